/** Scores the tree of indicators for one participant: raw value → score → contribution, each explained. */
import type { Account, Case } from "./case.ts";
import { type Points, applyFormula, keepWithin } from "./formula.ts";
import { judge } from "./judge.ts";
import {
  compare,
  divide,
  exactText,
  hundred,
  least,
  multiply,
  type Rational,
  readDecimal,
  round,
  spokenText,
  subtract,
  sum,
  whole,
  zero,
} from "./rational.ts";
import type { ExtraResult, Gap, IndicatorResult } from "./result.ts";
import type { Extra, Indicator, Panel, Scheme } from "./scheme.ts";

export type Scored = {
  readonly result: IndicatorResult;
  /** Null while anything below is not known. */
  readonly contribution: Rational | null;
  readonly gaps: readonly Gap[];
  /** Contributions of this indicator and all below it, by code. */
  readonly byCode: ReadonlyMap<string, Rational>;
};
type LeafIndicator = Exclude<Indicator, { kind: "GROUP" }>;

export function scoreIndicator(
  indicator: Indicator,
  one: Case,
  rounding: Scheme["rounding"],
): Scored {
  const { code, name, article, provenance, weight } = indicator;
  const head = { code, name, article, provenance, weight: exactText(weight) };
  if (indicator.kind === "GROUP") {
    const parts = indicator.indicators.map((part) => scoreIndicator(part, one, rounding));
    const contribution = allOf(parts.map((part) => part.contribution));
    const indicators = parts.map(({ result }) => result);
    return {
      result: { ...head, kind: "GROUP", contribution: textOf(contribution), indicators },
      contribution,
      gaps: parts.flatMap(({ gaps }) => gaps),
      byCode: new Map([
        ...parts.flatMap(({ byCode }) => [...byCode]),
        ...entryOf(code, contribution),
      ]),
    };
  }
  const { points, score, raw, gaps } = scoreLeaf(indicator, one);
  const exact = score && multiply(divide(score, hundred), weight);
  const contribution = exact && rounding.contribution ? round(exact, rounding.contribution) : exact;
  const override = one.decisions.get(code);
  return {
    result: {
      ...head,
      kind: indicator.kind,
      raw: textOf(raw),
      score: textOf(score),
      floor: exactText(indicator.floor),
      cap: exactText(indicator.cap),
      contribution: textOf(contribution),
      explained: { zh: points.zh, en: points.en },
      sources: points.sources,
      ...(override ? { override } : {}),
    },
    contribution,
    gaps: gaps.map((gap) => ({ ...gap, at: code })),
    byCode: new Map(entryOf(code, contribution)),
  };
}

type LeafScore = {
  points: Account;
  score: Rational | null;
  raw: Rational | null;
  gaps: Account["gaps"];
};

function scoreLeaf(leaf: LeafIndicator, one: Case): LeafScore {
  const points =
    leaf.kind === "QUALITATIVE"
      ? meanOfExperts(leaf.code, leaf.experts, one)
      : applyFormula(leaf.formula, one);
  const reckoned = withRequirement(leaf, one, points);
  const override = one.decisions.get(leaf.code);
  if (!override) return reckoned;
  const score = readDecimal(override.value);
  const words = {
    zh: `${reckoned.points.zh}；由 ${override.by} 裁定为 ${override.value}：${override.reason}`,
    en: `${reckoned.points.en}; decided as ${override.value} by ${override.by}: ${override.reason}`,
  };
  return { points: { ...reckoned.points, ...words }, score, raw: reckoned.raw, gaps: [] };
}

function withRequirement(leaf: LeafIndicator, one: Case, points: Points): LeafScore {
  const { raw } = points;
  const nothing = (account: Account, zh: string, en: string): LeafScore => ({
    points: { ...account, zh: `${account.zh}；${zh}`, en: `${account.en}; ${en}` },
    score: zero,
    raw,
    gaps: [],
  });
  if (leaf.requires) {
    const { result, gaps } = judge(leaf.requires.when, one);
    const sources = [...points.sources, ...result.sources];
    const account = {
      ...points,
      sources,
      zh: `${points.zh}；前提〔${result.zh}〕`,
      en: `${points.en}; requires [${result.en}]`,
    };
    if (result.verdict !== "MET") {
      if (leaf.requires.otherwise === "ZERO" && result.verdict === "NOT_MET") {
        return nothing(account, "前提不满足，按方案计 0 分", "not met, so the scheme scores 0");
      }
      const sample = {
        code: "SAMPLE" as const,
        zh: `前提未满足：${result.zh}。`,
        en: `A requirement is not met: ${result.en}.`,
      };
      return {
        points: account,
        score: null,
        raw,
        gaps: [...points.gaps, ...(result.verdict === "UNDECIDED" ? gaps : [sample])],
      };
    }
    return finish(leaf, { ...points, ...account }, nothing);
  }
  return finish(leaf, points, nothing);
}

