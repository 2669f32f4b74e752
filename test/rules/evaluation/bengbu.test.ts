/** Bengbu's evaluation of demonstration platforms, reckoned by hand from the text (BB, 2022). */
import { describe, expect, test } from "vitest";
import { figures, gradesOf, run, scores, shipped } from "./fixtures.ts";

const bengbu = shipped("bengbu-platforms-2022");
const day = { evaluatedOn: "2023-03-01", year: 2022 };
const title = (value: string) => [
  { on: "2021-01-01", until: "2023-12-31", value, source: "title" },
];

/** A platform that may take part: trains 1000 people in 10 sessions (art. 4(4)). */
function platform(
  id: string,
  enterprises: string,
  activities: string,
  effect: string,
  more: Record<string, object> = {},
) {
  const level = more.level === undefined ? "NATIONAL" : "PROVINCIAL";
  return {
    id,
    name: `平台${id}`,
    kind: "INSTITUTION",
    attributes: { registeredIn: "340300", titleLevel: level },
    figures: {
      ...figures({
        enterprisesServed: enterprises,
        activities,
        trainingSessions: "10",
        trainees: "1000",
      }),
      ...more.figures,
    },
    facts: {
      recognition: title(level),
      networkResidency: [{ on: "2020-01-01", source: "r" }],
      operationReport: [{ on: "2022-06-30", source: "o" }],
      provincialEvaluation: [{ on: "2023-01-10", value: "QUALIFIED", source: "p" }],
      sanction: [],
      unexcusedAbsence: [],
      falseEvidence: [],
      complaint: [],
      ...more.facts,
    },
    scores: [
      ...scores("BB-P3", effect, effect, effect, effect, effect),
      ...scores("BB-P4", "80", "80", "80", "80", "85"),
    ],
  };
}
const sheetOf = (result: ReturnType<typeof run>, id: string) =>
  result.sheets.find((sheet) => sheet.id === id)!;

