import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  availableSteps,
  nextServiceState,
  ServiceRecordState,
  ServiceStep,
  type Taker,
  takerOf,
  takeStep,
} from "../../subgraphs/ledger/rules/service-state.ts";
import {
  AssignmentState,
  AssignmentStep,
  takeAssignedStep,
} from "../../subgraphs/ledger/rules/assignment-state.ts";
import {
  CandidateState,
  concernsDemand,
  DemandState,
  demandStepsAfter,
  missingDemandReason,
  nextDemandState,
  takeDemandStep,
} from "../../subgraphs/ledger/rules/demand-state.ts";

const states = Object.values(ServiceRecordState);
const steps = Object.values(ServiceStep);

const standing = (state: ServiceRecordState, isRated = false, isDispatched = false) => ({
  state,
  isRated,
  isDispatched,
});

describe("a service", () => {
  test("decides every step in every state", () => {
    expect(
      states
        .flatMap((state) => steps.map((step) => nextServiceState[state][step]))
        .every((next) => next === null || states.includes(next)),
    ).toBe(true);
  });

  test("can reach every state from its acceptance", () => {
    const reached = new Set<string>(["ACCEPTED"]);
    for (const state of reached)
      for (const step of steps) {
        const next = nextServiceState[state as ServiceRecordState][step];
        if (next) reached.add(next);
      }
    expect([...reached].sort()).toEqual([...states].sort());
  });

  test("offers its keeper exactly the steps that it may take", () => {
    for (const state of states)
      for (const isDispatched of [false, true]) {
        const at = standing(state, false, isDispatched);
        expect(availableSteps(at)).toEqual(steps.filter((step) => takeStep(at, step, "KEEPER").ok));
      }
  });

  test("is delivered by whom it was dispatched to, and by nobody else", () => {
    const at = standing("TAKEN_UP", false, true);
    expect(takeStep(at, "START", "KEEPER")).toMatchObject({ ok: false, code: "NOT_YOURS" });
    expect(takeStep(at, "START", "DELIVERER")).toEqual({ ok: true, state: "IN_PROGRESS" });
    expect(takeStep(at, "CORRECT", "DELIVERER")).toMatchObject({ ok: false, code: "NOT_YOURS" });
    expect(takeStep(standing("ACCEPTED"), "START", "KEEPER").ok).toBe(true);
  });

  test("is rated at most once, and silence is no rating", () => {
    for (const step of ["RATE", "NO_ANSWER"] as const)
      expect(takeStep(standing("FOLLOWED_UP", true), step, "KEEPER")).toMatchObject({
        ok: false,
        code: "ALREADY_RATED",
      });
    expect(takeStep(standing("FOLLOWED_UP"), "RATE", "KEEPER")).toEqual({
      ok: true,
      state: "FOLLOWED_UP",
    });
    expect(takeStep(standing("COMPLETED"), "NO_ANSWER", "KEEPER")).toEqual({
      ok: true,
      state: "COMPLETED",
    });
  });

  test("that was withdrawn stays withdrawn", () => {
    expect(availableSteps(standing("WITHDRAWN"))).toEqual([]);
  });
});

