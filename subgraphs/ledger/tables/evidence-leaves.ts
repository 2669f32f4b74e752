/** Leaves of the evidence log as they are written with their events, and the queue before the log. */
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import { toBase64 } from "../rules/evidence/base64.ts";
import type { HashAlgorithm } from "../rules/evidence/cryptography.ts";
import { hashOfLeaf, type Salts } from "../rules/evidence/event-leaf.ts";

export type NewLeaf = {
  readonly eventId: string;
  readonly recordId: string;
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

/** Writes leaves, what opens them, and their places in the queue. */
export async function addLeaves(em: SqlEntityManager, leaves: readonly NewLeaf[]): Promise<void> {
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
  const rows = leaves.map(({ salts: _, hash, ...leaf }) => ({ ...leaf, hash: base64(hash) }));
  const salts = leaves.flatMap(({ eventId, salts: own }) =>
    Object.entries(own).map(([place, salt]) => ({ eventId, place, salt: base64(salt) })),
  );
  await em.execute(
    `with given as (
      select * from jsonb_to_recordset(?::jsonb)
        as given ("eventId" text, "recordId" text, sequence integer, text text, hash text)
    ), salted as (
      insert into evidence_salt (event_id, place, salt)
      select "eventId", place, decode(salt, 'base64')
      from jsonb_to_recordset(?::jsonb) as salts ("eventId" text, place text, salt text)
    ), queued as (
      insert into evidence_pending (event_id, hash)
      select "eventId", decode(hash, 'base64') from (select * from given order by sequence) ordered
    )
    insert into evidence_leaf (event_id, record_id, sequence, leaf)
    select "eventId", "recordId", sequence, text from given`,
    [JSON.stringify(rows), JSON.stringify(salts)],
  );
}
