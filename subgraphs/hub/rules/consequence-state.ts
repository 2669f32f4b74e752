/**
 * The life of what follows from an evaluation: proposed by rule, decided by a person with a reason, carried out by the
 * hub. Nothing follows by itself. Sources: AH-E arts 8 and 9, ZZ-E (yellow card), NX (rectification), BB art. 14.
 */
import { cannotTake } from "../../ledger/rules/state-words.ts";
import {
  actorWords,
  consequenceKindWords,
  consequenceStateWords,
  consequenceStepWords,
} from "./state-words.ts";

export const ConsequenceState = {
  PROPOSED: "PROPOSED",
  APPROVED: "APPROVED",
  REJECTED: "REJECTED",
  CARRIED_OUT: "CARRIED_OUT",
  FULFILLED: "FULFILLED",
  FAILED: "FAILED",
  LIFTED: "LIFTED",
  QUESTIONED: "QUESTIONED",
  LAPSED: "LAPSED",
} as const;
export type ConsequenceState = (typeof ConsequenceState)[keyof typeof ConsequenceState];

export const ConsequenceStep = {
  APPROVE: "APPROVE",
  REJECT: "REJECT",
  CARRY_OUT: "CARRY_OUT",
  FULFIL: "FULFIL",
  FAIL: "FAIL",
  LIFT: "LIFT",
  QUESTION: "QUESTION",
  LAPSE: "LAPSE",
} as const;
export type ConsequenceStep = (typeof ConsequenceStep)[keyof typeof ConsequenceStep];

export const ConsequenceKind = {
  AWARD: "AWARD",
  AWARD_ELIGIBILITY: "AWARD_ELIGIBILITY",
  PRIORITY: "PRIORITY",
  YELLOW_CARD: "YELLOW_CARD",
  RECTIFICATION: "RECTIFICATION",
  SUSPENSION: "SUSPENSION",
  CANCELLATION: "CANCELLATION",
  CHANGE_OPERATOR: "CHANGE_OPERATOR",
  WHITE_LIST: "WHITE_LIST",
  BLACK_LIST: "BLACK_LIST",
} as const;
export type ConsequenceKind = (typeof ConsequenceKind)[keyof typeof ConsequenceKind];

type Row = Readonly<Record<ConsequenceStep, ConsequenceState | null>>;

// oxfmt-ignore
const nextState: Readonly<Record<ConsequenceState, Row>> = {
  PROPOSED:    { APPROVE: "APPROVED", REJECT: "REJECTED", CARRY_OUT: null,          FULFIL: null,        FAIL: null,     LIFT: null,     QUESTION: null,         LAPSE: "LAPSED" },
  APPROVED:    { APPROVE: null,       REJECT: null,       CARRY_OUT: "CARRIED_OUT", FULFIL: "FULFILLED", FAIL: "FAILED", LIFT: "LIFTED", QUESTION: "QUESTIONED", LAPSE: null },
  REJECTED:    { APPROVE: null,       REJECT: null,       CARRY_OUT: null,          FULFIL: null,        FAIL: null,     LIFT: null,     QUESTION: null,         LAPSE: null },
  CARRIED_OUT: { APPROVE: null,       REJECT: null,       CARRY_OUT: null,          FULFIL: null,        FAIL: null,     LIFT: "LIFTED", QUESTION: "QUESTIONED", LAPSE: null },
  FULFILLED:   { APPROVE: null,       REJECT: null,       CARRY_OUT: null,          FULFIL: null,        FAIL: null,     LIFT: null,     QUESTION: null,         LAPSE: null },
  FAILED:      { APPROVE: null,       REJECT: null,       CARRY_OUT: null,          FULFIL: null,        FAIL: null,     LIFT: null,     QUESTION: "QUESTIONED", LAPSE: null },
  LIFTED:      { APPROVE: null,       REJECT: null,       CARRY_OUT: null,          FULFIL: null,        FAIL: null,     LIFT: null,     QUESTION: null,         LAPSE: null },
  QUESTIONED:  { APPROVE: "APPROVED", REJECT: null,       CARRY_OUT: null,          FULFIL: null,        FAIL: null,     LIFT: "LIFTED", QUESTION: null,         LAPSE: null },
  LAPSED:      { APPROVE: null,       REJECT: null,       CARRY_OUT: null,          FULFIL: null,        FAIL: null,     LIFT: null,     QUESTION: null,         LAPSE: null },
};

/** SYSTEM: a revision was published that no longer proposes it. */
export const consequenceActorOf: Readonly<
  Record<ConsequenceStep, "HUB" | "DEPARTMENT" | "SYSTEM">
> = {
  APPROVE: "DEPARTMENT",
  REJECT: "DEPARTMENT",
  CARRY_OUT: "HUB",
  FULFIL: "DEPARTMENT",
  FAIL: "DEPARTMENT",
  LIFT: "DEPARTMENT",
  QUESTION: "SYSTEM",
  LAPSE: "SYSTEM",
};

