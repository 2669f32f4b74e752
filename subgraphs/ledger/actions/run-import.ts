/** Carries an import through, a batch at a time; taken up again, it goes on where it was. */
import type { MemberContext } from "../../runtime/context.ts";
import { inTransaction } from "../../runtime/transaction.ts";
import { IntakeRefusal } from "../intake/refusal.ts";
import { type ImportedRowRow, ImportedRows, Imports, type ImportRow } from "../tables/imports.ts";
import { logHash } from "../tables/evidence-names.ts";
import { headsOf } from "../tables/evidence-leaves.ts";
import { prepareEventLog } from "./import-event-log.ts";
import type { ImportItem, PreparedImport } from "./import-item.ts";
import { prepareLedger } from "./import-ledger.ts";
import { writeEvents } from "./seal-events.ts";

const batchSize = 100;

/**
 * Carries the import `id` through, or up to where `stop` ends it.
 * @throws when something fails that is not the file's fault
 */
export async function runImport(
  member: MemberContext,
  id: string,
  stop: AbortSignal,
): Promise<void> {
  const job = await member.em.findOneOrFail(Imports, { id }, { populate: ["file"] });
  // Whoever handed the file in is the actor, also when the import goes on after a restart.
  const context = { ...member, caller: { ...member.caller, subject: job.submittedBy } };
  let prepared: PreparedImport;
  try {
    prepared = await prepare(job, context);
  } catch (cause) {
    if (!(cause instanceof IntakeRefusal)) throw cause;
    await finish(context, id, {
      state: "REFUSED",
      message: cause.message,
      summary: { refusedAs: cause.code },
    });
    return;
  }
  const { items, summary, findKnown } = prepared;
  await update(context, id, { totalRows: items.length, summary });
  const done = new Set(
    (
      await context.em.fork().find(ImportedRows, { importId: id }, { fields: ["sheet", "row"] })
    ).map(placeOf),
  );
  const left = items.filter((item) => !done.has(placeOf(item)));
  for (let at = 0; at < left.length; at += batchSize) {
    if (stop.aborted) return;
    const batch = left.slice(at, at + batchSize);
    await inTransaction({ ...context, em: context.em.fork() }, async (inside) => {
      const identities = batch.flatMap(({ identity, others }) =>
        identity === null ? [] : [identity, ...(others ?? [])],
      );
      const known = await findKnown(inside, identities);
      const before = await chainLengths(inside, [...known.values()]);
      const rows = [];
      for (const item of batch) rows.push(await importItem(inside, job, item, known));
      const places = job.isDryRun ? new Map() : await eventsWritten(inside, rows, before);
      for (const row of rows)
        inside.em.create(ImportedRows, { ...row, ...places.get(row.targetId) });
      await inside.em.nativeUpdate(
        Imports,
        { id },
        { processedRows: items.length - left.length + at + batch.length },
      );
    });
  }
  await finish(context, id, { state: job.isDryRun ? "CHECKED" : "DONE", message: null });
}

const prepare = async (job: ImportRow, context: MemberContext): Promise<PreparedImport> =>
  job.kind === "EVENT_LOG" ? prepareEventLog(job) : prepareLedger(job, context);

const placeOf = ({ sheet, row }: { sheet: string; row: number }): string => `${sheet}\n${row}`;

async function importItem(
  context: MemberContext,
  job: ImportRow,
  item: ImportItem,
  earlier: ReadonlyMap<string, string>,
): Promise<ImportedRowRow> {
  const names = item.identity === null ? [] : [item.identity, ...(item.others ?? [])];
  const known = names.map((name) => earlier.get(name)).find((id) => id !== undefined) ?? null;
  const isNew = item.identity !== null && known === null;
  const meeting = known === null ? undefined : await item.meet?.(context, known, job.isDryRun);
  const targetId = isNew && !job.isDryRun ? item.store(context) : known;
  const warnings = [...((item.findings.warnings ?? []) as object[]), ...(meeting?.warnings ?? [])];
  return {
    importId: job.id,
    sheet: item.sheet,
    row: item.row,
    verdict: item.verdict,
    outcome: item.identity === null ? null : isNew ? "CREATED" : (meeting?.outcome ?? "KNOWN"),
    targetId,
    original: { ...item.original },
    findings: { ...item.findings, warnings },
    firstEvent: null,
    lastEvent: null,
    undone: null,
  };
}

/** Which events of its target each row wrote, by target: an undo tells them from what came later. */
async function eventsWritten(
  context: MemberContext,
  rows: readonly ImportedRowRow[],
  before: ReadonlyMap<string, number>,
): Promise<Map<string | null | undefined, Pick<ImportedRowRow, "firstEvent" | "lastEvent">>> {
  const changed = rows.flatMap(({ outcome, targetId }) =>
    targetId && (outcome === "CREATED" || outcome === "UPDATED") ? [targetId] : [],
  );
  if (changed.length === 0) return new Map();
  await writeEvents(context);
  const after = await chainLengths(context, changed);
  return new Map(
    changed.flatMap((id) => {
      const [firstEvent, lastEvent] = [(before.get(id) ?? 0) + 1, after.get(id) ?? 0];
      return firstEvent <= lastEvent ? [[id, { firstEvent, lastEvent }] as const] : [];
    }),
  );
}

/** How many events this member holds of each record. */
async function chainLengths(
  { em }: MemberContext,
  ids: readonly string[],
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const heads = await headsOf(em, [...new Set(ids)], logHash);
  return new Map([...heads].map(([id, { sequence }]) => [id, sequence]));
}

async function finish(
  context: MemberContext,
  id: string,
  change: { state: "DONE" | "CHECKED" | "REFUSED"; message?: string | null; summary?: object },
): Promise<void> {
  await update(context, id, { ...change, finishedAt: context.now() });
}

async function update(context: MemberContext, id: string, change: object): Promise<void> {
  await context.em.fork().nativeUpdate(Imports, { id }, change);
}

/** A bug or a lost database must show in the import, not only in a log. */
export async function noteFailure(
  context: MemberContext,
  id: string,
  cause: unknown,
): Promise<void> {
  const message = `导入中断，稍后自动继续。Interrupted; it goes on by itself in a moment. ${String(cause)}`;
  await update(context, id, { message }).catch(() => {});
}
