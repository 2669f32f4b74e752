/** Writes down that a receiver refused a message: it comes back as an event of the record. */
import type { MemberContext } from "../../runtime/context.ts";
import type { OutgoingMessageRow } from "../tables/messages.ts";
import { appendEvent, detailsOf } from "./append-event.ts";

export function noteRefusal(
  context: MemberContext,
  { id, recordId, receiver }: OutgoingMessageRow,
  reason: string,
): void {
  appendEvent(context, {
    recordId,
    type: "MESSAGE_REFUSED",
    at: context.now(),
    actor: `member:${receiver}`,
    note: reason,
    details: detailsOf({ message: { id, sender: context.member.code, receiver } }),
  });
}
