/** Makes an annual evaluation of statements, scores and declared facts: the same in gives the same out, on any machine. */
import type { Statement } from "../../../ledger/rules/statement.ts";
import { quotient } from "../bulletin/decimal.ts";
import { evaluate } from "../evaluation/evaluate.ts";
import { toInput } from "../evaluation/read/read-input.ts";
import { readScheme } from "../evaluation/read/read-scheme.ts";
import type { EvaluationResult } from "../evaluation/result.ts";
import type { Scheme } from "../evaluation/scheme.ts";
import { canonicalJson } from "../evaluation/seal.ts";
import { differencesOf } from "./difference.ts";
import type { AnnualEvaluation, AnnualRevision, ParticipantSources } from "./document.ts";
import type { AnnualInputs, AnnualParticipant, StatedFact, StatedFigure } from "./inputs.ts";
import { isFromStatement, recordsQuery, statementFigures } from "./statement-figures.ts";

/** Returns the statement of that hash. @throws when it is not there */
export type StatementOf = (hash: string) => Statement;

const noNames = { figures: new Map(), facts: new Map(), attributes: new Map() };

/** Reads a scheme's own text, which needs no catalogue. @throws Refused */
export const readStoredScheme = (text: string): Scheme => readScheme(text, noNames);

/** Names that come from records, the registry and the collection, so that nobody need declare them. */
export const isKnownAnyway = (name: string): boolean =>
  isFromStatement(name) ||
  ["dataUpload", "reportsReceived", "annualSummaryFiled", "annualSummaryOnTime"].includes(name);

/** @throws when a statement that `inputs` name is not there; Refused when the inputs do not fit the scheme */
export function composeEvaluation(
  inputs: AnnualInputs,
  statementOf: StatementOf,
): AnnualEvaluation {
  const scheme = readStoredScheme(inputs.scheme);
  const input = engineInput(inputs, scheme, statementOf);
  const result = evaluate(scheme, toInput(input));
  const { network, hub, title, year, quarter, revision, sealedAt, publicity, bulletin, experts } =
    inputs;
  const sources = inOrder(inputs).map((one) => sourcesOf(one, inputs, scheme, statementOf));
  const notes = notesOf(inputs, result);
  const content = { input, result };
  return {
    format: "annual-evaluation/1",
    network,
    hub,
    title,
    year,
    quarter,
    revision,
    revises: inputs.revises && revisionOf(inputs.revises, content),
    sealedAt,
    publicity,
    bulletin,
    experts,
    ...content,
    sources,
    notes,
  };
}

const inOrder = ({ participants }: AnnualInputs): AnnualParticipant[] =>
  participants.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Returns `evaluation-input/1`. */
function engineInput(
  inputs: AnnualInputs,
  scheme: Scheme,
  statementOf: StatementOf,
): Record<string, unknown> {
  const { year, quarter, evaluatedOn, budget } = inputs;
  return {
    format: "evaluation-input/1",
    year,
    ...(quarter === null ? {} : { quarter }),
    evaluatedOn,
    ...(budget === null ? {} : { budget }),
    participants: inOrder(inputs).map((one) => {
      const { id, name, kind, attributes, scores, history } = one;
      return {
        id,
        name,
        kind,
        attributes,
        figures: onlyNamed(figuresOf(one, inputs, statementOf), scheme.vocabulary.figures),
        facts: onlyNamed(factsOf(one), scheme.vocabulary.facts),
        scores: scores.toSorted((a, b) =>
          `${a.indicator} ${a.expert}` < `${b.indicator} ${b.expert}` ? -1 : 1,
        ),
        history: history.map((former) => ({
          ...former,
          figures: onlyNamed(former.figures, scheme.vocabulary.figures),
        })),
      };
    }),
  };
}

/** What a scheme does not ask for is no part of its evaluation. */
const onlyNamed = <T>(
  values: Readonly<Record<string, T>>,
  names: ReadonlyMap<string, unknown>,
): Record<string, T> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));

