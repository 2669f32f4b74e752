/**
 * The life of an annual evaluation: which step leads where, who may take it, and what must be so before. Sources: AH-E
 * arts 5 and 6 (the hub collects, the department decides, summaries are required), BB arts 12 and 13 (experts, 公示).
 */
import { cannotTake } from "../../ledger/rules/state-words.ts";
import { actorWords, evaluationStateWords, evaluationStepWords } from "./state-words.ts";

export const EvaluationState = {
  PREPARING: "PREPARING",
  SCORING: "SCORING",
  SEALED: "SEALED",
  SUBMITTED: "SUBMITTED",
  RETURNED: "RETURNED",
  APPROVED: "APPROVED",
  PUBLICITY: "PUBLICITY",
  PUBLISHED: "PUBLISHED",
  REVISED: "REVISED",
  ABANDONED: "ABANDONED",
} as const;
export type EvaluationState = (typeof EvaluationState)[keyof typeof EvaluationState];

export const EvaluationStep = {
  SCORE: "SCORE",
  SEAL: "SEAL",
  SUBMIT: "SUBMIT",
  APPROVE: "APPROVE",
  RETURN: "RETURN",
  REOPEN: "REOPEN",
  ANNOUNCE: "ANNOUNCE",
  PUBLISH: "PUBLISH",
  REVISE: "REVISE",
  SUPERSEDE: "SUPERSEDE",
  ABANDON: "ABANDON",
} as const;
export type EvaluationStep = (typeof EvaluationStep)[keyof typeof EvaluationStep];

/** SYSTEM is no person: what follows by itself when a revision is published. */
export type EvaluationActor = "HUB" | "DEPARTMENT" | "SYSTEM";

type Row = Readonly<Record<EvaluationStep, EvaluationState | null>>;

// REVISE leaves an announced evaluation as it is and begins the next one.
// oxfmt-ignore
export const nextEvaluationState: Readonly<Record<EvaluationState, Row>> = {
  PREPARING: { SCORE: "SCORING", SEAL: null,     SUBMIT: null,        APPROVE: null,       RETURN: null,       REOPEN: null,      ANNOUNCE: null,        PUBLISH: null,        REVISE: null,        SUPERSEDE: null,      ABANDON: "ABANDONED" },
  SCORING:   { SCORE: null,      SEAL: "SEALED", SUBMIT: null,        APPROVE: null,       RETURN: null,       REOPEN: null,      ANNOUNCE: null,        PUBLISH: null,        REVISE: null,        SUPERSEDE: null,      ABANDON: "ABANDONED" },
  SEALED:    { SCORE: null,      SEAL: null,     SUBMIT: "SUBMITTED", APPROVE: null,       RETURN: null,       REOPEN: "SCORING", ANNOUNCE: null,        PUBLISH: null,        REVISE: null,        SUPERSEDE: null,      ABANDON: "ABANDONED" },
  SUBMITTED: { SCORE: null,      SEAL: null,     SUBMIT: null,        APPROVE: "APPROVED", RETURN: "RETURNED", REOPEN: null,      ANNOUNCE: null,        PUBLISH: null,        REVISE: null,        SUPERSEDE: null,      ABANDON: null },
  RETURNED:  { SCORE: null,      SEAL: null,     SUBMIT: null,        APPROVE: null,       RETURN: null,       REOPEN: "SCORING", ANNOUNCE: null,        PUBLISH: null,        REVISE: null,        SUPERSEDE: null,      ABANDON: "ABANDONED" },
  APPROVED:  { SCORE: null,      SEAL: null,     SUBMIT: null,        APPROVE: null,       RETURN: "RETURNED", REOPEN: null,      ANNOUNCE: "PUBLICITY", PUBLISH: null,        REVISE: null,        SUPERSEDE: null,      ABANDON: null },
  PUBLICITY: { SCORE: null,      SEAL: null,     SUBMIT: null,        APPROVE: null,       RETURN: null,       REOPEN: null,      ANNOUNCE: null,        PUBLISH: "PUBLISHED", REVISE: "PUBLICITY", SUPERSEDE: "REVISED", ABANDON: null },
  PUBLISHED: { SCORE: null,      SEAL: null,     SUBMIT: null,        APPROVE: null,       RETURN: null,       REOPEN: null,      ANNOUNCE: null,        PUBLISH: null,        REVISE: "PUBLISHED", SUPERSEDE: "REVISED", ABANDON: null },
  REVISED:   { SCORE: null,      SEAL: null,     SUBMIT: null,        APPROVE: null,       RETURN: null,       REOPEN: null,      ANNOUNCE: null,        PUBLISH: null,        REVISE: null,        SUPERSEDE: null,      ABANDON: null },
  ABANDONED: { SCORE: null,      SEAL: null,     SUBMIT: null,        APPROVE: null,       RETURN: null,       REOPEN: null,      ANNOUNCE: null,        PUBLISH: null,        REVISE: null,        SUPERSEDE: null,      ABANDON: null },
};

