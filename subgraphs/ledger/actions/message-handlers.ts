/** What a kind of message does at its receiver, and what its refusal does at its sender. */
import type { MemberContext } from "../../runtime/context.ts";
import type { Message } from "../rules/message.ts";
import type { OutgoingMessageRow } from "../tables/messages.ts";

export type ReceivedMessage = Message & { readonly sender: string };

export type MessageHandler = {
  /**
   * Takes a message, in a transaction of its own in which it is noted as taken.
   * @throws MessageRefusal when the rules say no; everything else thrown means "try again later"
   */
  readonly take: (context: MemberContext, message: ReceivedMessage) => Promise<void>;
  /** Follows a refusal at the sender, in the transaction in which it is noted; null where nothing follows. */
  readonly refused:
    | ((context: MemberContext, message: OutgoingMessageRow, reason: string) => Promise<void>)
    | null;
  /** Follows when somebody gives the message up; nothing where it is not there. */
  readonly dropped?: (
    context: MemberContext,
    message: OutgoingMessageRow,
    reason: string,
  ) => Promise<void>;
};

export type MessageHandlers = Readonly<Record<string, MessageHandler>>;

/** A final no to a message; the reason goes back to the sender. */
export class MessageRefusal extends Error {}

/** Returns how this member handles a kind; a kind of member may add kinds of message, or handle one its own way. */
export function handlerOf(
  { contributions }: MemberContext,
  ledgers: MessageHandlers,
  kind: string,
): MessageHandler | undefined {
  const added = (contributions.messages ?? []) as readonly MessageHandlers[];
  return [...added, ledgers].find((handlers) => Object.hasOwn(handlers, kind))?.[kind];
}
