/** Who of a network answers which question, as the rules say it in words. */
import type { GraphQLResolveInfo } from "graphql";
import { missingReason, ownerCode, type Reason } from "./deaths.ts";
import { type Expectations, pathOf, selectedFields, Unavailable } from "./expectations.ts";
import type { Kind, TestMember, World } from "./rows.ts";

export type Missing = { readonly member: string; readonly reason: Reason };
export type Audience = {
  readonly living: readonly TestMember[];
  readonly missing: readonly Missing[];
};

export const everyKind: readonly Kind[] = ["HUB", "WINDOW", "INSTITUTION"];
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Everyone of these kinds that has not left, by code; `only` narrows them. */
export function audience(
  { members }: World,
  kinds: readonly Kind[],
  only?: readonly string[] | null,
): Audience {
  const asked = members
    .filter(({ kind, status }) => kinds.includes(kind) && status !== "LEFT")
    .filter(({ code }) => !only || only.includes(code))
    .sort((a, b) => byText(a.code, b.code));
  return {
    living: asked.filter((member) => missingReason(member) === null),
    missing: asked.flatMap((member) => {
      const reason = missingReason(member);
      return reason ? [{ member: member.code, reason }] : [];
    }),
  };
}

/** True when every code is that of a member of these kinds that has not left. */
export const areKnown = ({ members }: World, kinds: readonly Kind[], codes: readonly string[]) =>
  codes.every((code) =>
    members.some(
      (member) => member.code === code && kinds.includes(member.kind) && member.status !== "LEFT",
    ),
  );

/** Coverage of an answer. */
export function coverageOf({ living, missing }: Audience): object {
  return {
    expected: living.length + missing.length,
    answered: living.length,
    isComplete: missing.length === 0,
    asOf: living.map(({ asOf }) => asOf).sort()[0] ?? null,
    gaps: missing.toSorted((a, b) => byText(a.member, b.member)),
  };
}

/** A client that does not ask for coverage must learn of missing members by an error. */
export function tellMissing(
  { missing }: Audience,
  info: GraphQLResolveInfo,
  expectations: Expectations,
): void {
  if (missing.length === 0 || selectedFields(info).has("coverage")) return;
  const about = missing.map(({ member, reason }) => `${member} ${reason}`).sort();
  expectations.add("INCOMPLETE", pathOf(info), about.join(", "));
}

/**
 * Returns the member that owns an identifier, or null when a bare code names nobody who could know. What the
 * client is told at `path` when the owner is unknown or dead is expected. @throws Unavailable then
 */
export function ownerOf(
  { members }: World,
  kinds: readonly Kind[],
  identifier: string,
  path: readonly (string | number)[],
  expectations: Expectations,
): TestMember | null {
  const colon = identifier.indexOf(":");
  const code = colon > 0 ? identifier.slice(0, colon) : identifier;
  const owner = members.find((member) => member.code === code && kinds.includes(member.kind));
  if (!owner) {
    if (colon <= 0 && identifier !== "") return null;
    expectations.add("UNKNOWN_MEMBER", path, code);
    throw new Unavailable();
  }
  if (owner.status === "LEFT") return null;
  const error = ownerCode(owner);
  if (error === null) return owner;
  expectations.add(error, path, code);
  throw new Unavailable();
}
