import { describe, expect, test } from "vitest";
import {
  afterWorkingDays,
  deadlineOf,
  isOverdue,
  overdueFrom,
} from "../../subgraphs/ledger/rules/deadline.ts";
import { isHoliday } from "../../subgraphs/ledger/rules/holiday.ts";

const end = (from: string, days: number) =>
  afterWorkingDays(new Date(from), days, isHoliday).toISOString();

describe("working days", () => {
  test.each([
    ["the next day on a weekday", "2026-11-23T02:00:00Z", 1, "2026-11-24T15:59:59.999Z"],
    ["beyond a weekend", "2026-11-20T02:00:00Z", 1, "2026-11-23T15:59:59.999Z"],
    ["beyond the national holiday", "2025-09-30T02:00:00Z", 1, "2025-10-09T15:59:59.999Z"],
    ["beyond spring festival", "2026-02-13T02:00:00Z", 1, "2026-02-24T15:59:59.999Z"],
    ["from the day in China, not in London", "2026-11-23T17:00:00Z", 1, "2026-11-25T15:59:59.999Z"],
    ["none: the end of the day itself", "2026-11-23T02:00:00Z", 0, "2026-11-23T15:59:59.999Z"],
  ])("reach %s", (_, from, days, due) => {
    expect(end(from, days)).toBe(due);
  });
});

describe("a limit", () => {
  const at = new Date("2026-11-23T02:00:00Z");
  const of = (service: Partial<Parameters<typeof deadlineOf>[0]>) =>
    deadlineOf({ state: "ACCEPTED", ...service }, isHoliday);

  test("runs for the answer, the delivery and the call back after a bad rating", () => {
    expect(of({ state: "DISPATCHED", dispatchedAt: at })).toMatchObject({
      step: "TAKE_UP",
      limitDays: 2,
    });
    const begun = { state: "IN_PROGRESS", dispatchedAt: at, timeLimitDays: 7 } as const;
    expect(of(begun)).toMatchObject({ step: "COMPLETE", limitDays: 7 });
    expect(of({ state: "RATED", rating: 2, ratedAt: at })).toMatchObject({
      step: "FOLLOW_UP",
      limitDays: 15,
    });
  });

  test("does not run without a disclosed time, after a good rating, or once all is done", () => {
    expect(of({ state: "IN_PROGRESS", acceptedAt: at })).toBeNull();
    expect(of({ state: "RATED", rating: 3, ratedAt: at })).toBeNull();
    for (const state of ["ACCEPTED", "COMPLETED", "FOLLOWED_UP", "CLOSED", "WITHDRAWN"] as const)
      expect(of({ state, acceptedAt: at, timeLimitDays: 1 })).toBeNull();
  });

  test("of more than ten years is a slip, and none", () => {
    const begun = { state: "IN_PROGRESS", acceptedAt: at } as const;
    expect(of({ ...begun, timeLimitDays: 2_500 })).not.toBeNull();
    expect(of({ ...begun, timeLimitDays: 2_000_000_000 })).toBeNull();
  });

  test("is kept until the end of its last day", () => {
    const deadline = of({ state: "DISPATCHED", dispatchedAt: at })!;
    expect(isOverdue(deadline, deadline.dueAt)).toBe(false);
    expect(isOverdue(deadline, new Date(deadline.dueAt.getTime() + 1))).toBe(true);
  });
});

describe("the moment before which a limit must have begun to be over", () => {
  const hours = Array.from({ length: 30 * 8 }, (_, step) => step * 3 * 3_600_000);
  const from = new Date("2025-09-20T01:00:00Z").getTime();

  test.each([0, 1, 2, 5, 15])("agrees with the deadline, over %i working days", (days) => {
    const now = new Date("2025-10-16T07:00:00Z");
    const boundary = overdueFrom(now, days, isHoliday);
    for (const later of hours) {
      const begun = new Date(from + later);
      const dueAt = afterWorkingDays(begun, days, isHoliday);
      expect(begun < boundary).toBe(isOverdue({ dueAt }, now));
    }
  });
});
