import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { composeBulletin } from "../../subgraphs/hub/rules/bulletin/compose-bulletin.ts";
import { quotient } from "../../subgraphs/hub/rules/bulletin/decimal.ts";
import { withoutSmallCells } from "../../subgraphs/hub/rules/bulletin/small-cell.ts";
import {
  dueAfter,
  dueWhenAsked,
  remindersDue,
  usualDeadline,
} from "../../subgraphs/hub/rules/reporting.ts";
import { canonicalJson } from "../../subgraphs/ledger/rules/evidence/canonical-json.ts";
import { isHoliday } from "../../subgraphs/ledger/rules/holiday.ts";
import { statementFault } from "../../subgraphs/ledger/rules/statement.ts";
import { exampleBulletin } from "../builders/example-bulletin.ts";
import { type Claim, makeInputs, makeStatement, Shelf } from "../builders/statements.ts";

const [first, second, institution] = ["340100", "340200", "91340100MA8079194L"] as const;

/** Composes over members that claim what is given. */
function composed(claims: Readonly<Record<string, readonly Claim[]>>, change = {}) {
  const shelf = new Shelf();
  const members = Object.entries(claims).map(([code, services]) => ({
    code,
    hash: makeStatement(shelf, { code, services }).hash,
  }));
  return composeBulletin(makeInputs(members, change), shelf);
}

describe("a bulletin", () => {
  test("is the same to the byte each time, in whatever order its members come", () => {
    const { inputs, shelf, bulletin } = exampleBulletin();
    const text = canonicalJson(bulletin);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...inputs.expected], { minLength: inputs.expected.length }),
        (expected) => {
          expect(canonicalJson(composeBulletin({ ...inputs, expected }, shelf))).toBe(text);
        },
      ),
      { numRuns: 20 },
    );
  });

  test("is what the example on record says", () => {
    const path = join(import.meta.dirname, "..", "vectors", "bulletin", "example.json");
    const { bulletin } = exampleBulletin();
    expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(bulletin);
  });

  test("counts a claimed service once: at home first, then the earliest, then the lowest code", () => {
    const { total } = composed({
      [first]: [
        { service: "a", acceptedMs: 1 },
        { service: "b", acceptedMs: 5 },
        { service: "c", acceptedMs: 5, rating: 2 },
      ],
      [second]: [
        { service: "a", acceptedMs: 9, isHome: true },
        { service: "b", acceptedMs: 4 },
        { service: "c", acceptedMs: 5, rating: 4 },
      ],
      [institution]: [{ service: "a", acceptedMs: 0 }],
    });
    expect(total.satisfaction).toMatchObject({ services: 3, ratings: 1, mean: "2.0000" });
    expect(total.claims).toMatchObject({
      contested: 3,
      pairs: [
        { members: [first, second], services: 3, countedFor: [1, 2] },
        { members: [first, institution], services: 1, countedFor: [0, 0] },
        { members: [second, institution], services: 1, countedFor: [1, 0] },
      ],
    });
  });

  test("ranks windows and institutions apart, gives ties one place and leaves the next out", () => {
    const shelf = new Shelf();
    const codes = { "340100": 3, "340200": 2, "340300": 2, "340400": 1 };
    const members = Object.entries(codes).map(([code, activities]) => {
      const names = Array.from({ length: activities }, (_, index) => `${code} ${index}`);
      return {
        code,
        hash: makeStatement(shelf, { code, services: [], sets: { activityKeys: names } }).hash,
      };
    });
    const absent = { code: "340500", hash: null };
    const { rankings } = composeBulletin(makeInputs([...members, absent]), shelf);
    expect(rankings[0]!.places.map(({ code, place }) => [code, place])).toEqual([
      ["340100", 1],
      ["340200", 2],
      ["340300", 2],
      ["340400", 4],
    ]);
    expect(rankings[0]!.unplaced).toEqual(["340500"]);
    expect(rankings[1]!.places).toEqual([]);
  });

  test("says who is missing, and adds up: expected is received, excused and missing", () => {
    const shelf = new Shelf();
    const { hash } = makeStatement(shelf, { code: first, services: [] });
    const bulletin = composeBulletin(
      makeInputs([
        { code: first, hash, receivedAt: "2025-10-10T15:59:59.999Z" },
        {
          code: second,
          hash: makeStatement(shelf, { code: second, services: [] }).hash,
          receivedAt: "2025-10-10T16:00:00.000Z",
        },
        { code: "340300", hash: null, excuse: "停业整顿" },
        { code: "340400", hash: null },
      ]),
      shelf,
    );
    expect(bulletin.coverage).toMatchObject({
      expected: 4,
      received: 2,
      onTime: 1,
      late: 1,
      excused: 1,
      missing: 1,
      reportingRate: "0.5000",
      reportingRateOnTime: "0.2500",
      isAccountedFor: false,
    });
    expect(bulletin.notes.join("")).toContain("未说明理由，本期数据不完整：成员 340400");
    expect(bulletin.notes.join("")).toContain("停业整顿");
    expect(bulletin.members.find(({ code }) => code === "340400")!.figures).toBeNull();
  });
});

