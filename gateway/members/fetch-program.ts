/** Compiles one operation of the planner for a contract: for each root field who is asked and how answers merge. */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from "graphql";
import type { ContractRules, FieldRule, Route } from "../contract/rules.ts";
import {
  compileObject,
  flatten,
  type MergedField,
  type MergedObject,
  helperPrefix,
  isSettled,
  memberSelection,
  type SetSlot,
  SetSlots,
} from "./merge/program.ts";
import { RequestWriter } from "./requests.ts";

/** A field whose shared things are settled by asking members again. */
export type SettledField = {
  /** Variable of the member's operation that carries the verdicts. */
  readonly variable: string;
  /** The helper under which claims stand in the answer. */
  readonly claims: string;
  /** Variable by which a member is told which claims are known of it. */
  readonly known: string;
  /** Everybody who has a contested claim is told, not only who loses one. */
  readonly tellsAll: boolean;
};

/** One root field: answered by one member, by many and merged, or a list of entities. */
export type RootField =
  | { readonly kind: "typename"; readonly key: string; readonly type: string }
  | {
      readonly kind: "single";
      readonly key: string;
      readonly node: FieldNode;
      readonly rule: FieldRule;
    }
  | {
      readonly kind: "merged";
      readonly key: string;
      readonly node: FieldNode;
      readonly rule: FieldRule;
      readonly object: MergedObject;
      readonly slots: readonly SetSlot[];
      /** Where the field is a page of which each member gives its share. */
      readonly paged: PagedField | null;
      /** Where members are asked again for what they must give up. */
      readonly settled: SettledField | null;
    }
  | {
      readonly kind: "entities";
      readonly key: string;
      readonly variable: string;
      readonly types: ReadonlyMap<string, EntityType>;
    };

/** A page: its connection, and the variables that carry each member's own `first` and `after`. */
export type PagedField = {
  readonly key: string;
  readonly connection: MergedObject;
  readonly page: { readonly first: string; readonly after: string };
};

/** How entities of one type are answered; `merged` is null where one member answers whole. */
export type EntityType = {
  readonly route: Route | undefined;
  readonly merged: MergedObject | null;
};

export type FetchProgram = {
  readonly fields: readonly RootField[];
  readonly writer: RequestWriter;
  readonly contract: ContractRules;
};

/** Compiles `document`; it holds one operation. */
export function compileFetch(document: DocumentNode, contract: ContractRules): FetchProgram {
  const operation = document.definitions.find(
    (node) => node.kind === Kind.OPERATION_DEFINITION,
  ) as OperationDefinitionNode;
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  const root = contract.types.get(operation.operation === "mutation" ? "Mutation" : "Query");
  const fields: RootField[] = [];
  const nodes: FieldNode[] = [];
  const slots = new SetSlots();
  const added = new Map<string, string>();
  for (const node of flatten(operation.selectionSet, fragments, [])) {
    const key = node.alias?.value ?? node.name.value;
    if (node.name.value === "_entities") {
      const { field, node: asked } = compileEntities(key, node, contract, fragments);
      fields.push(field);
      nodes.push(asked);
      continue;
    }
    if (node.name.value === "__typename") {
      // The planner never asks for it here, but another router in front may.
      fields.push({ kind: "typename", key, type: root?.name ?? "Query" });
      nodes.push(node);
      continue;
    }
    const rule = root?.fields.get(node.name.value);
    if (!root || !rule)
      throw new Error(`Contract ${contract.name} has no root field ${node.name.value}.`);
    if (!rule.merge) {
      fields.push({ kind: "single", key, node, rule });
      nodes.push(node);
      continue;
    }
    const set = { kind: Kind.SELECTION_SET, selections: [node] } as const;
    const before = slots.all.length;
    const object = compileObject(set, root, contract, fragments, slots);
    const own = slots.all.slice(before);
    for (const { variable } of own) added.set(variable, "String");
    const paged = pagedField(key, object, rule, nodes.length);
    if (paged) added.set(paged.page.first, "Int").set(paged.page.after, "String");
    const settled = settledField(object, nodes.length);
    if (settled) added.set(settled.variable, "String");
    fields.push({ kind: "merged", key, node, rule, object, slots: own, paged, settled });
    const variables = { ...paged?.page, ...(settled && { settled: settled.variable }) };
    nodes.push(withVariables(memberField(object, node), variables));
  }
  return { fields, writer: new RequestWriter(document, operation, nodes, added), contract };
}

