import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  availableBulletinSteps,
  type BulletinActor,
  actorOf,
  type BulletinStanding,
  BulletinState,
  BulletinStep,
  nextBulletinState,
  takeBulletinStep,
} from "../../subgraphs/hub/rules/bulletin-state.ts";
import {
  decideFinding,
  type FindingDecision,
  FindingState,
  nextFindingState,
  unsettledStates,
} from "../../subgraphs/hub/rules/finding-state.ts";

const states = Object.values(BulletinState);
const steps = Object.values(BulletinStep);
const actors: readonly (BulletinActor | null)[] = ["HUB", "DEPARTMENT", "SYSTEM", null];

const standing = (
  state: BulletinState,
  change: Partial<BulletinStanding> = {},
): BulletinStanding => ({
  state,
  openFindings: 0,
  missing: [],
  sealedHash: "h1",
  companion: null,
  formFault: null,
  isBeingRevised: false,
  ...change,
});

describe("a bulletin", () => {
  test("decides every step in every state", () => {
    for (const state of states)
      for (const step of steps) {
        const next = nextBulletinState[state][step];
        expect(next === null || states.includes(next)).toBe(true);
      }
  });

  test("can reach every state from its draft", () => {
    const reached = new Set<BulletinState>(["DRAFT"]);
    for (const state of reached)
      for (const next of Object.values(nextBulletinState[state])) if (next) reached.add(next);
    expect([...reached].sort()).toEqual([...states].sort());
  });

  test("is never left once it is revised or abandoned", () => {
    for (const state of ["REVISED", "ABANDONED"] as const)
      expect(Object.values(nextBulletinState[state]).every((next) => next === null)).toBe(true);
  });

  test("offers each side exactly the steps that it may take", () => {
    for (const state of states)
      for (const actor of actors)
        for (const step of availableBulletinSteps(standing(state), actor)) {
          expect(actorOf[step]).toBe(actor);
          expect(
            takeBulletinStep(standing(state), { step, actor, reason: "为此", hash: "h1" }).ok,
          ).toBe(true);
        }
  });

  test.each([
    ["COLLECT", "DRAFT", { formFault: "表已过期。" }, "FORM_INVALID"],
    ["SEAL", "VALIDATING", { openFindings: 1 }, "OPEN_FINDINGS"],
    ["FINISH", "SEALING", { openFindings: 1 }, "OPEN_FINDINGS"],
    ["SUBMIT", "SEALED", { missing: ["蚌埠"] }, "MEMBERS_MISSING"],
    ["APPROVE", "SUBMITTED", { missing: ["蚌埠"] }, "MEMBERS_MISSING"],
    ["APPROVE", "SUBMITTED", { sealedHash: "h2" }, "OTHER_DOCUMENT"],
    ["PUBLISH", "APPROVED", { companion: "SUBMITTED" }, "COMPANION_NOT_READY"],
    ["REVISE", "PUBLISHED", { isBeingRevised: true }, "BEING_REVISED"],
  ] as const)("refuses %s in %s with %o: %s", (step, state, change, code) => {
    const attempt = { step, actor: actorOf[step], reason: "为此", hash: "h1" };
    expect(takeBulletinStep(standing(state), attempt)).toMatchObject({ ok: true });
    expect(takeBulletinStep(standing(state, change), attempt)).toMatchObject({ ok: false, code });
  });
});

test("questions do not end the check that finds them", () => {
  const finish = { step: "FINISH", actor: "SYSTEM" } as const;
  const result = takeBulletinStep(standing("CHECKING", { openFindings: 9 }), finish);
  expect(result).toEqual({ ok: true, state: "VALIDATING" });
});

describe("any sequence of steps, by whomever", () => {
  const attempts = fc.array(
    fc.record({
      step: fc.constantFrom(...steps),
      actor: fc.constantFrom(...actors),
      reason: fc.constantFrom("为此", "", null),
      hash: fc.constantFrom("h0", "h1", "h2", "h3", null),
      openFindings: fc.nat({ max: 1 }),
      isMissing: fc.boolean(),
    }),
    { maxLength: 60 },
  );

  /** Plays attempts; returns what was sealed, approved and published against the rules. */
  const faultsOf = (tried: typeof attempts extends fc.Arbitrary<infer T> ? T : never): string[] => {
    const faults: string[] = [];
    let at: BulletinState = "DRAFT";
    let sealings = 0;
    let approved: string | null = null;
    for (const { openFindings, isMissing, ...attempt } of tried) {
      const sealedHash: string | null = sealings === 0 ? null : `h${sealings}`;
      const missing = isMissing ? ["蚌埠"] : [];
      const now = standing(at, { sealedHash, openFindings, missing });
      const result = takeBulletinStep(now, attempt);
      if (!result.ok) {
        if (!/[\u4e00-\u9fff].*[A-Za-z]/.test(result.message)) faults.push(result.message);
        continue;
      }
      const { step, actor } = attempt;
      if (actor !== actorOf[step]) faults.push(`${step} by ${actor}`);
      const isSealed = step === "FINISH" && result.state === "SEALED";
      if ((step === "SEAL" || isSealed) && openFindings > 0)
        faults.push("sealed with open findings");
      if (step === "APPROVE" && (actor !== "DEPARTMENT" || isMissing || at !== "SUBMITTED"))
        faults.push("approved what must not be");
      if (isSealed) sealings += 1;
      if (step === "APPROVE") approved = attempt.hash;
      if (step === "SEAL" || step === "RETURN" || step === "REOPEN") approved = null;
      at = result.state;
      const isDecided = at === "APPROVED" || at === "PUBLISHED" || at === "REVISED";
      if (isDecided && approved !== `h${sealings}`) faults.push(`${at} without approval`);
    }
    return faults;
  };

  test("publishes nothing but the very document that the department approved", () => {
    fc.assert(
      fc.property(attempts, (tried) => {
        expect(faultsOf(tried)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a finding", () => {
  test("decides every step in every state, and is settled by no one but the hub or a better statement", () => {
    const open = new Set<string>(unsettledStates);
    for (const state of Object.values(FindingState))
      for (const [step, next] of Object.entries(nextFindingState[state])) {
        if (next === null || !open.has(state) || open.has(next)) continue;
        expect(["ACCEPT", "OVERRULE", "CORRECT"]).toContain(step);
      }
  });

  test("is accepted only when it was explained, and overruled only with a reason", () => {
    const decide = (state: FindingState, decision: FindingDecision, reason: string | null = null) =>
      decideFinding(state, decision, reason);
    expect(decide("OPEN", "ACCEPT")).toMatchObject({ ok: false, code: "STEP_NOT_ALLOWED" });
    expect(decide("EXPLAINED", "ACCEPT")).toEqual({ ok: true, state: "ACCEPTED" });
    expect(decide("OPEN", "OVERRULE", " ")).toMatchObject({ code: "NO_REASON" });
    expect(decide("OPEN", "OVERRULE", "已核实")).toEqual({ ok: true, state: "OVERRULED" });
    expect(decide("ACCEPTED", "REOPEN", "另有疑问")).toEqual({ ok: true, state: "OPEN" });
  });
});
