/** Rewrites a client's operation into one that plans well: conditions decided, root fields bare, names its own. */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  visit,
} from "graphql";
import { expand, FieldCount, type Scope } from "./expand.ts";
import { isIncluded } from "./selection.ts";

export type Normalised = {
  /** What subgraphs are needed for; a mutation also as its root fields one by one. */
  readonly planned: DocumentNode | null;
  readonly serial: readonly DocumentNode[];
  /** What the public schema answers by itself. */
  readonly introspection: DocumentNode | null;
};
type Variables = Readonly<Record<string, unknown>>;

const aliasPrefix = "_as_";
const variablePrefix = "_var_";

/** Says which names a client may not give to fields on the way: those of fields, and those with a meaning. */
export function takenNames(schema: GraphQLSchema): (name: string) => boolean {
  const names = new Set(
    Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()) : [],
    ),
  );
  return (name) => name.startsWith("_") || names.has(name) || name in Object.prototype;
}

/** The key under which a field lies in the answers of subgraphs. */
export function plannedKey({ alias, name }: FieldNode, isTaken: (name: string) => boolean): string {
  if (!alias || alias.value === name.value) return name.value;
  return isTaken(alias.value) ? `${aliasPrefix}${alias.value}` : alias.value;
}

/** The client's name for a key in an answer. */
export const clientKey = (key: string): string =>
  key.startsWith(aliasPrefix) ? key.slice(aliasPrefix.length) : key;

/** The client's name for a variable in a plan. */
export const clientVariable = (name: string): string =>
  name.startsWith(variablePrefix) ? name.slice(variablePrefix.length) : name;

/** The planner calls its own variables so. */
const plannedVariable = (name: string): string =>
  /^(representations$|__batch_reps_|_var_)/.test(name) ? `${variablePrefix}${name}` : name;

/** Names of the variables on which `@skip` and `@include` depend. */
export function conditionVariables(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string[] {
  const names = new Set<string>();
  for (const root of [operation, ...fragments.values()]) {
    visit(root, {
      Directive: ({ name, arguments: given }) => {
        if (name.value !== "skip" && name.value !== "include") return;
        for (const { value } of given ?? [])
          if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      },
    });
  }
  return [...names];
}

/** Normalises `operation`, as it is with these values of the variables in its conditions. */
export function normalise(
  schema: GraphQLSchema,
  root: GraphQLObjectType,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Variables,
  names: Pick<Scope, "keyOf" | "hides">,
): Normalised {
  const fields = rootFields(schema, root, operation.selectionSet.selections, fragments, variables);
  const isMeta = ({ name }: FieldNode) => name.value === "__schema" || name.value === "__type";
  const data = fields.filter((field) => !isMeta(field) && field.name.value !== "__typename");
  const meta = fields.filter(isMeta);
  const only = (selections: readonly SelectionNode[], ...others: FragmentDefinitionNode[]) => ({
    kind: Kind.DOCUMENT as const,
    definitions: [
      { ...operation, selectionSet: { kind: Kind.SELECTION_SET as const, selections } },
      ...others,
    ],
  });
  const forPlanner = (selections: readonly SelectionNode[]) => {
    const scope = { schema, fragments, variables, count: new FieldCount(), ...names };
    return renameVariables(only(expand(scope, root, selections)));
  };
  const isSerial = operation.operation === "mutation";
  return {
    planned: data.length > 0 ? forPlanner(data) : null,
    serial: isSerial ? [...groupByKey(data).values()].map(forPlanner) : [],
    introspection: meta.length > 0 ? only(meta, ...fragments.values()) : null,
  };
}

/** The root's fields without the fragments around them. */
function rootFields(
  schema: GraphQLSchema,
  root: GraphQLObjectType,
  selections: readonly SelectionNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Variables,
  visited: Set<string> = new Set(),
): FieldNode[] {
  return selections.flatMap((node) => {
    if (!isIncluded(node.directives, variables)) return [];
    if (node.kind === Kind.FIELD) return [node];
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
    if (!fragment) return [];
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      if (visited.has(node.name.value)) return [];
      visited.add(node.name.value);
    }
    const condition = fragment.typeCondition?.name.value ?? root.name;
    const type = schema.getType(condition);
    if (condition !== root.name && !(isAbstractType(type) && schema.isSubType(type, root)))
      return [];
    return rootFields(
      schema,
      root,
      fragment.selectionSet.selections,
      fragments,
      variables,
      visited,
    );
  });
}

function groupByKey(fields: readonly FieldNode[]): Map<string, FieldNode[]> {
  return Map.groupBy(fields, ({ alias, name }) => (alias ?? name).value);
}

function renameVariables(document: DocumentNode): DocumentNode {
  return visit(document, {
    Variable: (node) => ({
      ...node,
      name: { ...node.name, value: plannedVariable(node.name.value) },
    }),
  });
}
