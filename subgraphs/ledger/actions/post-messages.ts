/** The outbox at work: brings what waits to its receivers, in order for each record, until each has signed for it. */
import type { MemberContext } from "../../runtime/context.ts";
import { openSigned } from "../../runtime/member-key.ts";
import type { BackgroundWork, Correspondence } from "../../runtime/member-kind.ts";
import { inTransaction } from "../../runtime/transaction.ts";
import { isTooOld, retryDelayMs } from "../rules/message-life.ts";
import { type OutgoingMessageRow, OutgoingMessages } from "../tables/messages.ts";
import { ledgerMessages } from "./ledger-messages.ts";
import { handlerOf } from "./message-handlers.ts";
import { noteRefusal } from "./note-refusal.ts";
import type { Answer, Receipt } from "./receive-messages.ts";
import { envelopes } from "./message-envelopes.ts";

const mostInOneCall = 50;
/** A receiver takes 64 MiB, and signing makes four thirds of it; what is larger alone leaves alone. */
const mostBytesInOneCall = 8 * 1024 * 1024;
const mostReceiversAtOnce = 3;
const callMs = 10_000;
/** Somebody else may have written to this database without waking us. */
const lookAgainMs = 60_000;

/** Starts posting what waits in the outbox of one member. */
export function postMessages(
  fresh: () => MemberContext,
  correspondence: Correspondence,
): BackgroundWork {
  const stopping = new AbortController();
  const stop = stopping.signal;
  let isWoken = true;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | null = null;

  const round = async (): Promise<void> => {
    const receivers = await dueReceivers(fresh());
    for (let from = 0; from < receivers.length; from += mostReceiversAtOnce) {
      const some = receivers.slice(from, from + mostReceiversAtOnce);
      await Promise.all(some.map((receiver) => empty(fresh, receiver, correspondence, stop)));
    }
  };
  const run = async (): Promise<void> => {
    let waitMs = 1000;
    try {
      while (isWoken && !stop.aborted) {
        isWoken = false;
        await round();
      }
      if (!stop.aborted) waitMs = await untilDue(fresh());
    } catch (cause) {
      // The database is away, and what waits is safe in it.
      if (!stop.aborted) process.stderr.write(`发件箱 outbox: ${String(cause)}\n`);
    }
    running = null;
    if (stop.aborted) return;
    if (isWoken) wake();
    else timer = setTimeout(wake, waitMs).unref();
  };
  const wake = (): void => {
    isWoken = true;
    if (running || stop.aborted) return;
    clearTimeout(timer);
    running = run();
  };
  const start = async (): Promise<void> => {
    // After a start everybody is worth an attempt at once; and while nobody tried, no message grew older.
    await fresh()
      .em.execute(
        `update outgoing_message set due_at = now(),
           waiting_since = waiting_since + greatest(now() - due_at, interval '0')
         where state = 'WAITING'`,
      )
      .catch(() => undefined);
    wake();
  };
  void start();
  return {
    wake,
    stop: async () => {
      stopping.abort();
      clearTimeout(timer);
      await running;
    },
  };
}

async function dueReceivers({ em }: MemberContext): Promise<string[]> {
  const rows = await em.execute<{ receiver: string }[]>(
    `select distinct receiver from outgoing_message where state = 'WAITING' and due_at <= now()`,
  );
  return rows.map(({ receiver }) => receiver);
}

async function untilDue({ em }: MemberContext): Promise<number> {
  const [row] = await em.execute<{ ms: number | null }[]>(
    `select (extract(epoch from min(due_at) - now()) * 1000)::float as ms
     from outgoing_message where state = 'WAITING'`,
  );
  return Math.min(lookAgainMs, Math.max(20, row?.ms ?? lookAgainMs));
}

/** Brings batch after batch to one receiver, until nothing is left or one fails. */
async function empty(
  fresh: () => MemberContext,
  receiver: string,
  correspondence: Correspondence,
  stop: AbortSignal,
): Promise<void> {
  while (!stop.aborted) {
    const isDone = await inTransaction(fresh(), async (inside) => {
      // One at a time for each receiver, also when two processes serve this member for a moment.
      const [lock] = await inside.em.execute<{ taken: boolean }[]>(
        `select pg_try_advisory_xact_lock(hashtext('outbox'), hashtext(?)) as taken`,
        [receiver],
      );
      const batch = lock?.taken ? await nextBatch(inside, receiver) : [];
      if (batch.length === 0) return true;
      return !(await bring(inside, receiver, batch, correspondence, stop));
    });
    if (isDone) return;
  }
}

