/** Describes a ledger file as read, cell by cell, before anything in it is judged. */

/** What a cell holds; a formula is reduced to its stored value, rich text and links to their text. */
export type CellValue =
  | { readonly kind: "BLANK" }
  | { readonly kind: "TEXT"; readonly text: string }
  | { readonly kind: "NUMBER"; readonly number: number }
  /** A real date cell: the calendar day as shown, without a time zone. */
  | { readonly kind: "DATE"; readonly day: string }
  | { readonly kind: "BOOLEAN"; readonly isTrue: boolean }
  /** An error value (#N/A), or a formula that was saved without a result. */
  | { readonly kind: "ERROR"; readonly text: string };

export type LedgerCell = {
  readonly value: CellValue;
  readonly isFormula: boolean;
  /** Set on a cell that a merge covers: where the merge starts. */
  readonly mergedFrom: { readonly row: number; readonly column: number } | null;
};

export type LedgerRow = {
  /** Row number as Excel shows it; in CSV the record number, counted from 1. */
  readonly number: number;
  readonly isHidden: boolean;
  /** Cells from the first column on; missing at the end means blank. */
  readonly cells: readonly LedgerCell[];
};

export type LedgerSheet = {
  readonly name: string;
  readonly isHidden: boolean;
  /** All rows from the first to the last used one, blank ones included. */
  readonly rows: readonly LedgerRow[];
};

export type LedgerFormat = "xlsx" | "csv";

export type LedgerFile = {
  readonly name: string;
  readonly format: LedgerFormat;
  /** Encoding of a CSV as found out; null for a workbook. */
  readonly encoding: "UTF-8" | "GB18030" | "UTF-16LE" | null;
  readonly sheets: readonly LedgerSheet[];
  /** Whether serial day numbers count from 1904-01-01 instead of 1899-12-30. */
  readonly date1904: boolean;
};

export const blankCell: LedgerCell = {
  value: { kind: "BLANK" },
  isFormula: false,
  mergedFrom: null,
};

/** Returns the cell's content as a person reads it, before any cleaning. */
export function writtenText(cell: LedgerCell): string {
  const { value } = cell;
  switch (value.kind) {
    case "BLANK":
      return "";
    case "TEXT":
    case "ERROR":
      return value.text;
    case "NUMBER":
      return String(value.number);
    case "DATE":
      return value.day;
    case "BOOLEAN":
      return value.isTrue ? "TRUE" : "FALSE";
  }
}
