/** Takes one step in the life of a service, if the rules allow it; a refused step changes nothing. */
import type { MemberContext } from "../../runtime/context.ts";
import type { Attached } from "../rules/message.ts";
import {
  type ServiceStep,
  type ServiceStepResult,
  type Taker,
  takeStep,
} from "../rules/service-state.ts";
import type { ServiceRecordRow } from "../tables/service-records.ts";
import { appendEvent, detailsOf, type EventDetails } from "./append-event.ts";
import { requireWriter } from "./open-service.ts";
import { sendMessage } from "./send-message.ts";
import { tellDemand } from "./tell-demand.ts";

export type StepTaken = {
  readonly step: ServiceStep;
  readonly at: Date;
  readonly note?: string | null;
  readonly unit?: string | null;
  readonly actor?: string | null;
  /** With RATE: 5 非常满意 … 1 非常不满意. */
  readonly rating?: number | null;
  /** With RATE: false where a source says how a service was rated, but neither when nor in which words. */
  readonly isRatedNow?: boolean;
  /** Keeps the step's files once the step is allowed, or names those that another member keeps. */
  readonly attach?: () => readonly Attached[];
  /** Further facts that the step sets, with what stood there before. */
  readonly set?: Partial<ServiceRecordRow>;
  readonly before?: Partial<ServiceRecordRow>;
  readonly undoes?: EventDetails["undoes"];
  /** Where another member took the step and told us: by which message, after which event. */
  readonly told?: Pick<EventDetails, "message" | "cause">;
};

/** @throws FORBIDDEN for callers who are not staff here */
export function takeServiceStep(
  context: MemberContext,
  record: ServiceRecordRow,
  taken: StepTaken,
  taker: Taker = "KEEPER",
): ServiceStepResult {
  requireWriter(context);
  const { step, at, note, told } = taken;
  const deliverer = record.dispatchedTo ?? null;
  const provider = deliverer ?? record.providerCode ?? context.member.code;
  const result = takeStep(standingOf(record), step, taker);
  if (!result.ok) return result;
  const set: Partial<ServiceRecordRow> = {
    ...factsOf(taken),
    ...taken.set,
    state: result.state,
  };
  Object.assign(record, set);
  const attachments = taken.attach?.() ?? [];
  // Whoever was asked to deliver learns of every step that it has not taken itself.
  const message =
    deliverer && taker === "KEEPER"
      ? { id: context.newId(context.now()), sender: context.member.code, receiver: deliverer }
      : told?.message;
  const eventId = appendEvent(context, {
    recordId: record.id,
    type: step,
    at,
    note: note ?? null,
    unit: taken.unit ?? null,
    ...(taken.actor ? { actor: taken.actor } : {}),
    state: result.state,
    details: detailsOf({
      set,
      ...(taken.before ? { before: taken.before } : {}),
      ...(taken.undoes ? { undoes: taken.undoes } : {}),
      attachments,
      ...(message ? { message } : {}),
      ...(told?.cause ? { cause: told.cause } : {}),
    }),
  });
  if (message && message !== told?.message) {
    sendMessage(context, {
      id: message.id,
      receiver: message.receiver,
      recordId: record.id,
      kind: "STEP",
      eventId,
      content: {
        step,
        at: at.toISOString(),
        note: note ?? null,
        rating: taken.rating ?? null,
        set: taken.set ?? null,
        attachments,
      },
    });
  }
  const { rating = null } = taken;
  tellDemand(context, record, { step, at, note: note ?? null, rating, provider }, eventId);
  return result;
}

/** Where the record stands, as far as the rules ask. */
export const standingOf = ({ state, rating, dispatchedTo }: ServiceRecordRow) => ({
  state,
  isRated: rating !== null && rating !== undefined,
  isDispatched: Boolean(dispatchedTo),
});

function factsOf({
  step,
  at,
  note,
  rating,
  isRatedNow = true,
}: StepTaken): Partial<ServiceRecordRow> {
  switch (step) {
    case "START":
      return { startedAt: at };
    case "COMPLETE":
      return { completedAt: at, completedMs: at.getTime() };
    case "RATE":
      return {
        rating: rating ?? null,
        ratingComment: isRatedNow ? (note ?? null) : null,
        ratedAt: isRatedNow ? at : null,
      };
    case "NO_ANSWER":
      return { noAnswerAt: at };
    case "FOLLOW_UP":
      return { followedUpAt: at, followUpNote: note ?? null };
    case "CLOSE":
      return { closedAt: at };
    case "REOPEN":
      return { completedAt: null, completedMs: -1, closedAt: null };
    case "DECLINE":
    case "RECALL":
      // Whoever took part stays a participant: its part of the trace is still there.
      return { ...undispatched, startedAt: null };
    case "DISPATCH":
    case "TAKE_UP":
    case "PROGRESS":
    case "CORRECT":
    case "WITHDRAW":
      return {};
  }
}

const undispatched = {
  dispatchedTo: null,
  dispatchId: null,
  dispatchedAt: null,
  providerCode: null,
  providerName: null,
} as const;
