/** Where the panel stands: who scores what, and what is still owed. */
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import type { MemberContext } from "../../../runtime/context.ts";
import { readStoredScheme } from "../../rules/annual/compose-evaluation.ts";
import { allIndicators } from "../../rules/evaluation/read/read-indicator.ts";
import type { Panel } from "../../rules/evaluation/scheme.ts";
import {
  owedScores,
  type PanelExpert,
  placeKey,
  type ScorePlace,
  type Seats,
} from "../../rules/panel.ts";
import { Objections } from "../../tables/consequences.ts";
import {
  type ExpertRow,
  Experts,
  type ExpertScoreRow,
  ExpertScores,
  ReopenedScores,
} from "../../tables/evaluation-panel.ts";
import { EvaluationParticipants, type EvaluationRow } from "../../tables/evaluations.ts";

export type PanelStanding = {
  readonly experts: readonly ExpertRow[];
  readonly leaves: readonly Seats[];
  readonly scales: ReadonlyMap<string, Panel["scale"]>;
  /** What each expert scores; in a revision only what was contested. */
  readonly places: readonly Omit<ScorePlace, "expert">[];
};

export async function panelOf(
  { em }: MemberContext,
  { id, scheme, revises }: EvaluationRow,
): Promise<PanelStanding> {
  const leaves = allIndicators(readStoredScheme(scheme).indicators).flatMap((leaf) =>
    leaf.kind === "QUALITATIVE" ? [{ code: leaf.code, ...leaf.experts }] : [],
  );
  const experts = await em.find(
    Experts,
    { evaluationId: id, released: null },
    { orderBy: { code: "asc" } },
  );
  const participants = await em.find(EvaluationParticipants, { evaluationId: id });
  const contested = revises ? await em.find(Objections, { revision: id, kind: "SCORE" }) : [];
  const places = revises
    ? contested.map(({ participant, name }) => ({ participant, indicator: name }))
    : participants.flatMap(({ member }) =>
        leaves.map(({ code }) => ({ participant: member, indicator: code })),
      );
  return {
    experts,
    leaves,
    scales: new Map(leaves.map(({ code, scale }) => [code, scale])),
    // Two may have contested the same.
    places: [
      ...new Map(places.map((one) => [`${one.participant} ${one.indicator}`, one])).values(),
    ],
  };
}

/** What the rules of panels need of an expert. */
export const panelExpert = ({ code, organisation, member, interests }: ExpertRow): PanelExpert => ({
  code,
  organisation,
  member: member ?? null,
  interests: interests ?? null,
});

/** Returns the scores that count, by place: those that were not reopened. */
export async function standingScores(
  em: SqlEntityManager,
  evaluationId: string,
): Promise<Map<string, ExpertScoreRow>> {
  const rows = await em.find(ExpertScores, { evaluationId }, { orderBy: { number: "asc" } });
  const reopened = await em.find(ReopenedScores, { evaluationId });
  const void_ = new Set(reopened.map((one) => `${placeKey(one)} ${one.number}`));
  return new Map(
    rows
      .filter((row) => !void_.has(`${placeKey(row)} ${row.number}`))
      .map((row) => [placeKey(row), row]),
  );
}

export async function owedBy(
  context: MemberContext,
  evaluation: EvaluationRow,
): Promise<ScorePlace[]> {
  const { experts, places } = await panelOf(context, evaluation);
  const given = new Set((await standingScores(context.em, evaluation.id)).keys());
  return owedScores(
    experts.map(({ code }) => code),
    places,
    given,
  );
}
