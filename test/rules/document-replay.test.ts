/** What a checker makes of the events of what a hub works on: which steps may be, and what they tell. */
import { describe, expect, test } from "vitest";
import { BulletinStep, nextBulletinState } from "../../subgraphs/hub/rules/bulletin-state.ts";
import {
  ConsequenceKind,
  ConsequenceState,
  ConsequenceStep,
  nextConsequenceState,
} from "../../subgraphs/hub/rules/consequence-state.ts";
import { networkReplay } from "../../subgraphs/hub/rules/document-replay.ts";
import { EvaluationStep, nextEvaluationState } from "../../subgraphs/hub/rules/evaluation-state.ts";
import { hubTeller } from "../../subgraphs/hub/rules/told-by-log.ts";
import type { LedgerEvent } from "../../subgraphs/ledger/rules/evidence/event-leaf.ts";
import { ledgerEvent } from "../builders/ledger-event.ts";

const event = (type: string, state: string | null, changes: Partial<LedgerEvent> = {}) =>
  ledgerEvent(type, state, {
    owner: "340000",
    id: "340000:e",
    recordId: "340000:b",
    details: { set: { kind: "AWARD" } },
    ...changes,
  });
const roles = [null, "department"];
/** Says whether the step may be, by whomever. */
const mayBe = (before: string | null, type: string, state: string, changes = {}) =>
  roles.some((actorRole) => networkReplay(before, event(type, state, { actorRole, ...changes })));

describe("A step in a hub's log", () => {
  test.each([
    ["BULLETIN", nextBulletinState],
    ["EVALUATION", nextEvaluationState],
  ] as const)("of a %s leads where its table says, and nowhere else", (subject, table) => {
    for (const [before, row] of Object.entries(table))
      for (const [step, next] of Object.entries(row))
        for (const state of Object.keys(table)) {
          const known = `${subject.toLowerCase()}.${before}`;
          expect(mayBe(known, `${subject}_${step}`, state), `${before} ${step} ${state}`).toBe(
            state === next,
          );
        }
  });

  test("with a consequence leads where the table of its kind says", () => {
    for (const kind of Object.values(ConsequenceKind))
      for (const before of Object.values(ConsequenceState))
        for (const step of Object.values(ConsequenceStep))
          for (const state of Object.values(ConsequenceState)) {
            const said = mayBe(`consequence.${before}`, `CONSEQUENCE_${step}`, state, {
              details: { set: { kind } },
            });
            expect(said).toBe(nextConsequenceState(kind, before, step) === state);
          }
  });

  test("is for the department or for the hub, whoever decides", () => {
    const approve = (actorRole: string) =>
      networkReplay("bulletin.SUBMITTED", event("BULLETIN_APPROVE", "APPROVED", { actorRole }));
    const publish = (actorRole: string) =>
      networkReplay("bulletin.APPROVED", event("BULLETIN_PUBLISH", "PUBLISHED", { actorRole }));
    expect([approve("department"), approve("hub-operator")]).toEqual([true, false]);
    expect([publish("department"), publish("hub-operator")]).toEqual([false, true]);
  });

  test("is not the first unless it begins something", () => {
    const first = { sequence: 1 };
    expect(mayBe(null, "BULLETIN_DRAFT", "DRAFT", first)).toBe(true);
    expect(mayBe(null, "BULLETIN_DRAFT", "VALIDATING", first)).toBe(true);
    expect(mayBe(null, "BULLETIN_DRAFT", "PUBLISHED", first)).toBe(false);
    expect(mayBe(null, "BULLETIN_APPROVE", "APPROVED", first)).toBe(false);
    expect(mayBe(null, "EVALUATION_PUBLISH", "PUBLISHED", first)).toBe(false);
    expect(mayBe(null, "CONSEQUENCE_PROPOSE", "APPROVED", first)).toBe(false);
  });

  test("turns one subject into no other", () => {
    expect(mayBe("evaluation.SUBMITTED", "BULLETIN_APPROVE", "APPROVED")).toBe(false);
    expect(mayBe("bulletin.SUBMITTED", "EVALUATION_APPROVE", "APPROVED")).toBe(false);
  });

  test("decides a finding only as decisions do", () => {
    expect(mayBe("finding.OPEN", "FINDING_ACCEPT", "ACCEPTED")).toBe(true);
    expect(mayBe("finding.OPEN", "FINDING_ACCEPT", "OVERRULED")).toBe(false);
  });
});

describe("What an event tells of a hub's rows", () => {
  const heard = (events: readonly LedgerEvent[]) => {
    const tell = hubTeller();
    return events.flatMap((one) =>
      tell({ ...one, format: "evidence-event/1", sealed: {} }, () => null),
    );
  };

  test("is nothing where an imported log calls its steps the same", () => {
    const types = ["MEMBER_EXCUSED", "FACT_DECLARED", "EVALUATION_OPEN", "KEY_ANNOUNCE"];
    for (const type of types) {
      const recordId = `340000:${type}`;
      const opened = { recordId, details: { set: { openedMs: 1, state: "COMPLETED" } } };
      const later = { recordId, details: { set: { state: "PUBLISHED", kid: "k", code: "c" } } };
      const asText = { details: { set: "一" } };
      expect(
        heard([event(type, null, opened), event(type, null, later), event(type, null, asText)]),
      ).toEqual([]);
    }
  });

  test("is every step there is, whatever its name is made of", () => {
    const details = { set: { kind: "AWARD" } };
    const subjects = {
      BULLETIN: [...Object.values(BulletinStep), "DRAFT"],
      EVALUATION: [...Object.values(EvaluationStep), "OPEN"],
      CONSEQUENCE: [...Object.values(ConsequenceStep), "PROPOSE"],
    };
    for (const [subject, steps] of Object.entries(subjects))
      for (const step of steps) {
        const told = heard([event(`${subject}_${step}`, "X", { details })]);
        expect(told).toContainEqual({
          kind: "STEP",
          id: "340000:b#step#000001",
          facts: expect.objectContaining({ step, state: "X" }) as object,
        });
        const [document] = told;
        expect(document).toMatchObject({ kind: subject, facts: { state: "X" } });
      }
  });

  test("is what a step sets, and not what the row it was read from happens to hold", () => {
    const set = (year: number) => ({ details: { set: { year, hash: null } } });
    const told = heard([
      event("BULLETIN_DRAFT", "DRAFT", set(2026)),
      event("BULLETIN_COLLECT", "COLLECTING", set(2019)),
    ]);
    expect(told.filter(({ kind }) => kind === "BULLETIN").map(({ facts }) => facts)).toEqual([
      { year: 2026, state: "DRAFT", reason: null },
      { state: "COLLECTING" },
    ]);
    expect(told.filter(({ kind }) => kind === "STEP").map(({ id }) => id)).toEqual([
      "340000:b#step#000001",
      "340000:b#step#000002",
    ]);
  });
});
