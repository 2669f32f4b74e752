/** Events for many enterprises, with organiser, co-organisers and attendees (AH-M art. 11). */
import { defineEntity, type InferEntity, p } from "@mikro-orm/core";
import type { Origin } from "./service-records.ts";

export const Activities = defineEntity({
  name: "ActivityRow",
  tableName: "activity",
  properties: {
    id: p.text().primary(),
    name: p.text(),
    categoryCode: p.text().nullable(),
    startsOn: p.date(),
    endsOn: p.date(),
    startsMs: p.bigint("number"),
    place: p.text().nullable(),
    /** GB/T 2260 code of where it takes place. */
    county: p.text().nullable(),
    mode: p.text().nullable(),
    organiserCode: p.text().nullable(),
    organiserName: p.text(),
    coOrganisers: p.array(),
    persons: p.integer().nullable(),
    enterprises: p.integer().nullable(),
    costFen: p.bigint("number").nullable(),
    evidence: p.text().nullable(),
    remark: p.text().nullable(),
    /** Same name, day and organiser: the same activity, whoever reports it. */
    activityKey: p.text(),
    origin: p.text().$type<Origin>(),
    importIdentity: p.text().nullable(),
    createdAt: p.datetime(),
    /** Since when it counts nowhere; null while it stands. */
    withdrawnAt: p.datetime().nullable(),
  },
});
export type ActivityRow = InferEntity<typeof Activities>;

export const ActivityAttendees = defineEntity({
  name: "ActivityAttendeeRow",
  tableName: "activity_attendee",
  properties: {
    activityId: p.text().primary(),
    enterpriseCode: p.text().primary(),
    enterpriseName: p.text().nullable(),
  },
});
