/** Who belongs to the network. */
import { defineEntity, type InferEntity, p } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import type { PeerKey } from "../../runtime/peers.ts";
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

/** What gateways learn of a member. */
export type RegistryEntry = {
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly cityCode: string | null;
  readonly url: string;
  readonly status: string;
  /** Public keys by which everyone verifies what it signed; revoked ones stay, with their dates. */
  readonly keys: readonly PeerKey[];
};

/** Returns everyone on record with the version that they make; the database gives every change a new one. */
export async function readRegistry(
  em: SqlEntityManager,
): Promise<{ version: number; members: RegistryEntry[] }> {
  // One statement sees one state, so that a version never comes with the members of another.
  const [row] = await em.execute<{ version: string; members: RegistryEntry[] }[]>(
    `select version, (select coalesce(json_agg(json_build_object('code', code, 'kind', kind, 'name', name,
       'nameEn', name_en, 'cityCode', city_code, 'url', url, 'status', status, 'keys', keys) order by code), '[]')
       from registered_member cross join lateral (select coalesce(json_agg(json_build_object('kid', kid,
         'publicKey', public_key, 'validFrom', valid_from, 'validUntil', valid_until, 'revokedAt', revoked_at,
         'reason', reason) order by valid_from, kid), '[]') as keys
         from member_key where member_code = code) own) as members from registry_version`,
  );
  return { version: Number(row?.version ?? 0), members: row?.members ?? [] };
}
