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

/** SQL for so many columns of lines, as rows of text. */
export const unnest = (columns: number): string =>
  `unnest(${Array.from({ length: columns }, () => "string_to_array(?, chr(10))").join(", ")})`;
