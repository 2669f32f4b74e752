/** What the events of every member tell of its messages: that they were put into the outbox, and what was stated. */
import type { Facts } from "./difference.ts";
import type { Teller, Told } from "./replay-log.ts";

export const messageTeller: Teller = ({ id: eventId, owner, recordId, type, state, details }) => {
  const told: Told[] = [];
  const { message, set } = (details ?? {}) as {
    readonly message?: Readonly<Record<string, unknown>> | null;
    readonly set?: Readonly<Record<string, unknown>> | null;
  };
  // Columns of an imported log may bear any name, and hold texts.
  const isSent = typeof message === "object" && message?.["sender"] === owner;
  if (!isSent || !message) return told;
  const { id, receiver } = message;
  const tell = (facts: Facts) => told.push({ kind: "MESSAGE", id: `message#${String(id)}`, facts });
  if (type === "MESSAGE_DROPPED") tell({ state: "DROPPED" });
  // That it was refused or given up, and what comes back for it, names the message again.
  if (type.startsWith("MESSAGE_") || type === "demand.RETURN") return told;
  tell({ receiver, eventId, state: null });
  if (type === "STATEMENT_REPORTED" && state === null && typeof set === "object" && set !== null) {
    const { year, quarter, number, hash } = set;
    const facts = { year, quarter: quarter ?? 0, number, hash, signed: hash };
    told.push({ kind: "STATEMENT", id: recordId, facts });
  }
  return told;
};
