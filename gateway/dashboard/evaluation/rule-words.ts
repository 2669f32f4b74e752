/** Formulas and conditions of a scheme in plain words of the reader's language. */
import { useMemo } from "react";
import { useLanguage, type Speech } from "../language/language.tsx";
import { valueWord } from "./declared-value.ts";
import type { Bound, Condition, Formula, Indicator, Scheme } from "./scheme.ts";

export type RuleWords = {
  readonly grade: (code: string) => string;
  readonly formula: (formula: Formula) => string;
  readonly condition: (condition: Condition) => string;
  readonly bounds: (grade: { readonly from?: Bound; readonly to?: Bound }) => string;
  readonly ties: (ranking: Scheme["ranking"]) => string;
  /** How a leaf gets its score: by formula or by experts, with its caps and what a gap does. */
  readonly leaf: (leaf: Indicator) => string;
};

/** Returns the words for one scheme. */
export function useRuleWords(scheme: Scheme): RuleWords {
  const speech = useLanguage();
  return useMemo(() => wordsOf(scheme, speech), [scheme, speech]);
}

const signs: Readonly<Record<string, string>> = { ">=": "≥", "<=": "≤", ">": ">", "<": "<" };
const signOf = (op = ">=") => signs[op] ?? op;

function wordsOf(
  { figures = {}, facts = {}, attributes = {}, indicators, grading }: Scheme,
  { t, language, format }: Pick<Speech, "t" | "language" | "format">,
): RuleWords {
  const nameOf = (section: typeof figures, name = "") => section[name]?.[language] ?? name;
  const gradeName = (code: string) =>
    grading?.grades.find((grade) => grade.code === code)?.name[language] ?? code;
  const comma = t("list.comma");
  const spoken = (values: readonly string[]) =>
    values.map((value) => valueWord(value, t)).join(comma);
  const valueOf = (figure: string, value = "") => {
    const unit = figures[figure]?.unit;
    if (unit === "分" && figure.endsWith("Fen")) return format.figure("money", value);
    return language === "zh" && unit && unit !== "1/0" ? `${value} ${unit}` : value;
  };

  const condition = (one: Condition): string => {
    const label = one.name ? `${one.name[language]}${t("list.colon")}` : "";
    const { figure, count, attribute, allOf, anyOf, not } = one;
    if (allOf)
      return `${label}${t("rule.allOf", { list: allOf.map(condition).join(t("list.and")) })}`;
    if (anyOf)
      return `${label}${t("rule.anyOf", { list: anyOf.map(condition).join(t("list.or")) })}`;
    if (not) return `${label}${t("rule.not", { of: condition(not) })}`;
    if (figure)
      return `${label}${nameOf(figures, figure)} ${signOf(one.op)} ${valueOf(figure, one.value)}`;
    if (count) {
      const during = t(`during.${one.during ?? "PERIOD"}`);
      const of = one.values ? `（${spoken(one.values)}）` : "";
      const verified = one.verified ? t("rule.verified") : "";
      return `${label}${during}${verified}${nameOf(facts, count)}${of} ${signOf(one.op)} ${one.value ?? ""}`;
    }
    if (attribute)
      return `${label}${nameOf(attributes, attribute)} ∈ {${spoken(one.values ?? [])}}`;
    if (one.grade)
      return `${label}${t("rule.grade", { years: one.years ?? 1, grades: one.grade.map(gradeName).join(comma) })}`;
    return `${label}${t("rule.last", { years: one.last ?? 1 })}`;
  };

  const formula = (one: Formula): string => {
    const figure = nameOf(figures, one.figure);
    switch (one.kind) {
      case "LINEAR":
        return t("rule.linear", { figure, zero: one.zero ?? "0", target: one.target ?? "" });
      case "PER_UNIT":
        return t(one.whole ? "rule.perWhole" : "rule.perUnit", {
          figure,
          per: one.per ?? "1",
          points: one.points ?? "",
        });
      case "STEPS": {
        const list = (one.steps ?? [])
          .map(({ op, value, score }) => t("rule.step", { at: `${signOf(op)} ${value}`, score }))
          .join(comma);
        return t("rule.steps", { figure, list, otherwise: one.otherwise ?? "0" });
      }
      case "RANK":
        return t(one.order === "LEAST" ? "rule.rankLeast" : "rule.rankMost", {
          figure,
          first: one.first ?? "100",
          last: one.last ?? "0",
        });
      case "MET":
        return t("rule.met", {
          when: one.when ? condition(one.when) : "",
          score: one.score ?? "100",
          otherwise: one.otherwise ?? "0",
        });
      case "ADD":
        return (one.parts ?? [])
          .map(({ name, formula: part, cap }) => {
            const most = cap ? t("rule.atMost", { cap }) : "";
            return `${name[language]}〔${formula(part)}${most}〕`;
          })
          .join(" + ");
    }
  };

  const leaf = ({ formula: by, experts, cap, floor, missing, requires }: Indicator): string => {
    const drop = experts?.drop;
    return [
      by && formula(by),
      experts &&
        t("rule.experts", {
          min: experts.min,
          max: experts.max,
          from: experts.scale.from,
          to: experts.scale.to,
        }),
      drop &&
        (drop.highest > 0 || drop.lowest > 0) &&
        t("rule.drop", { highest: drop.highest, lowest: drop.lowest }),
      cap && cap !== "100" && t("rule.cap", { cap }),
      floor && floor !== "0" && t("rule.floor", { floor }),
      requires && t("rule.requires", { when: condition(requires.when) }),
      missing === "ZERO" && t("rule.missingZero"),
    ]
      .filter(Boolean)
      .join(t("list.semicolon"));
  };

  const bounds: RuleWords["bounds"] = ({ from, to }) =>
    [from, to]
      .flatMap((bound) => (bound ? [`${signOf(bound.op)} ${bound.value}`] : []))
      .join(t("list.comma"));

  const ties: RuleWords["ties"] = ({ tieBreakers = [], groupBy }) => {
    const names = tieBreakers.map((code) => {
      const name = nameIn(indicators, code)?.[language];
      return name ? `${code} ${name}` : code;
    });
    const by = groupBy ? t("rule.groupBy", { attribute: nameOf(attributes, groupBy) }) : "";
    return `${by}${
      names.length > 0 ? t("rule.tieBreakers", { list: names.join(comma) }) : t("rule.tiesShare")
    }`;
  };
  return { grade: gradeName, formula, condition, bounds, ties, leaf };
}

function nameIn(indicators: readonly Indicator[], code: string): Indicator["name"] | null {
  for (const one of indicators) {
    if (one.code === code) return one.name;
    const below = one.indicators && nameIn(one.indicators, code);
    if (below) return below;
  }
  return null;
}
