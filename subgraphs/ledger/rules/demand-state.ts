/**
 * The life of a demand: which step leads where, and what its services do to it. Source: AH-M art. 10, AH-E art. 6.
 * It stands with the ledger because whoever checks a log, window's or not, has to know it.
 */
import { badRating } from "./rating.ts";
import type { ServiceStep } from "./service-state.ts";
import { cannotTake, demandStateWords, demandStepWords } from "./state-words.ts";

export const DemandState = {
  SUBMITTED: "SUBMITTED",
  MATCHED: "MATCHED",
  SERVED: "SERVED",
  CLOSED: "CLOSED",
  WITHDRAWN: "WITHDRAWN",
  TRANSFERRED: "TRANSFERRED",
} as const;
export type DemandState = (typeof DemandState)[keyof typeof DemandState];

export const DemandStep = {
  MATCH: "MATCH",
  DISPATCH: "DISPATCH",
  TAKE_UP: "TAKE_UP",
  DECLINE: "DECLINE",
  RECALL: "RECALL",
  LAPSE: "LAPSE",
  SERVE: "SERVE",
  RESUME: "RESUME",
  CLOSE: "CLOSE",
  REOPEN: "REOPEN",
  WITHDRAW: "WITHDRAW",
  CORRECT: "CORRECT",
  TRANSFER: "TRANSFER",
  RETURN: "RETURN",
} as const;
export type DemandStep = (typeof DemandStep)[keyof typeof DemandStep];

// What a candidate answers is a fact, also when the demand was settled meanwhile.
// oxfmt-ignore
export const nextDemandState: Readonly<Record<DemandState, Readonly<Record<DemandStep, DemandState | null>>>> = {
  // A demand may be matched to several candidates.
  SUBMITTED:   { MATCH: "MATCHED", DISPATCH: "MATCHED", TAKE_UP: "MATCHED",   DECLINE: "SUBMITTED", RECALL: "SUBMITTED", LAPSE: null,        SERVE: "SERVED",    RESUME: "MATCHED", CLOSE: "CLOSED", REOPEN: null,        WITHDRAW: "WITHDRAWN",  CORRECT: "SUBMITTED",  TRANSFER: "TRANSFERRED",  RETURN: null },
  MATCHED:     { MATCH: "MATCHED", DISPATCH: "MATCHED", TAKE_UP: "MATCHED",   DECLINE: "MATCHED",   RECALL: "MATCHED",   LAPSE: "SUBMITTED", SERVE: "SERVED",    RESUME: "MATCHED", CLOSE: "CLOSED", REOPEN: null,        WITHDRAW: "WITHDRAWN",  CORRECT: "MATCHED",    TRANSFER: null,           RETURN: null },
  SERVED:      { MATCH: null,      DISPATCH: null,      TAKE_UP: "SERVED",    DECLINE: "SERVED",    RECALL: "SERVED",    LAPSE: "SUBMITTED", SERVE: "SERVED",    RESUME: "MATCHED", CLOSE: "CLOSED", REOPEN: null,        WITHDRAW: "WITHDRAWN",  CORRECT: "SERVED",     TRANSFER: null,           RETURN: null },
  CLOSED:      { MATCH: null,      DISPATCH: null,      TAKE_UP: "CLOSED",    DECLINE: "CLOSED",    RECALL: "CLOSED",    LAPSE: null,        SERVE: "CLOSED",    RESUME: "MATCHED", CLOSE: null,     REOPEN: "SUBMITTED", WITHDRAW: null,         CORRECT: "CLOSED",     TRANSFER: null,           RETURN: null },
  WITHDRAWN:   { MATCH: null,      DISPATCH: null,      TAKE_UP: "WITHDRAWN", DECLINE: "WITHDRAWN", RECALL: "WITHDRAWN", LAPSE: null,        SERVE: "WITHDRAWN", RESUME: null,      CLOSE: null,     REOPEN: null,        WITHDRAW: null,         CORRECT: null,         TRANSFER: null,           RETURN: null },
  // What another window has is that window's; what it refuses comes back.
  TRANSFERRED: { MATCH: null,      DISPATCH: null,      TAKE_UP: null,        DECLINE: null,        RECALL: null,        LAPSE: null,        SERVE: null,        RESUME: null,      CLOSE: null,     REOPEN: null,        WITHDRAW: null,        CORRECT: null,          TRANSFER: null,           RETURN: "SUBMITTED" },
};

/** Steps that people take with the demand itself; the others follow from a match or from a service. */
export const PersonalDemandStep = {
  MATCH: "MATCH",
  CLOSE: "CLOSE",
  REOPEN: "REOPEN",
  WITHDRAW: "WITHDRAW",
} as const;
export type PersonalDemandStep = (typeof PersonalDemandStep)[keyof typeof PersonalDemandStep];

