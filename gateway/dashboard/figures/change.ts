/** How a figure differs from that of the period before. */
import type { FigureKind, FigureValue } from "./indicators.ts";
import { firstYear, type Period } from "./period.ts";

/** `share`: of the value before, 0.1 for a tenth more. `points`: the difference itself. */
export type Change = { readonly unit: "share" | "points" | "score"; readonly by: number };

/** Returns the change, or null when there is nothing to compare with. */
export function changeOf(kind: FigureKind, value: FigureValue, before: FigureValue): Change | null {
  if (value === null || before === null) return null;
  const [now, then] = [Number(value), Number(before)];
  if (kind === "share") return { unit: "points", by: now - then };
  if (kind === "score") return { unit: "score", by: now - then };
  return then === 0 ? null : { unit: "share", by: (now - then) / then };
}

/** Returns the period of the same length just before, or null when none is on record. */
export function periodBefore({ year, quarter }: Period): Period | null {
  const before =
    quarter === null
      ? { year: year - 1, quarter: null }
      : quarter === 1
        ? { year: year - 1, quarter: 4 }
        : { year, quarter: quarter - 1 };
  return before.year < firstYear ? null : before;
}

/** Returns `count` periods of the same length that end with this one, earliest first. */
export function periodsUntil(period: Period, count: number): readonly Period[] {
  const periods: Period[] = [];
  for (let at: Period | null = period; at && periods.length < count; at = periodBefore(at))
    periods.unshift(at);
  return periods;
}
