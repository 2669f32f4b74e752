/** Takes back what an import wrote and nobody changed since: by events, never by deletion. */
import { LockMode } from "@mikro-orm/core";
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { inTransaction } from "../../runtime/transaction.ts";
import { isTakenBack } from "../rules/import-undo.ts";
import { Activities, type ActivityRow } from "../tables/activities.ts";
import { ImportedRows, type ImportRow, Imports } from "../tables/imports.ts";
import { type ServiceProductRow, ServiceProducts } from "../tables/service-products.ts";
import { type ServiceRecordRow, ServiceRecords } from "../tables/service-records.ts";
import { factsBefore, readWritten, type WrittenRow } from "../tables/written-by-imports.ts";
import { requireWriter } from "./open-service.ts";
import { takeServiceStep } from "./take-service-step.ts";
import { withdrawActivity } from "./withdraw-activity.ts";
import { withdrawProduct } from "./withdraw-product.ts";

const batchSize = 100;

/**
 * Sets the undo of an import going, which goes on in the background, and returns the import; one that is undone, or
 * about to be, stays so. A dry run only checks that it may be asked for.
 * @throws FORBIDDEN, NOT_FOUND, BAD_USER_INPUT without a reason and where nothing was imported
 */
export async function undoImport(
  context: MemberContext,
  { id, reason, isDryRun }: { id: string; reason: string; isDryRun: boolean },
): Promise<ImportRow> {
  requireWriter(context);
  const { caller, now } = context;
  return inTransaction(context, async (inside) => {
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    const job = await inside.em.findOne(Imports, { id }, { lockMode });
    if (!job) throw refuse("NOT_FOUND", `没有导入 ${id}。No such import here.`);
    if (job.undoState !== null && job.undoState !== undefined) return job;
    if (job.state === "RUNNING")
      throw refuse("BAD_USER_INPUT", "导入尚未结束，请稍后再撤销。The import still runs.");
    if (job.state !== "DONE")
      throw refuse("BAD_USER_INPUT", "这次导入没有写入任何内容。This import stored nothing.");
    if (isDryRun) return job;
    if (reason.trim() === "")
      throw refuse("BAD_USER_INPUT", "reason：请写明撤销原因。Say why; it is kept on record.");
    Object.assign(job, {
      undoState: "RUNNING",
      undoReason: reason,
      undoBy: caller.subject,
      undoRole: caller.role,
      undoStartedAt: now(),
    });
    inside.wake();
    return job;
  });
}

/** Carries the undo of the import `id` through, or up to where `stop` ends it; taken up again, it goes on. */
export async function runUndo(member: MemberContext, id: string, stop: AbortSignal): Promise<void> {
  const job = await member.em.fork().findOneOrFail(Imports, { id }, { disableIdentityMap: true });
  const caller = { ...member.caller, subject: job.undoBy!, role: job.undoRole! };
  const context = { ...member, caller };
  const next = { outcomes: null, isLeft: true, first: batchSize, skip: 0 };
  for (let taken = batchSize; taken === batchSize;) {
    if (stop.aborted) return;
    taken = await inTransaction({ ...context, em: context.em.fork() }, async (inside) => {
      const { em } = inside;
      const batch = await readWritten(em, id, next);
      const targets = await lockTargets(inside, batch);
      // What somebody changed before we held it stays.
      const rows = await readWritten(em, id, next);
      for (const row of rows) {
        if (isTakenBack(row.outcome)) await takeBack(inside, job, row, targets);
        const { sheet, row: number, outcome } = row;
        await em.nativeUpdate(
          ImportedRows,
          { importId: id, sheet, row: number },
          { undone: outcome },
        );
      }
      return rows.length;
    });
  }
  const done = { undoState: "DONE", undoFinishedAt: context.now(), message: null } as const;
  await context.em.fork().nativeUpdate(Imports, { id }, done);
}

type Targets = Readonly<
  Record<"records", ReadonlyMap<string, ServiceRecordRow>> &
    Record<"activities", ReadonlyMap<string, ActivityRow>> &
    Record<"products", ReadonlyMap<string, ServiceProductRow>>
>;

/** Whoever changes a thing holds its row; so do we, until what we do with it is committed. */
async function lockTargets({ em }: MemberContext, rows: readonly WrittenRow[]): Promise<Targets> {
  const where = { id: { $in: rows.map(({ targetId }) => targetId) } };
  const options = { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: "asc" } } as const;
  const byId = <Row extends { readonly id: string }>(found: readonly Row[]) =>
    new Map(found.map((one) => [one.id, one]));
  return {
    records: byId(await em.find(ServiceRecords, where, options)),
    activities: byId(await em.find(Activities, where, options)),
    products: byId(await em.find(ServiceProducts, where, options)),
  };
}

async function takeBack(
  context: MemberContext,
  { id: importId, undoReason }: ImportRow,
  { targetId: id, outcome, firstEvent }: WrittenRow,
  { records, activities, products }: Targets,
): Promise<void> {
  const undoes = { import: importId };
  const reason = undoReason!;
  const [record, activity, product] = [records.get(id), activities.get(id), products.get(id)];
  if (activity) withdrawActivity(context, activity, reason, { undoes });
  if (product) withdrawProduct(context, product, reason, { undoes });
  if (!record) return;
  // A corrected edition of the file may bring the service anew.
  const forgotten = { importIdentity: null, importBeginning: null };
  const [step, set] =
    outcome === "WITHDRAW"
      ? (["WITHDRAW", forgotten] as const)
      : (["REOPEN", await earlierFacts(context, id, firstEvent)] as const);
  takeServiceStep(context, record, { step, at: context.now(), note: reason, set, undoes });
}

/** What the record said before the import took it further. */
async function earlierFacts(
  { em }: MemberContext,
  id: string,
  firstEvent: number,
): Promise<Partial<ServiceRecordRow>> {
  const facts = await factsBefore(em, id, firstEvent);
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === "string" && name.endsWith("At") ? new Date(value) : value,
    ]),
  );
}
