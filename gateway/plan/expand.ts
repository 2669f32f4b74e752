/** Writes a selection out: no fragment that never applies, no name but those that the planner can bear. */
import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isObjectType,
  isUnionType,
  Kind,
  type SelectionNode,
} from "graphql";
import { isIncluded, namesOf } from "./selection.ts";

export type Scope = {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly keyOf: (node: FieldNode) => string;
  readonly count: FieldCount;
  /** Whether objects of a type may turn out to be of one that clients must not see. */
  readonly hides: (type: GraphQLCompositeType) => boolean;
};
/** Where a selection stands: the type it is written on, and the types that an object there may have. */
type At = { readonly type: GraphQLCompositeType; readonly possible: ReadonlySet<string> };

/** The field that tells types apart. */
export const typename: FieldNode = {
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: "__typename" },
};

/** Fragments that name one another twice grow by powers of two when they are written out. */
const maxFields = 10_000;

/** Counts fields as they are written out. */
export class FieldCount {
  #count = 0;

  /** @throws when an operation has grown too large */
  add(): void {
    this.#count++;
    if (this.#count <= maxFields) return;
    throw new Error(
      `The operation has more than ${maxFields} fields once its fragments are written out.`,
    );
  }
}

/** Returns `selections` on `type`, with conditions decided and fragments spread out. */
export function expand(
  scope: Scope,
  type: GraphQLCompositeType,
  selections: readonly SelectionNode[],
): readonly SelectionNode[] {
  const at = { type, possible: namesOf(scope.schema, type) };
  const all = expandAt(scope, at, selections, new Set());
  return all.length > 0 && !scope.hides(type) ? all : [...all, typename];
}

function expandAt(
  scope: Scope,
  at: At,
  selections: readonly SelectionNode[],
  visited: Set<string>,
): SelectionNode[] {
  return selections.flatMap((node): SelectionNode[] => {
    if (!isIncluded(node.directives, scope.variables)) return [];
    if (node.kind === Kind.FIELD) return [expandField(scope, at, node)];
    const isSpread = node.kind === Kind.FRAGMENT_SPREAD;
    const fragment = isSpread ? scope.fragments.get(node.name.value) : node;
    if (!fragment) return [];
    const condition = fragment.typeCondition?.name.value ?? at.type.name;
    const type = scope.schema.getType(condition);
    if (!isCompositeType(type)) return [];
    // The planner fails on fragments that can never apply.
    const possible = new Set(
      [...namesOf(scope.schema, type)].filter((name) => at.possible.has(name)),
    );
    if (possible.size === 0) return [];
    if (isSpread) {
      const key = `${node.name.value} ${[...possible].join()}`;
      if (visited.has(key)) return [];
      visited.add(key);
    }
    const isPlain = isObjectType(at.type) || type === at.type;
    const inner = { type: isPlain ? at.type : type, possible };
    const all = expandAt(scope, inner, fragment.selectionSet.selections, visited);
    if (all.length === 0 || isPlain) return all;
    const typeCondition = {
      kind: Kind.NAMED_TYPE as const,
      name: { kind: Kind.NAME as const, value: condition },
    };
    const selectionSet = { kind: Kind.SELECTION_SET as const, selections: all };
    return [{ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet }];
  });
}

function expandField(scope: Scope, { type }: At, node: FieldNode): FieldNode {
  const { name, selectionSet } = node;
  scope.count.add();
  // A type name is needed under its own name to tell types apart; the projection knows the alias.
  if (name.value === "__typename") return typename;
  const key = scope.keyOf(node);
  const field = isUnionType(type) ? undefined : type.getFields()[name.value];
  const below = field && getNamedType(field.type);
  return {
    ...node,
    directives: node.directives?.filter((directive) => !isCondition(directive)),
    // The planner aborts the process over some fields under an alias that is their name.
    alias: key === name.value ? undefined : { kind: Kind.NAME, value: key },
    selectionSet:
      selectionSet && isCompositeType(below)
        ? { ...selectionSet, selections: expand(scope, below, selectionSet.selections) }
        : selectionSet,
  };
}

const isCondition = ({ name }: DirectiveNode): boolean =>
  name.value === "skip" || name.value === "include";
