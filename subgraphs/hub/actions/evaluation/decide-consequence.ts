/** Persons decide on what was proposed; the hub carries out what was approved. */
import { LockMode } from "@mikro-orm/core";
import { requireWriter } from "../../../ledger/actions/open-service.ts";
import { isHoliday } from "../../../ledger/rules/holiday.ts";
import { dayOf } from "../../../runtime/calendar.ts";
import type { MemberContext } from "../../../runtime/context.ts";
import { refuse } from "../../../runtime/errors.ts";
import {
  type ConsequenceKind,
  type ConsequenceResult,
  type ConsequenceStep,
  takeConsequenceStep as decide,
} from "../../rules/consequence-state.ts";
import { compare, readDecimal, sum } from "../../rules/evaluation/rational.ts";
import { publicityEnd } from "../../rules/publicity.ts";
import { type ConsequenceRow, Consequences, Objections } from "../../tables/consequences.ts";
import { Evaluations } from "../../tables/evaluations.ts";
import {
  lockOpenEvaluation,
  mistake,
  participantOf,
  requireReason,
  sideOf,
} from "./load-evaluation.ts";
import { changeByConsequence, undoByLifting } from "./membership-effect.ts";
import { requireDay } from "./open-evaluation.ts";
import { noteConsequence, propose } from "./propose-consequences.ts";

export type ConsequenceDecision = {
  readonly step: Exclude<ConsequenceStep, "QUESTION" | "LAPSE">;
  readonly reason: string;
  /** Of an award; as proposed when left out. */
  readonly amount?: string | null;
  readonly until?: string | null;
};

/** @throws FORBIDDEN, NOT_FOUND; a step that is refused is an answer, and changes nothing */
export async function decideConsequence(
  context: MemberContext,
  id: string,
  { step, reason, amount: given, until: wanted }: ConsequenceDecision,
): Promise<{ readonly consequence: ConsequenceRow; readonly result: ConsequenceResult }> {
  const { em, now } = context;
  const actor = sideOf(context);
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const row = await em.findOne(Consequences, { id }, { lockMode });
  if (!row) throw refuse("NOT_FOUND", `没有处理事项 ${id}。No such consequence.`);
  if (wanted) requireDay(wanted);
  if (given && (readDecimal(given)?.n ?? -1n) < 0n)
    throw mistake("amount：请写不小于 0 的十进制数。", "`amount` is a decimal, 0 or more.");
  const amount = given ?? row.amount ?? null;
  const until = wanted ?? row.until ?? deadlineOf(row, now());
  const result = decide(await standingOfConsequence(context, row), {
    step,
    actor,
    reason,
    amount,
    until,
  });
  if (!result.ok) return { consequence: row, result };
  if (step === "APPROVE") {
    if (row.kind === "AWARD" && row.state === "PROPOSED") row.amount = amount;
    row.from ??= dayOf(now());
    row.until = until;
  }
  if (step === "LIFT") row.until = dayOf(now());
  row.state = result.state;
  noteConsequence(context, row, step, reason);
  if (step === "CARRY_OUT") await changeByConsequence(context, row, reason);
  if (step === "LIFT") await undoByLifting(context, row, reason);
  return { consequence: row, result };
}

/** The day by which a rectification is due by its rule; null where no rule says. */
function deadlineOf({ kind, days, calendar }: ConsequenceRow, from: Date): string | null {
  if (kind !== "RECTIFICATION" || !days || !calendar) return null;
  return dayOf(publicityEnd(from, { days, calendar }, isHoliday));
}

/** Proposes what no rule of the scheme proposes, on a basis that is named. @throws FORBIDDEN, NOT_FOUND, BAD_USER_INPUT */
export async function proposeByPerson(
  context: MemberContext,
  evaluationId: string,
  participant: string,
  kind: ConsequenceKind,
  { article, reason, until }: { article: string; reason: string; until: string | null },
): Promise<ConsequenceRow> {
  requireWriter(context);
  requireReason(reason);
  requireReason(article, "article");
  if (until) requireDay(until);
  await lockOpenEvaluation(context, evaluationId, ["PUBLISHED"]);
  await participantOf(context, evaluationId, participant);
  if (kind === "AWARD") throw mistake("奖补只能由方案提出。", "Only a scheme proposes an award.");
  const proposal = { participant, kind, rule: null, article, because: reason, until };
  return propose(context, evaluationId, proposal, reason);
}

async function standingOfConsequence(
  { em, now }: MemberContext,
  row: ConsequenceRow,
): Promise<Parameters<typeof decide>[0]> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const { evaluationId, participant, kind, state, until } = row;
  // Two awards that are approved at once must not overdraw the budget together.
  const evaluation = await em.findOneOrFail(Evaluations, { id: evaluationId }, { lockMode });
  const { budget } = evaluation.settings;
  const fits = async () => {
    const awards = await em.find(Consequences, {
      kind: "AWARD",
      state: { $in: ["APPROVED", "CARRIED_OUT", "QUESTIONED"] },
      id: { $ne: row.id },
      evaluationId: { $in: await revisionsOf() },
    });
    const spent = sum(awards.map(({ amount }) => readDecimal(amount ?? "0")!));
    const limit = readDecimal(budget!)!;
    return (amount: string) => compare(sum([spent, readDecimal(amount)!]), limit) <= 0;
  };
  const revisionsOf = async () => {
    const { schemeCode, year, quarter } = evaluation;
    return (await em.find(Evaluations, { schemeCode, year, quarter })).map(({ id }) => id);
  };
  return {
    kind,
    state,
    isPublished: evaluation.state === "PUBLISHED" || evaluation.state === "REVISED",
    isAppealed:
      (await em.count(Objections, {
        evaluationId: { $in: await revisionsOf() },
        participant,
        state: { $in: ["RAISED", "UPHELD"] },
      })) > 0,
    fitsBudget: budget === null ? null : await fits(),
    today: dayOf(now()),
    isOverdue: !!until && dayOf(now()) > until,
  };
}
