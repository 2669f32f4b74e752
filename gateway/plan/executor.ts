/** Executes operations over any Federation 2 supergraph, given one executor for each subgraph. */
import { transformSupergraphToPublicSchema } from "@theguild/federation-composition";
import {
  buildASTSchema,
  type DocumentNode,
  execute as executeLocally,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  visit,
} from "graphql";
import type { JsonObject } from "./entity-places.ts";
import { Planner, type Step } from "./plan.ts";
import { project } from "./project.ts";
import { compileShape, type ObjectShape } from "./shape.ts";
import { type Run, runStep, type SubgraphExecutor } from "./run.ts";

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
  readonly steps: Step | null;
  readonly introspection: DocumentNode | null;
  /** The compiled selection, for these values of the variables that `@skip` and `@include` look at. */
  readonly shape: (
    root: GraphQLObjectType,
    variables: Readonly<Record<string, unknown>>,
  ) => ObjectShape;
};

/** Makes an executor over `supergraphSdl`; `subgraphs` are looked up by the names in the supergraph. */
export function createPlanExecutor<Context = unknown>(options: {
  readonly supergraphSdl: string;
  readonly subgraphs:
    | Readonly<Record<string, SubgraphExecutor<Context>>>
    | ((name: string) => SubgraphExecutor<Context>);
}): PlanExecutor<Context> {
  const supergraph = parse(options.supergraphSdl, { noLocation: true });
  const schema = buildASTSchema(transformSupergraphToPublicSchema(supergraph), {
    assumeValid: true,
  });
  // Type conditions inside plans may name types that the public schema hides.
  const inner = buildASTSchema(supergraph, { assumeValid: true, assumeValidSDL: true });
  const planner = new Planner(options.supergraphSdl);
  const prepared = new WeakMap<DocumentNode, Map<string, Prepared>>();

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
    try {
      const fresh = prepareOperation(schema, document, operation, planner);
      byName.set(name ?? "", fresh);
      return fresh;
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      return new GraphQLError(message, { extensions: { code: "QUERY_PLANNING_FAILED" } });
    }
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
      const plan = prepare(document, operationName);
      if (plan instanceof GraphQLError) return { errors: [plan] };
      const { operation, steps, introspection } = plan;
      const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], given ?? {}, {
        maxErrors: 50,
      });
      if (coerced.errors) return { errors: coerced.errors };
      const root = schema.getRootType(operation.operation);
      if (!root)
        return { errors: [new GraphQLError(`Schema has no ${operation.operation} type.`)] };
      // Subgraphs coerce for themselves; what goes over the wire is what the client wrote, with defaults.
      const variables = withDefaults(coerced.coerced, given ?? {});
      const run: Run<Context> = {
        schema: inner,
        subgraph,
        variables,
        context,
        signal,
        data: {},
        errors: [],
      };
      if (steps) await runStep(run, steps);
      if (introspection) {
        const local = await executeLocally({
          schema,
          document: introspection,
          variableValues: given ?? {},
        });
        Object.assign(run.data, local.data ?? {});
        run.errors.push(...(local.errors ?? []));
      }
      const { data, errors } = project(plan.shape(root, coerced.coerced), run.data, run.errors);
      const all = [...run.errors, ...errors];
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
    Object.entries(coerced).map(([name, value]) => [name, name in given ? given[name] : value]),
  );
}

function prepareOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  planner: Planner,
): Prepared {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  const { planned, introspection } = separateIntrospection(document, operation);
  const steps = planned ? planner.plan(print(planned), operation.name?.value) : null;
  const conditions = conditionVariables(document);
  const shapes = new Map<string, ObjectShape>();
  const shape: Prepared["shape"] = (root, variables) => {
    const key = conditions.map((name) => (variables[name] ? "1" : "0")).join("");
    const known = shapes.get(key);
    if (known) return known;
    const fresh = compileShape(schema, root, { operation, fragments, variables, cache: new Map() });
    // Each condition doubles the number of shapes; a client may have many, and mean harm.
    if (shapes.size >= maxShapes) shapes.clear();
    shapes.set(key, fresh);
    return fresh;
  };
  return { operation, steps, introspection, shape };
}

const maxShapes = 64;

function conditionVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ name, arguments: given }) => {
      if (name.value !== "skip" && name.value !== "include") return;
      for (const { value } of given ?? [])
        if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

/** The planner knows nothing of `__schema` and `__type`; those root fields are answered beside it. */
function separateIntrospection(document: DocumentNode, operation: OperationDefinitionNode) {
  const { selections } = operation.selectionSet;
  const isMeta = (name: string) =>
    name === "__schema" || name === "__type" || name === "__typename";
  const meta = selections.filter((node) => node.kind === Kind.FIELD && isMeta(node.name.value));
  const rest = selections.filter((node) => !meta.includes(node));
  const withSelections = (kept: typeof selections): DocumentNode => ({
    ...document,
    definitions: document.definitions
      .filter((node) => node === operation || node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) =>
        node === operation
          ? { ...operation, selectionSet: { ...operation.selectionSet, selections: kept } }
          : node,
      ),
  });
  const asked = meta.filter((node) => node.kind === Kind.FIELD && node.name.value !== "__typename");
  return {
    planned: rest.length > 0 ? withSelections(rest) : null,
    introspection: asked.length > 0 ? withSelections(asked) : null,
  };
}
