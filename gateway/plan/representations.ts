/** Writes the representations by which a subgraph knows an entity, each one once. */
import type { GraphQLSchema } from "graphql";
import {
  findObjects,
  isObject,
  isOneOf,
  type Json,
  type JsonObject,
  own,
} from "./entity-places.ts";
import type { EntityFetch, PathSegment, RequiresSelection } from "./step.ts";
import { rewrite } from "./rewrites.ts";

/** Objects at one path that stand for the same entity; they will share what is fetched for it. */
export type Group = { readonly path: readonly PathSegment[]; readonly objects: JsonObject[] };
export type Representations = {
  readonly values: readonly JsonObject[];
  /** For each representation where its entity belongs. */
  readonly groups: readonly (readonly Group[])[];
  /** Objects of which not enough is known. */
  readonly unknown: readonly Group[];
};

/** Returns the representations of what lies at the paths of `fetch`; of `among` only, where that is given. */
export function representationsOf(
  data: JsonObject,
  fetch: EntityFetch,
  schema: GraphQLSchema,
  among: ReadonlySet<JsonObject> | null,
): Representations {
  const byKey = new Map<string, { value: JsonObject; groups: Group[] }>();
  const unknown: Group[] = [];
  const leaves = leafFields(fetch.requires);
  for (const path of fetch.paths) {
    for (const object of findObjects(data, path, schema)) {
      if (among && !among.has(object)) continue;
      const shortKey = shortKeyOf(object, leaves);
      let known = shortKey === null ? undefined : byKey.get(shortKey);
      if (!known) {
        const value = select(object, fetch.requires, schema);
        if (!value) {
          // An earlier fetch has failed here.
          addTo(unknown, path, object);
          continue;
        }
        // Nothing but a type name identifies nothing.
        if (!identifies(value)) continue;
        if (fetch.inputRewrites.length > 0) rewrite(value, fetch.inputRewrites, schema);
        const key = shortKey ?? JSON.stringify(value);
        known = byKey.get(key);
        if (!known) byKey.set(key, (known = { value, groups: [] }));
      }
      addTo(known.groups, path, object);
    }
  }
  const all = [...byKey.values()];
  return {
    values: all.map(({ value }) => value),
    groups: all.map(({ groups }) => groups),
    unknown,
  };
}

/** Adds an object to those at `path`. */
export function addTo(groups: Group[], path: readonly PathSegment[], object: JsonObject): void {
  const last = groups.at(-1);
  if (last?.path === path) last.objects.push(object);
  else groups.push({ path, objects: [object] });
}

/** Names of the required fields where all of them are leaves of one type; null otherwise. */
function leafFields(requires: readonly RequiresSelection[]): readonly string[] | null {
  const [only, ...more] = requires;
  if (only?.kind !== "InlineFragment" || more.length > 0) return null;
  const names = only.selections.map((selection) =>
    selection.kind === "Field" && !selection.selections?.length ? selection.name : null,
  );
  return names.every((name) => name !== null) ? names : null;
}

/** Tells most entities apart without writing their representation; null where that takes more. */
function shortKeyOf(object: JsonObject, leaves: readonly string[] | null): string | null {
  if (!leaves) return null;
  let key = "";
  for (const name of leaves) {
    const value = object[name];
    if (typeof value === "string") key += `"${value.length}:${value}`;
    else if (typeof value === "number" || typeof value === "boolean") key += `|${value}`;
    else return null;
  }
  return key;
}

/** A field that an object lacks: its name, and its key in the answers of subgraphs. */
export type Missing = { readonly name: string; readonly key: string };

/** Names the fields that `object` lacks of those that a subgraph is to be given. */
export function missingIn(
  object: JsonObject,
  selections: readonly RequiresSelection[],
  schema: GraphQLSchema,
): Missing[] {
  return selections.flatMap((selection) => {
    if (selection.kind === "InlineFragment") {
      const isOf = isOneOf(schema, object.__typename, [selection.typeCondition]);
      return isOf ? missingIn(object, selection.selections, schema) : [];
    }
    if (selection.kind !== "Field" || selectInto({}, object, [selection], schema)) return [];
    // The planner names a field as it lies in the answer; its alias is what the subgraph knows it by.
    return [{ name: selection.alias ?? selection.name, key: selection.name }];
  });
}

function identifies(value: JsonObject): boolean {
  for (const key in value) if (key !== "__typename") return true;
  return false;
}

function select(
  source: JsonObject,
  selections: readonly RequiresSelection[],
  schema: GraphQLSchema,
): JsonObject | null {
  const result: JsonObject = {};
  return selectInto(result, source, selections, schema) ? result : null;
}

function selectInto(
  result: JsonObject,
  source: JsonObject,
  selections: readonly RequiresSelection[],
  schema: GraphQLSchema,
): boolean {
  for (const selection of selections) {
    if (selection.kind === "InlineFragment") {
      if (!isOneOf(schema, source.__typename, [selection.typeCondition])) continue;
      if (!selectInto(result, source, selection.selections, schema)) return false;
    } else if (selection.kind === "Field") {
      const value = own(source, selection.name);
      if (value === undefined) return false;
      const inner = selectValue(value, selection.selections, schema);
      if (inner === undefined) return false;
      result[selection.alias ?? selection.name] = inner;
    }
  }
  return true;
}

function selectValue(
  value: Json,
  selections: readonly RequiresSelection[] | undefined,
  schema: GraphQLSchema,
): Json | undefined {
  if (!selections?.length || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item: Json) => selectValue(item, selections, schema));
    return items.some((item) => item === undefined) ? undefined : (items as Json[]);
  }
  return isObject(value) ? (select(value, selections, schema) ?? undefined) : value;
}
