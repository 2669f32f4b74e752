/** Objections while a result is shown (公示异议), appeals after it is published (申诉), and the department's decisions. */
import { LockMode } from "@mikro-orm/core";
import type { MemberContext } from "../../../runtime/context.ts";
import { refuse } from "../../../runtime/errors.ts";
import { readStoredScheme } from "../../rules/annual/compose-evaluation.ts";
import { allIndicators } from "../../rules/evaluation/read/read-indicator.ts";
import type { Scheme } from "../../rules/evaluation/scheme.ts";
import { type Contested, nextObjectionState } from "../../rules/objection-state.ts";
import { type ObjectionRow, Objections } from "../../tables/consequences.ts";
import {
  lockEvaluation,
  lockOpenEvaluation,
  mistake,
  noteInLog,
  participantOf,
  requireReason,
  sideOf,
  speakerFor,
} from "./load-evaluation.ts";
import { cannotTake } from "../../../ledger/rules/state-words.ts";
import { objectionStateWords, objectionStepWords } from "../../rules/state-words.ts";

/** @throws FORBIDDEN, NOT_FOUND, BAD_USER_INPUT for what the scheme does not ask for, or once the publicity is over */
export async function raiseObjection(
  context: MemberContext,
  id: string,
  contested: Contested,
  claim: string,
): Promise<ObjectionRow> {
  const { em, newId, now, caller } = context;
  speakerFor(context, contested.participant);
  requireReason(claim, "claim");
  const evaluation = await lockOpenEvaluation(context, id, ["PUBLICITY", "PUBLISHED"]);
  const { state, publicUntil, scheme } = evaluation;
  if (state === "PUBLICITY" && publicUntil && now() > publicUntil)
    throw mistake(
      "公示期已满，发布后可申诉。",
      "The publicity is over; appeal once it is published.",
    );
  await participantOf(context, id, contested.participant);
  if (!namesOf(readStoredScheme(scheme))[contested.kind].has(contested.name))
    throw mistake(`方案未用到“${contested.name}”。`, `The scheme has no "${contested.name}".`);
  const row = em.create(Objections, {
    id: newId(now()),
    evaluationId: id,
    ...contested,
    claim,
    isAppeal: state === "PUBLISHED",
    raisedBy: caller.subject,
    raisedAt: now(),
    state: "RAISED",
    decision: null,
    decidedBy: null,
    decidedAt: null,
    revision: null,
  });
  noteInLog(context, id, "OBJECTION_RAISED", claim, { objection: row.id, ...contested });
  return row;
}

const namesOf = ({ vocabulary, indicators }: Scheme) => ({
  // What is reckoned from other figures is contested at those.
  FIGURE: new Set([...vocabulary.figures].flatMap(([name, { of }]) => (of ? [] : [name]))),
  FACT: new Set(vocabulary.facts.keys()),
  ATTRIBUTE: new Set(vocabulary.attributes.keys()),
  SCORE: new Set(
    allIndicators(indicators).flatMap(({ kind, code }) => (kind === "QUALITATIVE" ? [code] : [])),
  ),
});

/** The department upholds or rejects; whoever raised it may withdraw. @throws FORBIDDEN, NOT_FOUND, BAD_USER_INPUT */
export async function decideObjection(
  context: MemberContext,
  id: string,
  step: "UPHOLD" | "REJECT" | "WITHDRAW",
  reason: string,
): Promise<ObjectionRow> {
  const { em, now, caller } = context;
  requireReason(reason);
  const row = await em.findOne(Objections, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!row) throw refuse("NOT_FOUND", `没有异议 ${id}。No such objection.`);
  if (step === "WITHDRAW") speakerFor(context, row.participant);
  else if (sideOf(context) !== "DEPARTMENT")
    throw refuse("FORBIDDEN", "异议由主管部门裁定。Only the department decides on objections.");
  await lockEvaluation(context, row.evaluationId);
  const next = nextObjectionState[row.state][step];
  if (next === null) {
    const subject = { zh: "异议", en: "objection" };
    const why = cannotTake(subject, objectionStateWords[row.state], objectionStepWords[step]);
    throw mistake(why.zh, why.en);
  }
  Object.assign(row, {
    state: next,
    decision: reason,
    decidedBy: caller.subject,
    decidedAt: now(),
  });
  noteInLog(context, row.evaluationId, `OBJECTION_${step}`, reason, { objection: id });
  return row;
}