/** Who collects does not decide (AH-E art. 5). */
export const evaluationActorOf: Readonly<Record<EvaluationStep, EvaluationActor>> = {
  SCORE: "HUB",
  SEAL: "HUB",
  SUBMIT: "HUB",
  APPROVE: "DEPARTMENT",
  RETURN: "DEPARTMENT",
  REOPEN: "HUB",
  ANNOUNCE: "HUB",
  PUBLISH: "HUB",
  REVISE: "HUB",
  SUPERSEDE: "SYSTEM",
  ABANDON: "HUB",
};

const needsReason: ReadonlySet<EvaluationStep> = new Set(["RETURN", "REOPEN", "ABANDON"]);

/** States in which facts, experts and scores may still come in. */
export const openStates: readonly EvaluationState[] = ["PREPARING", "SCORING"];
/** States in which everybody may read it. */
export const announcedStates: readonly EvaluationState[] = ["PUBLICITY", "PUBLISHED", "REVISED"];

/** What a decision rests on beside the state. */
export type EvaluationStanding = {
  readonly state: EvaluationState;
  /** Participants whose annual summary is missing and who are not excused from it: by name. */
  readonly withoutSummary: readonly string[];
  /** Whether the year's statements are on record in an approved bulletin, or the scheme asks for none. */
  readonly hasStatements: boolean;
  /** What is wrong with the panel of experts; null when nothing is, or when the scheme asks for none. */
  readonly panelFault: string | null;
  /** Scores that experts still owe. */
  readonly missingScores: number;
  /** Declared facts that are neither confirmed nor rejected. */
  readonly openDeclarations: number;
  /** Contested figures for which nothing new has been established yet. */
  readonly unsettled: readonly string[];
  /** Hash of the document sealed last; null before the first. */
  readonly sealedHash: string | null;
  readonly isPublicityOver: boolean;
  /** Objections and appeals that nobody has decided. */
  readonly openObjections: number;
  /** Objections that were upheld and that no revision has taken up. */
  readonly upheldObjections: number;
  /** Whether a revision is on its way. */
  readonly isBeingRevised: boolean;
};

export type EvaluationAttempt = {
  readonly step: EvaluationStep;
  /** Whose staff tries; null for everybody else. */
  readonly actor: EvaluationActor | null;
  readonly reason?: string | null;
  /** With APPROVE: the document that was read. */
  readonly hash?: string | null;
};

export type EvaluationRefusalCode =
  | "NOT_YOURS"
  | "STEP_NOT_ALLOWED"
  | "NO_REASON"
  | "SUMMARY_MISSING"
  | "NO_STATEMENTS"
  | "PANEL"
  | "SCORES_MISSING"
  | "OPEN_DECLARATIONS"
  | "UNSETTLED"
  | "OTHER_DOCUMENT"
  | "PUBLICITY_RUNS"
  | "OPEN_OBJECTIONS"
  | "NOTHING_UPHELD"
  | "BEING_REVISED";
export type EvaluationStepResult =
  | { readonly ok: true; readonly state: EvaluationState }
  | { readonly ok: false; readonly code: EvaluationRefusalCode; readonly message: string };

/** Says where a step leads, or why it is refused. */
export function takeEvaluationStep(
  standing: EvaluationStanding,
  { step, actor, reason, hash }: EvaluationAttempt,
): EvaluationStepResult {
  const owner = evaluationActorOf[step];
  const words = evaluationStepWords[step];
  if (actor !== owner)
    return refused("NOT_YOURS", `“${words.zh}”须由${actorWords[owner].zh}执行。`, `Only ${actorWords[owner].en} may take the step “${words.en}”.`); // prettier-ignore
  const next = nextEvaluationState[standing.state][step];
  if (next === null) {
    const why = cannotTake(
      { zh: "评价", en: "evaluation" },
      evaluationStateWords[standing.state],
      words,
    );
    return refused("STEP_NOT_ALLOWED", why.zh, why.en);
  }
  if (needsReason.has(step) && !reason?.trim())
    return refused("NO_REASON", "请写明原因。", "Say why; it is kept on record.");
  return obstacleTo(standing, step, hash ?? null) ?? { ok: true, state: next };
}

