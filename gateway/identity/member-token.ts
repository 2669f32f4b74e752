/** Speaks to each member for a caller, in a short-lived form that no other member accepts. */
import { importJWK, type JWK, SignJWT } from "jose";
import type { Caller } from "./caller.ts";

/** Seconds for which a token holds; members refuse older ones whatever they say. */
const lifeSeconds = 60;
/** A token is used again for half its life, so that the rest covers clocks that differ. */
const reuseMs = (lifeSeconds / 2) * 1000;
const maxKept = 10_000;

export type MemberTokens = (caller: Caller, member: string) => Promise<string>;

/** Returns a maker of `Authorization` values, signed with the gateway's own key (RFC 8693 in spirit). */
export async function memberTokens(privateKey: JWK): Promise<MemberTokens> {
  const key = await importJWK(privateKey, "EdDSA");
  const kept = new Map<string, { token: Promise<string>; until: number }>();
  return (caller, member) => {
    const name = JSON.stringify([caller.subject, caller.role, caller.member, member]);
    const known = kept.get(name);
    if (known && known.until > Date.now()) return known.token;
    const token = new SignJWT({
      role: caller.role,
      ...(caller.member ? { member: caller.member } : {}),
    })
      .setProtectedHeader({ alg: "EdDSA", kid: privateKey.kid ?? "gateway" })
      .setIssuer("gateway")
      .setSubject(caller.subject)
      .setAudience(member)
      .setIssuedAt()
      .setExpirationTime(`${lifeSeconds}s`)
      .sign(key)
      .then((signed) => `Bearer ${signed}`);
    if (kept.size >= maxKept) kept.clear();
    kept.set(name, { token, until: Date.now() + reuseMs });
    return token;
  };
}
