/** What differs between two documents: each value by its place, items of lists by what they are called. */
import type { Difference } from "./document.ts";

export function differencesOf(before: unknown, after: unknown, at = ""): Difference[] {
  if (before === after) return [];
  if (Array.isArray(before) && Array.isArray(after))
    return differencesOf(byName(before), byName(after), at);
  if (isObject(before) && isObject(after))
    return [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .toSorted()
      .flatMap((name) =>
        differencesOf(
          before[name],
          after[name],
          `${at}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`,
        ),
      );
  return [{ at, before: before ?? null, after: after ?? null }];
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function byName(list: readonly unknown[]): Record<string, unknown> {
  const named = list.map((item, index) => [nameOf(item) ?? String(index), item] as const);
  const names = named.map(([name]) => name);
  const isClear = new Set(names).size === names.length;
  return Object.fromEntries(isClear ? named : list.map((item, index) => [String(index), item]));
}

function nameOf(item: unknown): string | null {
  if (!isObject(item)) return null;
  const { id, code, indicator, expert, group, year } = item;
  if (typeof indicator === "string" && typeof expert === "string") return `${indicator} ${expert}`;
  for (const name of [id, code, group]) if (typeof name === "string") return name;
  return typeof year === "number" ? String(year) : null;
}
