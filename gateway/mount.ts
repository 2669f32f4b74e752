/** Serves each subgraph of the supergraph over HTTP, so that any other router can stand in front of the members. */
import { type DocumentNode, GraphQLError, Kind, parse } from "graphql";
import type { CallerContext } from "./members/exchange.ts";
import type { NetworkExecutor } from "./network-executor.ts";

export type MountedRequest = {
  readonly query?: unknown;
  readonly variables?: Readonly<Record<string, unknown>> | null;
  readonly operationName?: string | null;
};

/** Routers send few different documents again and again. */
const maxDocuments = 2000;

/**
 * Returns the answer of one subgraph to one request, as JSON. A router reads `schema/supergraph.graphql`
 * with the subgraphs' addresses in place of `member:<name>`.
 */
export function mountSubgraphs(executor: NetworkExecutor) {
  const documents = new Map<string, DocumentNode>();
  const documentOf = (source: string): DocumentNode => {
    const known = documents.get(source);
    if (known) return known;
    if (documents.size >= maxDocuments) documents.clear();
    const document = parse(source, { noLocation: true });
    documents.set(source, document);
    return document;
  };
  return async (
    name: string,
    { query, variables, operationName }: MountedRequest,
    context: CallerContext,
    signal: AbortSignal,
  ): Promise<object> => {
    const subgraph = executor.subgraph(name);
    if (!subgraph) return failure(`没有子图 ${name}。No such subgraph.`, "NOT_FOUND");
    if (typeof query !== "string")
      return failure("缺少 query。The query is missing.", "BAD_REQUEST");
    try {
      const document = documentOf(query);
      const operation = document.definitions.find(
        (node) => node.kind === Kind.OPERATION_DEFINITION,
      );
      return await subgraph({
        subgraph: name,
        document,
        source: query,
        operationType: operation?.operation ?? ("query" as never),
        operationName: operationName ?? undefined,
        variables: variables ?? {},
        context,
        signal,
      });
    } catch (cause) {
      return failure(
        cause instanceof Error ? cause.message : String(cause),
        "GRAPHQL_VALIDATION_FAILED",
      );
    }
  };
}

const failure = (message: string, code: string) => ({
  errors: [new GraphQLError(message, { extensions: { code } })],
});
