/** The events of one record in one member's log: whole, in order, linked, and leading to its state. */
import type { LedgerEvent } from "./event-leaf.ts";
import { type Finding, finding, type FindingCode, type Place } from "./finding.ts";
import { ownerOfRecord, type ReplayRule, statedIn } from "./record-replay.ts";

/** What is known of a record after its events so far. */
export type RecordHead = {
  readonly sequence: number;
  /** Leaf hash of the last event, Base 64. */
  readonly leafHash: string;
  readonly row: number;
  /** As the record's owner last stated it: `statedIn`. */
  readonly state: string | null;
};

/**
 * Judges the next event of a record; the findings are what is wrong with it. `head` is null before the
 * first event. The events before it may be unknown (a check that resumes): then `isResumed`.
 */
export function nextOfRecord(
  head: RecordHead | null,
  event: LedgerEvent,
  row: number,
  leafHash: string,
  replay: ReplayRule,
  isResumed = false,
): { readonly head: RecordHead; readonly findings: readonly Finding[] } {
  const { owner: member, recordId, id: eventId, sequence, previous } = event;
  const place: Place = { member, recordId, eventId, row };
  const findings: Finding[] = [];
  const expected = (head?.sequence ?? 0) + 1;
  const isStart = head === null && isResumed;
  if (!isStart && sequence !== expected) {
    const code: FindingCode = sequence > expected ? "EVENT_WITHHELD" : "EVENTS_REORDERED";
    findings.push(finding(code, place, `${expected} → ${sequence}`));
  } else if (!isStart && previous !== (head?.leafHash ?? null)) {
    // The event before is the one that is not what it was when this one was written.
    findings.push(finding("LINK_BROKEN", place, `row ${head?.row}`));
  }
  if (head && row <= head.row) findings.push(finding("EVENTS_REORDERED", place, `row ${head.row}`));
  const isOwn = ownerOfRecord(recordId) === member;
  const isFollowed = findings.length === 0 && !isStart;
  const before = head?.state ?? null;
  if (isOwn && isFollowed && !replay(before, event)) {
    findings.push(
      finding("STATE_WRONG", { ...place, field: "/state" }, `${before} → ${event.state}`),
    );
  }
  const state = isOwn ? (statedIn(event) ?? before) : null;
  return { head: { sequence, leafHash, row, state }, findings };
}
