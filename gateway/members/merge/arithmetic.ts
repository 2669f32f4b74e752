/** Sums, shares and orders over several members; the order of answers never matters. */
import type { Json, JsonObject } from "../../plan/entity-places.ts";

/** Adds whole or decimal numbers; whole ones exactly, beyond 2^53 as a string of digits. None gives null. */
export function mergedSum(values: readonly Json[]): Json {
  const numbers = values.filter((value) => typeof value === "number" || typeof value === "string");
  if (numbers.length === 0) return null;
  if (numbers.every((value) => Number.isSafeInteger(value) || /^-?\d+$/.test(String(value)))) {
    const sum = numbers.reduce((total: bigint, value) => total + BigInt(value), 0n);
    return Number.isSafeInteger(Number(sum)) ? Number(sum) : String(sum);
  }
  // Decimals add up in one order, whoever answered first.
  return numbers
    .map(Number)
    .sort((a, b) => a - b)
    .reduce((total, value) => total + value, 0);
}

/** Returns the sum of parts over the sum of wholes to four decimals; null without a whole. */
export function ratioOf(parts: readonly Json[], wholes: readonly Json[]): number | null {
  const [part, whole] = [Number(mergedSum(parts) ?? 0), Number(mergedSum(wholes) ?? 0)];
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;
}

/** Sorts rows ascending by the values under `keys`; nulls last. */
export function sortBy(rows: readonly JsonObject[], keys: readonly string[]): JsonObject[] {
  return rows.toSorted((a, b) => {
    for (const key of keys) {
      const order = compare(a[key] ?? null, b[key] ?? null);
      if (order !== 0) return order;
    }
    return 0;
  });
}

/** Groups rows by key, groups in ascending order of their keys. */
export function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => readonly Json[]): Row[][] {
  const groups = Map.groupBy(rows, (row) => JSON.stringify(keyOf(row)));
  // By value, not by text: 9 comes before 10.
  return [...groups.values()]
    .map((group) => ({ group, keys: keyOf(group[0]!) }))
    .sort((a, b) => {
      const at = a.keys.findIndex((key, index) => compare(key, b.keys[index] ?? null) !== 0);
      return at < 0 ? 0 : compare(a.keys[at]!, b.keys[at]!);
    })
    .map(({ group }) => group);
}

function compare(a: Json, b: Json): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
