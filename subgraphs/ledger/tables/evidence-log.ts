/** The evidence log in its tables: entries in their order, nodes of the tree, checkpoints. */
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import type { HashAlgorithm } from "../rules/evidence/cryptography.ts";
import {
  append,
  type Frontier,
  frontierPositions,
  type NodePosition,
} from "../rules/evidence/merkle-frontier.ts";
import { fulfil, planNodes, type ProofPlan } from "../rules/evidence/merkle-proof.ts";
import { callFunction } from "./call-function.ts";
import { lines } from "./lines.ts";

export type StoredCheckpoint = { readonly size: number; readonly note: string };

/** Reads the hashes of each of `plans`, in its order; one statement. @throws RangeError when the log lacks a node */
export async function readProofs(
  em: SqlEntityManager,
  algorithm: HashAlgorithm,
  plans: readonly ProofPlan[],
): Promise<Uint8Array[][]> {
  const nodes = await readNodes(em, plans.flatMap(planNodes));
  const read = (level: number, index: number): Uint8Array => {
    const hash = nodes.get(`${level}:${index}`);
    if (!hash) throw new RangeError(`The log lacks node ${level}:${index}.`);
    return hash;
  };
  return plans.map((plan) => fulfil(algorithm, plan, read));
}

export type Entry = {
  readonly eventId: string;
  readonly index: number;
  readonly leaf: string;
  readonly salts: Readonly<Record<string, Uint8Array>>;
};

/** Reads leaves that have a place in the log, with what opens their sealed fields. */
export async function readEntries(
  em: SqlEntityManager,
  eventIds: readonly string[],
): Promise<Entry[]> {
  const rows = await em.execute<
    { eventId: string; index: string; leaf: string; salts: Record<string, string> | null }[]
  >(
    `select event_id as "eventId", index, leaf,
      (select jsonb_object_agg(place, encode(salt, 'base64')) from evidence_salt s where s.event_id = e.event_id) as salts
    from evidence_entry e join evidence_leaf using (event_id)
    where event_id in (select jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(eventIds)],
  );
  return rows.map(({ index, salts, ...row }) => ({
    ...row,
    index: Number(index),
    salts: Object.fromEntries(
      Object.entries(salts ?? {}).map(([place, salt]) => [place, Buffer.from(salt, "base64")]),
    ),
  }));
}

/** Reads `count` rows of the log from row `from` on. */
export async function readRows(
  em: SqlEntityManager,
  from: number,
  count: number,
): Promise<{ index: number; eventId: string; leaf: string; hash: Uint8Array }[]> {
  const rows = await em.execute<{ index: string; eventId: string; leaf: string; hash: Buffer }[]>(
    `select index, event_id as "eventId", leaf, hash from evidence_entry join evidence_leaf using (event_id)
      join evidence_node using (index) where level = 0 and index >= ? and index < ? order by index`,
    [from, from + count],
  );
  return rows.map((row) => ({ ...row, index: Number(row.index) }));
}

export async function logSize(em: SqlEntityManager): Promise<number> {
  const rows = await em.execute<[{ size: string }]>(`select size from evidence_log`);
  return Number(rows[0].size);
}

/** Takes up to `most` waiting leaves into the log, in the order in which they were written; returns its size. */
export async function takeWaiting(
  em: SqlEntityManager,
  algorithm: HashAlgorithm,
  most: number,
): Promise<{ readonly size: number; readonly taken: number }> {
  const [log] = await em.execute<[{ size: string }]>(`select size from evidence_log for update`);
  const size = Number(log.size);
  const taken = await em.execute<{ seq: string; id: string; hash: Buffer }[]>(
    `delete from evidence_pending where seq in (select seq from evidence_pending order by seq limit ?)
    returning seq, event_id as id, hash`,
    [most],
  );
  if (taken.length === 0) return { size, taken: 0 };
  const waiting = taken.toSorted((a, b) => Number(a.seq) - Number(b.seq));
  const grown = append(
    algorithm,
    await readFrontier(em, size),
    waiting.map(({ hash }) => hash),
  );
  const { nodes } = grown;
  await callFunction(em, "extend_log", [
    size,
    lines(waiting, ({ id }) => id),
    lines(nodes, ({ level }) => String(level)),
    lines(nodes, ({ index }) => String(index)),
    lines(nodes, ({ hash }) => Buffer.from(hash).toString("hex")),
  ]);
  return { size: grown.frontier.size, taken: waiting.length };
}

/** Reads the right edge of the log at `size`. */
export async function readFrontier(em: SqlEntityManager, size: number): Promise<Frontier> {
  const positions = frontierPositions(size);
  const nodes = await readNodes(em, positions);
  return { size, hashes: positions.map(({ level, index }) => nodes.get(`${level}:${index}`)!) };
}

/** The latest checkpoint; null while there is none. */
export async function latestCheckpoint(em: SqlEntityManager): Promise<StoredCheckpoint | null> {
  const rows = await em.execute<{ size: string; note: string }[]>(
    `select size, note from evidence_checkpoint order by size desc limit 1`,
  );
  return rows[0] ? { size: Number(rows[0].size), note: rows[0].note } : null;
}

export async function addCheckpoint(
  em: SqlEntityManager,
  { size, note }: StoredCheckpoint,
  madeAt: Date,
): Promise<void> {
  await em.execute(`insert into evidence_checkpoint (size, note, made_at) values (?, ?, ?)`, [
    size,
    note,
    madeAt,
  ]);
}

async function readNodes(
  em: SqlEntityManager,
  positions: readonly NodePosition[],
): Promise<Map<string, Uint8Array>> {
  if (positions.length === 0) return new Map();
  const rows = await em.execute<{ level: number; index: string; hash: Buffer }[]>(
    `select level, index, hash from evidence_node where (level, index) in (
      select distinct level, index from jsonb_to_recordset(?::jsonb) as wanted (level smallint, index bigint))`,
    [JSON.stringify(positions)],
  );
  return new Map(rows.map(({ level, index, hash }) => [`${level}:${index}`, hash]));
}

/** The member's signed list of its keys; null before the first. */
export async function keyListOf(em: SqlEntityManager): Promise<string | null> {
  const rows = await em.execute<{ note: string }[]>(`select note from evidence_key_list`);
  return rows[0]?.note ?? null;
}

export async function setKeyList(em: SqlEntityManager, note: string): Promise<void> {
  await em.execute(
    `insert into evidence_key_list (note) values (?) on conflict (is_only) do update set note = excluded.note`,
    [note],
  );
}
