/** What one member tells another, and which form it must have. */

import { fromBase64 } from "./evidence/base64.ts";
import { hashLength } from "./evidence/cryptography.ts";

export type Attached = {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
};

/** The message as it is signed. */
export type Message = {
  /** Starts with the sender's member code. */
  readonly id: string;
  readonly recordId: string;
  readonly kind: string;
  readonly content: Readonly<Record<string, unknown>>;
  readonly writtenAt: string;
  /** The message on this record to this receiver that must have been taken before; null for the first. */
  readonly after: string | null;
  /** The event that the sender wrote down. */
  readonly cause: MessageCause | null;
};

export type MessageCause = {
  readonly event: string;
  /** Its place in the causal order. */
  readonly order: string;
  /** Hash of its leaf in the sender's evidence log, Base 64; earlier releases did not tell it. */
  readonly leafHash?: string;
};

/** Returns what is wrong with the form of something signed by `sender`, null for a message. */
export function messageFault(given: unknown, sender: string): string | null {
  if (typeof given !== "object" || given === null) return "消息应为对象。A message is an object.";
  const { id, recordId, kind, content, writtenAt, after, cause } = given as Record<string, unknown>;
  const texts = { id, recordId, kind, writtenAt };
  for (const [name, value] of Object.entries(texts)) {
    if (typeof value !== "string" || value === "" || value.length > 200)
      return `${name}：应为 1 至 200 个字符。\`${name}\` takes 1 to 200 characters.`;
  }
  if (!(id as string).startsWith(`${sender}:`))
    return `id：消息 ${id as string} 不属于发送方 ${sender}。The message is not the sender's own.`;
  if (typeof content !== "object" || content === null || Array.isArray(content))
    return "content：应为对象。`content` must be an object.";
  if (after !== null && typeof after !== "string")
    return "after：应为消息标识或 null。`after` takes an identifier or null.";
  return cause === null || isCause(cause)
    ? null
    : "cause：应含 event、order 与 leafHash。`cause` must name an event, its order and its leaf.";
}

const isCause = (value: unknown): boolean => {
  const { event, order, leafHash = null } = (value ?? {}) as Record<string, unknown>;
  return (
    typeof event === "string" &&
    event !== "" &&
    typeof order === "string" &&
    /^\d{16}\.\d{6}$/.test(order) &&
    (leafHash === null || isHash(leafHash))
  );
};

const isHash = (value: unknown): boolean =>
  typeof value === "string" && fromBase64(value)?.length === hashLength;
