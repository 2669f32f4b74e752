/** A document as a workbook (.xlsx) for A4 across: numbers are numbers, names are text, whatever they look like. */
import ExcelJS from "exceljs";
import type { Paper } from "./paper.ts";
import { type Cell, columnGroups, type Format, noteLines, printed, sideOf, type Table } from "./table.ts"; // prettier-ignore
import { charactersIn, columnWidth, heightOf, linesIn, printedPages } from "./workbook-room.ts";
import { withFixedDates } from "./zip-dates.ts";

const numberFormats: Readonly<Record<Format, string>> = {
  TEXT: "@",
  COUNT: "#,##0",
  DIFFERENCE: "+#,##0;-#,##0;0",
  SHARE: "0.00%",
  CHANGE: "+0.00%;-0.00%;0.00%",
  MEAN: "0.0000",
  POINTS: "0.00##",
  ABOUT: '"≈"0.0000',
  YUAN: "#,##0.00",
};
const body = { name: "仿宋", size: 10 };
const strong = { name: "黑体", size: 10 };
const thin = { style: "thin" } as const;
const border = { top: thin, left: thin, bottom: thin, right: thin };
const headFill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFF2F2F2" } } as const;
const revisedFill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFFFF2CC" } } as const;

/** Writes the workbook. `at` is the time that its properties name, in ISO 8601. */
export async function writeWorkbook(paper: Paper, at: string): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = workbook.lastModifiedBy = paper.issuer ?? "";
  workbook.created = workbook.modified = new Date(at);
  workbook.title = paper.title;
  const all = [
    ...paper.body.flatMap((block) => (block.is === "TABLE" ? [block.table] : [])),
    ...paper.annex,
  ];
  for (const name of paper.sheets) {
    const own = all.filter(({ sheet }) => sheet === name);
    const notes = name === paper.notesSheet ? paper.notes : [];
    writeSheet(workbook, name, paper, own, notes);
  }
  return withFixedDates(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function writeSheet(
  workbook: ExcelJS.Workbook,
  name: string,
  paper: Paper,
  tables: readonly Table[],
  notes: readonly string[],
): void {
  const sheet = workbook.addWorksheet(name, {
    pageSetup: {
      paperSize: 9,
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.6, right: 0.6, top: 0.9, bottom: 0.8, header: 0.4, footer: 0.4 },
    },
    headerFooter: {
      oddHeader: `&L${inHeader(paper.number)}&C${inHeader(paper.mark ?? "")}&R${name}`,
      oddFooter: "&L“—”表示没有数据&C第 &P 页，共 &N 页",
    },
  });
  const width = Math.max(fewestColumns, ...tables.map(({ columns }) => columns.length));
  for (let index = 0; index < width; index += 1) {
    const widths = tables.map(({ columns }) => columns[index]?.width ?? 0);
    sheet.getColumn(index + 1).width = columnWidth(Math.max(tables.length > 0 ? 4 : 10, ...widths));
  }
  const line = lineWriter(sheet, width);
  writeTop(paper, line);
  const top = sheet.rowCount;
  const head = writeTables(sheet, tables, line);
  if (tables.length === 0 && notes.length === 0) line("本期无此项内容。", { font: body });
  if (notes.length > 0) line("说明", { font: strong });
  for (const [index, note] of notes.entries()) line(`${index + 1}．${note}`, { font: body });
  sheet.views = [
    { state: "frozen", xSplit: head === null ? 0 : nameColumns(tables[0]!), ySplit: head ?? top },
  ];
  sheet.pageSetup.printTitlesRow = `1:${head ?? top}`;
  // A sheet that is little more than a page becomes one.
  if (printedPages(sheet) < 1.6) sheet.pageSetup.fitToHeight = 1;
}

/**
 * Tables of one shape stand under one head, which stays in sight and is printed on every page; its row is returned.
 * Heads of a first table would stand over another one's columns: then null.
 */
function writeTables(
  sheet: ExcelJS.Worksheet,
  tables: readonly Table[],
  line: Line,
): number | null {
  const [first, ...more] = tables;
  const isOneShape = new Set(tables.map(({ columns }) => JSON.stringify(columns))).size === 1;
  if (!first || !isOneShape) {
    for (const table of tables) {
      line(table.title, titleStyle);
      writeHeads(sheet, table);
      writeRows(sheet, table, line);
    }
    return null;
  }
  if (more.length === 0) line(first.title, titleStyle);
  const head = writeHeads(sheet, first);
  for (const table of tables) {
    if (more.length > 0) line(table.title, titleStyle);
    writeRows(sheet, table, line);
    if (table.ownPage && table !== tables.at(-1)) sheet.lastRow!.addPageBreak();
  }
  return head;
}