function figuresOf(
  { id, statement, reporting, summary, figures }: AnnualParticipant,
  { year, summaryDueOn }: AnnualInputs,
  statementOf: StatementOf,
): Record<string, StatedFigure> {
  const isFiled = "filedOn" in summary;
  const source = isFiled ? `summary:sha256:${summary.hash}` : `waiver:${id}`;
  const isOnTime = isFiled && summaryDueOn !== null && summary.filedOn <= summaryDueOn;
  return {
    ...(statement ? statementFigures(statementOf(statement.hash), statement.hash) : {}),
    ...(reporting ? reportingFigures(reporting, `collections:${year}:${id}`) : {}),
    annualSummaryFiled: { value: isFiled ? "1" : "0", source },
    ...(summaryDueOn === null
      ? {}
      : { annualSummaryOnTime: { value: isOnTime ? "1" : "0", source } }),
    ...figures,
  };
}

/** What was sealed before late reports were counted says only how many came in time. */
const reportingFigures = (
  { expected, onTime, received }: NonNullable<AnnualParticipant["reporting"]>,
  source: string,
): Record<string, StatedFigure> => ({
  dataUpload: { value: quotient(onTime, expected), source },
  ...(received === undefined ? {} : { reportsReceived: { value: String(received), source } }),
});

function factsOf({
  id,
  admittedOn,
  facts,
}: AnnualParticipant): Record<string, readonly StatedFact[]> {
  return {
    ...(admittedOn === null
      ? {}
      : { networkResidency: [{ on: admittedOn, source: `registry:${id}` }] }),
    ...facts,
  };
}

function sourcesOf(
  { id, statement, summary, declarations, figures }: AnnualParticipant,
  { year, quarter }: AnnualInputs,
  { vocabulary }: Scheme,
  statementOf: StatementOf,
): ParticipantSources {
  const read = statement && statementOf(statement.hash);
  // What was established anew after an objection no longer comes from the statement's records.
  const counted = [...vocabulary.figures.keys()].filter(
    (name) => isFromStatement(name) && !(name in figures),
  );
  const queries = counted
    .toSorted()
    .map((name) => [name, recordsQuery(name, id, { year, quarter })]);
  return {
    id,
    statement: statement &&
      read && {
        ...statement,
        number: read.number,
        asOf: read.asOf,
        definitions: read.definitions,
        checkpoint: read.checkpoint,
      },
    records: read ? (Object.fromEntries(queries) as Record<string, string>) : {},
    summary,
    declarations,
  };
}

function revisionOf(
  { hash, document, contested }: NonNullable<AnnualInputs["revises"]>,
  now: Pick<AnnualEvaluation, "input" | "result">,
): AnnualRevision {
  const before = { input: document.input, result: document.result };
  const sheets = new Map(document.result.sheets.map((sheet) => [sheet.id, canonicalJson(sheet)]));
  return {
    revision: document.revision,
    hash,
    contested,
    differences: differencesOf(before, now),
    untouched: now.result.sheets
      .filter((sheet) => sheets.get(sheet.id) === canonicalJson(sheet))
      .map(({ id }) => id),
  };
}

function notesOf(inputs: AnnualInputs, result: EvaluationResult): string[] {
  const { publicity, participants, bulletin } = inputs;
  const { status, name } = result.scheme;
  const warnings = result.warnings.map(({ zh }) => zh);
  const silent = participants.filter(({ statement }) => statement === null).map((one) => one.name);
  const waived = participants.flatMap(({ name: who, summary }) =>
    "waiver" in summary ? [`${who}未提交年度工作总结：${summary.waiver}。`] : [],
  );
  return [
    ...(status === "IN_FORCE" ? [] : [`本评价依据的《${name.zh}》${statusNotes[status]}。`]),
    ...warnings,
    ...(publicity.provenance === "PLACEHOLDER"
      ? [
          `公示期 ${publicity.days} ${publicity.calendar === "DAYS" ? "日" : "个工作日"}为暂定（${publicity.article}）。`,
        ]
      : []),
    ...(bulletin && silent.length > 0
      ? [`以下参评对象没有年度报表，有关数据缺项：${silent.join("、")}。`]
      : []),
    ...waived,
    "等次和处理建议由规则得出，由主管部门决定。",
  ];
}

const statusNotes: Readonly<Record<EvaluationResult["scheme"]["status"], string>> = {
  IN_FORCE: "",
  EXPIRED: "在评价日已失效",
  DRAFT: "为征求意见稿",
  REPEALED: "已废止",
  NOT_YET: "在评价日尚未施行",
  SUPERSEDED: "在评价日已被取代",
};
