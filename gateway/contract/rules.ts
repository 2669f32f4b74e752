/** Reads from a contract's SDL who is asked for each field and how answers become one. */
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeNode,
  valueFromASTUntyped,
} from "graphql";

export type RouteTarget = "OWNER" | "NAMED" | "ALL";
export type Route = {
  readonly to: RouteTarget;
  readonly by?: string;
  readonly narrowedBy?: string;
};
export type MergeRule =
  | "OBJECT" | "CLAIMED" | "SETTLED" | "CONTESTED" | "CONNECTION" | "LIST" | "SORTED" | "GROUP" | "SUM" | "FIRST"
  | "DISTINCT" | "RATIO" | "NONE" | "SAME" | "ECHO" | "COVERAGE"; // prettier-ignore
export type Merge = { readonly by: MergeRule; readonly of: readonly string[] };

export type FieldRule = {
  readonly name: string;
  /** Name of the innermost type. */
  readonly type: string;
  readonly isNonNull: boolean;
  readonly isList: boolean;
  /** The type in full. */
  readonly output: TypeNode;
  /** Default values of its arguments. */
  readonly defaults: Readonly<Record<string, unknown>>;
  readonly route?: Route;
  readonly merge?: Merge;
};
export type TypeRules = {
  readonly name: string;
  readonly route?: Route;
  /** Key fields of an entity; empty for other types. */
  readonly keys: readonly string[];
  readonly fields: ReadonlyMap<string, FieldRule>;
};
export type ContractRules = {
  readonly name: string;
  readonly keptBy: readonly string[];
  readonly types: ReadonlyMap<string, TypeRules>;
  /** Values of each enum. */
  readonly enums: ReadonlyMap<string, ReadonlySet<string>>;
};

/** Reads the rules of one contract. @throws when the SDL names no contract */
export function readContract(document: DocumentNode): ContractRules {
  const types = new Map<string, TypeRules>();
  const enums = new Map<string, ReadonlySet<string>>();
  let header: Record<string, unknown> | null = null;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.SCHEMA_EXTENSION) {
      header ??= directive(definition.directives, "contract");
    } else if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) {
      types.set(definition.name.value, typeRules(definition));
    } else if (definition.kind === Kind.ENUM_TYPE_DEFINITION) {
      const values = (definition.values ?? []).map(({ name }) => name.value);
      enums.set(definition.name.value, new Set(values));
    }
  }
  if (!header) throw new Error("The SDL has no `extend schema @contract(name:, keptBy:)`.");
  return { name: String(header.name), keptBy: header.keptBy as string[], types, enums };
}

function typeRules(node: ObjectTypeDefinitionNode): TypeRules {
  const route = directive(node.directives, "route") as Route | null;
  return {
    name: node.name.value,
    ...(route ? { route } : {}),
    keys: keyFields(node),
    fields: new Map((node.fields ?? []).map((field) => [field.name.value, fieldRule(field)])),
  };
}

function fieldRule(node: FieldDefinitionNode): FieldRule {
  const route = directive(node.directives, "route") as Route | null;
  const merge = directive(node.directives, "merge") as { by: MergeRule; of?: string[] } | null;
  return {
    name: node.name.value,
    type: innermost(node.type),
    isNonNull: node.type.kind === Kind.NON_NULL_TYPE,
    isList: isListType(node.type),
    output: node.type,
    defaults: Object.fromEntries(
      (node.arguments ?? []).flatMap(({ name, defaultValue }) =>
        defaultValue ? [[name.value, valueFromASTUntyped(defaultValue)]] : [],
      ),
    ),
    ...(route ? { route } : {}),
    ...(merge ? { merge: { by: merge.by, of: merge.of ?? [] } } : {}),
  };
}

/** Returns the names of the fields in an entity's keys. */
export function keyFields(node: ObjectTypeDefinitionNode): string[] {
  const keys = (node.directives ?? []).filter(({ name }) => name.value === "key");
  return keys.flatMap((key) => String(argumentsOf(key).fields).split(/\s+/));
}

/** Returns the name of the innermost type. */
export function innermost(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : innermost(type.type);
}

function isListType(type: TypeNode): boolean {
  if (type.kind === Kind.NON_NULL_TYPE) return isListType(type.type);
  return type.kind === Kind.LIST_TYPE;
}

function directive(
  directives: readonly ConstDirectiveNode[] | undefined,
  name: string,
): Record<string, unknown> | null {
  const node = directives?.find((candidate) => candidate.name.value === name);
  return node ? argumentsOf(node) : null;
}

function argumentsOf(node: ConstDirectiveNode): Record<string, unknown> {
  return Object.fromEntries(
    (node.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
}
