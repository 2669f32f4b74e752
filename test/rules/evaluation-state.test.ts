/** The rules of an evaluation's life: nobody goes round approval and publicity. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  announcedStates,
  availableEvaluationSteps,
  blockedEvaluationSteps,
  type EvaluationActor,
  evaluationActorOf,
  type EvaluationStanding,
  EvaluationState,
  EvaluationStep,
  nextEvaluationState,
  openStates,
  takeEvaluationStep,
} from "../../subgraphs/hub/rules/evaluation-state.ts";
import { nextObjectionState, ObjectionState } from "../../subgraphs/hub/rules/objection-state.ts";
import { publicityEnd } from "../../subgraphs/hub/rules/publicity.ts";

const states = Object.values(EvaluationState);
const steps = Object.values(EvaluationStep);
const actors: readonly (EvaluationActor | null)[] = ["HUB", "DEPARTMENT", "SYSTEM", null];
const standing = (
  state: EvaluationState,
  change: Partial<EvaluationStanding> = {},
): EvaluationStanding => ({
  state,
  withoutSummary: [],
  hasStatements: true,
  panelFault: null,
  missingScores: 0,
  openDeclarations: 0,
  unsettled: [],
  sealedHash: "h1",
  isPublicityOver: true,
  openObjections: 0,
  upheldObjections: 0,
  isBeingRevised: false,
  ...change,
});

describe("an evaluation", () => {
  test("says to whose turn it is what stands in the way, and nothing of others' steps", () => {
    const waiting = standing("SCORING", { missingScores: 3 });
    expect(blockedEvaluationSteps(waiting, "HUB")).toMatchObject([
      { step: "SEAL", code: "SCORES_MISSING" },
    ]);
    expect(blockedEvaluationSteps(waiting, "DEPARTMENT")).toEqual([]);
    expect(blockedEvaluationSteps(standing("SCORING"), "HUB")).toEqual([]);
  });

  test("reaches every state from its beginning, and is never left once revised or abandoned", () => {
    const reached = new Set<EvaluationState>(["PREPARING"]);
    for (const state of reached)
      for (const next of Object.values(nextEvaluationState[state])) if (next) reached.add(next);
    expect([...reached].sort()).toEqual([...states].sort());
    for (const state of ["REVISED", "ABANDONED"] as const)
      expect(Object.values(nextEvaluationState[state]).every((next) => next === null)).toBe(true);
  });

  test("offers each side exactly the steps that it may take", () => {
    for (const state of states)
      for (const actor of actors)
        for (const step of availableEvaluationSteps(standing(state), actor))
          expect(evaluationActorOf[step]).toBe(actor);
  });

  test.each([
    ["SCORE", "PREPARING", { withoutSummary: ["蚌埠"] }, "SUMMARY_MISSING"],
    ["SCORE", "PREPARING", { hasStatements: false }, "NO_STATEMENTS"],
    ["SCORE", "PREPARING", { panelFault: "缺专家。" }, "PANEL"],
    ["SEAL", "SCORING", { missingScores: 1 }, "SCORES_MISSING"],
    ["SEAL", "SCORING", { openDeclarations: 1 }, "OPEN_DECLARATIONS"],
    ["SEAL", "SCORING", { unsettled: ["蚌埠 honours"] }, "UNSETTLED"],
    ["APPROVE", "SUBMITTED", { sealedHash: "h2" }, "OTHER_DOCUMENT"],
    ["PUBLISH", "PUBLICITY", { isPublicityOver: false }, "PUBLICITY_RUNS"],
    ["PUBLISH", "PUBLICITY", { openObjections: 1 }, "OPEN_OBJECTIONS"],
    ["PUBLISH", "PUBLICITY", { upheldObjections: 1 }, "BEING_REVISED"],
    ["PUBLISH", "PUBLICITY", { isBeingRevised: true }, "BEING_REVISED"],
  ] as const)("refuses %s in %s with %o: %s", (step, state, change, code) => {
    const attempt = { step, actor: evaluationActorOf[step], reason: "为此", hash: "h1" };
    expect(takeEvaluationStep(standing(state), attempt)).toMatchObject({ ok: true });
    expect(takeEvaluationStep(standing(state, change), attempt)).toMatchObject({ ok: false, code });
  });

  test("is revised only for an objection that was upheld, and once at a time", () => {
    const revise = { step: "REVISE", actor: "HUB" } as const;
    const tried = (change: Partial<EvaluationStanding>) =>
      takeEvaluationStep(standing("PUBLISHED", change), revise);
    expect(tried({})).toMatchObject({ code: "NOTHING_UPHELD" });
    expect(tried({ upheldObjections: 1, isBeingRevised: true })).toMatchObject({
      code: "BEING_REVISED",
    });
    expect(tried({ upheldObjections: 1 })).toEqual({ ok: true, state: "PUBLISHED" });
  });
});

describe("any sequence of steps, by whomever", () => {
  // Every other attempt is a lawful one: wild ones alone get no further than sealing.
  const attempts = fc.array(
    fc.record({
      lawful: fc.option(fc.nat({ max: 9 })),
      step: fc.constantFrom(...steps),
      actor: fc.constantFrom(...actors),
      reason: fc.constantFrom("为此", "", null),
      hash: fc.constantFrom("h0", "h1", "h2", "h3", null),
      missingScores: fc.nat({ max: 1 }),
      openObjections: fc.nat({ max: 1 }),
      isPublicityOver: fc.boolean(),
    }),
    { maxLength: 80 },
  );

  /** Plays attempts; returns what went against the rules, and adds the states that were reached. */
  const faultsOf = (
    tried: typeof attempts extends fc.Arbitrary<infer T> ? T : never,
    reached: Set<EvaluationState>,
  ): string[] => {
    const faults: string[] = [];
    const must = (isSo: boolean, fault: string) => void (isSo || faults.push(fault));
    let at: EvaluationState = "PREPARING";
    let sealings = 0;
    let approved: string | null = null;
    for (const { lawful, missingScores, openObjections, isPublicityOver, ...wild } of tried) {
      const sealedHash: string | null = sealings === 0 ? null : `h${sealings}`;
      const now = standing(at, { sealedHash, missingScores, openObjections, isPublicityOver });
      const open = steps.filter((one) => one !== "ABANDON" && nextEvaluationState[at][one]);
      const chosen = lawful === null ? undefined : open[lawful % Math.max(open.length, 1)];
      const attempt = chosen
        ? { step: chosen, actor: evaluationActorOf[chosen], reason: "为此", hash: sealedHash }
        : wild;
      const result = takeEvaluationStep(now, attempt);
      if (!result.ok) {
        must(/[\u4e00-\u9fff].*[A-Za-z]/s.test(result.message), result.message);
        continue;
      }
      const { step, actor, hash } = attempt;
      must(actor === evaluationActorOf[step], `${step} by ${actor}`);
      if (step === "SEAL") {
        must(missingScores === 0 && openStates.includes(at), "sealed too early");
        sealings += 1;
      }
      if (step === "APPROVE") {
        must(actor === "DEPARTMENT" && at === "SUBMITTED", "approved what must not be");
        approved = hash;
      }
      if (step === "PUBLISH")
        must(at === "PUBLICITY" && isPublicityOver && openObjections === 0, "published too early");
      if (step === "SEAL" || step === "RETURN" || step === "REOPEN") approved = null;
      at = result.state;
      reached.add(at);
      const isDecided = at === "APPROVED" || announcedStates.includes(at);
      must(!isDecided || approved === `h${sealings}`, `${at} without approval`);
    }
    return faults;
  };

  test("shows and publishes nothing but the very document that the department approved", () => {
    const reached = new Set<EvaluationState>(["PREPARING"]);
    fc.assert(
      fc.property(attempts, (tried) => {
        expect(faultsOf(tried, reached)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
    // The property says nothing unless sequences get everywhere.
    expect([...reached].sort()).toEqual([...states].sort());
  });
});

describe("a publicity", () => {
  const none = () => false;
  const friday = new Date("2026-03-06T02:00:00Z");
  test.each([
    ["DAYS", 5, "2026-03-11T15:59:59.999Z"],
    ["WORKING_DAYS", 5, "2026-03-13T15:59:59.999Z"],
    ["WORKING_DAYS", 7, "2026-03-17T15:59:59.999Z"],
  ] as const)("of %s %i ends with its last day", (calendar, days, end) => {
    expect(publicityEnd(friday, { days, calendar }, none).toISOString()).toBe(end);
  });

  test("in working days leaves holidays out", () => {
    const end = publicityEnd(
      friday,
      { days: 1, calendar: "WORKING_DAYS" },
      (day) => day === "2026-03-09",
    );
    expect(end.toISOString()).toBe("2026-03-10T15:59:59.999Z");
  });
});

describe("an objection", () => {
  test("is settled only after it was upheld", () => {
    for (const state of Object.values(ObjectionState))
      expect(nextObjectionState[state].SETTLE).toBe(state === "UPHELD" ? "SETTLED" : null);
  });
});
