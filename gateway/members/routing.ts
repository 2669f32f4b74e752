/** Decides which members are asked for a field. */
import { GraphQLError, valueFromASTUntyped, type FieldNode } from "graphql";
import type { ContractRules, Route } from "../contract/rules.ts";
import { type Gap, gap } from "./gap.ts";
import type { MemberRegistry, RegisteredMember } from "./registry.ts";

/** Members to ask, and members that should have been asked but may not be. */
export type Audience = {
  readonly members: readonly RegisteredMember[];
  readonly gaps: readonly Gap[];
};
export type Values = Readonly<Record<string, unknown>>;

/** Returns the arguments of a field as values, with the contract's defaults. */
export function argumentValues(node: FieldNode, defaults: Values, variables: Values): Values {
  const values: Record<string, unknown> = { ...defaults };
  for (const { name, value } of node.arguments ?? []) {
    const given = valueFromASTUntyped(value, variables as Record<string, unknown>);
    if (given !== undefined) values[name.value] = given;
  }
  return values;
}

/**
 * Returns who is asked by `route` for a field with these `values`: arguments of a root field, or fields of a
 * representation. @throws GraphQLError when an owner or a member that is named is not on record
 */
export function audienceOf(
  contract: ContractRules,
  registry: MemberRegistry,
  route: Route | undefined,
  values: Values,
): Audience {
  const keepers = registry.keepersOf(contract.keptBy);
  // A contract without routes is kept by one member.
  if (!route) return present(keepers.slice(0, 1));
  switch (route.to) {
    case "OWNER":
      return ownerOf(contract, registry, text(at(values, route.by ?? "")));
    case "NAMED": {
      const named = at(values, route.by ?? "");
      const codes = Array.isArray(named) ? named.map(String) : [];
      // Whoever took part without being a member keeps no ledger that could be asked.
      return present(keepers.filter(({ code }) => codes.includes(code)));
    }
    case "ALL":
      return present(
        narrowed(
          keepers,
          route.narrowedBy ? at(values, route.narrowedBy) : undefined,
          route.narrowedBy,
        ),
      );
  }
}

function ownerOf(contract: ContractRules, registry: MemberRegistry, identifier: string): Audience {
  const colon = identifier.indexOf(":");
  const code = colon > 0 ? identifier.slice(0, colon) : identifier;
  const owner = registry.find(code);
  if (owner && contract.keptBy.includes(owner.kind)) return present([owner]);
  // A bare code may name anyone; an identifier of a record must have an owner.
  if (colon <= 0 && identifier.length > 0 && contract.types.has("Member"))
    return { members: [], gaps: [] };
  throw new GraphQLError(
    `没有成员 ${code}，标识 ${identifier} 无效。No member ${code} owns "${identifier}".`,
    {
      extensions: { code: "UNKNOWN_MEMBER", member: code },
    },
  );
}

function narrowed(
  keepers: readonly RegisteredMember[],
  given: unknown,
  argument: string | undefined,
) {
  if (given === undefined || given === null) return keepers;
  // One value stands for a list of one, as in any input of a list type.
  const codes = new Set((Array.isArray(given) ? given : [given]).map(String));
  const chosen = keepers.filter(({ code }) => codes.delete(code));
  if (codes.size === 0) return chosen;
  const unknown = [...codes].join(", ");
  throw new GraphQLError(
    `${argument}：没有成员 ${unknown}。No such member keeps these records: ${unknown}.`,
    {
      extensions: { code: "BAD_USER_INPUT" },
    },
  );
}

function present(members: readonly RegisteredMember[]): Audience {
  const gaps = members.flatMap(({ code, status }) =>
    status === "SUSPENDED" || status === "MAINTENANCE" ? [gap(code, status)] : [],
  );
  return { members: members.filter(({ status }) => status === "ACTIVE"), gaps };
}

// An ID may be written as a whole number, as the codes of provinces and cities invite to.
const text = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

const at = (values: Values, path: string): unknown =>
  path
    .split(".")
    .reduce<unknown>((value, key) => (value as Values | null | undefined)?.[key], values);
