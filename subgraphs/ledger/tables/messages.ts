/** Messages to and from other members: the outbox and the inbox. */
import { defineEntity, type InferEntity, p } from "@mikro-orm/core";
import type { MessageState } from "../rules/message-life.ts";

export const OutgoingMessages = defineEntity({
  name: "OutgoingMessageRow",
  tableName: "outgoing_message",
  properties: {
    /** Messages on one record to one receiver travel in this order. */
    seq: p.bigint("number").primary().autoincrement(),
    id: p.text(),
    recordId: p.text(),
    receiver: p.text(),
    kind: p.text(),
    content: p.json<Record<string, unknown>>(),
    /** The event in this ledger that the receiver is told of. */
    eventId: p.text().nullable(),
    writtenAt: p.datetime(),
    /** It is given up so long after this; a retry starts anew. */
    waitingSince: p.datetime(),
    state: p.text().$type<MessageState>(),
    attempts: p.integer(),
    /** When it is tried next. */
    dueAt: p.datetime(),
    lastFault: p.text().nullable(),
    settledAt: p.datetime().nullable(),
    settledReason: p.text().nullable(),
    /** What the receiver signed when it took or refused the message. */
    receipt: p.text().nullable(),
  },
});
export type OutgoingMessageRow = InferEntity<typeof OutgoingMessages>;

export const IncomingMessages = defineEntity({
  name: "IncomingMessageRow",
  tableName: "incoming_message",
  properties: {
    id: p.text().primary(),
    sender: p.text(),
    recordId: p.text(),
    kind: p.text(),
    /** As it came: proof of who said what. */
    signed: p.text(),
    receivedAt: p.datetime(),
    outcome: p.text().$type<"ACCEPTED" | "REFUSED">(),
    reason: p.text().nullable(),
  },
});
export type IncomingMessageRow = InferEntity<typeof IncomingMessages>;
