/** Which process a pid means: pids are used again, so each is kept with a stamp of its birth. */

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

/** Returns what distinguishes a living process from others with its pid, or undefined if it is dead. */
export function stampOf(pid: number): string | undefined {
  if (!Number.isSafeInteger(pid) || pid <= 0 || !answers(pid)) return undefined;
  const fields = readStat(pid);
  // A zombie has ended; it only waits for somebody to read its exit code.
  if (fields !== undefined) return fields[0] === "Z" ? undefined : `${bootId()}/${fields[19]}`;
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return undefined;
  }
}

/** Says whether the process that got this stamp is still alive. */
export function isSameProcess(pid: number, stamp: string | null): boolean {
  const now = stampOf(pid);
  return now !== undefined && (stamp === null || now === stamp);
}

/** Returns the pid of a process's parent where the system tells it without a tool, else undefined. */
export function parentOf(pid: number): number | undefined {
  const parent = readStat(pid)?.[1];
  return parent === undefined ? undefined : Number(parent);
}

/** Returns a process's command line, or undefined. */
export function commandOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
  } catch {
    try {
      const args = ["-o", "command=", "-p", String(pid)];
      return execFileSync("ps", args, {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      }).trim();
    } catch {
      return undefined;
    }
  }
}

/** Sends a signal and says whether there was a process to receive it. */
export function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

/** Sends each signal in turn until the process is gone, waiting the given milliseconds after each. */
export async function endProcess(
  pid: number,
  steps: readonly (readonly [NodeJS.Signals, number])[],
): Promise<boolean> {
  const stamp = stampOf(pid);
  if (stamp === undefined) return true;
  for (const [name, waitMs] of steps) {
    signal(pid, name);
    const until = performance.now() + waitMs;
    while (performance.now() < until) {
      if (!isSameProcess(pid, stamp)) return true;
      await delay(20);
    }
  }
  return !isSameProcess(pid, stamp);
}

function answers(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Not ours to signal, but there.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Fields of /proc/PID/stat from the third (state) on; the second may itself hold spaces and brackets. */
function readStat(pid: number): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined;
  }
}

let knownBootId: string | undefined;

function bootId(): string {
  knownBootId ??= readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  return knownBootId;
}
