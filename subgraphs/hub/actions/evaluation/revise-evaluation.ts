/** Revision n+1 of an announced evaluation: takes up what was upheld, and nothing else. */
import type { MemberContext } from "../../../runtime/context.ts";
import type { AnnualEvaluation } from "../../rules/annual/document.ts";
import type { ContestedFigure } from "../../rules/annual/grounds.ts";
import type { AnnualInputs } from "../../rules/annual/inputs.ts";
import { revisedInputs, type Settled } from "../../rules/annual/revise-inputs.ts";
import { nextObjectionState } from "../../rules/objection-state.ts";
import { type ObjectionRow, Objections } from "../../tables/consequences.ts";
import { Experts } from "../../tables/evaluation-panel.ts";
import {
  Declarations,
  EvaluationParticipants,
  type EvaluationRow,
  Evaluations,
} from "../../tables/evaluations.ts";
import { confirmedOf, factsOf, figureOf, scoreOf } from "./gather-inputs.ts";
import { lastSealedEvaluation, noteEvaluationStep, noteInLog } from "./load-evaluation.ts";
import { standingScores } from "./panel-standing.ts";

/** Begins it; the announced one stays as it is until the new one is published. */
export async function beginEvaluationRevision(
  context: MemberContext,
  announced: EvaluationRow,
): Promise<EvaluationRow> {
  const { em, newId, now } = context;
  const { schemeCode, schemeHash, scheme, year, quarter, settings } = announced;
  const upheld = await em.find(Objections, { evaluationId: announced.id, state: "UPHELD" });
  const revision = em.create(Evaluations, {
    id: newId(now()),
    schemeCode,
    schemeHash,
    scheme,
    year,
    quarter,
    settings,
    revision: announced.revision + 1,
    state: "SCORING",
    revises: announced.id,
    publicUntil: null,
    createdAt: now(),
  });
  const evaluationId = revision.id;
  for (const row of await em.find(EvaluationParticipants, { evaluationId: announced.id })) {
    const { member, name, kind, admittedOn, history } = row;
    const { summary, summaryAt, summaryBy, waiver, waivedBy } = row;
    const kept = {
      member,
      name,
      kind,
      admittedOn,
      history,
      summary,
      summaryAt,
      summaryBy,
      waiver,
      waivedBy,
    };
    em.create(EvaluationParticipants, { evaluationId, ...kept });
  }
  for (const row of await em.find(Experts, { evaluationId: announced.id })) {
    const { code, subject, name, organisation, field, member, interests, declaredAt } = row;
    const { assignedBy, assignedAt, released } = row;
    const kept = {
      code,
      subject,
      name,
      organisation,
      field,
      member,
      interests,
      declaredAt,
      assignedBy,
      assignedAt,
      released,
    };
    em.create(Experts, { evaluationId, ...kept, reminders: 0, remindedAt: null });
  }
  for (const objection of upheld) objection.revision = evaluationId;
  noteEvaluationStep(context, revision, "OPEN", reasonsOf(upheld), null);
  return revision;
}

const reasonsOf = (objections: readonly ObjectionRow[]): string =>
  objections.map(({ decision }) => decision ?? "").join("；");

/** Returns the inputs that were sealed before, with what was contested established anew. */
export async function gatherRevision(
  context: MemberContext,
  { id, revises }: EvaluationRow,
): Promise<AnnualInputs> {
  const sealed = await lastSealedEvaluation(context, revises!);
  if (!sealed) throw new Error(`缺少 ${revises} 的密封文本。What is revised was never sealed.`);
  const objections = await objectionsOf(context, id);
  const contested = objections.map((one): ContestedFigure => ({
    objection: one.id,
    participant: one.participant,
    kind: one.kind,
    name: one.name,
    reason: one.decision ?? "",
  }));
  const settled = await settledIn(context, id);
  const document = JSON.parse(sealed.document) as AnnualEvaluation;
  return revisedInputs(
    JSON.parse(sealed.inputs) as AnnualInputs,
    { hash: sealed.hash, document, contested },
    settled,
    context.now().toISOString(),
  );
}

/** Names what was contested and has not been established anew. */
export async function unsettledIn(
  context: MemberContext,
  { id, revises }: EvaluationRow,
): Promise<string[]> {
  if (!revises) return [];
  const settled = await settledIn(context, id);
  return (await objectionsOf(context, id))
    .filter(
      (one) =>
        !settled.some(
          ({ participant, kind, name }) =>
            participant === one.participant && kind === one.kind && name === one.name,
        ),
    )
    .map(({ participant, name }) => `${participant} ${name}`);
}

/** Objections that a published revision has taken up are settled; those of one given up are open to the next. */
export async function settleObjections(
  context: MemberContext,
  { id }: EvaluationRow,
): Promise<void> {
  for (const objection of await objectionsOf(context, id)) {
    const next = nextObjectionState[objection.state].SETTLE;
    if (next === null) continue;
    objection.state = next;
    noteInLog(context, objection.evaluationId, "OBJECTION_SETTLE", null, {
      objection: objection.id,
    });
  }
}
export async function releaseObjections(
  context: MemberContext,
  { id }: EvaluationRow,
): Promise<void> {
  for (const objection of await objectionsOf(context, id)) objection.revision = null;
}

const objectionsOf = ({ em }: MemberContext, revision: string): Promise<ObjectionRow[]> =>
  em.find(Objections, { revision }, { orderBy: { id: "asc" } });

async function settledIn(context: MemberContext, evaluationId: string): Promise<Settled[]> {
  const { em } = context;
  const scores = [...(await standingScores(em, evaluationId)).values()];
  const confirmed = await em.find(
    Declarations,
    { evaluationId, state: "CONFIRMED" },
    { orderBy: { id: "asc" } },
  );
  const contested = new Map(
    (await objectionsOf(context, evaluationId)).map((one) => [
      `${one.participant} ${one.kind} ${one.name}`,
      one,
    ]),
  );
  return [...contested.values()].flatMap(({ participant, kind, name }): Settled[] => {
    if (kind === "SCORE") {
      const given = scores.filter(
        (one) => one.participant === participant && one.indicator === name,
      );
      const value = given.map(scoreOf);
      return value.length > 0 ? [{ participant, kind, name, value, declarations: [] }] : [];
    }
    const own = confirmed.filter(
      (one) => one.participant === participant && one.kind === kind && one.name === name,
    );
    const last = own.at(-1);
    if (!last) return [];
    const declarations = own.map(confirmedOf);
    const place = { participant, name, declarations };
    if (kind === "FIGURE") return [{ ...place, kind, value: figureOf(last) }];
    if (kind === "ATTRIBUTE") return [{ ...place, kind, value: last.value! }];
    return [{ ...place, kind, value: factsOf(own)[name] ?? [] }];
  });
}