describe("Bengbu", () => {
  test("points add up: 20 + 10 + 36 + 16.2 = 82.20", () => {
    // 服务企业 200 of 200 → 100 → 20; 活动 12 of 24 → 50 → 10; experts 90 → 36 of 40;
    // (80·4 + 85) ÷ 5 = 81 → 16.2 of 20.
    const sheet = sheetOf(run(bengbu, [platform("1", "200", "12", "90")], day), "1");
    expect(sheet.indicators.map(({ contribution }) => contribution)).toEqual([
      "20",
      "10",
      "36",
      "16.2",
    ]);
    expect(sheet.total).toBe("82.20");
    expect(sheet.indicators[1]!.explained!.zh).toBe(
      "服务活动场次 12 场；目标 24：(12 − 0) ÷ (24 − 0) × 100 = 50",
    );
    expect(sheet.indicators[1]!.sources).toEqual(["statement:activities"]);
  });

  test("ten national platforms: A + B at most five, and the outlay is at most 400", () => {
    // floor(10 × 0.2) = 2 in A, floor(10 × 0.5) = 5 in A and B: 2·50 + 3·40 + 5·30 = 370 万元.
    const ten = Array.from({ length: 10 }, (_, index) =>
      platform(String(index), "200", "24", String(60 + index)),
    );
    const result = run(bengbu, ten, { ...day, budget: "400" });
    expect(gradesOf(result)).toBe("CCCCCBBBAA");
    expect(result.awards).toEqual({ total: "370", budget: "400", isWithinBudget: true });
    expect(result.rankings[0]!.quotas.map(({ places }) => places)).toEqual([2, 5, 10, 10]);
    expect(run(bengbu, ten, { ...day, budget: "369.99" }).awards!.isWithinBudget).toBe(false);
  });

  test("a veto gives D and no money, takes no place, but counts among the participants", () => {
    // N = 4: floor(0.8) = 0 A, floor(2) = 2 in A and B. The best is vetoed, so the next two are B.
    const complaint = (verified: boolean | null) => ({ on: "2022-05-01", verified, source: "c" });
    const vetoed = { facts: { complaint: [complaint(true), complaint(true), complaint(true)] } };
    const four = [
      platform("1", "200", "24", "100", vetoed),
      platform("2", "200", "24", "90"),
      platform("3", "200", "24", "80"),
      platform("4", "200", "24", "70", { level: {} }),
    ];
    const result = run(bengbu, four, day);
    expect(gradesOf(result)).toBe("DBBC");
    expect(result.sheets.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
    // 0 + 40 + 40 + provincial C 10
    expect(result.sheets.map(({ consequences }) => consequences[0]!.amount)).toEqual([
      "0",
      "40",
      "40",
      "10",
    ]);
    expect(result.awards!.total).toBe("90");
  });

  test("two verified complaints and one that is not are no veto; one still open leaves the grade open", () => {
    const complaints = (...verified: (boolean | null)[]) => ({
      facts: {
        complaint: verified.map((one, index) => ({
          on: "2022-05-01",
          verified: one,
          source: `c${index}`,
        })),
      },
    });
    const veto = (more: Record<string, object>) => {
      const sheet = sheetOf(run(bengbu, [platform("1", "200", "24", "90", more)], day), "1");
      return [sheet.vetoes.find(({ code }) => code === "BB-28")!.verdict, sheet.grade];
    };
    expect(veto(complaints(true, true, false))).toEqual(["NOT_MET", "C"]);
    expect(veto(complaints(true, true, null))).toEqual(["UNDECIDED", null]);
    expect(veto(complaints(true, null))).toEqual(["NOT_MET", "C"]);
    expect(veto({ facts: { complaint: null as never } })).toEqual(["UNDECIDED", null]);
  });

  test("1000 trainees open the door of art. 4, 800 only meet the target of art. 5; 400 million and 50 million likewise", () => {
    const trains = (trainees: string) => {
      const sheet = sheetOf(
        run(bengbu, [platform("1", "200", "24", "90", { figures: figures({ trainees }) })], day),
        "1",
      );
      const target = sheet.checks.find(({ code }) => code === "BB-15")!;
      return [
        sheet.entry
          .find(({ code }) => code === "BB-03")!
          .because.of!.find(({ code }) => code === "BB-07")!.verdict,
        target.verdict,
      ];
    };
    expect(trains("1000")).toEqual(["MET", "MET"]);
    expect(trains("999")).toEqual(["NOT_MET", "MET"]);
    expect(trains("799")).toEqual(["NOT_MET", "UNDECIDED"]);
    const finances = (financingFen: string) => {
      const more = { figures: figures({ financingFen, financingActivities: "3" }) };
      const sheet = sheetOf(run(bengbu, [platform("1", "200", "24", "90", more)], day), "1");
      return [
        sheet.entry[1]!.because.of![4]!.verdict,
        sheet.checks.find(({ code }) => code === "BB-11")!.verdict,
      ];
    };
    expect(finances("40000000000")).toEqual(["MET", "MET"]);
    expect(finances("39999999999")).toEqual(["NOT_MET", "MET"]);
    expect(finances("4999999999.99")).toEqual(["NOT_MET", "NOT_MET"]);
  });

  test("a title that has run out on the day keeps a platform from taking part and from the number of participants", () => {
    const late = platform("1", "200", "24", "99", {
      facts: {
        recognition: [{ on: "2020-01-01", until: "2023-02-28", value: "NATIONAL", source: "t" }],
      },
    });
    const result = run(
      bengbu,
      [late, platform("2", "200", "24", "90"), platform("3", "200", "24", "80")],
      day,
    );
    expect(result.sheets.map(({ standing, rank, grade }) => [standing, rank, grade])).toEqual([
      ["NOT_ADMITTED", null, null],
      ["RANKED", 1, "B"],
      ["RANKED", 2, "C"],
    ]);
    expect(result.rankings[0]).toMatchObject({ participants: 2, notRanked: ["1"] });
  });

  test.each([
    [4, "EXPERTS"],
    [8, "EXPERTS"],
  ])("%i experts are not 5 to 7: a gap, no total", (count, code) => {
    const one = {
      ...platform("1", "200", "24", "90"),
      scores: [
        ...scores("BB-P3", ...Array<string>(count).fill("90")),
        ...scores("BB-P4", "80", "80", "80", "80", "80"),
      ],
    };
    const [sheet] = run(bengbu, [one], day).sheets;
    expect([sheet!.total, sheet!.rank, sheet!.gaps.map((gap) => [gap.code, gap.at])]).toEqual([
      null,
      null,
      [[code, "BB-P3"]],
    ]);
  });

  test("says on every result after 22 August 2023 that it has expired, and not before", () => {
    const codes = (evaluatedOn: string) =>
      run(bengbu, [platform("1", "200", "24", "90")], { ...day, evaluatedOn }).warnings.map(
        ({ code }) => code,
      );
    expect(codes("2023-08-22")).not.toContain("EXPIRED");
    expect(codes("2023-08-23")).toContain("EXPIRED");
  });
});
