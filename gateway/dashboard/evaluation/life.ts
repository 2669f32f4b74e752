/** The life of an evaluation, of objections and of consequences, as far as the page shows what comes next. */
import type {
  ConsequenceDecision,
  ConsequenceKind,
  ConsequenceState,
  EvaluationState,
  EvaluationStep,
} from "../api/documents.ts";

/** The stages on the straight way, in order. */
export const stages = [
  "PREPARING",
  "SCORING",
  "SEALED",
  "SUBMITTED",
  "APPROVED",
  "PUBLICITY",
  "PUBLISHED",
] as const satisfies readonly EvaluationState[];

/** Where a state off the straight way stands on it. */
const placeOf: Readonly<Record<EvaluationState, number>> = {
  PREPARING: 0,
  SCORING: 1,
  SEALED: 2,
  RETURNED: 2,
  SUBMITTED: 3,
  APPROVED: 4,
  PUBLICITY: 5,
  PUBLISHED: 6,
  REVISED: 6,
  ABANDONED: -1,
};
export const stageOf = (state: EvaluationState): number => placeOf[state];

/**
 * Returns what an evaluation is called in a state. Its title is that of the document to come, 某年度某评价结果: until
 * something is computed there is no result to be named.
 */
export const titleIn = ({
  title,
  state,
}: {
  readonly title: string;
  readonly state: EvaluationState;
}): string => (state === "PREPARING" || state === "SCORING" ? title.replace(/结果$/u, "") : title);

/** What may not be taken without a reason. */
export const reasonedSteps: readonly EvaluationStep[] = ["RETURN", "REOPEN", "ABANDON"];
/** What goes back or ends. */
export const undoingSteps: readonly EvaluationStep[] = ["RETURN", "REOPEN", "ABANDON"];

/** Facts, experts and scores may still come in. */
export const isOpen = (state: EvaluationState): boolean =>
  state === "PREPARING" || state === "SCORING";
/** Everybody may read it. */
export const isAnnounced = (state: EvaluationState): boolean =>
  state === "PUBLICITY" || state === "PUBLISHED" || state === "REVISED";
/** A decision of a person may still be contested. */
export const isContestable = (state: EvaluationState, publicUntil: string | null, now: number) =>
  state === "PUBLISHED" ||
  (state === "PUBLICITY" && (publicUntil === null || now <= Date.parse(publicUntil)));

const carriedOut: readonly ConsequenceKind[] = [
  "AWARD",
  "SUSPENSION",
  "CANCELLATION",
  "CHANGE_OPERATOR",
];

/** Returns what may be decided on a consequence next, by role; whether it really may be, the hub says. */
export function decisionsOn(
  { kind, state }: { readonly kind: ConsequenceKind; readonly state: ConsequenceState },
  role: string | undefined,
): ConsequenceDecision[] {
  if (role === "hub-operator")
    return state === "APPROVED" && carriedOut.includes(kind) ? ["CARRY_OUT"] : [];
  if (role !== "department") return [];
  if (state === "PROPOSED") return ["APPROVE", "REJECT"];
  if (state === "QUESTIONED") return ["APPROVE", "LIFT"];
  if (state === "CARRIED_OUT") return ["LIFT"];
  if (state !== "APPROVED") return [];
  return kind === "RECTIFICATION" ? ["FULFIL", "FAIL", "LIFT"] : ["LIFT"];
}

/** Returns days, hours and minutes until a moment; null once it has passed. */
export function timeLeft(
  until: string,
  now: number,
): { readonly days: number; readonly hours: number; readonly minutes: number } | null {
  const minutes = Math.floor((Date.parse(until) - now) / 60_000);
  if (minutes < 0) return null;
  return {
    days: Math.floor(minutes / 1440),
    hours: Math.floor((minutes % 1440) / 60),
    minutes: minutes % 60,
  };
}
