/** A query plan as the planner gives it, with every operation parsed once and every path made simple. */
import type {
  BatchFetchNode,
  FetchNode,
  PlanNode,
  RequiresSelection,
} from "@graphql-hive/router-query-planner";
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationTypeNode,
  parse,
  print,
  stripIgnoredCharacters,
  visit,
} from "graphql";
import { mended } from "./mend.ts";
import { PlannerHost } from "./planner-host.ts";
import type { EntityFetch, FetchOperation, PathSegment, Step } from "./step.ts";

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
    return node ? mended(toStep(node, []), schema) : null;
  };
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
  const parsed = parse(node.operation, { noLocation: true });
  const document = spreadOut(parsed);
  return {
    subgraph: node.serviceName,
    document,
    source: document === parsed ? node.operation : stripIgnoredCharacters(print(document)),
    operationType: (node.operationKind ?? "query") as OperationTypeNode,
    operationName: node.operationName,
    variables: node.variableUsages ?? [],
  };
}

/** The planner names selections that it repeats; what is asked for must be seen where it is asked for. */
function spreadOut(document: DocumentNode): DocumentNode {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const definitions = document.definitions.filter((node) => {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
    return node.kind !== Kind.FRAGMENT_DEFINITION;
  });
  if (fragments.size === 0) return document;
  return visit(
    { ...document, definitions },
    {
      FragmentSpread: ({ name }) => {
        const { typeCondition, selectionSet } = fragments.get(name.value)!;
        return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet };
      },
    },
  );
}
