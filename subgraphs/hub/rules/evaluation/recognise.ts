/** Checks a platform against the conditions of a title or of admission. */
import { decisionsOf } from "./case.ts";
import { overrideFaults, participantFaults } from "./check-input.ts";
import type { Override, Participant } from "./input.ts";
import { judgeRule } from "./judge.ts";
import { Refused } from "./read/fault.ts";
import type { Gap, RuleResult, SchemeReference, Verdict, Warning } from "./result.ts";
import type { RecognitionScheme } from "./scheme.ts";
import { referTo, refuseRepealed, warningsOf } from "./standing-of-scheme.ts";

export type Recognition = {
  readonly format: "recognition-result/1";
  readonly scheme: SchemeReference;
  readonly id: string;
  readonly name: string;
  readonly checkedOn: string;
  /** All rules met; one not met; otherwise not decidable from what is known. */
  readonly verdict: Verdict;
  readonly rules: readonly RuleResult[];
  readonly gaps: readonly Gap[];
  readonly warnings: readonly Warning[];
  /** Years that the title would last, where the text says so. */
  readonly validityYears: number | null;
};

/**
 * Checks one candidate on a day; its figures are those of the year before that day's, unless `year` says otherwise;
 * facts count from the first day of that year to the day of the check.
 * @throws Refused for a repealed scheme, or a candidate or override that does not fit
 */
export function check(
  scheme: RecognitionScheme,
  candidate: Participant,
  on: string,
  overrides: readonly Override[] = [],
  year = Number(on.slice(0, 4)) - 1,
): Recognition {
  refuseRepealed(scheme);
  const faults = [
    ...participantFaults(scheme, candidate),
    ...overrideFaults(scheme.overrides, overrides, [candidate], new Set()),
  ];
  if (faults.length > 0) throw new Refused(faults);
  const judged = scheme.rules.map((rule) => ({
    rule,
    ...judgeRule(rule, {
      participant: candidate,
      vocabulary: scheme.vocabulary,
      gradeNames: new Map(),
      year,
      // A title is for what comes: a sanction of last week stands against it as well.
      period: { from: `${year}-01-01`, to: on },
      on,
      peers: [candidate],
      decisions: decisionsOf(candidate.id, overrides, scheme.overrides),
      standing: null,
    }),
  }));
  const verdicts = judged.map(({ result }) => result.verdict);
  const placeholders = scheme.rules
    .filter(({ provenance }) => provenance === "PLACEHOLDER")
    .map(({ code }) => code);
  if (scheme.validity?.provenance === "PLACEHOLDER") placeholders.push("validity");
  return {
    format: "recognition-result/1",
    scheme: referTo(scheme, on),
    id: candidate.id,
    name: candidate.name,
    checkedOn: on,
    verdict: verdicts.includes("NOT_MET")
      ? "NOT_MET"
      : verdicts.includes("UNDECIDED")
        ? "UNDECIDED"
        : "MET",
    rules: judged.map(({ result }) => result),
    gaps: judged.flatMap(({ rule, gaps }) => gaps.map((gap) => ({ ...gap, at: rule.code }))),
    warnings: warningsOf(scheme, on, placeholders),
    validityYears: scheme.validity?.years ?? null,
  };
}
