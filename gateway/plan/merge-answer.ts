/** Lays one subgraph's answer over what is known already, in place. */
import { isObject, type Json, type JsonObject } from "./entity-places.ts";

/** Adds every field of `source` to `target`; objects and lists of equal length go together field by field. */
export function mergeInto(target: JsonObject, source: JsonObject): void {
  for (const key in source) {
    const next = source[key]!;
    const known = target[key];
    if (known === undefined || known === null) target[key] = next;
    else if (next !== null) mergeValue(target, key, known, next);
  }
}

function mergeValue(target: JsonObject, key: string, known: Json, next: Json): void {
  if (isObject(known) && isObject(next)) mergeInto(known, next);
  else if (Array.isArray(known) && Array.isArray(next) && known.length === next.length) {
    known.forEach((item: Json, index) => {
      const other = next[index] as Json;
      if (isObject(item) && isObject(other)) mergeInto(item, other);
      else if (item === null || item === undefined) (known as Json[])[index] = other;
    });
  } else target[key] = next;
}
