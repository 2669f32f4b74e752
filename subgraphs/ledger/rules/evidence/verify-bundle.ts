/** Checks an evidence bundle with nothing of ours running: what is proven, what is not, what is wrong. */
import { fromBase64, toBase64 } from "./base64.ts";
import { type Bundle, type BundledEvent, type BundledMember, readBundle } from "./bundle.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { hashOfLeaf, leafText } from "./event-leaf.ts";
import { type Finding, finding, type Place, type Report, reportOf } from "./finding.ts";
import { isIncluded } from "./merkle-verify.ts";
import { isPersonal, opens } from "./personal-field.ts";
import { ownerOfRecord, type ReplayRule, recordReplay } from "./record-replay.ts";
import type { Trust } from "./trust.ts";
import { verifyCheckpoint, verifyKeys } from "./verify-checkpoint.ts";
import { verifyGrowth } from "./verify-growth.ts";
import { nextOfRecord, type RecordHead } from "./verify-record.ts";
import { type ShownEvent, verifyTraces } from "./verify-trace.ts";

export type BundleQuestion = {
  /** What the verifier asked for; what the bundle says was asked, if left out. */
  readonly recordIds?: readonly string[];
  /** How many events a record has in a log that was checked as a whole; undefined if it was not. */
  readonly eventsInLog?: (member: string, recordId: string) => number | undefined;
  readonly replay?: ReplayRule;
};

const limits: readonly string[] = [
  "证明的是：出示的事件当时如此记录、此后未改；不证明所记为真。Proven is that the events were recorded so and not changed since, not that what they say is true.",
  "检查点之后的事件，以及未列出的成员的事件，不在证明之内。Events after the checkpoint, and those of members not listed, are not covered.",
];
const endLimit =
  "是否扣留了一条记录最后的事件，只有核对整个日志才能知道。Whether the last events of a record were withheld can only be known by checking the whole log.";

/** Reads and checks the text of a bundle. `now` in ms since 1970. Never throws for what the file holds. */
export function verifyBundleText(
  text: string,
  trust: Trust,
  now: number,
  question: BundleQuestion = {},
): Report {
  try {
    return verifyBundle(readBundle(text), trust, now, question);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return reportOf([finding("FILE_MALFORMED", {}, detail)], limits);
  }
}

/** Checks a bundle whose form has been checked by `readBundle`. `now` in ms since 1970. */
export function verifyBundle(
  bundle: Bundle,
  trust: Trust,
  now: number,
  question: BundleQuestion = {},
): Report {
  if (bundle.network !== trust.network) {
    return reportOf([finding("NETWORK_WRONG", {}, bundle.network)], limits);
  }
  if (bundle.hash !== trust.hash) return reportOf([finding("HASH_WRONG", {}, bundle.hash)], limits);
  const findings: Finding[] = [];
  const shown: ShownEvent[] = [];
  for (const [i, member] of bundle.members.entries()) {
    if (bundle.members.findIndex((other) => other.member === member.member) < i) {
      findings.push(finding("FILE_MALFORMED", { member: member.member, field: `/members/${i}` }));
    }
    findings.push(...verifyMember(member, bundle, trust, now, question, shown));
  }
  for (const recordId of new Set([...(question.recordIds ?? []), ...bundle.asked.recordIds])) {
    const owners = bundle.members
      .filter(({ records }) => records.some((one) => one.recordId === recordId && one.events[0]))
      .map(({ member }) => member);
    const owner = ownerOfRecord(recordId);
    if (owners.length === 0) findings.push(finding("RECORD_NOT_SHOWN", { recordId }));
    else if (!owners.includes(owner)) {
      findings.push(finding("OWNER_NOT_SHOWN", { recordId }, owner));
    }
  }
  findings.push(...verifyTraces(bundle, shown));
  return reportOf(findings, question.eventsInLog ? limits : [...limits, endLimit]);
}

