/** What the dashboard makes of the answers before it draws them. */
import { describe, expect, test } from "vitest";
import type { Member } from "../../gateway/dashboard/api/shapes.ts";
import { articleText } from "../../gateway/dashboard/figures/figure-choice.ts";
import { rankCities, type MemberRow } from "../../gateway/dashboard/figures/cities.ts";
import { classOf, colourStep, valueClasses } from "../../gateway/dashboard/figures/classes.ts";
import {
  indicatorKeys,
  type FigureValue,
  type IndicatorKey,
} from "../../gateway/dashboard/figures/indicators.ts";
import { changeOf, periodBefore, periodsUntil } from "../../gateway/dashboard/figures/change.ts";
import { csvOf, GrowingCsv } from "../../gateway/dashboard/figures/csv.ts";
import { memberParts } from "../../gateway/dashboard/figures/member-parts.ts";
import { filterFrom, orderFrom } from "../../gateway/dashboard/figures/record-choice.ts";
import { traceLanes } from "../../gateway/dashboard/figures/lanes.ts";
import {
  daysOf,
  periodFrom,
  quarterOf,
  yearsUntil,
} from "../../gateway/dashboard/figures/period.ts";

const member = (code: string, kind: Member["kind"] = "WINDOW"): Member => ({
  code,
  kind,
  name: code,
  nameEn: null,
  cityCode: null,
});

const row = (of: Member, serviceRecords: FigureValue): MemberRow => ({
  ...(Object.fromEntries(indicatorKeys.map((key) => [key, null])) as Record<IndicatorKey, null>),
  serviceRecords,
  member: of,
});

const rank = (rows: readonly MemberRow[], missing: readonly Member[] = []) =>
  rankCities(
    rows,
    missing.map(({ code }) => ({ member: code, reason: "TIMEOUT", message: null })),
    new Map(missing.map((one) => [one.code, one])),
    "serviceRecords",
  );

describe("the ranking of cities", () => {
  test("puts the highest first and lets equal values share a rank", () => {
    const ranked = rank([
      row(member("340100"), 5),
      row(member("340200"), 9),
      row(member("340300"), 5),
      row(member("340400"), 1),
    ]);
    expect(ranked.map(({ city, rank: place }) => [city, place])).toEqual([
      ["340200", 1],
      ["340100", 2],
      ["340300", 2],
      ["340400", 4],
    ]);
  });

  test("leaves the hub and the institutions out", () => {
    const rows = [row(member("340000", "HUB"), 9), row(member("91340100MA8", "INSTITUTION"), 9)];
    expect(rank(rows)).toEqual([]);
  });

  test("names a missing window last, without a value, never as zero", () => {
    const ranked = rank(
      [row(member("340100"), 5), row(member("340200"), null)],
      [member("340300")],
    );
    expect(ranked.slice(1)).toEqual([
      { city: "340200", member: "340200", value: null, exact: null, rank: null, gap: null },
      { city: "340300", member: "340300", value: null, exact: null, rank: null, gap: "TIMEOUT" },
    ]);
  });

  test("keeps the exact text of money that a number cannot hold", () => {
    const [first] = rank([row(member("340100"), "9007199254740993")]);
    expect(first?.exact).toBe("9007199254740993");
  });
});

describe("classes of values", () => {
  test("hold about as many values each, whatever the largest is", () => {
    expect(valueClasses([1, 2, 3, 4, 5, 6, 7, 8, 9, 9000], 5)).toEqual([
      { from: 1, to: 2 },
      { from: 3, to: 4 },
      { from: 5, to: 6 },
      { from: 7, to: 8 },
      { from: 9, to: 9000 },
    ]);
  });

  test("never part equal values", () => {
    expect(valueClasses([0, 0, 0, 0, 7], 5)).toEqual([
      { from: 0, to: 0 },
      { from: 7, to: 7 },
    ]);
  });

  test("take in every value they were made from", () => {
    const values = [3, 14, 15, 92, 65, 35, 89, 79];
    const classes = valueClasses(values, 5);
    expect(values.map((value) => classOf(value, classes))).not.toContain(-1);
  });

  test("span the colours from the palest on", () => {
    expect([0, 1, 2].map((index) => colourStep(index, 3, 5))).toEqual([0, 2, 4]);
    expect(colourStep(0, 1, 5)).toBe(0);
  });
});

describe("the period in the address", () => {
  test.each([
    ["", null],
    ["quarter=3", null],
    ["year=2024", { year: 2024, quarter: null }],
    ["year=2024&quarter=3", { year: 2024, quarter: 3 }],
    ["year=2024&quarter=5", { year: 2024, quarter: null }],
    ["year=1066", null],
    ["year=x&quarter=-1", null],
  ])("%j is read as a period that can be asked for", (search, period) => {
    expect(periodFrom(new URLSearchParams(search))).toEqual(period);
  });

  test.each([
    ["2025-12-31T15:59:59Z", { year: 2025, quarter: 4 }],
    ["2025-12-31T16:00:00Z", { year: 2026, quarter: 1 }],
    ["2001-05-01T00:00:00Z", { year: 2022, quarter: 1 }],
  ])("is, when none is named, the quarter in Shanghai that %s lies in", (moment, quarter) => {
    expect(quarterOf(new Date(moment))).toEqual(quarter);
  });

  test("is always among the years to choose from", () => {
    expect(yearsUntil(2026, 2025)).toEqual([2026, 2025, 2024, 2023, 2022]);
    expect(yearsUntil(2023, 2030)[0]).toBe(2030);
  });
});

