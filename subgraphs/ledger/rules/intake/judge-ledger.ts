/** Judges a whole ledger: finds its sheets, gives every data row its verdict and reports what stands out. */
import { cities, findCity } from "../division.ts";
import { readDate } from "./date.ts";
import { RepeatFinder } from "./duplicate.ts";
import { assumedYear, readFiling, singleYear, type Filing } from "./filing.ts";
import { findHeader, type Header } from "./header.ts";
import type { LedgerFile, LedgerSheet } from "./ledger-file.ts";
import { finding, type Finding } from "./message.ts";
import { judgeSheet } from "./judge-sheet.ts";
import { findNameVariants } from "./name-variant.ts";
import type { JudgedSheet, LedgerReport, Verdict } from "./report.ts";
import { splitRows, type SheetRows } from "./sheet-rows.ts";

type FoundSheet = {
  readonly sheet: LedgerSheet;
  readonly header: Header;
  readonly filing: Filing;
  readonly rows: SheetRows;
};

/** Judges a ledger for the member that imports it; the same file and member always give the same report. */
export function judgeLedger(file: LedgerFile, context: { memberCode: string }): LedgerReport {
  const found = file.sheets.flatMap((sheet) => findSheet(sheet, file));
  const filing = joinFilings(found);
  const named = filing.titleYear ?? firstOf(found.map(({ sheet }) => singleYear(sheet.name)));
  const reportYear = named ?? assumedYear(file, endDays(found, file));
  const repeats = new RepeatFinder();
  const judged = found.map(({ sheet, header, rows, filing: own }) =>
    judgeSheet(sheet, header, rows, {
      calendar: {
        date1904: file.date1904,
        isCsv: file.format === "csv",
        filingDate: own.filingDate ?? filing.filingDate,
        reportYear: own.titleYear ?? reportYear,
      },
      memberCode: context.memberCode,
      declaredUnit: own.declaredUnit ?? filing.declaredUnit,
      repeats,
    }),
  );
  const sheets = judged.map(({ judgedSheet }) => judgedSheet);
  const headings = [filing.declaredUnit, filing.title].filter((text) => text !== null);
  return {
    reportYear,
    filingDate: filing.filingDate,
    declaredUnit: filing.declaredUnit,
    fileWarnings: [
      ...missingParts(found, filing, named, reportYear),
      ...otherCity(headings, context.memberCode),
      ...judged.flatMap(({ fileWarnings }) => fileWarnings),
    ],
    sheets,
    ignoredSheets: file.sheets
      .filter((sheet) => !found.some((entry) => entry.sheet === sheet))
      .map(({ name }) => name),
    counts: countVerdicts(sheets),
    nameVariants: findNameVariants(sheets),
  };
}

function findSheet(sheet: LedgerSheet, file: LedgerFile): FoundSheet[] {
  const header = findHeader(sheet);
  if (header === null) return [];
  const firstOfHeader = header.rows[0] ?? 0;
  const above = sheet.rows.filter(({ number }) => number < firstOfHeader);
  const filing = readFiling(above, { date1904: file.date1904, isCsv: file.format === "csv" });
  return [{ sheet, header, filing, rows: splitRows(sheet, header) }];
}

// The service sheet is the ledger proper; what it leaves out may stand on the other sheets.
function joinFilings(found: readonly FoundSheet[]): Filing {
  const ordered = found
    .toSorted((a, b) => Number(b.header.kind === "SERVICE") - Number(a.header.kind === "SERVICE"))
    .map(({ filing }) => filing);
  return {
    titleYear: firstOf(ordered.map(({ titleYear }) => titleYear)),
    title: firstOf(ordered.map(({ title }) => title)),
    filingDate: firstOf(ordered.map(({ filingDate }) => filingDate)),
    declaredUnit: firstOf(ordered.map(({ declaredUnit }) => declaredUnit)),
  };
}

function endDays(found: readonly FoundSheet[], file: LedgerFile): string[] {
  const context = { date1904: file.date1904, isCsv: file.format === "csv" };
  return found.flatMap(({ header, rows }) => {
    const position = header.columns.findIndex(
      ({ field }) => field === "completedOn" || field === "days",
    );
    return rows.data.flatMap((row) => {
      const cell = row.cells[position]?.cell;
      const reading = cell === undefined ? null : readDate(cell, context);
      return reading?.kind === "DAY" ? [reading.day] : [];
    });
  });
}

function missingParts(
  found: readonly FoundSheet[],
  filing: Filing,
  named: number | null,
  reportYear: number | null,
): Finding[] {
  if (found.length === 0) return [finding("HEADER_NOT_FOUND", null, "")];
  const warnings: Finding[] = [];
  const hasDates = found.some(({ header }) => header.kind !== "PRODUCT");
  if (hasDates && filing.filingDate === null) {
    warnings.push(finding("FILING_DATE_MISSING", null, filing.title ?? ""));
  }
  if (hasDates && named === null) {
    const year = reportYear === null ? "未能推定，不检查年度" : `按${reportYear}年检查`;
    warnings.push(finding("REPORT_YEAR_ASSUMED", null, filing.title ?? "", year));
  }
  return warnings;
}

// The wrong file for this member would otherwise be imported as its own.
function otherCity(headings: readonly string[], memberCode: string): Finding[] {
  const own = findCity(memberCode);
  if (own === null) return [];
  const named = cities.filter(({ name }) => headings.some((text) => text.includes(name)));
  if (named.length === 0 || named.includes(own)) return [];
  const detail = `成员为${own.name}，文件为${named.map(({ name }) => name).join("、")}`;
  return [finding("UNIT_MISMATCH", null, headings[0] ?? "", detail)];
}

function countVerdicts(sheets: readonly JudgedSheet[]): Record<Verdict, number> {
  const counts = { ACCEPT: 0, NORMALISE: 0, WARN: 0, DUPLICATE: 0, REJECT: 0 };
  for (const { rows } of sheets) for (const { verdict } of rows) counts[verdict] += 1;
  return counts;
}

function firstOf<Value>(values: readonly (Value | null)[]): Value | null {
  return values.find((value) => value !== null) ?? null;
}
