/** Rows as a CSV file that spreadsheets open with Chinese text intact. */

/** A byte order mark: without it Excel takes UTF-8 for the system's own encoding. */
const mark = "\uFEFF";

/** A spreadsheet runs what begins like a formula; a quote before it makes it text. */
const harmless = (cell: string): string =>
  /^[=+\-@\t\r]/.test(cell) && !/^-?[\d.,]+$/.test(cell) ? `'${cell}` : cell;

const quoted = (cell: string): string => `"${harmless(cell).replaceAll('"', '""')}"`;

/** Returns the text of the file, each row on a line. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  mark + rows.map((row) => row.map(quoted).join(",")).join("\r\n");