describe("the lanes of a trace", () => {
  const owner = member("340100");
  const provider = member("91340100MA8", "INSTITUTION");

  test("are one a participant, the owner first, the missing with its reason", () => {
    const lanes = traceLanes({
      owner: owner.code,
      participantCodes: [provider.code, owner.code],
      events: [{ id: "340100:1", member: owner }],
      gaps: [{ member: provider.code, reason: "UNREACHABLE", message: null }],
      members: new Map([[provider.code, provider]]),
    });
    expect(lanes).toEqual([
      { code: owner.code, member: owner, isOwner: true, events: 1, gap: null },
      { code: provider.code, member: provider, isOwner: false, events: 0, gap: "UNREACHABLE" },
    ]);
  });

  test("go by the identifier of an event whose member is not told", () => {
    const [lane] = traceLanes({
      owner: null,
      participantCodes: [],
      events: [{ id: "340700:0198", member: null }],
      gaps: [],
      members: new Map(),
    });
    expect(lane?.code).toBe("340700");
  });
});

describe("the change of a figure", () => {
  test.each([
    ["count", 120, 100, { unit: "share", by: 0.2 }],
    ["share", 0.5, 0.25, { unit: "points", by: 0.25 }],
    ["score", 4.5, 4.25, { unit: "score", by: 0.25 }],
    ["count", 5, 0, null],
    ["count", 5, null, null],
  ] as const)("of a %s from %s against %s is %o", (kind, value, before, change) => {
    expect(changeOf(kind, value, before)).toEqual(change);
  });

  test("is against the period of the same length just before", () => {
    expect(periodBefore({ year: 2025, quarter: 1 })).toEqual({ year: 2024, quarter: 4 });
    expect(periodBefore({ year: 2025, quarter: null })).toEqual({ year: 2024, quarter: null });
    expect(periodsUntil({ year: 2022, quarter: 2 }, 6)).toHaveLength(2);
  });
});

test("the days of a period end before the first day of the next", () => {
  expect(daysOf({ year: 2025, quarter: 4 })).toEqual({ from: "2025-10-01", before: "2026-01-01" });
  expect(daysOf({ year: 2025, quarter: null })).toEqual({
    from: "2025-01-01",
    before: "2026-01-01",
  });
});

test("the parts of a figure name the missing first, then the largest", () => {
  const lost = member("340300");
  const parts = memberParts(
    [
      { member: member("340100"), value: 5 },
      { member: member("340200"), value: 9 },
    ],
    [{ member: lost.code, reason: "TIMEOUT", message: null }],
    new Map([[lost.code, lost]]),
  );
  expect(parts.map(({ member: { code }, exact }) => [code, exact])).toEqual([
    ["340300", null],
    ["340200", 9],
    ["340100", 5],
  ]);
});

describe("the records that an address asks for", () => {
  test("are chosen by every filter it names, several values with commas", () => {
    const search = "member=340100,340200&state=RATED&from=2025-01-01&before=2025-04-01&text=专利";
    expect(filterFrom(new URLSearchParams(search))).toEqual({
      recordedBy: ["340100", "340200"],
      state: ["RATED"],
      completedFrom: "2025-01-01",
      completedBefore: "2025-04-01",
      text: "专利",
    });
  });

  test("are not narrowed by what is no day, nor ordered by what is no order", () => {
    const choices = new URLSearchParams("from=yesterday&order=LOUDEST");
    expect(filterFrom(choices)).toEqual({});
    expect(orderFrom(choices)).toBe("OPENED_DESC");
  });
});

test("a cell that a spreadsheet would run becomes text, and a number stays one", () => {
  expect(csvOf([["=1+1", '说"好"', "-5.00"]])).toBe('\uFEFF"\'=1+1","说""好""","-5.00"');
});

test.each([
  ["AH-E 3, 6(1)", "《综合评价办法》第3条、第6条第1项", "Measure, art. 3, 6(1)"],
  [
    "AH-E 3, AH-M 12",
    "《综合评价办法》第3条、《管理办法》第12条",
    "Measure, art. 3, Rules, art. 12",
  ],
])("the articles %s are spelled out", (article, chinese, english) => {
  const named = { "AH-E": "《综合评价办法》", "AH-M": "《管理办法》" };
  const inEnglish = { "AH-E": "Measure, art.", "AH-M": "Rules, art." };
  expect(articleText(article, (code) => named[code], "zh")).toBe(chinese);
  expect(articleText(article, (code) => inEnglish[code], "en")).toBe(english);
});

test("a file that grows page by page is the same as one written at once, however large its parts", async () => {
  const head = ["编号", "服务"];
  const pages = Array.from({ length: 40 }, (_, page) =>
    Array.from({ length: 100 }, (__, row) => [`${page}:${row}`, "融资对接".repeat(100)]),
  );
  const file = new GrowingCsv(head);
  for (const rows of [...pages, []]) file.add(rows);
  // What `text` reads has no byte order mark any more.
  const bytes = Buffer.from(await file.content().arrayBuffer()).toString("utf8");
  expect(bytes).toBe(csvOf([head, ...pages.flat()]));
  expect(bytes.length).toBeGreaterThan(1_000_000);
});
