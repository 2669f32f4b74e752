/** Enterprises that registered with this window. */
import { defineEntity, type InferEntity, p } from "@mikro-orm/core";

export const EnterpriseRegistrations = defineEntity({
  name: "EnterpriseRegistrationRow",
  tableName: "enterprise_registration",
  properties: {
    enterpriseCode: p.text().primary(),
    name: p.text(),
    county: p.text().nullable(),
    industryCode: p.text().nullable(),
    contactName: p.text().nullable(),
    contactPhone: p.text().nullable(),
    registeredAt: p.datetime(),
    origin: p.text(),
  },
});
export type EnterpriseRegistrationRow = InferEntity<typeof EnterpriseRegistrations>;

/** Under this the evidence log names a registration, which has no other identifier. */
export const registrationId = (window: string, enterpriseCode: string): string =>
  `${window}:registration:${enterpriseCode}`;
