/** Experts' scores: each given once, for good; a mistake is reopened by the hub, with a reason. */
import { randomUUID } from "node:crypto";
import { requireWriter } from "../../../ledger/actions/open-service.ts";
import type { MemberContext } from "../../../runtime/context.ts";
import { refuse } from "../../../runtime/errors.ts";
import { compare, readDecimal } from "../../rules/evaluation/rational.ts";
import { canonicalJson, textHash } from "../../rules/evaluation/seal.ts";
import { placeKey, type ScorePlace } from "../../rules/panel.ts";
import {
  type ExpertScoreRow,
  ExpertScores,
  ReopenedScores,
} from "../../tables/evaluation-panel.ts";
import { requireExpert } from "./assign-experts.ts";
import { lockOpenEvaluation, mistake, noteInLog, requireReason } from "./load-evaluation.ts";
import { panelOf, standingScores } from "./panel-standing.ts";

export type GivenScore = {
  readonly participant: string;
  readonly indicator: string;
  readonly score: string;
  readonly remark?: string | null;
};

/** All of them, or none. @throws FORBIDDEN, BAD_USER_INPUT for a score outside the scale, or given already */
export async function submitScores(
  context: MemberContext,
  id: string,
  scores: readonly GivenScore[],
): Promise<ExpertScoreRow[]> {
  const expert = await requireExpert(context, id);
  const evaluation = await lockOpenEvaluation(context, id, ["SCORING"]);
  if (!expert.interests) throw mistake("请先申报利害关系。", "Declare your interests first.");
  const panel = await panelOf(context, evaluation);
  const stands = await standingScores(context.em, id);
  const rows: ExpertScoreRow[] = [];
  for (const { participant, indicator, score, remark } of scores) {
    const place = { expert: expert.code, participant, indicator };
    const scale = panel.scales.get(indicator);
    const isAsked = panel.places.some(
      (one) => one.participant === participant && one.indicator === indicator,
    );
    if (!scale || !isAsked)
      throw mistake(`${participant} ${indicator} 不需要评分。`, "No score is asked for there.");
    const value = readDecimal(score);
    if (!value || compare(value, scale.from) < 0 || compare(value, scale.to) > 0)
      throw mistake(`${participant} ${indicator}：“${score}”不在评分区间。`, "Not on the scale.");
    if (stands.has(placeKey(place)))
      throw mistake(
        `${participant} ${indicator} 已评分，不得更改；如有错误请平台退回。`,
        "That score is given; the hub can reopen it, with a reason.",
      );
    const row = await keep(context, id, place, score, remark ?? null);
    stands.set(placeKey(place), row);
    rows.push(row);
  }
  const hashes = rows.map(({ hash }) => hash);
  noteInLog(context, id, "SCORES_SUBMITTED", null, { expert: expert.code, hashes });
  return rows;
}

async function keep(
  { em, now }: MemberContext,
  evaluationId: string,
  place: ScorePlace,
  score: string,
  remark: string | null,
): Promise<ExpertScoreRow> {
  const number = (await em.count(ReopenedScores, { evaluationId, ...place })) + 1;
  const salt = randomUUID();
  const hash = textHash(canonicalJson({ evaluationId, ...place, number, score, remark, salt }));
  return em.create(ExpertScores, {
    evaluationId,
    ...place,
    number,
    score,
    remark,
    salt,
    hash,
    submittedAt: now(),
  });
}

/** The score stays on record and counts no more; its expert gives it anew. @throws FORBIDDEN, NOT_FOUND, BAD_USER_INPUT */
export async function reopenScore(
  context: MemberContext,
  id: string,
  place: ScorePlace,
  reason: string,
): Promise<void> {
  requireWriter(context);
  requireReason(reason);
  await lockOpenEvaluation(context, id, ["SCORING"]);
  const { em, caller, now } = context;
  const score = (await standingScores(em, id)).get(placeKey(place));
  if (!score) throw refuse("NOT_FOUND", "没有该评分。There is no such score.");
  const { number } = score;
  em.create(ReopenedScores, {
    evaluationId: id,
    ...place,
    number,
    reason,
    reopenedBy: caller.subject,
    reopenedAt: now(),
  });
  noteInLog(context, id, "SCORE_REOPENED", reason, { ...place, number });
}
