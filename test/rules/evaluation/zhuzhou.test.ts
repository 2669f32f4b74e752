/** Zhuzhou's windows, Shandong's year and Jiangsu's ceiling, reckoned by hand. */
import { describe, expect, test } from "vitest";
import { figures, run, scores, shipped } from "./fixtures.ts";

const zhuzhou = shipped("zhuzhou-windows");
type Figures = Record<string, string | null>;

function county(
  id: string,
  keyWork: string,
  more: { type?: string; figures?: Figures; history?: object[] } = {},
) {
  return {
    id,
    name: `窗口${id}`,
    kind: "WINDOW",
    attributes: { windowType: more.type ?? "COUNTY" },
    figures: figures({
      enterprisesServed: "100",
      enterprisesSurveyed: "20",
      satisfactionShare: "0.9",
      jointServices: "10",
      honours: "2",
      specialisedCultivated: "1",
      keyWorkCompletion: keyWork,
      annualSummaryOnTime: "1",
      ...more.figures,
    }),
    facts: { acceptance: [{ on: "2018-01-01", value: "PROVINCIAL", source: "a" }] },
    history: more.history ?? [],
  };
}

describe("Zhuzhou", () => {
  test("routine 20 and key work 80: 12.8 + 60 = 72.80", () => {
    // Alone in its type, so every rank is the first: 100.
    // A1: satisfaction 0.9 → 90 → 1.8 of 2; enterprises 3 of 3. A2: 5 of 5. A3: 2 × 20 = 40 → 2 of 5.
    // A4: 1 × 20 → 1 of 5. Routine 4.8 + 5 + 2 + 1 = 12.8. Key work 0.75 → 60 of 80.
    const [sheet] = run(zhuzhou, [county("1", "0.75")]).sheets;
    expect(sheet!.indicators.map(({ weight, contribution }) => [weight, contribution])).toEqual([
      ["20", "12.8"],
      ["80", "60"],
    ]);
    expect(sheet!.indicators[0]!.indicators!.map(({ contribution }) => contribution)).toEqual([
      "4.8",
      "5",
      "2",
      "1",
    ]);
    expect(sheet!.total).toBe("72.80");
  });

  test("an acceptance after the day of evaluation admits nobody", () => {
    const accepted = (on: string) =>
      run(zhuzhou, [
        {
          ...county("1", "0.75"),
          facts: { acceptance: [{ on, value: "PROVINCIAL", source: "a" }] },
        },
      ]).sheets[0]!.standing;
    expect([accepted("2026-01-20"), accepted("2026-01-21")]).toEqual(["RANKED", "NOT_ADMITTED"]);
  });

  test("a survey of 20 % of the served counts, of fewer it does not: a gap, not a zero", () => {
    const total = (enterprisesSurveyed: string) =>
      run(zhuzhou, [county("1", "0.75", { figures: { enterprisesSurveyed } })]).sheets[0]!;
    expect(total("20").total).toBe("72.80");
    const short = total("19");
    expect(short.total).toBeNull();
    expect(short.gaps).toMatchObject([{ code: "SAMPLE", at: "ZZ-A1-1" }]);
    // 19 ÷ 100
    expect(short.gaps[0]!.zh).toContain("19 ÷ 100 = 0.19 ≥ 0.2：不满足");
  });

  test("the last of each type gets a yellow card; a county last two years running is proposed a new operator", () => {
    const former = (year: number, last: boolean) => ({ year, last, source: `result:${year}` });
    const result = run(zhuzhou, [
      county("1", "0.9"),
      county("2", "0.5", { history: [former(2024, true)] }),
      county("3", "0.9", { type: "CLUSTER", history: [former(2024, true)] }),
      county("4", "0.5", { type: "CLUSTER", history: [former(2024, true)] }),
      county("5", "0.1", { type: "CITY" }),
    ]);
    const proposed = result.sheets.map(({ consequences }) =>
      consequences.map(({ propose }) => propose),
    );
    // The one city platform is alone in its type: nobody to be behind.
    expect(proposed).toEqual([[], ["YELLOW_CARD", "CHANGE_OPERATOR"], [], ["YELLOW_CARD"], []]);
    expect(result.sheets.every(({ grade }) => grade === null)).toBe(true);
    const once = run(zhuzhou, [
      county("1", "0.9"),
      county("2", "0.5", { history: [former(2024, false), former(2023, true)] }),
    ]);
    expect(once.sheets[1]!.consequences.map(({ propose }) => propose)).toEqual(["YELLOW_CARD"]);
  });

  test("a former year that is not known leaves the proposal undecided, in sight", () => {
    const [, second] = run(zhuzhou, [county("1", "0.9"), county("2", "0.5")]).sheets;
    expect(second!.consequences.map(({ propose, verdict }) => [propose, verdict])).toEqual([
      ["YELLOW_CARD", "MET"],
      ["CHANGE_OPERATOR", "UNDECIDED"],
    ]);
    expect(second!.gaps).toMatchObject([{ code: "NO_FORMER_YEAR", at: "ZZ-E-15" }]);
  });

  test("who shares the last place is last as well; where all are level nobody is", () => {
    const lasts = (...keyWork: string[]) =>
      run(
        zhuzhou,
        keyWork.map((value, index) => county(String(index), value)),
      ).sheets.map(({ isLast }) => isLast);
    expect(lasts("0.9", "0.5", "0.5")).toEqual([false, true, true]);
    expect(lasts("0.5", "0.5")).toEqual([false, false]);
  });

  test("with somebody's total unknown nobody can be called last", () => {
    const result = run(zhuzhou, [
      county("1", "0.9"),
      county("2", "0.5"),
      county("3", "0.1", { figures: { keyWorkCompletion: null } }),
    ]);
    expect(result.sheets.map(({ isLast }) => isLast)).toEqual([null, null, null]);
    expect(result.warnings.map(({ code }) => code)).toContain("PROVISIONAL");
  });
});

