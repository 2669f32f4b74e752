/** What the rules propose once an evaluation is published, and what becomes of proposals that a revision changes. */
import type { MemberContext } from "../../../runtime/context.ts";
import type { AnnualEvaluation } from "../../rules/annual/document.ts";
import type { ConsequenceResult } from "../../rules/evaluation/result.ts";
import { nextConsequenceState } from "../../rules/consequence-state.ts";
import { type ConsequenceRow, Consequences, ConsequenceSteps } from "../../tables/consequences.ts";
import type { EvaluationRow } from "../../tables/evaluations.ts";
import { lastSealedEvaluation, noteInLog } from "./load-evaluation.ts";

type Proposed = { readonly participant: string } & Pick<
  ConsequenceRow,
  "kind" | "rule" | "article" | "because"
> &
  Partial<Pick<ConsequenceRow, "amount" | "unit" | "days" | "calendar" | "from" | "until">>;

/**
 * Proposes what the published document says. What was decided on the revision before and is proposed again stands;
 * what was decided and is proposed no more is put to the department again; what nobody had decided lapses.
 */
export async function proposeConsequences(
  context: MemberContext,
  evaluation: EvaluationRow,
  before: EvaluationRow | null,
): Promise<void> {
  const sealed = await lastSealedEvaluation(context, evaluation.id);
  const { result } = JSON.parse(sealed!.document) as AnnualEvaluation;
  const proposals = result.sheets.flatMap(({ id, consequences }) =>
    // What nobody can decide yet stands on the sheet; it is no ground for anything.
    consequences.filter(({ verdict }) => verdict === "MET").map((one) => proposalOf(id, one)),
  );
  const standing = before ? await carryOver(context, before, proposals) : [];
  for (const proposal of proposals)
    if (!standing.some((row) => isSame(row, proposal))) propose(context, evaluation.id, proposal);
}

function proposalOf(participant: string, one: ConsequenceResult): Proposed {
  return {
    participant,
    kind: one.propose,
    rule: one.code,
    article: one.article,
    because: `${one.name.zh}：${one.because.zh}`,
    amount: one.amount ?? null,
    unit: one.unit?.zh ?? null,
    days: one.days ?? null,
    calendar: one.calendar ?? null,
  };
}

/** Puts a proposal on record. */
export function propose(
  context: MemberContext,
  evaluationId: string,
  proposal: Proposed,
  reason: string | null = null,
): ConsequenceRow {
  const { em, newId, now } = context;
  const row = em.create(Consequences, {
    id: newId(now()),
    evaluationId,
    amount: null,
    unit: null,
    days: null,
    calendar: null,
    from: null,
    until: null,
    ...proposal,
    state: "PROPOSED",
    proposedAt: now(),
  });
  noteConsequence(context, row, "PROPOSE", reason);
  return row;
}

/** Returns what goes on as it was decided. */
async function carryOver(
  context: MemberContext,
  before: EvaluationRow,
  proposals: readonly Proposed[],
): Promise<ConsequenceRow[]> {
  const standing: ConsequenceRow[] = [];
  const rows = await context.em.find(Consequences, { evaluationId: before.id });
  for (const row of rows) {
    const isDecided = row.state !== "PROPOSED";
    const isByPerson = row.rule === null;
    if (isDecided && (isByPerson || proposals.some((one) => isSame(row, one)))) {
      standing.push(row);
      continue;
    }
    const step = isDecided ? "QUESTION" : "LAPSE";
    const next = nextConsequenceState(row.kind, row.state, step);
    if (next === null) continue;
    row.state = next;
    noteConsequence(context, row, step, "评价结果已修订");
  }
  return standing;
}

const isSame = (row: Proposed, other: Proposed): boolean =>
  row.participant === other.participant &&
  row.rule === other.rule &&
  row.kind === other.kind &&
  row.because === other.because;

/** Writes down a step of a consequence. */
export function noteConsequence(
  context: MemberContext,
  row: ConsequenceRow,
  step: Parameters<typeof nextConsequenceState>[2] | "PROPOSE",
  reason: string | null,
): void {
  const { em, caller } = context;
  const { id, state, participant, kind, evaluationId, rule, article, unit, days, calendar, from } =
    row;
  const [amount, until] = [row.amount ?? null, row.until ?? null];
  const at = context.now();
  em.create(ConsequenceSteps, {
    consequenceId: id,
    step,
    state,
    at,
    takenBy: caller.subject,
    role: caller.role,
    reason,
    amount,
    until,
  });
  const begun = { evaluationId, rule, article, unit, days, calendar };
  const set = {
    participant,
    kind,
    state,
    amount,
    until,
    from: from ?? null,
    ...(step === "PROPOSE" ? begun : {}),
  };
  noteInLog(context, id, `CONSEQUENCE_${step}`, reason, set, { at, state });
}
