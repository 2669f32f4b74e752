/** Who is asking: a token that the gateway signed for this member, or the identity issuer for this caller. */
import { readFile } from "node:fs/promises";
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from "jose";
import { refuse } from "./errors.ts";
import { Remembered } from "./remembered.ts";

/** The caller as the owner of the data sees it. */
export type Caller = {
  readonly subject: string;
  readonly role: string;
  /** Code of the member that the caller belongs to, if any. */
  readonly member: string | null;
};

export type CallerCheck = (
  authorization: string | undefined,
  audience: string,
) => Promise<Caller | null>;

/** Longest life of a token that the gateway signs for a member, in seconds. */
const gatewayTokenLife = 60;

/** Reads the network's public keys and returns the check for one request. */
export async function callerCheck(keySetPath: string): Promise<CallerCheck> {
  return callerCheckWith(JSON.parse(await readFile(keySetPath, "utf8")) as JSONWebKeySet);
}

/** Returns the check: null without a token, the caller with a good one, UNAUTHENTICATED with a bad one. */
export function callerCheckWith(keySet: JSONWebKeySet): CallerCheck {
  const keys = createLocalJWKSet(keySet);
  const remembered = new Remembered<Caller>();
  return async (authorization, audience) => {
    if (!authorization) return null;
    const name = `${audience} ${authorization}`;
    const known = remembered.get(name);
    if (known) return known;
    const token = /^Bearer\s+(\S+)$/i.exec(authorization)?.[1];
    try {
      const { payload, protectedHeader } = await jwtVerify(token ?? "", keys, {
        audience,
        algorithms: ["EdDSA"],
        issuer: ["gateway", "identity"],
        requiredClaims: ["exp", "sub", "role"],
      });
      // A key speaks only for its own issuer: a stolen gateway key must not mint long-lived callers.
      if (!protectedHeader.kid?.startsWith(`${payload.iss}-`))
        throw new Error("key of another issuer");
      const issued = payload.iss === "gateway" ? Number(payload.iat) : -Infinity;
      const life = payload.iss === "gateway" ? issued + gatewayTokenLife : Infinity;
      const untilMs = Math.min(Number(payload.exp), life) * 1000;
      // An issue date far ahead would make the token live longer; half a life allows for clocks that differ.
      const isAhead = (issued - gatewayTokenLife / 2) * 1000 > Date.now();
      if (isAhead || !(Date.now() < untilMs)) throw new Error("too old");
      const caller = {
        subject: payload.sub ?? "",
        role: String(payload.role),
        member: typeof payload.member === "string" ? payload.member : null,
      };
      return remembered.keep(name, caller, untilMs);
    } catch {
      throw refuse(
        "UNAUTHENTICATED",
        "身份凭证无效或已过期，请重新登录。The caller's token is not valid here or has expired.",
      );
    }
  };
}
