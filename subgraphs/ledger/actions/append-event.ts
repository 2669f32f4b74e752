/** Appends one event; every change of a service goes through here. */
import type { MemberContext } from "../../runtime/context.ts";
import { ServiceEvents } from "../tables/service-events.ts";
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

/**
 * Appends `event` in the transaction of `context`, and its leaf of the evidence log with it; the caller of the
 * request is its actor by default.
 */
export function appendEvent(context: MemberContext, event: NewEvent): void {
  const { em, caller, now, newId } = context;
  const recordedAt = now();
  const row = em.create(ServiceEvents, {
    id: newId(recordedAt),
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
  sealAtCommit(context, row);
}
