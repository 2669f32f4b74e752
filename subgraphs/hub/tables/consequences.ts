/** What follows from evaluations, decided by persons, and the objections and appeals against them. */
import { defineEntity, type InferEntity, p } from "@mikro-orm/core";
import type {
  ConsequenceKind,
  ConsequenceState,
  ConsequenceStep,
} from "../rules/consequence-state.ts";
import type { ContestedKind, ObjectionState } from "../rules/objection-state.ts";

export const Consequences = defineEntity({
  name: "ConsequenceRow",
  tableName: "consequence",
  properties: {
    id: p.text().primary(),
    evaluationId: p.text(),
    participant: p.text(),
    kind: p.text().$type<ConsequenceKind>(),
    /** Code of the scheme's rule; null where a person proposed it. */
    rule: p.text().nullable(),
    article: p.text(),
    /** Why it is proposed. */
    because: p.text(),
    /** Decimal of an award: proposed, then approved. */
    amount: p.text().nullable(),
    unit: p.text().nullable(),
    /** Days that a rule gives for a rectification, and which days count. */
    days: p.integer().nullable(),
    calendar: p.text().$type<"DAYS" | "WORKING_DAYS">().nullable(),
    state: p.text().$type<ConsequenceState>(),
    /** First and last day: of a list's entry, or by when a rectification is due. */
    from: p.text().nullable(),
    until: p.text().nullable(),
    proposedAt: p.datetime(),
  },
});
export type ConsequenceRow = InferEntity<typeof Consequences>;

/** Append-only: who decided what, and why. */
export const ConsequenceSteps = defineEntity({
  name: "ConsequenceStepRow",
  tableName: "consequence_step",
  properties: {
    seq: p.bigint("number").primary().autoincrement(),
    consequenceId: p.text(),
    step: p.text().$type<ConsequenceStep | "PROPOSE">(),
    state: p.text().$type<ConsequenceState>(),
    at: p.datetime(),
    takenBy: p.text(),
    role: p.text(),
    reason: p.text().nullable(),
    amount: p.text().nullable(),
    until: p.text().nullable(),
  },
});

export const Objections = defineEntity({
  name: "ObjectionRow",
  tableName: "objection",
  properties: {
    id: p.text().primary(),
    evaluationId: p.text(),
    participant: p.text(),
    kind: p.text().$type<ContestedKind>(),
    name: p.text(),
    claim: p.text(),
    /** While the result was shown, or after it was published. */
    isAppeal: p.boolean(),
    raisedBy: p.text(),
    raisedAt: p.datetime(),
    state: p.text().$type<ObjectionState>(),
    decision: p.text().nullable(),
    decidedBy: p.text().nullable(),
    decidedAt: p.datetime().nullable(),
    /** The revision that takes it up. */
    revision: p.text().nullable(),
  },
});
export type ObjectionRow = InferEntity<typeof Objections>;
