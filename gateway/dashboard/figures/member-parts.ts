/** What each member contributed to a figure: values first, those that are missing by name. */
import type { CoverageGap, GapReason, Member } from "../api/shapes.ts";
import type { MemberRow } from "./cities.ts";
import type { FigureValue, IndicatorKey } from "./indicators.ts";

export type MemberPart = {
  readonly member: Member;
  readonly exact: FigureValue;
  readonly gap: GapReason | null;
};

/** Returns the parts, the missing first, for what is not there is what must be seen; then the largest. */
export function memberParts(
  rows: readonly MemberRow[],
  gaps: readonly CoverageGap[],
  members: ReadonlyMap<string, Member>,
  indicator: IndicatorKey,
): readonly MemberPart[] {
  const missing = gaps.flatMap(({ member: code, reason }) => {
    const member = members.get(code);
    return member ? [{ member, exact: null, gap: reason }] : [];
  });
  const answered = rows
    .flatMap((row) =>
      row.member ? [{ member: row.member, exact: row[indicator], gap: null }] : [],
    )
    .toSorted(
      (a, b) =>
        Number(b.exact ?? -1) - Number(a.exact ?? -1) || a.member.code.localeCompare(b.member.code),
    );
  return [...missing, ...answered];
}
