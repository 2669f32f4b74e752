/**
 * Plans in legs what the planner cannot plan whole: it loses its way to needy fields beyond other subgraphs.
 * The first leg brings keys and needs in their place, and the next asks those who answer them.
 */
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from "graphql";
import { typename } from "./expand.ts";
import { namesIn, type Needs, selectionsIn } from "./needs.ts";
import { entityStepFor, type Planner } from "./plan.ts";
import type { PathSegment, RequiresSelection, Step } from "./step.ts";
import { PlannerTimeout } from "./planner-host.ts";
import { namesOf } from "./selection.ts";

/** Needy fields of one type that one subgraph answers at one place. */
type Leg = {
  readonly type: string;
  readonly subgraph: string;
  readonly path: readonly PathSegment[];
  readonly fields: FieldNode[];
  /** What the leg before must bring. */
  readonly brought: SelectionNode[];
};
type At = {
  readonly type: GraphQLCompositeType;
  readonly possible: ReadonlySet<string>;
  readonly path: readonly PathSegment[];
};
type Scope = {
  readonly schema: GraphQLSchema;
  readonly needs: Needs;
  readonly planner: Planner;
  /** True to cut only at fields that need needy ones. */
  readonly isDeepOnly?: boolean;
};

/** How often the first leg may be cut again, because what is needed is needy too. */
const maxCuts = 8;
/** Begins the names of what is brought for needy fields; no client can give such a name. */
const neededPrefix = "_need_";

/** Plans a normalised operation, in legs where it must be. */
export async function planInLegs(
  scope: Scope,
  document: DocumentNode,
  cutsLeft = maxCuts,
): Promise<Step | null> {
  const [operation] = document.definitions as [OperationDefinitionNode];
  const type = scope.schema.getRootType(operation.operation)!;
  const at = { type, possible: new Set([type.name]), path: [] };
  const cutAll = async (isDeepOnly: boolean): Promise<Step | null> => {
    const legs: Leg[] = [];
    const selections = cut({ ...scope, isDeepOnly }, legs, at, operation.selectionSet.selections);
    if (legs.length === 0 || cutsLeft === 0) return null;
    const lesser = { ...operation, selectionSet: setOf(selections) };
    const first = await planInLegs(scope, { ...document, definitions: [lesser] }, cutsLeft - 1);
    const others: Step = { kind: "parallel", steps: legs.map((leg) => stepOf(operation, leg)) };
    return first ? { kind: "sequence", steps: [first, others] } : others;
  };
  // Plans for needs of needs change from run to run, and some lose them without a word.
  const deep = await cutAll(true);
  if (deep) return deep;
  try {
    return await scope.planner(print(document), operation.name?.value);
  } catch (cause) {
    // What takes too long in one piece is not tried in many.
    if (cause instanceof PlannerTimeout) throw cause;
    const step = await cutAll(false).catch(() => null);
    if (!step) throw cause;
    return step;
  }
}

function stepOf({ variableDefinitions }: OperationDefinitionNode, leg: Leg): Step {
  const fields = setOf(leg.fields.map(withTypenames));
  const used = new Set<string>();
  visit(fields, { Variable: ({ name }) => void used.add(name.value) });
  const variables = (variableDefinitions ?? [])
    .map((node) => ({ name: node.variable.name.value, definition: print(node) }))
    .filter(({ name }) => used.has(name));
  const selections = leg.brought.flatMap(requirementOf);
  const requires = [{ kind: "InlineFragment" as const, typeCondition: leg.type, selections }];
  const selection = `... on ${leg.type} ${print(fields)}`;
  return entityStepFor(leg.subgraph, leg.path, requires, selection, variables);
}

/** Types are told apart by their names. */
function withTypenames(field: FieldNode): FieldNode {
  return visit(field, {
    SelectionSet: { leave: (node) => setOf([typename, ...node.selections]) },
  });
}

function requirementOf(node: SelectionNode): RequiresSelection[] {
  if (node.kind === Kind.FRAGMENT_SPREAD) return [];
  const selections = node.selectionSet?.selections.flatMap(requirementOf) ?? [];
  if (node.kind === Kind.INLINE_FRAGMENT)
    return [{ kind: "InlineFragment", typeCondition: node.typeCondition!.name.value, selections }];
  const { alias, name } = node;
  // A field is named as it lies in the answer; its alias is what the subgraph knows it by.
  const key = alias ? { name: alias.value, alias: name.value } : { name: name.value };
  return [{ kind: "Field", ...key, selections }];
}

