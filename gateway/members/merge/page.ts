/** Merges pages of one total order by cursor. */
import { isObject, type Json, type JsonObject } from "../../plan/entity-places.ts";
import { helperPrefix } from "./program.ts";

type Row = {
  readonly page: number;
  readonly position: number;
  readonly cursor: string;
  readonly direction: string;
  readonly key: number;
  readonly id: string;
};
export type MergedPage = {
  /** For each edge, which member's page it is on, and where. */
  readonly picks: readonly { readonly page: number; readonly position: number }[];
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
};

/** Returns the cursors of one member's page, or null when they cannot be read. */
export function readCursors(page: JsonObject): Omit<Row, "page">[] | null {
  const edges = page[`${helperPrefix}edges`];
  if (!Array.isArray(edges)) return null;
  const rows = (edges as Json[]).map((edge, position) => {
    const cursor = isObject(edge) ? edge[`${helperPrefix}cursor`] : null;
    const parts = typeof cursor === "string" ? decode(cursor) : null;
    return parts && { position, cursor: cursor as string, ...parts };
  });
  return rows.every((row) => row !== null) ? rows : null;
}

/**
 * Merges the pages of several members and keeps the first `first` edges, in the same order whatever the
 * order of the pages; of edges in one place it keeps the first member's. A cursor is base64url of the JSON array `[direction, key, id]`: members write them
 * alike, so their order needs no knowledge of the rows.
 */
export function mergePages(
  pages: readonly {
    readonly cursors: readonly Omit<Row, "page">[];
    readonly hasNextPage: boolean;
  }[],
  first: number,
): MergedPage {
  const rows = pages.flatMap(({ cursors }, page) => cursors.map((row): Row => ({ ...row, page })));
  rows.sort(compare);
  const distinct = rows.filter((row, at) => at === 0 || compare(rows[at - 1]!, row) !== 0);
  const picks = distinct.slice(0, first);
  return {
    picks,
    hasNextPage: distinct.length > picks.length || pages.some(({ hasNextPage }) => hasNextPage),
    endCursor: picks.at(-1)?.cursor ?? null,
  };
}

/** Names a place in the order: edges of one place are one thing. */
export const placeName = ({ key, id }: Pick<Row, "key" | "id">): string => `${key} ${id}`;

function compare(a: Row, b: Row): number {
  const sign = a.direction === "DESC" ? -1 : 1;
  if (a.key !== b.key) return a.key < b.key ? -sign : sign;
  // Code units, as the members' databases compare them (collation "C").
  return a.id === b.id ? 0 : a.id < b.id ? -sign : sign;
}

function decode(cursor: string): { direction: string; key: number; id: string } | null {
  try {
    const parts = JSON.parse(Buffer.from(cursor, "base64url").toString()) as unknown[];
    const [direction, key, id] = parts;
    if (typeof direction !== "string" || typeof key !== "number" || typeof id !== "string")
      return null;
    return { direction, key, id };
  } catch {
    return null;
  }
}
