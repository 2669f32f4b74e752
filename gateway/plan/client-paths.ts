/** Keeps errors to places that the client asked for: keys and requirements are fetched without its knowing. */
import { type FieldNode, GraphQLError, Kind, type SelectionSetNode } from "graphql";
import type { ResponsePath } from "./entity-places.ts";
import { ErrorsByPlace } from "./errors-by-place.ts";
import { isIncluded, type Selection } from "./selection.ts";

type Level = {
  readonly fields: ReadonlyMap<string, readonly FieldNode[]>;
  readonly below: Map<string, Level>;
};

/** Moves an error beyond the client's selection up into it, unless another one there says as much. */
export function clientPaths(
  errors: readonly GraphQLError[],
  selection: Selection,
): readonly GraphQLError[] {
  if (errors.length === 0) return errors;
  const root = levelOf([selection.operation.selectionSet], selection);
  const kept: GraphQLError[] = [];
  const moved: GraphQLError[] = [];
  for (const error of errors) {
    const path = error.path ?? [];
    const length = selectedLength(path, root, selection);
    if (length === path.length) kept.push(error);
    else {
      const { message, extensions } = error;
      moved.push(new GraphQLError(message, { path: path.slice(0, length), extensions }));
    }
  }
  const known = new ErrorsByPlace(kept);
  for (const error of moved) {
    if (known.find(error.path ?? [])) continue;
    kept.push(error);
    known.add(error);
  }
  return kept;
}

function selectedLength(path: ResponsePath, root: Level, selection: Selection): number {
  let level = root;
  for (const [index, segment] of path.entries()) {
    if (typeof segment === "number") continue;
    const nodes = level.fields.get(segment);
    if (!nodes) return index;
    let next = level.below.get(segment);
    if (!next) {
      next = levelOf(
        nodes.flatMap((node) => node.selectionSet ?? []),
        selection,
      );
      level.below.set(segment, next);
    }
    level = next;
  }
  return path.length;
}

/** Fields of all types together: which type an error is about is not known here. */
function levelOf(sets: readonly SelectionSetNode[], selection: Selection): Level {
  const fields = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      if (!isIncluded(node.directives, selection.variables)) continue;
      if (node.kind === Kind.FIELD) {
        const key = (node.alias ?? node.name).value;
        fields.set(key, [...(fields.get(key) ?? []), node]);
      } else if (node.kind === Kind.INLINE_FRAGMENT) collect(node.selectionSet);
      else if (!visited.has(node.name.value)) {
        visited.add(node.name.value);
        const fragment = selection.fragments.get(node.name.value);
        if (fragment) collect(fragment.selectionSet);
      }
    }
  };
  sets.forEach(collect);
  return { fields, below: new Map() };
}
