/** Settling a million claims rests on numbering their keys; the numbers are those that a Map would give. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { Numbering } from "../../subgraphs/hub/rules/bulletin/numbering.ts";

test("texts are numbered in the order in which they come first", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 }), { maxLength: 300 }), (texts) => {
      const numbers = new Numbering(texts.length);
      const known = new Map<string, number>();
      for (const text of texts) {
        const number = known.get(text) ?? known.size;
        known.set(text, number);
        expect(numbers.numberOf(text)).toBe(number);
        expect(numbers.count).toBe(known.size);
      }
    }),
  );
});

test("a hundred thousand of them, no more than there may be, keep their numbers", () => {
  const texts = Array.from({ length: 100_000 }, (_, index) => `key ${index}`);
  const numbers = new Numbering(texts.length);
  for (const [index, text] of texts.entries()) if (numbers.numberOf(text) !== index) throw new Error(text); // prettier-ignore
  expect(texts.every((text, index) => numbers.numberOf(text) === index)).toBe(true);
});
