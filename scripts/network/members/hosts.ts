/** Which process hosts which members, and how each process is told. */

import { join } from "node:path";
import type { DataFolder } from "../folder/data-folder.ts";
import { writeJson } from "../folder/json-file.ts";
import type { Secrets } from "../folder/secrets.ts";
import { memberDatabaseUrl } from "../postgres/databases.ts";
import { startProcess, type NetworkProcess, type Program } from "../processes/child.ts";
import type { Beginning } from "../start-options.ts";
import type { RosterMember } from "./roster-member.ts";

export type Host = {
  readonly name: string;
  readonly title: string;
  readonly members: readonly RosterMember[];
};

/** Fixed, so that every network begun with demo data is the same. */
const demoSeed = 20_250_101;

/**
 * Returns the processes to start: the hub and every window alone, so that one can be lost without
 * the others, and the institutions together, as a provincial host would keep them.
 */
export function planHosts(roster: readonly RosterMember[]): Host[] {
  const alone = (kind: RosterMember["kind"]) =>
    roster
      .filter((member) => member.kind === kind)
      .map((member) => ({
        name: member.code,
        title: `${member.code} ${member.name}`,
        members: [member],
      }));
  const together = roster.filter(({ kind }) => kind === "INSTITUTION");
  const [only] = together;
  const shared =
    together.length > 1
      ? [
          {
            name: "institutions",
            title: `${together.length} 家服务机构 institutions`,
            members: together,
          },
        ]
      : only
        ? alone("INSTITUTION")
        : [];
  // The longest to come up go first, so that they do not come up alone at the end; but databases are made in this
  // order too, and nobody should wait for those of all institutions.
  const windows = alone("WINDOW");
  return [...alone("HUB"), ...windows.slice(0, 2), ...shared, ...windows.slice(2)];
}

/** Starts the process of a host; `port` 0 takes a free one. */
export async function startHost(
  host: Host,
  settings: {
    readonly program: Program;
    readonly folder: DataFolder;
    readonly postgresUrl: string;
    readonly secrets: Secrets;
    readonly beginning: Beginning;
    readonly port: number;
    /** Whether what it says goes to this terminal instead of a log. */
    readonly isForeground?: boolean;
    readonly onProgress?: (text: string) => void;
  },
): Promise<NetworkProcess> {
  const { folder, secrets } = settings;
  const members = host.members.map(({ code, kind, name }) => ({
    code,
    kind,
    name,
    databaseUrl: memberDatabaseUrl(settings.postgresUrl, code, secrets.members[code] ?? ""),
    key: folder.memberKeyOf(code),
    port: settings.port,
    demo: settings.beginning === "DEMO",
  }));
  // A file: hundreds of members do not fit into one variable, and passwords stay out of `ps`.
  const file = join(folder.hosts, `${host.name}.json`);
  await writeJson(file, members);
  return startProcess({
    title: host.title,
    program: settings.program,
    log: settings.isForeground ? undefined : join(folder.logs, `${host.name}.log`),
    environment: {
      MEMBERS: file,
      HOST: "127.0.0.1",
      NETWORK_JWKS: folder.publicKeys,
      REGISTRY_FILE: folder.registry,
      ...(host.members.some(({ kind }) => kind === "HUB")
        ? {
            NETWORK_ROSTER: folder.roster,
            REGISTRY_KEY: folder.registryKey,
          }
        : {}),
      ...(settings.beginning === "DEMO"
        ? { DEMO_SEED: String(demoSeed), DEMO_ROSTER: folder.demoRoster }
        : {}),
    },
    ...(settings.onProgress ? { onProgress: settings.onProgress } : {}),
  });
}

/** Runs `work` over a list, at most `width` at a time, in order, and stops at the first failure. */
export async function inTurns<T, R>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const run = async () => {
    for (let index = next++; index < items.length; index = next++) {
      results[index] = await work(items[index] as T);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(width, items.length) }, run));
  } finally {
    next = items.length;
  }
  return results;
}
