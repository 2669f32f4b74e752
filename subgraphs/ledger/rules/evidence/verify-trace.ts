/** The trace of a record over several members: complete over what is shown, in causal order. */
import type { Bundle } from "./bundle.ts";
import type { LedgerEvent } from "./event-leaf.ts";
import { type Finding, finding, type Place } from "./finding.ts";

/** An event that is in its member's log. `leafHash` in Base 64. */
export type ShownEvent = {
  readonly event: LedgerEvent;
  readonly row: number;
  readonly leafHash: string;
};

const nameOf = ({ owner, id }: { readonly owner: string; readonly id: string }): string =>
  `${owner}\n${id}`;

/**
 * Checks every trace of the bundle, and that each cause is shown and is the one that was answered.
 * Where events that the bundle names were not proven, that is said elsewhere and nothing here.
 */
export function verifyTraces(
  { traces, members }: Pick<Bundle, "traces" | "members">,
  shown: readonly ShownEvent[],
): Finding[] {
  const byName = new Map(shown.map((one) => [nameOf(one.event), one]));
  const given = members.flatMap(({ records }) =>
    records.flatMap(({ events }) => events.map(({ leaf }) => leaf)),
  );
  const unproven = given.filter((leaf) => !byName.has(nameOf(leaf)));
  const lost = new Set(unproven.map(nameOf));
  const findings = shown.flatMap((one) => verifyCause(one, byName, lost));
  for (const recordId of new Set([...given, ...traces].map((one) => one.recordId))) {
    if (unproven.some((leaf) => leaf.recordId === recordId)) continue;
    const found = traces.filter((trace) => trace.recordId === recordId);
    const events = found[0]?.events.map((name) => byName.get(nameOf(name))) ?? [];
    const all = shown.filter(({ event }) => event.recordId === recordId);
    const fault =
      found.length === 1 && all.length > 0 ? faultOf(events, all, recordId) : { recordId };
    findings.push(fault ? finding("TRACE_WRONG", fault) : finding("TRACE_ORDERED", { recordId }));
  }
  return findings;
}

function verifyCause(
  { event, row }: ShownEvent,
  byName: ReadonlyMap<string, ShownEvent>,
  lost: ReadonlySet<string>,
): Finding[] {
  if (event.cause === null || lost.has(nameOf(event.cause))) return [];
  const cause = byName.get(nameOf(event.cause));
  const place = { ...placeOf(event, row), field: "/cause" };
  const named = `${event.cause.owner} ${event.cause.id}`;
  if (!cause) return [finding("CAUSE_NOT_SHOWN", place, named)];
  return cause.leafHash === event.cause.leafHash ? [] : [finding("CAUSE_WRONG", place, named)];
}

/** Where a trace first fails: an event unknown, twice, before its member's earlier one or its cause. */
function faultOf(
  events: readonly (ShownEvent | undefined)[],
  all: readonly ShownEvent[],
  recordId: string,
): Place | null {
  const rows = new Map<string, number>();
  const seen = new Set<string>();
  const names = new Set(all.map(({ event }) => nameOf(event)));
  for (const one of events) {
    if (!one || one.event.recordId !== recordId) return { recordId };
    const { event, row } = one;
    const cause = event.cause && nameOf(event.cause);
    const isEarly = cause !== null && names.has(cause) && !seen.has(cause);
    if (isEarly || row <= (rows.get(event.owner) ?? -1)) return placeOf(event, row);
    rows.set(event.owner, row);
    seen.add(nameOf(event));
  }
  const missing = all.find(({ event }) => !seen.has(nameOf(event)));
  return missing ? placeOf(missing.event, missing.row) : null;
}

function placeOf({ owner, recordId, id }: LedgerEvent, row: number): Place {
  return { member: owner, recordId, eventId: id, row };
}
