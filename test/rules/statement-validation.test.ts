import { describe, expect, test } from "vitest";
import {
  arithmeticFaults,
  arithmeticRules,
  consistencyFaults,
} from "../../subgraphs/hub/rules/validation/arithmetic.ts";
import { duplicateFaults, repeatFaults } from "../../subgraphs/hub/rules/validation/duplicate.ts";
import { jumpFaults, robustScore } from "../../subgraphs/hub/rules/validation/jump.ts";
import {
  type AnnualFigureName,
  type FigureName,
  readClaimColumns,
  type Statement,
} from "../../subgraphs/ledger/rules/statement.ts";
import { randomOf } from "../../subgraphs/demo/random.ts";
import { kindOf, makeStatement, Shelf } from "../builders/statements.ts";

const code = "340100";
const sound: Partial<Record<FigureName | AnnualFigureName, number>> = {
  demandsCollected: 40, demandsMatched: 30, serviceRecords: 100, ratings: 50, ratingSum: 220,
  publicWelfareRecords: 80, feeFen: 5000, enterprisesServed: 70, activities: 8, jointServices: 2,
  resourcesMobilised: 5, registeredUsers: 300, productsOffered: 12,
  serviceNorms: 9, completeRecords: 88,
}; // prettier-ignore
const statementOf = (
  change: typeof sound = {},
  period = { year: 2025, quarter: 3 as number | null },
): Statement => {
  const figures = { ...sound, ...change };
  const { statement } = makeStatement(new Shelf(), { code, services: [], period, figures });
  return {
    ...statement,
    byCategory: [{ category: "10", serviceRecords: figures.serviceRecords! }],
  };
};
const rulesOf = (faults: readonly { rule: string }[]) => faults.map(({ rule }) => rule);

describe("arithmetic", () => {
  test("lets a sound statement pass", () => expect(arithmeticFaults(statementOf())).toEqual([]));

  test.each(arithmeticRules)(
    "$code finds $left beyond $right",
    ({ code: rule, left, right, rightTimes = 1 }) => {
      const limit = sound[right]! * rightTimes;
      expect(rulesOf(arithmeticFaults(statementOf({ [left]: limit })))).not.toContain(rule);
      expect(rulesOf(arithmeticFaults(statementOf({ [left]: limit + 1 })))).toContain(rule);
    },
  );

  test("holds disclosed products against products, and complete records against services", () => {
    const found = (change: typeof sound) => rulesOf(arithmeticFaults(statementOf(change)));
    expect(found({ serviceNorms: 13 })).toEqual(["A10"]);
    expect(found({ completeRecords: 101 })).toEqual(["A11"]);
  });

  test("finds what cannot be: negative counts, categories that do not add up, an import under way, other definitions", () => {
    const faults = arithmeticFaults(statementOf({ feeFen: -1 }));
    expect(rulesOf(faults)).toEqual(["V01"]);
    // Whoever is asked reads Chinese, not names of fields.
    expect(faults[0]?.message).toBe("服务收费（分）为负数：-1。");
    const statement = statementOf();
    expect(rulesOf(arithmeticFaults({ ...statement, byCategory: [] }))).toEqual(["A09"]);
    expect(
      rulesOf(
        arithmeticFaults({ ...statement, coverage: { ...statement.coverage, importsOpen: 1 } }),
      ),
    ).toEqual(["C01"]);
    expect(rulesOf(arithmeticFaults({ ...statement, definitions: "1999" }))).toEqual(["C02"]);
  });

  test("asks when a running total shrinks, and when a year is not its quarters", () => {
    const before = statementOf({}, { year: 2025, quarter: 2 });
    expect(rulesOf(consistencyFaults(statementOf({ registeredUsers: 299 }), [before]))).toEqual([
      "G01",
    ]);
    expect(consistencyFaults(statementOf({ registeredUsers: 301 }), [before])).toEqual([]);
    const quarters = [1, 2, 3, 4].map((quarter) => statementOf({}, { year: 2025, quarter }));
    const year = (serviceRecords: number) =>
      statementOf(
        { serviceRecords, ratings: 200, demandsCollected: 160, demandsMatched: 120 },
        { year: 2025, quarter: null },
      );
    expect(consistencyFaults(year(400), quarters)).toEqual([]);
    expect(rulesOf(consistencyFaults(year(401), quarters))).toEqual(["Y01"]);
  });
});

