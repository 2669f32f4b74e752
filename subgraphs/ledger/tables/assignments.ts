/** Services that other members asked this one to deliver. */
import { defineEntity, type InferEntity, p } from "@mikro-orm/core";
import type { AssignmentState } from "../rules/assignment-state.ts";

export const Assignments = defineEntity({
  name: "AssignmentRow",
  tableName: "service_assignment",
  properties: {
    recordId: p.text().primary(),
    ownerCode: p.text(),
    /** The message that asked; what belongs to an earlier one no longer counts. */
    dispatchId: p.text(),
    title: p.text(),
    content: p.text().nullable(),
    categoryCode: p.text().nullable(),
    enterpriseCode: p.text().nullable(),
    enterpriseName: p.text().nullable(),
    contactName: p.text().nullable(),
    contactPhone: p.text().nullable(),
    /** The keeper's demand that the service came of. */
    demandId: p.text().nullable(),
    productId: p.text().nullable(),
    /** Working days. */
    timeLimitDays: p.integer().nullable(),
    dispatchedAt: p.datetime(),
    dispatchedMs: p.bigint("number"),
    takenUpAt: p.datetime().nullable(),
    completedAt: p.datetime().nullable(),
    state: p.text().$type<AssignmentState>(),
  },
});
export type AssignmentRow = InferEntity<typeof Assignments>;
