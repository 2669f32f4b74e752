/**
 * Holds a member's answer against the contract before it is merged: a null in a non-null place would
 * otherwise take the rows of all the others along, and a foreign record would pass as its owner's.
 */
import { type FieldNode, type FragmentDefinitionNode, Kind, parse, type TypeNode } from "graphql";
import type { ContractRules, TypeRules } from "../contract/rules.ts";
import { isObject, type Json } from "../plan/entity-places.ts";
import type { MemberAnswer, MemberError } from "./answer.ts";
import { flatten } from "./merge/program.ts";

type Fault = {
  readonly path: readonly (string | number)[];
  readonly what: string;
  readonly reason: "INVALID_ANSWER" | "CONTRACT_VERSION";
};
/** Returns the first fault of a value that is not null, or null. */
type Check = (value: Json, member: string) => Fault | null;
export type AnswerForm = ReadonlyMap<
  string,
  { readonly check: Check; readonly isEntities: boolean }
>;

/** Compiles the form that answers to `source` must have. */
export function compileForm(source: string, contract: ContractRules): AnswerForm {
  const { definitions } = parse(source, { noLocation: true });
  const operation = definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)!;
  const fragments = new Map(
    definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  const compiler = new FormCompiler(contract, fragments);
  const root = contract.types.get(operation.operation === "mutation" ? "Mutation" : "Query");
  const form = new Map<string, { check: Check; isEntities: boolean }>();
  for (const node of flatten(operation.selectionSet, fragments, [])) {
    const key = keyOf(node);
    const rule = root?.fields.get(node.name.value);
    if (node.name.value === "_entities")
      form.set(key, { check: compiler.entity(node), isEntities: true });
    else if (rule) form.set(key, { check: compiler.value(rule.output, node), isEntities: false });
  }
  return form;
}

/** Returns the answer without what breaks the contract; an error says in its place what was wrong. */
export function heldAgainst(form: AnswerForm, member: string, answer: MemberAnswer): MemberAnswer {
  if (!answer.data) return answer;
  const data = { ...answer.data };
  const errors: MemberError[] = [];
  const blame = (path: readonly (string | number)[], fault: Fault): void => {
    const at = [...path, ...fault.path].join(".");
    const extensions = { code: `MEMBER_${fault.reason}` };
    errors.push({ message: `${at}: ${fault.what}`, path, extensions });
  };
  for (const [key, { check, isEntities }] of form) {
    const value = data[key];
    if (value === null || value === undefined) continue;
    if (!isEntities) {
      const fault = check(value, member);
      if (!fault) continue;
      data[key] = null;
      blame([key], fault);
    } else if (Array.isArray(value)) {
      data[key] = (value as readonly Json[]).map((entity, index) => {
        const fault = entity === null ? null : check(entity, member);
        if (!fault) return entity;
        blame([key, index], fault);
        return null;
      });
    }
  }
  return errors.length === 0 ? answer : { data, errors: [...answer.errors, ...errors] };
}

