/** The indicators' definitions against the regulation and against what is counted. */
import { describe, expect, test } from "vitest";
import { readPeriod } from "../../subgraphs/ledger/graphql/period.ts";
import {
  figureNames,
  findIndicator,
  indicators,
} from "../../subgraphs/ledger/rules/indicators/definitions.ts";
import { counted } from "../../subgraphs/ledger/tables/counted.ts";
import { windowFigures } from "../../subgraphs/window/tables/figures.ts";

describe("the indicators", () => {
  test("are the fourteen of the evaluation measure, eight of them in the bulletin", () => {
    const named = indicators.filter(({ group }) => group !== null);
    const inGroup = (group: string) => named.filter((one) => one.group === group).length;
    expect(named).toHaveLength(14);
    expect(
      ["SERVICE_EFFECT", "RESOURCE_GATHERING", "SERVICE_COLLABORATION", "SELF_BUILDING"].map(
        inGroup,
      ),
    ).toEqual([5, 2, 3, 4]);
    expect(indicators.filter(({ isQuarterly }) => isQuarterly).map(({ code }) => code)).toEqual([
      "demandsMatched", "enterprisesServed", "activities", "registeredUsers", "resourcesMobilised", "jointServices",
      "demandsCollected", "productsOffered",
    ]); // oxfmt-ignore
  });

  test("are each defined once, and open to their records where they are counted", () => {
    expect(new Set(indicators.map(({ code }) => code)).size).toBe(indicators.length);
    const sources = { ...windowFigures.records, ...counted };
    expect(Object.keys(sources).sort()).toEqual([...figureNames].sort());
    for (const [name, { thing, isMean, columns }] of Object.entries(sources)) {
      const { merging, dimensions } = findIndicator(name)!;
      expect([name, merging]).toEqual([
        name,
        thing !== null ? "DISTINCT" : isMean ? "MEAN" : "SUM",
      ]);
      expect([name, ...Object.keys(columns).sort()]).toEqual([name, ...[...dimensions].sort()]);
    }
  });

  test("say so where no record could be counted", () => {
    const uncounted = indicators.filter(({ basis }) => basis !== "COUNTED").map(({ code }) => code);
    expect(uncounted).toEqual(["excellentResources", "infrastructure", "internetPlatform"]);
  });
});

test.each([
  [{ year: 2025, quarter: 5 }, "quarter"],
  [{ year: 2025, month: 0 }, "month"],
  [{ year: 2025, month: 13 }, "month"],
  [{ year: 2025, quarter: 1, month: 2 }, "goes without `quarter`"],
  [{ year: 1990 }, "year"],
])("the period %o is refused, and the message names what is wrong", (period, named) => {
  expect(() => readPeriod(period)).toThrow(named);
});