test("Shandong's year runs from October to September and is the mean of its quarters", () => {
  const quarters = (...[q4, q1, q2, q3]: string[]) => ({
    id: "1",
    name: "市网",
    kind: "WINDOW",
    figures: figures({
      quarterScore4: q4!,
      quarterScore1: q1!,
      quarterScore2: q2!,
      quarterScore3: q3!,
    }),
  });
  const result = run(shipped("shandong-network-year"), [quarters("80", "85.5", "90", "71")]);
  // (80 + 85.5 + 90 + 71) ÷ 4 = 326.5 ÷ 4 = 81.625 → 81.63
  expect(result.sheets[0]!.total).toBe("81.63");
  expect(result.period).toEqual({ from: "2024-10-01", to: "2025-09-30" });
});

test("Shandong's quarter 4 of 2025 is that of the calendar year 2024, and weights are 10/10/30/40/10", () => {
  const scheme = shipped("shandong-network-quarter");
  const one = {
    id: "1",
    name: "市网",
    kind: "WINDOW",
    figures: figures({ newsPublished: "5", enterprisesServed: "9", provincialTasksDone: "0.8" }),
    scores: ["SD-1", "SD-2", "SD-3-2", "SD-4-2", "SD-5-2"].flatMap((code) =>
      scores(code, "70", "70", "70", "70", "70"),
    ),
  };
  const result = run(scheme, [one], { quarter: 4 });
  expect(result.period).toEqual({ from: "2024-10-01", to: "2024-12-31" });
  const [sheet] = result.sheets;
  expect(sheet!.indicators.map(({ weight }) => weight)).toEqual(["10", "10", "30", "40", "10"]);
  // 7 + 7 + (15 + 10.5) + (20 + 14) + (4 + 3.5) = 81
  expect(sheet!.total).toBe("81.00");
  expect(() => run(scheme, [one])).toThrow(/quarter/);
});

test("Jiangsu's total stops at 105", () => {
  const index = shipped("jiangsu-index-private");
  const institution = (experts: string) => ({
    id: "1",
    name: "机构",
    kind: "INSTITUTION",
    figures: figures({
      yearsOperating: "2",
      serviceIncomeFen: "60",
      revenueFen: "100",
      bonusPoints1: "9",
      bonusPoints2: "2",
      bonusPoints3: "1",
    }),
    facts: { accident: [] },
    scores: ["1", "2", "3", "4"].flatMap((code) =>
      scores(code, experts, experts, experts, experts, experts),
    ),
  });
  // 100 + min(9, 2) + 2 + 1 = 105; 90 + 5 = 95. 60 ÷ 100 is just 60 %.
  expect(run(index, [institution("100")]).sheets[0]!.total).toBe("105.00");
  expect(run(index, [institution("90")]).sheets[0]!.total).toBe("95.00");
});
