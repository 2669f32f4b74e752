/** Puts a message to another member into the outbox, in the transaction of the change that it tells of. */
import type { MemberContext } from "../../runtime/context.ts";
import { OutgoingMessages } from "../tables/messages.ts";

export type NewMessage = {
  /** Made beforehand where the event names the message that tells of it. */
  readonly id: string;
  readonly receiver: string;
  readonly recordId: string;
  readonly kind: string;
  readonly content: Record<string, unknown>;
  /** The event that the receiver is told of. */
  readonly eventId: string | null;
};

/** It leaves as soon as the transaction commits, and never if that does not. */
export function sendMessage({ em, now, wake }: MemberContext, message: NewMessage): void {
  em.create(OutgoingMessages, {
    ...message,
    writtenAt: now(),
    // Waits from the real moment on, also where the clock of an act stands in the past.
    waitingSince: new Date(),
    state: "WAITING",
    attempts: 0,
    dueAt: new Date(),
    lastFault: null,
    settledAt: null,
    settledReason: null,
    receipt: null,
  });
  wake();
}
