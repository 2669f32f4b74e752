/** The rules of an evaluation's life: approval cannot be gone round, experts are independent, persons decide what follows. */
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
import {
  announcedStates,
  availableEvaluationSteps,
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
import { conflictsOf, owedScores, panelFault, placeKey } from "../../subgraphs/hub/rules/panel.ts";
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

  test("shows and publishes nothing but the very document that the department approved", () => {
    const reached = new Set<EvaluationState>();
    fc.assert(
      fc.property(attempts, (tried) => {
        let at: EvaluationState = "PREPARING";
        let sealings = 0;
        let approved: string | null = null;
        for (const { lawful, missingScores, openObjections, isPublicityOver, ...wild } of tried) {
          const sealedHash: string | null = sealings === 0 ? null : `h${sealings}`;
          const now = standing(at, { sealedHash, missingScores, openObjections, isPublicityOver });
          const open = steps.filter((one) => one !== "ABANDON" && nextEvaluationState[at][one]);
          const step = lawful === null ? undefined : open[lawful % Math.max(open.length, 1)];
          const attempt = step
            ? { step, actor: evaluationActorOf[step], reason: "为此", hash: sealedHash }
            : wild;
          const result = takeEvaluationStep(now, attempt);
          if (!result.ok) {
            expect(result.message).toMatch(/[\u4e00-\u9fff].*[A-Za-z]/s);
            continue;
          }
          const { step: taken, actor, hash } = attempt;
          expect(actor).toBe(evaluationActorOf[taken]);
          if (taken === "SEAL") {
            expect(missingScores).toBe(0);
            expect(openStates).toContain(at);
            sealings += 1;
          }
          if (taken === "APPROVE") {
            expect([actor, at]).toEqual(["DEPARTMENT", "SUBMITTED"]);
            approved = hash;
          }
          if (taken === "PUBLISH")
            expect([at, isPublicityOver, openObjections]).toEqual(["PUBLICITY", true, 0]);
          if (["SEAL", "RETURN", "REOPEN"].includes(taken)) approved = null;
          at = result.state;
          reached.add(at);
          if (at === "APPROVED" || announcedStates.includes(at))
            expect(approved).toBe(`h${sealings}`);
        }
      }),
      { numRuns: 2000 },
    );
    // The property says nothing unless sequences get that far.
    for (const state of states) if (state !== "PREPARING") expect(reached).toContain(state);
  });
});

describe("experts", () => {
  const participants = [
    { id: "340100", name: "合肥市中小企业服务中心" },
    { id: "340300", name: "蚌埠市 中小企业（公共）服务中心" },
  ];
  const free = { employerCode: null, paidBy: [], relatedTo: [] };
  const expert = (change: object = {}) => ({
    code: "E1",
    organisation: "安徽大学",
    member: null,
    interests: free,
    ...change,
  });

  test.each([
    [
      "is employed by a participant, as declared",
      { interests: { ...free, employerCode: "340300" } },
      "EMPLOYED",
    ],
    [
      "is employed by one, by the name",
      { organisation: "蚌埠市中小企业(公共)服务中心" },
      "EMPLOYED",
    ],
    ["has a participant's login", { member: "340300" }, "EMPLOYED"],
    ["is paid by a participant", { interests: { ...free, paidBy: ["340300"] } }, "PAID"],
    [
      "is related to a participant",
      { interests: { ...free, relatedTo: [{ member: "340300", relation: "配偶任职" }] } },
      "RELATED",
    ],
  ])("are excluded where one %s", (_, change, ties) => {
    expect(conflictsOf(expert(change), participants)).toEqual([{ participant: "340300", ties }]);
    const panel = [1, 2, 3, 4].map((index) => expert({ code: `F${index}` }));
    const leaves = [{ code: "P", min: 5, max: 7 }];
    expect(panelFault([...panel, expert()], participants, leaves)).toBeNull();
    expect(panelFault([...panel, expert(change)], participants, leaves)).toMatch(
      /E1，应当回避|回避.*E1|E1/,
    );
  });

  test("are five to seven, and have all declared", () => {
    const panel = (count: number) =>
      Array.from({ length: count }, (_, index) => expert({ code: `E${index}` }));
    const leaves = [{ code: "P", min: 5, max: 7 }];
    expect(
      [4, 5, 7, 8].map((count) => panelFault(panel(count), participants, leaves) === null),
    ).toEqual([false, true, true, false]);
    expect(panelFault([...panel(4), expert({ interests: null })], participants, leaves)).toMatch(
      /未申报/,
    );
    expect(panelFault([], participants, [])).toBeNull();
  });

  test("owe each score until it is given, whatever the order", () => {
    const codes = ["E1", "E2", "E3"];
    const places = ["340100", "340300"].flatMap((participant) =>
      ["P", "Q"].map((indicator) => ({ participant, indicator })),
    );
    const all = owedScores(codes, places, new Set());
    expect(all).toHaveLength(12);
    fc.assert(
      fc.property(fc.shuffledSubarray(all), (given) => {
        const owed = owedScores(codes, places, new Set(given.map(placeKey)));
        expect(new Set([...owed, ...given].map(placeKey)).size).toBe(12);
        expect(owed.length + given.length).toBe(12);
      }),
    );
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

describe("a consequence", () => {
  const place = (change: Partial<ConsequenceStanding> = {}): ConsequenceStanding => ({
    kind: "RECTIFICATION",
    state: "PROPOSED",
    isPublished: true,
    isAppealed: false,
    fitsBudget: null,
    isOverdue: false,
    ...change,
  });

  test("is carried out only after the department approved it, in any sequence", () => {
    const tries = fc.array(
      fc.record({
        step: fc.constantFrom(...Object.values(ConsequenceStep)),
        actor: fc.constantFrom("HUB" as const, "DEPARTMENT" as const, "SYSTEM" as const, null),
        reason: fc.constantFrom("为此", " ", null),
        until: fc.constantFrom("2026-12-31", null),
        amount: fc.constantFrom("10", null),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(tries, fc.constantFrom(...Object.values(ConsequenceKind)), (attempts, kind) => {
        let state: ConsequenceState = "PROPOSED";
        let isApproved = false;
        for (const attempt of attempts) {
          const result = takeConsequenceStep(
            place({ kind, state, fitsBudget: () => true }),
            attempt,
          );
          if (!result.ok) continue;
          const { step, actor, reason } = attempt;
          expect(actor).toBe(consequenceActorOf[step]);
          if (actor !== "SYSTEM") expect(reason?.trim()).toBeTruthy();
          if (step === "APPROVE") isApproved = true;
          state = result.state;
          if (!["PROPOSED", "REJECTED", "LAPSED"].includes(state)) expect(isApproved).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
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
});
