/** How much room text takes in a workbook: spreadsheets fit no row to its text that another program wrote. */
import type ExcelJS from "exceljs";

/** Points of ten-point type from line to line. */
const lineHeight = 13.5;
/** A column's width is told in digits of the standard type, 5¼ points each. */
const digit = 5.25;
/** Between the margins of A4 across. */
const page = { width: 755, height: 470 };

/** Returns the width of a column that holds so many Chinese characters. */
export const columnWidth = (characters: number): number => characters * 2.1 + 1;

/** Returns how many Chinese characters of ten points stand in one line of a column. */
export const charactersIn = (width: number): number => (width * digit) / 10 - 0.3;

/** Returns how many lines a text takes; what is not Chinese is half as wide, and capitals a little more. */
export function linesIn(text: string, characters: number): number {
  const widthOf = (line: string): number =>
    [...line].reduce(
      (sum, one) => sum + (one > "\u2E7F" ? 1 : /[A-Z≈≥]/.test(one) ? 0.75 : 0.6),
      0,
    );
  const lines = text.split("\n").map((line) => Math.ceil(widthOf(line) / characters));
  return lines.reduce((sum, one) => sum + Math.max(1, one), 0);
}

/** Returns the height of a row whose cells hold these texts, in points. */
export function heightOf(sheet: ExcelJS.Worksheet, texts: readonly string[]): number {
  const lines = texts.map((text, at) =>
    linesIn(text, charactersIn(sheet.getColumn(at + 1).width!)),
  );
  return Math.max(1, ...lines) * lineHeight + 2.5;
}

/** Returns how many pages a sheet fills that is fitted to the page's width. */
export function printedPages(sheet: ExcelJS.Worksheet): number {
  const width = sheet.columns.reduce((sum, one) => sum + (one.width ?? 9) * digit + 3.75, 0);
  let height = 0;
  sheet.eachRow({ includeEmpty: true }, (row) => {
    height += row.height || 15;
  });
  return (height * Math.min(1, page.width / width)) / page.height;
}