class FormCompiler {
  readonly #contract: ContractRules;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor(contract: ContractRules, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
    this.#contract = contract;
    this.#fragments = fragments;
  }

  value(type: TypeNode, node: FieldNode, isOwned = false): Check {
    if (type.kind === Kind.NON_NULL_TYPE) return this.value(type.type, node, isOwned);
    if (type.kind === Kind.LIST_TYPE) {
      const isNonNull = type.type.kind === Kind.NON_NULL_TYPE;
      return listOf(this.value(type.type, node, isOwned), isNonNull);
    }
    const name = type.name.value;
    const values = this.#contract.enums.get(name);
    if (values) return oneOf(values);
    if (!node.selectionSet) return leaf(name);
    const rules = this.#contract.types.get(name);
    // Of a union nothing is known until the answer says which type it is; only owners answer those.
    return rules
      ? this.#object(rules, flatten(node.selectionSet, this.#fragments, []), isOwned)
      : objectOnly;
  }

  /** An entity is of one of the types for which something is selected. */
  entity(node: FieldNode): Check {
    const checks = new Map<string, Check>();
    for (const selection of node.selectionSet?.selections ?? []) {
      if (selection.kind !== Kind.INLINE_FRAGMENT || !selection.typeCondition) continue;
      const rules = this.#contract.types.get(selection.typeCondition.name.value);
      const nodes = flatten(selection.selectionSet, this.#fragments, selection.directives ?? []);
      if (rules) checks.set(rules.name, this.#object(rules, nodes, false));
    }
    const [only] = checks.values();
    return (value, member) => {
      if (!isObject(value)) return fault("no object");
      const named = typeof value.__typename === "string" ? checks.get(value.__typename) : undefined;
      const check = named ?? (checks.size === 1 ? only : undefined);
      return check ? check(value, member) : null;
    };
  }

  #object(rules: TypeRules, nodes: readonly FieldNode[], isOwned: boolean): Check {
    const fields = nodes.flatMap((node) => {
      const rule = rules.fields.get(node.name.value);
      if (!rule) return [];
      const isPage = rule.merge?.by === "CONNECTION" && rule.isList;
      // A page holds an edge for each row, and each edge the row as its node.
      const isBelowPage = isPage || (isOwned && rule.name === "node");
      const isId = isOwned && rules.route?.to === "OWNER" && rules.route.by === rule.name;
      const check = this.value(rule.output, node, isBelowPage);
      return {
        key: keyOf(node),
        check: isId ? ownId(check) : check,
        isNonNull: rule.isNonNull,
        isOptional: (node.directives ?? []).length > 0,
      };
    });
    return (value, member) => {
      if (!isObject(value)) return fault("no object");
      for (const { key, check, isNonNull, isOptional } of fields) {
        const given = value[key];
        if (given === undefined) {
          if (!isOptional) return fault("缺失 missing", key);
        } else if (given === null) {
          if (isNonNull) return fault("不得为空 null in a non-null place", key);
        } else {
          const found = check(given, member);
          if (found) return { ...found, path: [key, ...found.path] };
        }
      }
      return null;
    };
  }
}

const keyOf = ({ alias, name }: FieldNode): string => alias?.value ?? name.value;

const fault = (what: string, ...path: (string | number)[]): Fault => ({
  path,
  what,
  reason: "INVALID_ANSWER",
});

const objectOnly: Check = (value) => (isObject(value) ? null : fault("no object"));

const listOf =
  (check: Check, isNonNull: boolean): Check =>
  (value, member) => {
    if (!Array.isArray(value)) return fault("no list");
    const items = value as readonly Json[];
    for (let index = 0; index < items.length; index++) {
      const item = items[index]!;
      const found =
        item !== null
          ? check(item, member)
          : isNonNull
            ? fault("不得为空 null in a non-null place")
            : null;
      if (found) return { ...found, path: [index, ...found.path] };
    }
    return null;
  };

/** A value that is unknown here comes from another version of the contract. */
const oneOf =
  (values: ReadonlySet<string>): Check =>
  (value) =>
    typeof value === "string" && values.has(value)
      ? null
      : { ...fault(`未知的值 unknown value ${JSON.stringify(value)}`), reason: "CONTRACT_VERSION" };

/** Whose record it is stands in front of the colon. */
const ownId =
  (check: Check): Check =>
  (value, member) => {
    const isOwn = typeof value !== "string" || value.split(":")[0] === member;
    return isOwn ? check(value, member) : fault(`他人的标识 another member's id ${String(value)}`);
  };

const forms: Readonly<Record<string, (value: Json) => boolean>> = {
  ID: (value) => typeof value === "string" || typeof value === "number",
  String: (value) => typeof value === "string",
  Int: (value) => Number.isInteger(value),
  Float: (value) => typeof value === "number",
  Boolean: (value) => typeof value === "boolean",
  BigInt: (value) =>
    Number.isInteger(value) || (typeof value === "string" && /^-?\d+$/.test(value)),
  Date: (value) => typeof value === "string",
  DateTime: (value) => typeof value === "string",
};

function leaf(type: string): Check {
  const hasForm = forms[type];
  return (value) => (!hasForm || hasForm(value) ? null : fault(`no ${type}`));
}
