/** A caller's token, signed as the network's identity provider would. */

import { importJWK, SignJWT } from "jose";
import type { PrivateKey } from "./folder/keys.ts";
import { NetworkFailure } from "./failure.ts";
import type { MemberKind, RosterMember } from "./members/roster-member.ts";

/** Roles of callers, each with the kind of member it acts for; null: for none of its own; ANY: for one of any kind. */
export const callerRoles = {
  public: null,
  "window-operator": "WINDOW",
  "institution-staff": "INSTITUTION",
  "member-admin": "ANY",
  "hub-operator": null,
  department: null,
  expert: null,
} as const satisfies Record<string, MemberKind | "ANY" | null>;

export type CallerRole = keyof typeof callerRoles;

/** Returns the role of a name. */
export function toRole(name: string | undefined): CallerRole {
  if (name !== undefined && Object.hasOwn(callerRoles, name)) return name as CallerRole;
  const roles = Object.keys(callerRoles).join(", ");
  throw new NetworkFailure(
    `请用 --role 指定角色：${roles}${name === undefined ? "" : `；没有“${name}”`}。`,
    `Name a role with --role: ${roles}${name === undefined ? "" : `; there is no "${name}"`}.`,
  );
}

/** Checks that a role may act for a member of the roster. */
export function checkMember(
  role: CallerRole,
  code: string | undefined,
  roster: readonly RosterMember[],
): void {
  const kind: MemberKind | "ANY" | null = callerRoles[role];
  if (code === undefined) {
    if (kind === null) return;
    throw new NetworkFailure(
      `角色 ${role} 需要 --member（${{ WINDOW: "窗口代码", INSTITUTION: "机构统一社会信用代码", HUB: "枢纽代码", ANY: "成员代码" }[kind]}）。`,
      `The role ${role} needs --member, the code of ${{ WINDOW: "a window", INSTITUTION: "an institution", HUB: "a hub", ANY: "a member" }[kind]}.`,
    );
  }
  const member = roster.find((candidate) => candidate.code === code);
  const fits = (candidate: RosterMember): boolean =>
    kind === null || kind === "ANY" || candidate.kind === kind;
  if (member !== undefined && fits(member)) return;
  const fitting = roster.filter(fits);
  throw new NetworkFailure(
    `${code} 不是角色 ${role} 可用的成员。可用的有：`,
    `${code} is no member that the role ${role} can act for. There are:`,
    fitting.map(({ code: one, name }) => `${one} ${name}`),
  );
}

/** Returns a signed token; `now` in seconds since 1970. */
export async function signToken(
  key: PrivateKey,
  caller: {
    readonly role: CallerRole;
    readonly member: string | undefined;
    readonly hours: number;
    /** Who it is, where the role alone does not say; experts are told apart by it. */
    readonly subject?: string | undefined;
  },
  now: number,
): Promise<string> {
  const { role, member, subject } = caller;
  return new SignJWT({ role, ...(member === undefined ? {} : { member }) })
    .setProtectedHeader({ alg: "EdDSA", kid: key.kid, typ: "JWT" })
    .setIssuer("identity")
    .setAudience(member === undefined ? ["gateway"] : ["gateway", member])
    .setSubject(subject ?? (member === undefined ? role : `${role}@${member}`))
    .setIssuedAt(now)
    .setExpirationTime(now + caller.hours * 3600)
    .sign(await importJWK(key, "EdDSA"));
}
