import { describe, expect, test } from "vitest";
import {
  availableSteps,
  nextServiceState,
  ServiceRecordState,
  ServiceStep,
  takeStep,
} from "../../subgraphs/ledger/rules/service-state.ts";
import { DemandState, nextDemandState } from "../../subgraphs/window/rules/demand-state.ts";

const states = Object.values(ServiceRecordState);
const steps = Object.values(ServiceStep);

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

  test("offers exactly the steps that lead somewhere", () => {
    for (const state of states) {
      expect(availableSteps(state, false)).toEqual(
        steps.filter((step) => takeStep(state, step, false).ok),
      );
    }
  });

  test("is rated at most once", () => {
    expect(takeStep("FOLLOWED_UP", "RATE", true)).toMatchObject({
      ok: false,
      code: "ALREADY_RATED",
    });
    expect(takeStep("FOLLOWED_UP", "RATE", false)).toEqual({ ok: true, state: "FOLLOWED_UP" });
  });

  test("that was withdrawn stays withdrawn", () => {
    expect(availableSteps("WITHDRAWN", false)).toEqual([]);
  });
});

test("a demand can be matched again until it is closed", () => {
  expect(nextDemandState.MATCHED.MATCH).toBe("MATCHED");
  for (const state of [DemandState.CLOSED, DemandState.WITHDRAWN]) {
    expect(Object.values(nextDemandState[state])).toEqual([null, null, null]);
  }
});
