/** Assigns experts, has them declare their interests, and lets go of those who are bound. */
import { requireWriter } from "../../../ledger/actions/open-service.ts";
import { Role } from "../../../ledger/rules/permission.ts";
import type { MemberContext } from "../../../runtime/context.ts";
import { refuse } from "../../../runtime/errors.ts";
import { type Conflict, conflictsOf, type Interests, type PanelExpert } from "../../rules/panel.ts";
import { type ExpertRow, Experts, ExpertScores } from "../../tables/evaluation-panel.ts";
import { EvaluationParticipants } from "../../tables/evaluations.ts";
import { lockOpenEvaluation, mistake, noteInLog, requireReason } from "./load-evaluation.ts";
import { panelExpert } from "./panel-standing.ts";

export type NewExpert = Pick<ExpertRow, "subject" | "name" | "organisation" | "field">;

/** @throws FORBIDDEN, NOT_FOUND, BAD_USER_INPUT for somebody who works for a participant or is on the panel */
export async function assignExpert(
  context: MemberContext,
  id: string,
  { subject, name, organisation, field }: NewExpert,
): Promise<ExpertRow> {
  requireWriter(context);
  const { em, caller, now } = context;
  const evaluation = await lockOpenEvaluation(context, id);
  if (evaluation.revises)
    throw mistake("修订版由原专家重新评分。", "In a revision the same experts score again.");
  for (const text of [subject, name, organisation])
    if (text.trim() === "")
      throw mistake(
        "请写明专家的登录名、姓名和单位。",
        "Name the expert's login, name and organisation.",
      );
  const panel = await em.find(Experts, { evaluationId: id });
  if (panel.some((one) => one.subject === subject && !one.released))
    throw mistake(`${name} 已在专家组中。`, "The expert is on the panel already.");
  const code = `E${panel.length + 1}`;
  const bound = await boundTo(context, id, { code, organisation, member: null, interests: null });
  if (bound.length > 0)
    throw mistake(`${name}：${inWords(bound)}，应当回避。`, "A conflict of interest.");
  const expert = em.create(Experts, {
    evaluationId: id,
    code,
    subject,
    name,
    organisation,
    field,
    member: null,
    interests: null,
    declaredAt: null,
    assignedBy: caller.subject,
    assignedAt: now(),
    released: null,
    reminders: 0,
    remindedAt: null,
  });
  noteInLog(context, id, "EXPERT_ASSIGNED", null, { code, organisation, field });
  return expert;
}

/** The expert declares; one who is bound to a participant leaves the panel at once. @throws FORBIDDEN, BAD_USER_INPUT */
export async function declareInterests(
  context: MemberContext,
  id: string,
  interests: Interests,
): Promise<{ readonly expert: ExpertRow; readonly conflicts: readonly Conflict[] }> {
  const expert = await requireExpert(context, id);
  await lockOpenEvaluation(context, id);
  if (expert.interests) throw mistake("利害关系已申报。", "Interests are declared already.");
  const { caller, now } = context;
  Object.assign(expert, { interests, declaredAt: now(), member: caller.member });
  const conflicts = await boundTo(context, id, panelExpert(expert));
  if (conflicts.length > 0) expert.released = `回避：${inWords(conflicts)}`;
  noteInLog(context, id, "INTERESTS_DECLARED", expert.released ?? null, { code: expert.code });
  return { expert, conflicts };
}

/** Takes an expert off the panel, for a reason; scores that were given no longer count. @throws FORBIDDEN, NOT_FOUND, BAD_USER_INPUT */
export async function releaseExpert(
  context: MemberContext,
  id: string,
  code: string,
  reason: string,
): Promise<ExpertRow> {
  requireWriter(context);
  requireReason(reason);
  await lockOpenEvaluation(context, id);
  const expert = await context.em.findOne(Experts, { evaluationId: id, code });
  if (!expert) throw refuse("NOT_FOUND", `没有专家 ${code}。No such expert.`);
  if (expert.released) throw mistake("该专家已不在专家组中。", "The expert has left the panel.");
  expert.released = reason;
  const given = await context.em.count(ExpertScores, { evaluationId: id, expert: code });
  noteInLog(context, id, "EXPERT_RELEASED", reason, { code, scoresGiven: given });
  return expert;
}

/** Returns the expert whose login the caller has. @throws FORBIDDEN for everybody else */
export async function requireExpert({ em, caller }: MemberContext, id: string): Promise<ExpertRow> {
  const expert =
    caller.role === Role.EXPERT
      ? await em.findOne(Experts, { evaluationId: id, subject: caller.subject, released: null })
      : null;
  if (expert) return expert;
  throw refuse("FORBIDDEN", "您不是本次评价的专家。You are no expert of this evaluation.");
}

async function boundTo(
  { em }: MemberContext,
  evaluationId: string,
  expert: PanelExpert,
): Promise<NamedConflict[]> {
  const rows = await em.find(EvaluationParticipants, { evaluationId });
  const names = new Map(rows.map(({ member, name }) => [member, name]));
  return conflictsOf(
    expert,
    rows.map(({ member, name }) => ({ id: member, name })),
  ).map((one) => ({ ...one, name: names.get(one.participant) ?? one.participant }));
}

type NamedConflict = Conflict & { readonly name: string };
const ties = {
  EMPLOYED: (name: string) => `任职于${name}`,
  PAID: (name: string) => `取酬于${name}`,
  RELATED: (name: string) => `与${name}有利害关系`,
} as const;
const inWords = (conflicts: readonly NamedConflict[]): string =>
  conflicts.map((one) => ties[one.ties](one.name)).join("、");
