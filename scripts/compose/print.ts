/** Prints a network as a compose file: fixed parts once, then one short block for each owner. */

import { stringify } from "yaml";
import { databaseNameOf } from "../network/postgres/databases.ts";
import type { RosterMember } from "../network/members/roster-member.ts";
import { fixedParts, gateway, hubPlace, keys, token } from "./fixed-parts.ts";
import {
  files,
  memberHostOf,
  memberUrlOf,
  ownerFiles,
  ownerNameOf,
  ownPartOf,
  postgresHostOf,
} from "./places.ts";

/** Returns docker-compose.yml for the members of a roster. */
export function printComposeFile(roster: readonly RosterMember[]): string {
  const owners = roster.map(ownPartOf);
  const hub = roster.find(({ kind }) => kind === "HUB");
  if (!hub) throw new Error("A network without a hub has nobody who signs its registry.");
  const volumes = [
    "network",
    "gateway-key",
    "gateway-state",
    "identity",
    ...roster.flatMap((member) => [ownPartOf(member), `database-${ownerNameOf(member)}`]),
  ];
  const parts = [
    fixedParts,
    hubPlace({ code: hub.code, url: memberUrlOf(hub) }),
    `services:\n${keys(owners)}`,
    gateway({ code: hub.code, url: memberUrlOf(hub) }),
    token,
    ...roster.flatMap((member) => [memberService(member), postgresService(member)]),
    networks(roster),
    `volumes:\n${volumes.map((name) => `  ${name}:`).join("\n")}`,
    configs(roster),
  ];
  return `${parts.join("\n\n")}\n`;
}

function memberService(member: RosterMember): string {
  const host = memberHostOf(member);
  const isHub = member.kind === "HUB";
  return `  # ${member.name} · ${member.nameEn}
  ${host}:
    <<: *member
    environment:
      <<: [*member-environment, *hub-place]
      PUBLIC_HOST: ${host}${isHub ? `\n      NETWORK_ROSTER: /run/${files.roster}\n      REGISTRY_KEY: /run/owner/${ownerFiles.registryKey}` : ""}
    volumes: [network:/run/network:ro, ${ownPartOf(member)}:/run/owner:ro]
    networks: [network, ${ownPartOf(member)}]
    depends_on: { keys: *done, ${postgresHostOf(member)}: *healthy }`;
}

function postgresService(member: RosterMember): string {
  const database = databaseNameOf(member.code);
  return `  ${postgresHostOf(member)}:
    <<: *postgres
    environment: { <<: *postgres-environment, MEMBER_DATABASE: ${database} }
    volumes:
      - database-${ownerNameOf(member)}:/var/lib/postgresql
      - ${ownPartOf(member)}:/run/owner:ro
    networks: [${ownPartOf(member)}]`;
}

function networks(roster: readonly RosterMember[]): string {
  const own = roster.map((member, index) => {
    const place = `${Math.floor(index / 32)}.${(index % 32) * 8}/29`;
    return `  ${ownPartOf(member)}:\n    internal: true\n    ${subnet(place)}`;
  });
  return `# Small subnets of our own: the engine's default pools end at about thirty networks.
networks:
  # Between the gateway, the hub and the members; no way out.
  network:
    internal: true
    ${subnet("128.0/20")}
  # Only the gateway is reached from outside.
  door:
    ${subnet("144.0/29")}
  # One for each owner: its database answers its member and nobody else.
${own.join("\n")}`;
}

const subnet = (place: string): string =>
  `ipam: { config: [{ subnet: "\${SUBNETS:-10.216}.${place}" }] }`;

function configs(roster: readonly RosterMember[]): string {
  const entries = roster.map((member) => JSON.stringify({ ...member, url: memberUrlOf(member) }));
  const content = {
    roster: `[\n${entries.map((entry) => `  ${entry}`).join(",\n")}\n]\n`,
    "member-database": memberDatabase,
  };
  const printed = Object.entries(content).map(([name, text]) => [name, { content: escaped(text) }]);
  return stringify({ configs: Object.fromEntries(printed) }, { lineWidth: 0 }).trimEnd();
}

/** Compose would replace variables in the content. */
const escaped = (text: string): string => text.replaceAll("$", "$$$$");

// The member is no superuser even in its own server: a stolen login reaches no file of the machine.
const memberDatabase = String.raw`\getenv name MEMBER_DATABASE
\set password ${"`"}cat /run/owner/${ownerFiles.memberPassword}${"`"}
create role :"name" with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password :'password';
create database :"name" owner :"name";
revoke all on database :"name" from public;
`;
