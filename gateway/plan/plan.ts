/** A query plan as the planner gives it, with every operation parsed once and every path made simple. */
import {
  type BatchFetchNode,
  type FetchNode,
  type FlattenNodePathSegment,
  type InputRewrite,
  type PlanNode,
  QueryPlanner,
  type RequiresSelection,
} from "@graphql-hive/router-query-planner";
import { type DocumentNode, type OperationTypeNode, parse } from "graphql";

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

/** Plans operations over one supergraph. */
export class Planner {
  readonly #planner: QueryPlanner;

  constructor(supergraphSdl: string) {
    this.#planner = new QueryPlanner(supergraphSdl);
  }

  /** Returns the steps that answer an operation, or null when no subgraph is needed. */
  plan(source: string, operationName: string | null | undefined): Step | null {
    const plan = this.#planner.plan(source, operationName ?? null, new Set(), 0);
    return plan.node ? toStep(plan.node, []) : null;
  }
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
