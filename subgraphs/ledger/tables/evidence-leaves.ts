/** Events as they are written with their leaves of the evidence log, and the queue before the log. */
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import { toBase64 } from "../rules/evidence/base64.ts";
import type { HashAlgorithm } from "../rules/evidence/cryptography.ts";
import { hashOfLeaf, type Salts } from "../rules/evidence/event-leaf.ts";
import { callFunction } from "./call-function.ts";
import { arrayText, lines } from "./lines.ts";
import type { ServiceEventRow } from "./service-events.ts";

export type NewEventRow = Omit<ServiceEventRow, "seq">;

export type NewLeaf = {
  /** 1 for the record's first event in this log. */
  readonly sequence: number;
  readonly text: string;
  readonly hash: Uint8Array;
  readonly salts: Salts;
};
/** The last leaf of a record in this log: its number, and its hash in Base 64. */
export type Head = { readonly sequence: number; readonly name: string };

/** Returns the heads of those records that have one. */
export async function headsOf(
  em: SqlEntityManager,
  recordIds: readonly string[],
  algorithm: HashAlgorithm,
): Promise<Map<string, Head>> {
  const rows = await em.execute<{ id: string; sequence: number; leaf: string }[]>(
    `select * from evidence_heads(?)`,
    [lines(recordIds, (id) => id)],
  );
  return new Map(
    rows.map(({ id, sequence, leaf }) => [
      id,
      { sequence, name: toBase64(hashOfLeaf(algorithm, leaf)) },
    ]),
  );
}

/** Returns the leaf hashes of events of this log, in Base 64, by event. */
export async function leafHashesOf(
  em: SqlEntityManager,
  eventIds: readonly string[],
  algorithm: HashAlgorithm,
): Promise<Map<string, string>> {
  const rows = await em.execute<{ id: string; leaf: string }[]>(
    `select event_id as id, leaf from evidence_leaf
    where event_id in (select jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(eventIds)],
  );
  return new Map(rows.map(({ id, leaf }) => [id, toBase64(hashOfLeaf(algorithm, leaf))]));
}

/** An event that is new: its row, its details once more as JSON, and its leaf. */
export type SealedEvent = {
  readonly row: NewEventRow;
  readonly details: string | null;
  readonly leaf: NewLeaf;
};

/**
 * Writes events with their leaves, what opens these, and their places in the queue: one statement, so that evidence
 * costs no further way to the database.
 */
export async function addEvents(
  em: SqlEntityManager,
  sealed: readonly SealedEvent[],
): Promise<void> {
  const rows = sealed.map(({ row }) => row);
  const salts = sealed.flatMap(({ row, leaf }) =>
    Object.entries(leaf.salts).map(([place, salt]) => ({ eventId: row.id, place, salt })),
  );
  await callFunction(em, "append_events", [
    lines(rows, ({ id }) => id),
    lines(rows, ({ recordId }) => recordId),
    arrayText(rows, ({ type }) => type),
    arrayText(rows, ({ at }) => at.toISOString()),
    arrayText(rows, ({ recordedAt }) => recordedAt.toISOString()),
    arrayText(rows, ({ actor }) => actor),
    arrayText(rows, ({ actorRole }) => actorRole),
    arrayText(rows, ({ unit }) => unit),
    arrayText(rows, ({ note }) => note),
    arrayText(rows, ({ state }) => state),
    lines(sealed, ({ details }) => details ?? ""),
    lines(sealed, ({ leaf }) => String(leaf.sequence)),
    lines(sealed, ({ leaf }) => leaf.text),
    lines(sealed, ({ leaf }) => hex(leaf.hash)),
    lines(salts, ({ eventId }) => eventId),
    lines(salts, ({ place }) => place),
    lines(salts, ({ salt }) => hex(salt)),
  ]);
}

const hex = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("hex");
