/** Applies the planner's rewrites: a value set or a key renamed at a path. */
import type { GraphQLSchema } from "graphql";
import { isObject, isOneOf, type Json, type JsonObject } from "./entity-places.ts";
import type { Rewrite } from "./step.ts";

type Segment = { TypenameEquals: string[] } | { Key: string };

/** Changes `value` in place. */
export function rewrite(value: Json, rewrites: readonly Rewrite[], schema: GraphQLSchema): void {
  for (const rule of rewrites) {
    if ("KeyRenamer" in rule) {
      const { path, renameKeyTo } = rule.KeyRenamer;
      atPath(value, path, schema, (object, key) => {
        if (!(key in object)) return;
        object[renameKeyTo] = object[key]!;
        delete object[key];
      });
    } else {
      const { path, setValueTo } = "ValueSetter" in rule ? rule.ValueSetter : rule;
      atPath(value, path, schema, (object, key) => {
        object[key] = setValueTo;
      });
    }
  }
}

function atPath(
  value: Json | undefined,
  path: readonly Segment[],
  schema: GraphQLSchema,
  change: (object: JsonObject, key: string) => void,
): void {
  if (Array.isArray(value)) {
    for (const item of value) atPath(item as Json, path, schema, change);
    return;
  }
  const [segment, ...rest] = path;
  if (!isObject(value) || segment === undefined) return;
  if ("TypenameEquals" in segment) {
    if (isOneOf(schema, value.__typename, segment.TypenameEquals))
      atPath(value, rest, schema, change);
  } else if (rest.length === 0) change(value, segment.Key);
  else atPath(value[segment.Key], rest, schema, change);
}
