/** Reads the service category column of any sheet. */
import { resolveCategory } from "../category.ts";
import { writtenText } from "./ledger-file.ts";
import type { RowReader } from "./row-reader.ts";
import { isBlankText, toHalfWidth, withoutBlanks } from "./text.ts";

/** Reads a category; null with a warning when not certain. Blank is unknown where the column is prescribed. */
export function readCategory(reader: RowReader, isPrescribed: boolean): string | null {
  const cell = reader.cell("category");
  const written = writtenText(cell);
  const text = toHalfWidth(withoutBlanks(written));
  if (isBlankText(text) && !isPrescribed) return null;
  const resolved = isBlankText(text) ? null : resolveCategory(text);
  if (resolved === null) {
    reader.warn("CATEGORY_UNKNOWN", "category");
    return null;
  }
  if (resolved.isRewritten || text !== written) reader.normalise("category", resolved.code);
  return resolved.code;
}
