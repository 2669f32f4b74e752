/** What an operation selects, compiled for walking an answer: each type is looked at once, not once a value. */
import {
  type FieldNode,
  getNamedType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from "graphql";
import { collectFields, dependsOnType, type Selection } from "./selection.ts";

/** The fields to answer on an object of one type. */
export type ObjectShape = {
  readonly typeName: string;
  readonly fields: readonly FieldShape[];
  /** True where a key is one that an assignment would take for the prototype. */
  readonly hasPrototypeKey: boolean;
};
export type FieldShape = {
  readonly key: string;
  /** Where the field lies in the answers of subgraphs. */
  readonly source: string;
  /** True for a name that every object inherits. */
  readonly isInherited: boolean;
  readonly kind: "typename" | "beside" | "field";
  readonly value: ValueShape;
  /** True for a leaf that goes as it is, unless it is null. */
  readonly isPlain: boolean;
  readonly parent: string;
  readonly name: string;
  readonly nodes: readonly FieldNode[];
};
/** Why an object cannot be answered: its type has no place here, or is not known although it matters. */
export type NoShape = "foreign" | "unknown";
export type ValueShape = {
  readonly isNonNull: boolean;
  /** Shape of the items of a list. */
  readonly items: ValueShape | null;
  /** Values that the public schema knows, for an enum. */
  readonly values: ReadonlySet<string> | null;
  /** The shape for an object of the named type; null for leaves. */
  readonly object: ((typename: unknown) => ObjectShape | NoShape) | null;
};

const leaf: ValueShape = { isNonNull: false, items: null, values: null, object: null };

/** Compiles the selection on the root type. */
export function compileShape(
  schema: GraphQLSchema,
  root: GraphQLObjectType,
  selection: Selection,
): ObjectShape {
  const objectShape = (
    type: GraphQLObjectType | GraphQLInterfaceType,
    nodes: readonly FieldNode[] | null,
  ): ObjectShape => {
    const fields: FieldShape[] = [];
    for (const [key, fieldNodes] of collectFields(schema, selection, type, nodes)) {
      const name = fieldNodes[0]!.name.value;
      const field = type.getFields()[name];
      const kind = name === "__typename" ? "typename" : field ? "field" : "beside";
      const value = field ? valueShape(field.type, fieldNodes) : leaf;
      const isPlain = !value.items && !value.object && !value.values;
      const source = kind === "field" ? selection.keyOf(fieldNodes[0]!) : key;
      fields.push({
        key,
        source,
        isInherited: source in Object.prototype,
        kind,
        value,
        isPlain,
        parent: type.name,
        name,
        nodes: fieldNodes,
      });
    }
    const hasPrototypeKey = fields.some(({ key }) => key === "__proto__");
    return { typeName: type.name, fields, hasPrototypeKey };
  };

  const valueShape = (type: GraphQLOutputType, nodes: readonly FieldNode[]): ValueShape => {
    if (isNonNullType(type)) return { ...valueShape(type.ofType, nodes), isNonNull: true };
    if (isListType(type)) return { ...leaf, items: valueShape(type.ofType, nodes) };
    if (isEnumType(type))
      return { ...leaf, values: new Set(type.getValues().map(({ name }) => name)) };
    if (isLeafType(type)) return leaf;
    return { ...leaf, object: shapeByType(getNamedType(type), nodes) };
  };

  /** Shapes are made when an object of the type first comes by: recursion ends where the selection does. */
  const shapeByType = (named: GraphQLNamedType | undefined, nodes: readonly FieldNode[]) => {
    if (isObjectType(named)) {
      let shape: ObjectShape | undefined;
      return () => (shape ??= objectShape(named, nodes));
    }
    const shapes = new Map<unknown, ObjectShape | NoShape>();
    const shapeOf = (typename: unknown): ObjectShape | NoShape => {
      const type = typeAt(schema, named, typename);
      if (typeof type === "string") return type;
      const isEnough = isObjectType(type) || !dependsOnType(schema, selection, type, nodes);
      return isEnough ? objectShape(type, nodes) : "unknown";
    };
    return (typename: unknown): ObjectShape | NoShape => {
      const known = shapes.get(typename) ?? shapeOf(typename);
      shapes.set(typename, known);
      return known;
    };
  };
  return objectShape(root, null);
}

/** The type of an object whose type name is as given; no more than an interface is known of some objects. */
function typeAt(
  schema: GraphQLSchema,
  named: GraphQLNamedType | undefined,
  typename: unknown,
): GraphQLObjectType | GraphQLInterfaceType | NoShape {
  if (!isInterfaceType(named) && !isUnionType(named)) return "foreign";
  if (typename === undefined) return isInterfaceType(named) ? named : "unknown";
  const actual = typeof typename === "string" ? schema.getType(typename) : undefined;
  if (actual === named && isInterfaceType(actual)) return actual;
  if (!isObjectType(actual) && !isInterfaceType(actual)) return "foreign";
  return schema.isSubType(named, actual) ? actual : "foreign";
}
