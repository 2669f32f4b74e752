/** Checking proofs: the algorithms of RFC 9162 sections 2.1.3.2 and 2.1.4.2, nothing more lenient. */
import { sameBytes } from "./base64.ts";
import { type HashAlgorithm, hashLength } from "./cryptography.ts";
import { emptyRoot, nodeHash } from "./merkle-hash.ts";

export type InclusionClaim = {
  readonly leafHash: Uint8Array;
  readonly index: number;
  readonly size: number;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
};

/** True if the leaf is at `index` in the log of `size` leaves with that root. */
export function isIncluded(algorithm: HashAlgorithm, claim: InclusionClaim): boolean {
  const { index, size, root, proof } = claim;
  if (!areCounts(index, size) || index >= size) return false;
  if (![claim.leafHash, root, ...proof].every(isHash)) return false;
  let fn = index;
  let sn = size - 1;
  let hash = claim.leafHash;
  for (const sibling of proof) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      hash = nodeHash(algorithm, sibling, hash);
      while (fn % 2 === 0 && fn !== 0) {
        fn = half(fn);
        sn = half(sn);
      }
    } else {
      hash = nodeHash(algorithm, hash, sibling);
    }
    fn = half(fn);
    sn = half(sn);
  }
  return sn === 0 && sameBytes(hash, root);
}

export type ConsistencyClaim = {
  readonly first: number;
  readonly second: number;
  readonly firstRoot: Uint8Array;
  readonly secondRoot: Uint8Array;
  readonly proof: readonly Uint8Array[];
};

/** True if the log of `second` leaves begins with the log of `first` leaves. */
export function isConsistent(algorithm: HashAlgorithm, claim: ConsistencyClaim): boolean {
  const { first, second, firstRoot, secondRoot, proof } = claim;
  if (!areCounts(first, second) || first > second) return false;
  if (![firstRoot, secondRoot, ...proof].every(isHash)) return false;
  if (first === second) return proof.length === 0 && sameBytes(firstRoot, secondRoot);
  // Every log begins with the empty one; the RFC leaves the case out.
  if (first === 0) return proof.length === 0 && sameBytes(firstRoot, emptyRoot(algorithm));
  if (proof.length === 0) return false;
  const [seed, ...rest] = isPowerOfTwo(first) ? [firstRoot, ...proof] : proof;
  if (seed === undefined) return false;
  let fn = first - 1;
  let sn = second - 1;
  while (fn % 2 === 1) {
    fn = half(fn);
    sn = half(sn);
  }
  let firstHash = seed;
  let secondHash = seed;
  for (const hash of rest) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      firstHash = nodeHash(algorithm, hash, firstHash);
      secondHash = nodeHash(algorithm, hash, secondHash);
      while (fn % 2 === 0 && fn !== 0) {
        fn = half(fn);
        sn = half(sn);
      }
    } else {
      secondHash = nodeHash(algorithm, secondHash, hash);
    }
    fn = half(fn);
    sn = half(sn);
  }
  return sn === 0 && sameBytes(firstHash, firstRoot) && sameBytes(secondHash, secondRoot);
}

// Sizes may pass 2^31, where the bit operators of JavaScript end.
function half(value: number): number {
  return Math.floor(value / 2);
}

function isPowerOfTwo(value: number): boolean {
  return Number.isInteger(Math.log2(value)) && 2 ** Math.log2(value) === value;
}

function areCounts(...values: readonly number[]): boolean {
  return values.every((value) => Number.isSafeInteger(value) && value >= 0);
}

function isHash(value: Uint8Array): boolean {
  return value.length === hashLength;
}
