/** The life of one service to one enterprise: which step leads where. Source: AH-M arts 9, 10 and 13. */
import { cannotTake, serviceStateWords, serviceStepWords } from "./state-words.ts";

export const ServiceRecordState = {
  ACCEPTED: "ACCEPTED",
  DISPATCHED: "DISPATCHED",
  TAKEN_UP: "TAKEN_UP",
  IN_PROGRESS: "IN_PROGRESS",
  COMPLETED: "COMPLETED",
  RATED: "RATED",
  FOLLOWED_UP: "FOLLOWED_UP",
  CLOSED: "CLOSED",
  WITHDRAWN: "WITHDRAWN",
} as const;
export type ServiceRecordState = (typeof ServiceRecordState)[keyof typeof ServiceRecordState];

export const ServiceStep = {
  DISPATCH: "DISPATCH",
  TAKE_UP: "TAKE_UP",
  DECLINE: "DECLINE",
  RECALL: "RECALL",
  START: "START",
  PROGRESS: "PROGRESS",
  COMPLETE: "COMPLETE",
  RATE: "RATE",
  NO_ANSWER: "NO_ANSWER",
  FOLLOW_UP: "FOLLOW_UP",
  CLOSE: "CLOSE",
  REOPEN: "REOPEN",
  CORRECT: "CORRECT",
  WITHDRAW: "WITHDRAW",
} as const;
export type ServiceStep = (typeof ServiceStep)[keyof typeof ServiceStep];

type Row = Readonly<Record<ServiceStep, ServiceRecordState | null>>;

// Total on purpose: a new state or step does not compile until every pair is decided.
// A rating and a follow-up may come in either order, so RATE after FOLLOW_UP keeps the later state.
// oxfmt-ignore
export const nextServiceState: Readonly<Record<ServiceRecordState, Row>> = {
  ACCEPTED:    { DISPATCH: "DISPATCHED", TAKE_UP: null,       DECLINE: null,       RECALL: null,       START: "IN_PROGRESS", PROGRESS: null,          COMPLETE: null,        RATE: null,          NO_ANSWER: null,          FOLLOW_UP: null,          CLOSE: null,     REOPEN: null,          CORRECT: "ACCEPTED",    WITHDRAW: "WITHDRAWN" },
  DISPATCHED:  { DISPATCH: null,         TAKE_UP: "TAKEN_UP", DECLINE: "ACCEPTED", RECALL: "ACCEPTED", START: null,          PROGRESS: null,          COMPLETE: null,        RATE: null,          NO_ANSWER: null,          FOLLOW_UP: null,          CLOSE: null,     REOPEN: null,          CORRECT: "DISPATCHED",  WITHDRAW: "WITHDRAWN" },
  TAKEN_UP:    { DISPATCH: null,         TAKE_UP: null,       DECLINE: "ACCEPTED", RECALL: "ACCEPTED", START: "IN_PROGRESS", PROGRESS: null,          COMPLETE: null,        RATE: null,          NO_ANSWER: null,          FOLLOW_UP: null,          CLOSE: null,     REOPEN: null,          CORRECT: "TAKEN_UP",    WITHDRAW: "WITHDRAWN" },
  IN_PROGRESS: { DISPATCH: null,         TAKE_UP: null,       DECLINE: null,       RECALL: "ACCEPTED", START: null,          PROGRESS: "IN_PROGRESS", COMPLETE: "COMPLETED", RATE: null,          NO_ANSWER: null,          FOLLOW_UP: null,          CLOSE: null,     REOPEN: null,          CORRECT: "IN_PROGRESS", WITHDRAW: "WITHDRAWN" },
  COMPLETED:   { DISPATCH: null,         TAKE_UP: null,       DECLINE: null,       RECALL: null,       START: null,          PROGRESS: null,          COMPLETE: null,        RATE: "RATED",       NO_ANSWER: "COMPLETED",   FOLLOW_UP: "FOLLOWED_UP", CLOSE: null,     REOPEN: "IN_PROGRESS", CORRECT: "COMPLETED",   WITHDRAW: "WITHDRAWN" },
  RATED:       { DISPATCH: null,         TAKE_UP: null,       DECLINE: null,       RECALL: null,       START: null,          PROGRESS: null,          COMPLETE: null,        RATE: null,          NO_ANSWER: null,          FOLLOW_UP: "FOLLOWED_UP", CLOSE: null,     REOPEN: "IN_PROGRESS", CORRECT: "RATED",       WITHDRAW: "WITHDRAWN" },
  FOLLOWED_UP: { DISPATCH: null,         TAKE_UP: null,       DECLINE: null,       RECALL: null,       START: null,          PROGRESS: null,          COMPLETE: null,        RATE: "FOLLOWED_UP", NO_ANSWER: "FOLLOWED_UP", FOLLOW_UP: null,          CLOSE: "CLOSED", REOPEN: "IN_PROGRESS", CORRECT: "FOLLOWED_UP", WITHDRAW: "WITHDRAWN" },
  CLOSED:      { DISPATCH: null,         TAKE_UP: null,       DECLINE: null,       RECALL: null,       START: null,          PROGRESS: null,          COMPLETE: null,        RATE: null,          NO_ANSWER: null,          FOLLOW_UP: null,          CLOSE: null,     REOPEN: "IN_PROGRESS", CORRECT: "CLOSED",      WITHDRAW: "WITHDRAWN" },
  WITHDRAWN:   { DISPATCH: null,         TAKE_UP: null,       DECLINE: null,       RECALL: null,       START: null,          PROGRESS: null,          COMPLETE: null,        RATE: null,          NO_ANSWER: null,          FOLLOW_UP: null,          CLOSE: null,     REOPEN: null,          CORRECT: null,          WITHDRAW: null },
};

