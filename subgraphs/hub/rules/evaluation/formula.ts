/** How a figure becomes points, said in words and numbers. */
import type { Account, Case } from "./case.ts";
import { figureValue } from "./figure-value.ts";
import { holds, signOf } from "./input.ts";
import { judge } from "./judge.ts";
import {
  compare,
  divide,
  exactText,
  floor,
  hundred,
  least,
  multiply,
  type Rational,
  outcomeText,
  spokenText,
  subtract,
  sum,
  whole,
  zero,
} from "./rational.ts";
import type { Formula } from "./scheme.ts";

/** Points before floor and cap; null where they are not known. `raw` is the figure behind them, where it is one. */
export type Points = Account & { readonly value: Rational | null; readonly raw: Rational | null };

export function applyFormula(formula: Formula, one: Case): Points {
  if (formula.kind === "ADD") return addParts(formula, one);
  if (formula.kind === "MET") {
    const { result, gaps } = judge(formula.when, one);
    const { zh, en, verdict, sources } = result;
    const value = verdict === "MET" ? formula.score : formula.otherwise;
    if (verdict === "UNDECIDED") return { value: null, raw: null, zh, en, sources, gaps };
    const text = exactText(value);
    return {
      value,
      raw: null,
      zh: `${zh}，得 ${text}`,
      en: `${en}, scores ${text}`,
      sources,
      gaps: [],
    };
  }
  const figure = figureValue(formula.figure, one);
  if (!figure.value) return { ...figure, raw: null };
  const [value, zh, en] = reckon(formula, figure.value, one);
  return {
    ...figure,
    value,
    raw: figure.value,
    zh: `${figure.zh}；${zh}`,
    en: `${figure.en}; ${en}`,
  };
}

function reckon(
  formula: Exclude<Formula, { kind: "ADD" | "MET" }>,
  raw: Rational,
  one: Case,
): [value: Rational, zh: string, en: string] {
  const x = spokenText(raw);
  switch (formula.kind) {
    case "LINEAR": {
      const range = subtract(formula.target, formula.zero);
      const value = multiply(divide(subtract(raw, formula.zero), range), hundred);
      const [target, from] = [exactText(formula.target), exactText(formula.zero)];
      const words = `(${x} − ${from}) ÷ (${target} − ${from}) × 100 ${outcomeText(value)}`;
      return [value, `目标 ${target}：${words}`, `target ${target}: ${words}`];
    }
    case "PER_UNIT": {
      const units = divide(raw, formula.per);
      const counted = formula.whole ? whole(floor(units)) : units;
      const value = multiply(counted, formula.points);
      const [per, points] = [exactText(formula.per), exactText(formula.points)];
      const cut = formula.whole
        ? [`（取整 ${exactText(counted)}）`, ` (whole ones: ${exactText(counted)})`]
        : ["", ""];
      const result = `× ${points} ${outcomeText(value)}`;
      return [
        value,
        `每 ${per} 得 ${points}：${x} ÷ ${per}${cut[0]} ${result}`,
        `${points} per ${per}: ${x} ÷ ${per}${cut[1]} ${result}`,
      ];
    }
    case "STEPS": {
      const step = formula.steps.find(({ op, value }) => holds(compare(raw, value), op));
      const value = step?.score ?? formula.otherwise;
      const text = exactText(value);
      const at = step ? `${signOf(step.op)} ${exactText(step.value)}` : null;
      return [
        value,
        at ? `档次 ${at}：得 ${text}` : `未达任何档次：得 ${text}`,
        at ? `step ${at}: scores ${text}` : `no step reached: scores ${text}`,
      ];
    }
    case "RANK":
      return reckonRank(formula, raw, one);
  }
}

/** first − (rank − 1) ÷ (known − 1) × (first − last); equals share the better rank; alone is first. */
function reckonRank(
  formula: Extract<Formula, { kind: "RANK" }>,
  raw: Rational,
  one: Case,
): [Rational, string, string] {
  const sign = formula.order === "MOST" ? 1 : -1;
  const values = knownAmong(one, formula.figure);
  const rank = 1 + values.filter((value) => compare(value, raw) * sign > 0).length;
  const span = multiply(subtract(formula.first, formula.last), whole(rank - 1));
  const value =
    values.length < 2
      ? formula.first
      : subtract(formula.first, divide(span, whole(values.length - 1)));
  const [first, last, text] = [
    exactText(formula.first),
    exactText(formula.last),
    spokenText(value),
  ];
  const words = `${first} − (${rank} − 1) ÷ (${values.length} − 1) × (${first} − ${last}) ${outcomeText(value)}`;
  const others =
    values.length < one.peers.length
      ? [
          `（仅 ${values.length}/${one.peers.length} 家已知）`,
          ` (only ${values.length} of ${one.peers.length} known)`,
        ]
      : ["", ""];
  const shown = values.length < 2 ? text : words;
  return [
    value,
    `${values.length} 家中第 ${rank}${others[0]}：${shown}`,
    `rank ${rank} of ${values.length}${others[1]}: ${shown}`,
  ];
}

/** Everybody's value of a figure is looked up once for a group, not once for each of its participants. */
const known = new WeakMap<Case["peers"], Map<string, readonly Rational[]>>();

function knownAmong(one: Case, figure: string): readonly Rational[] {
  let byFigure = known.get(one.peers);
  if (!byFigure) known.set(one.peers, (byFigure = new Map()));
  let values = byFigure.get(figure);
  if (!values) {
    values = one.peers.flatMap((participant) => {
      const { value } = figureValue(figure, { ...one, participant });
      return value ? [value] : [];
    });
    byFigure.set(figure, values);
  }
  return values;
}

function addParts({ parts }: Extract<Formula, { kind: "ADD" }>, one: Case): Points {
  const done = parts.map(({ name, formula, cap }) => {
    const points = applyFormula(formula, one);
    const value = points.value && cap ? least(points.value, cap) : points.value;
    const isCut = value && points.value && compare(value, points.value) < 0;
    const cut = isCut ? [`，至多 ${exactText(value)}`, `, at most ${exactText(value)}`] : ["", ""];
    return {
      ...points,
      value,
      zh: `${name.zh}〔${points.zh}${cut[0]}〕`,
      en: `${name.en} [${points.en}${cut[1]}]`,
    };
  });
  const values = done.flatMap(({ value }) => (value ? [value] : []));
  const isKnown = values.length === done.length;
  const total = isKnown ? sum(values) : null;
  const end = total ? ` ${outcomeText(total)}` : "";
  return {
    value: total,
    raw: null,
    zh: `${done.map(({ zh }) => zh).join(" + ")}${end}`,
    en: `${done.map(({ en }) => en).join(" + ")}${end}`,
    sources: done.flatMap(({ sources }) => sources),
    gaps: done.flatMap(({ gaps }) => gaps),
  };
}

/** Keeps a value within bounds. */
export function keepWithin(
  value: Rational,
  from: Rational = zero,
  to: Rational = hundred,
): Rational {
  return compare(value, from) < 0 ? from : compare(value, to) > 0 ? to : value;
}
