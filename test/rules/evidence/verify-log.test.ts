import { describe, expect, test } from "vitest";
import { toBase64 } from "../../../subgraphs/ledger/rules/evidence/base64.ts";
import {
  hashOfLeaf,
  type LedgerEvent,
} from "../../../subgraphs/ledger/rules/evidence/event-leaf.ts";
import type { FindingCode } from "../../../subgraphs/ledger/rules/evidence/finding.ts";
import {
  addSignatures,
  checkpointText,
} from "../../../subgraphs/ledger/rules/evidence/checkpoint.ts";
import { recordReplay } from "../../../subgraphs/ledger/rules/evidence/record-replay.ts";
import {
  nextOfRecord,
  type RecordHead,
} from "../../../subgraphs/ledger/rules/evidence/verify-record.ts";
import { signerOf, signNote } from "../../../subgraphs/ledger/rules/evidence/signed-note.ts";
import type { PinnedCheckpoint } from "../../../subgraphs/ledger/rules/evidence/trust.ts";
import {
  type LogQuestion,
  verifyLog,
} from "../../../subgraphs/ledger/rules/evidence/verify-log.ts";
import type { LogRow } from "../../../subgraphs/ledger/rules/evidence/walk-log.ts";
import { EvidenceNetwork, keyOf, now, start } from "./network.ts";

const states = [
  ["OPEN", "ACCEPTED"],
  ["START", "IN_PROGRESS"],
  ["COMPLETE", "COMPLETED"],
  ["RATE", "RATED"],
] as const;

/** Forty events of ten records that take turns. */
function busyNetwork(lies: Record<string, Partial<LedgerEvent>> = {}): EvidenceNetwork {
  const network = new EvidenceNetwork("sha256", lies);
  for (const [type, state] of states)
    for (let i = 0; i < 10; i += 1) {
      network.log("340300").record(`340300:record-${i}`, { type, state, details: { feeFen: i } });
    }
  return network;
}

const network = busyNetwork();
const city = network.log("340300");
const rows = city.logRows();
const hour = 3_600_000;
const pin = (size: number, log = city): PinnedCheckpoint => ({
  member: "340300",
  size,
  root: toBase64(log.root(size)),
});
const honest = { member: "340300", rows, checkpoint: city.checkpoint({}), keyList: city.keyList() };

const moved = (list: readonly LogRow[]): LogRow[] => list.map((row, index) => ({ ...row, index }));
const replaced = (at: number, from: string, to: string, isStored = false): LogRow[] =>
  rows.map((row) => {
    if (row.index !== at) return row;
    const leaf = row.leaf.replace(from, to);
    const leafHash = isStored ? hashOfLeaf("sha256", leaf) : row.leafHash!;
    return { index: at, leaf, leafHash };
  });
const swapped = (a: number, b: number): LogRow[] =>
  moved(rows.map((row) => (row.index === a ? rows[b]! : row.index === b ? rows[a]! : row)));

const lie = { "340300/12": { unit: "别的科室" } };
const rewritten = busyNetwork(lie).log("340300");
const thief = signerOf(city.origin, new Uint8Array(32).fill(7), 1);

type Case = {
  readonly name: string;
  readonly given?: Partial<LogQuestion>;
  readonly pinned?: readonly PinnedCheckpoint[];
  readonly code: FindingCode;
  readonly row?: number;
};

