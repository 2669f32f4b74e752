/** The life of one service to one enterprise: which step leads where. Source: AH-M arts 9 and 13. */

export const ServiceRecordState = {
  ACCEPTED: "ACCEPTED",
  IN_PROGRESS: "IN_PROGRESS",
  COMPLETED: "COMPLETED",
  RATED: "RATED",
  FOLLOWED_UP: "FOLLOWED_UP",
  WITHDRAWN: "WITHDRAWN",
} as const;
export type ServiceRecordState = (typeof ServiceRecordState)[keyof typeof ServiceRecordState];

export const ServiceStep = {
  START: "START",
  PROGRESS: "PROGRESS",
  COMPLETE: "COMPLETE",
  RATE: "RATE",
  FOLLOW_UP: "FOLLOW_UP",
  REOPEN: "REOPEN",
  WITHDRAW: "WITHDRAW",
} as const;
export type ServiceStep = (typeof ServiceStep)[keyof typeof ServiceStep];

type Row = Readonly<Record<ServiceStep, ServiceRecordState | null>>;

// Total on purpose: a new state or step does not compile until every pair is decided.
// A rating and a follow-up may come in either order, so RATE after FOLLOW_UP keeps the later state.
// oxfmt-ignore
export const nextServiceState: Readonly<Record<ServiceRecordState, Row>> = {
  ACCEPTED:    { START: "IN_PROGRESS", PROGRESS: null,          COMPLETE: null,        RATE: null,          FOLLOW_UP: null,          REOPEN: null,          WITHDRAW: "WITHDRAWN" },
  IN_PROGRESS: { START: null,          PROGRESS: "IN_PROGRESS", COMPLETE: "COMPLETED", RATE: null,          FOLLOW_UP: null,          REOPEN: null,          WITHDRAW: "WITHDRAWN" },
  COMPLETED:   { START: null,          PROGRESS: null,          COMPLETE: null,        RATE: "RATED",       FOLLOW_UP: "FOLLOWED_UP", REOPEN: "IN_PROGRESS", WITHDRAW: "WITHDRAWN" },
  RATED:       { START: null,          PROGRESS: null,          COMPLETE: null,        RATE: null,          FOLLOW_UP: "FOLLOWED_UP", REOPEN: "IN_PROGRESS", WITHDRAW: "WITHDRAWN" },
  FOLLOWED_UP: { START: null,          PROGRESS: null,          COMPLETE: null,        RATE: "FOLLOWED_UP", FOLLOW_UP: null,          REOPEN: "IN_PROGRESS", WITHDRAW: "WITHDRAWN" },
  WITHDRAWN:   { START: null,          PROGRESS: null,          COMPLETE: null,        RATE: null,          FOLLOW_UP: null,          REOPEN: null,          WITHDRAW: null },
};

/** States in which a service counts in statistics: it was completed and not taken back. */
export const countedStates: readonly ServiceRecordState[] = ["COMPLETED", "RATED", "FOLLOWED_UP"];

export type ServiceStepResult =
  | { readonly ok: true; readonly state: ServiceRecordState }
  | {
      readonly ok: false;
      readonly code: "STEP_NOT_ALLOWED" | "ALREADY_RATED";
      readonly message: string;
    };

/** Says where `step` leads from `state`, or why it leads nowhere. One rating per service (好差评 rule). */
export function takeStep(
  state: ServiceRecordState,
  step: ServiceStep,
  isRated: boolean,
): ServiceStepResult {
  if (step === "RATE" && isRated) {
    return {
      ok: false,
      code: "ALREADY_RATED",
      message: "该服务已评价。This service has been rated already.",
    };
  }
  const next = nextServiceState[state][step];
  return next === null
    ? {
        ok: false,
        code: "STEP_NOT_ALLOWED",
        message: `状态 ${state} 下不能执行 ${step}。A service in ${state} cannot take ${step}.`,
      }
    : { ok: true, state: next };
}

/** Lists the steps that lead somewhere from `state`, in the order of a service's life. */
export function availableSteps(state: ServiceRecordState, isRated: boolean): ServiceStep[] {
  return Object.values(ServiceStep).filter((step) => takeStep(state, step, isRated).ok);
}
