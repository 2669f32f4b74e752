import { expect, test } from "vitest";
import { comparisonOf } from "../../../subgraphs/hub/rules/evaluation/read/numerals.ts";

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
