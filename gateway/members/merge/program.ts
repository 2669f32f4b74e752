/** Compiles what a client selects of a merged object: rules beside fields, and what merging needs besides. */
import {
  type ArgumentNode,
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import type { ContractRules, FieldRule, TypeRules } from "../../contract/rules.ts";

/** Prefix of aliases that are added for merging and never reach the client. */
export const helperPrefix = "_m_";

/** Where members are asked for a set that the gateway may hold already, by the digest of what it holds. */
export type SetSlot = {
  /** Variable of the member's operation that carries the digest. */
  readonly variable: string;
  readonly by: "DISTINCT" | "CLAIMED";
  /** The field that gives the set. */
  readonly name: string;
  /** The only argument of the root field that the set depends on; null where it may depend on all. */
  readonly dependsOn: string | null;
  /** The fields that lead to the object that has it, from the root field down. */
  readonly path: readonly FieldNode[];
};

export type MergedField = {
  readonly key: string;
  readonly name: string;
  readonly directives: readonly DirectiveNode[];
  readonly arguments: readonly ArgumentNode[];
  /** Null for `__typename`. */
  readonly rule: FieldRule | null;
  /** Fields below, where they are merged one by one. */
  readonly inner: MergedObject | null;
  /** The selection below as the client wrote it, where it is taken whole. */
  readonly selection: SelectionSetNode | undefined;
  /** The set behind the field, where it can be asked for by digest. */
  readonly slot: SetSlot | null;
  /** Fields of which the first with a value is the field's own. */
  readonly choices: readonly MergedField[];
};
export type MergedObject = { readonly type: TypeRules; readonly fields: readonly MergedField[] };

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Gives out slots: one for each set and object, however many fields need it. */
export class SetSlots {
  readonly all: SetSlot[] = [];

  take(
    by: SetSlot["by"],
    name: string,
    path: readonly FieldNode[],
    dependsOn: string | null = null,
  ): SetSlot {
    const keys = (of: readonly FieldNode[]) => of.map(responseKey).join(".");
    const known = this.all.find((slot) => slot.name === name && keys(slot.path) === keys(path));
    const slot = known ?? {
      variable: `${helperPrefix}known${this.all.length}`,
      by,
      name,
      path,
      dependsOn,
    };
    if (!known) this.all.push(slot);
    return slot;
  }
}

const responseKey = ({ alias, name }: FieldNode): string => (alias ?? name).value;

/** Who claims a thing is asked again when it counts for another; the claims stand inside the object. */
export const isSettled = (rule: FieldRule | null | undefined): boolean =>
  rule?.merge?.by === "SETTLED" || rule?.merge?.by === "CONTESTED";

/**
 * Compiles the selection on a merged object of `type`; sets of a root field get `slots`, those of entities and of
 * rows in lists are asked for anew each time. @throws when a field has no rule
 */
export function compileObject(
  set: SelectionSetNode,
  type: TypeRules,
  contract: ContractRules,
  fragments: Fragments,
  slots: SetSlots | null = null,
  path: readonly FieldNode[] = [],
): MergedObject {
  const compile = (node: FieldNode): MergedField => {
    const name = node.name.value;
    const rule = type.fields.get(name) ?? null;
    const { by, of = [] } = rule?.merge ?? {};
    const target = rule && contract.types.get(rule.type);
    const goesDeeper = isSettled(rule) || ["OBJECT", "CLAIMED", "GROUP"].includes(by ?? "");
    const below = rule?.isList ? null : slots;
    const within = [...path, node];
    return {
      key: node.alias?.value ?? name,
      name,
      directives: node.directives ?? [],
      arguments: node.arguments ?? [],
      rule,
      inner:
        goesDeeper && target && node.selectionSet
          ? compileObject(node.selectionSet, target, contract, fragments, below, within)
          : null,
      slot: slots && slotOf(rule, slots, path, within),
      selection: node.selectionSet && flatSelection(node.selectionSet, fragments),
      choices:
        by === "FIRST"
          ? of.map((one) => compile({ ...helper(one), directives: node.directives ?? [] }))
          : [],
    };
  };
  const fields = flatten(set, fragments, []).map(compile);
  return { type, fields };
}

function slotOf(
  rule: FieldRule | null,
  slots: SetSlots,
  path: readonly FieldNode[],
  within: readonly FieldNode[],
): SetSlot | null {
  const { by, of = [] } = rule?.merge ?? {};
  if (by === "DISTINCT" || by === "CLAIMED") return slots.take(by, of[0]!, path);
  return isSettled(rule) ? slots.take("CLAIMED", of[0]!, within, of[1]!) : null;
}

/** Fragments lie at any depth: the planner makes one of whatever is selected twice. */
function flatSelection(set: SelectionSetNode, fragments: Fragments): SelectionSetNode {
  const selections = flatten(set, fragments, []).map((node) =>
    node.selectionSet
      ? { ...node, selectionSet: flatSelection(node.selectionSet, fragments) }
      : node,
  );
  return { ...set, selections };
}

/** Puts the fields of fragments in their place; every type here is concrete, so conditions always hold. */
export function flatten(
  set: SelectionSetNode,
  fragments: Fragments,
  outer: readonly DirectiveNode[],
): FieldNode[] {
  return set.selections.flatMap((node): FieldNode[] => {
    const directives = [...outer, ...(node.directives ?? [])];
    if (node.kind === Kind.FIELD) return [{ ...node, directives }];
    const inner =
      node.kind === Kind.INLINE_FRAGMENT
        ? node.selectionSet
        : fragments.get(node.name.value)?.selectionSet;
    return inner ? flatten(inner, fragments, directives) : [];
  });
}

/** Writes the selection that members are asked: the client's, with the helpers that merging needs. */
export function memberSelection(object: MergedObject): SelectionSetNode {
  const selections = object.fields.flatMap((field): SelectionNode[] =>
    [field, ...field.choices].flatMap((one) => [
      fieldNode(one.key, one.name, memberSubselection(one), one),
      ...helpersOf(one),
    ]),
  );
  const connected = object.fields.filter(({ rule }) => rule?.merge?.by === "CONNECTION");
  if (connected.length > 0) selections.push(...pageHelpers(object));
  return selectionSet(selections);
}

function memberSubselection(field: MergedField): SelectionSetNode | undefined {
  const merge = field.rule?.merge;
  if (!field.selection || !merge) return field.selection;
  if (field.inner) {
    const inner = memberSelection(field.inner);
    if (isSettled(field.rule)) {
      const claims = setHelper(merge.of[0]!, "claims", field.slot, []);
      return selectionSet([...inner.selections, claims]);
    }
    if (merge.by !== "GROUP") return inner;
    // The sums say whether anything is left of a group when claims have been settled.
    const sums = [...field.inner.type.fields.values()].filter((rule) => rule.merge?.by === "SUM");
    const helpers = [...merge.of, ...sums.map(({ name }) => name)].map((name) => helper(name));
    return selectionSet([...inner.selections, ...helpers]);
  }
  if (merge.by === "SORTED")
    return selectionSet([...field.selection.selections, ...merge.of.map((name) => helper(name))]);
  if (merge.by === "COVERAGE") return selectionSet([helper("asOf")]);
  return field.selection;
}

function helpersOf({ rule, directives, slot }: MergedField): FieldNode[] {
  const merge = rule?.merge;
  if (merge?.by === "RATIO") return merge.of.map((name) => ({ ...helper(name), directives }));
  if (merge?.by !== "DISTINCT" && merge?.by !== "CLAIMED") return [];
  return [setHelper(merge.of[0]!, merge.by === "DISTINCT" ? "keys" : "claims", slot, directives)];
}

/** Asks for a set: its name, and its content unless that is known. */
function setHelper(
  name: string,
  content: "keys" | "claims",
  slot: SetSlot | null,
  directives: readonly DirectiveNode[],
): FieldNode {
  const selection = selectionSet([fieldNode("digest", "digest"), fieldNode(content, content)]);
  const set = { ...helper(name, selection), directives };
  return slot ? { ...set, arguments: [unless(slot.variable)] } : set;
}

const unless = (variable: string): ArgumentNode => ({
  kind: Kind.ARGUMENT,
  name: { kind: Kind.NAME, value: "unless" },
  value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } },
});

/** Pages merge by cursor and by who has more, whether or not the client asks for either. */
function pageHelpers({ type }: MergedObject): FieldNode[] {
  const rules = [...type.fields.values()].filter(({ merge }) => merge?.by === "CONNECTION");
  return rules.map((rule) =>
    rule.isList
      ? helper(rule.name, selectionSet([helper("cursor")]))
      : helper(rule.name, selectionSet([helper("hasNextPage")])),
  );
}

const helper = (name: string, inner?: SelectionSetNode): FieldNode =>
  fieldNode(`${helperPrefix}${name}`, name, inner);

function fieldNode(
  key: string,
  name: string,
  inner?: SelectionSetNode,
  from?: MergedField,
): FieldNode {
  return {
    kind: Kind.FIELD,
    ...(key === name ? {} : { alias: { kind: Kind.NAME, value: key } }),
    name: { kind: Kind.NAME, value: name },
    arguments: from?.arguments ?? [],
    directives: from?.directives ?? [],
    ...(inner ? { selectionSet: inner } : {}),
  };
}

const selectionSet = (selections: readonly SelectionNode[]): SelectionSetNode => ({
  kind: Kind.SELECTION_SET,
  selections: [...selections],
});