const needsReason: ReadonlySet<DemandStep> = new Set(["REOPEN", "WITHDRAW", "CORRECT", "TRANSFER"]);

export type DemandStepResult =
  | { readonly ok: true; readonly state: DemandState }
  | {
      readonly ok: false;
      readonly code: "STEP_NOT_ALLOWED" | "NO_REASON" | "ALREADY_MATCHED";
      readonly message: string;
    };
export type DemandRefusal = Extract<DemandStepResult, { ok: false }>;

/** Says where `step` leads from `state`, or why it leads nowhere. */
export function takeDemandStep(state: DemandState, step: DemandStep): DemandStepResult {
  const next = nextDemandState[state][step];
  if (next !== null) return { ok: true, state: next };
  const subject = { zh: "需求", en: "demand" };
  const why = cannotTake(subject, demandStateWords[state], demandStepWords[step]);
  return { ok: false, code: "STEP_NOT_ALLOWED", message: why.zh + why.en };
}

/** Returns the refusal of a step that undoes something and does not say why; null for all others. */
export function missingDemandReason(
  step: DemandStep,
  note: string | null | undefined,
): DemandRefusal | null {
  if (!needsReason.has(step) || note?.trim()) return null;
  const { zh, en } = demandStepWords[step];
  return {
    ok: false,
    code: "NO_REASON",
    message: `note：执行“${zh}”请写明原因。Say why you take the step “${en}”; it is kept on record.`,
  };
}

/** Where one of the providers that a demand was matched with stands. */
export const CandidateState = {
  MATCHED: "MATCHED",
  ASKED: "ASKED",
  TAKEN_UP: "TAKEN_UP",
  DECLINED: "DECLINED",
  RECALLED: "RECALLED",
  SERVED: "SERVED",
} as const;
export type CandidateState = (typeof CandidateState)[keyof typeof CandidateState];

/** Where a demand's step leaves the candidate whom it concerns; null where it concerns none. */
export const candidateAfter: Readonly<Record<DemandStep, CandidateState | null>> = {
  MATCH: "MATCHED",
  DISPATCH: "ASKED",
  TAKE_UP: "TAKEN_UP",
  DECLINE: "DECLINED",
  RECALL: "RECALLED",
  LAPSE: null,
  SERVE: "SERVED",
  RESUME: "TAKEN_UP",
  CLOSE: null,
  REOPEN: null,
  WITHDRAW: null,
  CORRECT: null,
  TRANSFER: null,
  RETURN: null,
};

/** States in which a demand counts: it was taken down here, and is still this window's. */
export const isCountedDemand = (state: unknown): boolean =>
  state !== DemandState.WITHDRAWN && state !== DemandState.TRANSFERRED;

/** A candidate of whom nothing is to be expected any more. */
export const isOut = (state: CandidateState): boolean =>
  state === "DECLINED" || state === "RECALLED";
/** A candidate who may still deliver. */
export const isRunning = (state: CandidateState): boolean => !isOut(state) && state !== "SERVED";

/** What happened to a service that a demand led to; OPEN where a provider serves directly and reports it. */
export type ServiceNews = {
  readonly step: ServiceStep | "OPEN";
  readonly rating?: number | null;
  /** Where the demand's other candidates stand. */
  readonly others: readonly CandidateState[];
};

/**
 * Returns the steps that a demand takes after one of its service, of those that its state allows and, with MATCH,
 * unless that provider is a candidate already: completion serves it; a rating that is not bad (差评) settles it, and so does the closing of the service, unless another candidate is
 * still at work; when nobody is left who could serve it, it waits to be matched again.
 */
export function demandStepsAfter({ step, rating, others }: ServiceNews): readonly DemandStep[] {
  const settles: readonly DemandStep[] = others.some(isRunning) ? [] : ["CLOSE"];
  const lapses: readonly DemandStep[] = others.every(isOut) ? ["LAPSE"] : [];
  switch (step) {
    case "OPEN":
    case "START":
      // Whoever delivers has been matched, at the latest now.
      return ["MATCH"];
    case "DISPATCH":
      return ["MATCH", step];
    case "TAKE_UP":
      return [step];
    case "DECLINE":
    case "RECALL":
      return [step, ...lapses];
    case "WITHDRAW":
      return ["RECALL", ...lapses];
    case "COMPLETE":
      return ["SERVE"];
    case "RATE":
      return typeof rating === "number" && rating > badRating ? settles : [];
    case "CLOSE":
      return settles;
    case "REOPEN":
      return ["RESUME"];
    case "PROGRESS":
    case "NO_ANSWER":
    case "FOLLOW_UP":
    case "CORRECT":
      return [];
  }
}

/** Says whether a service's step may move the demand that it came of. */
export const concernsDemand = (step: ServiceStep | "OPEN"): boolean =>
  demandStepsAfter({ step, rating: 5, others: [] }).length > 0;
