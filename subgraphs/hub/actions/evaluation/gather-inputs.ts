/** Gathers all that an evaluation is made of from what is on record. */
import { networkName } from "../../../ledger/tables/evidence-names.ts";
import { dayOf } from "../../../runtime/calendar.ts";
import type { MemberContext } from "../../../runtime/context.ts";
import { readStoredScheme } from "../../rules/annual/compose-evaluation.ts";
import type { ConfirmedDeclaration } from "../../rules/annual/grounds.ts";
import type {
  AnnualInputs,
  AnnualParticipant,
  StatedFact,
  StatedScore,
} from "../../rules/annual/inputs.ts";
import { isFromStatement } from "../../rules/annual/statement-figures.ts";
import type { Bulletin } from "../../rules/bulletin/bulletin.ts";
import { standingOf } from "../../rules/bulletin/coverage.ts";
import { textHash } from "../../rules/evaluation/seal.ts";
import { Bulletins, SealedBulletins } from "../../tables/bulletins.ts";
import { Collections, ExpectedMembers } from "../../tables/collections.ts";
import type { ExpertScoreRow } from "../../tables/evaluation-panel.ts";
import {
  type DeclarationRow,
  Declarations,
  EvaluationParticipants,
  type EvaluationParticipantRow,
  type EvaluationRow,
} from "../../tables/evaluations.ts";
import { latestStatements } from "../../tables/statement-shelf.ts";
import { panelOf, standingScores } from "./panel-standing.ts";

/** Of a first revision; later ones begin with what was sealed before. */
export async function gatherInputs(
  context: MemberContext,
  evaluation: EvaluationRow,
): Promise<AnnualInputs> {
  const { em, now } = context;
  const { id: evaluationId, year, quarter, revision, scheme, settings } = evaluation;
  const { title, evaluatedOn, budget, publicity, summaryDueOn } = settings;
  const bulletin = await approvedBulletin(context, evaluation);
  const used = new Map(bulletin?.document.statements.map((one) => [one.member, one]));
  const reporting = await reportingOf(context, year);
  const { experts } = await panelOf(context, evaluation);
  const codes = new Set(experts.map(({ code }) => code));
  const scores = [...(await standingScores(em, evaluationId)).values()];
  const declared = await em.find(
    Declarations,
    { evaluationId, state: "CONFIRMED" },
    { orderBy: { id: "asc" } },
  );
  const rows = await em.find(
    EvaluationParticipants,
    { evaluationId },
    { orderBy: { member: "asc" } },
  );
  return {
    format: "annual-inputs/1",
    network: networkName,
    hub: context.member.code,
    title,
    revision,
    revises: null,
    sealedAt: now().toISOString(),
    scheme,
    year,
    quarter: (quarter || null) as AnnualInputs["quarter"],
    evaluatedOn,
    budget,
    publicity,
    summaryDueOn,
    bulletin: bulletin && {
      number: bulletin.document.number,
      revision: bulletin.document.revision,
      hash: bulletin.hash,
    },
    experts: experts.map(({ code, organisation }) => ({ code, organisation })),
    participants: rows.map((row): AnnualParticipant => {
      const statement = used.get(row.member);
      const own = declared.filter(({ participant }) => participant === row.member);
      return {
        id: row.member,
        name: row.name,
        kind: row.kind,
        admittedOn: row.admittedOn ?? null,
        statement: statement ? { hash: statement.hash, kid: statement.kid } : null,
        reporting: reporting.get(row.member) ?? null,
        summary: summaryOf(row),
        attributes: Object.fromEntries(
          own.filter(({ kind }) => kind === "ATTRIBUTE").map((one) => [one.name, one.value!]),
        ),
        figures: Object.fromEntries(
          own.filter(({ kind }) => kind === "FIGURE").map((one) => [one.name, figureOf(one)]),
        ),
        facts: factsOf(own),
        scores: scores
          .filter(({ participant, expert }) => participant === row.member && codes.has(expert))
          .map(scoreOf),
        history: row.history,
        declarations: own.map(confirmedOf),
      };
    }),
  };
}

