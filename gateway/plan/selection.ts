/** Which fields an operation asks for on an object of a given type. */
import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";

export type Selection = {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Where a field lies in the answers of subgraphs. */
  readonly keyOf: (node: FieldNode) => string;
  /** Collected fields by parent nodes and type; filled as the answer is walked. */
  readonly cache: Map<unknown, Map<string, CollectedFields>>;
};
export type CollectedFields = ReadonlyMap<string, readonly FieldNode[]>;

/** Returns the fields by response key; `nodes` are the fields that lead to the object, null for the root. */
export function collectFields(
  schema: GraphQLSchema,
  selection: Selection,
  type: GraphQLObjectType | GraphQLInterfaceType,
  nodes: readonly FieldNode[] | null,
): CollectedFields {
  const key = nodes ?? selection;
  let byType = selection.cache.get(key);
  if (!byType) selection.cache.set(key, (byType = new Map()));
  const known = byType.get(type.name);
  if (known) return known;
  const fields = new Map<string, FieldNode[]>();
  const sets = nodes
    ? nodes.flatMap((node) => node.selectionSet ?? [])
    : [selection.operation.selectionSet];
  for (const set of sets) collect(schema, selection, type, set, fields, new Set());
  byType.set(type.name, fields);
  return fields;
}

function collect(
  schema: GraphQLSchema,
  selection: Selection,
  type: GraphQLObjectType | GraphQLInterfaceType,
  set: SelectionSetNode,
  fields: Map<string, FieldNode[]>,
  visited: Set<string>,
): void {
  for (const node of set.selections) {
    if (!isIncluded(node.directives, selection.variables)) continue;
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value;
      const known = fields.get(key);
      if (known) known.push(node);
      else fields.set(key, [node]);
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      const condition = node.typeCondition?.name.value;
      if (!condition || applies(schema, type, condition)) {
        collect(schema, selection, type, node.selectionSet, fields, visited);
      }
    } else {
      const name = node.name.value;
      const fragment = selection.fragments.get(name);
      if (!fragment || visited.has(name)) continue;
      visited.add(name);
      if (applies(schema, type, fragment.typeCondition.name.value)) {
        collect(schema, selection, type, fragment.selectionSet, fields, visited);
      }
    }
  }
}

function applies(
  schema: GraphQLSchema,
  type: GraphQLObjectType | GraphQLInterfaceType,
  condition: string,
): boolean {
  if (condition === type.name) return true;
  const conditional = schema.getType(condition);
  return isAbstractType(conditional) && schema.isSubType(conditional, type);
}

/** Says whether what is selected on objects of `type` depends on which type each of them has. */
export function dependsOnType(
  schema: GraphQLSchema,
  { fragments, variables }: Selection,
  type: GraphQLInterfaceType,
  nodes: readonly FieldNode[],
): boolean {
  const visited = new Set<string>();
  const depends = (
    set: SelectionSetNode | undefined,
    possible: ReadonlySet<string>,
    isForAll: boolean,
  ): boolean =>
    (set?.selections ?? []).some((node) => {
      if (!isIncluded(node.directives, variables)) return false;
      if (node.kind === Kind.FIELD) return !isForAll || node.name.value === "__typename";
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      const condition = fragment?.typeCondition?.name.value ?? type.name;
      const narrower = schema.getType(condition);
      if (!isCompositeType(narrower)) return false;
      const left = [...namesOf(schema, narrower)].filter((name) => possible.has(name));
      if (left.length === 0) return false;
      const isStillForAll = isForAll && applies(schema, type, condition);
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        const key = `${node.name.value} ${isStillForAll} ${left.join()}`;
        if (visited.has(key)) return false;
        visited.add(key);
      }
      return depends(fragment?.selectionSet, new Set(left), isStillForAll);
    });
  const possible = namesOf(schema, type);
  return nodes.some(({ selectionSet }) => depends(selectionSet, possible, true));
}

/** Names of the types that an object of `type` may have. */
export const namesOf = (schema: GraphQLSchema, type: GraphQLCompositeType): Set<string> =>
  new Set(
    isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name],
  );

/** Says whether `@skip` and `@include` let a selection stand. */
export function isIncluded(
  directives: readonly DirectiveNode[] | undefined,
  variables: Readonly<Record<string, unknown>>,
): boolean {
  for (const directive of directives ?? []) {
    const name = directive.name.value;
    if (name !== "skip" && name !== "include") continue;
    const value = directive.arguments?.find((argument) => argument.name.value === "if")?.value;
    const holds =
      value?.kind === Kind.VARIABLE
        ? Boolean(variables[value.name.value])
        : value?.kind === Kind.BOOLEAN && value.value;
    if (holds === (name === "skip")) return false;
  }
  return true;
}
