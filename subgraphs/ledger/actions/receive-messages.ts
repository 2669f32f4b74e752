/** The inbox: takes what other members signed for this one, each message once, whatever comes how often. */
import { GraphQLError } from "graphql";
import type { MemberContext } from "../../runtime/context.ts";
import { openSigned, SignatureRefusal } from "../../runtime/member-key.ts";
import type { Correspondence, Door } from "../../runtime/member-kind.ts";
import { inTransaction } from "../../runtime/transaction.ts";
import { type Message, messageFault } from "../rules/message.ts";
import { type IncomingMessageRow, IncomingMessages } from "../tables/messages.ts";
import { ledgerMessages } from "./ledger-messages.ts";
import { handlerOf, MessageRefusal, type ReceivedMessage } from "./message-handlers.ts";

/** What became of one message: a receipt that we sign, or why it was not taken (yet). */
export type Answer = { readonly receipt: string } | { readonly fault: string };
export type Receipt = {
  readonly id: string;
  readonly outcome: "ACCEPTED" | "REFUSED";
  readonly reason: string | null;
};

const mostMessages = 100;

/** Takes `{ messages: [compact JWS] }` and answers `{ answers: [Answer] }` in their order. */
export const receiveMessages: Door = async (context, body, correspondence) => {
  const { messages } = (body ?? {}) as { messages?: unknown };
  if (!Array.isArray(messages) || messages.length > mostMessages)
    return {
      status: 400,
      body: { message: `messages：至多 ${mostMessages} 条。At most so many.` },
    };
  const answers: Answer[] = [];
  const senders = new Set<string>();
  // One after another: a message on a record may follow from the one before it.
  for (const signed of messages as unknown[]) {
    answers.push(await answer(context, signed, correspondence, senders));
  }
  await hurry(context, [...senders]);
  return { status: 200, body: { answers } };
};

async function answer(
  context: MemberContext,
  signed: unknown,
  { peers, sign }: Correspondence,
  senders: Set<string>,
): Promise<Answer> {
  if (!sign) return { fault: "本成员没有签名密钥。This member has no key to sign receipts with." };
  const fresh = { ...context, em: context.em.fork() };
  try {
    const receiver = context.member.code;
    const expected = { type: "message", receiver, peers, now: context.now() };
    const { sender, content } = await openSigned<Message>(signed, expected);
    const fault = messageFault(content, sender);
    if (fault) throw new SignatureRefusal(fault);
    if (peers.find(sender)?.status !== "ACTIVE")
      throw new SignatureRefusal(`成员 ${sender} 已暂停。The sender is suspended.`);
    const { id, outcome, reason } = await takeOnce(fresh, { ...content, sender }, signed as string);
    senders.add(sender);
    const receipt: Receipt = { id, outcome, reason: reason ?? null };
    return { receipt: await sign("receipt", sender, receipt) };
  } catch (cause) {
    const isKnownReason = cause instanceof SignatureRefusal || cause instanceof NotYet;
    if (!(cause instanceof NotYet)) log(context, cause);
    return { fault: isKnownReason ? cause.message : "成员内部错误。Internal error of the member." };
  }
}

/** The message that must come first has not come. */
class NotYet extends Error {}

async function takeOnce(
  context: MemberContext,
  message: ReceivedMessage,
  signed: string,
): Promise<IncomingMessageRow> {
  try {
    return await inTransaction(context, async (inside) => {
      const isNew = await note(inside, message, signed, "ACCEPTED", null);
      if (!isNew) return noted(inside, message);
      const { after } = message;
      if (after !== null && !(await inside.em.count(IncomingMessages, { id: after })))
        throw new NotYet(`先前的消息 ${after} 尚未收到。An earlier message has not come yet.`);
      const handler = handlerOf(inside, ledgerMessages, message.kind);
      if (!handler)
        throw new NotYet(`不认识的消息类型 ${message.kind}。This kind of message is unknown here.`);
      await handler.take(actingFor(inside, message.sender), message);
      return noted(inside, message);
    });
  } catch (cause) {
    const reason = refusalReason(cause);
    if (reason === null) throw cause;
    // The effect is undone; that it was refused is kept, so that it is refused whenever it comes again.
    return inTransaction({ ...context, em: context.em.fork() }, async (inside) => {
      await note(inside, message, signed, "REFUSED", reason);
      return noted(inside, message);
    });
  }
}

/** Inserts first: of two that come at once the second waits here until the first is through. */
async function note(
  { em, now }: MemberContext,
  { id, sender, recordId, kind }: ReceivedMessage,
  signed: string,
  outcome: IncomingMessageRow["outcome"],
  reason: string | null,
): Promise<boolean> {
  const rows = await em.execute<object[]>(
    `insert into incoming_message (id, sender, record_id, kind, signed, received_at, outcome, reason)
     values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing returning id`,
    [id, sender, recordId, kind, signed, now(), outcome, reason],
  );
  return rows.length > 0;
}

const noted = ({ em }: MemberContext, { id }: ReceivedMessage): Promise<IncomingMessageRow> =>
  em.findOneOrFail(IncomingMessages, { id }, { disableIdentityMap: true });

/** The member writes in its own ledger; the sender is named as who caused it. */
const actingFor = (context: MemberContext, sender: string): MemberContext => ({
  ...context,
  caller: { subject: `member:${sender}`, role: "member", member: context.member.code },
});

const finalCodes: ReadonlySet<unknown> = new Set([
  "BAD_USER_INPUT",
  "NOT_FOUND",
  "FORBIDDEN",
  "FOREIGN_ID",
]);

function refusalReason(cause: unknown): string | null {
  const isFinal = cause instanceof GraphQLError && finalCodes.has(cause.extensions.code);
  return cause instanceof MessageRefusal || isFinal ? cause.message : null;
}

/** Who speaks to us can be reached again: what waits for it need not wait any longer. */
async function hurry({ em, wake }: MemberContext, senders: readonly string[]): Promise<void> {
  if (senders.length === 0) return;
  const rows = await em.fork().execute<object[]>(
    `update outgoing_message set due_at = now()
       where state = 'WAITING' and due_at > now() and receiver = any(?) returning 1 as one`,
    [`{${senders.join(",")}}`],
  );
  if (rows.length > 0) wake();
}

function log({ member }: MemberContext, cause: unknown): void {
  const text = cause instanceof SignatureRefusal ? cause.message : String(cause);
  process.stderr.write(`${member.code} 未收下的消息 message not taken: ${text}\n`);
}
