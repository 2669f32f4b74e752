/** Parts a sheet into rows of data and rows that are none: titles, headers, blanks, totals and notes. */
import { repeatsHeader, type Column, type Header } from "./header.ts";
import {
  blankCell,
  writtenText,
  type LedgerCell,
  type LedgerRow,
  type LedgerSheet,
} from "./ledger-file.ts";
import { cleanText, isBlankText, withoutBlanks } from "./text.ts";

/** Why a row is not data. */
export type SkippedKind =
  | "title"
  | "filling_line"
  | "header"
  | "blank"
  | "spaces_only"
  | "prenumbered_empty"
  | "total"
  | "subtotal"
  | "note"
  | "too_few_columns";

export type SkippedRow = { readonly row: number; readonly kind: SkippedKind };

/** A cell of a data row with what a vertical merge puts into it. */
export type DataCell = {
  readonly cell: LedgerCell;
  /** Row whose cell was merged down over this one; null for a cell of its own. */
  readonly filledFromRow: number | null;
  /** Whether the cell is part of a merge over several rows, as its first or a later one. */
  readonly isMergedDown: boolean;
};

export type DataRow = {
  readonly number: number;
  readonly isHidden: boolean;
  /** One cell per column of the header, in the header's order. */
  readonly cells: readonly DataCell[];
};

export type SheetRows = {
  readonly skipped: readonly SkippedRow[];
  readonly data: readonly DataRow[];
  /** Rows starting with 合计 or 总计, with the header's cells, for the check of the total. */
  readonly totals: readonly DataRow[];
};

const LEAST_FILLED = 3;
const TOTAL = /^(?:本页|本月|本季度?|[一二三四]季度|全年|年度)?(?:合计|总计|共计|累计)/;
const SUBTOTAL = /^(?:本页|本月|本季度?|[一二三四]季度)?小计/;
const NOTE = /^(?:注|备注|说明|附注|填表说明|填报说明|※|\*)/;
const FILLING = /填报单位|填报人|填报日期|填表人|制表人|审核人|单位负责人/;

/** Sorts every row of a sheet below, in and above its header. */
export function splitRows(sheet: LedgerSheet, header: Header): SheetRows {
  const skipped: SkippedRow[] = [];
  const data: DataRow[] = [];
  const totals: DataRow[] = [];
  const rowsByNumber = new Map(sheet.rows.map((row) => [row.number, row]));
  const firstOfHeader = header.rows[0] ?? 0;
  const lastOfHeader = header.rows.at(-1) ?? 0;
  const mergedDown = findMergedDown(sheet, lastOfHeader);
  for (const row of sheet.rows) {
    if (header.rows.includes(row.number)) {
      skipped.push({ row: row.number, kind: "header" });
      continue;
    }
    if (row.number < firstOfHeader) {
      skipped.push({ row: row.number, kind: kindAboveHeader(row) });
      continue;
    }
    const candidate: DataRow = {
      number: row.number,
      isHidden: row.isHidden,
      cells: header.columns.map(({ index }) =>
        resolveCell(row, index, rowsByNumber, lastOfHeader, mergedDown),
      ),
    };
    const kind = kindBelowHeader(row, candidate, header);
    if (kind === null) data.push(candidate);
    else skipped.push({ row: row.number, kind });
    if (kind === "total") totals.push(candidate);
  }
  return { skipped: withoutTrailingBlanks(skipped, data), data, totals };
}

/** Returns the row as written, header by header, for keeping with the record. */
export function originalOf(row: DataRow, columns: readonly Column[]): Record<string, string> {
  const original: Record<string, string> = {};
  for (const [position, { header }] of columns.entries()) {
    const text = writtenText(row.cells[position]?.cell ?? blankCell);
    const key = Object.hasOwn(original, header) ? `${header}#${position + 1}` : header;
    if (text !== "") original[key] = text;
  }
  return original;
}

function kindAboveHeader(row: LedgerRow): SkippedKind {
  const texts = ownTexts(row);
  if (texts.length === 0)
    return row.cells.some(({ value }) => value.kind === "TEXT") ? "spaces_only" : "blank";
  if (texts.some((text) => FILLING.test(text))) return "filling_line";
  return NOTE.test(texts[0] ?? "") ? "note" : "title";
}

