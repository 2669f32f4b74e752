/** Conditions that look for a text inside a column. */

/** Returns the condition that a column contains `text`, whatever its case; `%` and `_` stand for themselves. */
export const containing = (text: string): { $ilike: string } => ({
  $ilike: `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`,
});
