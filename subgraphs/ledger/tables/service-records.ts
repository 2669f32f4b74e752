/** One service to one enterprise, as its owner keeps it. */
import { defineEntity, type InferEntity, p } from "@mikro-orm/core";
import type { ServiceRecordState } from "../rules/service-state.ts";

export const ServiceRecords = defineEntity({
  name: "ServiceRecordRow",
  tableName: "service_record",
  properties: {
    id: p.text().primary(),
    title: p.text(),
    content: p.text().nullable(),
    categoryCode: p.text().nullable(),
    enterpriseCode: p.text().nullable(),
    enterpriseName: p.text().nullable(),
    county: p.text().nullable(),
    contactName: p.text().nullable(),
    contactPhone: p.text().nullable(),
    providerCode: p.text().nullable(),
    providerName: p.text().nullable(),
    mode: p.text().nullable(),
    demandedAt: p.datetime().nullable(),
    acceptedAt: p.datetime().nullable(),
    startedAt: p.datetime().nullable(),
    completedAt: p.datetime().nullable(),
    /** Acceptance, or the earliest time known; orders the ledger. Milliseconds since 1970, UTC. */
    openedMs: p.bigint("number"),
    /** Completion in milliseconds since 1970, -1 while not completed; orders by completion. */
    completedMs: p.bigint("number"),
    state: p.text().$type<ServiceRecordState>(),
    isPublicWelfare: p.boolean().nullable(),
    feeFen: p.bigint("number").nullable(),
    /** 5 非常满意 … 1 非常不满意; only what the enterprise said itself. */
    rating: p.smallint().nullable(),
    ratingComment: p.text().nullable(),
    ratedAt: p.datetime().nullable(),
    followedUpAt: p.datetime().nullable(),
    followUpNote: p.text().nullable(),
    remark: p.text().nullable(),
    /** Same enterprise, provider, category, start and end: the same service, whoever reports it. */
    serviceKey: p.text().nullable(),
    /** Member codes of everyone who keeps events of this record; the owner comes first. */
    participantCodes: p.array(),
    origin: p.text().$type<Origin>(),
    /** What makes a second import of the same row change nothing. */
    importIdentity: p.text().nullable(),
    /** Enterprise, provider, category and start: by these an unfinished service is known again when it is done. */
    importBeginning: p.text().nullable(),
    createdAt: p.datetime(),
    /** The demand that it came of, and the offer that was chosen. */
    demandId: p.text().nullable(),
    productId: p.text().nullable(),
    /** The offer's disclosed limit in working days (五公开, AH-M art. 12). */
    timeLimitDays: p.integer().nullable(),
    /** The member that was asked to deliver, by which message, and when; null while nobody is. */
    dispatchedTo: p.text().nullable(),
    dispatchId: p.text().nullable(),
    dispatchedAt: p.datetime().nullable(),
    /** When the enterprise was asked for a rating and gave none. */
    noAnswerAt: p.datetime().nullable(),
    closedAt: p.datetime().nullable(),
  },
});
export type Origin = "LIVE" | "IMPORT" | "DEMO";
export type ServiceRecordRow = InferEntity<typeof ServiceRecords>;