describe("a revision", () => {
  test("lists every cell that differs, and no other", () => {
    const before = composed({ [first]: [{ service: "a" }], [second]: [{ service: "b" }] });
    const after = composed(
      { [first]: [{ service: "a" }, { service: "c", rating: 5 }], [second]: [{ service: "b" }] },
      { revision: 2, revises: { reason: "补录", hash: "00", document: before } },
    );
    expect(after.revises?.differences).toEqual([
      { cell: "categories/10", before: null, after: 3 },
      { cell: `members/${first}/satisfaction`, before: null, after: "5.0000" },
      { cell: "total/publicWelfareServices", before: 2, after: 3 },
      { cell: "total/satisfaction", before: null, after: "5.0000" },
      { cell: "total/services", before: 2, after: 3 },
    ]);
  });
});

describe("small counts", () => {
  test("are not printed, nor one that could be worked out from the total", () => {
    const cells = (counts: readonly number[], smallest = 3) =>
      withoutSmallCells(
        counts.map((services) => ({ services })),
        smallest,
      ).map(({ services }) => services);
    expect(cells([9, 2, 5, 0])).toEqual([9, null, null, 0]);
    expect(cells([9, 2, 1, 5])).toEqual([9, null, null, 5]);
    expect(cells([9, 3])).toEqual([9, 3]);
    expect(cells([9, 1], 0)).toEqual([9, 1]);
  });
});

describe("a quotient", () => {
  test("is exact to four decimals, half away from zero", () => {
    expect([
      quotient(1, 3),
      quotient(-1, 8),
      quotient(1, 20_000),
      quotient(-1, 20_000),
      quotient(0, -5),
      quotient(1, 0),
    ]).toEqual(["0.3333", "-0.1250", "0.0001", "-0.0001", "0.0000", null]);
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.integer({ min: 1, max: 1_000_000 }),
        (part, whole) => {
          expect(Math.abs(Number(quotient(part, whole)) - part / whole)).toBeLessThanOrEqual(
            0.000_050_001,
          );
        },
      ),
    );
  });
});

