/** Whether a condition is met: yes, no, or not decidable from what is known; never a guess. */
import type { Account, Case } from "./case.ts";
import type { Condition } from "./condition-form.ts";
import { figureValue } from "./figure-value.ts";
import { type Fact, holds, signOf } from "./input.ts";
import { compare, exactText, whole } from "./rational.ts";
import type { ConditionResult, RuleResult, Verdict } from "./result.ts";
import type { Rule } from "./scheme.ts";

/** What is not known is told apart from the result, so that it can be listed once for the whole sheet. */
export type Judged = { readonly result: ConditionResult; readonly gaps: Account["gaps"] };

const verdictWords = {
  MET: { zh: "满足", en: "met" },
  NOT_MET: { zh: "不满足", en: "not met" },
  UNDECIDED: { zh: "无法判定", en: "not decidable" },
} as const satisfies Record<Verdict, unknown>;

/** Judges a rule; a person's decision goes before what was reckoned, which stays in sight. */
export function judgeRule(rule: Rule, one: Case): { result: RuleResult; gaps: Account["gaps"] } {
  const { code, name, article, provenance } = rule;
  const { result: because, gaps } = judge(rule.when, one);
  const override = one.decisions.get(code);
  const result = { code, name, article, provenance, verdict: because.verdict, because };
  if (!override) return { result, gaps: because.verdict === "UNDECIDED" ? gaps : [] };
  return { result: { ...result, verdict: override.value as Verdict, override }, gaps: [] };
}

export function judge(condition: Condition, one: Case): Judged {
  const { label } = condition;
  const { result, gaps } = judgeForm(condition, one);
  if (!label) return { result, gaps };
  const override = one.decisions.get(label.code);
  if (!override) return { result: { ...result, ...label }, gaps };
  return {
    result: { ...result, ...label, verdict: override.value as Verdict, override },
    gaps: [],
  };
}

function judgeForm(condition: Condition, one: Case): Judged {
  switch (condition.kind) {
    case "FIGURE": {
      const { value, zh, en, sources, gaps } = figureValue(condition.figure, one);
      const verdict = value
        ? verdictOf(holds(compare(value, condition.value), condition.op))
        : "UNDECIDED";
      const limit = `${signOf(condition.op)} ${exactText(condition.value)}`;
      return { result: say(verdict, `${zh} ${limit}`, `${en} ${limit}`, sources), gaps };
    }
    case "COUNT":
      return judgeCount(condition, one);
    case "ATTRIBUTE": {
      const meaning = one.vocabulary.attributes.get(condition.attribute)!;
      const value = one.participant.attributes.get(condition.attribute);
      const verdict =
        value === undefined ? "UNDECIDED" : verdictOf(condition.values.includes(value));
      const set = `∈ {${condition.values.join(", ")}}`;
      return {
        result: say(
          verdict,
          `${meaning.zh} ${value ?? "未知"} ${set}`,
          `${meaning.en} ${value ?? "not known"} ${set}`,
          [],
        ),
        gaps: value === undefined ? [missing(meaning.zh, meaning.en, condition.attribute)] : [],
      };
    }
    case "GRADE": {
      const now = one.standing?.grade ?? null;
      const names = condition.grades.map(
        (code) => one.gradeNames.get(code) ?? { zh: code, en: code },
      );
      return lookBack(
        one,
        condition.years,
        `等次为${names.map(({ zh }) => zh).join("或")}`,
        `grade ${names.map(({ en }) => en).join(" or ")}`,
        now,
        (year) => year.grade,
        (grade) => condition.grades.includes(grade),
      );
    }
    case "LAST":
      return lookBack(
        one,
        condition.years,
        "组内末位",
        "last in its group",
        one.standing?.isLast ?? null,
        (year) => year.last,
        (last) => last,
      );
    case "ALL":
    case "ANY": {
      const parts = condition.of.map((part) => judge(part, one));
      const decisive: Verdict = condition.kind === "ALL" ? "NOT_MET" : "MET";
      const verdicts = parts.map(({ result }) => result.verdict);
      const verdict = verdicts.includes(decisive)
        ? decisive
        : verdicts.includes("UNDECIDED")
          ? "UNDECIDED"
          : decisive === "MET"
            ? "NOT_MET"
            : "MET";
      const [zh, en] =
        condition.kind === "ALL" ? ["同时满足", "all of"] : ["至少满足一项", "any of"];
      const of = parts.map(({ result }) => result);
      return {
        result: { ...say(verdict, zh, en, []), of },
        // What is not known matters only where it could have changed the answer.
        gaps: verdict === "UNDECIDED" ? parts.flatMap((part) => part.gaps) : [],
      };
    }
    case "NOT": {
      const { result, gaps } = judge(condition.of[0], one);
      const opposite = { MET: "NOT_MET", NOT_MET: "MET", UNDECIDED: "UNDECIDED" } as const;
      return {
        result: { ...say(opposite[result.verdict], "不是", "not", []), of: [result] },
        gaps,
      };
    }
  }
}

