/** Tables in the official document: fixed widths, heads on every page, no row torn in two. */
import {
  type IParagraphStyleOptions,
  type IXmlableObject,
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
import { type Cell, columnGroups, noteLines, printed, sideOf, type Table } from "./table.ts";

const line = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line }; // prettier-ignore

/** Returns caption, table and notes; `room` is the width of the type area in twips. */
export function wordTable(table: Table, room: number): (Paragraph | WordTable)[] {
  const { label, title, columns, rows, totals } = table;
  const type = columns.length > 12 ? size.dense : size.table;
  const widths = sharedOut(table, room);
  // Of a narrow column every point counts.
  const sideways = type === size.dense ? 30 : 50;
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      pageBreakBefore: table.ownPage === true,
      spacing: { before: 160, after: 60 },
      children: [new TextRun({ text: `${label}　${title}`, ...hei, size: size.caption })],
    }),
    new WordTable({
      width: { size: room, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.CENTER,
      borders,
      margins: { left: sideways, right: sideways, top: 15, bottom: 15 },
      rows: [
        ...headsOf(table, widths, type),
        ...rows.map((cells, index) => {
          const look = cellLook(type, index < totals);
          const place = { look, staysWithNext: staysWithNext(table, index) };
          return new PlainRow(
            cells.map((cell, at) =>
              cellOf(cell, { ...place, width: widths[at]!, side: sideOf(cell, columns[at]!) }),
            ),
          );
        }),
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

/**
 * A row that is given as the XML it becomes. A province has tens of thousands of cells: as the library's objects they
 * took several times as long to write.
 */
class PlainRow extends TableRow {
  readonly #cells: readonly IXmlableObject[];

  constructor(cells: readonly IXmlableObject[]) {
    super({ children: [] });
    this.#cells = cells;
  }
  override prepForXml(): IXmlableObject {
    return { "w:tr": [{ "w:trPr": [{ "w:cantSplit": {} }] }, ...this.#cells] };
  }
}

/** No table leaves one row alone at the foot or the top of a page, and a short one is not torn at all. */
function staysWithNext({ rows, notes }: Table, index: number): boolean {
  const last = rows.length - 1;
  if (index === last) return notes.length > 0;
  return rows.length <= mostTogether || index === 0 || index === last - 1;
}
const mostTogether = 10;

function cellOf(
  cell: Cell,
  place: {
    readonly look: string;
    readonly side: keyof typeof sides;
    readonly width: number;
    readonly staysWithNext: boolean;
  },
): IXmlableObject {
  const { look, side, width } = place;
  const isRevised = cell.was !== undefined;
  const text = `${printed(cell)}${isRevised ? "※" : ""}`;
  return element("w:tc", [
    element("w:tcPr", [
      element("w:tcW", [], { "w:type": "dxa", "w:w": width }),
      element("w:vAlign", [], { "w:val": "center" }),
    ]),
    element("w:p", [
      element("w:pPr", [
        element("w:pStyle", [], { "w:val": `${look}${side}` }),
        ...(place.staysWithNext ? [element("w:keepNext", [])] : []),
      ]),
      element("w:r", [
        ...(isRevised ? [element("w:rPr", [element("w:b", [])])] : []),
        element("w:t", [text], { "xml:space": "preserve" }),
      ]),
    ]),
  ]);
}

const element = (
  name: string,
  children: readonly (IXmlableObject | string)[],
  attributes?: Readonly<Record<string, string | number>>,
): IXmlableObject => {
  const attribute = attributes && { _attr: attributes };
  if (children.length === 0) return { [name]: attribute ?? {} };
  return { [name]: attribute ? [attribute, ...children] : [...children] };
};

const cellLook = (type: number, isTotal: boolean): string => `${isTotal ? "Total" : "Cell"}${type}`;
const sides = { Text: AlignmentType.LEFT, Number: AlignmentType.RIGHT, None: AlignmentType.CENTER };
/** How cells look: one style for each size, weight and side, so that an office can change them all at once. */
export const cellStyles: readonly IParagraphStyleOptions[] = [size.table, size.dense].flatMap(
  (type) =>
    [false, true].flatMap((isTotal) =>
      Object.entries(sides).map(([side, alignment]) => {
        const id = `${cellLook(type, isTotal)}${side}`;
        const run = { ...(isTotal ? hei : fang), size: type };
        return { id, name: id, basedOn: "Normal", run, paragraph: { alignment } };
      }),
    ),
);

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
