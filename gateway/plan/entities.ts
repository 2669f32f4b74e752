/** Asks subgraphs about entities, and lays what they say into all the places where those stand. */
import { addErrors, entityKeys, failureAt, isNote, type Place, toClientKey } from "./blame.ts";
import {
  findPaths,
  isObject,
  isOneOf,
  type Json,
  type JsonObject,
  type ResponsePath,
} from "./entity-places.ts";
import { ErrorsByPlace } from "./errors-by-place.ts";
import { copyOf, mergeInto } from "./merge-answer.ts";
import type { EntityFetch, FetchOperation } from "./step.ts";
import { remainderOf } from "./remainder.ts";
import {
  addTo,
  type Group,
  type Missing,
  missingIn,
  representationsOf,
  type Representations,
} from "./representations.ts";
import { ask, type Run } from "./request.ts";
import { rewrite } from "./rewrites.ts";

/** Runs one step about entities; of `among` only, where that is given. */
export async function runEntities<Context>(
  run: Run<Context>,
  operation: FetchOperation,
  fetches: readonly EntityFetch[],
  among: ReadonlySet<JsonObject> | null = null,
): Promise<void> {
  const asked = fetches.map((fetch) => ({
    fetch,
    ...representationsOf(run.data, fetch, run.schema, among),
  }));
  const pathsOf = pathFinder(run);
  const lesser = asked.flatMap((each) => askLess(run, operation, each, pathsOf));
  await Promise.all([askEntities(run, operation, asked, pathsOf), ...lesser]);
}

async function askEntities<Context>(
  run: Run<Context>,
  operation: FetchOperation,
  asked: readonly AskedEntities[],
  pathsOf: PathFinder,
): Promise<void> {
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
    if (at && groups) {
      // Of an entity that is unknown here, others may know more.
      for (const { path, typename } of pathsOf(groups)) {
        const own = rest.length > 0 ? [] : entityKeys(run, operation, at.fetch, typename);
        const keys = isNote(error, answer) ? [] : own.length > 0 ? own : null;
        const place = [...path, ...rest];
        run.failures.push(failureAt(error, place, operation.subgraph, keys));
      }
    } else {
      for (const { fetch, groups: all } of at ? [at] : asked)
        addErrors(run, operation, error, fetch, pathsOf(all.flat()));
    }
  }
}

type PathFinder = (groups: readonly Group[]) => Place[];
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
    const source = nth === 0 ? entity : copyOf(entity);
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
      return objects.flatMap((object) =>
        (found.get(object) ?? []).map((at) => ({ path: at, typename: object.__typename })),
      );
    });
}

/**
 * Asks about entities of which not all is known what can be asked without it. The other fields fail for the
 * reason for which what they need is missing.
 */
function askLess<Context>(
  run: Run<Context>,
  operation: FetchOperation,
  { fetch, unknown }: AskedEntities,
  pathsOf: PathFinder,
): Promise<void>[] {
  if (unknown.length === 0) return [];
  const earlier = new ErrorsByPlace(run.failures);
  return [...byWhatIsMissing(run, fetch, unknown).values()].flatMap(
    ({ typename, missing, groups }) => {
      const applies = (condition: string) =>
        isOneOf(run.schema, typename || undefined, [condition]);
      const names = missing.map(({ name }) => name);
      const rest = remainderOf(run.needs, operation, fetch, names, typename, applies);
      const left = rest?.left ?? entityKeys(run, operation, fetch, typename || undefined);
      for (const { path } of pathsOf(groups)) {
        const place = path.map(toClientKey);
        const reasons = missing.map(({ key }) => earlier.find([...place, toClientKey(key)]));
        const error = reasons.find((reason) => reason) ?? earlier.find(place);
        if (!error) continue;
        // The reason lies with the subgraph that failed, not with the one that could not be asked.
        const { subgraph = operation.subgraph } = error.extensions as { subgraph?: string };
        for (const key of left) run.failures.push(failureAt(error, [...path, key], subgraph));
      }
      if (!rest) return [];
      const among = new Set(groups.flatMap(({ objects }) => objects));
      return [runEntities(run, rest.operation, [rest.fetch], among)];
    },
  );
}

type Lacking = { typename: string; missing: readonly Missing[]; groups: Group[] };

function byWhatIsMissing<Context>(
  run: Run<Context>,
  { requires }: EntityFetch,
  unknown: readonly Group[],
): Map<string, Lacking> {
  const found = new Map<string, Lacking>();
  for (const { path, objects } of unknown) {
    for (const object of objects) {
      const typename = typeof object.__typename === "string" ? object.__typename : "";
      const missing = missingIn(object, requires, run.schema);
      const key = [typename, ...missing.map((each) => each.key)].join(" ");
      let lacking = found.get(key);
      if (!lacking) found.set(key, (lacking = { typename, missing, groups: [] }));
      addTo(lacking.groups, path, object);
    }
  }
  return found;
}
