/** Estimates what a query asks for before anyone is asked: values, times rows, times members. */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getOperationAST,
  type GraphQLError,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  valueFromASTUntyped,
} from "graphql";
import { isIncluded } from "../plan/selection.ts";
import { limitError, type Limits } from "./limits.ts";

/** Returns how many members a field is asked of, given the parent type and the field; 1 for most. */
export type Audience = (type: string, field: string) => number;
type Variables = Readonly<Record<string, unknown>>;

/** Rows that a plain list is taken to have when nothing says how many. */
const assumedListSize = 10;
const standardPageSize = 20;
const metaFields = new Map(
  [SchemaMetaFieldDef, TypeMetaFieldDef].map((field) => [field.name, field]),
);

/** Returns the error for a page too large or a cost too high, or null when the query may run. */
export function checkCost(options: {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | null | undefined;
  readonly variables: Variables;
  readonly audience: Audience;
  readonly limits: Limits;
}): GraphQLError | null {
  const { schema, document, variables, limits } = options;
  const operation = getOperationAST(document, options.operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) return null;
  const given = { ...defaultsOf(operation.variableDefinitions), ...variables };
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  const estimate = new Estimate(schema, fragments, given, options.audience, limits);
  const cost = estimate.of(operation.selectionSet, root, standardPageSize);
  if (estimate.fault) return estimate.fault;
  return cost > limits.cost
    ? limitError("cost", limits.cost, Math.min(cost, Number.MAX_SAFE_INTEGER))
    : null;
}

class Estimate {
  fault: GraphQLError | null = null;
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #variables: Variables;
  readonly #audience: Audience;
  readonly #limits: Limits;

  constructor(
    schema: GraphQLSchema,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    variables: Variables,
    audience: Audience,
    limits: Limits,
  ) {
    this.#schema = schema;
    this.#fragments = fragments;
    this.#variables = variables;
    this.#audience = audience;
    this.#limits = limits;
  }

  /** Values below a selection; `page` is the page size of the connection that it belongs to. */
  of(set: SelectionSetNode, type: GraphQLNamedType, page: number): number {
    let cost = 0;
    for (const node of set.selections) {
      if (!isIncluded(node.directives, this.#variables)) continue;
      if (node.kind === Kind.FIELD) cost += this.#field(node, type, page);
      else if (node.kind === Kind.INLINE_FRAGMENT)
        cost += this.of(
          node.selectionSet,
          this.#narrowed(node.typeCondition?.name.value, type),
          page,
        );
      else {
        const fragment = this.#fragments.get(node.name.value);
        if (fragment)
          cost += this.of(
            fragment.selectionSet,
            this.#narrowed(fragment.typeCondition.name.value, type),
            page,
          );
      }
      // Nothing is gained by counting on once it is far too much.
      if (cost > this.#limits.cost * 1000) return cost;
    }
    return cost;
  }

  #narrowed(condition: string | undefined, type: GraphQLNamedType): GraphQLNamedType {
    return (condition === undefined ? undefined : this.#schema.getType(condition)) ?? type;
  }

  #field(node: FieldNode, type: GraphQLNamedType, page: number): number {
    const name = node.name.value;
    if (name === TypeNameMetaFieldDef.name) return 0;
    const field =
      metaFields.get(name) ??
      (isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined);
    if (!field) return 1;
    const named = getNamedType(field.type);
    const inner = field.args.some((argument) => argument.name === "first")
      ? this.#pageSize(node, named.name.endsWith("Connection"))
      : page;
    const below =
      node.selectionSet && isCompositeType(named) ? this.of(node.selectionSet, named, inner) : 0;
    const output = isNonNullType(field.type) ? field.type.ofType : field.type;
    const rows = !isListType(output)
      ? 1
      : named.name.endsWith("Edge")
        ? page
        : Math.max(assumedListSize, inner === page ? 0 : inner);
    return this.#audience(type.name, name) * (1 + rows * below);
  }

  /** Only pages that are asked of many are bounded here; an owner bounds its own lists. */
  #pageSize(node: FieldNode, isConnection: boolean): number {
    const argument = node.arguments?.find((candidate) => candidate.name.value === "first");
    const value = argument ? valueFromASTUntyped(argument.value, this.#variables) : undefined;
    const first = typeof value === "number" ? value : standardPageSize;
    if (isConnection && first > this.#limits.pageSize) {
      const key = node.alias?.value ?? node.name.value;
      this.fault ??= limitError("pageSize", this.#limits.pageSize, first, [key]);
    }
    return Math.max(0, first);
  }
}

function defaultsOf(
  definitions: readonly { variable: { name: { value: string } }; defaultValue?: unknown }[] = [],
): Variables {
  return Object.fromEntries(
    definitions.flatMap(({ variable, defaultValue }) =>
      defaultValue
        ? [
            [
              variable.name.value,
              valueFromASTUntyped(defaultValue as Parameters<typeof valueFromASTUntyped>[0]),
            ],
          ]
        : [],
    ),
  );
}
