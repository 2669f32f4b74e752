/** Apollo Server over the executor: one for texts, under every limit, and one for trusted documents. */
import { ApolloServer } from "@apollo/server";
import { getOperationAST } from "graphql";
import { checkCost } from "./limits/cost.ts";
import { checkInput } from "./limits/input.ts";
import { formatLimitError, type Limits } from "./limits/limits.ts";
import { shapeRule } from "./limits/shape-rules.ts";
import type { TrustedDocuments } from "./limits/trusted-documents.ts";
import type { CallerContext } from "./members/exchange.ts";
import type { NetworkExecutor } from "./network-executor.ts";

export type Context = CallerContext & {
  readonly signal: AbortSignal;
  /** Length of the request's body. */
  readonly bytes: number;
};
export type GraphQLServer = ApolloServer<Context>;

/** Starts a server; with `trusted` it runs those, neither parsing nor measuring them again. */
export async function startGraphQLServer(
  executor: NetworkExecutor,
  limits: Limits,
  trusted?: TrustedDocuments,
): Promise<GraphQLServer> {
  const server = new ApolloServer<Context>({
    gateway: {
      load: async () => ({
        executor: async ({ document, request, context, operationName: named }) => {
          const operationName = named ?? request.operationName;
          const { schema, audience } = executor;
          const variables = request.variables ?? {};
          const { signal, bytes } = context as Context;
          const operation = getOperationAST(document, operationName)?.operation;
          // Whoever trusts a document does not yet trust what fills its variables.
          const fault =
            checkInput({ variables, operation, bytes, limits }) ??
            (trusted
              ? null
              : checkCost({ schema, document, operationName, variables, audience, limits }));
          if (fault) return { errors: [fault] };
          return executor.execute({
            document,
            operationName,
            variables,
            context: context as Context,
            signal,
          });
        },
      }),
      onSchemaLoadOrUpdate: (listener) => {
        listener({ apiSchema: executor.schema, coreSupergraphSdl: "" });
        return () => {};
      },
      stop: async () => {},
    },
    introspection: true,
    ...(trusted
      ? { documentStore: storeOf(trusted) }
      : { validationRules: [shapeRule(limits)], parseOptions: { maxTokens: limits.tokens } }),
    persistedQueries: false,
    formatError: (formatted) => formatLimitError(formatted, limits),
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
  });
  await server.start();
  return server;
}

/** Apollo looks a document up by a prefix and the SHA-256 of its text before it parses. */
const storeOf = (trusted: TrustedDocuments) => ({
  get: async (key: string) => trusted.get(key.slice(-64))?.document,
  set: async () => {},
  delete: async () => false,
});
