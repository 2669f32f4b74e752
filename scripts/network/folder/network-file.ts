/** `network.json`: where the parts of the running network are, for people and tools. */

import { mkdir, rm, stat } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { codeOf } from "../failure.ts";
import type { MemberKind } from "../members/roster-member.ts";
import type { DataFolder } from "./data-folder.ts";
import { readJson, writeJson } from "./json-file.ts";

export type RunningMember = {
  readonly code: string;
  readonly kind: MemberKind;
  readonly name: string;
  readonly nameEn: string;
  readonly url: string;
  /** Name of its database, which is also the name of its login role. */
  readonly database: string;
  readonly pid: number;
  /** Tells its process from a later one with the same pid. */
  readonly stamp: string | null;
};

export type RunningNetwork = {
  readonly gateway: { readonly url: string; readonly pid: number; readonly stamp: string | null };
  /** The superuser's address. */
  readonly postgres: { readonly url: string; readonly pid: number; readonly keeperPid: number };
  readonly members: readonly RunningMember[];
  readonly supervisor: { readonly pid: number; readonly stamp: string | null };
  readonly begun: "DEMO" | "EMPTY";
  readonly startedAt: string;
};

const isRunningNetwork = (content: unknown): content is RunningNetwork => {
  if (typeof content !== "object" || content === null) return false;
  const { gateway, postgres, members, supervisor } = content as Record<string, unknown>;
  return (
    [gateway, postgres, supervisor].every((part) => typeof part === "object" && part !== null) &&
    Array.isArray(members)
  );
};

/** Returns what the last start wrote, or undefined if it stopped cleanly or never was. */
export function readNetworkFile(folder: DataFolder): Promise<RunningNetwork | undefined> {
  return readJson(folder.network, isRunningNetwork, {
    chinese: "请删除它，然后重新 npm start。",
    english: "Delete it, then npm start again.",
  });
}

/** Writes the file anew. */
export function writeNetworkFile(folder: DataFolder, network: RunningNetwork): Promise<void> {
  return writeJson(folder.network, network);
}

/** Removes the file. */
export function removeNetworkFile(folder: DataFolder): Promise<void> {
  return rm(folder.network, { force: true });
}

/**
 * Replaces the entries of some members; two scripts that do so at once both succeed.
 * `check` sees the entries that are there by then and may refuse by throwing.
 */
export async function updateMembers(
  folder: DataFolder,
  changed: readonly RunningMember[],
  check: (current: readonly RunningMember[]) => void,
): Promise<void> {
  const guard = `${folder.network}.guard`;
  await takeGuard(guard);
  try {
    const network = await readNetworkFile(folder);
    if (network === undefined) return;
    check(network.members);
    const byCode = new Map(changed.map((member) => [member.code, member]));
    const members = network.members.map((member) => byCode.get(member.code) ?? member);
    await writeNetworkFile(folder, { ...network, members });
  } finally {
    await rm(guard, { recursive: true, force: true });
  }
}

async function takeGuard(guard: string): Promise<void> {
  for (;;) {
    try {
      return await mkdir(guard);
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
    const age = Date.now() - ((await stat(guard).catch(() => undefined))?.mtimeMs ?? Date.now());
    // Writing takes milliseconds; an older guard belongs to a script that was killed.
    if (age > 5000) await rm(guard, { recursive: true, force: true });
    await delay(20);
  }
}
