/** The members' databases, made one after another while the first members already start. */

import type { Secrets } from "../folder/secrets.ts";
import { databaseNameOf, prepareDatabases, type PreparedDatabases } from "../postgres/databases.ts";
import { defer } from "../processes/deferred.ts";
import { planHosts } from "./hosts.ts";
import type { RosterMember } from "./roster-member.ts";

export type MemberDatabases = {
  /** Settles when the member may use its own. */
  readonly ready: (code: string) => Promise<unknown>;
  readonly all: Promise<PreparedDatabases>;
};

/** Begins to make the databases, in the order in which their members start. */
export function makeDatabases(
  postgresUrl: string,
  roster: readonly RosterMember[],
  secrets: Secrets,
): MemberDatabases {
  const codes = planHosts(roster).flatMap(({ members }) => members.map(({ code }) => code));
  const made = new Map(codes.map((code) => [databaseNameOf(code), defer<void>()]));
  const all = prepareDatabases(
    postgresUrl,
    codes.map((code) => ({ name: databaseNameOf(code), password: secrets.members[code] ?? "" })),
    (name) => made.get(name)?.resolve(),
  );
  // Whoever waits for a database hears of a failure; nobody may wait while the network ends.
  all.catch(() => undefined);
  return { ready: (code) => Promise.race([made.get(databaseNameOf(code))?.promise, all]), all };
}
