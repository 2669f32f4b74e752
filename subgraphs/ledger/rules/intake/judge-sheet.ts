/** Judges the rows of one sheet in order, repeats and the total included. */
import { amountUnitOf, fenToYuan, readAmount, type AmountUnit } from "./amount.ts";
import { headerWord, prescribedFields, type Field } from "./column.ts";
import type { RepeatFinder } from "./duplicate.ts";
import type { Header } from "./header.ts";
import { judgeActivity } from "./judge-activity.ts";
import { judgeProduct } from "./judge-product.ts";
import { judgeService } from "./judge-service.ts";
import { blankCell, writtenText, type LedgerSheet } from "./ledger-file.ts";
import { finding, type Finding } from "./message.ts";
import { Verdict, type JudgedRow, type JudgedSheet, type LedgerValues } from "./report.ts";
import { RowReader } from "./row-reader.ts";
import type { LedgerCalendar } from "./service-dates.ts";
import { originalOf, type DataRow, type SheetRows } from "./sheet-rows.ts";

export type SheetContext = {
  readonly calendar: LedgerCalendar;
  readonly memberCode: string;
  readonly declaredUnit: string | null;
  /** Shared by all sheets, because a repeat may stand on another sheet of the file. */
  readonly repeats: RepeatFinder;
};

type JudgedSheetAndWarnings = {
  readonly judgedSheet: JudgedSheet;
  readonly fileWarnings: readonly Finding[];
};

/** Judges one sheet whose header was found. */
export function judgeSheet(
  sheet: LedgerSheet,
  header: Header,
  rows: SheetRows,
  context: SheetContext,
): JudgedSheetAndWarnings {
  const moneyColumn = header.columns.find(({ field }) => field === "fee" || field === "cost");
  const unit = amountUnitOf(moneyColumn?.header ?? "");
  const judgedRows = rows.data.map((row) => judgeRow(sheet.name, row, header, unit, context));
  const total = header.kind === "SERVICE" ? compareTotal(rows, header, unit) : null;
  const unknownColumns = header.columns.filter(({ field }) => field === null);
  const judgedSheet: JudgedSheet = {
    name: sheet.name,
    kind: header.kind,
    headerRows: header.rows,
    columns: header.columns.map(({ header: words, field }) => ({
      header: words,
      field,
      unit: field === "fee" || field === "cost" ? unit.name : null,
    })),
    unknownColumns: unknownColumns.map(({ header: words }) => words),
    skippedRows: rows.skipped,
    declaredTotalFen: total?.declaredFen ?? null,
    rowsTotalFen: total?.rowsFen ?? null,
    rows: judgedRows,
  };
  const fileWarnings = [
    ...(sheet.isHidden ? [finding("HIDDEN_SHEET", null, sheet.name)] : []),
    ...unknownColumns.map(({ header: words }) =>
      finding("UNKNOWN_COLUMN", words, words, `工作表${sheet.name}`),
    ),
    ...missingColumns(header).map((words) =>
      finding("COLUMN_MISSING", words, "", `工作表${sheet.name}`),
    ),
    ...(total?.mismatch ?? []),
  ];
  return { judgedSheet, fileWarnings };
}

function judgeRow(
  sheet: string,
  row: DataRow,
  header: Header,
  unit: AmountUnit,
  context: SheetContext,
): JudgedRow {
  const reader = new RowReader(header.kind, row, header.columns);
  const values = readValues(reader, header, unit, context);
  const isRejected = reader.reasons.length > 0;
  const place = { sheet, row: row.number };
  const repeat = isRejected || values === null ? null : context.repeats.find(values, place);
  const verdict = isRejected
    ? Verdict.REJECT
    : repeat !== null
      ? Verdict.DUPLICATE
      : reader.warnings.length > 0
        ? Verdict.WARN
        : reader.normalised.length > 0
          ? Verdict.NORMALISE
          : Verdict.ACCEPT;
  return {
    sheet,
    row: row.number,
    verdict,
    reasons: reader.reasons,
    warnings: reader.warnings,
    normalised: isRejected ? [] : reader.normalised,
    filledFromMerge: reader.filledFromMerge,
    duplicateOf: repeat?.of ?? null,
    duplicateKind: repeat?.kind ?? null,
    values: isRejected || values === null ? null : repeat === null ? values : notCounted(values),
    readable: isRejected && values !== null ? notCounted(values) : null,
    original: originalOf(row, header.columns),
  };
}

function readValues(
  reader: RowReader,
  header: Header,
  unit: AmountUnit,
  context: SheetContext,
): LedgerValues | null {
  switch (header.kind) {
    case "SERVICE":
      return judgeService(reader, { ...context, feeUnit: unit });
    case "ACTIVITY":
      return judgeActivity(reader, context.calendar, unit, context.memberCode);
    case "PRODUCT":
      return judgeProduct(reader);
  }
}

// A repeat is neither counted nor published: the first one stands for both.
function notCounted(values: LedgerValues): LedgerValues {
  return values.kind === "PRODUCT"
    ? { ...values, counted: false, isPublishable: false }
    : { ...values, counted: false };
}

function missingColumns(header: Header): string[] {
  const present = new Set<Field | null>(header.columns.map(({ field }) => field));
  return prescribedFields[header.kind]
    .filter((field) => !present.has(field))
    .map((field) => headerWord(header.kind, field));
}

function compareTotal(rows: SheetRows, header: Header, unit: AmountUnit) {
  const position = header.columns.findIndex(({ field }) => field === "fee");
  const feeOf = (row: DataRow | undefined) => {
    const cell = row?.cells[position];
    // The amount of a merged cell is not known for any one row, so it belongs to no sum.
    if (cell === undefined || cell.filledFromRow !== null) return null;
    const reading = readAmount(cell.cell, unit);
    return reading.kind === "FEN" ? reading.fen : null;
  };
  let rowsFen = 0;
  for (const row of rows.data) rowsFen += feeOf(row) ?? 0;
  // With totals per page the last one is the ledger's.
  const totalRow = rows.totals.findLast((row) => feeOf(row) !== null);
  const declaredFen = feeOf(totalRow);
  if (totalRow === undefined || declaredFen === null || declaredFen === rowsFen) {
    return { declaredFen, rowsFen, mismatch: [] };
  }
  const written = writtenText(totalRow.cells[position]?.cell ?? blankCell);
  const detail = `第${totalRow.number}行合计${fenToYuan(declaredFen)}元，各行之和${fenToYuan(rowsFen)}元`;
  const column = header.columns[position]?.header ?? null;
  return { declaredFen, rowsFen, mismatch: [finding("TOTAL_MISMATCH", column, written, detail)] };
}