function kindBelowHeader(row: LedgerRow, candidate: DataRow, header: Header): SkippedKind | null {
  const own = ownTexts(row).filter((text) => !isBlankText(text));
  if (own.length === 0) {
    return row.cells.some(({ value, mergedFrom }) => mergedFrom === null && value.kind === "TEXT")
      ? "spaces_only"
      : "blank";
  }
  const serialAt = header.columns.findIndex(({ field }) => field === "serial");
  const filled = candidate.cells.filter(
    ({ cell }, position) => position !== serialAt && !isBlankText(cleanText(writtenText(cell))),
  ).length;
  const ownBesidesSerial = candidate.cells.some(
    ({ cell, filledFromRow }, position) =>
      position !== serialAt && filledFromRow === null && !isBlankText(cleanText(writtenText(cell))),
  );
  // 合计 may stand behind a serial number that was filled down too far.
  const label = /^\d+$/.test(own[0] ?? "") && own.length > 1 ? own[1] : own[0];
  const first = (label ?? "").replaceAll(" ", "");
  if (!looksLikeData(candidate, header)) {
    if (TOTAL.test(first)) return "total";
    if (SUBTOTAL.test(first)) return "subtotal";
    if (FILLING.test(first)) return "filling_line";
  }
  if (repeatsHeader(row, header)) return "header";
  if (!ownBesidesSerial)
    return own.length > 1 || NOTE.test(first) ? "note" : prenumberedOrNote(first);
  if (filled >= LEAST_FILLED) return null;
  return NOTE.test(first) ? "note" : /台账|目录/.test(first) ? "title" : "too_few_columns";
}

// A serial number column holds numbers; a sentence standing there alone is a note.
function prenumberedOrNote(first: string): SkippedKind {
  return first.length > 8 ? "note" : "prenumbered_empty";
}

// A company may be called 合计…; a row with a code of full length in it is data whatever it starts with.
function looksLikeData(candidate: DataRow, header: Header): boolean {
  const position = header.columns.findIndex(({ field }) => field === "creditCode");
  const cell = candidate.cells[position]?.cell;
  return cell !== undefined && /^[0-9A-Z]{18}$/i.test(withoutBlanks(writtenText(cell)));
}

function ownTexts(row: LedgerRow): string[] {
  return row.cells
    .filter(({ mergedFrom }) => mergedFrom === null)
    .map((cell) => cleanText(writtenText(cell)))
    .filter((text) => text !== "");
}

function resolveCell(
  row: LedgerRow,
  index: number,
  rowsByNumber: ReadonlyMap<number, LedgerRow>,
  lastOfHeader: number,
  mergedDown: ReadonlySet<string>,
): DataCell {
  const cell = row.cells[index] ?? blankCell;
  const isMergedDown = mergedDown.has(`${row.number}:${index}`);
  const from = cell.mergedFrom;
  if (from === null) return { cell, filledFromRow: null, isMergedDown };
  // Merged across: the content belongs to the first column alone. Merged from the header: to none.
  if (from.column !== index || from.row === row.number || from.row <= lastOfHeader) {
    return { cell: blankCell, filledFromRow: null, isMergedDown: false };
  }
  const master = rowsByNumber.get(from.row)?.cells[index] ?? blankCell;
  return { cell: { ...master, mergedFrom: from }, filledFromRow: from.row, isMergedDown };
}

function findMergedDown(sheet: LedgerSheet, lastOfHeader: number): ReadonlySet<string> {
  const found = new Set<string>();
  for (const row of sheet.rows) {
    for (const [index, { mergedFrom: from }] of row.cells.entries()) {
      if (from === null || from.column !== index || from.row === row.number) continue;
      if (from.row <= lastOfHeader) continue;
      found.add(`${from.row}:${index}`).add(`${row.number}:${index}`);
    }
  }
  return found;
}

// Rows that only carry borders run on below the ledger for as long as someone dragged them.
function withoutTrailingBlanks(
  skipped: readonly SkippedRow[],
  data: readonly DataRow[],
): SkippedRow[] {
  const lastUsed = Math.max(
    data.at(-1)?.number ?? 0,
    ...skipped.filter(({ kind }) => kind !== "blank").map(({ row }) => row),
  );
  return skipped.filter(({ row }) => row <= lastUsed);
}
