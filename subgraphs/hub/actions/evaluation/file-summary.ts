/** The annual summary of work, without which nobody is evaluated (AH-E art. 6(2)), or why somebody has none. */
import { requireWriter } from "../../../ledger/actions/open-service.ts";
import type { MemberContext } from "../../../runtime/context.ts";
import { textHash } from "../../rules/evaluation/seal.ts";
import type { EvaluationParticipantRow } from "../../tables/evaluations.ts";
import {
  lockOpenEvaluation,
  mistake,
  noteInLog,
  participantOf,
  requireReason,
  speakerFor,
} from "./load-evaluation.ts";

const mostCharacters = 100_000;

/** @throws FORBIDDEN, NOT_FOUND, BAD_USER_INPUT once scores are being given */
export async function fileSummary(
  context: MemberContext,
  id: string,
  member: string,
  text: string,
): Promise<EvaluationParticipantRow> {
  speakerFor(context, member);
  await lockOpenEvaluation(context, id, ["PREPARING"]);
  const participant = await participantOf(context, id, member);
  if (text.trim() === "" || text.length > mostCharacters)
    throw mistake(
      `summary：总结应有 1 至 ${mostCharacters} 字。`,
      `A summary has 1 to ${mostCharacters} characters.`,
    );
  const { caller, now } = context;
  Object.assign(participant, {
    summary: text,
    summaryAt: now(),
    summaryBy: caller.subject,
    waiver: null,
    waivedBy: null,
  });
  noteInLog(context, id, "SUMMARY_FILED", null, { member, hash: textHash(text) });
  return participant;
}

/** Lets a participant be evaluated without a summary, for a reason that is printed. @throws FORBIDDEN, NOT_FOUND, BAD_USER_INPUT */
export async function waiveSummary(
  context: MemberContext,
  id: string,
  member: string,
  reason: string,
): Promise<EvaluationParticipantRow> {
  requireWriter(context);
  requireReason(reason);
  await lockOpenEvaluation(context, id, ["PREPARING"]);
  const participant = await participantOf(context, id, member);
  if (participant.summary)
    throw mistake("该参评对象已提交总结。", "The participant has filed its summary.");
  Object.assign(participant, { waiver: reason, waivedBy: context.caller.subject });
  noteInLog(context, id, "SUMMARY_WAIVED", reason, { member });
  return participant;
}
