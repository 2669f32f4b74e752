/** Which public keys a member may announce. Source: RFC 8037 (Ed25519 as a JWK), RFC 7638 (its name). */

export type PublicKey = { readonly kty: string; readonly crv: string; readonly x: string };

/** Reads a public key as JSON; a message in place of it says what is wrong. */
export function readPublicKey(text: string): PublicKey | string {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return "publicKey：应为 JWK（JSON）。`publicKey` takes a JWK as JSON.";
  }
  const { kty, crv, x, d } = (given ?? {}) as Record<string, unknown>;
  if (d !== undefined)
    return "publicKey：含有私钥，请立即停用该密钥。It holds the private part: stop using this key.";
  if (kty !== "OKP" || crv !== "Ed25519" || typeof x !== "string" || !/^[\w-]{43}$/.test(x))
    return "publicKey：应为 Ed25519 公钥。`publicKey` takes an Ed25519 key.";
  return { kty, crv, x };
}

/** Returns what is wrong with a key's life, null when nothing is. */
export function keyLifeFault(validFrom: Date, validUntil: Date | null): string | null {
  return validUntil !== null && validUntil <= validFrom
    ? "validUntil：应晚于 validFrom。`validUntil` must lie after `validFrom`."
    : null;
}
