/** Evaluations, their participants, what was declared for them, the documents sealed, and every step taken. */
import { defineEntity, type InferEntity, p } from "@mikro-orm/core";
import type { DeclaredFile } from "../rules/annual/grounds.ts";
import type { FormerResult } from "../rules/annual/inputs.ts";
import type { EvaluationState, EvaluationStep } from "../rules/evaluation-state.ts";
import type { PublicityRule } from "../rules/publicity.ts";
import { sealing, taken } from "./sealed-texts.ts";

export type EvaluationSettings = {
  readonly title: string;
  /** The day of evaluation, `YYYY-MM-DD`. */
  readonly evaluatedOn: string;
  /** Decimal, in the award's unit. */
  readonly budget: string | null;
  readonly publicity: PublicityRule;
  readonly summaryDueOn: string | null;
  /** Last day for experts' scores. */
  readonly scoresDueOn: string | null;
};

export const Evaluations = defineEntity({
  name: "EvaluationRow",
  tableName: "evaluation",
  properties: {
    id: p.text().primary(),
    schemeCode: p.text(),
    schemeHash: p.text(),
    /** The scheme as text that reads by itself. */
    scheme: p.text(),
    year: p.integer(),
    /** 0 is the whole year. */
    quarter: p.integer(),
    revision: p.integer(),
    state: p.text().$type<EvaluationState>(),
    settings: p.json<EvaluationSettings>(),
    /** The announced evaluation that this one is to stand for. */
    revises: p.text().nullable(),
    /** End of the publicity; null before it is announced. */
    publicUntil: p.datetime().nullable(),
    createdAt: p.datetime(),
  },
});
export type EvaluationRow = InferEntity<typeof Evaluations>;

export const EvaluationParticipants = defineEntity({
  name: "EvaluationParticipantRow",
  tableName: "evaluation_participant",
  properties: {
    evaluationId: p.text().primary(),
    member: p.text().primary(),
    name: p.text(),
    kind: p.text().$type<"WINDOW" | "INSTITUTION">(),
    admittedOn: p.text().nullable(),
    history: p.json<readonly FormerResult[]>(),
    /** The annual summary of work. */
    summary: p.text().nullable(),
    summaryAt: p.datetime().nullable(),
    summaryBy: p.text().nullable(),
    /** Why it takes part without a summary. */
    waiver: p.text().nullable(),
    waivedBy: p.text().nullable(),
  },
});
export type EvaluationParticipantRow = InferEntity<typeof EvaluationParticipants>;

export const Declarations = defineEntity({
  name: "DeclarationRow",
  tableName: "declaration",
  properties: {
    id: p.text().primary(),
    evaluationId: p.text(),
    participant: p.text(),
    kind: p.text().$type<"FIGURE" | "FACT" | "ATTRIBUTE">(),
    name: p.text(),
    /** Decimal of a figure, value of a fact or attribute. */
    value: p.text().nullable(),
    /** Of a fact: when it happened, or holds from; null says that there is none of the kind. */
    on: p.text().nullable(),
    until: p.text().nullable(),
    verified: p.boolean().nullable(),
    evidence: p.text(),
    /** The file that proves it; its name and content stand with the hub's other files. */
    file: p.json<DeclaredFile>().nullable(),
    declaredBy: p.text(),
    declaredRole: p.text().$type<"MEMBER" | "HUB">(),
    declaredAt: p.datetime(),
    state: p.text().$type<"DECLARED" | "CONFIRMED" | "REJECTED" | "WITHDRAWN">(),
    decidedBy: p.text().nullable(),
    decidedAt: p.datetime().nullable(),
    reason: p.text().nullable(),
  },
});
export type DeclarationRow = InferEntity<typeof Declarations>;

/** Append-only; the last sealing counts. */
export const SealedEvaluations = defineEntity({
  name: "SealedEvaluationRow",
  tableName: "sealed_evaluation",
  properties: {
    evaluationId: p.text().primary(),
    ...sealing(),
  },
});
export type SealedEvaluationRow = InferEntity<typeof SealedEvaluations>;

/** Append-only: steps of the evaluation and everything else that somebody did with it. */
export const EvaluationSteps = defineEntity({
  name: "EvaluationStepRow",
  tableName: "evaluation_step",
  properties: {
    seq: p.bigint("number").primary().autoincrement(),
    evaluationId: p.text(),
    step: p.text().$type<EvaluationStep | "OPEN">(),
    state: p.text().$type<EvaluationState>(),
    ...taken(),
  },
});
