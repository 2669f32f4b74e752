/** Finds the objects in an answer that a step is about, each with its path for errors. */
import { type GraphQLSchema, isAbstractType, isObjectType } from "graphql";
import type { PathSegment } from "./plan.ts";

export type Json = null | boolean | number | string | readonly Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };
export type ResponsePath = readonly (string | number)[];
export type Place = { readonly object: JsonObject; readonly path: ResponsePath };

/** Says whether `value` is an object of JSON. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Returns the objects at `path` below `root`, in document order; nulls and gaps are passed over. */
export function findPlaces(
  root: JsonObject,
  path: readonly PathSegment[],
  schema: GraphQLSchema,
): Place[] {
  const found: Place[] = [];
  walk(root, path, 0, [], schema, found);
  return found;
}

function walk(
  value: Json | undefined,
  path: readonly PathSegment[],
  index: number,
  at: ResponsePath,
  schema: GraphQLSchema,
  found: Place[],
): void {
  if (value === null || value === undefined) return;
  const segment = path[index];
  if (Array.isArray(value)) {
    // The planner writes "@" for each level of a list; an answer may nest lists deeper than that says.
    const next = segment === "@" ? index + 1 : index;
    value.forEach((item: Json, position) =>
      walk(item, path, next, [...at, position], schema, found),
    );
    return;
  }
  if (!isObject(value)) return;
  if (segment === undefined) found.push({ object: value, path: at });
  else if (segment === "@") walk(value, path, index + 1, at, schema, found);
  else if ("Field" in segment) {
    walk(value[segment.Field], path, index + 1, [...at, segment.Field], schema, found);
  } else if (isOneOf(schema, value.__typename, segment.TypeCondition)) {
    walk(value, path, index + 1, at, schema, found);
  }
}

/** Says whether an object of type `typename` satisfies one of the named type conditions. */
export function isOneOf(
  schema: GraphQLSchema,
  typename: unknown,
  conditions: readonly string[],
): boolean {
  if (typeof typename !== "string") return true;
  if (conditions.includes(typename)) return true;
  const type = schema.getType(typename);
  return conditions.some((name) => {
    const condition = schema.getType(name);
    if (!isAbstractType(condition) || !type) return false;
    return (
      (isObjectType(type) || "getInterfaces" in type) && schema.isSubType(condition, type as never)
    );
  });
}
