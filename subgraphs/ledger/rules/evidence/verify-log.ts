/** Checks the whole log of a member against every checkpoint that is known of it. */
import { toBase64 } from "./base64.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { type Finding, finding, type Report, reportOf } from "./finding.ts";
import { rootOf } from "./merkle-frontier.ts";
import { type ReplayRule, recordReplay } from "./record-replay.ts";
import type { Trust } from "./trust.ts";
import { verifyCheckpoint, verifyKeys } from "./verify-checkpoint.ts";
import { emptyLog, type LogRow, type LogWalk, type VerifiedLog, walkLog } from "./walk-log.ts";

export type LogQuestion = {
  readonly member: string;
  /** Rows from the verified beginning on, in order. */
  readonly rows: AsyncIterable<LogRow> | Iterable<LogRow>;
  /** The latest checkpoint that the member shows, signed and cosigned. */
  readonly checkpoint: string;
  /** Further ones, from the member, the hub or witnesses, in any order. */
  readonly otherCheckpoints?: readonly string[];
  readonly keyList: string;
  /** What an earlier check verified; the whole log, if left out. */
  readonly from?: VerifiedLog;
  /** How long a row may be without a checkpoint, in seconds; 60 if left out. */
  readonly maximumLagSeconds?: number;
  readonly replay?: ReplayRule;
};

export type LogReport = Report & {
  /** Goes into the next check as `from`, and as pinned; null unless the log is as the checkpoint says. */
  readonly verified: VerifiedLog | null;
  readonly rows: number;
};

type Known = { readonly size: number; readonly root: string };

const limits: readonly string[] = [
  "最近检查点之后的行尚无签名，不在证明之内。Rows after the latest checkpoint are not signed yet and not covered.",
];

/** Reads all rows once. `now` in ms since 1970. Rejects only where `rows` does. */
export async function verifyLog(
  question: LogQuestion,
  trust: Trust,
  now: number,
): Promise<LogReport> {
  const { member, from = emptyLog } = question;
  const { keys, findings: keyFindings } = verifyKeys(question.keyList, member, trust, now);
  const latest = verifyCheckpoint(question.checkpoint, member, keys, trust, now);
  const others = (question.otherCheckpoints ?? []).map((text) =>
    verifyCheckpoint(text, member, keys, trust, now),
  );
  const pins = trust.pinned.filter((pin) => pin.member === member);
  const known: Known[] = [
    ...[latest, ...others].flatMap(({ checkpoint }) => (checkpoint ? [knownOf(checkpoint)] : [])),
    ...pins.map(({ size, root }) => ({ size, root })),
    ...(from.frontier.size > 0 ? [knownOf(treeOf(from, trust))] : []),
  ];
  const shownSize = latest.checkpoint?.size ?? from.frontier.size;
  const walk = await walkLog(question.rows, {
    member,
    algorithm: trust.hash,
    from,
    sizes: new Set(known.map(({ size }) => size)),
    coveredSize: shownSize,
    replay: question.replay ?? recordReplay,
  });
  const findings: Finding[] = [
    ...keyFindings,
    ...latest.findings,
    // An older checkpoint need not be witnessed or recent; it must not be wrong.
    ...others.flatMap((check) => check.findings.filter(({ verdict }) => verdict === "WRONG")),
    ...walk.findings,
    ...judgeForks(known, member),
  ];
  if (latest.checkpoint) {
    findings.push(...judgeEnd(walk, shownSize, known, member));
    findings.push(...judgeRoots(walk, known, from.frontier.size, trust, findings, member));
    findings.push(...judgeLag(walk, shownSize, question, now));
  } else {
    findings.push(finding("CHECKPOINT_MISSING", { member }));
  }
  // Who has seen it longer has a checkpoint to say so.
  const isEmpty = walk.size === 0 && known.length === 0 && question.checkpoint === "";
  if (isEmpty) findings.splice(0, Infinity, finding("LOG_EMPTY", { member }));
  const isRight = findings.every(({ verdict }) => verdict !== "WRONG");
  const verified = latest.checkpoint && isRight ? walk.covered : null;
  return { ...reportOf(findings, limits), verified, rows: walk.size };
}

function treeOf({ frontier }: VerifiedLog, { hash }: Trust): Omit<Checkpoint, "origin"> {
  return { size: frontier.size, root: rootOf(hash, frontier) };
}

function knownOf({ size, root }: Omit<Checkpoint, "origin">): Known {
  return { size, root: toBase64(root) };
}

function judgeForks(known: readonly Known[], member: string): Finding[] {
  const roots = new Map<number, string>();
  return known.flatMap(({ size, root }) => {
    const first = roots.get(size) ?? root;
    roots.set(size, first);
    return first === root ? [] : [finding("FORK", { member }, `size ${size}`)];
  });
}

/** What the end of the log says against the checkpoint shown and the largest one known. */
function judgeEnd(
  { size }: LogWalk,
  shownSize: number,
  known: readonly Known[],
  member: string,
): Finding[] {
  const largest = Math.max(...known.map((one) => one.size));
  const place = { member, row: size };
  const sizes = `${size} < ${largest}`;
  if (shownSize < largest) {
    return size < largest
      ? [finding("ROLLED_BACK", place, sizes)]
      : [finding("CHECKPOINT_REPLAYED", { member }, `${shownSize} < ${largest}`)];
  }
  return size < largest ? [finding("LOG_TRUNCATED", place, sizes)] : [];
}

/** Compares the recomputed tree with every checkpoint. A wrong root is narrowed to the rows between two. */
function judgeRoots(
  walk: LogWalk,
  known: readonly Known[],
  start: number,
  trust: Trust,
  found: readonly Finding[],
  member: string,
): Finding[] {
  const compared = known.flatMap((one) => {
    const tree = walk.frontiers.get(one.size);
    return tree ? [{ ...one, isSame: toBase64(rootOf(trust.hash, tree)) === one.root }] : [];
  });
  const right = compared.filter(({ isSame }) => isSame).map(({ size }) => size);
  const wrong = compared.filter(({ isSame }) => !isSame).toSorted((a, b) => a.size - b.size);
  const first = wrong[0];
  if (!first) {
    const largest = Math.max(...right);
    return right.length > 0 ? [finding("LOG_REPRODUCED", { member }, `${start}–${largest}`)] : [];
  }
  const sound = Math.max(start, ...right.filter((size) => size < first.size));
  const isNamed = found.some(
    ({ verdict, place }) =>
      verdict === "WRONG" && place.row !== undefined && place.row < first.size,
  );
  const isRewritten = right.some((size) => size > first.size);
  return [
    finding(
      isRewritten ? "HISTORY_REWRITTEN" : "ROOT_WRONG",
      isNamed ? { member } : { member, row: sound },
      `rows ${sound}–${first.size - 1}`,
    ),
  ];
}

function judgeLag(
  { uncoveredSince, size }: LogWalk,
  shownSize: number,
  { member, maximumLagSeconds = 60 }: LogQuestion,
  now: number,
): Finding[] {
  if (uncoveredSince === null) return [];
  const lag = (now - Date.parse(uncoveredSince)) / 1000;
  const rows = `rows ${shownSize}–${size - 1}`;
  return lag > maximumLagSeconds
    ? [finding("ROWS_UNCOVERED", { member, row: shownSize }, rows)]
    : [];
}
