/** Who may see what of evaluations. */
import { Role } from "../../../ledger/rules/permission.ts";
import type { MemberContext } from "../../../runtime/context.ts";
import { refuse } from "../../../runtime/errors.ts";
import { memberOf } from "../../rules/evaluation-role.ts";
import { announcedStates } from "../../rules/evaluation-state.ts";
import { Experts } from "../../tables/evaluation-panel.ts";
import { EvaluationParticipants, type EvaluationRow } from "../../tables/evaluations.ts";
import { seesAll } from "../bulletin/access.ts";

/** Identifiers of evaluations that are not announced but that a caller takes part in. */
export async function ownEvaluations(context: MemberContext): Promise<string[]> {
  const { em, caller } = context;
  const member = memberOf(context.caller);
  if (member) {
    const rows = await em.find(EvaluationParticipants, { member });
    return rows.map(({ evaluationId }) => evaluationId);
  }
  if (caller.role !== Role.EXPERT) return [];
  const rows = await em.find(Experts, { subject: caller.subject, released: null });
  return rows.map(({ evaluationId }) => evaluationId);
}

export const isExpertOf = async (
  { em, caller }: MemberContext,
  evaluationId: string,
): Promise<boolean> =>
  caller.role === Role.EXPERT &&
  (await em.count(Experts, { evaluationId, subject: caller.subject, released: null })) > 0;

/** Whether the result may be read: by everybody once it is announced, by the hub and the department before. */
export const seesResult = (context: MemberContext, { state }: EvaluationRow): boolean =>
  announcedStates.includes(state) || seesAll(context);

/** Returns whose papers a caller may read: null for everybody's. @throws FORBIDDEN for the public */
export async function papersSeen(
  context: MemberContext,
  evaluationId: string,
): Promise<string | null> {
  if (seesAll(context) || (await isExpertOf(context, evaluationId))) return null;
  const member = memberOf(context.caller);
  if (member) return member;
  throw refuse("FORBIDDEN", "只有参评各方可以查看。Only those who take part may see this.");
}