function finish(
  leaf: LeafIndicator,
  points: Points,
  nothing: (account: Account, zh: string, en: string) => LeafScore,
): LeafScore {
  if (!points.value) {
    return leaf.missing === "ZERO"
      ? nothing(points, "缺数据，按方案计 0 分", "not known, so the scheme scores 0")
      : { points, score: null, raw: points.raw, gaps: points.gaps };
  }
  const score = keepWithin(points.value, leaf.floor, leaf.cap);
  const order = compare(score, points.value);
  const bound = order < 0 ? ["封顶", "capped at"] : ["保底", "raised to"];
  const cut =
    order === 0
      ? ["", ""]
      : [`，${bound[0]} ${exactText(score)}`, `, ${bound[1]} ${exactText(score)}`];
  return {
    points: { ...points, zh: points.zh + cut[0], en: points.en + cut[1] },
    score,
    raw: points.raw,
    gaps: [],
  };
}

/** Mean of independent experts, on the scale from 0 to 100, after dropping so many at either end. */
function meanOfExperts(code: string, panel: Panel, one: Case): Points {
  const scores = one.participant.scores.filter(({ indicator }) => indicator === code);
  const sources = scores.map(({ source }) => source);
  if (scores.length < panel.min || scores.length > panel.max) {
    const gap = {
      code: "EXPERTS" as const,
      zh: `应有 ${panel.min} 至 ${panel.max} 位专家评分，现有 ${scores.length} 位。`,
      en: `${panel.min} to ${panel.max} experts are wanted; ${scores.length} have scored.`,
    };
    return {
      value: null,
      raw: null,
      zh: "专家评分：未知",
      en: "experts' scores: not known",
      sources,
      gaps: [gap],
    };
  }
  const ordered = scores.map(({ score }) => score).toSorted(compare);
  const kept = ordered.slice(panel.drop.lowest, ordered.length - panel.drop.highest);
  const mean = divide(sum(kept), whole(kept.length));
  const { from, to } = panel.scale;
  const value = multiply(divide(subtract(mean, from), subtract(to, from)), hundred);
  const list = ordered.map(spokenText).join("、");
  const { highest, lowest } = panel.drop;
  const dropped =
    highest + lowest > 0
      ? [
          `，去掉 ${highest} 个最高分、${lowest} 个最低分`,
          `, without the ${highest} highest and ${lowest} lowest`,
        ]
      : ["", ""];
  const range = `${exactText(from)}–${exactText(to)}`;
  return {
    value,
    raw: mean,
    zh: `${scores.length} 位专家（${list}）${dropped[0]}，均值 ${spokenText(mean)}（${range} 分制），折合 ${spokenText(value)}`,
    en: `${scores.length} experts (${list})${dropped[1]}: mean ${spokenText(mean)} on ${range}, which is ${spokenText(value)}`,
    sources,
    gaps: [],
  };
}

/** Points of a bonus or penalty item: not below 0, not above its cap. */
export function scoreExtra(
  extra: Extra,
  one: Case,
): { result: ExtraResult; points: Rational | null; gaps: readonly Gap[] } {
  const found = applyFormula(extra.formula, one);
  const isNothing = !found.value && extra.missing === "ZERO";
  const points = isNothing
    ? zero
    : found.value && least(keepWithin(found.value, zero, extra.cap), extra.cap);
  const { code, name, article, provenance } = extra;
  const cap = exactText(extra.cap);
  const words = isNothing
    ? {
        zh: `${found.zh}；缺数据，按方案计 0 分`,
        en: `${found.en}; not known, so the scheme scores 0`,
      }
    : { zh: `${found.zh}（至多 ${cap}）`, en: `${found.en} (at most ${cap})` };
  return {
    result: {
      code,
      name,
      article,
      provenance,
      points: textOf(points),
      cap,
      explained: words,
      sources: found.sources,
    },
    points,
    gaps: points ? [] : found.gaps.map((gap) => ({ ...gap, at: code })),
  };
}

/** Returns the sum, or null when a part is not known. */
export function allOf(values: readonly (Rational | null)[]): Rational | null {
  const known = values.flatMap((value) => (value ? [value] : []));
  return known.length === values.length ? sum(known) : null;
}

export const textOf = (value: Rational | null): string | null => value && exactText(value);

const entryOf = (code: string, value: Rational | null): [string, Rational][] =>
  value ? [[code, value]] : [];
