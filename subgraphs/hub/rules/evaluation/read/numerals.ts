/** Whether a comparison says what the quoted words of the regulation say (民法典 art. 1259). */
import type { Comparison } from "../origin.ts";

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
