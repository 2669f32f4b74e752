/** The life of a finding: a member corrects or explains, the hub accepts, asks again or overrules. */
import { cannotTake } from "../../ledger/rules/state-words.ts";
import { findingDecisionWords, findingStateWords } from "./state-words.ts";

export const FindingState = {
  OPEN: "OPEN",
  EXPLAINED: "EXPLAINED",
  CORRECTED: "CORRECTED",
  ACCEPTED: "ACCEPTED",
  OVERRULED: "OVERRULED",
} as const;
export type FindingState = (typeof FindingState)[keyof typeof FindingState];

/** CORRECT and PERSIST: a new statement came that meets the rule, or does not. */
export type FindingStep = "EXPLAIN" | "CORRECT" | "PERSIST" | "ACCEPT" | "REOPEN" | "OVERRULE";

// What the hub has accepted or overruled is asked again when a later statement says something else.
// oxfmt-ignore
export const nextFindingState: Readonly<Record<FindingState, Readonly<Record<FindingStep, FindingState | null>>>> = {
  OPEN:      { EXPLAIN: "EXPLAINED", CORRECT: "CORRECTED", PERSIST: "OPEN", ACCEPT: null,       REOPEN: null,   OVERRULE: "OVERRULED" },
  EXPLAINED: { EXPLAIN: "EXPLAINED", CORRECT: "CORRECTED", PERSIST: "OPEN", ACCEPT: "ACCEPTED", REOPEN: "OPEN", OVERRULE: "OVERRULED" },
  CORRECTED: { EXPLAIN: null,        CORRECT: "CORRECTED", PERSIST: "OPEN", ACCEPT: null,       REOPEN: "OPEN", OVERRULE: null },
  ACCEPTED:  { EXPLAIN: null,        CORRECT: "CORRECTED", PERSIST: "OPEN", ACCEPT: null,       REOPEN: "OPEN", OVERRULE: null },
  OVERRULED: { EXPLAIN: null,        CORRECT: "CORRECTED", PERSIST: "OPEN", ACCEPT: null,       REOPEN: "OPEN", OVERRULE: null },
};

/** Findings in these states keep a bulletin from being sealed. */
export const unsettledStates: readonly FindingState[] = ["OPEN", "EXPLAINED"];

export type FindingDecision = "ACCEPT" | "REOPEN" | "OVERRULE";
export type FindingStepResult =
  | { readonly ok: true; readonly state: FindingState }
  | {
      readonly ok: false;
      readonly code: "STEP_NOT_ALLOWED" | "NO_REASON";
      readonly message: string;
    };

/** Says what becomes of a finding by the hub's decision, or why not. */
export function decideFinding(
  state: FindingState,
  decision: FindingDecision,
  reason: string | null,
): FindingStepResult {
  const next = nextFindingState[state][decision];
  if (next === null) {
    const subject = { zh: "审核问题", en: "finding" };
    const why = cannotTake(subject, findingStateWords[state], findingDecisionWords[decision]);
    return { ok: false, code: "STEP_NOT_ALLOWED", message: why.zh + why.en };
  }
  if (decision !== "ACCEPT" && !reason?.trim())
    return { ok: false, code: "NO_REASON", message: "请写明原因。Say why; it is kept on record." };
  return { ok: true, state: next };
}
