/** Checks the whole log of one member of the running network, row by row. */
import type { Trust } from "../../subgraphs/ledger/rules/evidence/trust.ts";
import { type LogReport, verifyLog } from "../../subgraphs/ledger/rules/evidence/verify-log.ts";
import type { LogRow } from "../../subgraphs/ledger/rules/evidence/walk-log.ts";
import type { Ask } from "./door.ts";
import {
  keyListOf,
  newestCheckpoint,
  notesOfWitnesses,
  type OthersNotes,
} from "./known-checkpoints.ts";

type Part = {
  evidenceLog: {
    size: number;
    rows: { index: number; leaf: string; leafHash: string }[];
  } | null;
};
const query = `query ($member: ID!, $from: Int!, $rows: Int!) {
  evidenceLog(member: $member, from: $from, rows: $rows) { size rows { index leaf leafHash } } }`;
const rowsAtOnce = 2000;

/** What others know is read first, then the checkpoint: rows that come later belong to the next. */
export async function verifyMember(
  ask: Ask,
  member: string,
  trust: Trust,
  others: OthersNotes | null = null,
): Promise<LogReport> {
  const { of: notesOf } = others ?? (await notesOfWitnesses(ask, trust));
  const checkpoint = await newestCheckpoint(ask, member, trust);
  const { evidenceLog: head } = await ask<Part>(query, { member, from: 0, rows: 0 });
  const { size = 0 } = head ?? {};
  return verifyLog(
    {
      member,
      rows: rowsOf(ask, member, size),
      checkpoint: checkpoint ?? "",
      otherCheckpoints: notesOf(member),
      keyList: await keyListOf(ask, member),
    },
    trust,
    Date.now(),
  );
}

async function* rowsOf(ask: Ask, member: string, size: number): AsyncIterable<LogRow> {
  for (let from = 0; from < size; from += rowsAtOnce) {
    const rows = Math.min(rowsAtOnce, size - from);
    const { evidenceLog } = await ask<Part>(query, { member, from, rows });
    for (const { index, leaf, leafHash } of evidenceLog?.rows ?? [])
      yield { index, leaf, leafHash: Buffer.from(leafHash, "base64") };
  }
}
