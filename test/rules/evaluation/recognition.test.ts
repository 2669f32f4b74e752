/** Recognition by hand: Xinjiang's draft, and the thresholds of the other texts at their edges. */
import { describe, expect, test } from "vitest";
import { toParticipant } from "../../../subgraphs/hub/rules/evaluation/read/read-input.ts";
import { check } from "../../../subgraphs/hub/rules/evaluation/recognise.ts";
import { figures, recognition } from "./fixtures.ts";

const xinjiang = recognition("xinjiang-draft");
const good = {
  yearsOperating: "2",
  totalAssetsFen: "150000000",
  staff: "15",
  qualifiedStaffShare: "0.6",
  premisesSquareMetres: "200",
  enterprisesServed: "60",
  stableGrowth: "1",
  satisfactionShare: "0.8",
  rulesComplete: "1",
  serviceIncomeFen: "40",
  revenueFen: "100",
  serviceRecords: "1",
  activities: "0",
  reportsReceived: "1",
};
const candidate = (
  values: Record<string, string | null> = {},
  facts: object = { sanction: [], complaint: [] },
  attributes: object = {},
) =>
  toParticipant({
    id: "x",
    name: "平台",
    kind: "INSTITUTION",
    figures: figures({ ...good, ...values }),
    facts,
    attributes,
  });
const verdicts = (result: ReturnType<typeof check>) =>
  Object.fromEntries(result.rules.map(({ code, verdict }) => [code, verdict]));

describe("Xinjiang's draft", () => {
  test("is passed exactly at every threshold: 以上 includes the number", () => {
    const result = check(xinjiang, candidate(), "2026-02-01");
    expect(result.verdict).toBe("MET");
    expect(result.validityYears).toBe(3);
    expect(result.warnings.map(({ code }) => code)).toContain("DRAFT");
  });

  test.each([
    ["XJ-04", { totalAssetsFen: "149999999.99" }],
    ["XJ-04", { yearsOperating: "1.99" }],
    ["XJ-05", { staff: "14" }],
    ["XJ-05", { premisesSquareMetres: "199.9" }],
    ["XJ-06", { satisfactionShare: "0.7999" }],
    ["XJ-06", { stableGrowth: "0" }],
    // 39.99 ÷ 100 < 0.4
    ["XJ-07", { serviceIncomeFen: "39.99" }],
  ])("%s fails just below: %j", (code, values) => {
    const result = check(xinjiang, candidate(values), "2026-02-01");
    expect(result.verdict).toBe("NOT_MET");
    expect(Object.entries(verdicts(result)).filter(([, verdict]) => verdict === "NOT_MET")).toEqual(
      [[code, "NOT_MET"]],
    );
  });

  test("what is not known is not decidable, unless something else decides", () => {
    const unknown = check(xinjiang, candidate({ staff: null }), "2026-02-01");
    expect([unknown.verdict, verdicts(unknown)["XJ-05"]]).toEqual(["UNDECIDED", "UNDECIDED"]);
    expect(unknown.gaps).toMatchObject([{ code: "MISSING", at: "XJ-05" }]);
    const failed = check(
      xinjiang,
      candidate({ staff: null, premisesSquareMetres: "10" }),
      "2026-02-01",
    );
    expect(verdicts(failed)["XJ-05"]).toBe("NOT_MET");
    expect(verdicts(check(xinjiang, candidate({}, {}), "2026-02-01"))["XJ-17"]).toBe("UNDECIDED");
  });

  test("XJ-09: a person relaxes a rule with a reason, and what was reckoned stays in sight", () => {
    const override = {
      participant: "x",
      target: "XJ-05",
      value: "MET",
      by: "张三",
      on: "2026-02-01",
      reason: "位于和田，人员14人",
      source: "minutes:1",
    };
    const hotan = candidate({ staff: "14" }, undefined, { registeredIn: "653201" });
    const result = check(xinjiang, hotan, "2026-02-01", [override]);
    expect(result.verdict).toBe("MET");
    expect(result.rules[1]).toMatchObject({
      verdict: "MET",
      because: { verdict: "NOT_MET" },
      override: { by: "张三", rule: "XJ-09" },
    });
    // Sanctions are not left to a person.
    expect(() => check(xinjiang, hotan, "2026-02-01", [{ ...override, target: "XJ-17" }])).toThrow(
      /XJ-17/,
    );
    // Nor is anything relaxed outside of 和田、喀什、克州, or where nobody says where it is.
    for (const attributes of [{ registeredIn: "650100" }, {}])
      expect(() =>
        check(xinjiang, candidate({ staff: "14" }, undefined, attributes), "2026-02-01", [
          override,
        ]),
      ).toThrow(/XJ-05：只有 registeredIn 以 6530、6531、6532 开头/);
  });

  test("a sanction of the year before counts, an older one does not", () => {
    const sanctioned = (on: string) =>
      check(
        xinjiang,
        candidate({}, { sanction: [{ on, value: "JUDICIAL", source: "s" }], complaint: [] }),
        "2026-02-01",
      );
    expect(verdicts(sanctioned("2025-12-31"))["XJ-18"]).toBe("NOT_MET");
    expect(verdicts(sanctioned("2024-12-31"))["XJ-18"]).toBe("MET");
    expect(verdicts(sanctioned("2025-12-31"))["XJ-17"]).toBe("MET");
  });

  test("a sanction between that year and the day of the check counts, one after that day does not", () => {
    const sanctioned = (on: string) =>
      check(
        xinjiang,
        candidate({}, { sanction: [{ on, value: "ADMINISTRATIVE", source: "s" }], complaint: [] }),
        "2026-02-01",
      ).verdict;
    expect([sanctioned("2026-01-05"), sanctioned("2026-02-01")]).toEqual(["NOT_MET", "NOT_MET"]);
    expect(sanctioned("2026-02-02")).toBe("MET");
  });

  test("80 is not a share: whoever means 80 % writes 0.8", () => {
    for (const value of ["80", "1.01", "-0.1"]) {
      expect(() => check(xinjiang, candidate({ satisfactionShare: value }), "2026-02-01")).toThrow(
        /figures\/satisfactionShare：占比写 0 到 1 的小数/,
      );
    }
    expect(check(xinjiang, candidate({ satisfactionShare: "1" }), "2026-02-01").verdict).toBe(
      "MET",
    );
  });
});

