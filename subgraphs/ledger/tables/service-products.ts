/** Standing offers with the five disclosures 五公开 (AH-M art. 12). */
import { defineEntity, type InferEntity, p } from "@mikro-orm/core";
import type { Origin } from "./service-records.ts";

export const ServiceProducts = defineEntity({
  name: "ServiceProductRow",
  tableName: "service_product",
  properties: {
    id: p.text().primary(),
    name: p.text(),
    categoryCode: p.text().nullable(),
    providerCode: p.text().nullable(),
    providerName: p.text().nullable(),
    /** 公益 or 增值 (AH-M art. 3). */
    nature: p.text().nullable(),
    standard: p.text().nullable(),
    process: p.text().nullable(),
    function: p.text().nullable(),
    fee: p.text().nullable(),
    timeLimit: p.text().nullable(),
    timeLimitDays: p.integer().nullable(),
    isPublishable: p.boolean(),
    offeredAt: p.datetime(),
    offeredMs: p.bigint("number"),
    productKey: p.text(),
    origin: p.text().$type<Origin>(),
    importIdentity: p.text().nullable(),
    createdAt: p.datetime(),
    /** From when on it is no longer offered; the time of its offering when it never should have been. */
    withdrawnAt: p.datetime().nullable(),
  },
});
export type ServiceProductRow = InferEntity<typeof ServiceProducts>;
