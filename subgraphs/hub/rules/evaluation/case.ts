/** One participant's case: all that a rule may look at. */
import type { EvaluationInput, Participant } from "./input.ts";
import type { Vocabulary } from "./catalogue.ts";
import type { Words } from "./origin.ts";
import type { Decision, Gap } from "./result.ts";
import type { OverrideRule, Scheme } from "./scheme.ts";

export type Period = { readonly from: string; readonly to: string };

export type Case = {
  readonly participant: Participant;
  readonly vocabulary: Vocabulary;
  /** What people call each grade of the scheme, by its code. */
  readonly gradeNames: ReadonlyMap<string, Words>;
  readonly year: number;
  readonly period: Period;
  /** The day of evaluation. */
  readonly on: string;
  /** All of the group who may take part, and this one. */
  readonly peers: readonly Participant[];
  /** Persons' decisions by the code that they are about. */
  readonly decisions: ReadonlyMap<string, Decision>;
  /** Known only once grades are given. */
  readonly standing: { readonly grade: string | null; readonly isLast: boolean | null } | null;
};

/** A sentence about a value, where it comes from and what is not known. */
export type Account = Words & {
  readonly sources: readonly string[];
  readonly gaps: readonly Omit<Gap, "at">[];
};

/**
 * Returns the days of a period. A year whose first quarter is 4 begins in October of the year before
 * (Shandong: Q4 to Q3); its quarter 4 is that of the year before.
 */
export function periodOf(scheme: Scheme, input: Pick<EvaluationInput, "year" | "quarter">): Period {
  const { firstQuarter } = scheme.period;
  const days = (year: number, quarter: number) => {
    const [month, lastDay] = [quarter * 3, quarter === 1 || quarter === 4 ? 31 : 30];
    const two = (part: number) => String(part).padStart(2, "0");
    return { from: `${year}-${two(month - 2)}-01`, to: `${year}-${two(month)}-${lastDay}` };
  };
  const yearOf = (quarter: number) =>
    input.year - (firstQuarter > 1 && quarter >= firstQuarter ? 1 : 0);
  if (input.quarter !== null) return days(yearOf(input.quarter), input.quarter);
  const last = firstQuarter === 1 ? 4 : firstQuarter - 1;
  return { from: days(yearOf(firstQuarter), firstQuarter).from, to: days(yearOf(last), last).to };
}

/** Returns decisions about one participant by their target; `rules` says under which rule each was made. */
export function decisionsOf(
  participant: string,
  overrides: EvaluationInput["overrides"],
  rules: readonly OverrideRule[],
): Map<string, Decision> {
  const own = overrides.filter((one) => one.participant === participant);
  return new Map(
    own.map(({ target, value, by, on, reason, source }) => {
      const rule = rules.find(({ targets }) => targets.includes(target))?.code ?? "";
      return [target, { value, by, on, reason, source, rule }];
    }),
  );
}