function judgeCount(condition: Extract<Condition, { kind: "COUNT" }>, one: Case): Judged {
  const meaning = one.vocabulary.facts.get(condition.fact)!;
  const facts = one.participant.facts.get(condition.fact) ?? null;
  const limit = `${signOf(condition.op)} ${exactText(condition.value)}`;
  if (!facts) {
    return {
      result: say(
        "UNDECIDED",
        `${meaning.zh} 未知 ${limit}`,
        `${meaning.en} not known ${limit}`,
        [],
      ),
      gaps: [missing(meaning.zh, meaning.en, condition.fact)],
    };
  }
  const counted = facts.filter((fact) => counts(fact, condition, one));
  // A fact whose verification is still open may yet count.
  const open = facts.filter((fact) => !counted.includes(fact) && isOpen(fact, condition, one));
  const verdictFor = (count: number) => holds(compare(whole(count), condition.value), condition.op);
  const isDecided = verdictFor(counted.length) === verdictFor(counted.length + open.length);
  const verdict = isDecided ? verdictOf(verdictFor(counted.length)) : "UNDECIDED";
  const also =
    open.length === 0
      ? ["", ""]
      : [`（另有 ${open.length} 件待核实）`, ` (${open.length} more to be verified)`];
  return {
    result: say(
      verdict,
      `${meaning.zh} ${counted.length} 件${also[0]} ${limit}`,
      `${meaning.en} ${counted.length}${also[1]} ${limit}`,
      counted.map(({ source }) => source),
    ),
    gaps: isDecided
      ? []
      : [
          {
            code: "UNDECIDED",
            zh: `“${meaning.zh}”有 ${open.length} 件待核实。`,
            en: `${open.length} of "${meaning.en}" are to be verified.`,
          },
        ],
  };
}

type CountForm = Extract<Condition, { kind: "COUNT" }>;

function counts(fact: Fact, form: CountForm, one: Case): boolean {
  return (
    isConcerned(fact, form, one) && (form.verified === null || fact.verified === form.verified)
  );
}

function isOpen(fact: Fact, form: CountForm, one: Case): boolean {
  return isConcerned(fact, form, one) && form.verified !== null && fact.verified === null;
}

function isConcerned(fact: Fact, { values, during }: CountForm, { period, on }: Case): boolean {
  if (values && (fact.value === null || !values.includes(fact.value))) return false;
  // What happens after the day of evaluation cannot have been known on it.
  if (fact.on > on) return false;
  if (during === "EVER") return true;
  if (during === "ON_DATE") return fact.until === null || on <= fact.until;
  return period.from <= fact.on && fact.on <= period.to;
}

/** This year and the years − 1 before it: all must hold; one that does not decides, one that is not known leaves it open. */
function lookBack<T>(
  one: Case,
  years: number,
  zh: string,
  en: string,
  now: T | null,
  of: (year: Case["participant"]["history"][number]) => T | null,
  test: (value: T) => boolean,
): Judged {
  const sources: string[] = [];
  const values: (T | null)[] = [now];
  for (let back = 1; back < years; back += 1) {
    const year = one.participant.history.find((entry) => entry.year === one.year - back);
    if (year) sources.push(year.source);
    values.push(year ? of(year) : null);
  }
  const verdict = values.some((value) => value !== null && !test(value))
    ? "NOT_MET"
    : values.includes(null)
      ? "UNDECIDED"
      : "MET";
  const span = years === 1 ? ["", ""] : [`连续 ${years} 年`, `${years} years running `];
  const gap = {
    code: "NO_FORMER_YEAR" as const,
    zh: `${span[0]}${zh}：有往年结果未知。`,
    en: `${span[1]}${en}: a former year's result is not known.`,
  };
  // That this year is open has its own cause, which is listed where it lies.
  const isHistoryOpen = verdict === "UNDECIDED" && values.slice(1).includes(null);
  return {
    result: say(verdict, `${span[0]}${zh}`, `${span[1]}${en}`, sources),
    gaps: isHistoryOpen ? [gap] : [],
  };
}

const verdictOf = (isMet: boolean): Verdict => (isMet ? "MET" : "NOT_MET");

function say(
  verdict: Verdict,
  zh: string,
  en: string,
  sources: readonly string[],
): ConditionResult {
  const words = verdictWords[verdict];
  return { verdict, zh: `${zh}：${words.zh}`, en: `${en}: ${words.en}`, sources };
}

const missing = (zh: string, en: string, name: string) =>
  ({
    code: "MISSING",
    zh: `缺少“${zh}”（${name}）。`,
    en: `"${en}" (${name}) is not known.`,
  }) as const;
