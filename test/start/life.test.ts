/** How a network ends, whoever ends it. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { aliveOf, fakeNetworks, readNetwork, startFakeNetwork } from "../setup/fake-network.ts";

const { folder, up, beside } = fakeNetworks();

const nothingLeft = (pids: readonly number[], timeout: number) =>
  vi.waitFor(() => expect(aliveOf(pids)).toEqual([]), { timeout, interval: 50 });

/** Ends a network as people and service managers do, and tells what is left of it. */
const endBy = async (signal: NodeJS.Signals) => {
  const { script, pids } = await up();
  const wasWhole = aliveOf(pids).length === pids.length;
  script.child.kill(signal);
  const code = await script.ended;
  const isOnFile = existsSync(join(folder.data, "network.json"));
  return { wasWhole, code, alive: aliveOf(pids), isOnFile };
};
const cleanly = { wasWhole: true, code: 0, alive: [], isOnFile: false };

describe("a running network", () => {
  test("refuses a second start on its data folder, with its address and pid", async () => {
    const { script, network } = await up();
    const second = beside(startFakeNetwork(folder.path));
    expect(await second.ended).toBe(1);
    expect(second.said()).toContain(`${network.gateway.url} (pid ${script.child.pid})`);
    expect(readNetwork(folder.path)).toEqual(network);
  });

  test("is not held up by a member that no longer reacts", async () => {
    const { script, network, pids } = await up();
    process.kill(network.members[1]?.pid ?? 0, "SIGSTOP");
    script.child.kill("SIGINT");
    expect(await script.ended).toBe(0);
    expect(aliveOf(pids)).toEqual([]);
  });

  test("leaves no process when its supervisor is killed, and starts again", async () => {
    const { script, pids } = await up();
    script.child.kill("SIGKILL");
    await nothingLeft(pids, 6000);
    const again = await up();
    expect(again.script.said()).toContain("The last run ended abruptly");
  });

  test("ends cleanly on SIGINT and leaves no process", async () => {
    expect(await endBy("SIGINT")).toEqual(cleanly);
  });

  test("heals a PostgreSQL that lost both its keeper and its supervisor", async () => {
    const { script, network, pids } = await up();
    process.kill(network.postgres.keeperPid, "SIGSTOP");
    script.child.kill("SIGKILL");
    process.kill(network.postgres.keeperPid, "SIGKILL");
    await nothingLeft(
      pids.filter((pid) => pid !== network.postgres.pid),
      6000,
    );
    expect(aliveOf([network.postgres.pid])).toEqual([network.postgres.pid]);
    await up();
    expect(aliveOf([network.postgres.pid])).toEqual([]);
  });

  test("ends cleanly on SIGTERM and leaves no process", async () => {
    expect(await endBy("SIGTERM")).toEqual(cleanly);
  });

  test("ends cleanly on SIGHUP and leaves no process", async () => {
    expect(await endBy("SIGHUP")).toEqual(cleanly);
  });

  test("ends by itself, PostgreSQL included, when PostgreSQL's keeper is killed", async () => {
    const { script, network, pids } = await up();
    process.kill(network.postgres.keeperPid, "SIGKILL");
    expect(await script.ended).toBe(1);
    expect(script.said()).toContain("PostgreSQL or its keeper ended unexpectedly");
    await nothingLeft(pids, 1000);
  });

  test("ends when its gateway dies, and says so", async () => {
    const { script, network, pids } = await up();
    process.kill(network.gateway.pid, "SIGKILL");
    expect(await script.ended).toBe(1);
    expect(script.said()).toContain("The gateway ended unexpectedly (SIGKILL)");
    await nothingLeft(pids, 1000);
  });

  test("ends at once on a second Ctrl-C", async () => {
    const { script, network, pids } = await up();
    process.kill(network.members[1]?.pid ?? 0, "SIGSTOP");
    script.child.kill("SIGINT");
    await script.says("Stopping (SIGINT)");
    setTimeout(() => script.child.kill("SIGINT"), 600);
    expect(await script.ended).toBe(130);
    await nothingLeft(pids, 2000);
  });
});
