import { describe, expect, test } from "vitest";
import {
  BulletinStep,
  nextBulletinState,
  takeBulletinStep,
} from "../../subgraphs/hub/rules/bulletin-state.ts";
import {
  ConsequenceKind,
  ConsequenceState,
  ConsequenceStep,
  takeConsequenceStep,
} from "../../subgraphs/hub/rules/consequence-state.ts";
import {
  EvaluationStep,
  nextEvaluationState,
  takeEvaluationStep,
} from "../../subgraphs/hub/rules/evaluation-state.ts";
import { decideFinding, FindingState } from "../../subgraphs/hub/rules/finding-state.ts";
import * as hubWords from "../../subgraphs/hub/rules/state-words.ts";
import {
  AssignmentState,
  AssignmentStep,
  takeAssignedStep,
} from "../../subgraphs/ledger/rules/assignment-state.ts";
import {
  DemandState,
  DemandStep,
  missingDemandReason,
  takeDemandStep,
} from "../../subgraphs/ledger/rules/demand-state.ts";
import {
  missingReason,
  ServiceRecordState,
  ServiceStep,
  takeStep,
} from "../../subgraphs/ledger/rules/service-state.ts";
import * as ledgerWords from "../../subgraphs/ledger/rules/state-words.ts";

type Result = { readonly ok: boolean; readonly message?: string } | null;
const keys = <Name extends string>(table: Readonly<Record<Name, unknown>>): Name[] =>
  Object.keys(table) as Name[];
const pairs = <A, B>(of: readonly A[], by: readonly B[], refuse: (a: A, b: B) => Result[]) =>
  of.flatMap((a) => by.flatMap((b) => refuse(a, b)));
const actors = ["HUB", "DEPARTMENT", "SYSTEM", null] as const;

/** What every rule says to every step in every state, by whomever, with nothing given that it may ask for. */
const refusals: Readonly<Record<string, Result[]>> = {
  service: pairs(keys(ServiceRecordState), keys(ServiceStep), (state, step) => [
    missingReason(step, null),
    ...[true, false].flatMap((isDispatched) =>
      (["KEEPER", "DELIVERER"] as const).map((taker) =>
        takeStep({ state, isRated: false, isDispatched }, step, taker),
      ),
    ),
  ]),
  demand: pairs(keys(DemandState), keys(DemandStep), (state, step) => [
    takeDemandStep(state, step),
    missingDemandReason(step, null),
  ]),
  assignment: pairs(keys(AssignmentState), keys(AssignmentStep), (state, step) => [
    takeAssignedStep(state, step, null),
  ]),
  finding: pairs(keys(FindingState), ["ACCEPT", "REOPEN", "OVERRULE"] as const, (state, step) => [
    decideFinding(state, step, null),
  ]),
  bulletin: pairs(keys(nextBulletinState), keys(BulletinStep), (state, step) =>
    actors.map((actor) => {
      const companion = state === "APPROVED" ? "DRAFT" : null;
      const rest = { openFindings: 0, missing: [], sealedHash: null, formFault: null };
      const standing = { ...rest, state, companion, isBeingRevised: false } as const;
      return takeBulletinStep(standing, { step, actor, reason: "为此" });
    }),
  ),
  evaluation: pairs(keys(nextEvaluationState), keys(EvaluationStep), (state, step) =>
    actors.map((actor) => {
      const standing = {
        state,
        withoutSummary: [],
        hasStatements: false,
        panelFault: null,
        missingScores: 0,
        openDeclarations: 0,
        unsettled: [],
        sealedHash: null,
        isPublicityOver: false,
        openObjections: 0,
        upheldObjections: 0,
        isBeingRevised: false,
      };
      return takeEvaluationStep(standing, { step, actor });
    }),
  ),
  consequence: keys(ConsequenceKind).flatMap((kind) =>
    pairs(keys(ConsequenceState), keys(ConsequenceStep), (state, step) =>
      actors.map((actor) => {
        const rest = { isPublished: true, isAppealed: false, fitsBudget: null, isOverdue: false };
        const standing = { ...rest, kind, state, today: "2026-03-01" };
        return takeConsequenceStep(standing, { step, actor, reason: "为此" });
      }),
    ),
  ),
};

/** A name of the contract's, where people should find a word. */
const machineWord = /[A-Z_]{4,}/;

describe("what people read when a step is refused", () => {
  test.each(Object.entries(refusals))("says %s's states and steps in words", (_, results) => {
    const messages = results.flatMap((result) => result?.message ?? []);
    expect(messages.length).toBeGreaterThan(5);
    expect(messages.filter((message) => machineWord.test(message))).toEqual([]);
    expect(messages.filter((message) => message.includes("undefined"))).toEqual([]);
    expect(messages.filter((message) => !/^[a-z]*：?[“\p{Script=Han}]/u.test(message))).toEqual([]);
  });

  test("comes from tables that hold words in both languages", () => {
    for (const table of [...Object.values(hubWords), ...Object.values(ledgerWords)]) {
      if (typeof table === "function") continue;
      for (const { zh, en } of Object.values<ledgerWords.Spoken>(table)) {
        expect(zh).toMatch(/^[\p{Script=Han}，]+$/u);
        expect(en).toMatch(/^[a-z ]+$/);
      }
    }
  });
});
