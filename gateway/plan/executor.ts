/** Executes operations over any Federation 2 supergraph, given one executor for each subgraph. */
import {
  type DocumentNode,
  execute as executeLocally,
  type FieldNode,
  type FragmentDefinitionNode,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLScalarType,
  type GraphQLSchema,
  isInterfaceType,
  isScalarType,
  Kind,
  type OperationDefinitionNode,
} from "graphql";
import { clientPaths } from "./client-paths.ts";
import type { JsonObject } from "./entity-places.ts";
import { planInLegs } from "./legs.ts";
import { mergeInto } from "./merge-answer.ts";
import { conditionVariables, normalise, plannedKey, takenNames } from "./normalise.ts";
import { createPlanner } from "./plan.ts";
import type { Step } from "./step.ts";
import { project } from "./project.ts";
import { compileShape, type ObjectShape } from "./shape.ts";
import { type Run, runStep, type SubgraphExecutor } from "./run.ts";
import type { Selection } from "./selection.ts";
import { readSupergraph } from "./supergraph.ts";

export type { SubgraphAnswer, SubgraphExecutor, SubgraphRequest } from "./run.ts";

export type OperationRequest<Context> = {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined;
  readonly context: Context;
  readonly signal?: AbortSignal | undefined;
};
export type OperationResult = {
  readonly data?: JsonObject | null;
  readonly errors?: readonly GraphQLError[];
};
export type PlanExecutor<Context> = {
  /** What clients see. */
  readonly schema: GraphQLSchema;
  /** Answers one operation; it must be valid against `schema`. */
  readonly execute: (request: OperationRequest<Context>) => Promise<OperationResult>;
};

type Prepared = {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly root: GraphQLObjectType;
  /** Names of the variables on which conditions depend. */
  readonly conditions: readonly string[];
  /** Plans by the values of those variables. */
  readonly plans: Map<string, Promise<Plan | GraphQLError>>;
};
type Plan = {
  readonly steps: Step | null;
  readonly introspection: DocumentNode | null;
  readonly selection: Selection;
  /** The compiled selection. */
  readonly shape: ObjectShape;
};

/** Each condition doubles the number of plans; a client may have many, and mean harm. */
const maxPlans = 64;

/**
 * Makes an executor over `supergraphSdl`; `subgraphs` are looked up by the names in the supergraph.
 *
 * The planner is a process of its own and reads the supergraph with the first operation: what it refuses,
 * though it is a supergraph in form, shows as `QUERY_PLANNING_FAILED` in the answer to each operation.
 * @throws when `supergraphSdl` is no SDL, or does not say by `@join__…` which subgraph answers what
 */
