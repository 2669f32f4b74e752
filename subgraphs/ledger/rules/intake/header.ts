/** Finds the header of a sheet by its words, one row or two, whatever stands above it and in whatever order. */
import {
  prescribedFields,
  plainWord,
  recogniseField,
  recogniseInGroup,
  recogniseLoosely,
  type Field,
  type SheetKind,
} from "./column.ts";
import { blankCell, writtenText, type LedgerRow, type LedgerSheet } from "./ledger-file.ts";
import { cleanText } from "./text.ts";

export type Column = {
  /** Position in the row, counted from 0. */
  readonly index: number;
  /** The header as written, blanks cleaned; never empty. */
  readonly header: string;
  /** What the column means; null for an unknown one. */
  readonly field: Field | null;
};

export type Header = {
  readonly kind: SheetKind;
  /** Row numbers of the header, one or two. */
  readonly rows: readonly number[];
  readonly columns: readonly Column[];
};

const KINDS: readonly SheetKind[] = ["SERVICE", "ACTIVITY", "PRODUCT"];
const SEARCHED_ROWS = 60;
const LEAST_COLUMNS = 3;

/** Returns the sheet's header and what kind of sheet it is; null when no row reads like one. */
export function findHeader(sheet: LedgerSheet): Header | null {
  let best: { header: Header; known: number } | null = null;
  for (const [position, row] of sheet.rows.slice(0, SEARCHED_ROWS).entries()) {
    const above = position === 0 ? undefined : sheet.rows[position - 1];
    for (const kind of KINDS) {
      const header = readHeader(kind, row, above);
      const fields = new Set(header.columns.map(({ field }) => field));
      const known = header.columns.filter(({ field }) => field !== null).length;
      const hasEssential = prescribedFields[kind].some((field) => fields.has(field));
      if (known < LEAST_COLUMNS || !hasEssential || !isDistinctive(kind, fields)) continue;
      if (best === null || known > best.known) best = { header, known };
    }
  }
  return best?.header ?? null;
}

/** Says whether a row repeats the header, as every printed page does. */
export function repeatsHeader(row: LedgerRow, header: Header): boolean {
  const filled = header.columns.filter(({ index }) => cellText(row, index) !== "");
  const equal = filled.filter(
    ({ index, field, header: words }) =>
      field !== null &&
      (plainWord(cellText(row, index)) === plainWord(words) ||
        recogniseField(header.kind, cellText(row, index)) === field),
  );
  return equal.length >= LEAST_COLUMNS && equal.length * 2 > filled.length;
}

function readHeader(kind: SheetKind, row: LedgerRow, above: LedgerRow | undefined): Header {
  const upper = above !== undefined && isUpperHeader(kind, row, above) ? above : undefined;
  const width = Math.max(row.cells.length, upper?.cells.length ?? 0);
  const columns: { column: Column; group: string }[] = [];
  const taken = new Set<Field>();
  let group = "";
  for (let index = 0; index < width; index += 1) {
    const upperText = upper === undefined ? "" : cellText(upper, index);
    if (upperText !== "") group = upperText;
    // A column merged down over both rows keeps its name from the upper one.
    const text = cellText(row, index) || upperText;
    if (text === "") continue;
    // Under 服务机构 the word 信用代码 is the institution's, so group and name are tried together first.
    const field = recogniseInGroup(kind, group, text) ?? recogniseField(kind, text);
    // A second column of the same name is unknown: which of the two counts is not certain.
    const isFirst = field !== null && !taken.has(field);
    if (isFirst) taken.add(field);
    columns.push({ column: { index, header: text, field: isFirst ? field : null }, group });
  }
  // Only now is it known which fields no column names outright.
  const complete = columns.map(({ column, group: above }): Column => {
    if (column.field !== null) return column;
    const isOwnWord = recogniseField(kind, column.header) !== null;
    const field = isOwnWord ? null : recogniseLoosely(kind, column.header, above);
    if (field === null || taken.has(field)) return column;
    taken.add(field);
    return { ...column, field };
  });
  const rows = upper === undefined ? [row.number] : [upper.number, row.number];
  return { kind, rows, columns: complete };
}

/**
 * Says whether the row above belongs to the header: it names columns that are empty below (merged
 * down in a workbook, left blank in a CSV), or it groups columns by merges across.
 */
function isUpperHeader(kind: SheetKind, row: LedgerRow, above: LedgerRow): boolean {
  const texts = above.cells.map((_, index) => cellText(above, index));
  if (texts.some((text) => /填报(?:单位|人|日期)|台账|目录/.test(text))) return false;
  const namesBelowGap = texts.some(
    (text, index) =>
      text !== "" && recogniseField(kind, text) !== null && cellText(row, index) === "",
  );
  const groups = new Set(texts.filter((text) => text !== ""));
  const hasMergeAcross = above.cells.some(
    ({ mergedFrom }) => mergedFrom !== null && mergedFrom.row === above.number,
  );
  return namesBelowGap || (hasMergeAcross && groups.size > 1);
}

// A product list shares 服务机构 and 服务类别 with the service sheet; these columns tell them apart.
function isDistinctive(kind: SheetKind, fields: ReadonlySet<Field | null>): boolean {
  const own: Readonly<Record<SheetKind, readonly Field[]>> = {
    SERVICE: ["startedOn", "completedOn", "enterpriseName"],
    ACTIVITY: ["days", "organiser", "persons"],
    PRODUCT: ["standard", "process", "function", "feeStandard", "timeLimit"],
  };
  return own[kind].some((field) => fields.has(field));
}

function cellText(row: LedgerRow, index: number): string {
  const cell = row.cells[index] ?? blankCell;
  // A covered cell shows nothing of its own.
  return cell.mergedFrom === null ? cleanText(writtenText(cell)) : "";
}
