/** What a figure of a participant is: stated, or reckoned from others, or not known and why. */
import type { Account, Case } from "./case.ts";
import type { Stated } from "./input.ts";
import {
  add,
  divide,
  isZero,
  outcomeText,
  type Rational,
  spokenText,
  subtract,
} from "./rational.ts";

/** Null where it is not known; the account says what it is or what is missing. */
export type FigureValue = Account & { readonly value: Rational | null };

export function figureValue(name: string, one: Case): FigureValue {
  const meaning = one.vocabulary.figures.get(name)!;
  if (!meaning.of) return stated(name, one, one.participant.figures.get(name));
  if (meaning.of.op === "GROWTH") return growth(name, meaning.of.figures[0]!, one);
  const parts = meaning.of.figures.map((part) => figureValue(part, one));
  const values = parts.flatMap(({ value }) => (value ? [value] : []));
  const sources = parts.flatMap((part) => part.sources);
  if (values.length < parts.length) {
    return unknown(
      name,
      one,
      sources,
      parts.flatMap(({ gaps }) => gaps),
    );
  }
  const [first, second] = values as [Rational, Rational];
  if (meaning.of.op === "DIVIDE" && isZero(second)) return overZero(name, one, sources);
  const value =
    meaning.of.op === "DIVIDE"
      ? divide(first, second)
      : meaning.of.op === "SUBTRACT"
        ? subtract(first, second)
        : values.reduce(add);
  const sign = { DIVIDE: " ÷ ", SUBTRACT: " − ", ADD: " + " }[meaning.of.op];
  return reckoned(name, one, value, values.map(spokenText).join(sign), sources);
}

function stated(name: string, one: Case, found: Stated | undefined): FigureValue {
  const { zh, en, unit } = one.vocabulary.figures.get(name)!;
  if (found?.value) {
    const text = spokenText(found.value);
    return {
      value: found.value,
      zh: `${zh} ${text}${unit && ` ${unit}`}`,
      en: `${en} ${text}`,
      sources: [found.source],
      gaps: [],
    };
  }
  return unknown(name, one, found ? [found.source] : [], [
    { code: "MISSING", zh: `缺少“${zh}”（${name}）。`, en: `"${en}" (${name}) is not known.` },
  ]);
}

/** (now − before) ÷ before. */
function growth(name: string, of: string, one: Case): FigureValue {
  const now = stated(of, one, one.participant.figures.get(of));
  const year = one.year - 1;
  const former = one.participant.history.find((entry) => entry.year === year)?.figures.get(of);
  const before = former?.value ?? null;
  const sources = [...now.sources, ...(former ? [former.source] : [])];
  if (!now.value || !before) {
    const { zh, en } = one.vocabulary.figures.get(of)!;
    const missing = {
      code: "NO_FORMER_YEAR" as const,
      zh: `缺少 ${year} 年的“${zh}”。`,
      en: `"${en}" of ${year} is not known.`,
    };
    return unknown(name, one, sources, [...now.gaps, ...(before ? [] : [missing])]);
  }
  if (isZero(before)) return overZero(name, one, sources);
  const words = `(${spokenText(now.value)} − ${spokenText(before)}) ÷ ${spokenText(before)}`;
  return reckoned(name, one, divide(subtract(now.value, before), before), words, sources);
}

function reckoned(
  name: string,
  one: Case,
  value: Rational,
  words: string,
  sources: readonly string[],
): FigureValue {
  const { zh, en, unit } = one.vocabulary.figures.get(name)!;
  const text = `${words} ${outcomeText(value)}`;
  return {
    value,
    zh: `${zh} ${text}${unit && ` ${unit}`}`,
    en: `${en} ${text}`,
    sources,
    gaps: [],
  };
}

function unknown(
  name: string,
  one: Case,
  sources: readonly string[],
  gaps: Account["gaps"],
): FigureValue {
  const { zh, en } = one.vocabulary.figures.get(name)!;
  return { value: null, zh: `${zh}：未知`, en: `${en}: not known`, sources, gaps };
}

function overZero(name: string, one: Case, sources: readonly string[]): FigureValue {
  const { zh, en } = one.vocabulary.figures.get(name)!;
  return unknown(name, one, sources, [
    {
      code: "DIVISION_BY_ZERO",
      zh: `“${zh}”的分母为 0。`,
      en: `"${en}" would be divided by zero.`,
    },
  ]);
}
