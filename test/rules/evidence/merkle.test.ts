import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sameBytes } from "../../../subgraphs/ledger/rules/evidence/base64.ts";
import {
  digest,
  type HashAlgorithm,
} from "../../../subgraphs/ledger/rules/evidence/cryptography.ts";
import {
  append,
  emptyFrontier,
  type Frontier,
  frontierPositions,
  rootOf,
  rootOfLeaves,
} from "../../../subgraphs/ledger/rules/evidence/merkle-frontier.ts";
import {
  emptyRoot,
  leafHash,
  nodeHash,
} from "../../../subgraphs/ledger/rules/evidence/merkle-hash.ts";
import {
  consistencyPlan,
  fulfil,
  inclusionPlan,
  planNodes,
  type ProofPlan,
  rootPlan,
} from "../../../subgraphs/ledger/rules/evidence/merkle-proof.ts";
import {
  isConsistent,
  isIncluded,
} from "../../../subgraphs/ledger/rules/evidence/merkle-verify.ts";
import published from "../../vectors/evidence/published.json" with { type: "json" };

const algorithms: readonly HashAlgorithm[] = ["sha256", "sm3"];
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
const bytesOf = (text: string): Uint8Array => Buffer.from(text, "hex");

// RFC 6962 section 2.1, as it is written there.
function split(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}
const known = new Map<string, Uint8Array>();
function naiveRoot(algorithm: HashAlgorithm, hashes: readonly Uint8Array[]): Uint8Array {
  if (hashes.length === 0) return emptyRoot(algorithm);
  if (hashes.length === 1) return hashes[0]!;
  const name = `${hex(hashes[0]!)} ${hashes.length}`;
  const k = split(hashes.length);
  const root =
    known.get(name) ??
    nodeHash(
      algorithm,
      naiveRoot(algorithm, hashes.slice(0, k)),
      naiveRoot(algorithm, hashes.slice(k)),
    );
  known.set(name, root);
  return root;
}
function naivePath(
  algorithm: HashAlgorithm,
  m: number,
  hashes: readonly Uint8Array[],
): Uint8Array[] {
  if (hashes.length === 1) return [];
  const k = split(hashes.length);
  const [left, right] = [hashes.slice(0, k), hashes.slice(k)];
  return m < k
    ? [...naivePath(algorithm, m, left), naiveRoot(algorithm, right)]
    : [...naivePath(algorithm, m - k, right), naiveRoot(algorithm, left)];
}
function naiveSubproof(
  algorithm: HashAlgorithm,
  m: number,
  hashes: readonly Uint8Array[],
  b: boolean,
): Uint8Array[] {
  if (m === hashes.length) return b ? [] : [naiveRoot(algorithm, hashes)];
  const k = split(hashes.length);
  const [left, right] = [hashes.slice(0, k), hashes.slice(k)];
  return m <= k
    ? [...naiveSubproof(algorithm, m, left, b), naiveRoot(algorithm, right)]
    : [...naiveSubproof(algorithm, m - k, right, false), naiveRoot(algorithm, left)];
}

/** A log in memory, appended one by one, that stores what a database would. */
function grown(algorithm: HashAlgorithm, count: number) {
  const hashes = Array.from({ length: count }, (_, i) =>
    leafHash(algorithm, Buffer.from(`leaf ${i}`)),
  );
  const nodes = new Map<string, Uint8Array>();
  const roots = [emptyRoot(algorithm)];
  let frontier: Frontier = emptyFrontier;
  for (const hash of hashes) {
    const grownBy = append(algorithm, frontier, [hash]);
    frontier = grownBy.frontier;
    roots.push(rootOf(algorithm, frontier));
    for (const { level, index, hash: node } of grownBy.nodes) {
      expect(nodes.has(`${level}/${index}`)).toBe(false);
      nodes.set(`${level}/${index}`, node);
    }
  }
  const prove = (plan: ProofPlan): Uint8Array[] => {
    const needed = new Map(
      planNodes(plan).map(({ level, index }) => {
        const hash = nodes.get(`${level}/${index}`);
        if (!hash) throw new Error(`no node ${level}/${index}`);
        return [`${level}/${index}`, hash];
      }),
    );
    return fulfil(algorithm, plan, (level, index) => needed.get(`${level}/${index}`)!);
  };
  return { hashes, nodes, roots, frontier, prove };
}

