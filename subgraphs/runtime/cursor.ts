/** Keyset cursors that every member writes alike, so that pages of many members merge by cursor alone. */
import { refuse } from "./errors.ts";

/**
 * A place in a total order: rows go by `key`, then by `id`, both in `direction`.
 * On the wire: base64url of the JSON array `[direction, key, id, column]`: what merges pages needs the first three,
 * and a cursor of another order is told by the fourth. Ids compare by code unit.
 */
export type Cursor = {
  readonly direction: "ASC" | "DESC";
  readonly key: number;
  readonly id: string;
  /** Name of the column that orders. */
  readonly column: string;
};

/** Writes a cursor for the wire. */
export function encodeCursor({ direction, key, id, column }: Cursor): string {
  return Buffer.from(JSON.stringify([direction, key, id, column])).toString("base64url");
}

/** Reads a cursor; throws BAD_USER_INPUT when it is not one, or belongs to another order. */
export function decodeCursor(text: string, expected: Pick<Cursor, "direction" | "column">): Cursor {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, "base64url").toString());
  } catch {
    parts = null;
  }
  const [direction, key, id, column] = Array.isArray(parts) ? parts : [];
  const isOfThisOrder = direction === expected.direction && column === expected.column;
  if (!isOfThisOrder || !Number.isSafeInteger(key) || typeof id !== "string") {
    throw refuse(
      "BAD_USER_INPUT",
      "after：游标无效，请使用上一页返回的 endCursor。The cursor `after` is not one of this list and order.",
    );
  }
  return { direction, key, id, column };
}

/** Checks a page size; throws BAD_USER_INPUT outside 0..100. */
export function pageSize(first: number): number {
  if (Number.isInteger(first) && first >= 0 && first <= 100) return first;
  throw refuse(
    "BAD_USER_INPUT",
    `first：应为 0 至 100，收到 ${first}。\`first\` must be 0 to 100.`,
  );
}
