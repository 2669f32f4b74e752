/** Makes the client's answer of what the subgraphs gave: only what was asked for, nulls where the spec puts them. */
import { GraphQLError } from "graphql";
import { isObject, type Json, type JsonObject, own } from "./entity-places.ts";
import { ErrorsByPlace, type Failure } from "./errors-by-place.ts";
import type { FieldShape, ObjectShape, ValueShape } from "./shape.ts";

/** Stands for a null in a non-null place; the nearest nullable field becomes null (GraphQL spec, 6.4.4). */
const nothing = Symbol("null in a non-null place");
type Nothing = typeof nothing;

/** A path that costs nothing until an error wants it. */
type Path = { readonly key: string | number; readonly above: Path } | null;

export type Projection = {
  readonly data: JsonObject | null;
  readonly errors: readonly GraphQLError[];
};

type Projector = {
  readonly errors: GraphQLError[];
  /** How many nulls had to be accounted for, be it by an error that was known. */
  holes: number;
  /** All errors, those of subgraphs and those of this projection. */
  readonly known: ErrorsByPlace;
  /** Objects that stand in several places are projected once for each shape. */
  readonly done: Map<JsonObject, { shape: ObjectShape; result: JsonObject }[]>;
};

/**
 * Projects `data` onto `shape`. `known` are errors of subgraphs: a null for which one of them accounts adds no
 * error of its own.
 */
export function project(
  shape: ObjectShape,
  data: JsonObject,
  known: readonly Failure[],
): Projection {
  const projector: Projector = {
    errors: [],
    holes: 0,
    known: new ErrorsByPlace(known),
    done: new Map(),
  };
  const result = projectObject(projector, shape, data, null);
  return { data: result === nothing ? null : result, errors: projector.errors };
}

function projectObject(
  projector: Projector,
  shape: ObjectShape,
  source: JsonObject,
  path: Path,
): JsonObject | Nothing {
  const done = projector.done.get(source);
  const before = done?.find((entry) => entry.shape === shape);
  if (before) return before.result;
  const holesBefore = projector.holes;
  // Without a prototype any name is a key like another; but such objects are slow to write.
  const result = (shape.hasPrototypeKey ? Object.create(null) : {}) as JsonObject;
  for (const field of shape.fields) {
    const { key, kind } = field;
    const value = field.isInherited ? own(source, field.source) : source[field.source];
    if (kind === "field") {
      // Most values are plain leaves, and need no path.
      const projected =
        value !== null && value !== undefined && field.isPlain
          ? value
          : projectValue(projector, field.value, value, field, key, path);
      if (projected === nothing) return nothing;
      result[key] = projected;
    } else if (kind === "typename") result[key] = shape.typeName;
    // Introspection was answered beside the plan.
    else if (value !== undefined) result[key] = value;
  }
  // A hole is told at its own path, and known in one place but not in another: it is projected anew in each.
  if (projector.holes === holesBefore) {
    if (done) done.push({ shape, result });
    else projector.done.set(source, [{ shape, result }]);
  }
  return result;
}

function projectValue(
  projector: Projector,
  shape: ValueShape,
  value: Json | undefined,
  field: FieldShape,
  key: string | number,
  above: Path,
): Json | Nothing {
  let result: Json | Nothing;
  if (value === null || value === undefined) result = null;
  else if (shape.items) result = projectList(projector, shape.items, value, field, { key, above });
  else if (shape.object) {
    if (!isObject(value)) result = mistaken(projector, "an object", field, { key, above });
    else {
      const inner = shape.object(value.__typename);
      // A type that the public schema hides is null without a word.
      if (inner === "foreign") result = null;
      else if (inner === "unknown") {
        explain(projector, `Cannot tell the type of ${nameOf(field)}.`, field, { key, above });
        result = null;
      } else result = projectObject(projector, inner, value, { key, above });
    }
  }
  // A value that the public schema hides is null, as hidden types are.
  else
    result = shape.values && !(typeof value === "string" && shape.values.has(value)) ? null : value;
  if (result === nothing) result = null;
  if (result !== null || !shape.isNonNull) return result;
  const message = `Cannot return null for non-nullable field ${nameOf(field)}.`;
  explain(projector, message, field, { key, above });
  return nothing;
}

function projectList(
  projector: Projector,
  items: ValueShape,
  value: Json,
  field: FieldShape,
  path: Path,
): Json | Nothing {
  if (!Array.isArray(value)) return mistaken(projector, "a list", field, path);
  const list = value as readonly Json[];
  const result: Json[] = [];
  for (let index = 0; index < list.length; index++) {
    const item = projectValue(projector, items, list[index], field, index, path);
    if (item === nothing) return nothing;
    result.push(item);
  }
  return result;
}

function mistaken(projector: Projector, expected: string, field: FieldShape, path: Path): null {
  const message = `Expected ${expected} for ${nameOf(field)}.`;
  fail(projector, new GraphQLError(message, { nodes: [...field.nodes], path: toPath(path) }));
  return null;
}

function fail(projector: Projector, error: GraphQLError): void {
  projector.holes += 1;
  projector.errors.push(error);
  projector.known.add({ error, keys: null });
}

const nameOf = ({ parent, name }: FieldShape): string => `${parent}.${name}`;

/** Adds an error about a null, unless another one accounts for it. */
function explain(projector: Projector, message: string, { nodes }: FieldShape, at: Path): void {
  const path = toPath(at);
  projector.holes += 1;
  if (projector.known.find(path)) return;
  fail(projector, new GraphQLError(message, { nodes: [...nodes], path }));
}

function toPath(path: Path): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at = path; at; at = at.above) keys.push(at.key);
  return keys.reverse();
}
