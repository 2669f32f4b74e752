/** A table before it is a sheet, a page or a part of an official document: every writer draws the same one. */

export type Format =
  | "TEXT"
  | "COUNT"
  /** A whole number with its sign. */
  | "DIFFERENCE"
  /** A decimal string, printed in per cent: 0.0658 is 6.58%. */
  | "SHARE"
  /** The same with its sign. */
  | "CHANGE"
  /** A decimal string, printed as it is. */
  | "MEAN"
  /** Points or a weight: a decimal string with as many places as it has. */
  | "POINTS"
  /** A fraction rounded to four places, and said to be so. */
  | "ABOUT"
  /** A whole number of fen as a string, printed in yuan. */
  | "YUAN";
export type Value = number | string | null;

export type Cell = {
  /** Null is printed as —. */
  readonly value: Value;
  readonly format: Format;
  /** What stood here in the version that this one revises, as it was printed; absent where nothing changed. */
  readonly was?: string;
};
export type Column = {
  readonly name: string;
  /** Neighbouring columns of the same group stand under one head. */
  readonly group?: string;
  /** In Chinese characters of the table's type; writers share out the page by it. */
  readonly width: number;
  /** Places, codes and single words: read down the middle. */
  readonly isCentred?: true;
};
export type Table = {
  /** E.g. 表1, 附表2. */
  readonly label: string;
  readonly title: string;
  /** Where the workbook has it; null for an excerpt of a table that it has in full. */
  readonly sheet: string | null;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** How many of the first rows are totals. */
  readonly totals: number;
  readonly notes: readonly string[];
  /** Begins a page of its own in print, so that it can be handed over alone. */
  readonly ownPage?: true;
};

export const text = (value: string | null): Cell => ({ value, format: "TEXT" });
export const count = (value: number | null): Cell => ({ value, format: "COUNT" });
export const difference = (value: number | null): Cell => ({ value, format: "DIFFERENCE" });
export const share = (value: string | null): Cell => ({ value, format: "SHARE" });
export const change = (value: string | null): Cell => ({ value, format: "CHANGE" });
export const mean = (value: string | null): Cell => ({ value, format: "MEAN" });
export const yuan = (value: string | null): Cell => ({ value, format: "YUAN" });

/** Returns what a cell says in print. */
export function printed({ value, format }: Pick<Cell, "value" | "format">): string {
  if (value === null) return "—";
  switch (format) {
    case "TEXT":
    case "COUNT":
    case "MEAN":
    case "POINTS":
      return String(value);
    case "ABOUT":
      return `≈${value}`;
    case "DIFFERENCE":
      return signed(String(value));
    case "SHARE":
      return percent(String(value));
    case "CHANGE":
      return signed(percent(String(value)));
    case "YUAN":
      return inYuan(String(value));
  }
}

const signed = (number: string): string =>
  /[1-9]/.test(number) && !number.startsWith("-") ? `+${number}` : number;

/** Shares have four decimals, so two places are exact. */
const percent = (share: string): string => `${(Number(share) * 100).toFixed(2)}%`;

function inYuan(fen: string): string {
  const [sign, digits] = fen.startsWith("-") ? ["-", fen.slice(1)] : ["", fen];
  const padded = digits.padStart(3, "0");
  return `${sign}${padded.slice(0, -2)}.${padded.slice(-2)}`;
}

/** On which side of its cell a value stands. */
export const sideOf = (cell: Cell, { isCentred }: Column): "Text" | "Number" | "None" => {
  if (isCentred || cell.value === null) return "None";
  return cell.format === "TEXT" ? "Text" : "Number";
};

/** Notes as they stand below a table; several are numbered. */
export const noteLines = ({ notes }: Table): string[] =>
  notes.length < 2
    ? notes.map((note) => `注：${note}`)
    : notes.map((note, index) => `${index === 0 ? "注：" : "　　"}${index + 1}．${note}`);

/** Runs of columns under the same head. */
export function columnGroups(
  columns: readonly Column[],
): { readonly name: string | null; readonly columns: readonly Column[] }[] {
  const groups: { name: string | null; columns: Column[] }[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (column.group !== undefined && last?.name === column.group) last.columns.push(column);
    else groups.push({ name: column.group ?? null, columns: [column] });
  }
  return groups;
}
