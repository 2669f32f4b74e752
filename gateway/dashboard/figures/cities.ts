/** One indicator by city: who has a value, who has none, and whose is missing. */
import type { CoverageGap, GapReason, Member } from "../api/shapes.ts";
import type { FigureRow, FigureValue, IndicatorKey } from "./indicators.ts";

export type MemberRow = FigureRow & { readonly member: Member | null };

export type CityFigure = {
  /** GB/T 2260 code of the city. */
  readonly city: string;
  /** Code of the window that answers for the city. */
  readonly member: string;
  readonly value: number | null;
  /** As it arrived, for money beyond the exact range of a number. */
  readonly exact: FigureValue;
  /** 1 for the highest; equal values share a rank; null without a value. */
  readonly rank: number | null;
  readonly gap: GapReason | null;
};

/** Returns the code of the city that a window serves; null for any other member. */
export function cityOf(member: Member | null | undefined): string | null {
  return member?.kind === "WINDOW" ? (member.cityCode ?? member.code) : null;
}

/** Ranks the windows by an indicator; those without a value follow, the missing come last. */
export function rankCities(
  rows: readonly MemberRow[],
  gaps: readonly CoverageGap[],
  members: ReadonlyMap<string, Member>,
  indicator: IndicatorKey,
): readonly CityFigure[] {
  const answered = rows.flatMap((row) => {
    const city = cityOf(row.member);
    if (city === null || !row.member) return [];
    const exact = row[indicator];
    return [{ city, member: row.member.code, value: exact === null ? null : Number(exact), exact }];
  });
  const valued = answered
    .filter((figure) => figure.value !== null)
    .toSorted((a, b) => Number(b.value) - Number(a.value) || a.city.localeCompare(b.city));
  const withoutValue = answered.filter((figure) => figure.value === null);
  const missing = gaps.flatMap((gap) => {
    const city = cityOf(members.get(gap.member));
    return city === null ? [] : [{ city, member: gap.member, gap: gap.reason }];
  });
  return [
    ...valued.map((figure) => ({
      ...figure,
      rank: valued.findIndex((other) => other.value === figure.value) + 1,
      gap: null,
    })),
    ...withoutValue.map((figure) => ({ ...figure, rank: null, gap: null })),
    ...missing.map((figure) => ({ ...figure, value: null, exact: null, rank: null })),
  ];
}
