/** What follows from an evaluation is decided by persons, with a reason. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ConsequenceKind,
  type ConsequenceStanding,
  ConsequenceState,
  ConsequenceStep,
  consequenceActorOf,
  nextConsequenceState,
  takeConsequenceStep,
} from "../../subgraphs/hub/rules/consequence-state.ts";

describe("a consequence", () => {
  const place = (change: Partial<ConsequenceStanding> = {}): ConsequenceStanding => ({
    kind: "RECTIFICATION",
    state: "PROPOSED",
    isPublished: true,
    isAppealed: false,
    fitsBudget: null,
    today: "2026-07-01",
    isOverdue: false,
    ...change,
  });

  // Every other attempt is a lawful one.
  const tries = fc.array(
    fc.record({
      isLawful: fc.boolean(),
      step: fc.constantFrom(...Object.values(ConsequenceStep)),
      actor: fc.constantFrom("HUB" as const, "DEPARTMENT" as const, "SYSTEM" as const, null),
      reason: fc.constantFrom("为此", " ", null),
      until: fc.constantFrom("2026-12-31", null),
      amount: fc.constantFrom("10", null),
    }),
    { maxLength: 60 },
  );

  const faultsOf = (
    kind: ConsequenceKind,
    attempts: typeof tries extends fc.Arbitrary<infer T> ? T : never,
    reached: Set<ConsequenceState>,
  ): string[] => {
    let state: ConsequenceState = "PROPOSED";
    let isApproved = false;
    return attempts.flatMap(({ isLawful, ...wild }) => {
      const lawful = { reason: "为此", until: "2026-12-31", amount: "10" };
      const attempt = isLawful
        ? { step: wild.step, actor: consequenceActorOf[wild.step], ...lawful }
        : wild;
      const result = takeConsequenceStep(
        place({ kind, state, fitsBudget: () => true, isOverdue: true }),
        attempt,
      );
      if (!result.ok) return [];
      const { step, actor, reason } = attempt;
      ({ state } = result);
      reached.add(state);
      isApproved ||= step === "APPROVE";
      const isUndone = ["PROPOSED", "REJECTED", "LAPSED"].includes(state);
      return [
        ...(actor === consequenceActorOf[step] ? [] : [`${step} by ${actor}`]),
        ...(actor === "SYSTEM" || reason?.trim() ? [] : [`${step} without a reason`]),
        ...(isUndone || isApproved ? [] : [`${state} without approval`]),
      ];
    });
  };

  test("is carried out only after the department approved it, in any sequence", () => {
    const reached = new Set<ConsequenceState>(["PROPOSED"]);
    fc.assert(
      fc.property(tries, fc.constantFrom(...Object.values(ConsequenceKind)), (attempts, kind) => {
        expect(faultsOf(kind, attempts, reached)).toEqual([]);
      }),
      { numRuns: 3000 },
    );
    expect([...reached].sort()).toEqual(Object.values(ConsequenceState).sort());
  });

  test.each([
    ["before the evaluation is published", { isPublished: false }, "NOT_PUBLISHED"],
    ["as a rectification without a day", {}, "NO_DEADLINE"],
    ["as an award without a budget", { kind: "AWARD" as const }, "NO_BUDGET"],
    [
      "as an award above the budget",
      { kind: "AWARD" as const, fitsBudget: () => false },
      "OVER_BUDGET",
    ],
  ])("is not approved %s", (_, change, code) => {
    const attempt = { step: "APPROVE", actor: "DEPARTMENT", reason: "为此", amount: "10" } as const;
    expect(takeConsequenceStep(place(change), attempt)).toMatchObject({ ok: false, code });
  });

  test("is not carried out while an appeal is open, and a rectification fails only after its day", () => {
    const suspension = place({ kind: "SUSPENSION", state: "APPROVED", isAppealed: true });
    expect(
      takeConsequenceStep(suspension, { step: "CARRY_OUT", actor: "HUB", reason: "为此" }),
    ).toMatchObject({ code: "APPEALED" });
    const fail = { step: "FAIL", actor: "DEPARTMENT", reason: "未整改" } as const;
    expect(takeConsequenceStep(place({ state: "APPROVED" }), fail)).toMatchObject({
      code: "NOT_DUE",
    });
    expect(takeConsequenceStep(place({ state: "APPROVED", isOverdue: true }), fail)).toEqual({
      ok: true,
      state: "FAILED",
    });
    expect(nextConsequenceState("YELLOW_CARD", "APPROVED", "FAIL")).toBeNull();
  });

  test.each(["RECTIFICATION", "BLACK_LIST"] as const)(
    "%s is not approved until a day that has passed",
    (kind) => {
      const until = (day: string) =>
        takeConsequenceStep(place({ kind }), {
          step: "APPROVE",
          actor: "DEPARTMENT",
          reason: "为此",
          until: day,
        });
      expect(until("2026-06-30")).toMatchObject({ code: "DAY_PASSED" });
      expect(until("2026-07-01")).toEqual({ ok: true, state: "APPROVED" });
    },
  );
});
