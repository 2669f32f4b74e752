/** Attributes and facts have values that schemes know by code; nobody is shown a code. */
import { describe, expect, test } from "vitest";
import en from "../../gateway/dashboard/language/areas/evaluation.en.json" with { type: "json" };
import zh from "../../gateway/dashboard/language/areas/evaluation.zh.json" with { type: "json" };
import { valueWord } from "../../subgraphs/hub/documents/value-words.ts";
import catalogue from "../../subgraphs/hub/schemes/catalogue/figures.json" with { type: "json" };

const valuesIn = (section: Readonly<Record<string, object>>): string[] =>
  Object.values(section).flatMap((meaning) =>
    "values" in meaning ? (meaning.values as string[]) : [],
  );
const ofAttributes = [...new Set(valuesIn(catalogue.attributes))];
const ofFacts = [...new Set(valuesIn(catalogue.facts))];

describe("a value known by code", () => {
  test.each([...ofAttributes, ...ofFacts])(
    "%s has words on the page, in both languages",
    (value) => {
      const key = `declaredValue.${value}`;
      expect(zh).toHaveProperty([key], expect.stringMatching(/^\p{Script=Han}+$/u));
      expect(en).toHaveProperty([key], expect.stringMatching(/^[a-z -]+$/));
    },
  );

  test.each(ofAttributes)("%s is printed as the page says it", (value) => {
    expect(valueWord(value)).toBe(zh[`declaredValue.${value}` as keyof typeof zh]);
  });
});
