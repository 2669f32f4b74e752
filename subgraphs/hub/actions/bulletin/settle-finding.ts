/** What becomes of a finding: the member explains it, the hub accepts, asks again or overrules. */
import { LockMode } from "@mikro-orm/core";
import { appendEvent } from "../../../ledger/actions/append-event.ts";
import { MessageRefusal, type ReceivedMessage } from "../../../ledger/actions/message-handlers.ts";
import { requireWriter } from "../../../ledger/actions/open-service.ts";
import { afterWorkingDays } from "../../../ledger/rules/deadline.ts";
import { isHoliday } from "../../../ledger/rules/holiday.ts";
import type { MemberContext } from "../../../runtime/context.ts";
import { refuse } from "../../../runtime/errors.ts";
import {
  decideFinding as decide,
  type FindingDecision,
  type FindingStepResult,
  nextFindingState,
} from "../../rules/finding-state.ts";
import { type FindingRow, Findings } from "../../tables/collections.ts";
import { tell } from "./validate-statements.ts";
import { findingStateWords } from "../../rules/state-words.ts";

/** Working days within which a member answers once more. */
const answerDays = 5;
const lock = { lockMode: LockMode.PESSIMISTIC_WRITE };

/** Takes a member's explanation. @throws MessageRefusal when nothing is asked of it any more */
export async function takeAnswer(
  { em, now }: MemberContext,
  { sender, content }: ReceivedMessage,
): Promise<void> {
  const { finding: id, explanation } = content;
  const finding = await em.findOne(Findings, { id: String(id), member: sender }, lock);
  if (!finding) throw new MessageRefusal("没有该审核问题。No such finding.");
  const next = nextFindingState[finding.state].EXPLAIN;
  if (next === null) {
    const { zh, en } = findingStateWords[finding.state];
    throw new MessageRefusal(`该问题已处理（${zh}）。The finding is settled already: it is ${en}.`);
  }
  if (typeof explanation !== "string" || explanation.trim() === "")
    throw new MessageRefusal("explanation：缺少说明。There is no explanation.");
  Object.assign(finding, { state: next, explanation, updatedAt: now() });
}

/** @throws FORBIDDEN, NOT_FOUND; a decision that is refused is an answer, and changes nothing */
export async function settleFinding(
  context: MemberContext,
  id: string,
  decision: FindingDecision,
  reason: string | null,
): Promise<{ readonly finding: FindingRow; readonly result: FindingStepResult }> {
  requireWriter(context);
  const { em, now, caller } = context;
  const finding = await em.findOne(Findings, { id }, lock);
  if (!finding) throw refuse("NOT_FOUND", `没有审核问题 ${id}。No such finding.`);
  const result = decide(finding.state, decision, reason);
  if (!result.ok) return { finding, result };
  Object.assign(finding, {
    state: result.state,
    decision: reason,
    decidedBy: caller.subject,
    updatedAt: now(),
    ...(result.state === "OPEN" ? { dueAt: afterWorkingDays(now(), answerDays, isHoliday) } : {}),
  });
  appendEvent(context, {
    recordId: id,
    type: `FINDING_${decision}`,
    at: now(),
    note: reason,
    state: result.state,
  });
  tell(context, finding);
  return { finding, result };
}