/** Returns `selections` with keys and needs in the place of needy fields, which go into `legs`. */
function cut(
  scope: Scope,
  legs: Leg[],
  at: At,
  selections: readonly SelectionNode[],
): SelectionNode[] {
  const here = new Map<string, Leg>();
  const kept = selections.flatMap((node): SelectionNode[] => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return [node];
    if (node.kind === Kind.INLINE_FRAGMENT) {
      const condition = node.typeCondition?.name.value ?? at.type.name;
      const type = scope.schema.getType(condition) as GraphQLCompositeType;
      const possible = new Set(
        [...namesOf(scope.schema, type)].filter((name) => at.possible.has(name)),
      );
      const path = [...at.path, { TypeCondition: [condition] }];
      const inner = cut(scope, legs, { type, possible, path }, node.selectionSet.selections);
      return [{ ...node, selectionSet: setOf(inner) }];
    }
    const types = [...at.possible];
    if (!types.some((type) => isCuttable(scope, type, node)))
      return [cutBelow(scope, legs, at, node)];
    return types.flatMap((type) => {
      if (!isCuttable(scope, type, node)) return on(type, [cutBelow(scope, legs, at, node)]);
      const { subgraph, requires } = scope.needs.owner(type, node.name.value)!;
      const place = `${type} ${subgraph}`;
      let leg = here.get(place);
      if (!leg) {
        const [key] = scope.needs.keys(subgraph, type);
        const path = pathOn(type, at);
        leg = { type, subgraph, path, fields: [], brought: [typename, ...selectionsIn(key!)] };
        here.set(place, leg);
      }
      leg.fields.push(node);
      const prefix = `${neededPrefix}${type}_${node.name.value}_`;
      leg.brought.push(...renamed(selectionsIn(requires), prefix));
      return [];
    });
  });
  legs.push(...here.values());
  return [...kept, ...[...here.values()].flatMap(({ type, brought }) => on(type, brought))];
}

/** Whether a field needs others, and its subgraph alone can answer it and all below. */
function isCuttable({ schema, needs, isDeepOnly }: Scope, type: string, node: FieldNode): boolean {
  const owner = needs.owner(type, node.name.value);
  const isNeedy = (name: string) => needs.owner(type, name) !== undefined;
  if (isDeepOnly && owner && !namesIn(owner.requires).some(isNeedy)) return false;
  if (!owner || needs.keys(owner.subgraph, type).length === 0) return false;
  const isLocal = (parent: string, { name, selectionSet }: FieldNode, isTop: boolean): boolean => {
    if (name.value === "__typename") return true;
    if (!isTop && !needs.isIn(owner.subgraph, parent, name.value)) return false;
    const holder = schema.getType(parent);
    if (!holder || !("getFields" in holder)) return false;
    const field = holder.getFields()[name.value];
    return !selectionSet || (!!field && areLocal(getNamedType(field.type).name, selectionSet));
  };
  const areLocal = (parent: string, { selections }: SelectionSetNode): boolean =>
    selections.every((one) => {
      if (one.kind === Kind.FIELD) return isLocal(parent, one, false);
      return (
        one.kind === Kind.INLINE_FRAGMENT &&
        areLocal(one.typeCondition?.name.value ?? parent, one.selectionSet)
      );
    });
  return isLocal(type, node, true);
}

/** Gives the outermost fields names of their own: the client may ask for the same with other arguments. */
function renamed(selections: readonly SelectionNode[], prefix: string): SelectionNode[] {
  return selections.map((node) => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return node;
    if (node.kind === Kind.INLINE_FRAGMENT)
      return { ...node, selectionSet: setOf(renamed(node.selectionSet.selections, prefix)) };
    return { ...node, alias: { kind: Kind.NAME, value: `${prefix}${node.name.value}` } };
  });
}

/** Cuts what is selected below a field. */
function cutBelow(scope: Scope, legs: Leg[], { type, path }: At, node: FieldNode): FieldNode {
  const field = isUnionType(type) ? undefined : type.getFields()[node.name.value];
  const below = field && getNamedType(field.type);
  if (!field || !node.selectionSet || !isCompositeType(below)) return node;
  const key = (node.alias ?? node.name).value;
  const at = {
    type: below,
    possible: namesOf(scope.schema, below),
    path: [...path, { Field: key }, ...listLevels(field.type)],
  };
  return { ...node, selectionSet: setOf(cut(scope, legs, at, node.selectionSet.selections)) };
}

function listLevels(type: GraphQLOutputType): "@"[] {
  if (isNonNullType(type)) return listLevels(type.ofType);
  return isListType(type) ? ["@", ...listLevels(type.ofType)] : [];
}

/** What is asked of objects of `type` alone; `selections` may still grow. */
function on(type: string, selections: readonly SelectionNode[]): SelectionNode[] {
  const typeCondition = {
    kind: Kind.NAMED_TYPE as const,
    name: { kind: Kind.NAME as const, value: type },
  };
  return [{ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: setOf(selections) }];
}

const pathOn = (type: string, at: At): readonly PathSegment[] =>
  at.type.name === type ? at.path : [...at.path, { TypeCondition: [type] }];

const setOf = (selections: readonly SelectionNode[]): SelectionSetNode => ({
  kind: Kind.SELECTION_SET,
  selections,
});