describe("any sequence of steps, by either side", () => {
  const attempts = fc.array(
    fc.tuple(fc.constantFrom(...steps), fc.constantFrom<Taker>("KEEPER", "DELIVERER")),
    { maxLength: 40 },
  );
  /** Plays attempts; returns the states passed through and the steps that were allowed. */
  const play = (tried: [ServiceStep, Taker][]) => {
    let at = standing("ACCEPTED");
    const taken: [ServiceStep, Taker, typeof at][] = [];
    for (const [step, taker] of tried) {
      const result = takeStep(at, step, taker);
      if (!result.ok) {
        expect(result.message).toMatch(/[\u4e00-\u9fff].*[a-z]/);
        continue;
      }
      taken.push([step, taker, at]);
      const isDispatched =
        step === "DISPATCH" || (at.isDispatched && step !== "RECALL" && step !== "DECLINE");
      at = { state: result.state, isRated: at.isRated || step === "RATE", isDispatched };
      expect(states).toContain(at.state);
    }
    return { taken, at };
  };

  test("leads from state to state, skips nothing, and says why when it is refused", () => {
    fc.assert(
      fc.property(attempts, (tried) => {
        const { taken } = play(tried);
        const names = taken.map(([step]) => step);
        const before = (step: ServiceStep, needed: ServiceStep) =>
          names.every((name, index) => name !== step || names.slice(0, index).includes(needed));
        expect(before("COMPLETE", "START")).toBe(true);
        expect(before("RATE", "COMPLETE")).toBe(true);
        expect(before("CLOSE", "FOLLOW_UP")).toBe(true);
        expect(before("TAKE_UP", "DISPATCH")).toBe(true);
        expect(names.filter((name) => name === "RATE").length).toBeLessThanOrEqual(1);
        expect(names.indexOf("WITHDRAW")).toBeOneOf([-1, names.length - 1]);
        for (const [step, taker, at] of taken)
          expect(at.isDispatched ? taker === takerOf[step] : taker === "KEEPER").toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test("leaves whoever delivers where its own table says", () => {
    const all = Object.values(AssignmentState);
    for (const state of all)
      for (const step of Object.values(AssignmentStep)) {
        const result = takeAssignedStep(state, step, "原因");
        expect(result.ok ? all.includes(result.state) : result.message.length > 10).toBe(true);
      }
    expect(takeAssignedStep("OFFERED", "DECLINE", " ")).toMatchObject({ code: "NO_REASON" });
  });
});

describe("a demand", () => {
  const demandStates = Object.values(DemandState);
  const candidates = Object.values(CandidateState);
  const news = fc.record({
    step: fc.constantFrom(...steps, "OPEN" as const),
    rating: fc.option(fc.integer({ min: 1, max: 5 })),
    others: fc.array(fc.constantFrom(...candidates), { maxLength: 3 }),
  });

  test("can be matched again until it is served, closed or withdrawn", () => {
    expect(nextDemandState.SUBMITTED.MATCH).toBe("MATCHED");
    expect(nextDemandState.MATCHED.MATCH).toBe("MATCHED");
    for (const state of ["SERVED", "CLOSED", "WITHDRAWN"] as const)
      expect(takeDemandStep(state, "MATCH")).toMatchObject({ code: "STEP_NOT_ALLOWED" });
  });

  test("that was withdrawn stays withdrawn, and one that was closed is opened only for a reason", () => {
    for (const next of Object.values(nextDemandState.WITHDRAWN))
      expect([null, "WITHDRAWN"]).toContain(next);
    expect(missingDemandReason("REOPEN", " ")).toMatchObject({ code: "NO_REASON" });
    expect(missingDemandReason("REOPEN", "企业反映未解决")).toBeNull();
  });

  test("is settled by a good rating, not by a bad one, and not while another is at work", () => {
    const rated = (rating: number, others: readonly CandidateState[] = []) =>
      demandStepsAfter({ step: "RATE", rating, others });
    expect(rated(3)).toEqual(["CLOSE"]);
    expect(rated(2)).toEqual([]);
    expect(rated(5, ["TAKEN_UP"])).toEqual([]);
    expect(rated(5, ["DECLINED", "SERVED"])).toEqual(["CLOSE"]);
    expect(demandStepsAfter({ step: "NO_ANSWER", others: [] })).toEqual([]);
    expect(demandStepsAfter({ step: "CLOSE", others: ["ASKED"] })).toEqual([]);
  });

  test("waits again only when the last who could serve it is out", () => {
    const declined = (...others: CandidateState[]) => demandStepsAfter({ step: "DECLINE", others });
    expect(declined()).toEqual(["DECLINE", "LAPSE"]);
    expect(declined("DECLINED", "RECALLED")).toEqual(["DECLINE", "LAPSE"]);
    expect(declined("MATCHED")).toEqual(["DECLINE"]);
    expect(declined("SERVED")).toEqual(["DECLINE"]);
  });

  test("goes only where its table says, whatever happens to its services", () =>
    fc.assert(
      fc.property(fc.array(news, { maxLength: 30 }), (all) => {
        let state: DemandState = "SUBMITTED";
        for (const one of all)
          for (const step of demandStepsAfter(one)) {
            expect(concernsDemand(one.step)).toBe(true);
            const result = takeDemandStep(state, step);
            if (result.ok) state = result.state;
            expect(demandStates).toContain(state);
          }
        expect(state).not.toBe("WITHDRAWN");
      }),
    ));
});