describe("what takes a title away in Xinjiang (art. 18)", () => {
  const verdictOf = (code: string, ...[values, facts]: Parameters<typeof candidate>) =>
    verdicts(check(xinjiang, candidate(values, facts), "2026-02-01"))[code];
  const complaints = (...verified: (boolean | null)[]) => ({
    sanction: [],
    complaint: verified.map((one) => ({ on: "2025-06-01", verified: one, source: "c" })),
  });

  test("a year without a service or an activity counts against it, either of the two does not", () => {
    const took = (serviceRecords: string | null, activities: string | null) =>
      verdictOf("XJ-19", { serviceRecords, activities });
    expect([took("0", "0"), took("1", "0"), took("0", "1")]).toEqual(["NOT_MET", "MET", "MET"]);
    expect([took("0", null), took(null, "1")]).toEqual(["UNDECIDED", "MET"]);
  });

  test("a good reason for such a year is for a person, who states it", () => {
    const idle = candidate({ serviceRecords: "0" });
    const decided = {
      participant: "x",
      target: "XJ-19",
      value: "MET",
      by: "张三",
      on: "2026-02-01",
      reason: "因疫情防控全年停止线下服务",
      source: "minutes:2",
    };
    const result = check(xinjiang, idle, "2026-02-01", [decided]);
    expect(result.verdict).toBe("MET");
    expect(result.rules.find(({ code }) => code === "XJ-19")).toMatchObject({
      because: { verdict: "NOT_MET" },
      override: { by: "张三", rule: "XJ-19-R" },
    });
    // The text knows no good reason for reporting nothing.
    expect(() => check(xinjiang, idle, "2026-02-01", [{ ...decided, target: "XJ-21" }])).toThrow(
      /XJ-21/,
    );
  });

  test("a year without a report counts against it, one report is enough", () => {
    const reported = (reportsReceived: string | null) => verdictOf("XJ-21", { reportsReceived });
    expect([reported("0"), reported("1"), reported(null)]).toEqual(["NOT_MET", "MET", "UNDECIDED"]);
  });

  test("one verified complaint is not several; of two the department finds, and nobody else", () => {
    const found = (repeatedComplaints: string | null, ...verified: (boolean | null)[]) =>
      verdictOf("XJ-20", { repeatedComplaints }, complaints(...verified));
    expect([found(null), found(null, true), found(null, true, false)]).toEqual([
      "MET",
      "MET",
      "MET",
    ]);
    expect([found(null, true, true), found(null, true, null)]).toEqual(["UNDECIDED", "UNDECIDED"]);
    expect([found("0", true, true), found("1", true, true)]).toEqual(["MET", "NOT_MET"]);
    const { warnings } = check(xinjiang, candidate(), "2026-02-01");
    expect(warnings.find(({ code }) => code === "PLACEHOLDER")?.zh).toContain("XJ-20");
  });
});

