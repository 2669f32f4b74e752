/** Events as they are written with their leaves of the evidence log, and the queue before the log. */
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import { toBase64 } from "../rules/evidence/base64.ts";
import type { HashAlgorithm } from "../rules/evidence/cryptography.ts";
import { hashOfLeaf, type Salts } from "../rules/evidence/event-leaf.ts";
import { lines, unnest } from "./lines.ts";
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
    `select distinct on (record_id) record_id as id, sequence, leaf from evidence_leaf
    where record_id in (select jsonb_array_elements_text(?::jsonb))
    order by record_id, sequence desc`,
    [JSON.stringify(recordIds)],
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

/**
 * Writes events with their leaves, what opens these, and their places in the queue: one statement, so that evidence
 * costs no further way to the database.
 */
export async function addEvents(
  em: SqlEntityManager,
  sealed: readonly { readonly row: NewEventRow; readonly leaf: NewLeaf }[],
): Promise<void> {
  const salts = sealed.flatMap(({ row, leaf }) =>
    Object.entries(leaf.salts).map(([place, salt]) => ({ eventId: row.id, place, salt })),
  );
  await em.execute(
    `with given as (
      select * from ${unnest(4)} with ordinality as given (event, sequence, leaf, hash, place)
    ), told as (
      insert into service_event (id, record_id, type, at, recorded_at, actor, actor_role, unit, note, state, details)
      select id, "recordId", type, at, "recordedAt", actor, "actorRole", unit, note, state, details
      from given, json_to_record(event::json) as told (id text, "recordId" text, type text, at timestamptz,
        "recordedAt" timestamptz, actor text, "actorRole" text, unit text, note text, state text, details jsonb)
      order by place
    ), salted as (
      insert into evidence_salt (event_id, place, salt)
      select event_id, place, decode(salt, 'hex') from ${unnest(3)} as salts (event_id, place, salt)
    ), queued as (
      insert into evidence_pending (event_id, hash)
      select event::json ->> 'id', decode(hash, 'hex') from given order by place
    )
    insert into evidence_leaf (event_id, record_id, sequence, leaf)
    select event::json ->> 'id', event::json ->> 'recordId', sequence::int, leaf from given`,
    [
      lines(sealed, ({ row }) => JSON.stringify(row)),
      lines(sealed, ({ leaf }) => String(leaf.sequence)),
      lines(sealed, ({ leaf }) => leaf.text),
      lines(sealed, ({ leaf }) => Buffer.from(leaf.hash).toString("hex")),
      lines(salts, ({ eventId }) => eventId),
      lines(salts, ({ place }) => place),
      lines(salts, ({ salt }) => Buffer.from(salt).toString("hex")),
    ],
  );
}