describe("a jump", () => {
  test("is told by the modified z-score of Iglewicz and Hoaglin", () => {
    // Median 13, median absolute deviation 2.
    expect(robustScore(21, [10, 11, 13, 15, 16])).toBeCloseTo((0.6745 * 8) / 2);
    expect(robustScore(5, [5, 5, 5])).toBe(0);
    // Half of the history is one number: the mean absolute deviation of 2 stands in.
    expect(robustScore(20, [10, 10, 10, 18])).toBeCloseTo(10 / (1.253314 * 2));
  });

  test("is not called one before four periods are known, nor among small numbers", () => {
    const history = (count: number, demandsCollected: number) =>
      Array.from({ length: count }, (_, index) =>
        statementOf(
          { demandsCollected, demandsMatched: 0 },
          { year: 2020 + Math.floor(index / 4), quarter: (index % 4) + 1 },
        ),
      );
    const now = (demandsCollected: number) => statementOf({ demandsCollected, demandsMatched: 0 });
    expect(jumpFaults(now(400), history(3, 40))).toEqual([]);
    expect(jumpFaults(now(400), history(4, 40)).map(({ key }) => key)).toEqual([
      "J01 demandsCollected",
    ]);
    expect(jumpFaults(now(49), history(8, 40))).toEqual([]);
  });

  test("of five times is found among seeded members with precision and recall of at least 0.9", () => {
    const random = randomOf(7, "jumps");
    let [found, right, wrong] = [0, 0, 0];
    for (let member = 0; member < 400; member += 1) {
      const level = 40 + Math.floor(random.share() * 400);
      const usual = () => Math.round(level * (0.8 + 0.4 * random.share()));
      const history = Array.from({ length: 8 }, usual);
      const isPlanted = member % 4 === 0;
      const value = isPlanted ? usual() * 5 : usual();
      const statements = history.map((demandsCollected, index) =>
        statementOf(
          { demandsCollected, demandsMatched: 0 },
          { year: 2022 + Math.floor(index / 4), quarter: (index % 4) + 1 },
        ),
      );
      const isFound = jumpFaults(
        statementOf({ demandsCollected: value, demandsMatched: 0 }),
        statements,
      ).some(({ key }) => key === "J01 demandsCollected");
      if (isPlanted) right += 1;
      if (isFound && isPlanted) found += 1;
      if (isFound && !isPlanted) wrong += 1;
    }
    expect(found / right).toBeGreaterThanOrEqual(0.9);
    expect(found / (found + wrong)).toBeGreaterThanOrEqual(0.9);
  });
});

describe("a service reported twice", () => {
  test("by two windows is asked of the one that it does not count for; by a window and its institution of nobody", () => {
    const claims = { rule: "", contested: 5, pairs: [
      { members: ["340100", "340200"] as const, services: 3, countedFor: [1, 2] as const },
      { members: ["340100", "91340100MA8079194L"] as const, services: 2, countedFor: [2, 0] as const },
    ] }; // prettier-ignore
    expect(duplicateFaults(claims, kindOf)).toMatchObject([
      { member: "340100", rule: "D01", values: { other: "340200", services: 3 } },
    ]);
  });

  test("by one member itself is asked of it", () => {
    const shelf = new Shelf();
    const { statement } = makeStatement(shelf, {
      code,
      services: [{ service: "a" }, { service: "a" }, { service: "b" }],
    });
    const columns = readClaimColumns(shelf.content(statement.claims.digest), statement.claims)!;
    expect(repeatFaults(columns)).toMatchObject([{ rule: "D02", values: { repeated: 1 } }]);
  });
});
