/** What others signed under this member's checkpoints, and how its witnesses stand. */
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import { addSignatures } from "../rules/evidence/checkpoint.ts";
import {
  type NoteSignature,
  readSignatures,
  writeSignature,
} from "../rules/evidence/signed-note.ts";
import { quorumOf } from "../rules/evidence/witness.ts";
import type { StoredCheckpoint } from "./evidence-log.ts";

export type Cosignature = {
  readonly member: string;
  readonly verifierKey: string;
  readonly at: Date;
};
/** A checkpoint with every signature that came later under its note. */
export type ShownCheckpoint = StoredCheckpoint & {
  /** First of each witness' key, in the order of their times; the log's own are not among them. */
  readonly cosignatures: readonly Cosignature[];
  readonly isWitnessed: boolean;
};

export type Standing = {
  /** How many witnesses must have signed; 0 as long as none is appointed. */
  readonly quorum: number;
  readonly witnesses: readonly WitnessStanding[];
};
export type WitnessStanding = {
  readonly member: string;
  /** Size of the last checkpoint that it has signed. */
  readonly size: number;
  readonly answeredAt: Date | null;
  /** Why it has not signed what came after; null where nothing is wrong. */
  readonly fault: string | null;
};

/** Reads the witnesses that are appointed now. */
export async function readStanding(em: SqlEntityManager): Promise<Standing> {
  const rows = await em.execute<
    { member: string; size: string; answeredAt: string | null; fault: string | null }[]
  >(
    `select member, size, answered_at as "answeredAt", fault from evidence_witness
     where is_appointed order by member`,
  );
  const witnesses = rows.map(({ size, answeredAt, ...row }) => ({
    ...row,
    size: Number(size),
    answeredAt: answeredAt === null ? null : new Date(answeredAt),
  }));
  return { quorum: quorumOf(witnesses.length), witnesses };
}

/** Returns the newest checkpoint of `own` log, whoever signed it. */
export const newestCheckpoint = (em: SqlEntityManager, own: string, quorum: number) =>
  shown(em, own, quorum, `order by size desc limit 1`);

/** Returns the newest checkpoint that as many witnesses as the quorum wants have signed. */
export async function newestWitnessed(
  em: SqlEntityManager,
  own: string,
  quorum: number,
): Promise<ShownCheckpoint | null> {
  if (quorum === 0) return null;
  return shown(
    em,
    own,
    quorum,
    `where size = (select size from evidence_signature join evidence_checkpoint using (size)
       where member <> ? group by size having count(distinct member) >= ?
       order by size desc limit 1)`,
    [own, quorum],
  );
}

/** Returns the checkpoint of just that size. */
export const checkpointOf = (em: SqlEntityManager, own: string, quorum: number, size: number) =>
  shown(em, own, quorum, `where size = ?`, [size]);

type Line = { member: string; verifierKey: string; line: string; at: string };

async function shown(
  em: SqlEntityManager,
  own: string,
  quorum: number,
  which: string,
  values: readonly unknown[] = [],
): Promise<ShownCheckpoint | null> {
  const [row] = await em.execute<{ size: string; note: string; lines: Line[] }[]>(
    `select size, note, (select coalesce(json_agg(json_build_object('member', member,
       'verifierKey', verifier_key, 'line', line, 'at', signed_at) order by signed_at, member), '[]')
       from evidence_signature where size = c.size) as lines
     from evidence_checkpoint c ${which}`,
    [...values],
  );
  if (!row) return null;
  const signatures = row.lines.flatMap(({ line }) => readSignatures(line) ?? []);
  const cosignatures = row.lines
    .filter(({ member }) => member !== own)
    .map(({ member, verifierKey, at }) => ({ member, verifierKey, at: new Date(at) }));
  const signers = new Set(cosignatures.map(({ member }) => member));
  return {
    size: Number(row.size),
    note: addSignatures(row.note, signatures),
    cosignatures,
    isWitnessed: quorum > 0 && signers.size >= quorum,
  };
}

/** Keeps a signature under the checkpoint of `size`; the first of each key stays, later ones make it look younger. */
export async function addSignature(
  em: SqlEntityManager,
  size: number,
  { member, verifierKey, at }: Cosignature,
  signature: NoteSignature,
): Promise<void> {
  await em.execute(
    `insert into evidence_signature (size, verifier_key, member, line, signed_at)
     values (?, ?, ?, ?, ?) on conflict do nothing`,
    [size, verifierKey, member, writeSignature(signature), at],
  );
}

/** Notes who is appointed from now on. */
export async function appoint(em: SqlEntityManager, members: readonly string[]): Promise<void> {
  const codes = JSON.stringify(members);
  await em.execute(
    `insert into evidence_witness (member, is_appointed)
     select code, true from jsonb_array_elements_text(?::jsonb) as given (code)
     on conflict (member) do update set is_appointed = true where not evidence_witness.is_appointed`,
    [codes],
  );
  await em.execute(
    `update evidence_witness set is_appointed = false, fault = null
     where is_appointed and member not in (select jsonb_array_elements_text(?::jsonb))`,
    [codes],
  );
}

/** Notes what a witness said: the size that it has signed, or why it has not. */
export async function noteAnswer(
  em: SqlEntityManager,
  member: string,
  answer: { readonly size: number; readonly at: Date } | { readonly fault: string },
): Promise<void> {
  if ("fault" in answer) {
    await em.execute(`update evidence_witness set fault = ? where member = ?`, [
      answer.fault.slice(0, 500),
      member,
    ]);
  } else {
    await em.execute(
      `update evidence_witness set size = ?, answered_at = ?, fault = null where member = ?`,
      [answer.size, answer.at, member],
    );
  }
}
