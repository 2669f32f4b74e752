/** Tables in the official document: fixed widths, heads on every page, no row torn in two. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { fang, hei, size } from "./docx-style.ts";
import { type Cell, columnGroups, noteLines, printed, type Table } from "./table.ts";

const line = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line }; // prettier-ignore

/** Returns caption, table and notes; `room` is the width of the type area in twips. */
export function wordTable(table: Table, room: number): (Paragraph | WordTable)[] {
  const { label, title, columns, rows, totals } = table;
  const type = columns.length > 12 ? size.dense : size.table;
  const widths = sharedOut(table, room);
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { before: 160, after: 60 },
      children: [new TextRun({ text: `${label}　${title}`, ...hei, size: size.caption })],
    }),
    new WordTable({
      width: { size: room, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      borders,
      margins: { left: 50, right: 50, top: 15, bottom: 15 },
      rows: [
        ...headsOf(table, widths, type),
        ...rows.map(
          (cells, index) =>
            new TableRow({
              cantSplit: true,
              children: cells.map((cell, column) =>
                cellOf(cell, { type, width: widths[column]!, isTotal: index < totals }),
              ),
            }),
        ),
      ],
    }),
    ...noteLines(table).map(
      (text) =>
        new Paragraph({
          spacing: { before: 40 },
          children: [new TextRun({ text, ...fang, size: size.table })],
        }),
    ),
    new Paragraph({ spacing: { line: 160 }, children: [] }),
  ];
}

/** Shares the room out by the columns' widths, to the last twip. */
function sharedOut({ columns }: Table, room: number): number[] {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  let [given, wanted] = [0, 0];
  return columns.map(({ width }) => {
    wanted += (width / all) * room;
    const own = Math.round(wanted) - given;
    given += own;
    return own;
  });
}

type Look = { readonly type: number; readonly width: number; readonly isTotal: boolean };

function cellOf(cell: Cell, { type, width, isTotal }: Look): TableCell {
  const isRevised = cell.was !== undefined;
  const text = `${printed(cell)}${isRevised ? "※" : ""}`;
  const side = cell.format === "TEXT" ? AlignmentType.LEFT : AlignmentType.RIGHT;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        alignment: cell.value === null ? AlignmentType.CENTER : side,
        children: [new TextRun({ text, ...(isTotal ? hei : fang), size: type, bold: isRevised })],
      }),
    ],
  });
}

function headsOf({ columns }: Table, widths: readonly number[], type: number): TableRow[] {
  const groups = columnGroups(columns);
  const isDouble = groups.some(({ name }) => name !== null);
  let first = 0;
  const upper = groups.map(({ name, columns: own }) => {
    const width = widths.slice(first, first + own.length).reduce((sum, one) => sum + one, 0);
    first += own.length;
    return headOf(name ?? own[0]!.name, type, width, {
      columnSpan: own.length,
      rowSpan: isDouble && name === null ? 2 : 1,
    });
  });
  const lower = columns.flatMap(({ name, group }, index) =>
    group === undefined ? [] : [headOf(name, type, widths[index]!, {})],
  );
  const row = (children: TableCell[]): TableRow =>
    new TableRow({ tableHeader: true, cantSplit: true, children });
  return isDouble ? [row(upper), row(lower)] : [row(upper)];
}

const headOf = (
  name: string,
  type: number,
  width: number,
  span: { readonly columnSpan?: number; readonly rowSpan?: number },
): TableCell =>
  new TableCell({
    ...span,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    shading: { type: ShadingType.CLEAR, fill: "F2F2F2", color: "auto" },
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        keepNext: true,
        children: [new TextRun({ text: name, ...hei, size: type })],
      }),
    ],
  });