describe("the last day", () => {
  const end = new Date("2025-09-30T16:00:00.000Z");
  test("counts days, or working days by the holiday table", () => {
    expect(dueAfter(end, usualDeadline, isHoliday).toISOString()).toBe("2025-10-10T15:59:59.999Z");
    expect(dueAfter(end, { days: 3, count: "WORKING" }, isHoliday).toISOString()).toBe(
      "2025-10-13T15:59:59.999Z",
    );
  });
  test.each([
    ["in the period", "2025-08-01T02:00:00Z", "2025-10-10T15:59:59.999Z"],
    ["on its last day", "2025-09-30T15:59:59Z", "2025-10-10T15:59:59.999Z"],
    ["four days after it", "2025-10-04T02:00:00Z", "2025-10-14T15:59:59.999Z"],
    ["in the last minute of a day", "2025-10-04T15:59:00Z", "2025-10-14T15:59:59.999Z"],
    ["in the first minute of the next", "2025-10-04T16:00:00Z", "2025-10-15T15:59:59.999Z"],
    ["a year later", "2026-11-22T06:00:00Z", "2026-12-02T15:59:59.999Z"],
  ])("leaves whoever is asked %s as many days as everybody", (_, askedAt, due) => {
    const asked = { periodEnd: end, askedAt: new Date(askedAt) };
    expect(dueWhenAsked(asked, usualDeadline, isHoliday).toISOString()).toBe(due);
  });
  test("is never earlier for being asked, by calendar or by working days", () => {
    const anyTime = fc.integer({ min: Date.UTC(2025, 0), max: Date.UTC(2026, 11) });
    const anyRule = fc.record({
      days: fc.nat({ max: 40 }),
      count: fc.constantFrom("CALENDAR" as const, "WORKING" as const),
    });
    fc.assert(
      fc.property(anyTime, anyTime, anyRule, (first, second, rule) => {
        const [earlier, later] = [Math.min(first, second), Math.max(first, second)].map((time) =>
          dueWhenAsked({ periodEnd: end, askedAt: new Date(time) }, rule, isHoliday).getTime(),
        ) as [number, number];
        expect(earlier).toBeGreaterThanOrEqual(dueAfter(end, rule, isHoliday).getTime());
        expect(later).toBeGreaterThanOrEqual(earlier);
        expect(later - Math.max(first, second)).toBeGreaterThanOrEqual(rule.days * 86_400_000 - 1);
      }),
    );
  });
  test("is the member's own where it was asked late: it is late only by that", () => {
    const shelf = new Shelf();
    const own = "2025-12-02T15:59:59.999Z";
    const codes = [first, second, institution];
    const times = [
      "2025-11-23T01:00:00.000Z",
      "2025-12-03T01:00:00.000Z",
      "2025-11-23T01:00:00.000Z",
    ];
    const inputs = makeInputs(
      codes.map((code, index) => ({
        code,
        hash: makeStatement(shelf, { code, services: [] }).hash,
        receivedAt: times[index]!,
      })),
    );
    // The third was asked in time.
    const expected = inputs.expected.map((one, index) =>
      index < 2 ? { ...one, dueAt: own } : one,
    );
    const { coverage, notes } = composeBulletin({ ...inputs, expected }, shelf);
    expect(coverage.members.map(({ standing, dueAt }) => [standing, dueAt])).toEqual([
      ["ON_TIME", own],
      ["LATE", own],
      ["LATE", undefined],
    ]);
    expect(coverage).toMatchObject({ onTime: 1, late: 2, dueAt: inputs.dueAt });
    expect(notes[1]).toBe("其中2家由平台在期后要求报送，报送期限自要求之日起算。");
  });
  test("brings a reminder three days before, the day after, and each week", () => {
    const due = new Date("2025-10-10T15:59:59.999Z");
    const at = (day: string) => remindersDue(due, new Date(`${day}T16:00:00.000Z`));
    expect([at("2025-10-06"), at("2025-10-07"), at("2025-10-11"), at("2025-10-18")]).toEqual([
      0, 1, 2, 3,
    ]);
  });
});

describe("a statement", () => {
  const { statement } = makeStatement(new Shelf(), { code: first, services: [{ service: "a" }] });
  test("is sound as it is made, and refused when it is another's or its sets are not of its figures", () => {
    expect(statementFault(statement, first)).toBeNull();
    expect(statementFault(statement, second)).toContain("属于");
    expect(
      statementFault({ ...statement, figures: { ...statement.figures, activities: 7 } }, first),
    ).toContain("activityKeys");
    expect(
      statementFault({ ...statement, figures: { ...statement.figures, feeFen: 1.5 } }, first),
    ).toContain("feeFen");
    expect(statementFault({ ...statement, period: { year: 2025, quarter: 5 } }, first)).toContain(
      "period",
    );
    for (const given of [null, [], "x", {}, { ...statement, format: "member-statement/2" }])
      expect(statementFault(given, first)).not.toBeNull();
  });
});
