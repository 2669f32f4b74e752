/** Reads the fields of one data row and keeps account of everything that was changed, doubted or refused. */
import { headerWord, type Field, type SheetKind } from "./column.ts";
import type { Column } from "./header.ts";
import { blankCell, writtenText, type LedgerCell } from "./ledger-file.ts";
import { finding, type Finding, type RejectionCode, type WarningCode } from "./message.ts";
import type { NormalisedField } from "./report.ts";
import type { DataCell, DataRow } from "./sheet-rows.ts";
import {
  cleanParagraphs,
  cleanText,
  foldLineBreaks,
  isBlankText,
  isFormulaLike,
  TEXT_LIMIT,
  withoutBlanks,
} from "./text.ts";

type TextRule = {
  /** Blanks inside do not belong to the text (names of enterprises). */
  readonly blanks?: "REMOVED" | "KEPT";
  /** Line breaks and emoji stay as they are. */
  readonly isParagraph?: boolean;
  /** Text that a spreadsheet would run is warned about. */
  readonly warnsFormula?: boolean;
};

const noCell: DataCell = { cell: blankCell, filledFromRow: null, isMergedDown: false };

/** One data row being read. */
export class RowReader {
  readonly reasons: Finding[] = [];
  readonly warnings: Finding[] = [];
  readonly normalised: NormalisedField[] = [];
  readonly filledFromMerge: { column: string; fromRow: number }[] = [];
  readonly row: DataRow;
  readonly #kind: SheetKind;
  readonly #positions: ReadonlyMap<Field, number>;
  readonly #columns: readonly Column[];

  constructor(kind: SheetKind, row: DataRow, columns: readonly Column[]) {
    this.row = row;
    this.#kind = kind;
    this.#columns = columns;
    this.#positions = new Map(
      columns.flatMap(({ field }, position) =>
        field === null ? [] : [[field, position] as const],
      ),
    );
    // A hidden row may have been left out of the total or forgotten; it is data all the same.
    if (row.isHidden) this.warnings.push(finding("HIDDEN_ROW", null, ""));
  }

  /** Returns the cell of a field with what a merge puts into it. */
  dataCell(field: Field): DataCell {
    const position = this.#positions.get(field);
    return (position === undefined ? undefined : this.row.cells[position]) ?? noCell;
  }

  /** Says whether the ledger has a column for the field at all. */
  hasColumn(field: Field): boolean {
    return this.#positions.has(field);
  }

  cell(field: Field): LedgerCell {
    return this.dataCell(field).cell;
  }

  /** Returns the header of a field as this ledger writes it. */
  header(field: Field): string {
    const position = this.#positions.get(field);
    const column = position === undefined ? undefined : this.#columns[position];
    return column?.header ?? headerWord(this.#kind, field);
  }

  reject(code: RejectionCode | "NAME_MISSING", field: Field, detail?: string): void {
    this.reasons.push(finding(code, this.header(field), writtenText(this.cell(field)), detail));
  }

  warn(code: WarningCode | RejectionCode, field: Field, detail?: string): void {
    this.warnings.push(finding(code, this.header(field), writtenText(this.cell(field)), detail));
  }

  /** Records that a field is imported in another writing than the ledger's. */
  normalise(field: Field, value: string): void {
    const column = this.header(field);
    if (this.normalised.some((entry) => entry.column === column)) return;
    const { cell, filledFromRow } = this.dataCell(field);
    // A covered cell has no text of its own; the note says where the value came from.
    const written = filledFromRow === null ? writtenText(cell) : `（合并自第${filledFromRow}行）`;
    this.normalised.push({ column, written, value });
  }

  /** Records a merge: as a normalisation where the row's identity hangs on it, else as a note. */
  noteMerge(field: Field, value: string, isIdentity: boolean): void {
    const { filledFromRow } = this.dataCell(field);
    if (filledFromRow === null || value === "") return;
    if (isIdentity) this.normalise(field, value);
    else this.filledFromMerge.push({ column: this.header(field), fromRow: filledFromRow });
  }

  /** Reads a text field: cleaned, null when blank, with the warnings that belong to text. */
  text(field: Field, rule: TextRule = {}): string | null {
    const cell = this.cell(field);
    if (cell.value.kind === "ERROR") {
      this.warn("VALUE_UNREADABLE", field);
      return null;
    }
    const written = foldLineBreaks(writtenText(cell));
    const cleaned = rule.isParagraph === true ? cleanParagraphs(written) : cleanText(written);
    if (isBlankText(cleaned)) return null;
    const value = rule.blanks === "REMOVED" ? withoutBlanks(written) : cleaned;
    if (value !== written) this.normalise(field, value);
    if (rule.warnsFormula === true && isFormulaLike(value)) this.warn("TEXT_FORMULA_LIKE", field);
    const length = Array.from(value).length;
    if (length > TEXT_LIMIT) this.warn("TEXT_TOO_LONG", field, `共${length}字`);
    return value;
  }
}
