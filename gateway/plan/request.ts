/** One request to a subgraph, in the middle of a run. */
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from "graphql";
import type { JsonObject } from "./entity-places.ts";
import type { Failure } from "./errors-by-place.ts";
import type { Needs } from "./needs.ts";
import { clientVariable } from "./normalise.ts";
import type { FetchOperation } from "./step.ts";

export type SubgraphRequest<Context> = {
  readonly subgraph: string;
  readonly document: FetchOperation["document"];
  readonly source: string;
  readonly operationType: FetchOperation["operationType"];
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: Context;
  readonly signal: AbortSignal | undefined;
};
export type SubgraphAnswer = {
  readonly data?: JsonObject | null;
  readonly errors?: readonly GraphQLFormattedError[];
};
export type SubgraphExecutor<Context> = (
  request: SubgraphRequest<Context>,
) => Promise<SubgraphAnswer> | SubgraphAnswer;

export type Run<Context> = {
  readonly schema: GraphQLSchema;
  readonly needs: Needs;
  readonly subgraph: (name: string) => SubgraphExecutor<Context>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: Context;
  readonly signal: AbortSignal | undefined;
  readonly data: JsonObject;
  readonly failures: Failure[];
};

/** Asks the subgraph of `operation`; `own` are the variables of the plan. A failure becomes an answer. */
export async function ask<Context>(
  run: Run<Context>,
  operation: FetchOperation,
  own: Readonly<Record<string, unknown>>,
): Promise<SubgraphAnswer> {
  const variables: Record<string, unknown> = { ...own };
  for (const name of operation.variables) {
    const given = clientVariable(name);
    if (Object.hasOwn(run.variables, given)) variables[name] = run.variables[given];
  }
  try {
    run.signal?.throwIfAborted();
    return await run.subgraph(operation.subgraph)({
      subgraph: operation.subgraph,
      document: operation.document,
      source: operation.source,
      operationType: operation.operationType,
      operationName: operation.operationName,
      variables,
      context: run.context,
      signal: run.signal,
    });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const extensions = cause instanceof GraphQLError ? cause.extensions : {};
    return {
      errors: [{ message, extensions: { code: "SUBGRAPH_REQUEST_FAILED", ...extensions } }],
    };
  }
}
