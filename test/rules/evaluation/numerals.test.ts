import { expect, test } from "vitest";
import { readDecimal } from "../../../subgraphs/hub/rules/evaluation/rational.ts";
import { comparisonOf, saysNumber } from "../../../subgraphs/hub/rules/evaluation/read/numerals.ts";

test.each([
  ["100家以上", ">="],
  ["不少于20人", ">="],
  ["至少6场", ">="],
  ["超过50%", ">"],
  ["不超过50%", "<="],
  ["3日以内", "<="],
  ["60分以下", "<="],
  ["不满60分", "<"],
  ["少于5人", "<"],
  ["60分", null],
])("%s means %s (Civil Code art. 1259)", (quote, op) => expect(comparisonOf(quote)).toBe(op));

test.each([
  ["100家以上", "100", true],
  ["100家以上", "1000", false],
  ["80%以上", "0.8", true],
  ["80%以上", "8", false],
  ["4亿元以上", "40000000000", true],
  // Yuan for fen, or a zero lost: neither is what the words say.
  ["4亿元以上", "400000000", false],
  ["4亿元以上", "4000000000", false],
  ["5000万元以上", "5000000000", true],
  ["300元以上", "300", false],
  ["150万元以上", "150", true],
  ["三次以上", "3", true],
  ["2年以上，150万元以上", "7", true],
])("%s and the value %s go together: %s", (quote, value, goes) =>
  expect(saysNumber(quote, readDecimal(value)!)).toBe(goes),
);
