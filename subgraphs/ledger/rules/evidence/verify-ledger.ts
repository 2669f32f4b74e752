/** Whether a ledger holds and serves what its log says: every entry, every field, nothing more and nothing less. */
import { type Difference, differences, differenceWords, type Facts } from "./difference.ts";
import { type Finding, finding, type FindingCode, type Place } from "./finding.ts";
import {
  type EntryKind,
  isPersonalFact,
  isToldInPart,
  kindWords,
  mayLapse,
  withoutEvents,
} from "./held-kind.ts";
import type { LogReplay, Replayed } from "./replay-log.ts";

/** An entry as the ledger holds it. */
export type HeldEntry = { readonly id: string; readonly kind: EntryKind; readonly facts: Facts };

export type Reader = {
  readonly member: string;
  /** False where personal values are not shown to the reader: then they are left out. */
  readonly opensPersonal: boolean;
};

/** Judges what is held under one identifier; null where there is nothing. */
export function judgeEntry(
  replay: LogReplay,
  id: string,
  held: HeldEntry | null,
  reader: Reader,
): Finding[] {
  const said = replay.entry(id);
  if (!said && !held) return [];
  if (!said)
    return [finding("ENTRY_NOT_IN_LOG", placeOf(reader, id), withoutEvents(held!.kind, id))];
  const [kind, { row, facts, recordId: tellerId }] = said;
  // What has no events of its own has its place with those that tell of it.
  const teller =
    tellerId ?? { ATTACHMENT: facts["recordId"], CANDIDATE: facts["demandId"] }[kind as string];
  const recordId = typeof teller === "string" ? teller : id;
  const place = { ...placeOf(reader, recordId), row };
  if (!held) return mayLapse(kind) ? [] : [finding("ENTRY_NOT_HELD", place, kindWords(kind, id))];
  const names = isToldInPart(kind) ? Object.keys(facts) : undefined;
  return differences(facts, held.facts, names)
    .filter(({ name }) => reader.opensPersonal || !isPersonalFact(kind, name))
    .map((difference) =>
      say("ENTRY_CHANGED", place, difference, kindWords(kind, recordId === id ? "" : id)),
    );
}

/** Judges what is served of one record, field by field of `served`; null where nothing is. */
export function judgeRecord(
  said: Replayed | null,
  id: string,
  served: Facts | null,
  reader: Reader,
  masked: (text: string) => string,
): Finding[] {
  const place = { ...placeOf(reader, id), row: said?.row };
  if (!said) return served ? [finding("RECORD_NOT_IN_LOG", place)] : [];
  if (!served) return [finding("RECORD_NOT_SERVED", place)];
  const shown = reader.opensPersonal ? said.facts : maskedFacts(said.facts, masked);
  return differences(shown, served, Object.keys(served))
    .filter(({ name }) => reader.opensPersonal || !isPersonalFact("RECORD", name))
    .map((difference) => say("RECORD_CHANGED", place, difference));
}

function say(
  code: FindingCode,
  place: Place,
  difference: Difference,
  of: readonly [chinese: string, english: string] = ["", ""],
): Finding {
  const [zh, en] = differenceWords(difference);
  const words = [`${of[0]} ${zh}`.trim(), `${of[1]} ${en}`.trim()] as const;
  return finding(code, { ...place, field: difference.name }, words);
}

const maskedFacts = (facts: Facts, masked: (text: string) => string): Facts => {
  const shown = (name: string) => (typeof facts[name] === "string" ? masked(facts[name]) : null);
  return { ...facts, title: shown("title"), content: shown("content") };
};

function placeOf({ member }: Reader, recordId: string): Place {
  return { member, recordId };
}
