/** Reads an .xlsx workbook into typed cells: dates as days, formulas as their results, rich text as text. */
import { createRequire } from "node:module";

import ExcelJS from "exceljs";

import {
  blankCell,
  type CellValue,
  type LedgerCell,
  type LedgerFile,
  type LedgerRow,
  type LedgerSheet,
} from "../rules/intake/ledger-file.ts";
import { unpackArchive } from "./archive.ts";
import { nameOfArchive } from "./file-type.ts";
import { readFormulaResults, type FormulaResult } from "./formula-result.ts";
import { IntakeRefusal } from "./refusal.ts";

type FormatTable = Record<number, { f?: string; "zh-cn"?: string }>;

// Chinese Excel and WPS save their usual date formats (2025年3月7日 is 31) under built-in numbers
// whose text ExcelJS has, but does not use: such date cells would arrive as bare numbers.
const formats: FormatTable = createRequire(import.meta.url)("exceljs/lib/xlsx/defaultnumformats");
for (const format of Object.values(formats)) format.f ??= format["zh-cn"];

const UNCALCULATED = "（公式没有结果）";
// Beyond this a sheet is a drawing, not a list; the widest real ledger has 21 columns.
const MOST_COLUMNS = 200;
const MOST_ROWS = 100_000;

/**
 * Reads a workbook.
 * @throws IntakeRefusal when the archive is damaged, locked, too large or holds no workbook.
 */
export async function readWorkbook(name: string, bytes: Uint8Array): Promise<LedgerFile> {
  const parts = unpackArchive(bytes);
  const other = nameOfArchive(new Set(parts.keys()));
  if (other !== null) throw new IntakeRefusal("FILE_NOT_XLSX", `实际是${other}`);
  const workbook = new ExcelJS.Workbook();
  try {
    // ExcelJS declares Node's older Buffer; the bytes are the same.
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  } catch {
    throw new IntakeRefusal("FILE_DAMAGED", "工作簿结构不完整");
  }
  const date1904 = workbook.properties.date1904 === true;
  const paths = sheetPaths(parts);
  const sheets = workbook.worksheets.map((worksheet) => {
    const xml = parts.get(paths.get(worksheet.name) ?? "")?.toString("utf8") ?? "";
    return readSheet(worksheet, readFormulaResults(xml), date1904);
  });
  if (sheets.every(({ rows }) => rows.length === 0)) throw new IntakeRefusal("FILE_EMPTY");
  return { name, format: "xlsx", encoding: null, sheets, date1904 };
}

function readSheet(
  worksheet: ExcelJS.Worksheet,
  results: ReadonlyMap<string, FormulaResult>,
  date1904: boolean,
): LedgerSheet {
  const rows: LedgerRow[] = [];
  // Rows that only carry formats may run on to the end of the sheet; they are left out.
  let lastRow = 0;
  worksheet.eachRow((_, number) => {
    lastRow = number;
  });
  if (lastRow > MOST_ROWS)
    throw new IntakeRefusal("FILE_TOO_LARGE", `工作表${worksheet.name}超过${MOST_ROWS}行`);
  for (let number = 1; number <= lastRow; number += 1) {
    const row = worksheet.findRow(number);
    const cells: LedgerCell[] = [];
    const width = Math.min(row?.cellCount ?? 0, MOST_COLUMNS);
    for (let column = 1; column <= width; column += 1) {
      const cell = row?.findCell(column);
      cells.push(cell === undefined ? blankCell : readCell(cell, results, date1904));
    }
    rows.push({ number, isHidden: row?.hidden === true || row?.height === 0, cells });
  }
  return { name: worksheet.name, isHidden: worksheet.state !== "visible", rows };
}

function readCell(
  cell: ExcelJS.Cell,
  results: ReadonlyMap<string, FormulaResult>,
  date1904: boolean,
): LedgerCell {
  const isCovered = cell.isMerged && cell.master.address !== cell.address;
  const mergedFrom = isCovered
    ? { row: Number(cell.master.row), column: Number(cell.master.col) - 1 }
    : null;
  if (isCovered) return { ...blankCell, mergedFrom };
  const result = results.get(cell.address);
  if (result !== undefined) {
    return { value: fromResult(result, cell.numFmt, date1904), isFormula: true, mergedFrom };
  }
  return { value: fromValue(cell.value), isFormula: false, mergedFrom };
}

function fromValue(value: ExcelJS.CellValue | undefined): CellValue {
  if (value === null || value === undefined) return { kind: "BLANK" };
  if (typeof value === "string") return { kind: "TEXT", text: value };
  if (typeof value === "number") return { kind: "NUMBER", number: value };
  if (typeof value === "boolean") return { kind: "BOOLEAN", isTrue: value };
  if (value instanceof Date) return fromDate(value);
  if ("richText" in value) {
    return { kind: "TEXT", text: value.richText.map(({ text }) => text).join("") };
  }
  // A link counts as its text, which may be rich text, a number or a date in turn.
  if ("hyperlink" in value) return fromValue(value.text as ExcelJS.CellValue);
  if ("error" in value) return { kind: "ERROR", text: value.error };
  return { kind: "ERROR", text: UNCALCULATED };
}

function fromResult(result: FormulaResult, format: string, date1904: boolean): CellValue {
  switch (result.kind) {
    case "NONE":
      return { kind: "ERROR", text: UNCALCULATED };
    case "NUMBER":
      return isDateFormat(format) ? fromDate(fromSerial(result.number, date1904)) : result;
    case "TEXT":
      return result.text === "" ? { kind: "BLANK" } : result;
    case "BOOLEAN":
    case "ERROR":
      return result;
  }
}

function fromDate(date: Date): CellValue {
  // The days of a workbook have no time zone: UTC parts are the day as shown.
  if (Number.isNaN(date.getTime())) return { kind: "ERROR", text: UNCALCULATED };
  return { kind: "DATE", day: date.toISOString().slice(0, 10) };
}

function fromSerial(serial: number, date1904: boolean): Date {
  return new Date(Math.round((serial - 25_569 + (date1904 ? 1462 : 0)) * 86_400_000));
}

function isDateFormat(format: string | undefined): boolean {
  const signs = (format ?? "").replaceAll(/\[[^\]]*\]|"[^"]*"|\\./g, "");
  return /[ymdhs]/i.test(signs) && !/general/i.test(signs);
}

/** Returns the archive path of each worksheet by its name. */
function sheetPaths(parts: ReadonlyMap<string, Buffer>): ReadonlyMap<string, string> {
  const attribute = (tag: string, name: string) =>
    new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  const targets = new Map<string, string>();
  for (const [tag] of text(parts, "xl/_rels/workbook.xml.rels").matchAll(
    /<Relationship\b[^>]*>/g,
  )) {
    targets.set(attribute(tag, "Id"), attribute(tag, "Target"));
  }
  const paths = new Map<string, string>();
  for (const [tag] of text(parts, "xl/workbook.xml").matchAll(/<(?:x:)?sheet\b[^>]*>/g)) {
    const target = targets.get(attribute(tag, "r:id")) ?? "";
    const name = attribute(tag, "name").replaceAll("&amp;", "&");
    paths.set(name, target.startsWith("/") ? target.slice(1) : `xl/${target}`);
  }
  return paths;
}

function text(parts: ReadonlyMap<string, Buffer>, path: string): string {
  return parts.get(path)?.toString("utf8") ?? "";
}
