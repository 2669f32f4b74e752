/** Puts members' public keys on record, and revokes them. */
import { LockMode } from "@mikro-orm/core";
import { calculateJwkThumbprint } from "jose";
import { requireWriter } from "../../ledger/actions/open-service.ts";
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { keyLifeFault, type PublicKey, readPublicKey } from "../rules/member-key.ts";
import { type MemberKeyRow, MemberKeys } from "../tables/member-keys.ts";
import { RegisteredMembers } from "../tables/registered-members.ts";
import { tellKey } from "./tell-register.ts";

export type NewKey = {
  readonly code: string;
  /** A public JWK, as JSON. */
  readonly publicKey: string;
  readonly validFrom?: Date | null;
  readonly validUntil?: Date | null;
};

/** Names a key after its content, so that the same key is the same row everywhere. */
export const keyNameOf = async (code: string, key: PublicKey): Promise<string> =>
  `${code}-${(await calculateJwkThumbprint(key)).slice(0, 8)}`;

/** @throws FORBIDDEN for callers who are not hub staff, NOT_FOUND, BAD_USER_INPUT */
export async function announceKey(context: MemberContext, given: NewKey): Promise<MemberKeyRow> {
  requireWriter(context);
  const { em, now } = context;
  const publicKey = readPublicKey(given.publicKey);
  if (typeof publicKey === "string") throw refuse("BAD_USER_INPUT", publicKey);
  const validFrom = given.validFrom ?? now();
  const validUntil = given.validUntil ?? null;
  const fault = keyLifeFault(validFrom, validUntil);
  if (fault) throw refuse("BAD_USER_INPUT", fault);
  if (!(await em.findOne(RegisteredMembers, { code: given.code })))
    throw refuse("NOT_FOUND", `没有成员 ${given.code}。No such member on record.`);
  const kid = await keyNameOf(given.code, publicKey);
  const known = await em.findOne(MemberKeys, { kid });
  if (known?.revokedAt)
    throw refuse(
      "BAD_USER_INPUT",
      `密钥 ${kid} 已撤销，请更换新密钥。This key was revoked; make a new one.`,
    );
  if (known) {
    tellKey(context, em.assign(known, { validUntil }), "LIMIT");
    return known;
  }
  const key = em.create(MemberKeys, {
    kid,
    memberCode: given.code,
    publicKey,
    validFrom,
    validUntil,
    revokedAt: null,
    reason: null,
    announcedAt: now(),
  });
  tellKey(context, key, "ANNOUNCE");
  return key;
}

/** Revokes a key as of a time that may lie in the past: since then it may be in wrong hands. */
export async function revokeKey(
  context: MemberContext,
  { kid, at, reason }: { kid: string; at?: Date | null; reason: string },
): Promise<MemberKeyRow> {
  requireWriter(context);
  if (reason.trim() === "")
    throw refuse("BAD_USER_INPUT", "reason：请写明原因。Say why; it is kept on record.");
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const key = await context.em.findOne(MemberKeys, { kid }, { lockMode });
  if (!key) throw refuse("NOT_FOUND", `没有密钥 ${kid}。No such key on record.`);
  const revokedAt = at ?? context.now();
  // A revocation is never taken back, nor moved to a later time.
  if (key.revokedAt && key.revokedAt <= revokedAt) return key;
  context.em.assign(key, { revokedAt, reason });
  tellKey(context, key, "REVOKE");
  return key;
}
