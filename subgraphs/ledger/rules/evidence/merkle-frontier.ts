/** Growing a log with nothing in hand but its right edge: the frontier, or compact range. */
import type { HashAlgorithm } from "./cryptography.ts";
import { emptyRoot, leafHash, nodeHash } from "./merkle-hash.ts";

/** A complete subtree: the 2^level leaves from index · 2^level on. Level 0 is a leaf. */
export type NodePosition = { readonly level: number; readonly index: number };
export type MerkleNode = NodePosition & { readonly hash: Uint8Array };

/** The roots of the complete subtrees that make up the first `size` leaves, largest (leftmost) first. */
export type Frontier = { readonly size: number; readonly hashes: readonly Uint8Array[] };

export const emptyFrontier: Frontier = { size: 0, hashes: [] };

/** Where the hashes of the frontier of `size` leaves lie: a database reads them, and may append. */
export function frontierPositions(size: number): NodePosition[] {
  return completeSubtrees(0, size);
}

/**
 * The complete subtrees, left to right, that make up the leaves `from` … `to` − 1, where `from` is 0 or
 * the beginning of a subtree of an RFC 6962 tree.
 */
export function completeSubtrees(from: number, to: number): NodePosition[] {
  const positions: NodePosition[] = [];
  for (let at = from; at < to;) {
    const level = Math.floor(Math.log2(to - at));
    // log2 of a number just below 2^k may round up to k.
    const fits = 2 ** level <= to - at ? level : level - 1;
    positions.push({ level: fits, index: at / 2 ** fits });
    at += 2 ** fits;
  }
  return positions;
}

/**
 * Appends leaf hashes. `nodes` are all complete subtrees that thereby came to be, leaves included; each
 * is created once and never changes, so a database inserts them and nothing else.
 */
export function append(
  algorithm: HashAlgorithm,
  frontier: Frontier,
  leafHashes: readonly Uint8Array[],
): { readonly frontier: Frontier; readonly nodes: readonly MerkleNode[] } {
  const hashes = [...frontier.hashes];
  const nodes: MerkleNode[] = [];
  let size = frontier.size;
  for (const leaf of leafHashes) {
    let node: MerkleNode = { level: 0, index: size, hash: leaf };
    nodes.push(node);
    while (node.index % 2 === 1) {
      const left = hashes.pop();
      if (left === undefined) throw new RangeError("The frontier lacks hashes for its size.");
      node = {
        level: node.level + 1,
        index: (node.index - 1) / 2,
        hash: nodeHash(algorithm, left, node.hash),
      };
      nodes.push(node);
    }
    hashes.push(node.hash);
    size += 1;
  }
  return { frontier: { size, hashes }, nodes };
}

/** The root of the tree whose right edge is `frontier`. */
export function rootOf(algorithm: HashAlgorithm, frontier: Frontier): Uint8Array {
  return foldRight(algorithm, frontier.hashes) ?? emptyRoot(algorithm);
}

/** The hash over neighbouring complete subtrees, largest first; undefined over none. */
export function foldRight(
  algorithm: HashAlgorithm,
  hashes: readonly Uint8Array[],
): Uint8Array | undefined {
  return hashes.length === 0
    ? undefined
    : hashes.reduceRight((right, left) => nodeHash(algorithm, left, right));
}

/** The root over whole leaves at once, for small logs and for tests. */
export function rootOfLeaves(algorithm: HashAlgorithm, leaves: readonly Uint8Array[]): Uint8Array {
  const hashes = leaves.map((leaf) => leafHash(algorithm, leaf));
  return rootOf(algorithm, append(algorithm, emptyFrontier, hashes).frontier);
}