function verifyMember(
  bundled: BundledMember,
  bundle: Bundle,
  trust: Trust,
  now: number,
  question: BundleQuestion,
  shown: ShownEvent[],
): Finding[] {
  const { member } = bundled;
  const { keys, findings: keyFindings } = verifyKeys(bundled.keyList, member, trust, now);
  const findings = [...keyFindings];
  if (keys.length === 0) return [...findings, finding("CHECKPOINT_MISSING", { member })];
  const { checkpoint, findings: signed } = verifyCheckpoint(
    bundled.checkpoint,
    member,
    keys,
    trust,
    now,
  );
  findings.push(...signed);
  if (!checkpoint) return findings;
  findings.push(...verifyGrowth(checkpoint, bundled.consistency, member, trust));
  const seen = new Set<string>();
  for (const { recordId, eventCount, events } of bundled.records) {
    const place = { member, recordId };
    const before = findings.length;
    let head: RecordHead | null = null;
    for (const event of events) {
      const { found, isInLog, leafHash } = verifyEvent(event, member, recordId, checkpoint, trust);
      findings.push(...found);
      const name = event.leaf.id;
      if (seen.has(name)) {
        findings.push(
          finding("EVENT_TWICE", { ...place, eventId: event.leaf.id, row: event.index }),
        );
      }
      seen.add(name);
      const replay = question.replay ?? recordReplay;
      const next = nextOfRecord(head, event.leaf, event.index, leafHash, replay);
      head = next.head;
      findings.push(...next.findings);
      if (isInLog) shown.push({ event: event.leaf, row: event.index, leafHash });
    }
    if (eventCount !== events.length) {
      const counts = `${eventCount} ≠ ${events.length}`;
      findings.push(finding("EVENT_COUNT_WRONG", place, counts));
    }
    if (findings.slice(before).some(({ verdict }) => verdict === "WRONG")) continue;
    findings.push(...verifyEnd(place, head, bundle.asked.untilEnd, question));
  }
  return findings;
}

function verifyEnd(
  place: { readonly member: string; readonly recordId: string },
  head: RecordHead | null,
  isEndAsked: boolean,
  { eventsInLog }: BundleQuestion,
): Finding[] {
  const findings = [finding("RECORD_LINKED", place, String(head?.sequence ?? 0))];
  if (ownerOfRecord(place.recordId) === place.member) {
    findings.push(finding("STATE_REPLAYED", place, head?.state ?? undefined));
  }
  const known = eventsInLog?.(place.member, place.recordId);
  if (known !== undefined && known > (head?.sequence ?? 0)) {
    findings.push(finding("EVENTS_AFTER", place, `${head?.sequence ?? 0} < ${known}`));
  } else if (known !== undefined) {
    findings.push(finding("RECORD_COMPLETE", place));
  } else if (isEndAsked) {
    findings.push(finding("END_NOT_PROVEN", place));
  }
  return findings;
}

function verifyEvent(
  { index, leaf, opened, inclusion }: BundledEvent,
  member: string,
  recordId: string,
  { size, root }: Checkpoint,
  { hash, personalFields }: Trust,
): { readonly found: Finding[]; readonly isInLog: boolean; readonly leafHash: string } {
  const place: Place = { member, recordId, eventId: leaf.id, row: index };
  const leafHash = hashOfLeaf(hash, leafText(leaf));
  const found: Finding[] = [];
  const proof = inclusion.map((text) => fromBase64(text) ?? new Uint8Array());
  const isInLog = isIncluded(hash, { leafHash, index, size, root, proof });
  if (leaf.owner !== member) found.push(finding("EVENT_FOREIGN", place, leaf.owner));
  if (leaf.recordId !== recordId) {
    found.push(finding("EVENT_OF_OTHER_RECORD", place, leaf.recordId));
  }
  found.push(finding(isInLog ? "EVENT_INCLUDED" : "INCLUSION_WRONG", place));
  for (const [field, sealed] of Object.entries(leaf.sealed)) {
    const at = { ...place, field };
    const opening = opened[field];
    if (!isPersonal(field, personalFields)) found.push(finding("SEALED_NOT_PERSONAL", at));
    if (!opening) found.push(finding("FIELD_SEALED", at));
    else found.push(finding(opens(hash, sealed, opening) ? "FIELD_OPENED" : "FIELD_WRONG", at));
  }
  for (const field of Object.keys(opened)) {
    if (!Object.hasOwn(leaf.sealed, field)) {
      found.push(finding("FIELD_NOT_SEALED", { ...place, field }));
    }
  }
  return { found, isInLog: isInLog && leaf.owner === member, leafHash: toBase64(leafHash) };
}
