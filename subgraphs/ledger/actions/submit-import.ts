/** Takes in a file, keeps it as it is, and sets the import going; a dry run only says what would happen. */
import { createHash } from "node:crypto";
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { checkEventLogMapping, EventLogMappingError } from "../intake/event-log-mapping.ts";
import { type ImportRow, Imports } from "../tables/imports.ts";
import { requireWriter } from "./open-service.ts";

export type NewImport = {
  readonly fileName: string;
  readonly bytes: Buffer;
  /** Mapping of an event log's columns, as parsed JSON; null when the file is a ledger or uses XES names. */
  readonly mapping: unknown;
  readonly isDryRun: boolean;
};

/**
 * Returns the import, which goes on in the background. The same file handed in again while its import still
 * runs joins that import. @throws FORBIDDEN, or BAD_USER_INPUT for a mapping that cannot be used
 */
export async function submitImport(context: MemberContext, file: NewImport): Promise<ImportRow> {
  requireWriter(context);
  const { em, caller, now, newId } = context;
  const mapping = file.mapping === null ? null : checkedMapping(file.mapping);
  const fileHash = createHash("sha256").update(file.bytes).digest("hex");
  const running = await em.findOne(Imports, {
    fileHash,
    isDryRun: file.isDryRun,
    state: "RUNNING",
  });
  if (running) {
    context.wake();
    return running;
  }
  const submittedAt = now();
  const row = em.create(Imports, {
    id: newId(submittedAt),
    kind: mapping || isEventLog(file.bytes) ? "EVENT_LOG" : "LEDGER",
    fileName: file.fileName,
    fileHash,
    file: file.bytes,
    mapping: mapping as Record<string, unknown> | null,
    isDryRun: file.isDryRun,
    state: "RUNNING",
    message: null,
    totalRows: 0,
    processedRows: 0,
    summary: null,
    submittedBy: caller.subject,
    submittedAt,
    submittedMs: submittedAt.getTime(),
    finishedAt: null,
  });
  await em.flush();
  context.wake();
  return row;
}

function checkedMapping(mapping: unknown): object {
  try {
    return checkEventLogMapping(mapping);
  } catch (cause) {
    if (cause instanceof EventLogMappingError)
      throw refuse("BAD_USER_INPUT", `mapping：${cause.message}`);
    throw cause;
  }
}

/** An event log that names its columns as the XES standard does needs no mapping. */
function isEventLog(bytes: Buffer): boolean {
  const header = bytes.subarray(0, 4096).toString("latin1").split(/\r?\n/, 1)[0] ?? "";
  return header.includes("concept:name") && header.includes("time:timestamp");
}
