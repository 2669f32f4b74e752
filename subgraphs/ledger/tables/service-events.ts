/** Every change of a service, appended and never altered; also of services that other members own. */
import { defineEntity, type InferEntity, p } from "@mikro-orm/core";

export const ServiceEvents = defineEntity({
  name: "ServiceEventRow",
  tableName: "service_event",
  properties: {
    seq: p.bigint("number").primary().autoincrement(),
    id: p.text(),
    recordId: p.text(),
    type: p.text(),
    /** When it happened. */
    at: p.datetime(),
    /** When this member wrote it down. */
    recordedAt: p.datetime(),
    actor: p.text().nullable(),
    actorRole: p.text().nullable(),
    /** The unit inside the member, or outside the network, that acted. */
    unit: p.text().nullable(),
    note: p.text().nullable(),
    state: p.text().nullable(),
    details: p.json<Record<string, unknown>>().nullable(),
  },
});
export type ServiceEventRow = InferEntity<typeof ServiceEvents>;
