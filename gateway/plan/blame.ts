/** Puts errors of subgraphs in the places that they concern. */
import { GraphQLError, type GraphQLFormattedError, Kind } from "graphql";
import type { ResponsePath } from "./entity-places.ts";
import { clientKey } from "./normalise.ts";
import type { EntityFetch, FetchOperation } from "./plan.ts";
import type { Run, SubgraphAnswer } from "./request.ts";

/** The client's name for a step of a path. */
export const toClientKey = (segment: string | number): string | number =>
  typeof segment === "string" ? clientKey(segment) : segment;

/** Puts an error that names no entity on every field that the entities now lack. */
export function addErrors<Context>(
  run: Run<Context>,
  operation: FetchOperation,
  error: GraphQLFormattedError,
  fetch: EntityFetch,
  paths: readonly ResponsePath[],
): void {
  const keys = entityKeys(operation, fetch.responseKey);
  for (const path of paths) {
    if (keys.length === 0) run.errors.push(errorAt(error, path, operation.subgraph));
    for (const key of keys) run.errors.push(errorAt(error, [...path, key], operation.subgraph));
  }
}

/** Where an error belongs: one at a value that the same answer gives is a note. */
export function listFor<Context>(
  { errors, notes }: Run<Context>,
  { path }: GraphQLFormattedError,
  { data }: SubgraphAnswer,
): GraphQLError[] {
  if (!path?.length) return errors;
  let value: unknown = data;
  for (const segment of path) value = (value as Record<string | number, unknown> | null)?.[segment];
  return value === null || value === undefined ? errors : notes;
}

/** Moves an error of `subgraph` to `path`, a path in the answers of subgraphs. */
export function errorAt(
  error: GraphQLFormattedError,
  path: ResponsePath,
  subgraph: string,
): GraphQLError {
  return new GraphQLError(error.message, {
    path: path.map(toClientKey),
    extensions: { ...error.extensions, subgraph },
  });
}

/** Response keys of a root operation. */
export function rootKeys({ document }: FetchOperation): string[] {
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.flatMap((node) =>
          node.kind === Kind.FIELD ? [node.alias?.value ?? node.name.value] : [],
        )
      : [],
  );
}

/** Response keys of what is asked about entities under `responseKey`. */
export function entityKeys({ document }: FetchOperation, responseKey: string): string[] {
  const keys = new Set<string>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const node of definition.selectionSet.selections) {
      if (node.kind !== Kind.FIELD || (node.alias?.value ?? node.name.value) !== responseKey)
        continue;
      for (const inner of node.selectionSet?.selections ?? []) {
        const fields =
          inner.kind === Kind.INLINE_FRAGMENT ? inner.selectionSet.selections : [inner];
        for (const field of fields) {
          if (field.kind === Kind.FIELD && field.name.value !== "__typename") {
            keys.add(field.alias?.value ?? field.name.value);
          }
        }
      }
    }
  }
  return [...keys];
}