/** Messages that may leave now: nothing on their record to this receiver is held up before them. */
async function nextBatch({ em }: MemberContext, receiver: string): Promise<OutgoingMessageRow[]> {
  const rows = await em.execute<{ seq: string; size: number }[]>(
    `select seq, octet_length(content::text) as size from outgoing_message m
     where receiver = ? and state = 'WAITING' and due_at <= now() and not exists (
       select from outgoing_message e
       where e.receiver = m.receiver and e.record_id = m.record_id and e.seq < m.seq
         and (e.state = 'DEAD' or (e.state = 'WAITING' and e.due_at > now())))
     order by seq limit ${mostInOneCall}`,
    [receiver],
  );
  let left = mostBytesInOneCall;
  const fitting = rows.filter(({ size }, index) => (left -= size) >= 0 || index === 0);
  const where = { seq: { $in: fitting.map(({ seq }) => Number(seq)) } };
  return em.find(OutgoingMessages, where, { orderBy: { seq: "asc" } });
}

/** Returns whether all of the batch is settled. */
async function bring(
  context: MemberContext,
  receiver: string,
  batch: readonly OutgoingMessageRow[],
  correspondence: Correspondence,
  stop: AbortSignal,
): Promise<boolean> {
  let answers: readonly Answer[] = [];
  let fault: string | null = null;
  try {
    answers = await post(context, receiver, batch, correspondence, stop);
  } catch (cause) {
    fault = cause instanceof Error ? cause.message : String(cause);
  }
  // A stop says nothing about the receiver.
  if (fault !== null && stop.aborted) return false;
  const held = new Set<string>();
  for (const [index, message] of batch.entries()) {
    const said = answers[index] ?? { fault: fault ?? "没有答复。No answer." };
    const receipt =
      "receipt" in said ? await opened(context, receiver, said.receipt, correspondence) : null;
    if (receipt?.id === message.id && "receipt" in said)
      await settle(context, message, receipt, said.receipt);
    else {
      const reason = "fault" in said ? said.fault : "回执无效。The receipt is not valid.";
      // What only waits for the one before it has not been tried in earnest.
      fail(context, message, reason, correspondence, !held.has(message.recordId));
      held.add(message.recordId);
    }
  }
  await context.em.flush();
  if (held.size === 0) return true;
  if (fault !== null) await holdBack(context, receiver, batch[0]!.dueAt);
  return false;
}

async function post(
  context: MemberContext,
  receiver: string,
  batch: readonly OutgoingMessageRow[],
  { peers, sign }: Correspondence,
  stop: AbortSignal,
): Promise<readonly Answer[]> {
  if (!sign) throw new Error("本成员没有签名密钥。This member has no key to sign with.");
  const peer = peers.find(receiver);
  if (!peer) throw new Error(`名册中没有成员 ${receiver}。The receiver is not on record.`);
  if (peer.status !== "ACTIVE")
    throw new Error(`成员 ${receiver} 目前不参加交换。The receiver takes no part at present.`);
  const messages = await envelopes(context, batch);
  const signed = await Promise.all(messages.map((message) => sign("message", receiver, message)));
  const response = await fetch(peer.url.replace(/\/graphql$/, "/messages"), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ messages: signed }),
    signal: AbortSignal.any([stop, AbortSignal.timeout(callMs)]),
  });
  const { answers } = (await response.json()) as { answers?: unknown };
  if (!response.ok || !Array.isArray(answers)) throw new Error(`HTTP ${response.status}`);
  return answers as Answer[];
}

const opened = (
  { member, now }: MemberContext,
  receiver: string,
  receipt: string,
  { peers }: Correspondence,
): Promise<Receipt | null> =>
  openSigned<Receipt>(receipt, { type: "receipt", receiver: member.code, peers, now: now() }).then(
    // Nobody signs for somebody else.
    ({ sender, content }) => (sender === receiver ? content : null),
    () => null,
  );

async function settle(
  context: MemberContext,
  message: OutgoingMessageRow,
  { outcome, reason }: Receipt,
  receipt: string,
): Promise<void> {
  Object.assign(message, {
    state: outcome === "REFUSED" ? "REFUSED" : "DELIVERED",
    settledAt: context.now(),
    settledReason: reason,
    lastFault: null,
    receipt,
  });
  if (outcome !== "REFUSED") return;
  noteRefusal(context, message, reason ?? "");
  await handlerOf(context, ledgerMessages, message.kind)?.refused?.(context, message, reason ?? "");
}

function fail(
  { now }: MemberContext,
  message: OutgoingMessageRow,
  fault: string,
  { messageLifeMs }: Correspondence,
  isTried: boolean,
): void {
  if (isTried) message.attempts += 1;
  message.lastFault = fault.slice(0, 1000);
  message.dueAt = new Date(
    now().getTime() + retryDelayMs(Math.max(1, message.attempts), Math.random()),
  );
  if (isTooOld(message.waitingSince, now(), messageLifeMs)) message.state = "DEAD";
}

/** What has not been tried waits with the rest for a receiver that is away. */
async function holdBack({ em }: MemberContext, receiver: string, until: Date): Promise<void> {
  await em.execute(
    `update outgoing_message set due_at = ? where receiver = ? and state = 'WAITING' and due_at < ?`,
    [until, receiver, until],
  );
}
