/** The hash algorithms and signatures that evidence rests on; the only place that meets node:crypto. */
// oxlint-disable-next-line no-restricted-imports -- pure: the same bytes give the same answer, no input or output
import { createPrivateKey, createPublicKey, hash, type KeyObject, sign, verify } from "node:crypto";

/** SHA-256 (FIPS 180-4) by default; SM3 (GB/T 32905-2016) where a network chooses it. Both 32 bytes. */
export const hashAlgorithms = ["sha256", "sm3"] as const;
export type HashAlgorithm = (typeof hashAlgorithms)[number];

/** Length of every hash, salt and Ed25519 key here, in bytes. */
export const hashLength = 32;

export function digest(algorithm: HashAlgorithm, bytes: Uint8Array): Uint8Array {
  return hash(algorithm, bytes, "buffer");
}

// PKCS #8 and SPKI wrappers of a bare Ed25519 key, RFC 8410.
const privatePrefix = Buffer.from("302e020100300506032b657004220420", "hex");
const publicPrefix = Buffer.from("302a300506032b6570032100", "hex");

export type PrivateKey = KeyObject;
export type PublicKey = KeyObject;

/** Makes an Ed25519 private key of its 32-byte seed (RFC 8032). */
export function privateKeyOf(seed: Uint8Array): PrivateKey {
  if (seed.length !== hashLength) throw new RangeError("An Ed25519 seed has 32 bytes.");
  return createPrivateKey({
    key: Buffer.concat([privatePrefix, seed]),
    format: "der",
    type: "pkcs8",
  });
}

/** Reads an Ed25519 public key from its 32 bytes (RFC 8032). */
export function publicKeyOf(bytes: Uint8Array): PublicKey {
  if (bytes.length !== hashLength) throw new RangeError("An Ed25519 public key has 32 bytes.");
  return createPublicKey({
    key: Buffer.concat([publicPrefix, bytes]),
    format: "der",
    type: "spki",
  });
}

/** The 32 bytes of the public key that belongs to `key`. */
export function publicBytesOf(key: PrivateKey): Uint8Array {
  return createPublicKey(key).export({ format: "der", type: "spki" }).subarray(publicPrefix.length);
}

export function signBytes(key: PrivateKey, message: Uint8Array): Uint8Array {
  return sign(null, message, key);
}

export function isSignedBy(key: PublicKey, message: Uint8Array, signature: Uint8Array): boolean {
  return signature.length === 64 && verify(null, message, key, signature);
}
