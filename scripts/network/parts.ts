/** The running parts of a network, and how they end: gateway, then members, then PostgreSQL. */

import type { NetworkFailure } from "./failure.ts";
import { discardHalfMade, type DataFolder } from "./folder/data-folder.ts";
import { unlockDataFolder } from "./folder/lock.ts";
import { readNetworkFile, removeNetworkFile } from "./folder/network-file.ts";
import type { Host } from "./members/hosts.ts";
import type { RunningPostgres } from "./postgres/postgres.ts";
import type { NetworkProcess } from "./processes/child.ts";
import { defer, type Deferred } from "./processes/deferred.ts";
import { endProcess, isSameProcess } from "./processes/identity.ts";
import type { Progress } from "./progress.ts";

export type Parts = {
  readonly folder: DataFolder;
  readonly hosts: Map<NetworkProcess, Host>;
  /** Aborted as soon as the network is to end. */
  readonly closing: AbortController;
  /** Resolved when a part is lost without which there is no network. */
  readonly loss: Deferred<NetworkFailure>;
  gateway: NetworkProcess | undefined;
  /** Set from the moment PostgreSQL is asked for, so that a half-started one is ended too. */
  postgres: Promise<RunningPostgres> | undefined;
  isLocked: boolean;
  /** Set while the data folder is made ready: whoever ends the network waits for it. */
  preparing: Promise<unknown> | undefined;
  /** Folders that were not there before this start, outermost first. */
  madeFolders: readonly string[];
};

/** How long a part may take to end before it is ended by force. */
const patienceMs = 5000;

/** Returns the parts of a network that has none yet. */
export function noParts(folder: DataFolder): Parts {
  return {
    folder,
    hosts: new Map(),
    closing: new AbortController(),
    loss: defer(),
    gateway: undefined,
    postgres: undefined,
    isLocked: false,
    preparing: undefined,
    madeFolders: [],
  };
}

/** Ends everything in order and leaves the data folder to the next start. */
export async function endParts(parts: Parts, progress: Progress): Promise<void> {
  parts.closing.abort();
  await parts.preparing?.catch(() => undefined);
  if (!parts.isLocked) return;
  const { gateway } = parts;
  if (gateway?.isAlive()) {
    await progress.phase("停止网关 Stopping the gateway", () => gateway.stop(patienceMs));
  }
  const hosts = [...parts.hosts.keys()].filter((host) => host.isAlive());
  if (hosts.length > 0) {
    await progress.phase("停止成员 Stopping the members", async () => {
      await Promise.all([...hosts.map((host) => host.stop(patienceMs)), endVisitors(parts)]);
    });
  }
  if (parts.postgres !== undefined) {
    const postgres = await parts.postgres.catch(() => undefined);
    await progress.phase("停止 PostgreSQL Stopping PostgreSQL", async () => postgres?.stop());
  }
  await removeNetworkFile(parts.folder);
  // While the lock is held, so that nobody else's start loses the folder.
  if (parts.postgres === undefined && (await discardHalfMade(parts.folder, parts.madeFolders)))
    return;
  await unlockDataFolder(parts.folder);
}

/** Ends members that `npm run member` brought back elsewhere: their databases are about to go. */
async function endVisitors({ folder, hosts }: Parts): Promise<void> {
  const ours = new Set([...hosts.keys()].map(({ pid }) => pid));
  const network = await readNetworkFile(folder).catch(() => undefined);
  const visitors = (network?.members ?? []).filter(({ pid }) => !ours.has(pid));
  await Promise.all(visitors.map(endIfAlive));
}

/** Ends whatever of an earlier start outlived its supervisor, and says whether there was such a start. */
export async function healEarlierStart(folder: DataFolder): Promise<boolean> {
  const earlier = await readNetworkFile(folder).catch(() => undefined);
  if (earlier !== undefined)
    await Promise.all([earlier.gateway, ...earlier.members].map(endIfAlive));
  await removeNetworkFile(folder);
  return earlier !== undefined;
}

async function endIfAlive(process: {
  readonly pid: number;
  readonly stamp: string | null;
}): Promise<void> {
  // Without a stamp the pid may mean any program by now.
  if (process.stamp === null || !isSameProcess(process.pid, process.stamp)) return;
  await endProcess(process.pid, [
    ["SIGTERM", patienceMs],
    ["SIGKILL", 1000],
  ]);
}

/** Ends everything at once, without order or patience. */
export async function forceParts(parts: Parts): Promise<void> {
  parts.closing.abort();
  for (const process of [parts.gateway, ...parts.hosts.keys()]) process?.kill();
  const postgres = await parts.postgres?.catch(() => undefined);
  postgres?.kill();
  await postgres?.ended;
  if (!parts.isLocked) return;
  await removeNetworkFile(parts.folder);
  await unlockDataFolder(parts.folder);
}
