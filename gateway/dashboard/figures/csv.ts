/** Rows as a CSV file that spreadsheets open with Chinese text intact. */

/** A byte order mark: without it Excel takes UTF-8 for the system's own encoding. */
const mark = "\uFEFF";

/** A spreadsheet runs what begins like a formula; a quote before it makes it text. */
const harmless = (cell: string): string =>
  /^[=+\-@\t\r]/.test(cell) && !/^-?[\d.,]+$/.test(cell) ? `'${cell}` : cell;

const quoted = (cell: string): string => `"${harmless(cell).replaceAll('"', '""')}"`;

const lines = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quoted).join(",")).join("\r\n");

/** Returns the text of the file, each row on a line. */
export const csvOf = (rows: readonly (readonly string[])[]): string => mark + lines(rows);

/** Characters that are collected before the browser is given them to keep. */
const partLength = 1_000_000;

/** A file that grows by and by, kept by the browser, on disk if need be, and not by the page. */
export class GrowingCsv {
  readonly #parts: Blob[] = [];
  #text: string;

  constructor(head: readonly string[]) {
    this.#text = csvOf([head]);
  }

  add(rows: readonly (readonly string[])[]): void {
    if (rows.length === 0) return;
    this.#text += `\r\n${lines(rows)}`;
    if (this.#text.length >= partLength) this.#handOn();
  }

  /** Returns the whole file as it is now. */
  content(): Blob {
    this.#handOn();
    return new Blob(this.#parts, { type: "text/csv" });
  }

  #handOn(): void {
    this.#parts.push(new Blob([this.#text]));
    this.#text = "";
  }
}
