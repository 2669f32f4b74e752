/** Makes the client's answer of what the subgraphs gave: only what was asked for, nulls where the spec puts them. */
import {
  type FieldNode,
  GraphQLError,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { isObject, type Json, type JsonObject, type ResponsePath } from "./entity-places.ts";
import { collectFields, type Selection } from "./selection.ts";

/** Thrown up to the nearest nullable field; that field becomes null (GraphQL spec, section 6.4.4). */
const nothing = Symbol("null in a non-null place");

export type Projection = {
  readonly data: JsonObject | null;
  readonly errors: readonly GraphQLError[];
};

/**
 * Projects `data` onto the client's selection. `known` are errors of subgraphs: a null that one of them
 * explains adds no error of its own.
 */
export function project(
  schema: GraphQLSchema,
  root: GraphQLObjectType,
  data: JsonObject,
  selection: Selection,
  known: readonly GraphQLError[],
): Projection {
  const errors: GraphQLError[] = [];
  const explained = explainer(known);

  const objectOf = (
    type: GraphQLObjectType | GraphQLInterfaceType,
    source: JsonObject,
    nodes: readonly FieldNode[] | null,
    path: ResponsePath,
  ): JsonObject | typeof nothing => {
    const result: JsonObject = {};
    for (const [key, fieldNodes] of collectFields(schema, selection, type, nodes)) {
      const name = fieldNodes[0]!.name.value;
      if (name === "__typename") {
        result[key] = type.name;
        continue;
      }
      const field = type.getFields()[name];
      if (!field) {
        // Introspection was answered beside the plan.
        if (source[key] !== undefined) result[key] = source[key];
        continue;
      }
      const value = valueOf(field.type, source[key], fieldNodes, [...path, key], type.name, name);
      if (value === nothing) return nothing;
      result[key] = value;
    }
    return result;
  };

  const valueOf = (
    type: GraphQLOutputType,
    value: Json | undefined,
    nodes: readonly FieldNode[],
    path: ResponsePath,
    parent: string,
    field: string,
  ): Json | typeof nothing => {
    if (isNonNullType(type)) {
      const inner = valueOf(type.ofType, value, nodes, path, parent, field);
      if (inner !== null) return inner;
      if (!explained(path) && !errors.some((error) => startsWith(error.path ?? [], path))) {
        const message = `Cannot return null for non-nullable field ${parent}.${field}.`;
        errors.push(new GraphQLError(message, { nodes: [...nodes], path: [...path] }));
      }
      return nothing;
    }
    const inner = nullableOf(type, value, nodes, path, parent, field);
    return inner === nothing ? null : inner;
  };

  const nullableOf = (
    type: GraphQLOutputType,
    value: Json | undefined,
    nodes: readonly FieldNode[],
    path: ResponsePath,
    parent: string,
    field: string,
  ): Json | typeof nothing => {
    if (value === null || value === undefined) return null;
    if (isListType(type)) {
      if (!Array.isArray(value))
        return mistaken(`Expected a list for ${parent}.${field}.`, nodes, path);
      const items: Json[] = [];
      for (let index = 0; index < value.length; index++) {
        const item = valueOf(
          type.ofType,
          value[index] as Json,
          nodes,
          [...path, index],
          parent,
          field,
        );
        if (item === nothing) return nothing;
        items.push(item);
      }
      return items;
    }
    if (isLeafType(type)) {
      // A value that the public schema hides is null, as hidden types are.
      if (isEnumType(type)) return typeof value === "string" && type.getValue(value) ? value : null;
      return value;
    }
    if (!isObject(value))
      return mistaken(`Expected an object for ${parent}.${field}.`, nodes, path);
    const concrete = concreteType(type, value);
    // A type that the public schema hides, or that the place does not allow, is null there.
    if (!concrete) return null;
    return objectOf(concrete, value, nodes, path);
  };

  const mistaken = (message: string, nodes: readonly FieldNode[], path: ResponsePath): null => {
    errors.push(new GraphQLError(message, { nodes: [...nodes], path: [...path] }));
    return null;
  };

  /** Without a type name only fields of the interface were asked for, so the interface itself will do. */
  const concreteType = (
    type: GraphQLOutputType,
    { __typename: typename }: JsonObject,
  ): GraphQLObjectType | GraphQLInterfaceType | null => {
    const named = getNamedType(type);
    if (isObjectType(named)) return named;
    if (!isAbstractType(named)) return null;
    if (typename === undefined || typename === named.name)
      return isInterfaceType(named) ? named : null;
    const actual = typeof typename === "string" ? schema.getType(typename) : undefined;
    if (isObjectType(actual) || isInterfaceType(actual)) {
      return schema.isSubType(named, actual) ? actual : null;
    }
    return null;
  };

  const result = objectOf(root, data, null, []);
  return { data: result === nothing ? null : result, errors };
}

const startsWith = (path: ResponsePath, prefix: ResponsePath): boolean =>
  prefix.length <= path.length && prefix.every((segment, index) => path[index] === segment);

function explainer(known: readonly GraphQLError[]): (path: ResponsePath) => boolean {
  if (known.length === 0) return () => false;
  const paths = known.flatMap((error) => (error.path ? [error.path] : []));
  return (path) =>
    paths.some((errorPath) => startsWith(path, errorPath) || startsWith(errorPath, path));
}
