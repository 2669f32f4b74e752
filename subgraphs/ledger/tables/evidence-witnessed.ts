/** The logs that this member witnesses: the last checkpoint that it cosigned of each, and what it refused. */
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import type { AlarmKind, Witnessed } from "../rules/evidence/witness.ts";

export type WitnessedLog = Witnessed & {
  /** Code of the log's member. */
  readonly log: string;
  /** The note as its member signed it. */
  readonly note: string;
  /** Our signature, and the key it is by. */
  readonly line: string;
  readonly keyId: string;
  readonly cosignedAt: Date;
};

/** Keeps others from judging the same log until this transaction ends, and returns what is known of it. */
export async function lockWitnessed(
  em: SqlEntityManager,
  log: string,
): Promise<WitnessedLog | null> {
  // A log that was never seen has no row to lock.
  await em.execute(`select pg_advisory_xact_lock(hashtext('evidence_witnessed'), hashtext(?))`, [
    log,
  ]);
  const [known] = await readWitnessed(em, log);
  return known ?? null;
}

/** Returns what is known of one log, or of all. */
export async function readWitnessed(
  em: SqlEntityManager,
  log: string | null,
): Promise<WitnessedLog[]> {
  const rows = await em.execute<
    (Omit<WitnessedLog, "size" | "cosignedAt"> & { size: string; cosignedAt: string })[]
  >(
    `select log, size, root, note, line, key_id as "keyId", cosigned_at as "cosignedAt"
     from evidence_witnessed where ? or log = ? order by log`,
    [log === null, log ?? ""],
  );
  return rows.map((row) => ({
    ...row,
    size: Number(row.size),
    cosignedAt: new Date(row.cosignedAt),
  }));
}

export async function setWitnessed(em: SqlEntityManager, now: WitnessedLog): Promise<void> {
  await em.execute(
    `insert into evidence_witnessed (log, size, root, note, line, key_id, cosigned_at)
     values (?, ?, decode(?, 'base64'), ?, ?, ?, ?)
     on conflict (log) do update set size = excluded.size, root = excluded.root, note = excluded.note,
       line = excluded.line, key_id = excluded.key_id, cosigned_at = excluded.cosigned_at`,
    [
      now.log,
      now.size,
      Buffer.from(now.root).toString("base64"),
      now.note,
      now.line,
      now.keyId,
      now.cosignedAt,
    ],
  );
}

export type Alarm = {
  readonly log: string;
  readonly kind: AlarmKind;
  /** What we had cosigned, as its member signed it. */
  readonly knownNote: string;
  /** What was shown to us afterwards, signed by the same member. */
  readonly shownNote: string;
  /** The request that brought it. */
  readonly request: string;
  /** A JWS by which the log's member says that the request is its own; null where a stranger brought it. */
  readonly statement: string | null;
  readonly seenAt: Date;
};

/** Keeps the proof of what must not be; the same once. */
export async function addAlarm(em: SqlEntityManager, alarm: Alarm): Promise<void> {
  const { log, kind, knownNote, shownNote, request, statement, seenAt } = alarm;
  await em.execute(
    `insert into evidence_alarm (log, kind, known_note, shown_note, request, statement, seen_at)
     values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing`,
    [log, kind, knownNote, shownNote, request, statement, seenAt],
  );
}

/** Returns the alarms about one log, or about all, latest first. */
export async function readAlarms(
  em: SqlEntityManager,
  log: string | null,
  most: number,
): Promise<Alarm[]> {
  const rows = await em.execute<(Omit<Alarm, "seenAt"> & { seenAt: string })[]>(
    `select log, kind, known_note as "knownNote", shown_note as "shownNote", request, statement,
       seen_at as "seenAt" from evidence_alarm where ? or log = ? order by id desc limit ?`,
    [log === null, log ?? "", most],
  );
  return rows.map((row) => ({ ...row, seenAt: new Date(row.seenAt) }));
}
