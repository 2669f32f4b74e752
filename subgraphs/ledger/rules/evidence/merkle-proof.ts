/** Serving proofs from stored nodes: first which nodes are needed, then the proof made of them. */
import type { HashAlgorithm } from "./cryptography.ts";
import { completeSubtrees, foldRight, type NodePosition } from "./merkle-frontier.ts";

/**
 * What a proof consists of, in its order. Each element is the hash over neighbouring complete subtrees:
 * one of them nearly always, several only for the one element that lies on the right edge.
 */
export type ProofPlan = readonly (readonly NodePosition[])[];

/** Plan of the root that the log had at `size` > 0. */
export function rootPlan(size: number): ProofPlan {
  return [completeSubtrees(0, size)];
}

/** Plan of PATH(index, D[size]), RFC 6962 section 2.1.1: from the leaf's sibling up to the root's child. */
export function inclusionPlan(index: number, size: number): ProofPlan {
  if (!isCount(index) || !isCount(size) || index >= size) {
    throw new RangeError(`Leaf ${index} is not in a log of ${size}.`);
  }
  return path(index, 0, size);
}

/** Plan of PROOF(first, D[second]), RFC 6962 section 2.1.2; without elements for equal or empty logs. */
export function consistencyPlan(first: number, second: number): ProofPlan {
  if (!isCount(first) || !isCount(second) || first > second) {
    throw new RangeError(`A log of ${second} has no earlier size ${first}.`);
  }
  return first === 0 || first === second ? [] : subproof(first, 0, second, true);
}

/** The nodes to read for `plan`, each once. */
export function planNodes(plan: ProofPlan): readonly NodePosition[] {
  return plan.flat();
}

/** Makes the hashes of `plan` from stored nodes; `read` throws where one is missing. */
export function fulfil(
  algorithm: HashAlgorithm,
  plan: ProofPlan,
  read: (level: number, index: number) => Uint8Array,
): Uint8Array[] {
  return plan.map((subtrees) => {
    const hashes = subtrees.map(({ level, index }) => read(level, index));
    const folded = foldRight(algorithm, hashes);
    if (folded === undefined) throw new RangeError("An empty log has no nodes.");
    return folded;
  });
}

function path(index: number, from: number, to: number): ProofPlan {
  if (to - from === 1) return [];
  const middle = from + largestPowerBelow(to - from);
  return index < middle
    ? [...path(index, from, middle), completeSubtrees(middle, to)]
    : [...path(index, middle, to), completeSubtrees(from, middle)];
}

// SUBPROOF(m, D[n], b) of RFC 6962, with m counted from the beginning of the log.
function subproof(first: number, from: number, to: number, isWhole: boolean): ProofPlan {
  if (first === to) return isWhole ? [] : [completeSubtrees(from, to)];
  const middle = from + largestPowerBelow(to - from);
  return first <= middle
    ? [...subproof(first, from, middle, isWhole), completeSubtrees(middle, to)]
    : [...subproof(first, middle, to, false), completeSubtrees(from, middle)];
}

/** The largest power of two smaller than `count` > 1. */
function largestPowerBelow(count: number): number {
  const power = 2 ** Math.floor(Math.log2(count));
  return power < count ? power : power / 2;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
