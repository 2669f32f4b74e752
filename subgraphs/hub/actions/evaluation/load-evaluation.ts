/** Loads an evaluation to work on it, and says who may. */
import { LockMode } from "@mikro-orm/core";
import { appendEvent, detailsOf } from "../../../ledger/actions/append-event.ts";
import type { Attached } from "../../../ledger/rules/message.ts";
import type { MemberContext } from "../../../runtime/context.ts";
import { refuse } from "../../../runtime/errors.ts";
import { bulletinActor } from "../../rules/bulletin-role.ts";
import { memberOf } from "../../rules/evaluation-role.ts";
import { textHash } from "../../rules/evaluation/seal.ts";
import {
  type EvaluationState,
  type EvaluationStep,
  openStates,
} from "../../rules/evaluation-state.ts";
import {
  EvaluationParticipants,
  type EvaluationParticipantRow,
  type EvaluationRow,
  Evaluations,
  EvaluationSteps,
  SealedEvaluations,
  type SealedEvaluationRow,
} from "../../tables/evaluations.ts";
import { evaluationStateWords } from "../../rules/state-words.ts";

/** Locks it, so that whoever works on it does so alone. @throws NOT_FOUND */
export async function lockEvaluation({ em }: MemberContext, id: string): Promise<EvaluationRow> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const evaluation = await em.findOne(Evaluations, { id }, { lockMode });
  if (evaluation) return evaluation;
  throw refuse("NOT_FOUND", `没有评价 ${id}。No such evaluation.`);
}

/** @throws NOT_FOUND, BAD_USER_INPUT when it is not in one of these states */
export async function lockOpenEvaluation(
  context: MemberContext,
  id: string,
  states: readonly EvaluationState[] = openStates,
): Promise<EvaluationRow> {
  const evaluation = await lockEvaluation(context, id);
  if (states.includes(evaluation.state)) return evaluation;
  const words = evaluationStateWords[evaluation.state];
  throw mistake(
    `评价处于“${words.zh}”状态，不能再更改。`,
    `The evaluation is ${words.en}: nothing of it is changed any more.`,
  );
}

/** @throws NOT_FOUND */
export async function participantOf(
  { em }: MemberContext,
  evaluationId: string,
  member: string,
): Promise<EvaluationParticipantRow> {
  const row = await em.findOne(EvaluationParticipants, { evaluationId, member });
  if (row) return row;
  throw refuse("NOT_FOUND", `${member} 不是参评对象。${member} does not take part.`);
}

export const lastSealedEvaluation = (
  { em }: MemberContext,
  evaluationId: string,
): Promise<SealedEvaluationRow | null> =>
  em.findOne(SealedEvaluations, { evaluationId }, { orderBy: { sealing: "desc" } });

/** On which side of an evaluation a caller stands. @throws FORBIDDEN for everybody but the hub's staff and the department */
export function sideOf({ caller, member }: MemberContext): "HUB" | "DEPARTMENT" {
  const actor = bulletinActor(caller, member);
  if (actor === "HUB" || actor === "DEPARTMENT") return actor;
  throw refuse(
    "FORBIDDEN",
    "只有平台和省级主管部门可以办理。Only the hub and the department may do that.",
  );
}

/** For whom a caller speaks: the hub, or a participant about itself. @throws FORBIDDEN for everybody else */
export function speakerFor(
  { caller, member }: MemberContext,
  participant: string,
): "HUB" | "MEMBER" {
  if (bulletinActor(caller, member) === "HUB") return "HUB";
  if (memberOf(caller) === participant) return "MEMBER";
  throw refuse(
    "FORBIDDEN",
    "只有平台和该参评对象可以办理。Only the hub and this participant may do that.",
  );
}

/** Writes down a step: for people, and as an event in the hub's evidence log. */
export function noteEvaluationStep(
  context: MemberContext,
  evaluation: EvaluationRow,
  step: EvaluationStep | "OPEN",
  reason: string | null,
  hash: string | null,
): void {
  const { em, caller } = context;
  const { id, state, year, quarter, revision, revises, settings, publicUntil } = evaluation;
  const { schemeCode, schemeHash, scheme } = evaluation;
  const { subject: takenBy, role } = caller;
  const at = context.now();
  em.create(EvaluationSteps, { evaluationId: id, step, state, at, takenBy, role, reason, hash });
  const facts = { schemeCode, year, quarter, revision, state, hash };
  const begun = { schemeHash, schemeText: textHash(scheme), revises: revises ?? null, settings };
  const set = {
    ...facts,
    ...(step === "OPEN" ? begun : {}),
    ...(step === "ANNOUNCE" ? { publicUntil: publicUntil!.toISOString() } : {}),
  };
  noteInLog(context, id, `EVALUATION_${step}`, reason, set, { at, state });
}

/** Every act on an evaluation stands in the hub's evidence log. */
export function noteInLog(
  context: MemberContext,
  recordId: string,
  type: string,
  note: string | null,
  set: Readonly<Record<string, unknown>>,
  {
    at = context.now(),
    state = null,
    attachments = [],
  }: {
    readonly at?: Date;
    readonly state?: string | null;
    readonly attachments?: readonly Attached[];
  } = {},
): void {
  const details = detailsOf({ set, attachments });
  appendEvent(context, { recordId, type, at, note, state, details });
}

export const mistake = (chinese: string, english: string) =>
  refuse("BAD_USER_INPUT", `${chinese}${english}`);

/** @throws BAD_USER_INPUT when there is no reason */
export function requireReason(reason: string, name = "reason"): void {
  if (reason.trim() === "")
    throw mistake(`${name}：请写明原因。`, "Say why; it is kept on record.");
}
