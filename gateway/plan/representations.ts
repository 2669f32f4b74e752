/** Writes the representations by which a subgraph knows an entity, each one once. */
import type { RequiresSelection } from "@graphql-hive/router-query-planner";
import type { GraphQLSchema } from "graphql";
import { isObject, isOneOf, type Json, type JsonObject, type Place } from "./entity-places.ts";
import type { EntityFetch } from "./plan.ts";
import { rewrite } from "./rewrites.ts";

export type Representations = {
  readonly values: readonly JsonObject[];
  /** For each representation the places that its entity fills. */
  readonly places: readonly (readonly Place[])[];
};

/** Returns the representations of `places`; a place whose required fields are missing is left out. */
export function representationsOf(
  places: readonly Place[],
  fetch: EntityFetch,
  schema: GraphQLSchema,
): Representations {
  const byKey = new Map<string, { value: JsonObject; places: Place[] }>();
  for (const place of places) {
    const value = select(place.object, fetch.requires, schema);
    // Nothing but a type name identifies nothing: an earlier fetch has failed here.
    if (!value || !Object.keys(value).some((key) => key !== "__typename")) continue;
    rewrite(value, fetch.inputRewrites, schema);
    const key = JSON.stringify(value);
    const known = byKey.get(key);
    if (known) known.places.push(place);
    else byKey.set(key, { value, places: [place] });
  }
  const all = [...byKey.values()];
  return { values: all.map(({ value }) => value), places: all.map((entry) => entry.places) };
}

function select(
  source: JsonObject,
  selections: readonly RequiresSelection[],
  schema: GraphQLSchema,
): JsonObject | null {
  const result: JsonObject = {};
  for (const selection of selections) {
    if (selection.kind === "InlineFragment") {
      if (!isOneOf(schema, source.__typename, [selection.typeCondition])) continue;
      const inner = select(source, selection.selections, schema);
      if (!inner) return null;
      Object.assign(result, inner);
    } else if (selection.kind === "Field") {
      // The planner names a field as it lies in the answer; its alias is what the subgraph knows it by.
      const value = source[selection.name];
      if (value === undefined) return null;
      const inner = selectValue(value, selection.selections, schema);
      if (inner === undefined) return null;
      result[selection.alias ?? selection.name] = inner;
    }
  }
  return result;
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
