import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  completeCreditCode,
  findCreditCodeFault,
  hasOrganisationCheck,
  isCreditCode,
} from "../../subgraphs/ledger/rules/credit-code.ts";

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const first17 = fc
  .array(fc.constantFrom(...ALPHABET.split("")), { minLength: 17, maxLength: 17 })
  .map((characters) => characters.join(""));

describe("a unified social credit code", () => {
  // Published codes that the domain notes confirm by hand (GB 32100-2015, GB 11714).
  test.each(["91130600738737199K", "91350100M000100Y43", "91440300708461136T"])(
    "%s passes with its organisation check",
    (code) => {
      expect(isCreditCode(code)).toBe(true);
      expect(hasOrganisationCheck(code)).toBe(true);
    },
  );

  test.each([
    ["", "CODE_MISSING"],
    ["MA8PMB5W8", "CODE_ORG_ONLY"],
    ["MA8PMB5W-8", "CODE_ORG_ONLY"],
    ["9113060073873719OK", "CODE_CHARSET"],
    ["91130600-738737199K", "CODE_CHARSET"],
    ["9113060073873719", "CODE_LENGTH"],
    ["91130600738737199KK", "CODE_LENGTH"],
    ["91130600738737198K", "CODE_CHECK"],
  ])("%j is refused as %s", (code, fault) => {
    expect(findCreditCodeFault(code)).toBe(fault);
  });

  test("passes for every completed beginning and for no other last character", () => {
    fc.assert(
      fc.property(first17, fc.constantFrom(...ALPHABET.split("")), (beginning, last) => {
        const code = completeCreditCode(beginning);
        expect(isCreditCode(code)).toBe(true);
        expect(isCreditCode(beginning + last)).toBe(code.endsWith(last));
      }),
    );
  });

  test("fails when any one of its characters is changed", () => {
    fc.assert(
      fc.property(
        first17,
        fc.nat({ max: 17 }),
        fc.constantFrom(...ALPHABET.split("")),
        (beginning, position, other) => {
          const code = completeCreditCode(beginning);
          fc.pre(code[position] !== other);
          const changed = code.slice(0, position) + other + code.slice(position + 1);
          expect(isCreditCode(changed)).toBe(false);
        },
      ),
    );
  });
});
