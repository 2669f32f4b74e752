/** Who belongs to the network. */
import { defineEntity, type InferEntity, p } from "@mikro-orm/core";
import type { MemberStatus } from "../rules/member-status.ts";

export const RegisteredMembers = defineEntity({
  name: "RegisteredMemberRow",
  tableName: "registered_member",
  properties: {
    code: p.text().primary(),
    kind: p.text().$type<"HUB" | "WINDOW" | "INSTITUTION">(),
    name: p.text(),
    nameEn: p.text().nullable(),
    /** City it sits in or serves (GB/T 2260); null for the hub. */
    cityCode: p.text().nullable(),
    url: p.text(),
    status: p.text().$type<MemberStatus>(),
    statusReason: p.text().nullable(),
    statusSince: p.datetime(),
    admittedAt: p.datetime(),
  },
});
export type RegisteredMemberRow = InferEntity<typeof RegisteredMembers>;
