/** Reads a registry that the hub has signed: a compact JWS (RFC 7515), Ed25519, by the network's registry key. */
import { createLocalJWKSet, errors, type JSONWebKeySet, jwtVerify } from "jose";
import { isObject, type Json } from "../plan/entity-places.ts";
import type { RegisteredMember, RegistryDocument } from "./registry.ts";

/** Why a registry is not accepted; the message is for people. */
export class RegistryRefusal extends Error {
  constructor(chinese: string, english: string) {
    super(`${chinese} ${english}`);
  }
}

export type RegistryReader = (signed: string) => Promise<RegistryDocument>;

/** Returns the reader for a network's public keys; it throws RegistryRefusal for whatever the hub did not sign. */
export function registryReader(keySet: JSONWebKeySet): RegistryReader {
  const keys = createLocalJWKSet(keySet);
  return async (signed) => {
    const { payload, protectedHeader } = await jwtVerify(signed.trim(), keys, {
      algorithms: ["EdDSA"],
      issuer: "registry",
      requiredClaims: ["iat", "exp", "version", "members"],
    }).catch((cause: unknown) => {
      throw refusalOf(cause);
    });
    // A key speaks only for its own issuer: nobody but the hub says who belongs.
    if (!protectedHeader.kid?.startsWith("registry-")) throw foreign();
    const { version, members, iat = 0, exp = 0 } = payload;
    const isWhole =
      Number.isSafeInteger(version) &&
      Array.isArray(members) &&
      members.every(isMember) &&
      members.filter(({ kind, status }) => kind === "HUB" && status !== "LEFT").length === 1;
    if (!isWhole) {
      throw new RegistryRefusal(
        "名册内容不完整：应有版本号、成员及恰好一个平台。",
        "Its content is not whole: it must have a version, members, and exactly one hub.",
      );
    }
    return {
      version: version as number,
      issuedAt: new Date(iat * 1000),
      validUntil: new Date(exp * 1000),
      members: members as readonly RegisteredMember[],
    };
  };
}

const statuses: ReadonlySet<unknown> = new Set(["ACTIVE", "SUSPENDED", "MAINTENANCE", "LEFT"]);

const isMember = (value: Json): value is RegisteredMember =>
  isObject(value) &&
  [value.code, value.kind, value.name, value.url].every((field) => typeof field === "string") &&
  [value.nameEn, value.cityCode].every((field) => field === null || typeof field === "string") &&
  statuses.has(value.status) &&
  URL.canParse(value.url as string);

function refusalOf(cause: unknown): RegistryRefusal {
  if (cause instanceof errors.JWTExpired)
    return new RegistryRefusal("签名的有效期已过。", "What it is signed for has expired.");
  if (cause instanceof errors.JWKSNoMatchingKey || cause instanceof errors.JWTClaimValidationFailed)
    return foreign();
  if (cause instanceof errors.JWSSignatureVerificationFailed)
    return new RegistryRefusal(
      "签名不符：内容被改动过。",
      "The signature does not fit: the content was altered.",
    );
  return new RegistryRefusal("没有签名或已损坏。", "It is not signed, or damaged.");
}

const foreign = () =>
  new RegistryRefusal(
    "签名所用的不是本网络的名册密钥。",
    "It is not signed with this network's registry key.",
  );