/** What every sheet begins with: whose it is, its number, the form, the caution and the mark. */
function writeTop(paper: Paper, line: Line): void {
  const { title, number, version, form, issuer, addressee, date, printedOn, mark, caution } = paper;
  line(title, { font: { name: "方正小标宋简体", size: 16 }, alignment: centred });
  const hands = [["印发", issuer], ["主送", addressee], ["日期", date], ["印发日期", printedOn ?? "待定"]] as const; // prettier-ignore
  for (const parts of [
    [number, ...(version ? [version] : []), ...form],
    hands.flatMap(([word, who]) => (who ? [`${word}：${who}`] : [])),
  ])
    line(parts.join("　"), { font: body, alignment: centred });
  const alarming = { font: { ...strong, color: { argb: "FFC00000" } }, alignment: centred };
  if (caution) line(caution, alarming);
  if (mark) line(mark, alarming);
}

/** Columns up to the member's name stay in sight. */
const nameColumns = ({ columns }: Table): number =>
  Math.max(1, columns.findIndex(({ name }) => name === "名称" || name === "成员") + 1);

const centred = { horizontal: "center", vertical: "middle", wrapText: true } as const;
type Line = (text: string, style: Partial<ExcelJS.Style>) => void;

/** Returns what writes a line over all columns, as high as its text needs. */
function lineWriter(sheet: ExcelJS.Worksheet, width: number): Line {
  const room = Array.from({ length: width }, (_, index) => sheet.getColumn(index + 1).width!);
  const characters = room.reduce((sum, one) => sum + charactersIn(one), 0);
  return (text, style) => {
    const row = sheet.addRow([text]);
    sheet.mergeCells(row.number, 1, row.number, width);
    const size = style.font?.size ?? 10;
    row.height = linesIn(text, (characters * 10) / size) * (size + 6);
    Object.assign(row.getCell(1), {
      style: { alignment: { vertical: "middle", wrapText: true }, numFmt: "@", ...style },
    });
  };
}

function writeRows(sheet: ExcelJS.Worksheet, table: Table, line: Line): void {
  for (const [index, cells] of table.rows.entries()) {
    const row = sheet.addRow(cells.map(inSheet));
    const isTotal = index < table.totals;
    for (const [at, cell] of cells.entries()) {
      const written = row.getCell(at + 1);
      const horizontal = horizontals[sideOf(cell, table.columns[at]!)];
      written.style = {
        font: isTotal ? strong : body,
        border,
        alignment: { vertical: "middle", wrapText: true, horizontal },
        numFmt: cell.value === null ? "@" : numberFormats[cell.format],
        ...(cell.was === undefined ? {} : { fill: revisedFill }),
      };
      if (cell.was !== undefined) written.note = `※ 修订前：${cell.was}`;
    }
    row.height = heightOf(sheet, cells.map((cell) => (cell.format === "TEXT" ? printed(cell) : ""))); // prettier-ignore
  }
  for (const note of noteLines(table)) line(note, { font: { ...body, size: 9 } });
  sheet.addRow([]);
}

function writeHeads(sheet: ExcelJS.Worksheet, { columns }: Table): number {
  const groups = columnGroups(columns);
  const isDouble = groups.some(({ name }) => name !== null);
  const upper = sheet.addRow(columns.map(({ name, group }) => group ?? name));
  const lower = isDouble ? sheet.addRow(columns.map(({ name }) => name)) : upper;
  for (const row of [upper, lower])
    for (let index = 1; index <= columns.length; index += 1)
      row.getCell(index).style = { font: strong, border, fill: headFill, alignment: centred };
  upper.height = 22;
  // What stands over both rows has room in the upper one as well.
  const own = columns.map(({ name, group }) => (isDouble && group === undefined ? "" : name));
  lower.height = Math.max(22, heightOf(sheet, own));
  let first = 1;
  for (const group of isDouble ? groups : []) {
    const last = first + group.columns.length - 1;
    const bottom = group.name === null ? lower.number : upper.number;
    sheet.mergeCells(upper.number, first, bottom, last);
    first = last + 1;
  }
  return lower.number;
}

/** A string is written as a string, never as a formula; null as —. */
function inSheet(cell: Cell): string | number {
  const { value, format } = cell;
  if (value === null || format === "TEXT") return printed(cell);
  if (format === "YUAN") {
    const fen = Number(value);
    return Number.isSafeInteger(fen) ? fen / 100 : printed(cell);
  }
  return Number(value);
}

const horizontals = { Text: "left", Number: "right", None: "center" } as const;
const titleStyle = { font: { ...strong, size: 12 } };
const fewestColumns = 6;

/** An ampersand begins a code in headers. */
const inHeader = (text: string): string => text.replaceAll("&", "&&");