/** States in which a service counts in statistics: it was completed and not taken back. */
export const countedStates: readonly ServiceRecordState[] = [
  "COMPLETED",
  "RATED",
  "FOLLOWED_UP",
  "CLOSED",
];

/** Who takes a step: the member that keeps the record, or whoever delivers. */
export type Taker = "KEEPER" | "DELIVERER";

export const takerOf: Readonly<Record<ServiceStep, Taker>> = {
  DISPATCH: "KEEPER",
  TAKE_UP: "DELIVERER",
  DECLINE: "DELIVERER",
  RECALL: "KEEPER",
  START: "DELIVERER",
  PROGRESS: "DELIVERER",
  COMPLETE: "DELIVERER",
  RATE: "KEEPER",
  NO_ANSWER: "KEEPER",
  FOLLOW_UP: "KEEPER",
  CLOSE: "KEEPER",
  REOPEN: "KEEPER",
  CORRECT: "KEEPER",
  WITHDRAW: "KEEPER",
};

const needsReason: ReadonlySet<ServiceStep> = new Set(["RECALL", "REOPEN", "WITHDRAW"]);

/** Returns the refusal of a step that undoes something and does not say why; null for all others. */
export function missingReason(
  step: ServiceStep,
  note: string | null | undefined,
): Extract<ServiceStepResult, { ok: false }> | null {
  if (!needsReason.has(step) || note?.trim()) return null;
  const { zh, en } = serviceStepWords[step];
  return {
    ok: false,
    code: "NO_REASON",
    message: `note：执行“${zh}”请写明原因。Say why you take the step “${en}”; it is kept on record.`,
  };
}

/** Where a record stands, as far as the rules ask. */
export type Standing = {
  readonly state: ServiceRecordState;
  readonly isRated: boolean;
  /** Another member was asked to deliver; otherwise the keeper itself does. */
  readonly isDispatched: boolean;
};

export type ServiceStepResult =
  | { readonly ok: true; readonly state: ServiceRecordState }
  | {
      readonly ok: false;
      readonly code: "STEP_NOT_ALLOWED" | "ALREADY_RATED" | "NOT_YOURS" | "NO_REASON";
      readonly message: string;
    };

/** Says where `step` leads, or why it leads nowhere. One rating per service (好差评 rule). */
export function takeStep(
  { state, isRated, isDispatched }: Standing,
  step: ServiceStep,
  taker: Taker,
): ServiceStepResult {
  if ((step === "RATE" || step === "NO_ANSWER") && isRated) {
    return {
      ok: false,
      code: "ALREADY_RATED",
      message: "该服务已评价。This service has been rated already.",
    };
  }
  const next = nextServiceState[state][step];
  const words = serviceStepWords[step];
  if (next === null || (step === "RECALL" && !isDispatched)) {
    const why = cannotTake({ zh: "服务", en: "service" }, serviceStateWords[state], words);
    return { ok: false, code: "STEP_NOT_ALLOWED", message: why.zh + why.en };
  }
  // Whoever keeps the record delivers itself until it asks another member.
  const due = isDispatched ? takerOf[step] : "KEEPER";
  if (due === taker) return { ok: true, state: next };
  return {
    ok: false,
    code: "NOT_YOURS",
    message:
      due === "DELIVERER"
        ? `该服务已派给其他成员，“${words.zh}”由承接方执行。The service was dispatched; the step “${words.en}” is for whoever delivers it.`
        : `“${words.zh}”由登记方执行。The step “${words.en}” is for the member that keeps the record.`,
  };
}

/** Lists the steps that the keeper may take next, in the order of a service's life. */
export function availableSteps(standing: Standing): ServiceStep[] {
  return Object.values(ServiceStep).filter((step) => takeStep(standing, step, "KEEPER").ok);
}
