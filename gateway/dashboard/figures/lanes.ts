/** Sorts a trace into one lane for each member that took part, present or missing. */
import type { CoverageGap, GapReason, Member } from "../api/shapes.ts";

export type LaneEvent = { readonly id: string; readonly member: Member | null };

export type Lane = {
  readonly code: string;
  readonly member: Member | null;
  readonly isOwner: boolean;
  readonly events: number;
  readonly gap: GapReason | null;
};

/** Returns the code of the member that keeps an event; its identifier starts with it. */
export const keeperOf = (event: LaneEvent): string =>
  event.member?.code ?? event.id.slice(0, Math.max(0, event.id.indexOf(":")));

/** Returns the lanes: the owner first, the other participants in the order they are listed. */
export function traceLanes({
  owner,
  participantCodes,
  events,
  gaps,
  members,
}: {
  readonly owner: string | null;
  readonly participantCodes: readonly string[];
  readonly events: readonly LaneEvent[];
  readonly gaps: readonly CoverageGap[];
  readonly members: ReadonlyMap<string, Member>;
}): readonly Lane[] {
  const codes = new Set([
    ...(owner ? [owner] : []),
    ...participantCodes,
    ...events.map(keeperOf),
    ...gaps.map(({ member }) => member),
  ]);
  return [...codes].map((code) => ({
    code,
    member: events.find((event) => keeperOf(event) === code)?.member ?? members.get(code) ?? null,
    isOwner: code === owner,
    events: events.filter((event) => keeperOf(event) === code).length,
    gap: gaps.find(({ member }) => member === code)?.reason ?? null,
  }));
}
