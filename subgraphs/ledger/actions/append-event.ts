/** Appends one event; every change of a service goes through here. */
import type { MemberContext } from "../../runtime/context.ts";
import { ServiceEvents } from "../tables/service-events.ts";

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

/** Appends `event` in the transaction of `context`; the caller of the request is its actor by default. */
export function appendEvent({ em, caller, now, newId }: MemberContext, event: NewEvent): void {
  const recordedAt = now();
  em.create(ServiceEvents, {
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
}
