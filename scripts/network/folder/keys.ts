/** The network's signing keys: the gateway's, the identity provider's, the hub's for the registry, and what everyone may know of them. */

import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from "jose";
import type { DataFolder } from "./data-folder.ts";
import { hasStrings, readJson, writeJson } from "./json-file.ts";

export type PrivateKey = JWK & { kid: string; d: string; x: string };

const isPrivateKey = (content: unknown): content is PrivateKey =>
  hasStrings(content, "kid", "kty", "crv", "d", "x") && content.crv === "Ed25519";

/** Makes the keys that are missing and writes the public set anew, so that it always matches. */
export async function prepareKeys(folder: DataFolder): Promise<void> {
  const keys = [
    await keepKey(folder.gatewayKey, "gateway"),
    await keepKey(folder.identityKey, "identity"),
    await keepKey(folder.registryKey, "registry"),
  ];
  await writeJson(folder.publicKeys, { keys: keys.map(toPublic) });
}

/** Makes the members' own keys that are missing; returns the members with what everyone may know of them. */
export async function withKeys<M extends { readonly code: string }>(
  placeOf: (code: string) => string,
  members: readonly M[],
): Promise<(M & { readonly publicKey: JWK })[]> {
  const known: (M & { readonly publicKey: JWK })[] = [];
  for (const member of members) {
    const { kty = "OKP", crv = "Ed25519", x } = await keepKey(placeOf(member.code), member.code);
    known.push({ ...member, publicKey: { kty, crv, x } });
  }
  return known;
}

/** Returns a private key, or undefined if it was never made. */
export function readPrivateKey(path: string): Promise<PrivateKey | undefined> {
  return readJson(path, isPrivateKey, {
    chinese: "请从备份恢复，或删除它：下次启动会生成新密钥，此前签发的令牌随之失效。",
    english:
      "Restore it from a backup, or delete it: the next start makes a new key, and tokens issued before end.",
  });
}

async function keepKey(path: string, owner: string): Promise<PrivateKey> {
  const kept = await readPrivateKey(path);
  if (kept !== undefined) return kept;
  const { privateKey } = await generateKeyPair("EdDSA", { crv: "Ed25519", extractable: true });
  const jwk = await exportJWK(privateKey);
  const kid = `${owner}-${(await calculateJwkThumbprint(jwk)).slice(0, 8)}`;
  const made = { ...jwk, kid, alg: "EdDSA", use: "sig" };
  await writeJson(path, made);
  return made as PrivateKey;
}

const toPublic = ({ d: _secret, ...rest }: PrivateKey): JWK => rest;
