/** The life of a demand: which step leads where. Source: AH-M art. 10, AH-E art. 6. */

export const DemandState = {
  SUBMITTED: "SUBMITTED",
  MATCHED: "MATCHED",
  CLOSED: "CLOSED",
  WITHDRAWN: "WITHDRAWN",
} as const;
export type DemandState = (typeof DemandState)[keyof typeof DemandState];

export type DemandStep = "MATCH" | "CLOSE" | "WITHDRAW";

// oxfmt-ignore
export const nextDemandState: Readonly<Record<DemandState, Readonly<Record<DemandStep, DemandState | null>>>> = {
  // A demand may be matched to several candidates.
  SUBMITTED: { MATCH: "MATCHED", CLOSE: "CLOSED", WITHDRAW: "WITHDRAWN" },
  MATCHED:   { MATCH: "MATCHED", CLOSE: "CLOSED", WITHDRAW: "WITHDRAWN" },
  CLOSED:    { MATCH: null,      CLOSE: null,     WITHDRAW: null },
  WITHDRAWN: { MATCH: null,      CLOSE: null,     WITHDRAW: null },
};

export type DemandStepResult =
  | { readonly ok: true; readonly state: DemandState }
  | { readonly ok: false; readonly code: "STEP_NOT_ALLOWED"; readonly message: string };

/** Says where `step` leads from `state`, or why it leads nowhere. */
export function takeDemandStep(state: DemandState, step: DemandStep): DemandStepResult {
  const next = nextDemandState[state][step];
  return next === null
    ? {
        ok: false,
        code: "STEP_NOT_ALLOWED",
        message: `需求处于 ${state}，不能执行 ${step}。A demand in ${state} cannot take ${step}.`,
      }
    : { ok: true, state: next };
}
