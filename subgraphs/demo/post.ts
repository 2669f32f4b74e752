/** The demo's own post: what one member tells is taken by the other at its time, and is never sent again. */
import { handlerOf, type ReceivedMessage } from "../ledger/actions/message-handlers.ts";
import { ledgerMessages } from "../ledger/actions/ledger-messages.ts";
import { correctService } from "../ledger/actions/correct-service.ts";
import { dispatchService } from "../ledger/actions/dispatch-service.ts";
import { takeAssignmentStep } from "../ledger/actions/take-assignment-step.ts";
import { takeServiceStep } from "../ledger/actions/take-service-step.ts";
import { placeAt } from "../ledger/rules/causal-order.ts";
import { Assignments } from "../ledger/tables/assignments.ts";
import { IncomingMessages } from "../ledger/tables/messages.ts";
import { ServiceRecords } from "../ledger/tables/service-records.ts";
import type { MemberContext } from "../runtime/context.ts";
import { type Crossing, type Move, timeLimitDays } from "./crossings.ts";
import { firstIdentifiers } from "./identifiers.ts";

/** A move at whoever made it. */
export type Sending = {
  readonly recordId: string;
  readonly to: string;
  readonly move: Move;
  readonly messageId: string;
  readonly takenAt: Date;
};
/** The same at whoever was told. */
export type Taking = { readonly message: ReceivedMessage };

type Posted = { readonly key: string; readonly at: Date } & (
  | { readonly kind: "SENDING"; readonly sending: Sending }
  | { readonly kind: "TAKING"; readonly taking: Taking }
);

const journeyMs = 60_000;

/** Returns what `member` does in a crossing that `window` keeps, at its own times. */
export function postedBy(
  seed: number,
  window: string,
  { service: { record }, turns }: Crossing,
  member: string,
): Posted[] {
  return turns.flatMap(({ to, moves }) => {
    if (member !== window && member !== to) return [];
    let dispatchId = "";
    let after: string | null = null;
    return moves.flatMap((move): Posted[] => {
      const { at, step } = move;
      const sender = move.by === "KEEPER" ? window : to;
      const key = `${step} ${at.getTime()} ${record.id}`;
      const [messageId, event] = firstIdentifiers(seed, sender, key, at);
      if (step === "DISPATCH") dispatchId = messageId;
      const takenAt = new Date(at.getTime() + journeyMs);
      const message: ReceivedMessage = {
        id: messageId,
        sender,
        recordId: record.id,
        kind: step === "DISPATCH" ? "DISPATCH" : "STEP",
        content: contentOf(record, move, dispatchId),
        writtenAt: at.toISOString(),
        after: move.by === "KEEPER" ? after : null,
        cause: { event, order: placeAt(at) },
      };
      if (move.by === "KEEPER") after = messageId;
      const sending = { recordId: record.id, to, move, messageId, takenAt };
      if (member === sender) return [{ kind: "SENDING", key, at, sending }];
      return [{ kind: "TAKING", key: `taken ${key}`, at: takenAt, taking: { message } }];
    });
  });
}

/** The content that the action at the sender writes; a test holds the two together. */
function contentOf(
  record: Crossing["service"]["record"],
  move: Move,
  dispatchId: string,
): ReceivedMessage["content"] {
  const { step, note } = move;
  const at = move.at.toISOString();
  if (move.by === "DELIVERER") return { step, at, note, dispatchId, attachments: [] };
  if (move.step === "CORRECT")
    return { step, at, note, rating: null, set: move.correction, attachments: [] };
  if (move.step !== "DISPATCH")
    return { step, at, note, rating: move.rating, set: null, attachments: [] };
  const told = ["title", "content", "categoryCode", "enterpriseCode", "enterpriseName"] as const;
  return {
    ...Object.fromEntries(
      [...told, "contactName" as const, "contactPhone" as const].map((name) => [
        name,
        record[name] ?? null,
      ]),
    ),
    demandId: record.demandId ?? null,
    productId: null,
    timeLimitDays,
    dispatchedAt: at,
    note,
  };
}

/** Makes the move with the member's own action. */
export async function send(context: MemberContext, { recordId, to, move }: Sending): Promise<void> {
  const result = await make(context, recordId, to, move);
  if (!result.ok) throw new Error(`Demo ${move.step} of ${recordId}: ${result.message}`);
}

/** What was sent counts as delivered: the other has it from its own plan. */
export async function settleSent(em: MemberContext["em"], sent: readonly Sending[]): Promise<void> {
  await em.flush();
  const settled = await em.execute<object[]>(
    `update outgoing_message set state = 'DELIVERED', settled_at = taken
    from jsonb_to_recordset(?::jsonb) as given (message text, taken timestamptz)
    where id = message returning id`,
    [
      JSON.stringify(
        sent.map(({ messageId, takenAt }) => ({ message: messageId, taken: takenAt })),
      ),
    ],
  );
  if (settled.length !== sent.length)
    throw new Error(`Demo: of ${sent.length} messages planned ${settled.length} were written.`);
}

async function make(context: MemberContext, recordId: string, to: string, move: Move) {
  const { at, note } = move;
  if (move.by === "DELIVERER") {
    const assignment = await context.em.findOneOrFail(Assignments, { recordId });
    return takeAssignmentStep(context, assignment, { step: move.step, at, note });
  }
  const record = await context.em.findOneOrFail(ServiceRecords, { id: recordId });
  if (move.step === "DISPATCH")
    return dispatchService(context, record, { to, toName: move.toName, timeLimitDays, note });
  if (move.step === "CORRECT") return correctService(context, record, move.correction, note ?? "");
  const { step, rating, actor } = move;
  return takeServiceStep(context, record, { step, at, note, rating, actor });
}

/** Takes what the other member told, as its inbox would, and notes it there: a second copy changes nothing. */
export async function take(context: MemberContext, { message }: Taking): Promise<void> {
  const { em, now, member } = context;
  const { id, sender, recordId, kind } = message;
  const caller = { subject: `demo:${sender}@${member.code}`, role: "member", member: member.code };
  await handlerOf(context, ledgerMessages, kind)!.take({ ...context, caller }, message);
  em.create(IncomingMessages, {
    id,
    sender,
    recordId,
    kind,
    // Nobody signed it: the demo wrote it here itself.
    signed: JSON.stringify(message),
    receivedAt: now(),
    outcome: "ACCEPTED",
    reason: null,
  });
  // The next message looks for what this one made.
  if (kind === "DISPATCH") await em.flush();
}
