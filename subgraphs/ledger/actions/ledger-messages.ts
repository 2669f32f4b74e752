/** What members tell each other of services: who is to deliver, and each step that one of them took. */
import { LockMode } from "@mikro-orm/core";
import type { MemberContext } from "../../runtime/context.ts";
import { ownerOf } from "../../runtime/identifier.ts";
import { afterKeepersStep, isOver } from "../rules/assignment-state.ts";
import type { Attached } from "../rules/message.ts";
import { ServiceStep } from "../rules/service-state.ts";
import { Assignments } from "../tables/assignments.ts";
import { ServiceRecords } from "../tables/service-records.ts";
import { appendEvent, detailsOf, type EventDetails } from "./append-event.ts";
import { type MessageHandlers, MessageRefusal, type ReceivedMessage } from "./message-handlers.ts";
import { statementMessages } from "./statement-messages.ts";
import { takeServiceStep } from "./take-service-step.ts";
import { assignmentStateWords } from "../rules/state-words.ts";

export const ledgerMessages: MessageHandlers = {
  DISPATCH: { take: takeDispatch, refused: dispatchRefused },
  STEP: {
    take: (context, message) =>
      ownerOf(message.recordId) === context.member.code
        ? takeDeliverersStep(context, message)
        : takeKeepersStep(context, message),
    refused: null,
  },
  ...statementMessages,
};

const lock = { lockMode: LockMode.PESSIMISTIC_WRITE };

async function takeDispatch(context: MemberContext, message: ReceivedMessage): Promise<void> {
  const { em } = context;
  const { id, recordId, sender, content } = message;
  if (ownerOf(recordId) !== sender)
    throw new MessageRefusal(`记录 ${recordId} 不属于 ${sender}。The record is not the sender's.`);
  const known = await em.findOne(Assignments, { recordId }, lock);
  if (known && !isOver(known.state)) {
    const { zh, en } = assignmentStateWords[known.state];
    throw new MessageRefusal(
      `该服务此前已派来（${zh}）。It was dispatched here already and is ${en}.`,
    );
  }
  const dispatchedAt = timeOf(content.dispatchedAt);
  const facts = {
    ownerCode: sender,
    dispatchId: id,
    title: textOf(content.title) ?? "",
    content: textOf(content.content),
    categoryCode: textOf(content.categoryCode),
    enterpriseCode: textOf(content.enterpriseCode),
    enterpriseName: textOf(content.enterpriseName),
    contactName: textOf(content.contactName),
    contactPhone: textOf(content.contactPhone),
    demandId: textOf(content.demandId),
    productId: textOf(content.productId),
    timeLimitDays: typeof content.timeLimitDays === "number" ? content.timeLimitDays : null,
    dispatchedAt,
    dispatchedMs: dispatchedAt.getTime(),
    takenUpAt: null,
    completedAt: null,
    state: "OFFERED" as const,
  };
  if (facts.title === "") throw new MessageRefusal("title：缺少服务名称。A title is wanted.");
  if (known) em.assign(known, facts);
  else em.create(Assignments, { recordId, ...facts });
  appendEvent(context, {
    recordId,
    type: "RECEIVED",
    at: context.now(),
    note: textOf(content.note),
    state: "OFFERED",
    details: detailsOf({ set: { recordId, ...facts }, ...toldBy(context, message) }),
  });
}

/** The service is ours to place again, unless it has been recalled meanwhile. */
async function dispatchRefused(
  context: MemberContext,
  { id, recordId }: { readonly id: string; readonly recordId: string },
  reason: string,
): Promise<void> {
  const record = await context.em.findOne(ServiceRecords, { id: recordId }, lock);
  if (record?.dispatchId !== id) return;
  const taken = { step: "DECLINE", at: context.now(), note: reason } as const;
  takeServiceStep(context, record, taken, "DELIVERER");
}

/** The keeper's record follows what whoever delivers has done. */
async function takeDeliverersStep(context: MemberContext, message: ReceivedMessage): Promise<void> {
  const { recordId, sender, content } = message;
  const record = await context.em.findOne(ServiceRecords, { id: recordId }, lock);
  if (!record) throw new MessageRefusal(`没有服务记录 ${recordId}。No such record here.`);
  if (record.dispatchedTo !== sender || record.dispatchId !== content.dispatchId)
    throw new MessageRefusal(
      "该派单已收回或改派，步骤不再有效。The dispatch was recalled or given to another; the step no longer counts.",
    );
  const result = takeServiceStep(
    context,
    record,
    {
      step: stepOf(content.step),
      at: timeOf(content.at),
      note: textOf(content.note),
      attach: () => attachedOf(content.attachments),
      told: toldBy(context, message),
    },
    "DELIVERER",
  );
  if (!result.ok) throw new MessageRefusal(result.message);
}

/** What the keeper did with its record is a fact here, and ends or reopens our part where it says so. */
async function takeKeepersStep(context: MemberContext, message: ReceivedMessage): Promise<void> {
  const { recordId, sender, content } = message;
  const assignment = await context.em.findOne(Assignments, { recordId }, lock);
  if (!assignment || assignment.ownerCode !== sender)
    throw new MessageRefusal(`没有 ${sender} 派来的服务 ${recordId}。No such assignment here.`);
  const step = stepOf(content.step);
  const corrected = step === "CORRECT" ? correctedFacts(content.set) : {};
  const set = { ...corrected, state: afterKeepersStep[step] ?? assignment.state };
  context.em.assign(assignment, set);
  appendEvent(context, {
    recordId,
    type: step,
    at: timeOf(content.at),
    note: textOf(content.note),
    state: set.state,
    details: detailsOf({
      set,
      attachments: attachedOf(content.attachments),
      ...toldBy(context, message),
    }),
  });
}

const toldBy = (
  { member }: MemberContext,
  { id, sender, cause }: ReceivedMessage,
): Pick<EventDetails, "message" | "cause"> => ({
  message: { id, sender, receiver: member.code },
  ...(cause ? { cause } : {}),
});

const correctable = [
  "title",
  "content",
  "categoryCode",
  "enterpriseCode",
  "enterpriseName",
  "contactName",
  "contactPhone",
] as const;

function correctedFacts(given: unknown): Partial<Record<(typeof correctable)[number], string>> {
  const facts = (given ?? {}) as Record<string, unknown>;
  return Object.fromEntries(
    correctable.filter((name) => name in facts).map((name) => [name, textOf(facts[name])]),
  );
}

function stepOf(given: unknown): ServiceStep {
  if (typeof given === "string" && Object.hasOwn(ServiceStep, given)) return given as ServiceStep;
  throw new MessageRefusal(`step：没有步骤 ${String(given)}。No such step.`);
}

function timeOf(given: unknown): Date {
  const time = new Date(typeof given === "string" ? given : Number.NaN);
  if (!Number.isNaN(time.getTime())) return time;
  throw new MessageRefusal("at：时间无效。The time is not valid.");
}

const textOf = (given: unknown): string | null => (typeof given === "string" ? given : null);

const attachedOf = (given: unknown): Attached[] =>
  (Array.isArray(given) ? (given as Partial<Attached>[]) : []).flatMap((one) =>
    typeof one.id === "string" && typeof one.name === "string" && typeof one.sha256 === "string"
      ? [
          {
            id: one.id,
            name: one.name,
            mediaType: String(one.mediaType),
            size: Number(one.size),
            sha256: one.sha256,
          },
        ]
      : [],
  );
