/** Lines up columns of Chinese and Latin text: a Chinese character takes two places. */

/** Returns rows as lines with columns of equal width. */
export function tableLines(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ""))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell + " ".repeat(widths[column]! - widthOf(cell)))
      .join("  ")
      .trimEnd(),
  );
}

function widthOf(text: string): number {
  return Array.from(text).reduce(
    (sum, character) => sum + (/[\u2E80-\uFFE6]/.test(character) ? 2 : 1),
    0,
  );
}
