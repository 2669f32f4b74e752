/** Reads a log row by row: recomputes the tree, and finds the rows that cannot be right by themselves. */
import { sameBytes, toBase64 } from "./base64.ts";
import type { HashAlgorithm } from "./cryptography.ts";
import { hashOfLeaf, type Leaf, readLeaf } from "./event-leaf.ts";
import { type Finding, finding } from "./finding.ts";
import { append, emptyFrontier, type Frontier } from "./merkle-frontier.ts";
import type { ReplayRule } from "./record-replay.ts";
import { nextOfRecord, type RecordHead } from "./verify-record.ts";

/** One row of a member's log, as its owner hands it out. */
export type LogRow = {
  readonly index: number;
  /** Canonical text of the leaf. */
  readonly leaf: string;
  /** The leaf hash as stored when the row was written; with it a changed row is named exactly. */
  readonly leafHash?: Uint8Array;
};

/** A beginning of a log that has been verified: what a later check goes on from. */
export type VerifiedLog = {
  readonly frontier: Frontier;
  /** By record id. Without them, links across the beginning are left to the root. */
  readonly heads: ReadonlyMap<string, RecordHead> | null;
};

export const emptyLog: VerifiedLog = { frontier: emptyFrontier, heads: new Map() };

export type LogWalk = {
  /** Rows there are, those before the beginning included. */
  readonly size: number;
  /** The tree at each size asked for and reached without a row missing. */
  readonly frontiers: ReadonlyMap<number, Frontier>;
  /** The log at the size that the latest checkpoint covers; null if it was not reached so. */
  readonly covered: VerifiedLog | null;
  /** When the first row that the latest checkpoint does not cover was recorded; null if all are. */
  readonly uncoveredSince: string | null;
  readonly findings: readonly Finding[];
};

export type WalkPlan = {
  readonly member: string;
  readonly algorithm: HashAlgorithm;
  readonly from: VerifiedLog;
  /** Sizes at which the tree is wanted. */
  readonly sizes: ReadonlySet<number>;
  /** Number of rows that the latest checkpoint covers. */
  readonly coveredSize: number;
  readonly replay: ReplayRule;
};

/** Beyond this many faults a log is not described any better. */
const mostFindings = 100;
/** How many leaf hashes are collected before the tree grows: memory, against calls. */
const batchSize = 512;

/** Walks the rows from `from` on. Takes about 20 µs a row; keeps a head for each record in memory. */
export async function walkLog(
  rows: AsyncIterable<LogRow> | Iterable<LogRow>,
  plan: WalkPlan,
): Promise<LogWalk> {
  const { member, algorithm, from, sizes, coveredSize, replay } = plan;
  const isResumed = from.heads === null;
  const heads = new Map(from.heads ?? []);
  const ids = new Set<string>();
  const frontiers = new Map<number, Frontier>();
  const findings: Finding[] = [];
  const note = (...found: readonly Finding[]): void => {
    if (findings.length < mostFindings) findings.push(...found);
  };
  let frontier = from.frontier;
  let batch: Uint8Array[] = [];
  let size = frontier.size;
  let isWhole = true;
  let uncoveredSince: string | null = null;
  let covered: VerifiedLog | null = null;
  const grow = (): void => {
    frontier = append(algorithm, frontier, batch).frontier;
    batch = [];
    if (!isWhole || !sizes.has(size)) return;
    frontiers.set(size, frontier);
    if (size === coveredSize) covered = { frontier, heads: isResumed ? null : new Map(heads) };
  };
  if (sizes.has(size)) grow();
  for await (const row of rows) {
    const place = { member, row: row.index };
    if (row.index > size) {
      const lost = `${size}–${row.index - 1}`;
      note(finding("ROW_MISSING", { member, row: size }, lost));
    } else if (row.index !== size) {
      note(finding("ROW_MOVED", place, `${size}`));
    }
    isWhole &&= row.index === size;
    size = (row.index > size ? row.index : size) + 1;
    const hash = hashOfLeaf(algorithm, row.leaf);
    batch.push(hash);
    if (row.leafHash && !sameBytes(row.leafHash, hash)) note(finding("ROW_CHANGED", place));
    const leaf = read(row, member, note);
    if (leaf) {
      if (ids.has(leaf.id)) note(finding("EVENT_TWICE", { ...place, eventId: leaf.id }));
      ids.add(leaf.id);
      const head = heads.get(leaf.recordId) ?? null;
      const next = nextOfRecord(head, leaf, row.index, toBase64(hash), replay, isResumed);
      heads.set(leaf.recordId, next.head);
      if (next.findings.length > 0) note(...next.findings.map((found) => blame(found, head)));
      if (row.index === coveredSize) uncoveredSince = leaf.recordedAt;
    }
    if (batch.length === batchSize || sizes.has(size)) grow();
  }
  return { size, frontiers, covered, uncoveredSince, findings };
}

function read(row: LogRow, member: string, note: (found: Finding) => void): Leaf | null {
  const place = { member, row: row.index };
  try {
    const leaf = readLeaf(row.leaf);
    if (leaf.owner === member) return leaf;
    note(finding("EVENT_FOREIGN", { ...place, eventId: leaf.id }, leaf.owner));
  } catch (error) {
    note(finding("LEAF_MALFORMED", place, error instanceof Error ? error.message : ""));
  }
  return null;
}

// A link that does not fit accuses the row it points to: that one is no longer what it was.
function blame(found: Finding, head: RecordHead | null): Finding {
  if (found.code !== "LINK_BROKEN" || !head) return found;
  const { member, recordId, row } = found.place;
  return finding("LINK_BROKEN", { member, recordId, row: head.row }, `row ${row}`);
}
