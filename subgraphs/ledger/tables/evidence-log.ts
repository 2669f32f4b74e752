/** The evidence log in its tables: entries in their order, nodes of the tree, checkpoints. */
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import type { HashAlgorithm } from "../rules/evidence/cryptography.ts";
import {
  append,
  type Frontier,
  frontierPositions,
  type MerkleNode,
  type NodePosition,
} from "../rules/evidence/merkle-frontier.ts";
import { fulfil, planNodes, type ProofPlan } from "../rules/evidence/merkle-proof.ts";

export type StoredCheckpoint = { readonly size: number; readonly note: string };

/** Reads the hashes of `plan`, in its order; one statement. @throws RangeError when the log lacks a node */
export async function readProof(
  em: SqlEntityManager,
  algorithm: HashAlgorithm,
  plan: ProofPlan,
): Promise<Uint8Array[]> {
  const nodes = await readNodes(em, planNodes(plan));
  return fulfil(algorithm, plan, (level, index) => {
    const hash = nodes.get(`${level}:${index}`);
    if (!hash) throw new RangeError(`The log lacks node ${level}:${index}.`);
    return hash;
  });
}

/** Takes up to `most` waiting leaves into the log, in the order in which they were written; returns its size. */
export async function takeWaiting(
  em: SqlEntityManager,
  algorithm: HashAlgorithm,
  most: number,
): Promise<{ readonly size: number; readonly taken: number }> {
  const [log] = await em.execute<[{ size: string }]>(`select size from evidence_log for update`);
  const size = Number(log.size);
  const waiting = await em.execute<{ seq: string; id: string; hash: Buffer }[]>(
    `select seq, event_id as id, hash from evidence_pending order by seq limit ?`,
    [most],
  );
  if (waiting.length === 0) return { size, taken: 0 };
  const grown = append(
    algorithm,
    await readFrontier(em, size),
    waiting.map(({ hash }) => hash),
  );
  await em.execute(
    `insert into evidence_entry (index, event_id)
    select index, id from jsonb_to_recordset(?::jsonb) as entries (index bigint, id text)`,
    [JSON.stringify(waiting.map(({ id }, at) => ({ index: size + at, id })))],
  );
  await addNodes(em, grown.nodes);
  await em.execute(
    `delete from evidence_pending where seq in (select jsonb_array_elements_text(?::jsonb)::bigint)`,
    [JSON.stringify(waiting.map(({ seq }) => seq))],
  );
  await em.execute(`update evidence_log set size = ?`, [grown.frontier.size]);
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
    `select level, index, hash from evidence_node join jsonb_to_recordset(?::jsonb)
      as wanted (level smallint, index bigint) using (level, index)`,
    [JSON.stringify(positions)],
  );
  return new Map(rows.map(({ level, index, hash }) => [`${level}:${index}`, hash]));
}

async function addNodes(em: SqlEntityManager, nodes: readonly MerkleNode[]): Promise<void> {
  const rows = nodes.map(({ level, index, hash }) => ({
    level,
    index,
    hash: Buffer.from(hash).toString("base64"),
  }));
  await em.execute(
    `insert into evidence_node (level, index, hash)
    select level, index, decode(hash, 'base64')
    from jsonb_to_recordset(?::jsonb) as nodes (level smallint, index bigint, hash text)`,
    [JSON.stringify(rows)],
  );
}
