/** Puts errors of subgraphs in the places that they concern. */
import {
  GraphQLError,
  type GraphQLFormattedError,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from "graphql";
import { isOneOf, type ResponsePath } from "./entity-places.ts";
import type { Failure } from "./errors-by-place.ts";
import { clientKey } from "./normalise.ts";
import type { EntityFetch, FetchOperation } from "./step.ts";
import type { Run, SubgraphAnswer } from "./request.ts";

/** The client's name for a step of a path. */
export const toClientKey = (segment: string | number): string | number =>
  typeof segment === "string" ? clientKey(segment) : segment;

/** One place where an entity stands, and the name of its type. */
export type Place = { readonly path: ResponsePath; readonly typename: unknown };

/** Puts an error that names no entity on every field that the entities now lack. */
export function addErrors<Context>(
  run: Run<Context>,
  operation: FetchOperation,
  error: GraphQLFormattedError,
  fetch: EntityFetch,
  places: readonly Place[],
): void {
  const byType = new Map<unknown, readonly string[]>();
  for (const { path, typename } of places) {
    const keys = byType.get(typename) ?? entityKeys(run, operation, fetch, typename);
    byType.set(typename, keys);
    if (keys.length === 0) run.failures.push(failureAt(error, path, operation.subgraph));
    for (const key of keys) run.failures.push(failureAt(error, [...path, key], operation.subgraph));
  }
}

/** Says whether an error stands at a value that the same answer gives. */
export function isNote({ path }: GraphQLFormattedError, { data }: SubgraphAnswer): boolean {
  if (!path?.length) return false;
  let value: unknown = data;
  for (const segment of path) value = (value as Record<string | number, unknown> | null)?.[segment];
  return value !== null && value !== undefined;
}

/**
 * Moves an error of `subgraph` to `path`, where it accounts for the fields of `keys`, or for all; both as they
 * are named in the answers of subgraphs.
 */
export function failureAt(
  error: Pick<GraphQLFormattedError, "message" | "extensions">,
  path: ResponsePath,
  subgraph: string,
  keys: readonly string[] | null = null,
): Failure {
  const extensions = { ...error.extensions, subgraph };
  return {
    error: new GraphQLError(error.message, { path: path.map(toClientKey), extensions }),
    keys: keys && keys.map(clientKey),
  };
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

/** Response keys of what is asked about entities of one type; of all where the type is not known. */
export function entityKeys<Context>(
  { schema }: Run<Context>,
  { document }: FetchOperation,
  { responseKey }: EntityFetch,
  typename: unknown,
): string[] {
  const type = typeof typename === "string" ? schema.getType(typename) : undefined;
  const keys = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      if (node.kind === Kind.INLINE_FRAGMENT) {
        const condition = node.typeCondition?.name.value;
        if (!condition || !isObjectType(type) || isOneOf(schema, typename, [condition]))
          collect(node.selectionSet);
      } else if (node.kind === Kind.FIELD && node.name.value !== "__typename")
        keys.add(node.alias?.value ?? node.name.value);
    }
  };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const node of definition.selectionSet.selections) {
      if (node.kind !== Kind.FIELD || (node.alias?.value ?? node.name.value) !== responseKey)
        continue;
      if (node.selectionSet) collect(node.selectionSet);
    }
  }
  return [...keys];
}
