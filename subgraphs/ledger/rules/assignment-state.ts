/** The life of a service at the member that was asked to deliver it; its keeper's word always counts. */
import type { ServiceStep } from "./service-state.ts";
import { assignmentStateWords, cannotTake, serviceStepWords } from "./state-words.ts";

export const AssignmentState = {
  OFFERED: "OFFERED",
  TAKEN_UP: "TAKEN_UP",
  IN_PROGRESS: "IN_PROGRESS",
  COMPLETED: "COMPLETED",
  DECLINED: "DECLINED",
  RECALLED: "RECALLED",
  CLOSED: "CLOSED",
} as const;
export type AssignmentState = (typeof AssignmentState)[keyof typeof AssignmentState];

export const AssignmentStep = {
  TAKE_UP: "TAKE_UP",
  DECLINE: "DECLINE",
  START: "START",
  PROGRESS: "PROGRESS",
  COMPLETE: "COMPLETE",
} as const;
export type AssignmentStep = (typeof AssignmentStep)[keyof typeof AssignmentStep];

// oxfmt-ignore
export const nextAssignmentState: Readonly<Record<AssignmentState, Readonly<Record<AssignmentStep, AssignmentState | null>>>> = {
  OFFERED:     { TAKE_UP: "TAKEN_UP", DECLINE: "DECLINED", START: null,          PROGRESS: null,          COMPLETE: null },
  TAKEN_UP:    { TAKE_UP: null,       DECLINE: "DECLINED", START: "IN_PROGRESS", PROGRESS: null,          COMPLETE: null },
  IN_PROGRESS: { TAKE_UP: null,       DECLINE: null,       START: null,          PROGRESS: "IN_PROGRESS", COMPLETE: "COMPLETED" },
  COMPLETED:   { TAKE_UP: null,       DECLINE: null,       START: null,          PROGRESS: null,          COMPLETE: null },
  DECLINED:    { TAKE_UP: null,       DECLINE: null,       START: null,          PROGRESS: null,          COMPLETE: null },
  RECALLED:    { TAKE_UP: null,       DECLINE: null,       START: null,          PROGRESS: null,          COMPLETE: null },
  CLOSED:      { TAKE_UP: null,       DECLINE: null,       START: null,          PROGRESS: null,          COMPLETE: null },
};

/** Where the keeper's step leaves the assignment; null where it stays as it is. */
export const afterKeepersStep: Readonly<Record<ServiceStep, AssignmentState | null>> = {
  DISPATCH: null,
  TAKE_UP: null,
  DECLINE: null,
  RECALL: "RECALLED",
  START: null,
  PROGRESS: null,
  COMPLETE: null,
  RATE: null,
  NO_ANSWER: null,
  FOLLOW_UP: null,
  CLOSE: "CLOSED",
  REOPEN: "IN_PROGRESS",
  CORRECT: null,
  WITHDRAW: "RECALLED",
};

/** States in which the same service may be offered once more. */
export const isOver = (state: AssignmentState): boolean =>
  state === "DECLINED" || state === "RECALLED";

export type AssignmentStepResult =
  | { readonly ok: true; readonly state: AssignmentState }
  | {
      readonly ok: false;
      readonly code: "STEP_NOT_ALLOWED" | "NO_REASON";
      readonly message: string;
    };

/** Says where the deliverer's `step` leads, or why it leads nowhere; who declines says why. */
export function takeAssignedStep(
  state: AssignmentState,
  step: AssignmentStep,
  note: string | null,
): AssignmentStepResult {
  const next = nextAssignmentState[state][step];
  if (next === null) {
    const subject = { zh: "派单", en: "assignment" };
    const why = cannotTake(subject, assignmentStateWords[state], serviceStepWords[step]);
    return { ok: false, code: "STEP_NOT_ALLOWED", message: why.zh + why.en };
  }
  if (step === "DECLINE" && !note?.trim()) {
    return {
      ok: false,
      code: "NO_REASON",
      message: "note：请写明不承接的原因。Say why you decline.",
    };
  }
  return { ok: true, state: next };
}

/** Lists the steps that the deliverer may take next. */
export const availableAssignedSteps = (state: AssignmentState): AssignmentStep[] =>
  Object.values(AssignmentStep).filter((step) => nextAssignmentState[state][step] !== null);
