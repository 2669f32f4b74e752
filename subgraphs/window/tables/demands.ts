/** What enterprises ask for, and whom they were matched with. */
import { defineEntity, type InferEntity, p } from "@mikro-orm/core";
import type { CandidateState, DemandState } from "../../ledger/rules/demand-state.ts";

export const Demands = defineEntity({
  name: "DemandRow",
  tableName: "demand",
  properties: {
    id: p.text().primary(),
    title: p.text(),
    description: p.text().nullable(),
    categoryCode: p.text().nullable(),
    enterpriseCode: p.text().nullable(),
    enterpriseName: p.text().nullable(),
    /** GB/T 2260 code of where it is asked for. */
    county: p.text().nullable(),
    contactName: p.text().nullable(),
    contactPhone: p.text().nullable(),
    submittedAt: p.datetime(),
    submittedMs: p.bigint("number"),
    state: p.text().$type<DemandState>(),
    /** First match; decides the period in which the demand counts as matched. */
    matchedAt: p.datetime().nullable(),
    /** When it last came to wait for a match again: nobody was left, or it was reopened. */
    waitingSince: p.datetime().nullable(),
    closedAt: p.datetime().nullable(),
    /** Member codes of everyone who keeps events of this demand or of its services; the owner comes first. */
    participantCodes: p.array(),
    /** The demand that another window made of it, and the one of another window that it was made of. */
    transferredTo: p.text().nullable(),
    transferredFrom: p.text().nullable(),
    origin: p.text(),
    createdAt: p.datetime(),
  },
});
export type DemandRow = InferEntity<typeof Demands>;

export const DemandMatches = defineEntity({
  name: "DemandMatchRow",
  tableName: "demand_match",
  properties: {
    demandId: p.text().primary(),
    providerCode: p.text().primary(),
    providerName: p.text().nullable(),
    productId: p.text().nullable(),
    /** The service record that came of the match. */
    recordId: p.text().nullable(),
    matchedAt: p.datetime(),
    matchedBy: p.text(),
    state: p.text().$type<CandidateState>(),
    /** Why it declined or was recalled. */
    reason: p.text().nullable(),
    /** When its state last changed. */
    changedAt: p.datetime().nullable(),
  },
});
export type DemandMatchRow = InferEntity<typeof DemandMatches>;
