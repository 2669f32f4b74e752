/** Makes of a log what the ledger must hold, and meets the ledger's events on the way. */
import type { HashAlgorithm } from "./cryptography.ts";
import { isOut } from "../demand-state.ts";
import { differenceWords, type Facts, firstDifference, unopened } from "./difference.ts";
import { type Leaf, readLeaf } from "./event-leaf.ts";
import { type Finding, finding, type Place } from "./finding.ts";
import { candidateId, type EntryKind, kindOf } from "./held-kind.ts";
import { opens, type Opening, valueAt } from "./personal-field.ts";
import { ownerOfRecord } from "./record-replay.ts";

/** A row of the log with what the ledger holds of its event today. */
export type HeldRow = {
  readonly index: number;
  readonly leaf: string;
  /** Canonical JSON in the form of the leaf; null when the ledger no longer has it. */
  readonly event: string | null;
  readonly opened: Readonly<Record<string, Opening>>;
};

/** What the events of one thing add up to. */
export type Replayed = {
  /** Row of the last event that told of it. */
  readonly row: number;
  readonly facts: Facts;
  /** Whose event it was, where a thing has none of its own. */
  readonly recordId?: string;
};

/** What an event tells of one thing: facts that are added to those told before; null when it is gone. */
export type Told = { readonly kind: EntryKind; readonly id: string; readonly facts: Facts | null };
/** Says what an event tells beside `details.set`; `valueOf` gives what stands at a place, opened where it was sealed. */
export type Teller = (event: Leaf, valueOf: (pointer: string) => unknown) => readonly Told[];

export type ReplayPlan = {
  readonly member: string;
  readonly algorithm: HashAlgorithm;
  /** False where the reader is not given what opens sealed fields: then nothing is said of them. */
  readonly opensPersonal: boolean;
  readonly tells?: Teller;
};

/** Beyond this many faults a ledger is not described any better. */
const mostFindings = 100;

/** Takes the rows of a log in their order; then says what must be there. */
export class LogReplay {
  /** Rows taken. */
  size = 0;
  readonly #plan: ReplayPlan;
  readonly #facts = new Map<string, { row: number; facts: Record<string, unknown> }>();
  readonly #files = new Map<string, Replayed>();
  readonly #candidates = new Map<string, Replayed>();
  readonly #told = new Map<string, Replayed & { readonly kind: EntryKind }>();
  /** Sealed places that nobody opened and no erasure named so far. */
  readonly #gone = new Map<string, Place>();
  readonly #findings: Finding[] = [];

  constructor(plan: ReplayPlan) {
    this.#plan = plan;
  }

