/**
 * Appends one event; every change of what counts goes through here. Types of events that are not of services are
 * dotted: `demand.MATCH`, `activity.REPORT`, `product.OFFER`, `registration.REGISTER`.
 */
import type { MemberContext } from "../../runtime/context.ts";
import type { Attached, MessageCause } from "../rules/message.ts";
import { sealAtCommit } from "./seal-events.ts";

export type NewEvent = {
  readonly recordId: string;
  readonly type: string;
  readonly at: Date;
  readonly unit?: string | null;
  readonly actor?: string | null;
  readonly note?: string | null;
  readonly state?: string | null;
  readonly details?: Record<string, unknown> | null;
};

/** What `details` of our own events hold; those of imported logs hold the log's attributes. */
export type EventDetails = {
  /** Every fact that the step set, by field; replayed one after another they make the record. */
  readonly set?: Readonly<Record<string, unknown>>;
  /** With steps of a demand that concern a candidate: what is known of it; replayed by `providerCode`. */
  readonly candidate?: Readonly<Record<string, unknown>>;
  /** With CORRECT: what stood there before. */
  readonly before?: Readonly<Record<string, unknown>>;
  readonly attachments?: readonly Attached[];
  /** The message by which the event came to be known here, or by which others were told. */
  readonly message?: { readonly id: string; readonly sender: string; readonly receiver: string };
  /** With ERASE: why, and which personal places of which events are gone, as JSON pointers by event. */
  readonly reason?: string;
  readonly erased?: Readonly<Record<string, readonly string[]>>;
  /** With what takes back an import's work: which import. */
  readonly undoes?: { readonly import: string };
  /** The event at the sender that this one follows from. */
  readonly cause?: MessageCause;
};

/**
 * Appends `event` in the transaction of `context`, and its leaf of the evidence log with it; returns its identifier.
 * The caller of the request is its actor by default.
 */
export function appendEvent(context: MemberContext, event: NewEvent): string {
  const { caller, now, newId } = context;
  const recordedAt = now();
  const id = newId(recordedAt);
  sealAtCommit(context, {
    id,
    recordId: event.recordId,
    type: event.type,
    at: event.at,
    recordedAt,
    actor: event.actor ?? caller.subject,
    actorRole: caller.role,
    unit: event.unit ?? null,
    note: event.note ?? null,
    state: event.state ?? null,
    details: event.details ?? null,
  });
  return id;
}

/** Returns `details` without parts that say nothing, null when nothing is left. */
export function detailsOf(details: EventDetails): Record<string, unknown> | null {
  const told = Object.entries(details).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return told.length === 0 ? null : Object.fromEntries(told);
}