export function createPlanExecutor<Context = unknown>(options: {
  readonly supergraphSdl: string;
  /** Custom scalars by name; their literals and variables are checked before anyone is asked. */
  readonly scalars?: Readonly<Record<string, GraphQLScalarType>>;
  readonly subgraphs:
    | Readonly<Record<string, SubgraphExecutor<Context>>>
    | ((name: string) => SubgraphExecutor<Context>);
}): PlanExecutor<Context> {
  const { shown: schema, all: inner, needs } = readSupergraph(options.supergraphSdl);
  for (const [name, { parseValue, parseLiteral }] of Object.entries(options.scalars ?? {})) {
    const type = schema.getType(name);
    if (isScalarType(type)) Object.assign(type, { parseValue, parseLiteral });
  }
  const planner = createPlanner(options.supergraphSdl, inner);
  const plan = (document: DocumentNode) => planInLegs({ schema, needs, planner }, document);
  const prepared = new WeakMap<DocumentNode, Map<string, Prepared>>();

  const isTaken = takenNames(inner);
  const keyOf = (node: FieldNode) => plannedKey(node, isTaken);
  const hides = (type: GraphQLCompositeType) => {
    const all = inner.getType(type.name);
    if (!isInterfaceType(type) || !isInterfaceType(all)) return false;
    return inner.getPossibleTypes(all).length > schema.getPossibleTypes(type).length;
  };

  const prepare = (
    document: DocumentNode,
    name: string | null | undefined,
  ): Prepared | GraphQLError => {
    const byName = prepared.get(document) ?? new Map<string, Prepared>();
    prepared.set(document, byName);
    const known = byName.get(name ?? "");
    if (known) return known;
    const operation = getOperationAST(document, name);
    if (!operation) {
      return new GraphQLError(
        name ? `Unknown operation named "${name}".` : "Must provide an operation.",
      );
    }
    const root = schema.getRootType(operation.operation);
    if (!root) return new GraphQLError(`Schema has no ${operation.operation} type.`);
    const fragments = fragmentsOf(document);
    const conditions = conditionVariables(operation, fragments);
    const fresh = { operation, fragments, root, conditions, plans: new Map() };
    byName.set(name ?? "", fresh);
    return fresh;
  };

  const makePlan = async (
    { operation, fragments, root }: Prepared,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<Plan | GraphQLError> => {
    try {
      const parts = normalise(schema, root, operation, fragments, variables, { keyOf, hides });
      const steps = parts.planned && (await planParts(plan, parts.planned, parts.serial));
      const selection = { operation, fragments, variables, keyOf, cache: new Map() };
      const shape = compileShape(schema, root, selection);
      return { steps, introspection: parts.introspection, selection, shape };
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      return new GraphQLError(message, { extensions: { code: "QUERY_PLANNING_FAILED" } });
    }
  };

  const planFor = (
    known: Prepared,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<Plan | GraphQLError> => {
    const { conditions, plans } = known;
    const key = conditions.map((name) => (variables[name] ? "1" : "0")).join("");
    let plan = plans.get(key);
    if (!plan) {
      if (plans.size >= maxPlans) plans.clear();
      plans.set(key, (plan = makePlan(known, variables)));
      // Not every failure lasts.
      void plan.then((made) => made instanceof GraphQLError && plans.delete(key));
    }
    return plan;
  };

  const subgraph = (name: string): SubgraphExecutor<Context> => {
    const { subgraphs } = options;
    const executor = typeof subgraphs === "function" ? subgraphs(name) : subgraphs[name];
    if (!executor) throw new GraphQLError(`No executor for subgraph "${name}".`);
    return executor;
  };

  return {
    schema,
    execute: async ({ document, operationName, variables: given, context, signal }) => {
      const known = prepare(document, operationName);
      if (known instanceof GraphQLError) return { errors: [known] };
      const definitions = known.operation.variableDefinitions ?? [];
      const coerced = getVariableValues(schema, definitions, given ?? {}, { maxErrors: 50 });
      if (coerced.errors) return { errors: coerced.errors.map(asInputError) };
      const plan = await planFor(known, coerced.coerced);
      if (plan instanceof GraphQLError) return { errors: [plan] };
      const { steps, introspection, selection, shape } = plan;
      // Subgraphs coerce for themselves; what goes over the wire is what the client wrote, with defaults.
      const variables = withDefaults(coerced.coerced, given ?? {});
      const run: Run<Context> = {
        schema: inner,
        needs,
        subgraph,
        variables,
        context,
        signal,
        data: {},
        failures: [],
      };
      if (steps) await runStep(run, steps);
      if (introspection) {
        const local = await executeLocally({
          schema,
          document: introspection,
          variableValues: given ?? {},
        });
        mergeInto(run.data, (local.data ?? {}) as JsonObject);
        run.failures.push(...(local.errors ?? []).map((error) => ({ error, keys: null })));
      }
      const failures = clientPaths(run.failures, selection);
      const { data, errors } = project(shape, run.data, failures);
      // Fetches end in any order; the answer to one question is one answer.
      const all = [...failures.map(({ error }) => error), ...errors].toSorted(byPath);
      return all.length > 0 ? { data, errors: all } : { data };
    },
  };
}

/** Enum values and custom scalars stay as given; only defaults are filled in. */
function withDefaults(
  coerced: Readonly<Record<string, unknown>>,
  given: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(coerced).map(([name, value]) => [
      name,
      Object.hasOwn(given, name) ? given[name] : value,
    ]),
  );
}

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
}

/** A mutation's fields run one after another, each with all that is read after it. */
async function planParts(
  plan: (document: DocumentNode) => Promise<Step | null>,
  whole: DocumentNode,
  serial: readonly DocumentNode[],
): Promise<Step | null> {
  const steps = await plan(whole);
  if (serial.length < 2 || !steps || !readsEntities(steps)) return steps;
  const parts = await Promise.all(serial.map(plan));
  return { kind: "sequence", steps: parts.filter((part) => part !== null) };
}

function readsEntities(step: Step): boolean {
  return "steps" in step ? step.steps.some(readsEntities) : step.kind !== "root";
}

/** A variable of the wrong form is the client's mistake, and told as one. */
const asInputError = (error: GraphQLError): GraphQLError =>
  new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    extensions: { code: "BAD_USER_INPUT" },
  });

function byPath(a: GraphQLError, b: GraphQLError): number {
  const [x, y] = [JSON.stringify(a.path ?? []), JSON.stringify(b.path ?? [])];
  if (x !== y) return x < y ? -1 : 1;
  return a.message === b.message ? 0 : a.message < b.message ? -1 : 1;
}
