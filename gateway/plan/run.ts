/** Runs the steps of a plan: fetches in their order, each answer laid into the whole. */
import { GraphQLError, type GraphQLSchema, type GraphQLFormattedError, Kind } from "graphql";
import {
  findPaths,
  isObject,
  type Json,
  type JsonObject,
  type ResponsePath,
} from "./entity-places.ts";
import { ErrorsByPlace } from "./errors-by-place.ts";
import { mergeInto } from "./merge-answer.ts";
import { clientKey, clientVariable } from "./normalise.ts";
import type { EntityFetch, FetchOperation, Step } from "./plan.ts";
import { type Group, representationsOf, type Representations } from "./representations.ts";
import { rewrite } from "./rewrites.ts";

export type SubgraphRequest<Context> = {
  readonly subgraph: string;
  readonly document: FetchOperation["document"];
  readonly source: string;
  readonly operationType: FetchOperation["operationType"];
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: Context;
  readonly signal: AbortSignal | undefined;
};
export type SubgraphAnswer = {
  readonly data?: JsonObject | null;
  readonly errors?: readonly GraphQLFormattedError[];
};
export type SubgraphExecutor<Context> = (
  request: SubgraphRequest<Context>,
) => Promise<SubgraphAnswer> | SubgraphAnswer;

export type Run<Context> = {
  readonly schema: GraphQLSchema;
  readonly subgraph: (name: string) => SubgraphExecutor<Context>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: Context;
  readonly signal: AbortSignal | undefined;
  readonly data: JsonObject;
  readonly errors: GraphQLError[];
  /** Errors beside a value: what the client should know of it, but no reason why anything else is missing. */
  readonly notes: GraphQLError[];
};

/** Runs `step` and all below it; failures become errors in the run, never exceptions. */
export async function runStep<Context>(run: Run<Context>, step: Step): Promise<void> {
  switch (step.kind) {
    case "sequence":
      for (const inner of step.steps) await runStep(run, inner);
      return;
    case "parallel":
      await Promise.all(step.steps.map((inner) => runStep(run, inner)));
      return;
    case "condition": {
      const chosen = run.variables[clientVariable(step.variable)] ? step.included : step.skipped;
      if (chosen) await runStep(run, chosen);
      return;
    }
    case "root": {
      const answer = await ask(run, step.operation, {});
      if (answer.data) {
        rewrite(answer.data, step.outputRewrites, run.schema);
        mergeInto(run.data, answer.data);
      }
      const fields = rootKeys(step.operation);
      for (const error of errorsOf(answer, step.operation, fields)) {
        // An error without a path concerns all that was asked for here.
        const paths = error.path?.length ? [error.path] : fields.map((field) => [field]);
        for (const path of paths)
          listFor(run, error, answer).push(errorAt(error, path, step.operation.subgraph));
      }
      return;
    }
    case "entities":
      await runEntities(run, step.operation, step.entities);
  }
}

async function runEntities<Context>(
  run: Run<Context>,
  operation: FetchOperation,
  fetches: readonly EntityFetch[],
): Promise<void> {
  const asked = fetches.map((fetch) => ({
    fetch,
    ...representationsOf(run.data, fetch, run.schema),
  }));
  const pathsOf = pathFinder(run);
  for (const each of asked) blameEarlier(run, operation, each, pathsOf);
  if (asked.every(({ values }) => values.length === 0)) return;
  const variables: Record<string, unknown> = {};
  for (const { fetch, values } of asked) variables[fetch.variable] = values;
  const answer = await ask(run, operation, variables);
  for (const each of asked) {
    const { fetch, values, groups } = each;
    if (values.length === 0) continue;
    const name = operation.subgraph;
    const complain = (what: string, about: readonly Group[] = groups.flat()) =>
      addErrors(run, operation, { message: `Subgraph "${name}" ${what}.` }, fetch, pathsOf(about));
    const entities = answer.data?.[fetch.responseKey];
    if (!Array.isArray(entities)) {
      if (!answer.errors?.length) complain("returned no entities");
    } else if (entities.length !== values.length) {
      complain(`returned ${entities.length} entities for ${values.length}`);
    } else {
      entities.forEach((entity: Json, index) => {
        if (isObject(entity)) place(run, entity, each, index);
        else if (entity !== null) complain("returned an entity that is no object", groups[index]);
      });
    }
  }
  for (const error of answer.errors ?? []) {
    const [responseKey, index, ...rest] = error.path ?? [];
    const at = asked.find(({ fetch }) => fetch.responseKey === responseKey);
    const groups = at && typeof index === "number" ? at.groups[index] : undefined;
    if (groups) {
      for (const path of pathsOf(groups))
        listFor(run, error, answer).push(errorAt(error, [...path, ...rest], operation.subgraph));
    } else {
      for (const { fetch, groups: all } of at ? [at] : asked)
        addErrors(run, operation, error, fetch, pathsOf(all.flat()));
    }
  }
}

type PathFinder = (groups: readonly Group[]) => ResponsePath[];
type AskedEntities = Representations & { readonly fetch: EntityFetch };

/**
 * Lays an entity into every object that stands for it. Objects at one path share what is new: later steps
 * ask the same of all of them. Objects at another path get a copy of their own, because there they do not.
 */
