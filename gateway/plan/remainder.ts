/** What can still be asked about an entity when some of what its fields need is missing. */
import { type DocumentNode, Kind, print, type SelectionNode, visit } from "graphql";
import { namesIn, type Needs } from "./needs.ts";
import type { EntityFetch, FetchOperation, RequiresSelection } from "./step.ts";

/** A lesser question, and the response keys that it leaves out. */
export type Remainder = {
  readonly operation: FetchOperation;
  readonly fetch: EntityFetch;
  readonly left: readonly string[];
};

/** Remainders are documents like those of plans, and made once. */
const known = new WeakMap<EntityFetch, Map<string, Remainder | null>>();

/**
 * Returns what can be asked about entities of type `typename` without the fields in `missing`, or null when
 * that is nothing. `applies` says whether the type satisfies a type condition.
 */
export function remainderOf(
  needs: Needs,
  operation: FetchOperation,
  fetch: EntityFetch,
  missing: readonly string[],
  typename: string,
  applies: (condition: string) => boolean,
): Remainder | null {
  const byCase = known.get(fetch) ?? new Map<string, Remainder | null>();
  known.set(fetch, byCase);
  const key = [typename, ...missing].join(" ");
  let remainder = byCase.get(key);
  if (remainder === undefined) {
    remainder = reduce(needs, operation, fetch, missing, applies);
    byCase.set(key, remainder);
  }
  return remainder;
}

function reduce(
  needs: Needs,
  operation: FetchOperation,
  fetch: EntityFetch,
  missing: readonly string[],
  applies: (condition: string) => boolean,
): Remainder | null {
  const { subgraph } = operation;
  const left = new Set<string>();
  const needed = new Set<string>();
  const keys = new Set<string>();
  let remains = false;
  const without = (selections: readonly SelectionNode[], type: string): SelectionNode[] => {
    for (const key of needs.keys(subgraph, type).flatMap(namesIn)) keys.add(key);
    return selections.flatMap((node): SelectionNode[] => {
      if (node.kind === Kind.INLINE_FRAGMENT) {
        const condition = node.typeCondition?.name.value ?? type;
        const inner = applies(condition) ? without(node.selectionSet.selections, condition) : [];
        if (inner.length === 0) return [];
        return [{ ...node, selectionSet: { ...node.selectionSet, selections: inner } }];
      }
      if (node.kind !== Kind.FIELD) return [node];
      const needsOfField = needs.ofField(subgraph, type, node.name.value);
      const lacks = missing.filter((name) => needsOfField.includes(name));
      for (const name of lacks) needed.add(name);
      if (lacks.length > 0) left.add((node.alias ?? node.name).value);
      else if (node.name.value !== "__typename") remains = true;
      return lacks.length > 0 ? [] : [node];
    });
  };
  const document = visit(operation.document, {
    OperationDefinition: (node) => {
      const selections = node.selectionSet.selections.flatMap((field): SelectionNode[] => {
        if (field.kind !== Kind.FIELD || !field.selectionSet) return [];
        if ((field.alias ?? field.name).value !== fetch.responseKey) return [];
        const inner = without(field.selectionSet.selections, "_Entity");
        return [{ ...field, selectionSet: { ...field.selectionSet, selections: inner } }];
      });
      return { ...node, selectionSet: { ...node.selectionSet, selections } };
    },
  });
  // What no field needs is a key, and without a key nothing can be asked.
  if (!remains || !missing.every((name) => needed.has(name) && !keys.has(name))) return null;
  return {
    operation: withDocument(operation, document),
    fetch: { ...fetch, requires: requiresWithout(fetch.requires, missing) },
    left: [...left],
  };
}

/** An operation may not declare variables that it does not use. */
function withDocument(operation: FetchOperation, whole: DocumentNode): FetchOperation {
  const used = new Set<string>();
  visit(whole, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.add(name.value),
  });
  const document = visit(whole, {
    VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null),
  });
  const variables = operation.variables.filter((name) => used.has(name));
  return { ...operation, document, source: print(document), variables };
}

function requiresWithout(
  requires: readonly RequiresSelection[],
  missing: readonly string[],
): RequiresSelection[] {
  return requires.flatMap((one): RequiresSelection[] => {
    if (one.kind === "InlineFragment")
      return [{ ...one, selections: requiresWithout(one.selections, missing) }];
    return one.kind === "Field" && missing.includes(one.alias ?? one.name) ? [] : [one];
  });
}
