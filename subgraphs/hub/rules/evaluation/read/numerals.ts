/** Whether a comparison and its value say what the quoted words of the regulation say (民法典 art. 1259). */
import type { Comparison } from "../origin.ts";
import {
  compare,
  fraction,
  hundred,
  multiply,
  one,
  type Rational,
  readDecimal,
  whole,
} from "../rational.ts";

// 以上, 以下, 以内 include the number; 不满, 超过, 以外 do not. 不超过 must be met before 超过, 不少于 before 少于.
const numerals: readonly [words: RegExp, op: Comparison][] = [
  [/不少于|不低于|不小于|至少|以上/, ">="],
  [/不超过|不多于|不高于|不大于|以下|以内/, "<="],
  [/超过|多于|高于|大于|以外/, ">"],
  [/不满|不足|少于|低于|小于/, "<"],
];

/** Returns the comparison that a quoted text means, null when it has none of the words. */
export function comparisonOf(quote: string): Comparison | null {
  return numerals.find(([words]) => words.test(quote))?.[1] ?? null;
}

const scales: Readonly<Record<string, Rational>> = {
  "%": fraction(1n, 100n),
  "％": fraction(1n, 100n),
  万: whole(10_000),
  亿: whole(100_000_000),
};

/**
 * Says whether a value is the number that the quoted words hold: with its 万, 亿 or %, and 元 as fen; or the bare
 * number, for a figure that is itself in 万元 or per cent.
 * Words with no number in digits, or with several, say nothing against any value.
 */
export function saysNumber(quote: string, value: Rational): boolean {
  const [found, another] = quote.matchAll(/(\d+(?:\.\d+)?)\s*([%％万亿]?)(元?)/g);
  const number = found && !another ? readDecimal(found[1]!) : null;
  if (!number) return true;
  const scale = scales[found![2]!];
  const scaled = multiply(number, scale ?? one);
  const said = found![3] ? multiply(scaled, hundred) : scaled;
  const readings = scale ? [said, number] : [said];
  return readings.some((reading) => compare(reading, value) === 0);
}
