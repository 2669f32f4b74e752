/** Experts who owe scores are reminded: the note stands on their panel until they have scored. */
import { startOfDay } from "../../../runtime/calendar.ts";
import { requireWriter } from "../../../ledger/actions/open-service.ts";
import type { MemberContext } from "../../../runtime/context.ts";
import { remindersDue } from "../../rules/reporting.ts";
import { type ExpertRow, Experts } from "../../tables/evaluation-panel.ts";
import { type EvaluationRow, Evaluations } from "../../tables/evaluations.ts";
import { lockOpenEvaluation, noteInLog } from "./load-evaluation.ts";
import { owedBy } from "./panel-standing.ts";

/** Returns whoever was reminded. @throws FORBIDDEN, NOT_FOUND, BAD_USER_INPUT when no scores are being given */
export async function remindExperts(context: MemberContext, id: string): Promise<ExpertRow[]> {
  requireWriter(context);
  const evaluation = await lockOpenEvaluation(context, id, ["SCORING"]);
  return remind(context, evaluation, Infinity);
}

const dayMs = 86_400_000;

/** Reminds, in all evaluations, whoever had fewer reminders than are due by now. */
export async function remindExpertsDue(context: MemberContext): Promise<void> {
  const { em, now } = context;
  for (const evaluation of await em.find(Evaluations, { state: "SCORING" })) {
    const { scoresDueOn } = evaluation.settings;
    if (!scoresDueOn) continue;
    const dueAt = new Date(startOfDay(scoresDueOn).getTime() + dayMs - 1);
    await remind(context, evaluation, remindersDue(dueAt, now()));
  }
}

async function remind(
  context: MemberContext,
  evaluation: EvaluationRow,
  most: number,
): Promise<ExpertRow[]> {
  const { em, now } = context;
  const owing = new Set((await owedBy(context, evaluation)).map(({ expert }) => expert));
  const experts = await em.find(Experts, { evaluationId: evaluation.id, released: null });
  const reminded = experts.filter(({ code, reminders }) => owing.has(code) && reminders < most);
  for (const expert of reminded)
    Object.assign(expert, { reminders: expert.reminders + 1, remindedAt: now() });
  const codes = reminded.map(({ code }) => code);
  if (codes.length > 0) noteInLog(context, evaluation.id, "EXPERTS_REMINDED", null, { codes });
  return reminded;
}
