/** What an institution says of itself; one row. */
import { defineEntity, type InferEntity, p } from "@mikro-orm/core";

export const InstitutionProfiles = defineEntity({
  name: "InstitutionProfileRow",
  tableName: "institution_profile",
  properties: {
    memberCode: p.text().primary(),
    name: p.text(),
    cityCode: p.text().nullable(),
    /** PROVINCIAL_PLATFORM or INTERNET_PLUS (AH-M art. 2). */
    admissionBasis: p.text(),
    introduction: p.text().nullable(),
    staff: p.integer().nullable(),
    experts: p.integer().nullable(),
    equipment: p.json<{ name: string; count: number }[]>(),
    updatedAt: p.datetime(),
  },
});
export type InstitutionProfileRow = InferEntity<typeof InstitutionProfiles>;