/** The evaluation's statements are those of the approved bulletin on its period; null where the scheme asks for none. */
export async function approvedBulletin(
  { em }: MemberContext,
  evaluation: EvaluationRow,
): Promise<{ readonly hash: string; readonly document: Bulletin } | null> {
  const place = statementPlace(evaluation);
  if (!place) return null;
  const [bulletin] = await em.find(
    Bulletins,
    { ...place, state: { $in: ["APPROVED", "PUBLISHED"] } },
    { orderBy: { revision: "desc" }, limit: 1 },
  );
  const sealed =
    bulletin &&
    (await em.findOne(
      SealedBulletins,
      { bulletinId: bulletin.id },
      { orderBy: { sealing: "desc" } },
    ));
  return sealed ? { hash: sealed.hash, document: JSON.parse(sealed.document) as Bulletin } : null;
}

/** The period whose statements a scheme asks for; null where it asks for none, or for a year that is no calendar year. */
export function statementPlace({
  scheme,
  year,
  quarter,
}: EvaluationRow): { readonly year: number; readonly quarter: number } | null {
  const { vocabulary, period } = readStoredScheme(scheme);
  if (![...vocabulary.figures.keys()].some(isFromStatement)) return null;
  if (quarter === 0) return period.firstQuarter === 1 ? { year, quarter } : null;
  const isOfYearBefore = period.firstQuarter > 1 && quarter >= period.firstQuarter;
  return { year: isOfYearBefore ? year - 1 : year, quarter };
}

/** By member: quarterly reports of a year that were due, that came in time, and that came at all. */
async function reportingOf({ em }: MemberContext, year: number): Promise<Map<string, Reporting>> {
  const counts = new Map<string, Reporting>();
  for (const { quarter, dueAt } of await em.find(Collections, { year, quarter: { $gt: 0 } })) {
    const came = await latestStatements(em, { year, quarter });
    for (const { code, dueAt: own } of await em.find(ExpectedMembers, {
      year,
      quarter,
      excuse: null,
    })) {
      const { expected, onTime, received } = counts.get(code) ?? none;
      const standing = standingOf(
        {
          excuse: null,
          firstReceivedAt: came.get(code)?.firstReceivedAt.toISOString() ?? null,
          dueAt: own?.toISOString() ?? null,
        },
        dueAt.toISOString(),
      );
      counts.set(code, {
        expected: expected + 1,
        onTime: onTime + (standing === "ON_TIME" ? 1 : 0),
        received: received + (standing === "MISSING" ? 0 : 1),
      });
    }
  }
  return counts;
}

type Reporting = Required<NonNullable<AnnualParticipant["reporting"]>>;
const none: Reporting = { expected: 0, onTime: 0, received: 0 };

const summaryOf = ({ summary, summaryAt, waiver }: EvaluationParticipantRow) =>
  summary && summaryAt
    ? { hash: textHash(summary), filedOn: dayOf(summaryAt) }
    : { waiver: waiver ?? "" };

export const figureOf = ({ id, value }: DeclarationRow) => ({
  value: value ?? null,
  source: `declaration:${id}`,
});

/** Facts by kind; a kind of which there are none is an empty list. */
export function factsOf(declared: readonly DeclarationRow[]): Record<string, StatedFact[]> {
  const facts: Record<string, StatedFact[]> = {};
  for (const { kind, name, id, on, until, verified, value } of declared) {
    if (kind !== "FACT") continue;
    const list = (facts[name] ??= []);
    if (!on) continue;
    list.push({
      on,
      ...(until ? { until } : {}),
      ...(typeof verified === "boolean" ? { verified } : {}),
      ...(value ? { value } : {}),
      source: `declaration:${id}`,
    });
  }
  return facts;
}

export const scoreOf = ({ indicator, expert, score, hash }: ExpertScoreRow): StatedScore => ({
  indicator,
  expert,
  score,
  source: `score:sha256:${hash}`,
});

export const confirmedOf = ({
  id,
  kind,
  name,
  evidence,
  file,
  declaredRole,
  decidedAt,
}: DeclarationRow): ConfirmedDeclaration => ({
  id,
  kind,
  name,
  evidence,
  ...(file ? { file } : {}),
  declaredBy: declaredRole,
  confirmedOn: dayOf(decidedAt!),
});
