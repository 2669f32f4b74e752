/** Experts of an evaluation, what they declared, and their scores, which never change. */
import { defineEntity, type InferEntity, p } from "@mikro-orm/core";
import type { Interests } from "../rules/panel.ts";

export const Experts = defineEntity({
  name: "ExpertRow",
  tableName: "expert",
  properties: {
    evaluationId: p.text().primary(),
    /** E1, E2 …: by this the documents call the expert. */
    code: p.text().primary(),
    /** Who may score: the subject of the login. */
    subject: p.text(),
    name: p.text(),
    organisation: p.text(),
    field: p.text(),
    /** The member that the login belongs to, where it belongs to one. */
    member: p.text().nullable(),
    interests: p.json<Interests>().nullable(),
    declaredAt: p.datetime().nullable(),
    assignedBy: p.text(),
    assignedAt: p.datetime(),
    /** Why the expert no longer belongs to the panel. */
    released: p.text().nullable(),
    reminders: p.integer(),
    remindedAt: p.datetime().nullable(),
  },
});
export type ExpertRow = InferEntity<typeof Experts>;

/** Append-only; the highest number that was not reopened counts. */
export const ExpertScores = defineEntity({
  name: "ExpertScoreRow",
  tableName: "expert_score",
  properties: {
    evaluationId: p.text().primary(),
    expert: p.text().primary(),
    participant: p.text().primary(),
    indicator: p.text().primary(),
    number: p.integer().primary(),
    score: p.text(),
    remark: p.text().nullable(),
    /** Random: the hash stands in the log at once, and must not tell the score before all are in. */
    salt: p.text(),
    /** SHA-256 of all the above as canonical JSON. */
    hash: p.text(),
    submittedAt: p.datetime(),
  },
});
export type ExpertScoreRow = InferEntity<typeof ExpertScores>;

/** Append-only: a score that no longer counts, and why. */
export const ReopenedScores = defineEntity({
  name: "ReopenedScoreRow",
  tableName: "reopened_score",
  properties: {
    evaluationId: p.text().primary(),
    expert: p.text().primary(),
    participant: p.text().primary(),
    indicator: p.text().primary(),
    number: p.integer().primary(),
    reason: p.text(),
    reopenedBy: p.text(),
    reopenedAt: p.datetime(),
  },
});
