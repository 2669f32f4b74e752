/** Executes operations over any Federation 2 supergraph, given one executor for each subgraph. */
import { transformSupergraphToPublicSchema } from "@theguild/federation-composition";
import {
  buildASTSchema,
  type DocumentNode,
  execute as executeLocally,
  type FragmentDefinitionNode,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
} from "graphql";
import type { JsonObject } from "./entity-places.ts";
import { Planner, type Step } from "./plan.ts";
import { project } from "./project.ts";
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
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly steps: Step | null;
  readonly introspection: DocumentNode | null;
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
      const fresh = prepareOperation(document, operation, planner);
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
      const { operation, fragments, steps, introspection } = plan;
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
      const selection = { operation, fragments, variables: coerced.coerced, cache: new Map() };
      const { data, errors } = project(schema, root, run.data, selection, run.errors);
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
  return { operation, fragments, steps, introspection };
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
