/** Random schemes and inputs: two implementations agree, and no order in a file means anything. */
import { describe, expect, test } from "vitest";
import { evaluate, sealResult } from "../../../subgraphs/hub/rules/evaluation/evaluate.ts";
import { toInput } from "../../../subgraphs/hub/rules/evaluation/read/read-input.ts";
import { readScheme } from "../../../subgraphs/hub/rules/evaluation/read/read-scheme.ts";
import { read } from "./fixtures.ts";
import { type Dice, dice } from "./dice.ts";
import { randomInput } from "./random-input.ts";
import { randomScheme } from "./random-scheme.ts";
import { secondEvaluation, type Short } from "./second-evaluation.ts";

const made = (seed: number) => {
  const d = dice(seed);
  const scheme = randomScheme(d);
  return { d, scheme, input: randomInput(d, scheme) };
};

describe("random schemes", () => {
  test("a thousand of them come out the same from a second implementation", () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 1000; seed += 1) {
      const { scheme, input } = made(seed);
      const result = evaluate(read(scheme), toInput(input));
      const found = result.sheets.map(
        ({ id, total, rank, grade, isLast, consequences }): Short => ({
          id,
          total,
          rank,
          grade,
          isLast,
          proposals: consequences.map(
            ({ code, verdict, propose, amount }) =>
              `${code}${verdict === "MET" ? "" : "?"}${propose === "AWARD" ? ` ${amount}` : ""}`,
          ),
        }),
      );
      expect(found, `seed ${seed}`).toEqual(secondEvaluation(scheme, input));
      for (const sheet of result.sheets) {
        seen
          .add(sheet.standing)
          .add(`grade ${sheet.grade}`)
          .add(`last ${sheet.isLast}`)
          .add(`tied ${sheet.tiedWith > 0}`);
        sheet.gaps.forEach(({ code }) => seen.add(code));
        sheet.consequences.forEach(({ code, verdict }) => seen.add(`${code} ${verdict}`));
      }
    }
    // The agreement is worth something only if the dice reach every corner.
    const corners = [
      "RANKED",
      "INCOMPLETE",
      "NOT_ADMITTED",
      "grade A",
      "grade B",
      "grade C",
      "grade null",
      "last true",
      "last null",
      "tied true",
      "MISSING",
      "NO_FORMER_YEAR",
      "DIVISION_BY_ZERO",
      "SAMPLE",
      "EXPERTS",
      "UNDECIDED",
      "K1 UNDECIDED",
      "K2 MET",
      "K3 MET",
    ];
    expect(corners.filter((corner) => !seen.has(corner))).toEqual([]);
  }, 180_000);

  test("give the same bytes whatever the order of participants, figures, scores, facts and names", () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const { d, scheme, input } = made(seed);
      const once = sealResult(evaluate(read(scheme), toInput(input)));
      const again = sealResult(
        evaluate(read(shuffleNames(d, scheme)), toInput(shuffleAll(d, input))),
      );
      expect(again, `seed ${seed}`).toEqual(once);
    }
  });

  test("read to the same scheme from their own text, without a catalogue", () => {
    const none = { figures: new Map(), facts: new Map(), attributes: new Map() };
    for (let seed = 1; seed <= 50; seed += 1) {
      const scheme = read(made(seed).scheme);
      expect(readScheme(scheme.text, none)).toEqual(scheme);
    }
  });
});

const shuffled = <T>(d: Dice, list: readonly T[]): T[] =>
  list
    .map((item) => [d.below(1e9), item] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, item]) => item);

/** Names of objects in another order; lists of a scheme mean their order. */
function shuffleNames(d: Dice, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffleNames(d, item));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    shuffled(d, Object.entries(value)).map(([name, item]) => [name, shuffleNames(d, item)]),
  );
}

function shuffleAll(d: Dice, value: unknown): unknown {
  if (Array.isArray(value))
    return shuffled(
      d,
      value.map((item) => shuffleAll(d, item)),
    );
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    shuffled(d, Object.entries(value)).map(([name, item]) => [name, shuffleAll(d, item)]),
  );
}
