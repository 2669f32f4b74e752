/** What people do with a message that could not be brought: try again, or give it up for a reason. */
import { LockMode } from "@mikro-orm/core";
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { nextMessageState } from "../rules/message-life.ts";
import { type OutgoingMessageRow, OutgoingMessages } from "../tables/messages.ts";
import { appendEvent, detailsOf } from "./append-event.ts";
import { ledgerMessages } from "./ledger-messages.ts";
import { handlerOf } from "./message-handlers.ts";
import { requireWriter } from "./open-service.ts";
import { cannotTake, messageStateWords, messageStepWords } from "../rules/state-words.ts";

/** Tries a message again at once. @throws FORBIDDEN, NOT_FOUND, BAD_USER_INPUT when it is settled */
export async function retryMessage(
  context: MemberContext,
  id: string,
): Promise<OutgoingMessageRow> {
  const message = await openMessage(context, id, "RETRY");
  Object.assign(message, { waitingSince: context.now(), dueAt: context.now(), attempts: 0 });
  context.wake();
  return message;
}

/** Gives a dead message up; later ones on its record may leave then. @throws as above, and without a reason */
export async function dropMessage(
  context: MemberContext,
  id: string,
  reason: string,
): Promise<OutgoingMessageRow> {
  if (reason.trim() === "")
    throw refuse("BAD_USER_INPUT", "reason：请写明原因。Say why; it is kept on record.");
  const message = await openMessage(context, id, "DROP");
  Object.assign(message, { settledAt: context.now(), settledReason: reason });
  const { recordId, receiver } = message;
  appendEvent(context, {
    recordId,
    type: "MESSAGE_DROPPED",
    at: context.now(),
    note: reason,
    details: detailsOf({ message: { id, sender: context.member.code, receiver } }),
  });
  const handler = handlerOf(context, ledgerMessages, message.kind);
  await handler?.dropped?.(context, message, reason);
  context.wake();
  return message;
}

async function openMessage(
  context: MemberContext,
  id: string,
  step: "RETRY" | "DROP",
): Promise<OutgoingMessageRow> {
  requireWriter(context);
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const message = await context.em.findOne(OutgoingMessages, { id }, { lockMode });
  if (!message) throw refuse("NOT_FOUND", `没有消息 ${id}。No such message here.`);
  const next = nextMessageState[message.state][step];
  if (next === null) {
    const subject = { zh: "消息", en: "message" };
    const why = cannotTake(subject, messageStateWords[message.state], messageStepWords[step]);
    throw refuse("BAD_USER_INPUT", why.zh + why.en);
  }
  message.state = next;
  return message;
}
