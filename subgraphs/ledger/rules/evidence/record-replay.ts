/** Whether a record's state follows from its events. */
import { DemandState, DemandStep, nextDemandState } from "../demand-state.ts";
import { nextServiceState, ServiceRecordState, ServiceStep } from "../service-state.ts";
import type { LedgerEvent } from "./event-leaf.ts";

/**
 * Says whether `event` may lead to the state it states, from `before`: what the record's owner stated last, as
 * `statedIn` returns it; null if it has not yet.
 */
export type ReplayRule = (before: string | null, event: LedgerEvent) => boolean;

/** The subject of an event whose type is dotted (`demand.MATCH`) or that a hub leaves; null for events of services. */
export type Subject = "demand" | "activity" | "product" | "registration" | Document;
/** What a hub works on: bulletins, what it found in statements, evaluations, and what follows from these. */
const documents = ["bulletin", "finding", "evaluation", "consequence"] as const;
type Document = (typeof documents)[number];
const subjects: readonly string[] = ["demand", "activity", "product", "registration"];

/** The state that `event` states, with its subject where it is no service: the same word is two states in two lives. */
export function statedIn(event: LedgerEvent): string | null {
  if (event.state === null) return null;
  const subject = subjectOf(event);
  return subject === null ? event.state : `${subject}.${event.state}`;
}

/**
 * The lives of all that a ledger records: of services and of demands. An event that is no step, as of an imported
 * log, changes no state; nor does anything that happens to activities, products and registrations, which have none.
 */
export const recordReplay: ReplayRule = (before, event) => {
  const { state } = event;
  if (state === null) return true;
  const subject = subjectOf(event);
  if (subject === null) return serviceReplay(before, event.type, state);
  // Who may take which step of these is the hub's to know; nothing else becomes one, and they become nothing else.
  if ((documents as readonly string[]).includes(subject))
    return before === null || before.startsWith(`${subject}.`);
  return subject === "demand" && demandReplay(before, event.type.slice("demand.".length), state);
};

function serviceReplay(before: string | null, type: string, state: string): boolean {
  if (before === null) return isKeyOf(ServiceRecordState, state);
  if (!isKeyOf(ServiceRecordState, before) || !isKeyOf(ServiceStep, type)) return state === before;
  return nextServiceState[before][type] === state;
}

function demandReplay(before: string | null, step: string, state: string): boolean {
  if (before === null) return isKeyOf(DemandState, state);
  const known = before.startsWith("demand.") ? before.slice("demand.".length) : "";
  if (!isKeyOf(DemandState, known) || !isKeyOf(DemandStep, step)) return false;
  return nextDemandState[known][step] === state;
}

// An imported system may call its steps what it likes, but says nothing of states.
function subjectOf({ type, state }: LedgerEvent): Subject | null {
  const [, document] = /^(BULLETIN|FINDING|EVALUATION|CONSEQUENCE)_/.exec(type) ?? [];
  if (state !== null && document) return document.toLowerCase() as Document;
  const [subject = ""] = type.split(".", 1);
  const isDotted = type.length > subject.length;
  return state !== null && isDotted && subjects.includes(subject) ? (subject as Subject) : null;
}

/** Code of the member that owns a record: what stands before the colon. */
export function ownerOfRecord(recordId: string): string {
  return recordId.split(":", 1)[0] ?? "";
}

function isKeyOf<T extends object>(table: T, key: PropertyKey): key is keyof T {
  return Object.hasOwn(table, key);
}