function obstacleTo(
  standing: EvaluationStanding,
  step: EvaluationStep,
  hash: string | null,
): EvaluationStepResult | null {
  if (step === "SCORE") return obstacleToScoring(standing);
  if (step === "SEAL") return obstacleToSealing(standing);
  if (step === "APPROVE" && hash !== standing.sealedHash)
    return refused(
      "OTHER_DOCUMENT",
      "所审定的不是当前密封的评价结果，请重新阅读后再审定。",
      "That is not the document that is sealed now; read it again.",
    );
  if (step === "PUBLISH") return obstacleToPublishing(standing);
  if (step !== "REVISE") return null;
  if (standing.isBeingRevised)
    return refused("BEING_REVISED", "已有修订版在编制中。", "A revision is on its way already.");
  return standing.upheldObjections > 0
    ? null
    : refused(
        "NOTHING_UPHELD",
        "没有成立的异议或申诉，不能修订。",
        "No objection or appeal was upheld, so there is nothing to revise.",
      );
}

/** Names a few; who is missing stands with the summaries, one by one. */
const fewOf = (names: readonly string[]): string =>
  names.length <= 5 ? names.join("、") : `${names.slice(0, 3).join("、")}等${names.length}家`;

function obstacleToScoring({
  withoutSummary,
  hasStatements,
  panelFault,
}: EvaluationStanding): EvaluationStepResult | null {
  if (withoutSummary.length > 0)
    return refused(
      "SUMMARY_MISSING",
      `以下参评对象未提交年度工作总结：${fewOf(withoutSummary)}。`,
      "Annual work summaries are missing (AH-E art. 6(2)).",
    );
  if (!hasStatements)
    return refused(
      "NO_STATEMENTS",
      "年度通报尚未审定，没有可用的年度报表。",
      "The year's bulletin is not approved, so there are no statements to evaluate.",
    );
  return panelFault === null ? null : refused("PANEL", panelFault, "The panel is not complete.");
}

function obstacleToSealing({
  missingScores,
  openDeclarations,
  unsettled,
}: EvaluationStanding): EvaluationStepResult | null {
  if (missingScores > 0)
    return refused(
      "SCORES_MISSING",
      `还缺${missingScores}项专家评分。`,
      `${missingScores} scores of experts are missing.`,
    );
  if (openDeclarations > 0)
    return refused(
      "OPEN_DECLARATIONS",
      `还有${openDeclarations}项申报未核定。`,
      `${openDeclarations} declarations are neither confirmed nor rejected.`,
    );
  return unsettled.length === 0
    ? null
    : refused(
        "UNSETTLED",
        `以下争议事项尚未重新核定：${unsettled.join("、")}。`,
        "What was contested has not been established anew.",
      );
}

function obstacleToPublishing({
  isPublicityOver,
  openObjections,
  upheldObjections,
  isBeingRevised,
}: EvaluationStanding): EvaluationStepResult | null {
  if (!isPublicityOver)
    return refused("PUBLICITY_RUNS", "公示期未满。", "The publicity period has not ended.");
  if (openObjections > 0)
    return refused(
      "OPEN_OBJECTIONS",
      `还有${openObjections}项异议未处理。`,
      `${openObjections} objections are not decided.`,
    );
  return upheldObjections > 0 || isBeingRevised
    ? refused(
        "BEING_REVISED",
        "有异议成立，须以修订版发布。",
        "An objection was upheld: publish the revision instead.",
      )
    : null;
}

/** Returns the steps that `actor` may take now, reasons and the read document given. */
export const availableEvaluationSteps = (
  standing: EvaluationStanding,
  actor: EvaluationActor | null,
): EvaluationStep[] =>
  Object.values(EvaluationStep).filter(
    (step) =>
      takeEvaluationStep(standing, { step, actor, reason: "?", hash: standing.sealedHash }).ok,
  );

/** Returns the steps that are `actor`'s next but for something that is missing, each with what that is. */
export const blockedEvaluationSteps = (
  standing: EvaluationStanding,
  actor: EvaluationActor | null,
): { step: EvaluationStep; code: EvaluationRefusalCode; message: string }[] =>
  Object.values(EvaluationStep).flatMap((step) => {
    if (nextEvaluationState[standing.state][step] === null) return [];
    const attempt = { step, actor, reason: "?", hash: standing.sealedHash };
    const result = takeEvaluationStep(standing, attempt);
    return result.ok || result.code === "NOT_YOURS"
      ? []
      : [{ step, code: result.code, message: result.message }];
  });

const refused = (
  code: EvaluationRefusalCode,
  chinese: string,
  english: string,
): EvaluationStepResult => ({ ok: false, code, message: `${chinese}${english}` });
