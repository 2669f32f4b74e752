/** Bounds what comes along with a document: its variables, and the size of the whole request. */
import type { GraphQLError, OperationTypeNode } from "graphql";
import { limitError, type Limits } from "./limits.ts";

/**
 * Returns the error for too many values or bytes, or null. Only a mutation may be larger than
 * `limits.bytes`: it hands one file to one member, where a query would go to all of them.
 */
export function checkInput(options: {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operation: OperationTypeNode | undefined;
  /** Length of the request's body. */
  readonly bytes: number;
  readonly limits: Limits;
}): GraphQLError | null {
  const { limits, bytes } = options;
  if (options.operation !== "mutation" && bytes > limits.bytes)
    return limitError("bytes", limits.bytes, bytes);
  const values = countValues(options.variables, limits.values + 1);
  return values > limits.values ? limitError("values", limits.values, values) : null;
}

/** Counts up to `enough`; without recursion, because whoever means harm nests deep. */
function countValues(variables: Readonly<Record<string, unknown>>, enough: number): number {
  let count = 0;
  const waiting: unknown[] = [variables];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== "object" || value === null) continue;
    for (const inner of Object.values(value)) {
      count += 1;
      if (count >= enough) return count;
      waiting.push(inner);
    }
  }
  return count;
}
