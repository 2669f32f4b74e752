/** Reads a member's log through the public API, with what the ledger holds of each event. */
import type { Opening } from "../../subgraphs/ledger/rules/evidence/personal-field.ts";
import type { HeldRow } from "../../subgraphs/ledger/rules/evidence/replay-log.ts";
import type { LogRow } from "../../subgraphs/ledger/rules/evidence/walk-log.ts";
import type { Ask } from "../../gateway/evidence/key-list.ts";

export type LogHead = {
  readonly size: number;
  readonly checkpoint: string | null;
  readonly keyList: string | null;
  /** Events that wait for their place in the log. */
  readonly waiting: number;
  readonly opensPersonal: boolean;
};
type Row = {
  index: number;
  leaf: string;
  leafHash: string;
  event?: string | null;
  opened?: { place: string; salt: string; value: string }[];
};

const headQuery = `query ($member: ID!) {
  evidenceLog(member: $member, rows: 0) { size checkpoint keyList waiting opensPersonal } }`;
const rowsQuery = (held: string) => `query ($member: ID!, $from: Int!, $rows: Int!) {
  evidenceLog(member: $member, from: $from, rows: $rows) { rows { index leaf leafHash ${held} } } }`;
const plainRows = { query: rowsQuery(""), atOnce: 2000 };
const heldRows = { query: rowsQuery("event opened { place salt value }"), atOnce: 1000 };

/** Where the log stands; an empty log where the member says nothing. */
export async function readHead(ask: Ask, member: string): Promise<LogHead> {
  const { evidenceLog } = await ask<{ evidenceLog: LogHead | null }>(headQuery, { member });
  const empty = { size: 0, checkpoint: null, keyList: null, waiting: 0, opensPersonal: false };
  return evidenceLog ?? empty;
}

/**
 * Reads rows from `from` up to `size`, in their order.
 *
 * @yields each row; `meet` is handed what the ledger holds of it first
 */
export async function* readRows(
  ask: Ask,
  member: string,
  from: number,
  size: number,
  meet?: (row: HeldRow) => void,
): AsyncIterable<LogRow> {
  const { query, atOnce } = meet ? heldRows : plainRows;
  for (let at = from; at < size; at += atOnce) {
    const rows = Math.min(atOnce, size - at);
    const { evidenceLog } = await ask<{ evidenceLog: { rows: Row[] } | null }>(query, {
      member,
      from: at,
      rows,
    });
    for (const { index, leaf, leafHash, event, opened } of evidenceLog?.rows ?? []) {
      meet?.({ index, leaf, event: event ?? null, opened: openingsOf(opened ?? []) });
      yield { index, leaf, leafHash: Buffer.from(leafHash, "base64") };
    }
  }
}

const openingsOf = (given: NonNullable<Row["opened"]>): Record<string, Opening> =>
  Object.fromEntries(
    given.map(({ place, salt, value }) => [place, { salt, value: JSON.parse(value) as unknown }]),
  );
