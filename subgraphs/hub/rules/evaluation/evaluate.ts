/** Evaluates participants by a scheme: the same scheme and input give the same bytes, on any machine, years later. */
import { type Case, decisionsOf, periodOf } from "./case.ts";
import { checkInput } from "./check-input.ts";
import { grade, quotasOf } from "./grade.ts";
import type { EvaluationInput, Participant } from "./input.ts";
import { fixedText } from "./rational.ts";
import { addAwards, propose } from "./propose.ts";
import { rank } from "./rank.ts";
import { allIndicators } from "./read/read-indicator.ts";
import { byText } from "./read/read-input.ts";
import type { EvaluationResult, Gap, RankedGroup, Sheet, Warning } from "./result.ts";
import type { Scheme } from "./scheme.ts";
import { canonicalJson, textHash } from "./seal.ts";
import { isAdmitted, type Score, scoreParticipant } from "./score-participant.ts";
import { referTo, refuseRepealed, warningsOf } from "./standing-of-scheme.ts";

/**
 * Scores, ranks and grades every participant and proposes what follows. What is not known is a gap of the sheet;
 * whoever has one among the indicators has no total, no rank and no grade, and the rest are provisional.
 * @throws Refused for a repealed scheme, or when the input does not fit the scheme
 */
export function evaluate(scheme: Scheme, input: EvaluationInput): EvaluationResult {
  refuseRepealed(scheme);
  checkInput(scheme, input);
  const period = periodOf(scheme, input);
  const results = [...groupsOf(scheme, input.participants)].map(([group, participants]) =>
    evaluateGroup(scheme, input, period, group, participants),
  );
  const sheets = results.flatMap((result) => result.sheets).toSorted((a, b) => byText(a.id, b.id));
  const isComplete = sheets.every(
    ({ standing, gaps }) => standing === "NOT_ADMITTED" || gaps.length === 0,
  );
  return {
    format: "evaluation-result/1",
    scheme: referTo(scheme, input.evaluatedOn),
    inputHash: input.hash,
    evaluatedOn: input.evaluatedOn,
    period,
    warnings: [
      ...warningsOf(scheme, input.evaluatedOn, placeholdersOf(scheme)),
      ...inputWarnings(input, period, isComplete),
    ],
    isComplete,
    sheets,
    rankings: results.map(({ ranking }) => ranking),
    awards: addAwards(scheme.consequences, sheets, input.budget),
  };
}

/** Returns the one text of a result, and its SHA-256. */
export function sealResult(result: EvaluationResult): {
  readonly text: string;
  readonly hash: string;
} {
  const text = canonicalJson(result);
  return { text, hash: textHash(text) };
}

/** By the attribute that groups, in the order of its values; one group where nothing does. */
function groupsOf(
  { ranking }: Scheme,
  participants: readonly Participant[],
): Map<string, Participant[]> {
  const of = (one: Participant) => (ranking.groupBy && one.attributes.get(ranking.groupBy)) ?? "";
  const names = [...new Set(participants.map(of))].toSorted(byText);
  return new Map(names.map((name) => [name, participants.filter((one) => of(one) === name)]));
}

