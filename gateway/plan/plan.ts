/** A query plan as the planner gives it, with every operation parsed once and every path made simple. */
import type {
  BatchFetchNode,
  FetchNode,
  FlattenNodePathSegment,
  InputRewrite,
  PlanNode,
  RequiresSelection,
} from "@graphql-hive/router-query-planner";
import {
  type DocumentNode,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  type OperationTypeNode,
  OverlappingFieldsCanBeMergedRule,
  parse,
  validate,
  visit,
} from "graphql";
import { PlannerHost } from "./planner-host.ts";

export type PathSegment = FlattenNodePathSegment;
export type Rewrite = InputRewrite;
export type { RequiresSelection };

export type FetchOperation = {
  readonly subgraph: string;
  readonly document: DocumentNode;
  /** Text of `document`, as it goes over the wire. */
  readonly source: string;
  readonly operationType: OperationTypeNode;
  readonly operationName: string | undefined;
  /** Names of the client's variables that the operation uses. */
  readonly variables: readonly string[];
};

/** One `_entities` field of a fetch: for which places, from which fields, under which names. */
export type EntityFetch = {
  readonly responseKey: string;
  readonly variable: string;
  readonly paths: readonly (readonly PathSegment[])[];
  readonly requires: readonly RequiresSelection[];
  readonly inputRewrites: readonly Rewrite[];
  readonly outputRewrites: readonly Rewrite[];
};

export type Step =
  | { readonly kind: "sequence" | "parallel"; readonly steps: readonly Step[] }
  | {
      readonly kind: "condition";
      readonly variable: string;
      readonly included: Step | null;
      readonly skipped: Step | null;
    }
  | {
      readonly kind: "root";
      readonly operation: FetchOperation;
      readonly outputRewrites: readonly Rewrite[];
    }
  | {
      readonly kind: "entities";
      readonly operation: FetchOperation;
      readonly entities: readonly EntityFetch[];
    };

/**
 * Returns the steps that answer an operation, or null when no subgraph is needed.
 * Throws where the planner fails, or asks a subgraph for what cannot be asked in one operation.
 */
export type Planner = (
  source: string,
  operationName: string | null | undefined,
) => Promise<Step | null>;

const host = new PlannerHost();

/** Makes a planner of operations over one supergraph; `schema` has all its types. */
export function createPlanner(supergraphSdl: string, schema: GraphQLSchema): Planner {
  const plan = host.open(supergraphSdl);
  return async (source, operationName) => {
    const { node } = await plan(source, operationName ?? null);
    const step = node && widened(toStep(node, []), schema);
    if (step) refuseConflicts(step, schema);
    return step ?? null;
  };
}

/**
 * The planner joins fetches from an interface object for several types, and keeps the condition of one of
 * them. The subgraph knows the interface alone, so it can be asked about all its types.
 */
function widened(step: Step, schema: GraphQLSchema): Step {
  if ("steps" in step) return { ...step, steps: step.steps.map((inner) => widened(inner, schema)) };
  if (step.kind !== "entities") return step;
  const conditions: string[] = [];
  visit(step.operation.document, {
    InlineFragment: ({ typeCondition }) => {
      if (typeCondition) conditions.push(typeCondition.name.value);
      return false;
    },
  });
  const [condition, ...others] = conditions;
  const asked = condition === undefined ? undefined : schema.getType(condition);
  if (!isInterfaceType(asked) || others.some((other) => other !== condition)) return step;
  const entities = step.entities.map((fetch) => ({
    ...fetch,
    requires: fetch.requires.map((one) => {
      const type = one.kind === "InlineFragment" ? schema.getType(one.typeCondition) : undefined;
      const isOfAsked = isObjectType(type) && schema.isSubType(asked, type);
      return isOfAsked ? { ...one, typeCondition: asked.name } : one;
    }),
  }));
  return { ...step, entities };
}

/** The planner brings what fields need under one name, though members of a union may differ in its type. */
function refuseConflicts(step: Step, schema: GraphQLSchema): void {
  if ("steps" in step) for (const inner of step.steps) refuseConflicts(inner, schema);
  if (!("operation" in step)) return;
  const [conflict] = validate(schema, step.operation.document, [OverlappingFieldsCanBeMergedRule]);
  if (conflict) throw new Error(`The planner asks for what conflicts: ${conflict.message}`);
}

function toStep(node: PlanNode, path: readonly PathSegment[]): Step {
  switch (node.kind) {
    case "Sequence":
      return { kind: "sequence", steps: node.nodes.map((inner) => toStep(inner, path)) };
    case "Parallel":
      return { kind: "parallel", steps: node.nodes.map((inner) => toStep(inner, path)) };
    case "Flatten":
      return toStep(node.node, [...path, ...node.path]);
    case "Condition":
      return {
        kind: "condition",
        variable: node.condition,
        included: node.ifClause ? toStep(node.ifClause, path) : null,
        skipped: node.elseClause ? toStep(node.elseClause, path) : null,
      };
    case "Fetch":
      return node.requires ? entityStep(node, path) : rootStep(node);
    case "BatchFetch":
      return batchStep(node);
    case "Subscription":
      return rootStep(node.primary);
    case "Defer":
      throw new Error("@defer is not supported: the answer comes whole.");
  }
}

function rootStep(node: FetchNode): Step {
  return { kind: "root", operation: operationOf(node), outputRewrites: node.outputRewrites ?? [] };
}

function entityStep(node: FetchNode, path: readonly PathSegment[]): Step {
  const entities: EntityFetch = {
    responseKey: "_entities",
    variable: "representations",
    paths: [path],
    requires: node.requires ?? [],
    inputRewrites: node.inputRewrites ?? [],
    outputRewrites: node.outputRewrites ?? [],
  };
  return { kind: "entities", operation: operationOf(node), entities: [entities] };
}

function batchStep(node: BatchFetchNode): Step {
  const entities = node.entityBatch.aliases.map((alias) => ({
    responseKey: alias.alias,
    variable: alias.representationsVariableName,
    paths: alias.paths,
    requires: alias.requires,
    inputRewrites: alias.inputRewrites ?? [],
    outputRewrites: alias.outputRewrites ?? [],
  }));
  return { kind: "entities", operation: operationOf(node), entities };
}

/** Makes the step that asks a subgraph about the entities at `path`; `selection` is a fragment on their type. */
export function entityStepFor(
  subgraph: string,
  path: readonly PathSegment[],
  requires: readonly RequiresSelection[],
  selection: string,
  variables: readonly { readonly name: string; readonly definition: string }[],
): Step {
  const declared = variables.map(({ definition }) => `,${definition}`).join("");
  const operation = `query($representations:[_Any!]!${declared}){_entities(representations:$representations){${selection}}}`;
  const variableUsages = variables.map(({ name }) => name);
  const fetch = { kind: "Fetch" as const, serviceName: subgraph, operation, variableUsages };
  return entityStep({ ...fetch, requires: [...requires] }, path);
}

function operationOf(node: FetchNode | BatchFetchNode): FetchOperation {
  return {
    subgraph: node.serviceName,
    document: parse(node.operation, { noLocation: true }),
    source: node.operation,
    operationType: (node.operationKind ?? "query") as OperationTypeNode,
    operationName: node.operationName,
    variables: node.variableUsages ?? [],
  };
}