// oxfmt-ignore
const cases: readonly Case[] = [
  { name: "a changed field", given: { rows: replaced(17, '"feeFen":7', '"feeFen":70') }, code: "ROW_CHANGED", row: 17 },
  { name: "a changed field, and the stored hash changed with it", given: { rows: replaced(17, '"feeFen":7', '"feeFen":70', true) }, code: "LINK_BROKEN", row: 17 },
  { name: "a changed last event of a record, and the stored hash with it", given: { rows: replaced(37, '"feeFen":7', '"feeFen":70', true), otherCheckpoints: [city.checkpoint({ size: 35 }), city.checkpoint({ size: 38 })] }, code: "ROOT_WRONG", row: 35 },
  { name: "a changed owner", given: { rows: replaced(3, '"owner":"340300"', '"owner":"340100"', true) }, code: "EVENT_FOREIGN", row: 3 },
  { name: "a leaf that is no leaf", given: { rows: replaced(3, '"sequence":1', '"sequence":"1"', true) }, code: "LEAF_MALFORMED", row: 3 },
  { name: "a leaf in another order of members", given: { rows: replaced(3, '{"actor":null,', '{"at":"","actor":null,', true) }, code: "LEAF_MALFORMED", row: 3 },
  { name: "a deleted leaf", given: { rows: rows.filter(({ index }) => index !== 14) }, code: "ROW_MISSING", row: 14 },
  { name: "a deleted leaf, and the rows renumbered", given: { rows: moved(rows.filter(({ index }) => index !== 14)) }, code: "EVENT_WITHHELD", row: 23 },
  { name: "a deleted last event of a record, and the rows renumbered", given: { rows: moved(rows.filter(({ index }) => index !== 34)) }, code: "LOG_TRUNCATED", row: 39 },
  { name: "two events of a record reordered", given: { rows: swapped(14, 24) }, code: "EVENT_WITHHELD", row: 14 },
  { name: "two rows reordered", given: { rows: swapped(14, 15), otherCheckpoints: [city.checkpoint({ size: 14 })] }, code: "ROOT_WRONG", row: 14 },
  { name: "rows handed out in another order", given: { rows: [...rows.slice(0, 5), rows[6]!, rows[5]!, ...rows.slice(7)] }, code: "ROW_MOVED", row: 5 },
  { name: "an event inserted in the past", given: { rows: moved([...rows.slice(0, 20), rewritten.logRows()[12]!, ...rows.slice(20)]) }, code: "EVENT_TWICE", row: 20 },
  { name: "a truncated tail", given: { rows: rows.slice(0, 36) }, code: "LOG_TRUNCATED", row: 36 },
  { name: "a database rolled back to an old backup", given: { rows: rows.slice(0, 30), checkpoint: city.checkpoint({ size: 30 }) }, pinned: [pin(36)], code: "ROLLED_BACK", row: 30 },
  { name: "an old checkpoint replayed over a log that went on", given: { checkpoint: city.checkpoint({ size: 30 }) }, pinned: [pin(36)], code: "CHECKPOINT_REPLAYED" },
  { name: "an old checkpoint replayed to one who saw a later one", given: { checkpoint: city.checkpoint({ size: 30 }), otherCheckpoints: [city.checkpoint({})] }, code: "CHECKPOINT_REPLAYED" },
  { name: "the whole log recomputed by someone without the key", given: { rows: rewritten.logRows() }, code: "ROOT_WRONG", row: 0 },
  { name: "the whole log recomputed and signed with the member's key", given: { rows: rewritten.logRows(), checkpoint: rewritten.checkpoint({}), otherCheckpoints: [city.checkpoint({ size: 30 })] }, code: "HISTORY_REWRITTEN" },
  { name: "the whole log recomputed since the check before", given: { rows: rewritten.logRows(), checkpoint: rewritten.checkpoint({}) }, pinned: [pin(12), pin(20)], code: "HISTORY_REWRITTEN", row: 12 },
  { name: "rows changed since the check before, by someone without the key", given: { rows: rewritten.logRows() }, pinned: [pin(12), pin(20)], code: "ROOT_WRONG", row: 12 },
  { name: "a fork shown to one reader", given: { otherCheckpoints: [rewritten.checkpoint({})] }, code: "FORK" },
  { name: "a fork of another size shown to one reader", given: { otherCheckpoints: [rewritten.checkpoint({ size: 25 })] }, code: "HISTORY_REWRITTEN", row: 0 },
  { name: "a key swapped", given: { checkpoint: city.checkpoint({ signer: thief }) }, code: "KEY_UNKNOWN" },
  { name: "a revoked key after its date", given: { keyList: city.keyList({ keys: [{ ...keyOf(city.signer), revokedAt: new Date(start + hour / 2).toISOString() }] }) }, code: "KEY_REVOKED" },
  { name: "rows without a checkpoint for too long", given: { checkpoint: city.checkpoint({ size: 30 }) }, code: "ROWS_UNCOVERED" },
  { name: "a state that no step led to", given: { rows: busyNetwork({ "340300/25": { state: "FOLLOWED_UP" } }).log("340300").logRows() }, code: "STATE_WRONG", row: 25 },
];