describe("recognition in other places", () => {
  const level = {
    yearsOperating: "2",
    satisfactionShare: "0.85",
    stableGrowth: "1",
    institutionsGathered: "5",
    lowFeeShare: "0.2",
    serviceStaff: "20",
    qualifiedStaffShare: "0.8",
  };
  // Total assets in 万元 and enterprises at which each level begins (section 7 of the comparison).
  test.each([
    ["national-2017", "300", "150"],
    ["anhui-2020", "200", "100"],
    ["jiangsu-2020", "120", "120"],
  ])("%s begins at %s 万元 and %s enterprises", (code, assets, enterprises) => {
    const scheme = recognition(code);
    const result = (fen: bigint, served: string) => {
      const of = candidate(
        { ...level, totalAssetsFen: String(fen), enterprisesServed: served },
        {},
        { platformType: "INFORMATION" },
      );
      return check(scheme, of, "2020-06-01").verdict;
    };
    const fen = BigInt(assets) * 1_000_000n;
    expect(result(fen, enterprises)).toBe("MET");
    expect(result(fen - 1n, enterprises)).toBe("NOT_MET");
    expect(result(fen, String(Number(enterprises) - 1))).toBe("NOT_MET");
  });

  test("Jiangsu asks 500 enterprises of a training platform", () => {
    const trains = (served: string) =>
      check(
        recognition("jiangsu-2020"),
        candidate({ ...level, enterprisesServed: served }, {}, { platformType: "TRAINING" }),
        "2021-01-01",
      ).verdict;
    expect([trains("499"), trains("500")]).toEqual(["NOT_MET", "MET"]);
  });

  test("Jiangsu need not know the type of a platform whose number fits either, or neither", () => {
    const verdictOf = (enterprisesServed: string) =>
      check(
        recognition("jiangsu-2020"),
        candidate({ ...level, enterprisesServed }, {}),
        "2021-01-01",
      ).verdict;
    expect(["500", "499", "120", "119"].map(verdictOf)).toEqual([
      "MET",
      "UNDECIDED",
      "UNDECIDED",
      "NOT_MET",
    ]);
  });

  test("the national text of 2017 says since 21 October 2025 that it is superseded; Ningxia's that it expired", () => {
    const codes = (code: string, on: string) =>
      check(recognition(code), candidate(), on).warnings.map((warning) => warning.code);
    expect(codes("national-2017", "2025-10-20")).not.toContain("SUPERSEDED");
    expect(codes("national-2017", "2025-10-21")).toContain("SUPERSEDED");
    expect(codes("ningxia-admission", "2020-03-06")).toContain("EXPIRED");
  });
});
