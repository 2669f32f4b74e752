/** Keeps errors to places that the client asked for: keys and requirements are fetched without its knowing. */
import { type FieldNode, GraphQLError, Kind, type SelectionSetNode } from "graphql";
import type { ResponsePath } from "./entity-places.ts";
import { ErrorsByPlace, type Failure } from "./errors-by-place.ts";
import { isIncluded, type Selection } from "./selection.ts";

type Level = {
  readonly fields: ReadonlyMap<string, readonly FieldNode[]>;
  readonly below: Map<string, Level>;
};

/** Moves an error beyond the client's selection up into it, unless another one there says as much. */
export function clientPaths(
  failures: readonly Failure[],
  selection: Selection,
): readonly Failure[] {
  if (failures.length === 0) return failures;
  const root = levelOf([selection.operation.selectionSet], selection);
  const told: Failure[] = [];
  const moved: Failure[] = [];
  for (const failure of failures) {
    const { message, extensions, path = [] } = failure.error;
    const length = selectedLength(path, root, selection);
    if (length === path.length) told.push(failure);
    else {
      const error = new GraphQLError(message, { path: path.slice(0, length), extensions });
      moved.push({ error, keys: isNote(failure) ? [] : null });
    }
  }
  // A note says as much as another note, but not as much as a reason.
  const reasons = new ErrorsByPlace(told);
  const notes = new ErrorsByPlace(told.filter(isNote).map(asReason));
  for (const failure of moved) {
    const known = isNote(failure) ? notes : reasons;
    if (known.find(failure.error.path ?? [])) continue;
    told.push(failure);
    known.add(asReason(failure));
  }
  return told;
}

const isNote = ({ keys }: Failure): boolean => keys?.length === 0;
const asReason = ({ error }: Failure): Failure => ({ error, keys: null });

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