describe("the log's tree", () => {
  const { empty, leaves, roots, inclusions, consistencies } = published.merkle;
  const bytes = leaves.map(bytesOf);
  const eight = (size: number) => rootOfLeaves("sha256", bytes.slice(0, size));

  test("has the roots of Certificate Transparency's vectors", () => {
    expect(hex(emptyRoot("sha256"))).toBe(empty);
    expect(roots.map((_, i) => hex(eight(i + 1)))).toEqual(roots);
  });

  test("gives and takes the proofs of Certificate Transparency's vectors", () => {
    const hashes = bytes.map((leaf) => leafHash("sha256", leaf));
    const stored = new Map(
      append("sha256", emptyFrontier, hashes).nodes.map(({ level, index, hash }) => [
        `${level}/${index}`,
        hash,
      ]),
    );
    const prove = (plan: ProofPlan) =>
      fulfil("sha256", plan, (level, index) => stored.get(`${level}/${index}`)!).map(hex);
    for (const { index, size, proof } of inclusions) {
      expect(prove(inclusionPlan(index, size))).toEqual(proof);
      const claim = { index, size, root: eight(size), proof: proof.map(bytesOf) };
      expect(isIncluded("sha256", { ...claim, leafHash: hashes[index]! })).toBe(true);
    }
    for (const { first, second, proof } of consistencies) {
      expect(prove(consistencyPlan(first, second))).toEqual(proof);
      const claim = { first, second, firstRoot: eight(first), secondRoot: eight(second) };
      expect(isConsistent("sha256", { ...claim, proof: proof.map(bytesOf) })).toBe(true);
    }
  });

  test("hashes with SM3 as GB/T 32905 says", () => {
    for (const [text, expected] of Object.entries(published.sm3.digests)) {
      expect(hex(digest("sm3", Buffer.from(text)))).toBe(expected);
    }
  });

  test.each(algorithms)("is the tree of RFC 6962 at every size to 130, under %s", (algorithm) => {
    const most = algorithm === "sha256" ? 130 : 40;
    const { hashes, roots: all, prove, nodes } = grown(algorithm, most);
    for (let size = 1; size <= most; size += 1) {
      const some = hashes.slice(0, size);
      const root = naiveRoot(algorithm, some);
      expect(hex(all[size]!)).toBe(hex(root));
      expect(hex(prove(rootPlan(size))[0]!)).toBe(hex(root));
      for (let i = 0; i < size; i += 1) {
        const proof = prove(inclusionPlan(i, size));
        expect(proof.map(hex)).toEqual(naivePath(algorithm, i, some).map(hex));
        const claim = { leafHash: hashes[i]!, index: i, size, root, proof };
        expect(isIncluded(algorithm, claim)).toBe(true);
      }
      for (let first = 0; first <= size; first += 1) {
        const proof = prove(consistencyPlan(first, size));
        const naive = first === 0 ? [] : naiveSubproof(algorithm, first, some, true);
        expect(proof.map(hex)).toEqual(naive.map(hex));
        const claim = { first, second: size, firstRoot: all[first]!, secondRoot: root, proof };
        expect(isConsistent(algorithm, claim)).toBe(true);
      }
    }
    expect(nodes.size).toBeLessThan(2 * most);
  });

  test("goes on from its stored right edge, in one step or in many", () => {
    const { hashes, nodes, frontier } = grown("sha256", 300);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), (size) => {
        const edge = frontierPositions(size).map(({ level, index }) =>
          nodes.get(`${level}/${index}`)!,
        );
        const rest = append("sha256", { size, hashes: edge }, hashes.slice(size));
        expect(rest.frontier).toEqual(frontier);
        for (const { level, index, hash } of rest.nodes) {
          expect(nodes.get(`${level}/${index}`)).toEqual(hash);
        }
      }),
    );
  });

  test("proves in larger logs of any size", () => {
    const { hashes, roots: all, prove } = grown("sha256", 5000);
    fc.assert(
      fc.property(fc.nat(4999), fc.nat(), fc.nat(), (last, a, b) => {
        const size = last + 1;
        const index = a % size;
        const first = b % (size + 1);
        const root = all[size]!;
        const proof = prove(inclusionPlan(index, size));
        expect(isIncluded("sha256", { leafHash: hashes[index]!, index, size, root, proof })).toBe(
          true,
        );
        const consistency = prove(consistencyPlan(first, size));
        const claim = { first, second: size, firstRoot: all[first]!, secondRoot: root };
        expect(isConsistent("sha256", { ...claim, proof: consistency })).toBe(true);
      }),
    );
  });

  test("plans proofs for sizes beyond 2^32 of few nodes", () => {
    const size = 2 ** 49 - 1;
    expect(inclusionPlan(2 ** 48 + 12345, size)).toHaveLength(49);
    expect(planNodes(inclusionPlan(0, size)).length).toBeLessThan(100);
    expect(frontierPositions(size)).toHaveLength(49);
    expect(planNodes(consistencyPlan(2 ** 40 + 1, size)).length).toBeLessThan(150);
  });

  test("proves nothing that is changed anywhere", () => {
    const { hashes, roots: all, prove } = grown("sha256", 70);
    const flip = (item: Uint8Array, at: number): Uint8Array => {
      const copy = Buffer.from(item);
      copy[at % 32]! ^= 1 + (at % 255);
      return copy;
    };
    fc.assert(
      fc.property(fc.nat(68), fc.nat(), fc.nat(), fc.nat(), (last, a, b, at) => {
        const size = last + 1;
        const index = a % size;
        const proof = prove(inclusionPlan(index, size));
        const claim = { leafHash: hashes[index]!, index, size, root: all[size]!, proof };
        const wrong = [
          { leafHash: flip(claim.leafHash, at) },
          { root: flip(claim.root, at) },
          { index: index + 1 },
          { index: index - 1 },
          { index: index + 0.5 },
          { proof: [...proof, flip(claim.root, at)] },
          { proof: [flip(claim.root, at), ...proof] },
          ...proof.map((_, i) => ({ proof: proof.toSpliced(i, 1) })),
          ...proof.map((hash, i) => ({ proof: proof.with(i, flip(hash, at)) })),
          ...proof.map((hash, i) => ({ proof: proof.with(i, hash.subarray(1)) })),
        ];
        for (const change of wrong) {
          expect(isIncluded("sha256", { ...claim, ...change })).toBe(false);
        }
        // The same path may be right for another size; never for another tree of it.
        expect(isIncluded("sha256", { ...claim, size: size + 1, root: all[size + 1]! })).toBe(
          sameProof(proof, prove(inclusionPlan(index, size + 1))),
        );
        expect(isIncluded("sm3", claim)).toBe(size === 1);
        const first = b % size;
        const consistency = prove(consistencyPlan(first, size));
        const growth = {
          first,
          second: size,
          firstRoot: all[first]!,
          secondRoot: all[size]!,
          proof: consistency,
        };
        const wrongGrowth = [
          { firstRoot: flip(growth.firstRoot, at) },
          { proof: [...consistency, growth.secondRoot] },
          { proof: [growth.secondRoot, ...consistency] },
          { first: first + 1 },
          { first: -1 },
          { first: size, second: first },
          ...(first === 0 ? [] : [{ secondRoot: flip(growth.secondRoot, at) }]),
          ...consistency.map((_, i) => ({ proof: consistency.toSpliced(i, 1) })),
          ...consistency.map((hash, i) => ({ proof: consistency.with(i, flip(hash, at)) })),
        ];
        for (const change of wrongGrowth) {
          expect(isConsistent("sha256", { ...growth, ...change })).toBe(false);
        }
      }),
    );
  });
});

function sameProof(a: readonly Uint8Array[], b: readonly Uint8Array[]): boolean {
  return a.length === b.length && a.every((hash, i) => sameBytes(hash, b[i]!));
}
