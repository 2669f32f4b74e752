/** What each member contributed to a figure: values first, those that are missing by name. */
import type { CoverageGap, GapReason, Member } from "../api/shapes.ts";
import type { FigureValue } from "./indicators.ts";

export type MemberPart = {
  readonly member: Member;
  readonly exact: FigureValue;
  readonly gap: GapReason | null;
};
type Part = { readonly member: Member | null; readonly value: FigureValue };

/** Returns the parts, the missing first, for what is not there is what must be seen; then the largest. */
export function memberParts(
  parts: readonly Part[],
  gaps: readonly CoverageGap[],
  members: ReadonlyMap<string, Member>,
): readonly MemberPart[] {
  const missing = gaps.flatMap(({ member: code, reason }) => {
    const member = members.get(code);
    return member ? [{ member, exact: null, gap: reason }] : [];
  });
  const answered = parts
    .flatMap(({ member, value }) => (member ? [{ member, exact: value, gap: null }] : []))
    .toSorted(
      (a, b) =>
        Number(b.exact ?? -1) - Number(a.exact ?? -1) || a.member.code.localeCompare(b.member.code),
    );
  return [...missing, ...answered];
}
