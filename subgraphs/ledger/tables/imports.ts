/** Files that were handed in, and every row of them as it stood, with its verdict. */
import { defineEntity, type InferEntity, p } from "@mikro-orm/core";
import type { UndoOutcome } from "../rules/import-undo.ts";

export type ImportState = "CHECKED" | "RUNNING" | "DONE" | "REFUSED";

export const Imports = defineEntity({
  name: "ImportRow",
  tableName: "import",
  properties: {
    id: p.text().primary(),
    kind: p.text().$type<"LEDGER" | "EVENT_LOG">(),
    fileName: p.text(),
    fileHash: p.text(),
    file: p.blob().lazy(),
    mapping: p.json<Record<string, unknown>>().nullable(),
    isDryRun: p.boolean(),
    state: p.text().$type<ImportState>(),
    message: p.text().nullable(),
    totalRows: p.integer(),
    processedRows: p.integer(),
    /** Counts and warnings of the whole file. */
    summary: p.json<Record<string, unknown>>().nullable(),
    submittedBy: p.text(),
    submittedAt: p.datetime(),
    submittedMs: p.bigint("number"),
    finishedAt: p.datetime().nullable(),
    /** Null while nobody undid it. */
    undoState: p.text().$type<"RUNNING" | "DONE">().nullable(),
    undoReason: p.text().nullable(),
    undoBy: p.text().nullable(),
    undoRole: p.text().nullable(),
    undoStartedAt: p.datetime().nullable(),
    undoFinishedAt: p.datetime().nullable(),
  },
});
export type ImportRow = InferEntity<typeof Imports>;

export const ImportedRows = defineEntity({
  name: "ImportedRowRow",
  tableName: "imported_row",
  properties: {
    importId: p.text().primary(),
    sheet: p.text().primary(),
    row: p.integer().primary(),
    verdict: p.text(),
    /** CREATED, KNOWN (an earlier import brought it), or null when nothing was to be stored. */
    outcome: p.text().nullable(),
    /** The record, activity or product that the row became. */
    targetId: p.text().nullable(),
    /** Places of the events that the row wrote among all of its target, from 1; null when it wrote none. */
    firstEvent: p.integer().nullable(),
    lastEvent: p.integer().nullable(),
    /** What an undo of the import did with the target, or why it stays. */
    undone: p.text().$type<UndoOutcome>().nullable(),
    original: p.json<Record<string, string>>(),
    findings: p.json<Record<string, unknown>>(),
  },
});
export type ImportedRowRow = InferEntity<typeof ImportedRows>;