describe("a member's whole log", () => {
  test("is proven when every row is as it was signed", async () => {
    const report = await verifyLog(honest, network.trust({ pinned: [pin(7), pin(40)] }), now);
    expect(report.findings.filter(({ verdict }) => verdict !== "PROVEN")).toEqual([]);
    expect(report.ok).toBe(true);
    expect(report.rows).toBe(40);
  });

  test("is proven from the last check on, with the same end", async () => {
    const earlier = {
      ...honest,
      rows: rows.slice(0, 25),
      checkpoint: city.checkpoint({ size: 25 }),
    };
    const { verified } = await verifyLog(earlier, network.trust(), now);
    const later = { ...honest, rows: rows.slice(25), from: verified! };
    const report = await verifyLog(later, network.trust(), now);
    expect(report.ok).toBe(true);
    expect(toBase64(report.verified!.frontier.hashes[0]!)).toBe(toBase64(city.nodes.get("5/0")!));
    const withoutHeads = { ...later, from: { ...verified!, heads: null } };
    expect((await verifyLog(withoutHeads, network.trust(), now)).ok).toBe(true);
  });

  test("is found rolled back by one who only kept the last check", async () => {
    const { verified } = await verifyLog(honest, network.trust(), now);
    const old = { ...honest, rows: [], from: verified!, checkpoint: city.checkpoint({ size: 20 }) };
    const report = await verifyLog(old, network.trust(), now);
    expect(report.firstWrong?.code).toBe("CHECKPOINT_REPLAYED");
    expect(report.verified).toBeNull();
  });

  test("that lacks a row is accused of that, and of what the row held, and of nothing else", async () => {
    const lacking = { ...honest, rows: rows.filter(({ index }) => index !== 14) };
    const report = await verifyLog(lacking, network.trust(), now);
    const wrong = report.findings.filter(({ verdict }) => verdict === "WRONG");
    expect(wrong.map(({ code, place }) => [code, place.row])).toEqual([
      ["ROW_MISSING", 14],
      ["EVENT_WITHHELD", 24],
    ]);
  });

  test("may run a minute ahead of its checkpoint", async () => {
    const recordedAt = Date.parse(city.rows[30]!.leaf.recordedAt);
    const question = { ...honest, checkpoint: city.checkpoint({ size: 30, time: recordedAt }) };
    const soon = await verifyLog(question, network.trust(), recordedAt + 59_000);
    expect(soon.ok).toBe(true);
    const late = await verifyLog(question, network.trust(), recordedAt + 61_000);
    expect(late.findings.at(-1)?.code).toBe("ROWS_UNCOVERED");
  });

  test.each(cases)("is found out: $name", async ({ given, pinned = [], code, row }) => {
    const report = await verifyLog({ ...honest, ...given }, network.trust({ pinned }), now);
    expect(report.ok).toBe(false);
    expect(report.findings.map((one) => one.code)).toContain(code);
    expect(report.firstWrong?.place.row).toBe(row ?? report.firstWrong?.place.row);
    const cause = report.findings.find((one) => one.code === code);
    expect(cause?.verdict).toBe(report.firstWrong ? "WRONG" : "NOT_PROVEN");
    expect(report.firstWrong === null || report.verified === null).toBe(true);
  });

  test("with a rotated key is proven by both keys, each in its time", async () => {
    const next = signerOf(city.origin, new Uint8Array(32).fill(9), 1);
    const turn = new Date(start + 2 * hour).toISOString();
    const keys = [
      { ...keyOf(city.signer), until: turn, revokedAt: turn, reason: "更换 rotation" },
      { ...keyOf(next), from: turn },
    ];
    const question = {
      ...honest,
      keyList: city.keyList({ keys, issuedAt: turn }, [city.signer]),
      checkpoint: city.checkpoint({ signer: next, time: start + 3 * hour }),
      otherCheckpoints: [city.checkpoint({ size: 30, time: start + hour })],
    };
    const memberKeys = { "340300": [city.signer.verifierKey.text] };
    const report = await verifyLog(question, network.trust({ registry: [], memberKeys }), now);
    expect(report.findings.filter(({ verdict }) => verdict !== "PROVEN")).toEqual([]);
    const text = checkpointText({ origin: city.origin, size: 40, root: city.root() });
    const byBoth = addSignatures(question.checkpoint, [signNote(city.signer, text)]);
    const both = await verifyLog(
      { ...question, checkpoint: byBoth },
      network.trust({ registry: [], memberKeys }),
      now,
    );
    expect(both.ok).toBe(true);
  });
});

test("an event whose row comes before the one that it follows is out of order", () => {
  const [first, second] = [city.rows[3]!, city.rows[13]!];
  const of = (row: typeof first, at: number, head: RecordHead | null) =>
    nextOfRecord(head, row.leaf, at, toBase64(row.hash), recordReplay);
  const { head } = of(first, 13, null);
  expect(of(second, 3, head).findings.map(({ code }) => code)).toEqual(["EVENTS_REORDERED"]);
  expect(of(second, 14, head).findings).toEqual([]);
});

test("only the owner of a record says what state it is in", () => {
  const { leaf, hash } = city.rows[3]!;
  const of = (recordId: string) =>
    nextOfRecord(null, { ...leaf, recordId, state: "ON_THE_WAY" }, 3, toBase64(hash), recordReplay);
  expect(of("INST-07:r").findings).toEqual([]);
  expect(of("INST-07:r").head.state).toBeNull();
  expect(of("340300:r").findings.map(({ code }) => code)).toEqual(["STATE_WRONG"]);
});
