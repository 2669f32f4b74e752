/** What a new bulletin's form proposes, and how much is said to wait in each list of work. */
import { describe, expect, test } from "vitest";
import type { WorkCountsQuery } from "../../gateway/dashboard/api/documents.ts";
import type { Account } from "../../gateway/dashboard/api/account.ts";
import { proposedNumber, proposedPeriod } from "../../gateway/dashboard/bulletin/proposal.ts";
import { countsIn, questionFor } from "../../gateway/dashboard/work/waiting.ts";
import { workOf } from "../../gateway/dashboard/work/roles.ts";

const bulletin = (year: number, quarter: number | null, number = "", state = "PUBLISHED") => ({
  year,
  quarter,
  state,
  number,
  createdAt: `${year}-0${quarter ?? 9}-01T00:00:00Z`,
});
const now = new Date("2026-11-22T04:00:00Z");
const onRecord = {
  first: new Date("2025-01-02T01:00:00Z"),
  newest: new Date("2025-12-30T01:00:00Z"),
};

describe("the period of a new bulletin", () => {
  test("is the newest quarter on record, however long ago that was", () => {
    expect(proposedPeriod([], onRecord, now)).toEqual({ year: 2025, quarter: 4 });
  });

  test("is the newest that has none yet, also one that was left out", () => {
    const made = [bulletin(2025, 1), bulletin(2025, 2), bulletin(2025, 4), bulletin(2025, null)];
    expect(proposedPeriod(made, onRecord, now)).toEqual({ year: 2025, quarter: 3 });
  });

  test("is no quarter that still goes on, and no quarter before the first record", () => {
    const today = { ...onRecord, newest: now };
    expect(proposedPeriod([], today, now)).toEqual({ year: 2026, quarter: 3 });
    const made = [1, 2, 3, 4].map((quarter) => bulletin(2025, quarter));
    expect(proposedPeriod(made, onRecord, now)).toEqual({ year: 2026, quarter: 3 });
  });

  test("is begun again where one was given up", () => {
    expect(proposedPeriod([bulletin(2025, 4, "", "ABANDONED")], onRecord, now).quarter).toBe(4);
  });
});

describe("the number of a new bulletin", () => {
  test("follows the highest of the year, with the prefix of the last one", () => {
    const given = [
      bulletin(2025, 2, "皖企服通报〔2025〕3号"),
      bulletin(2025, 1, "皖企服通报〔2025〕7号"),
    ];
    expect(proposedNumber(given, 2025)).toBe("皖企服通报〔2025〕8号");
    expect(proposedNumber(given, 2026)).toBe("皖企服通报〔2026〕1号");
  });

  test("keeps 第 and is not put off by a revision or a year's report", () => {
    const given = [
      bulletin(2025, 3, "演示〔2025〕第4号（修订1）"),
      bulletin(2025, null, "演示〔2025〕年报"),
    ];
    expect(proposedNumber(given, 2025)).toBe("演示〔2025〕第5号");
  });

  test("is not made up where none was given", () => {
    expect(proposedNumber([bulletin(2025, 3, "通报三")], 2025)).toBeNull();
  });
});

describe("the counts of the work lists", () => {
  const window: Account = { name: "", title: "", role: "window-operator", member: "340100" };
  const work = workOf(window, new Map());
  const coverage = (answered: number, gaps: readonly string[] = []) => ({
    expected: answered + gaps.length,
    answered,
    isComplete: gaps.length === 0,
    asOf: null,
    gaps: gaps.map((member) => ({ member, reason: "UNREACHABLE" as const, message: null })),
  });

  test("are asked for as the lists open, and only those of the role", () => {
    expect(questionFor(window, work)).toMatchObject({
      demands: { state: ["SUBMITTED"], recordedBy: ["340100"] },
      overdue: { overdue: true, recordedBy: ["340100"] },
      hasApprovals: false,
      hasAssignments: true,
    });
    const hub: Account = { ...window, role: "hub-operator", member: null };
    const asked = questionFor(hub, workOf(hub, new Map()));
    expect(asked.overdue).toEqual({ overdue: true });
    expect(asked.hasAssignments).toBe(false);
  });

  test("name who is missing, and are unknown where nobody who knows has answered", () => {
    const data = {
      demands: { totalCount: 3, coverage: coverage(1) },
      services: { totalCount: 0, coverage: coverage(0, ["340100"]) },
      overdue: { totalCount: 9, coverage: coverage(15, ["340200"]) },
      assignments: null,
      requests: [{ isAnswered: true }, { isAnswered: false }],
      findings: [{ state: "OPEN" }, { state: "ACCEPTED" }],
    } as unknown as WorkCountsQuery;
    expect(countsIn(data, window, work)).toEqual({
      demands: { least: 3, missing: [] },
      services: { least: null, missing: ["340100"] },
      overdue: { least: 9, missing: ["340200"] },
      assignments: { least: null, missing: ["340100"] },
      reports: { least: 2, missing: [] },
    });
  });
});
