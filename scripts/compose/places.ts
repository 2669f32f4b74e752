/** What the compose file, the key service and the programs in the containers call each other's things. */

import { databaseNameOf } from "../network/postgres/databases.ts";
import type { RosterMember } from "../network/members/roster-member.ts";

/** Port every member listens on inside its own container. */
export const memberPort = 4001;

/** Port the gateway listens on inside its container. */
export const gatewayPort = 4000;

/** User that the programs run as: `node` of the official Node image. */
export const programUser = 1000;

/** User that the server runs as in the official PostgreSQL image. */
export const postgresUser = 999;

/** Files in the volumes; the first part names the volume, the key service sees all below one folder. */
export const files = {
  publicKeys: "network/jwks.json",
  roster: "network/roster.json",
  /** The roster of the first start: members invent matching halves of demo data from it. */
  demoRoster: "network/demo-roster.json",
  gatewayKey: "gateway-key/gateway.jwk.json",
  registry: "gateway-state/registry.jws",
  identityKey: "identity/keys/identity.jwk.json",
  identityRoster: "identity/roster.json",
} as const;

/** Files in the volume that an owner's PostgreSQL and its member share, and nobody else. */
export const ownerFiles = {
  /** Who the member is and how it reaches its database; readable by the member only. */
  member: "member.json",
  memberPassword: "member-password",
  superuserPassword: "superuser-password",
  /** With it the member signs what it tells others. */
  memberKey: "member-key.jwk.json",
  /** At the hub alone: it signs the member registry. */
  registryKey: "registry.jwk.json",
} as const;

/** Returns the short name of an owner, of which its services, volumes and network are called. */
export function ownerNameOf({ code }: Pick<RosterMember, "code">): string {
  // Host names are compared in lower case; credit codes have capitals.
  return code.toLowerCase();
}

/** Returns the name of a member's service, which is its host name inside the network. */
export function memberHostOf(member: Pick<RosterMember, "code" | "kind">): string {
  return `${member.kind.toLowerCase()}-${ownerNameOf(member)}`;
}

/** Returns the name of the service and host of a member's PostgreSQL. */
export function postgresHostOf(member: Pick<RosterMember, "code">): string {
  return `postgres-${ownerNameOf(member)}`;
}

/** Returns the name of the volume and of the network that belong to one owner alone. */
export function ownPartOf(member: Pick<RosterMember, "code">): string {
  return `owner-${ownerNameOf(member)}`;
}

/** Returns the address of a member for the hub and the gateway. */
export function memberUrlOf(member: Pick<RosterMember, "code" | "kind">): string {
  return `http://${memberHostOf(member)}:${memberPort}/${member.code}/graphql`;
}

/** Returns the address at which a member reaches its database. */
export function databaseUrlOf(member: Pick<RosterMember, "code">, password: string): string {
  const name = databaseNameOf(member.code);
  return `postgresql://${name}:${password}@${postgresHostOf(member)}:5432/${name}`;
}
