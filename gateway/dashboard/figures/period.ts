/** The period that figures are asked for: a year, or one quarter of it. */

export type Period = { readonly year: number; readonly quarter: number | null };

export const firstYear = 2022;
const lastYear = 2100;

/** Returns the period that the address names: a year, or one quarter of it; null when it names none. */
export function periodFrom(choices: URLSearchParams): Period | null {
  const year = Number(choices.get("year"));
  if (!Number.isInteger(year) || year < firstYear || year > lastYear) return null;
  const quarter = Number(choices.get("quarter"));
  return { year, quarter: [1, 2, 3, 4].includes(quarter) ? quarter : null };
}

const shanghaiMs = 8 * 3_600_000;

/** Returns the quarter in Shanghai that a moment lies in; none before the first year on record. */
export function quarterOf(moment: Date): Period {
  const there = new Date(moment.getTime() + shanghaiMs);
  const year = there.getUTCFullYear();
  return year < firstYear
    ? { year: firstYear, quarter: 1 }
    : { year, quarter: Math.floor(there.getUTCMonth() / 3) + 1 };
}

/** Returns the period to begin with: the quarter of the newest record, or today's where there is none. */
export const latestPeriod = (acceptedAt: string | null): Period =>
  quarterOf(acceptedAt ? new Date(acceptedAt) : new Date());

/** Returns the years that can be chosen, latest first. */
export function yearsUntil(thisYear: number, chosen: number): readonly number[] {
  const last = Math.max(thisYear, chosen);
  return Array.from({ length: last - firstYear + 1 }, (_, index) => last - index);
}

/** Returns the period as the end of an address. */
export const periodSearch = ({ year, quarter }: Period): string =>
  `?year=${year}${quarter === null ? "" : `&quarter=${quarter}`}`;

const dayOf = (year: number, month: number) =>
  `${month > 12 ? year + 1 : year}-${String(((month - 1) % 12) + 1).padStart(2, "0")}-01`;

/** Returns the days of a period in Shanghai: the first of it, and the first after it. */
export function daysOf({ year, quarter }: Period): {
  readonly from: string;
  readonly before: string;
} {
  if (quarter === null) return { from: dayOf(year, 1), before: dayOf(year + 1, 1) };
  return { from: dayOf(year, quarter * 3 - 2), before: dayOf(year, quarter * 3 + 1) };
}