/** What the hub does once it is approved: pays, changes a membership, puts another operator in charge. */
const carriedOut: ReadonlySet<ConsequenceKind> = new Set([
  "AWARD",
  "SUSPENSION",
  "CANCELLATION",
  "CHANGE_OPERATOR",
]);

/** Returns where a step leads from a state, for one kind; null where it leads nowhere. */
export function nextConsequenceState(
  kind: ConsequenceKind,
  state: ConsequenceState,
  step: ConsequenceStep,
): ConsequenceState | null {
  if (step === "CARRY_OUT" && !carriedOut.has(kind)) return null;
  if ((step === "FULFIL" || step === "FAIL") && kind !== "RECTIFICATION") return null;
  return nextState[state][step];
}

export type ConsequenceStanding = {
  readonly kind: ConsequenceKind;
  readonly state: ConsequenceState;
  /** Only a published evaluation has consequences. */
  readonly isPublished: boolean;
  /** Whether an appeal of the participant is open: nothing irreversible is done meanwhile. */
  readonly isAppealed: boolean;
  /** For an award: whether the budget holds so much beside what is approved already; null without a budget. */
  readonly fitsBudget: ((amount: string) => boolean) | null;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether the day by which it is to be fulfilled has passed. */
  readonly isOverdue: boolean;
};

export type ConsequenceAttempt = {
  readonly step: ConsequenceStep;
  readonly actor: "HUB" | "DEPARTMENT" | "SYSTEM" | null;
  readonly reason: string | null;
  /** With APPROVE: of an award. */
  readonly amount?: string | null;
  /** With APPROVE: `YYYY-MM-DD`, by when a rectification is due or until when an entry of a list stands. */
  readonly until?: string | null;
};

export type ConsequenceRefusalCode =
  | "NOT_YOURS"
  | "STEP_NOT_ALLOWED"
  | "NO_REASON"
  | "NOT_PUBLISHED"
  | "APPEALED"
  | "NO_AMOUNT"
  | "NO_BUDGET"
  | "OVER_BUDGET"
  | "NO_DEADLINE"
  | "DAY_PASSED"
  | "NOT_DUE";
export type ConsequenceResult =
  | { readonly ok: true; readonly state: ConsequenceState }
  | { readonly ok: false; readonly code: ConsequenceRefusalCode; readonly message: string };

/** Says where a step leads, or why it is refused. Every decision of a person has a reason. */
export function takeConsequenceStep(
  standing: ConsequenceStanding,
  attempt: ConsequenceAttempt,
): ConsequenceResult {
  const { step, actor, reason } = attempt;
  const { kind, state } = standing;
  const owner = consequenceActorOf[step];
  const words = consequenceStepWords[step];
  if (actor !== owner)
    return refused("NOT_YOURS", `“${words.zh}”须由${actorWords[owner].zh}执行。`, `Only ${actorWords[owner].en} may take the step “${words.en}”.`); // prettier-ignore
  const next = nextConsequenceState(kind, state, step);
  if (next === null) {
    const why = cannotTake(consequenceKindWords[kind], consequenceStateWords[state], words);
    return refused("STEP_NOT_ALLOWED", why.zh, why.en);
  }
  if (owner !== "SYSTEM" && !reason?.trim())
    return refused("NO_REASON", "请写明原因。", "Say why; it is kept on record.");
  return obstacleTo(standing, attempt) ?? { ok: true, state: next };
}

function obstacleTo(
  { kind, isPublished, isAppealed, fitsBudget, today, isOverdue }: ConsequenceStanding,
  { step, amount, until }: ConsequenceAttempt,
): ConsequenceResult | null {
  if (step === "APPROVE" && !isPublished)
    return refused("NOT_PUBLISHED", "评价结果尚未发布。", "The evaluation is not published.");
  if (step === "CARRY_OUT" && isAppealed)
    return refused(
      "APPEALED",
      "该参评对象的申诉尚未处理。",
      "The participant's appeal is not decided yet.",
    );
  if (step === "APPROVE" && kind === "AWARD") {
    if (!amount) return refused("NO_AMOUNT", "请写明金额。", "Say how much.");
    if (!fitsBudget) return refused("NO_BUDGET", "评价未列预算。", "The evaluation has no budget.");
    if (!fitsBudget(amount))
      return refused("OVER_BUDGET", "超出预算余额。", "That is more than the budget leaves.");
  }
  if (step === "APPROVE" && kind === "RECTIFICATION" && !until)
    return refused("NO_DEADLINE", "请定整改期限。", "Set a deadline for the rectification.");
  // What is due at once nobody can fulfil, and an entry that has ended stands on no list.
  if (step === "APPROVE" && until && until < today)
    return refused(
      "DAY_PASSED",
      `${until} 已过，请另定日期。`,
      `${until} has passed: set another day.`,
    );
  return step === "FAIL" && !isOverdue
    ? refused("NOT_DUE", "整改期限未到。", "The deadline has not passed.")
    : null;
}

const refused = (
  code: ConsequenceRefusalCode,
  chinese: string,
  english: string,
): ConsequenceResult => ({ ok: false, code, message: `${chinese}${english}` });
