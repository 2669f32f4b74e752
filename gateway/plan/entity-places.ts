/** Finds the objects in an answer that a step is about. */
import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from "graphql";
import type { PathSegment } from "./step.ts";

export type Json = null | boolean | number | string | readonly Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };
export type ResponsePath = readonly (string | number)[];

/** Says whether `value` is an object of JSON. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Reads a key that `object` itself has, never one that it inherits. */
export const own = (object: JsonObject, key: string): Json | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined;

/**
 * Returns the objects at `path` below `root`, each once, in document order; nulls and gaps are passed over.
 * The same object may stand in many places: equal entities of one step share theirs.
 */
export function findObjects(
  root: JsonObject,
  path: readonly PathSegment[],
  schema: GraphQLSchema,
): Set<JsonObject> {
  let level: Json[] = [root];
  for (const segment of path) {
    // Only the last field of a path leads to new objects; a set at each level keeps shared ones single.
    const next = new Set<Json>();
    for (const value of level) spread(value, segment, schema, next);
    level = [...next];
  }
  const found = new Set<JsonObject>();
  for (const value of level) gather(value, found);
  return found;
}

function spread(
  value: Json | undefined,
  segment: PathSegment,
  schema: GraphQLSchema,
  next: Set<Json>,
): void {
  if (value === null || value === undefined) return;
  if (Array.isArray(value)) {
    for (const item of value as readonly Json[]) {
      // "@" is one level of a list; an answer may nest lists deeper than the planner says.
      if (segment === "@" && !Array.isArray(item)) {
        if (item !== null) next.add(item);
      } else spread(item, segment, schema, next);
    }
  } else if (!isObject(value)) return;
  else if (segment === "@") next.add(value);
  else if ("Field" in segment) {
    const inner = own(value, segment.Field);
    if (inner !== null && inner !== undefined) next.add(inner);
  } else if (isOneOf(schema, value.__typename, segment.TypeCondition)) next.add(value);
}

function gather(value: Json, found: Set<JsonObject>): void {
  if (Array.isArray(value)) for (const item of value as readonly Json[]) gather(item, found);
  else if (isObject(value)) found.add(value);
}

/** Returns for each object at `path` below `root` every path at which it stands; only errors need to know. */
export function findPaths(
  root: JsonObject,
  path: readonly PathSegment[],
  schema: GraphQLSchema,
): Map<JsonObject, ResponsePath[]> {
  const found = new Map<JsonObject, ResponsePath[]>();
  const walk = (value: Json | undefined, index: number, at: ResponsePath): void => {
    if (value === null || value === undefined) return;
    const segment = path[index];
    if (Array.isArray(value)) {
      const next = segment === "@" ? index + 1 : index;
      value.forEach((item: Json, position) => walk(item, next, [...at, position]));
    } else if (!isObject(value)) return;
    else if (segment === undefined) {
      const known = found.get(value);
      if (known) known.push(at);
      else found.set(value, [at]);
    } else if (segment === "@") walk(value, index + 1, at);
    else if ("Field" in segment) walk(own(value, segment.Field), index + 1, [...at, segment.Field]);
    else if (isOneOf(schema, value.__typename, segment.TypeCondition)) walk(value, index + 1, at);
  };
  walk(root, 0, []);
  return found;
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
  if (!isObjectType(type) && !isInterfaceType(type)) return false;
  return conditions.some((name) => {
    const condition = schema.getType(name);
    return isAbstractType(condition) && schema.isSubType(condition, type);
  });
}
