/** What an evaluation promises, on small cases: ties, quotas, gaps, decisions of persons, and the standing of a scheme. */
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { evaluate, sealResult } from "../../../subgraphs/hub/rules/evaluation/evaluate.ts";
import { readInput, toInput } from "../../../subgraphs/hub/rules/evaluation/read/read-input.ts";
import {
  gradesOf,
  inputOf,
  named,
  plainScheme,
  quotaGrading,
  read,
  run,
  scores,
  shipped,
  shippedDocument,
  windows,
} from "./fixtures.ts";

const quota = (ties: "BELOW" | "ABOVE" = "BELOW") =>
  read(plainScheme({ grading: quotaGrading(ties) }));

describe("a quota", () => {
  test.each([
    // floor(N × 0.2) in A, floor(N × 0.5) in A and B
    [1, "C"],
    [2, "BC"],
    [3, "BCC"],
    [4, "BBCC"],
    [5, "ABCCC"],
    [10, "AABBBCCCCC"],
  ])("of %i participants is rounded down: %s", (n, grades) => {
    const falling = Array.from({ length: n }, (_, index) => String(90 - index));
    expect(gradesOf(run(quota(), windows(...falling)))).toBe(grades);
  });

  test("is never exceeded by a tie: who ties across the line falls below it, or stays above where the scheme says so", () => {
    // Two places in A and B of four; second and third tie.
    const tied = windows("90", "80", "80", "70");
    expect(gradesOf(run(quota("BELOW"), tied))).toBe("BCCC");
    expect(gradesOf(run(quota("ABOVE"), tied))).toBe("BBBC");
    const result = run(quota("BELOW"), tied);
    expect(result.sheets[1]!.gradeExplained.zh).toContain("并列跨线，一并归下");
  });

  test("is a share of all who take part, those without a total included", () => {
    const result = run(quota(), windows("90", "80", null, null));
    expect(gradesOf(result)).toBe("BB--");
    expect(result.isComplete).toBe(false);
    expect(result.warnings.map(({ code }) => code)).toContain("PROVISIONAL");
  });
});

describe("ranks", () => {
  const ranks = (more: object, ...activities: string[]) =>
    run(read(plainScheme(more)), windows(...activities)).sheets.map(({ rank, tiedWith }) => [
      rank,
      tiedWith,
    ]);

  test("are shared by equals, and the next rank is skipped", () => {
    expect(ranks({}, "80", "90", "80", "70")).toEqual([
      [2, 1],
      [1, 0],
      [2, 1],
      [4, 0],
    ]);
  });

  test("go by the total as published: what rounds to the same is the same", () => {
    expect(ranks({}, "80.004", "80.001")).toEqual([
      [1, 1],
      [1, 1],
    ]);
    // The tie breaker sees the exact points.
    const breaker = { ranking: { article: "第1条", provenance: "OFFICIAL", tieBreakers: ["I"] } };
    expect(ranks(breaker, "80.001", "80.004")).toEqual([
      [2, 0],
      [1, 0],
    ]);
  });

  test("are given in each group by itself", () => {
    const grouped = read(
      plainScheme({ ranking: { article: "第1条", provenance: "OFFICIAL", groupBy: "windowType" } }),
    );
    const inGroups = windows("90", "80", "70").map((one, index) => ({
      ...one,
      attributes: index === 1 ? { windowType: "CITY" } : { windowType: "COUNTY" },
    }));
    const result = run(grouped, inGroups);
    expect(result.sheets.map(({ group, rank }) => [group, rank])).toEqual([
      ["COUNTY", 1],
      ["CITY", 1],
      ["COUNTY", 2],
    ]);
    const [nowhere] = run(grouped, windows("90")).sheets;
    expect(nowhere!.gaps).toMatchObject([{ code: "MISSING", at: "windowType" }]);
  });
});

