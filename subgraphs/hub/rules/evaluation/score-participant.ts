/** Everything about one participant that does not depend on the others' totals. */
import type { Case } from "./case.ts";
import { keepWithin } from "./formula.ts";
import { judgeRule } from "./judge.ts";
import {
  add,
  compare,
  exactText,
  fixedText,
  type Rational,
  round,
  outcomeText,
  spokenText,
  subtract,
  zero,
} from "./rational.ts";
import type { Gap, RuleResult, Sheet, VetoResult } from "./result.ts";
import type { Rule, Scheme } from "./scheme.ts";
import { allOf, scoreExtra, scoreIndicator, textOf } from "./score-indicators.ts";

/** What ranking and grading need of a participant. */
export type Score = {
  readonly id: string;
  readonly one: Case;
  readonly isAdmitted: boolean;
  /** Rounded as the scheme says; null while it is not known. */
  readonly total: Rational | null;
  readonly contributions: ReadonlyMap<string, Rational>;
  /** Grades that vetoes fix. */
  readonly fixedGrades: readonly string[];
  /** Entry or veto rules that nobody can decide yet: no grade until they are. */
  readonly isOpen: boolean;
  readonly gaps: readonly Gap[];
  readonly sheet: Pick<
    Sheet,
    | "entry"
    | "checks"
    | "indicators"
    | "bonus"
    | "penalty"
    | "vetoes"
    | "points"
    | "total"
    | "totalExplained"
  >;
};

/** Whether no entry rule keeps a participant out; one that nobody can decide yet does not. */
export function isAdmitted(scheme: Scheme, one: Case): boolean {
  return scheme.entry.every((rule) => judgeRule(rule, one).result.verdict !== "NOT_MET");
}

export function scoreParticipant(scheme: Scheme, one: Case): Score {
  const gaps: Gap[] = [];
  const judgeAll = (rules: readonly Rule[]): RuleResult[] =>
    rules.map((rule) => {
      const judged = judgeRule(rule, one);
      gaps.push(...judged.gaps.map((gap) => ({ ...gap, at: rule.code })));
      return judged.result;
    });
  const entry = judgeAll(scheme.entry);
  // Checks give no points: that one cannot be decided stands on the check, and leaves nothing open.
  const checks = scheme.checks.map((rule) => judgeRule(rule, one).result);
  const vetoes = judgeAll(scheme.vetoes).map((result, index): VetoResult => ({
    ...result,
    effect: scheme.vetoes[index]!.effect,
  }));
  const indicators = scheme.indicators.map((indicator) =>
    scoreIndicator(indicator, one, scheme.rounding),
  );
  const [bonus, penalty] = [scheme.bonus, scheme.penalty].map((extras) =>
    extras.map((extra) => scoreExtra(extra, one)),
  ) as [ReturnType<typeof scoreExtra>[], ReturnType<typeof scoreExtra>[]];
  gaps.push(...[...indicators, ...bonus, ...penalty].flatMap((part) => part.gaps));
  const weighted = allOf(indicators.map(({ contribution }) => contribution));
  const [onTop, off] = [bonus, penalty].map((extras) =>
    allOf(extras.map(({ points }) => points)),
  ) as [Rational | null, Rational | null];
  const zeroing = vetoes.filter(({ effect }) => "zero" in effect);
  const isZeroed = zeroing.some(({ verdict }) => verdict === "MET");
  const mayBeZeroed = zeroing.some(({ verdict }) => verdict === "UNDECIDED");
  const exact = weighted && onTop && off && subtract(add(weighted, onTop), off);
  const kept = exact && keepWithin(exact, zero, scheme.ceiling);
  const total = isZeroed ? zero : kept && !mayBeZeroed ? round(kept, scheme.rounding.total) : null;
  const { digits } = scheme.rounding.total;
  return {
    id: one.participant.id,
    one,
    isAdmitted: entry.every(({ verdict }) => verdict !== "NOT_MET"),
    total,
    contributions: new Map(indicators.flatMap(({ byCode }) => [...byCode])),
    fixedGrades: vetoes.flatMap(({ verdict, effect }) =>
      verdict === "MET" && "grade" in effect ? [effect.grade] : [],
    ),
    isOpen: [...entry, ...vetoes].some(({ verdict }) => verdict === "UNDECIDED"),
    gaps,
    sheet: {
      entry,
      checks,
      indicators: indicators.map(({ result }) => result),
      bonus: bonus.map(({ result }) => result),
      penalty: penalty.map(({ result }) => result),
      vetoes,
      points: {
        weighted: textOf(weighted),
        bonus: textOf(onTop),
        penalty: textOf(off),
        ceiling: exactText(scheme.ceiling),
      },
      total: total && fixedText(total, digits),
      totalExplained: explainTotal(scheme, { weighted, onTop, off, exact, kept, total, isZeroed }),
    },
  };
}

type Parts = Readonly<
  Record<"weighted" | "onTop" | "off" | "exact" | "kept" | "total", Rational | null>
> & { readonly isZeroed: boolean };

const modes = {
  HALF_UP: { zh: "四舍五入", en: "half up" },
  HALF_EVEN: { zh: "四舍六入五成双", en: "half to even" },
  DOWN: { zh: "舍去", en: "cut off" },
} as const;

function explainTotal(
  scheme: Scheme,
  { weighted, onTop, off, exact, kept, total, isZeroed }: Parts,
): Sheet["totalExplained"] {
  if (isZeroed) return { zh: "一票否决，总分为 0。", en: "Vetoed: the total is 0." };
  if (!weighted || !onTop || !off || !exact || !kept || !total) {
    return {
      zh: "有未知项，总分未定；见缺项清单。",
      en: "Something is not known, so there is no total; see the gaps.",
    };
  }
  const { digits, mode } = scheme.rounding.total;
  const bound =
    compare(exact, kept) > 0
      ? [`，上限 ${exactText(kept)}`, `, ceiling ${exactText(kept)}`]
      : compare(exact, kept) < 0
        ? ["，不低于 0", ", not below 0"]
        : ["", ""];
  const reckoning = `${spokenText(weighted)} + ${spokenText(onTop)} − ${spokenText(off)} ${outcomeText(exact)}`;
  const result = fixedText(total, digits);
  return {
    zh: `${reckoning}${bound[0]}，${modes[mode].zh}保留 ${digits} 位：${result}`,
    en: `${reckoning}${bound[1]}, ${modes[mode].en} to ${digits} digits: ${result}`,
  };
}