function evaluateGroup(
  scheme: Scheme,
  input: EvaluationInput,
  period: Case["period"],
  group: string,
  participants: readonly Participant[],
): { sheets: Sheet[]; ranking: RankedGroup } {
  const gradeNames = new Map(scheme.grading?.grades.map(({ code, name }) => [code, name]));
  const toCase = (participant: Participant, peers: readonly Participant[]): Case => ({
    participant,
    vocabulary: scheme.vocabulary,
    gradeNames,
    year: input.year,
    period,
    on: input.evaluatedOn,
    peers,
    decisions: decisionsOf(participant.id, input.overrides, scheme.overrides),
    standing: null,
  });
  // Who may not take part must not move the ranks of those who may.
  const peers = participants.filter((one) => isAdmitted(scheme, toCase(one, [])));
  const scored = participants.map((one) =>
    scoreParticipant(scheme, toCase(one, peers.includes(one) ? peers : [...peers, one])),
  );
  const admitted = scored.filter(({ isAdmitted }) => isAdmitted);
  const placed = rank(admitted, scheme.ranking.tieBreakers);
  const grades = grade(admitted, placed, scheme.grading);
  const worst = placed.at(-1)?.rank ?? 0;
  const isWhole = placed.length === admitted.length;
  const sheets = scored.map((score): Sheet => {
    const place = placed.find((one) => one.score === score) ?? null;
    const given = grades.get(score.id) ?? {
      grade: null,
      explained: { zh: "不符合参评条件。", en: "Not admitted." },
    };
    // Alone, or level with all others, nobody is last; while a total is open, nobody can be called so.
    const isKnown = admitted.length < 2 || (isWhole && place !== null);
    const isWorst = place !== null && worst > 1 && place.rank === worst;
    const isLast = score.isAdmitted && isKnown ? isWorst : null;
    const standing = { grade: given.grade, isLast };
    const proposed = score.isAdmitted
      ? propose(scheme.consequences, { ...score.one, standing })
      : { consequences: [], gaps: [] };
    const { participant } = score.one;
    return {
      id: score.id,
      name: participant.name,
      kind: participant.kind,
      group,
      standing: !score.isAdmitted ? "NOT_ADMITTED" : place ? "RANKED" : "INCOMPLETE",
      ...score.sheet,
      rank: place?.rank ?? null,
      tiedWith: place ? placed.filter((one) => one.rank === place.rank).length - 1 : 0,
      isLast,
      grade: given.grade,
      gradeName: scheme.grading?.grades.find(({ code }) => code === given.grade)?.name ?? null,
      gradeExplained: given.explained,
      consequences: proposed.consequences,
      gaps: [...groupGap(scheme, score), ...score.gaps, ...proposed.gaps],
    };
  });
  const ranking = {
    group,
    participants: admitted.length,
    order: placed.map(({ score, rank: at }) => ({
      id: score.id,
      rank: at,
      total: fixedText(score.total!, scheme.rounding.total.digits),
      grade: grades.get(score.id)?.grade ?? null,
    })),
    notRanked: scored
      .filter((score) => !placed.some((one) => one.score === score))
      .map(({ id }) => id),
    quotas: quotasOf(scheme.grading, admitted.length),
  };
  return { sheets, ranking };
}

function groupGap({ ranking, vocabulary }: Scheme, { one }: Score): Gap[] {
  const { groupBy } = ranking;
  if (!groupBy || one.participant.attributes.has(groupBy)) return [];
  const { zh, en } = vocabulary.attributes.get(groupBy)!;
  return [
    {
      code: "MISSING",
      at: groupBy,
      zh: `缺少“${zh}”，无法分组排序。`,
      en: `"${en}" is not known, so it is ranked in no group.`,
    },
  ];
}

function inputWarnings(
  { evaluatedOn }: EvaluationInput,
  period: Case["period"],
  isComplete: boolean,
): Warning[] {
  const warnings: Warning[] = [];
  if (evaluatedOn <= period.to) {
    warnings.push({
      code: "PERIOD_OPEN",
      zh: `评价期至 ${period.to} 才结束。`,
      en: `The period ends only on ${period.to}.`,
    });
  }
  if (!isComplete) {
    warnings.push({
      code: "PROVISIONAL",
      zh: "有缺项，名次和等次为暂定。",
      en: "Something is missing: ranks and grades are provisional.",
    });
  }
  return warnings;
}

/** Codes of all rules that are placeholders. */
function placeholdersOf(scheme: Scheme): string[] {
  const {
    bonus,
    penalty,
    vetoes,
    entry,
    checks,
    consequences,
    overrides,
    grading,
    ranking,
    publicity,
  } = scheme;
  const rules = [
    ...entry,
    ...checks,
    ...allIndicators(scheme.indicators),
    ...bonus,
    ...penalty,
    ...vetoes,
    ...consequences,
    ...overrides,
  ];
  const codes = rules
    .filter(({ provenance }) => provenance === "PLACEHOLDER")
    .map(({ code }) => code);
  if (grading?.provenance === "PLACEHOLDER") codes.push("grading");
  if (grading?.kind === "QUOTA") {
    codes.push(
      ...grading.grades
        .filter(({ provenance }) => provenance === "PLACEHOLDER")
        .map(({ code }) => code),
    );
  }
  if (ranking.provenance === "PLACEHOLDER") codes.push("ranking");
  if (publicity?.provenance === "PLACEHOLDER") codes.push("publicity");
  return codes;
}
