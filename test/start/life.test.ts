/** How a network ends, whoever ends it. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import {
  aliveOf,
  pidsOf,
  readNetwork,
  readyText,
  startFakeNetwork,
  temporaryFolder,
} from "../setup/fake-network.ts";
import type { RunningScript } from "../setup/script.ts";

const folder = temporaryFolder();
const running: RunningScript[] = [];

const start = async (...args: string[]) => {
  const script = startFakeNetwork(folder.path, args);
  running.push(script);
  await script.says(readyText);
  const network = readNetwork(folder.path);
  return { script, network, pids: pidsOf(network) };
};

const nothingLeft = (pids: readonly number[], timeout: number) =>
  vi.waitFor(() => expect(aliveOf(pids)).toEqual([]), { timeout, interval: 50 });

beforeAll(async () => {
  const { script } = await start();
  script.child.kill("SIGINT");
  await script.ended;
});
afterEach(async () => {
  for (const { child } of running.splice(0)) child.kill("SIGKILL");
});
afterAll(folder.remove);

describe("a running network", () => {
  test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "ends cleanly on %s and leaves no process",
    async (signal) => {
      const { script, pids } = await start();
      expect(aliveOf(pids)).toEqual(pids);
      script.child.kill(signal);
      expect(await script.ended).toBe(0);
      expect(aliveOf(pids)).toEqual([]);
      expect(existsSync(join(folder.data, "network.json"))).toBe(false);
    },
  );

  test("leaves no process when its supervisor is killed, and starts again", async () => {
    const { script, pids } = await start();
    script.child.kill("SIGKILL");
    await nothingLeft(pids, 6000);
    const again = await start();
    expect(again.script.said()).toContain("The last run ended abruptly");
    again.script.child.kill("SIGINT");
    expect(await again.script.ended).toBe(0);
  });

  test("ends by itself, PostgreSQL included, when PostgreSQL's keeper is killed", async () => {
    const { script, network, pids } = await start();
    process.kill(network.postgres.keeperPid, "SIGKILL");
    expect(await script.ended).toBe(1);
    expect(script.said()).toContain("PostgreSQL or its keeper ended unexpectedly");
    await nothingLeft(pids, 1000);
  });

  test("heals a PostgreSQL that lost both its keeper and its supervisor", async () => {
    const { script, network, pids } = await start();
    process.kill(network.postgres.keeperPid, "SIGSTOP");
    script.child.kill("SIGKILL");
    process.kill(network.postgres.keeperPid, "SIGKILL");
    await nothingLeft(
      pids.filter((pid) => pid !== network.postgres.pid),
      6000,
    );
    expect(aliveOf([network.postgres.pid])).toEqual([network.postgres.pid]);
    const again = await start();
    expect(aliveOf([network.postgres.pid])).toEqual([]);
    again.script.child.kill("SIGINT");
    await again.script.ended;
  });

  test("ends when its gateway dies, and says so", async () => {
    const { script, network, pids } = await start();
    process.kill(network.gateway.pid, "SIGKILL");
    expect(await script.ended).toBe(1);
    expect(script.said()).toContain("The gateway ended unexpectedly (SIGKILL)");
    await nothingLeft(pids, 1000);
  });

  test("is not held up by a member that no longer reacts", async () => {
    const { script, network, pids } = await start();
    process.kill(network.members[1]?.pid ?? 0, "SIGSTOP");
    script.child.kill("SIGINT");
    expect(await script.ended).toBe(0);
    expect(aliveOf(pids)).toEqual([]);
  });

  test("ends at once on a second Ctrl-C", async () => {
    const { script, network, pids } = await start();
    process.kill(network.members[1]?.pid ?? 0, "SIGSTOP");
    script.child.kill("SIGINT");
    await script.says("Stopping (SIGINT)");
    setTimeout(() => script.child.kill("SIGINT"), 600);
    expect(await script.ended).toBe(130);
    await nothingLeft(pids, 2000);
  });

  test("refuses a second start on its data folder, with its address and pid", async () => {
    const { script, network } = await start();
    const second = startFakeNetwork(folder.path);
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(`${network.gateway.url} (pid ${script.child.pid})`);
    expect(readNetwork(folder.path)).toEqual(network);
    script.child.kill("SIGINT");
    expect(await script.ended).toBe(0);
  });
});
