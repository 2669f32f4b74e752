/** Takes a step with an evaluation: decides by the table, does what the step is for, and writes it down. */
import { isHoliday } from "../../../ledger/rules/holiday.ts";
import type { MemberContext } from "../../../runtime/context.ts";
import { refuse } from "../../../runtime/errors.ts";
import {
  type EvaluationAttempt,
  type EvaluationStanding,
  type EvaluationStepResult,
  takeEvaluationStep as decide,
} from "../../rules/evaluation-state.ts";
import { panelFault } from "../../rules/panel.ts";
import { publicityEnd } from "../../rules/publicity.ts";
import { Objections } from "../../tables/consequences.ts";
import {
  Declarations,
  EvaluationParticipants,
  type EvaluationRow,
  Evaluations,
} from "../../tables/evaluations.ts";
import { approvedBulletin, statementPlace } from "./gather-inputs.ts";
import {
  lastSealedEvaluation,
  lockEvaluation,
  noteEvaluationStep,
  sideOf,
} from "./load-evaluation.ts";
import { owedBy, panelExpert, panelOf } from "./panel-standing.ts";
import { proposeConsequences } from "./propose-consequences.ts";
import {
  beginEvaluationRevision,
  releaseObjections,
  settleObjections,
  unsettledIn,
} from "./revise-evaluation.ts";
import { sealEvaluation } from "./seal-evaluation.ts";

export type TakenEvaluationStep = {
  /** The evaluation as it stands afterwards; with REVISE the new one. */
  readonly evaluation: EvaluationRow;
  readonly result: EvaluationStepResult;
};

/** @throws FORBIDDEN, NOT_FOUND; a step that is refused is an answer, and changes nothing */
export async function takeEvaluationStep(
  context: MemberContext,
  id: string,
  attempt: Omit<EvaluationAttempt, "actor">,
): Promise<TakenEvaluationStep> {
  const actor = sideOf(context);
  const evaluation = await lockEvaluation(context, id);
  const { step, reason = null } = attempt;
  const standing = await standingOfEvaluation(context, evaluation);
  const result = decide(standing, { ...attempt, actor });
  if (!result.ok) return { evaluation, result };
  let { sealedHash: hash } = standing;
  if (step === "SEAL") hash = await sealEvaluation(context, evaluation);
  evaluation.state = result.state;
  if (step === "ANNOUNCE")
    evaluation.publicUntil = publicityEnd(context.now(), evaluation.settings.publicity, isHoliday);
  if (step === "ABANDON") await releaseObjections(context, evaluation);
  if (step === "PUBLISH") {
    const before = await supersede(context, evaluation);
    await settleObjections(context, evaluation);
    await proposeConsequences(context, evaluation, before);
  }
  noteEvaluationStep(context, evaluation, step, reason, hash);
  const shown = step === "REVISE" ? await beginEvaluationRevision(context, evaluation) : evaluation;
  return { evaluation: shown, result };
}

/** Returns what decisions on an evaluation rest on. */
export async function standingOfEvaluation(
  context: MemberContext,
  evaluation: EvaluationRow,
): Promise<EvaluationStanding> {
  const { em, now } = context;
  const { id: evaluationId, state, publicUntil } = evaluation;
  const participants = await em.find(EvaluationParticipants, { evaluationId });
  const { experts, leaves } = await panelOf(context, evaluation);
  const evaluated = participants.map(({ member, name }) => ({ id: member, name }));
  const count = (states: readonly ("RAISED" | "UPHELD")[], more: object = {}) =>
    em.count(Objections, { evaluationId, state: { $in: states }, ...more });
  return {
    state,
    withoutSummary: participants
      .filter(({ summary, waiver }) => !summary && !waiver)
      .map(({ name }) => name),
    hasStatements:
      statementPlace(evaluation) === null || (await approvedBulletin(context, evaluation)) !== null,
    panelFault: panelFault(experts.map(panelExpert), evaluated, leaves),
    missingScores: (await owedBy(context, evaluation)).length,
    openDeclarations: await em.count(Declarations, { evaluationId, state: "DECLARED" }),
    unsettled: await unsettledIn(context, evaluation),
    sealedHash: (await lastSealedEvaluation(context, evaluationId))?.hash ?? null,
    isPublicityOver: !!publicUntil && now() > publicUntil,
    openObjections: await count(["RAISED"]),
    upheldObjections: await count(["UPHELD"], { revision: null }),
    isBeingRevised:
      (await em.count(Evaluations, {
        revises: evaluationId,
        state: { $nin: ["ABANDONED", "REVISED"] },
      })) > 0,
  };
}

/** The revision stands in the place of what it revises from the moment on in which it is published. */
async function supersede(
  context: MemberContext,
  { revises }: EvaluationRow,
): Promise<EvaluationRow | null> {
  if (!revises) return null;
  const before = await lockEvaluation(context, revises);
  const standing = await standingOfEvaluation(context, before);
  const result = decide(standing, { step: "SUPERSEDE", actor: "SYSTEM" });
  if (!result.ok) throw refuse("BAD_USER_INPUT", result.message);
  before.state = result.state;
  noteEvaluationStep(context, before, "SUPERSEDE", null, null);
  return before;
}
