/** Sets behind distinct counts, and claims, as a member of the oracle's network sends them. */
import { createHash } from "node:crypto";
import type { RecordRow } from "./rows.ts";

/** A whole number as JSON carries it: beyond 2^53 as digits. */
export const digits = (value: bigint): number | string =>
  Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
/** One key of a set: what it is a hash of stays with the member. */
export const hashKey = (text: string): string =>
  createHash("sha256").update(text).digest().subarray(0, 12).toString("base64");
/** Names a content, as members and gateway do. */
const digestOf = (text: string): string => createHash("sha256").update(text).digest("base64url");

/** A set behind a distinct count, as whoever has none of it, or has it already, is told it. */
export function setOf(texts: readonly (string | null)[]) {
  const distinct = [...new Set(texts.filter((text) => text !== null))];
  const keys = distinct.map(hashKey).sort().join("");
  const digest = digestOf(keys);
  return {
    size: distinct.length,
    ask: ({ unless }: Unless) => ({ digest, keys: unless === digest ? null : keys }),
  };
}
export type Unless = { readonly unless?: string | null };
/** What each row claims, and what it adds to the figures of the columns' names. */
const claimColumns = (rows: readonly RecordRow[]) => ({
  key: rows.map(({ claim }) => claim!.key),
  isHome: rows.map(({ claim }) => claim!.isHome),
  acceptedMs: rows.map(({ claim }) => claim!.acceptedMs),
  month: rows.map(({ month }) => month),
  records: rows.map(() => 1),
  fee: rows.map(({ fee }) => digits(fee ?? 0n)),
  weight: rows.map(() => 0.25),
  rated: rows.map(({ rating }) => (rating === null ? 0 : 1)),
  "ratings.count": rows.map(({ rating }) => (rating === null ? 0 : 1)),
  "ratings.sum": rows.map(({ rating }) => rating ?? 0),
});

/** The claims of rows, as whoever has none of them, or has them already, is told them. */
export function claimSet(rows: readonly RecordRow[]) {
  const claims = JSON.stringify(claimColumns(rows.filter(({ claim }) => claim)));
  const digest = digestOf(claims);
  return ({ unless }: Unless) => ({ digest, claims: unless === digest ? null : claims });
}
/** The place of a thing in the order of things: the first six bytes of its key. */
export const rankOf = (key: string): number => Buffer.from(key, "base64").readUIntBE(0, 6);