  take({ index, leaf: text, event, opened }: HeldRow): void {
    this.size = index + 1;
    const leaf = tryRead(text);
    // What is no leaf is judged where the log is walked.
    if (!leaf || leaf.owner !== this.#plan.member) return;
    const { member } = this.#plan;
    const place = { member, recordId: leaf.recordId, eventId: leaf.id, row: index };
    this.#meetEvent(leaf, event, place);
    if (this.#plan.opensPersonal && event !== null) this.#meetOpenings(leaf, opened, place);
    this.#replay(leaf, opened, index);
  }

  /** What must be there, by identifier. Events that set no facts of a thing add nothing. */
  entries(): (readonly [kind: EntryKind, id: string, replayed: Replayed])[] {
    const things = [...this.#facts].flatMap(([id, replayed]) => {
      const kind = kindOf(replayed.facts);
      return kind ? [[kind, id, replayed] as const] : [];
    });
    const files = [...this.#files].map(([id, file]) => ["ATTACHMENT", id, file] as const);
    const candidates = [...this.#candidates].map(([id, one]) => ["CANDIDATE", id, one] as const);
    const told = [...this.#told].map(([id, one]) => [one.kind, id, one] as const);
    return [...things, ...files, ...candidates, ...told];
  }

  /** What must be there under an identifier; null if nothing must. */
  entry(id: string): readonly [kind: EntryKind, replayed: Replayed] | null {
    const file = this.#files.get(id);
    if (file) return ["ATTACHMENT", file];
    const candidate = this.#candidates.get(id);
    if (candidate) return ["CANDIDATE", candidate];
    const told = this.#told.get(id);
    if (told) return [told.kind, told];
    const replayed = this.#facts.get(id);
    const kind = replayed && kindOf(replayed.facts);
    return kind ? [kind, replayed] : null;
  }

  /** What is wrong with the events that the ledger holds, erasures aside. */
  eventFindings(): Finding[] {
    const { member } = this.#plan;
    if (this.#findings.length > 0) return this.#findings;
    return this.#gone.size > 0 ? [] : [finding("EVENTS_HELD", { member }, String(this.size))];
  }

  /** Personal values that are gone and that no erasure in the log so far names. */
  erasureFindings(): Finding[] {
    const gone = [...this.#gone.values()].slice(0, mostFindings);
    return gone.map((place) => finding("ERASURE_NOT_RECORDED", place));
  }

  #note(found: Finding): void {
    if (this.#findings.length < mostFindings) this.#findings.push(found);
  }

  #meetEvent(leaf: Leaf, text: string | null, place: Place): void {
    if (text === null) return this.#note(finding("EVENT_NOT_HELD", place, leaf.type));
    const { format: _, sealed: __, sequence: ___, previous: ____, cause: _____, ...said } = leaf;
    const difference = firstDifference(said, tryParse(text));
    if (!difference) return;
    const at = { ...place, field: difference.name };
    this.#note(finding("EVENT_CHANGED", at, differenceWords(difference)));
  }

  #meetOpenings(leaf: Leaf, opened: HeldRow["opened"], place: Place): void {
    for (const [field, sealed] of Object.entries(leaf.sealed)) {
      const opening = opened[field];
      if (!opening) this.#gone.set(`${leaf.id}\n${field}`, { ...place, field });
      else if (!opens(this.#plan.algorithm, sealed, opening))
        this.#note(finding("FIELD_WRONG", { ...place, field }));
    }
  }

  #replay(leaf: Leaf, opened: HeldRow["opened"], row: number): void {
    const { recordId, details } = leaf;
    const valueOf = (pointer: string): unknown => {
      if (!Object.hasOwn(leaf.sealed, pointer)) return valueAt(leaf, pointer);
      return opened[pointer] ? opened[pointer].value : unopened;
    };
    // Columns of an imported log may bear any name; what they hold is text.
    if (isObject(details?.["set"])) {
      const known = this.#facts.get(recordId) ?? { row, facts: {} };
      known.row = row;
      for (const name of Object.keys(details["set"]))
        known.facts[name] = inOrder(name, valueOf(`/details/set/${name}`));
      this.#facts.set(recordId, known);
    }
    const candidate: unknown = details?.["candidate"];
    if (isObject(candidate)) {
      const id = candidateId(recordId, String(candidate["providerCode"]));
      const matchedBy =
        leaf.type === "demand.MATCH"
          ? valueOf("/actor")
          : this.#candidates.get(id)?.facts["matchedBy"];
      const reason = isOut(candidate["state"] as never) ? valueOf("/note") : null;
      const facts = { ...candidate, demandId: recordId, matchedBy, reason };
      this.#candidates.set(id, { row, facts });
    }
    const files: unknown = details?.["attachments"];
    if (Array.isArray(files)) {
      for (const [at, file] of (files as Record<string, unknown>[]).entries()) {
        const id = String(file["id"]);
        if (ownerOfRecord(id) !== this.#plan.member) continue;
        const name = valueOf(`/details/attachments/${at}/name`);
        this.#files.set(id, { row, facts: { ...file, name, recordId } });
      }
    }
    for (const { kind, id, facts } of this.#plan.tells?.(leaf, valueOf) ?? []) {
      const known = this.#told.get(id)?.facts;
      if (facts) this.#told.set(id, { kind, row, facts: { ...known, ...facts }, recordId });
      else this.#told.delete(id);
    }
    if (isObject(details?.["erased"])) {
      for (const [eventId, fields] of Object.entries(details["erased"]))
        for (const field of Array.isArray(fields) ? (fields as unknown[]) : [])
          this.#gone.delete(`${eventId}\n${String(field)}`);
    }
  }
}

/** Who came to an activity is a set: it is held, and compared, by credit code. */
function inOrder(name: string, value: unknown): unknown {
  if (name !== "attendees" || !Array.isArray(value)) return value;
  return (value as { code: string }[]).toSorted((a, b) => Number(a.code > b.code) || -1);
}

function tryRead(text: string): Leaf | null {
  try {
    return readLeaf(text);
  } catch {
    return null;
  }
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