function pagedField(
  key: string,
  { fields: [field] }: MergedObject,
  { defaults }: FieldRule,
  index: number,
): PagedField | null {
  const connection = field?.inner;
  const isPage = connection?.fields.some(({ rule }) => rule?.merge?.by === "CONNECTION");
  if (!connection || !isPage || !("first" in defaults)) return null;
  const page = { first: `${helperPrefix}first${index}`, after: `${helperPrefix}after${index}` };
  return { key, connection, page };
}

function settledField({ fields: [field] }: MergedObject, index: number): SettledField | null {
  if (!field?.slot || !isSettled(field.rule)) return null;
  return {
    variable: `${helperPrefix}settled${index}`,
    claims: `${helperPrefix}${field.slot.name}`,
    known: field.slot.variable,
    tellsAll: field.rule?.merge?.by === "CONTESTED",
  };
}

/** Gives arguments of `node` by variables. */
function withVariables(node: FieldNode, variables: Readonly<Record<string, string>>): FieldNode {
  const others = (node.arguments ?? []).filter(({ name }) => !(name.value in variables));
  const own = Object.entries(variables).map(([name, variable]) => ({
    kind: Kind.ARGUMENT as const,
    name: { kind: Kind.NAME as const, value: name },
    value: { kind: Kind.VARIABLE as const, name: { kind: Kind.NAME as const, value: variable } },
  }));
  return own.length > 0 ? { ...node, arguments: [...others, ...own] } : node;
}

function memberField(object: MergedObject, node: FieldNode): FieldNode {
  const [asked] = memberSelection(object).selections;
  return asked?.kind === Kind.FIELD ? asked : node;
}

function compileEntities(
  key: string,
  node: FieldNode,
  contract: ContractRules,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): { field: RootField; node: FieldNode } {
  const types = new Map<string, EntityType>();
  const selections: SelectionNode[] = [];
  for (const selection of node.selectionSet?.selections ?? []) {
    if (selection.kind !== Kind.INLINE_FRAGMENT || !selection.typeCondition) {
      selections.push(selection);
      continue;
    }
    const type = contract.types.get(selection.typeCondition.name.value);
    const asked = flatten(selection.selectionSet, fragments, []).flatMap(
      ({ name }) => type?.fields.get(name.value) ?? [],
    );
    const route = asked.find((rule) => rule.route && rule.route.to !== "OWNER")?.route;
    if (!type || !route) {
      types.set(selection.typeCondition.name.value, { route: type?.route, merged: null });
      selections.push(selection);
      continue;
    }
    const merged = compileObject(selection.selectionSet, type, contract, fragments);
    types.set(type.name, { route, merged });
    selections.push({ ...selection, selectionSet: memberSelection(merged) });
  }
  const argument = node.arguments?.find(({ name }) => name.value === "representations")?.value;
  const variable = argument?.kind === Kind.VARIABLE ? argument.name.value : "representations";
  return {
    field: { kind: "entities", key, variable, types },
    node: { ...node, selectionSet: { kind: Kind.SELECTION_SET, selections } },
  };
}

/** Returns the fields of a merged object that claim things which several members may claim. */
export function claimedFields(object: MergedObject): { parent: MergedField; field: MergedField }[] {
  return object.fields.flatMap((parent) =>
    (parent.inner?.fields ?? [])
      .filter(({ rule }) => rule?.merge?.by === "CLAIMED")
      .map((field) => ({ parent, field })),
  );
}
