/** The members' public keys: announced, valid for a time, and revoked on a date for a reason. */
import { defineEntity, type InferEntity, p } from "@mikro-orm/core";

export const MemberKeys = defineEntity({
  name: "MemberKeyRow",
  tableName: "member_key",
  properties: {
    kid: p.text().primary(),
    memberCode: p.text(),
    publicKey: p.json<{ kty: string; crv: string; x: string }>(),
    validFrom: p.datetime(),
    validUntil: p.datetime().nullable(),
    revokedAt: p.datetime().nullable(),
    reason: p.text().nullable(),
    announcedAt: p.datetime(),
  },
});
export type MemberKeyRow = InferEntity<typeof MemberKeys>;
