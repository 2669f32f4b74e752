/** A whole local network with stand-ins for members and gateway, small enough to start in two seconds. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll } from "vitest";
import type { RunningNetwork } from "../../scripts/network/folder/network-file.ts";
import { stampOf } from "../../scripts/network/processes/identity.ts";
import { runScript, type RunningScript } from "./script.ts";

const roster = [
  { code: "990000", kind: "HUB", name: "省平台", nameEn: "Hub" },
  { code: "990100", kind: "WINDOW", name: "甲市窗口", nameEn: "Window A" },
  { code: "990200", kind: "WINDOW", name: "乙市窗口", nameEn: "Window B" },
  { code: "91990100MA0000001X", kind: "INSTITUTION", name: "甲机构", nameEn: "Institution A" },
  { code: "91990100MA0000002X", kind: "INSTITUTION", name: "乙机构", nameEn: "Institution B" },
];

export const readyText = "The network is ready";

/** Returns a new temporary folder with a small roster in it, and what deletes it. */
export function temporaryFolder(): { path: string; data: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "hub-test-network-"));
  writeFileSync(join(path, "roster.json"), JSON.stringify(roster));
  return {
    path,
    data: join(path, "data"),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** Starts the small network on `<folder>/data`, on any free port unless `args` names one. */
export function startFakeNetwork(
  folder: string,
  args: readonly string[] = [],
  options: { uid?: number; gid?: number } = {},
): RunningScript {
  const standard = [
    "--data",
    join(folder, "data"),
    "--roster",
    join(folder, "roster.json"),
    "--port",
    "0",
  ];
  return runScript("test/start/fixtures/start-fake-network.ts", [...standard, ...args], options);
}

/**
 * Small networks on one data folder, for all tests of a file. To start one takes seconds, so a test goes on with the
 * network that the last test left running, and starts another only when there is none.
 */
export function fakeNetworks() {
  const folder = temporaryFolder();
  const scripts: RunningScript[] = [];
  let current: RunningScript | undefined;
  const isRunning = ({ child }: RunningScript) =>
    child.exitCode === null && child.signalCode === null;
  const killAll = async () => {
    const left = scripts.splice(0).filter(isRunning);
    const ends = left.map(({ child }) => new Promise((resolve) => child.once("exit", resolve)));
    for (const { child } of left) child.kill("SIGKILL");
    await Promise.all(ends);
  };
  /** Returns a network that runs, as it is now. */
  const up = async () => {
    if (!current || !isRunning(current)) {
      scripts.push((current = startFakeNetwork(folder.path)));
      await current.says(readyText);
    }
    const network = readNetwork(folder.path);
    return { script: current, network, pids: pidsOf(network) };
  };
  // The first start makes the database cluster.
  beforeAll(async () => void (await up()));
  // Whatever a test that fails leaves running is nothing to go on with.
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await killAll();
  });
  afterAll(async () => {
    if (current && isRunning(current)) {
      current.child.kill("SIGINT");
      await current.ended;
    }
    await killAll();
    folder.remove();
  });
  return {
    folder,
    up,
    /** Runs another script on the folder, which ends with the file at the latest. */
    beside: (script: RunningScript): RunningScript => {
      scripts.push(script);
      return script;
    },
  };
}

/** Returns what the running network wrote of itself. */
export function readNetwork(folder: string): RunningNetwork {
  return JSON.parse(readFileSync(join(folder, "data/network.json"), "utf8")) as RunningNetwork;
}

/** Returns the pids of every part of a network. */
export function pidsOf({ supervisor, gateway, postgres, members }: RunningNetwork): number[] {
  const pids = [
    supervisor.pid,
    gateway.pid,
    postgres.pid,
    postgres.keeperPid,
    ...members.map(({ pid }) => pid),
  ];
  return [...new Set(pids)];
}

/** Returns those of the pids that belong to a living process. */
export const aliveOf = (pids: readonly number[]): number[] =>
  pids.filter((pid) => stampOf(pid) !== undefined);
