/**
 * Plans in legs what the planner cannot plan whole: it loses its way to needy fields that lie beyond a visit
 * to another subgraph. The first leg brings keys in their place; the next begin at the entities that have them.
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
  OperationTypeNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { namesOf, typename } from "./expand.ts";
import { legField } from "./leg-supergraph.ts";
import type { Needs } from "./needs.ts";
import type { PathSegment, Planner, Step } from "./plan.ts";
import { PlannerTimeout } from "./planner-host.ts";

/** Entities of one type at one place, and the fields of one level with which a plan for them begins. */
type Leg = {
  readonly type: string;
  readonly level: number;
  readonly path: readonly PathSegment[];
  readonly fields: FieldNode[];
  /** What the leg before must bring; known when this one is planned. */
  readonly keys: SelectionNode[];
};
type At = {
  readonly type: GraphQLCompositeType;
  readonly possible: ReadonlySet<string>;
  readonly path: readonly PathSegment[];
};
type Scope = {
  readonly schema: GraphQLSchema;
  readonly needs: Needs;
  /** Plans over the supergraph, and over those in which plans may begin at fields of some level. */
  readonly planner: Planner;
  readonly legPlanner: (level: number) => Planner;
};

type Cut = (selections: readonly SelectionNode[], legs: Leg[]) => SelectionNode[];

/** How often the first leg may be cut again, because what is needed is needy too. */
const maxCuts = 8;

/** Plans a normalised operation, in legs where it must be. */
export function planInLegs(scope: Scope, document: DocumentNode): Promise<Step | null> {
  const [operation] = document.definitions as [OperationDefinitionNode];
  const type = scope.schema.getRootType(operation.operation)!;
  const at = { type, possible: new Set([type.name]), path: [] };
  const cutAll: Cut = (selections, legs) => cut(scope, legs, at, selections);
  return planWith(scope, scope.planner, operation, cutAll, maxCuts);
}

async function planWith(
  scope: Scope,
  planner: Planner,
  operation: OperationDefinitionNode,
  cutAll: Cut,
  cutsLeft: number,
): Promise<Step | null> {
  try {
    return await planner(print(operation), operation.name?.value);
  } catch (cause) {
    // What takes too long in one piece is not tried in many.
    if (cause instanceof PlannerTimeout || cutsLeft === 0) throw cause;
    const legs: Leg[] = [];
    const first = cutAll(operation.selectionSet.selections, legs);
    if (legs.length === 0) throw cause;
    try {
      const steps = await Promise.all(legs.map((leg) => planLeg(scope, operation, leg)));
      // The legs have said by now with which keys they begin.
      const lesser = { ...operation, selectionSet: setOf(first) };
      const head = await planWith(scope, planner, lesser, cutAll, cutsLeft - 1);
      const tail: Step = { kind: "parallel", steps: steps.filter((step) => step !== null) };
      return head ? { kind: "sequence", steps: [head, tail] } : tail;
    } catch {
      throw cause;
    }
  }
}

async function planLeg(
  scope: Scope,
  operation: OperationDefinitionNode,
  leg: Leg,
): Promise<Step | null> {
  const type = scope.schema.getType(leg.type) as GraphQLCompositeType;
  const root = fieldOf(legField(leg.type), leg.fields);
  const at = { type, possible: new Set([leg.type]), path: [{ Field: root.name.value }] };
  // The fields with which it begins are where it cannot be cut again.
  const cutAll: Cut = (_, legs) => [
    fieldOf(
      root.name.value,
      leg.fields.map((field) => cutBelow(scope, legs, at, field)),
    ),
  ];
  const query = { ...operation, operation: OperationTypeNode.QUERY, selectionSet: setOf([root]) };
  const step = await planWith(scope, scope.legPlanner(leg.level), query, cutAll, 1);
  return step && attach(step, leg);
}

/** Takes the root of a leg's plan away, and sets what follows upon the place of its entities. */
function attach(step: Step, leg: Leg): Step | null {
  const inner = (one: Step | null) => one && attach(one, leg);
  switch (step.kind) {
    case "sequence":
    case "parallel":
      return { ...step, steps: step.steps.flatMap((one) => inner(one) ?? []) };
    case "condition":
      return { ...step, included: inner(step.included), skipped: inner(step.skipped) };
    case "root": {
      const [operation] = step.operation.document.definitions as [OperationDefinitionNode];
      for (const node of operation.selectionSet.selections) {
        if (node.kind === Kind.FIELD) leg.keys.push(...(node.selectionSet?.selections ?? []));
      }
      return null;
    }
    case "entities": {
      const entities = step.entities.map((fetch) => ({
        ...fetch,
        paths: fetch.paths.map(([, ...below]) => [...leg.path, ...below]),
      }));
      return { ...step, entities };
    }
  }
}

/** Returns `selections` with keys in the place of needy fields, which go into `legs`. */
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
    const levelOf = (type: string) => scope.needs.level(type, node.name.value);
    const types = [...at.possible];
    if (!types.some(levelOf)) return [cutBelow(scope, legs, at, node)];
    return types.flatMap((type) => {
      const level = levelOf(type);
      if (level === 0) return on(type, [cutBelow(scope, legs, at, node)]);
      const place = `${type} ${level}`;
      const path = pathOn(type, at);
      const leg = here.get(place) ?? { type, level, path, fields: [], keys: [typename] };
      here.set(place, leg);
      leg.fields.push(node);
      return [];
    });
  });
  legs.push(...here.values());
  return [...kept, ...[...here.values()].flatMap(({ type, keys }) => on(type, keys))];
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

const fieldOf = (name: string, selections: readonly SelectionNode[]): FieldNode => ({
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: name },
  selectionSet: setOf(selections),
});

const setOf = (selections: readonly SelectionNode[]): SelectionSetNode => ({
  kind: Kind.SELECTION_SET,
  selections,
});