describe("points", () => {
  const thirds = (digits: number, contribution?: number) =>
    plainScheme({
      indicators: ["I1", "I2", "I3"].map((code, index) => ({
        ...named(code),
        weight: index === 2 ? "33.4" : "33.3",
        formula: { kind: "LINEAR", figure: "activities", target: "3" },
      })),
      rounding: {
        total: { digits },
        ...(contribution === undefined ? {} : { contribution: { digits: contribution } }),
      },
    });

  test("stay exact until the total is rounded: three thirds of 33.3, 33.3 and 33.4 are 100 ÷ 3", () => {
    const [sheet] = run(read(thirds(2)), windows("1")).sheets;
    expect(sheet!.indicators.map(({ score, contribution }) => [score, contribution])).toEqual([
      ["100/3", "11.1"],
      ["100/3", "11.1"],
      ["100/3", "167/15"],
    ]);
    expect(sheet!.points.weighted).toBe("100/3");
    expect(sheet!.total).toBe("33.33");
    expect(sheet!.totalExplained.zh).toBe("33.3333 + 0 − 0 ≈ 33.3333，四舍五入保留 2 位：33.33");
  });

  test("are rounded one by one where the scheme says so, and then add up differently", () => {
    // 22.2 + 22.2 + 22.2666… = 66.6666… → 67; rounded first: 22 + 22 + 22 = 66.
    expect(run(read(thirds(0)), windows("2")).sheets[0]!.total).toBe("67");
    expect(run(read(thirds(0, 0)), windows("2")).sheets[0]!.total).toBe("66");
  });

  test("that are not known leave a gap that names the figure, and never count as nothing", () => {
    const [stated, absent] = run(read(plainScheme()), [
      ...windows(null),
      { id: "w02", name: "窗口2", kind: "WINDOW" },
    ]).sheets;
    for (const sheet of [stated!, absent!]) {
      expect([sheet.total, sheet.rank, sheet.standing]).toEqual([null, null, "INCOMPLETE"]);
      expect(sheet.gaps).toMatchObject([
        { code: "MISSING", at: "I", zh: "缺少“服务活动场次”（activities）。" },
      ]);
    }
  });

  test("are nothing for a missing figure only where the scheme says so, and the sheet says that it did", () => {
    const scheme = plainScheme();
    Object.assign(scheme.indicators![0]!, { missing: "ZERO" });
    const [sheet] = run(read(scheme), windows(null)).sheets;
    expect([sheet!.total, sheet!.gaps]).toEqual(["0.00", []]);
    expect(sheet!.indicators[0]!.explained!.zh).toContain("缺数据，按方案计 0 分");
  });

  test("of experts are their mean without the highest and the two lowest, where the scheme drops them", () => {
    const experts = {
      min: 5,
      max: 7,
      scale: { from: "0", to: "10" },
      drop: { highest: 1, lowest: 2 },
    };
    const scheme = read(plainScheme({ indicators: [{ ...named("Q"), weight: "100", experts }] }));
    const one = {
      id: "w01",
      name: "窗口",
      kind: "WINDOW",
      scores: scores("Q", "10", "1", "7", "2", "8"),
    };
    // (7 + 8) ÷ 2 = 7.5 of 10
    expect(run(scheme, [one]).sheets[0]!.total).toBe("75.00");
  });

  test("carry article, provenance and source to the sheet", () => {
    const [sheet] = run(read(plainScheme()), windows("50")).sheets;
    expect(sheet!.indicators[0]).toMatchObject({
      article: "第1条",
      provenance: "OFFICIAL",
      raw: "50",
      score: "50",
      cap: "100",
      weight: "100",
      contribution: "50",
      sources: ["statement:activities"],
    });
  });
});

describe("a scheme", () => {
  test("that is repealed evaluates nothing", () => {
    const repealed = read(plainScheme({ status: "REPEALED" }));
    expect(() => run(repealed, windows("1"))).toThrow(/已废止/);
  });

  test.each([
    ["DRAFT", { status: "DRAFT" }],
    ["EXPIRED", { status: "EXPIRED", validTo: "2026-01-19" }],
    ["EXPIRED", { validTo: "2026-01-19" }],
    ["NOT_YET", { validFrom: "2026-01-21" }],
    ["SUPERSEDED", { supersededBy: { text: "新办法", from: "2026-01-20" } }],
    ["PLACEHOLDER", { provenance: "PLACEHOLDER" }],
  ])("says %s on its results: %j", (code, more) => {
    expect(
      run(read(plainScheme(more)), windows("1")).warnings.map((warning) => warning.code),
    ).toContain(code);
  });

  test("in force says nothing, on its last day as well", () => {
    expect(run(read(plainScheme({ validTo: "2026-01-20" })), windows("1")).warnings).toEqual([]);
  });

  test("names every rule that is a placeholder", () => {
    const { warnings } = run(shipped("anhui-windows-2019"), windows("1"));
    const warning = warnings.find(({ code }) => code === "PLACEHOLDER")!;
    for (const code of ["1-1", "4-4", "+1", "等次", "名次"]) expect(warning.zh).toContain(code);
    expect(warning.zh).not.toContain("AH-E-11");
  });

  test("of Anhui has 14 indicators in 4 dimensions, and counts more than it judges", () => {
    for (const code of ["anhui-windows-2019", "anhui-institutions-2019"]) {
      const { indicators } = shipped(code);
      const leaves = indicators.flatMap((one) => (one.kind === "GROUP" ? one.indicators : []));
      expect([indicators.length, leaves.length]).toEqual([4, 14]);
      const counted = leaves.filter(({ kind }) => kind === "QUANTITATIVE").length;
      expect(counted).toBeGreaterThan(leaves.length - counted);
      expect(leaves.every(({ provenance }) => provenance === "PLACEHOLDER")).toBe(true);
    }
  });
});

describe("a result", () => {
  const scheme = shipped("anhui-windows-2019");

  test("names the scheme and the input by their hashes, which anybody can recompute", () => {
    const input = toInput(inputOf(windows("1")));
    const result = evaluate(scheme, input);
    const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
    expect([result.scheme.hash, result.inputHash]).toEqual([
      sha256(scheme.text),
      sha256(input.text),
    ]);
    const sealed = sealResult(result);
    expect(sealed.hash).toBe(sha256(sealed.text));
    // The stored texts are enough to make it again.
    expect(sealResult(evaluate(scheme, readInput(input.text)))).toEqual(sealed);
  });

  test("changes its hash with any word of the scheme and any digit of the input", () => {
    const renamed = shippedDocument("anhui-windows-2019");
    renamed.issuer = `${renamed.issuer}。` as typeof renamed;
    expect(read(renamed).hash).not.toBe(scheme.hash);
    expect(toInput(inputOf(windows("1"))).hash).not.toBe(toInput(inputOf(windows("1.0"))).hash);
  });

  test("before the period has ended says so", () => {
    expect(
      run(read(plainScheme()), windows("1"), { evaluatedOn: "2025-12-31" }).warnings,
    ).toMatchObject([{ code: "PERIOD_OPEN" }]);
  });
});
