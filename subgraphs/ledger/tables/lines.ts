/** Many rows in one statement, a column a text: half the work of JSON, whose every quote would be escaped twice. */

/** Returns one value a line. @throws RangeError for a value that is more than a line */
export function lines<Row>(rows: readonly Row[], valueOf: (row: Row) => string): string {
  return rows
    .map((row) => {
      const value = valueOf(row);
      if (value.includes("\n"))
        throw new RangeError(`${JSON.stringify(value)} is more than a line.`);
      return value;
    })
    .join("\n");
}

/** Returns an array in PostgreSQL's own text, for values that may be null or have more than a line. */
export function arrayText<Row>(
  rows: readonly Row[],
  valueOf: (row: Row) => string | null | undefined,
): string {
  const values = rows.map((row) => {
    const value = valueOf(row);
    return value === null || value === undefined
      ? "null"
      : `"${/["\\]/.test(value) ? value.replaceAll(/["\\]/g, String.raw`\$&`) : value}"`;
  });
  return `{${values.join(",")}}`;
}
