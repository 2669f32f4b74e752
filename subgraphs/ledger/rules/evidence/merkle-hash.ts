/** How leaves and nodes are hashed: RFC 6962 section 2.1, over the algorithm of the network. */
import { digest, type HashAlgorithm, hashLength } from "./cryptography.ts";

/** H(0x00 ‖ leaf). */
export function leafHash(algorithm: HashAlgorithm, leaf: Uint8Array): Uint8Array {
  const bytes = Buffer.allocUnsafe(leaf.length + 1);
  bytes[0] = 0;
  bytes.set(leaf, 1);
  return digest(algorithm, bytes);
}

/** H(0x01 ‖ left ‖ right). */
export function nodeHash(
  algorithm: HashAlgorithm,
  left: Uint8Array,
  right: Uint8Array,
): Uint8Array {
  const bytes = Buffer.allocUnsafe(2 * hashLength + 1);
  bytes[0] = 1;
  bytes.set(left, 1);
  bytes.set(right, hashLength + 1);
  return digest(algorithm, bytes);
}

/** H(), the root of a log without leaves. */
export function emptyRoot(algorithm: HashAlgorithm): Uint8Array {
  return digest(algorithm, new Uint8Array());
}