function place<Context>(
  run: Run<Context>,
  entity: JsonObject,
  { fetch, groups }: AskedEntities,
  index: number,
): void {
  rewrite(entity, fetch.outputRewrites, run.schema);
  groups[index]!.forEach(({ objects }, nth) => {
    const source = nth === 0 ? entity : structuredClone(entity);
    for (const object of objects) mergeInto(object, source);
  });
}

/** Finds the paths of objects, walking the answer once for each path of the plan, and only when asked. */
function pathFinder<Context>(run: Run<Context>): PathFinder {
  const known = new Map<Group["path"], Map<JsonObject, ResponsePath[]>>();
  return (groups) =>
    groups.flatMap(({ path, objects }) => {
      let found = known.get(path);
      if (!found) known.set(path, (found = findPaths(run.data, path, run.schema)));
      return objects.flatMap((object) => found.get(object) ?? []);
    });
}

async function ask<Context>(
  run: Run<Context>,
  operation: FetchOperation,
  own: Readonly<Record<string, unknown>>,
): Promise<SubgraphAnswer> {
  const variables: Record<string, unknown> = { ...own };
  for (const name of operation.variables) {
    const given = clientVariable(name);
    if (Object.hasOwn(run.variables, given)) variables[name] = run.variables[given];
  }
  try {
    run.signal?.throwIfAborted();
    return await run.subgraph(operation.subgraph)({
      subgraph: operation.subgraph,
      document: operation.document,
      source: operation.source,
      operationType: operation.operationType,
      operationName: operation.operationName,
      variables,
      context: run.context,
      signal: run.signal,
    });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const extensions = cause instanceof GraphQLError ? cause.extensions : {};
    return {
      errors: [{ message, extensions: { code: "SUBGRAPH_REQUEST_FAILED", ...extensions } }],
    };
  }
}

/** Says what is wrong with an answer: silence about a field is an error too. */
function errorsOf(
  { data, errors }: SubgraphAnswer,
  { subgraph }: FetchOperation,
  fields: readonly string[],
): readonly GraphQLFormattedError[] {
  if (errors?.length || fields.every((field) => data?.[field] !== undefined)) return errors ?? [];
  return [{ message: `Subgraph "${subgraph}" returned no data.` }];
}

/** Fields of entities that cannot be asked about fail for the reason for which their keys are missing. */
function blameEarlier<Context>(
  run: Run<Context>,
  operation: FetchOperation,
  { fetch, unknown }: AskedEntities,
  pathsOf: PathFinder,
): void {
  if (unknown.length === 0) return;
  const earlier = new ErrorsByPlace(run.errors);
  const keys = entityKeys(operation, fetch.responseKey);
  for (const path of pathsOf(unknown)) {
    const error = earlier.find(path.map(toClientKey));
    if (!error) continue;
    // The reason lies with the subgraph that failed, not with the one that could not be asked.
    const { subgraph = operation.subgraph } = error.extensions as { subgraph?: string };
    for (const key of keys) run.errors.push(errorAt(error, [...path, key], subgraph));
  }
}

const toClientKey = (segment: string | number): string | number =>
  typeof segment === "string" ? clientKey(segment) : segment;

/** Puts an error that names no entity on every field that the entities now lack. */
function addErrors<Context>(
  run: Run<Context>,
  operation: FetchOperation,
  error: GraphQLFormattedError,
  fetch: EntityFetch,
  paths: readonly ResponsePath[],
): void {
  const keys = entityKeys(operation, fetch.responseKey);
  for (const path of paths) {
    if (keys.length === 0) run.errors.push(errorAt(error, path, operation.subgraph));
    for (const key of keys) run.errors.push(errorAt(error, [...path, key], operation.subgraph));
  }
}

/** Where an error belongs: one at a value that the same answer gives is a note. */
function listFor<Context>(
  { errors, notes }: Run<Context>,
  { path }: GraphQLFormattedError,
  { data }: SubgraphAnswer,
): GraphQLError[] {
  if (!path?.length) return errors;
  let value: unknown = data;
  for (const segment of path) value = (value as Record<string | number, unknown> | null)?.[segment];
  return value === null || value === undefined ? errors : notes;
}

function errorAt(error: GraphQLFormattedError, path: ResponsePath, subgraph: string): GraphQLError {
  return new GraphQLError(error.message, {
    path: path.map(toClientKey),
    extensions: { ...error.extensions, subgraph },
  });
}

function rootKeys({ document }: FetchOperation): string[] {
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.flatMap((node) =>
          node.kind === Kind.FIELD ? [node.alias?.value ?? node.name.value] : [],
        )
      : [],
  );
}

function entityKeys({ document }: FetchOperation, responseKey: string): string[] {
  const keys = new Set<string>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const node of definition.selectionSet.selections) {
      if (node.kind !== Kind.FIELD || (node.alias?.value ?? node.name.value) !== responseKey)
        continue;
      for (const inner of node.selectionSet?.selections ?? []) {
        const fields =
          inner.kind === Kind.INLINE_FRAGMENT ? inner.selectionSet.selections : [inner];
        for (const field of fields) {
          if (field.kind === Kind.FIELD && field.name.value !== "__typename") {
            keys.add(field.alias?.value ?? field.name.value);
          }
        }
      }
    }
  }
  return [...keys];
}
