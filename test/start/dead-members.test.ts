/** How a member that died comes back, whoever asks for it. */

import { readFileSync } from "node:fs";
import { createServer } from "node:net";
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
import { runScript, type RunningScript } from "../setup/script.ts";

const folder = temporaryFolder();
const running: RunningScript[] = [];

const start = async (...args: string[]) => {
  const script = startFakeNetwork(folder.path, args);
  running.push(script);
  await script.says(readyText);
  const network = readNetwork(folder.path);
  return { script, network, pids: pidsOf(network) };
};

beforeAll(async () => {
  const { script } = await start();
  script.child.kill("SIGINT");
  await script.ended;
});
afterEach(async () => {
  for (const { child } of running.splice(0)) child.kill("SIGKILL");
});
afterAll(folder.remove);

/** Listens where a dead member did. */
async function occupy(url: string | undefined): Promise<ReturnType<typeof createServer>> {
  const other = createServer();
  const { port } = new URL(url ?? "");
  await new Promise<void>((resolve) => other.listen(Number(port), "127.0.0.1", resolve));
  return other;
}

describe("a dead member", () => {
  const bringBack = (code: string, ...port: string[]) =>
    runScript("test/start/fixtures/bring-back-fake-member.ts", [folder.data, code, ...port]);

  test("is named with the command that brings it back, at its old address, until the network ends", async () => {
    const { script, network } = await start();
    const victim = network.members[1];
    process.kill(victim?.pid ?? 0, "SIGKILL");
    await script.says("npm run member -- --code 990100");
    const back = bringBack("990100");
    running.push(back);
    await back.says("is back");
    const now = readNetwork(folder.path).members[1];
    expect(now?.url).toBe(victim?.url);
    expect(now?.pid).not.toBe(victim?.pid);
    expect(aliveOf([now?.pid ?? 0])).toHaveLength(1);
    script.child.kill("SIGINT");
    expect(await script.ended).toBe(0);
    expect(await back.ended).toBe(0);
    expect(aliveOf([now?.pid ?? 0])).toEqual([]);
  });

  test("takes its housemates along, and all come back together", async () => {
    const { script, network } = await start();
    process.kill(network.members[3]?.pid ?? 0, "SIGKILL");
    await script.says("npm run member -- --dead");
    const back = bringBack("--dead");
    running.push(back);
    await back.says("91990100MA0000002X 已恢复");
    const { members } = readNetwork(folder.path);
    expect(members.map(({ url }) => url)).toEqual(network.members.map(({ url }) => url));
    script.child.kill("SIGKILL");
    expect(await back.ended).toBe(0);
  });

  test("brings its housemates back with it, so that none keeps an address of its own", async () => {
    const { script, network } = await start();
    process.kill(network.members[4]?.pid ?? 0, "SIGKILL");
    await script.says("npm run member -- --dead");
    const back = bringBack("91990100MA0000002X");
    running.push(back);
    await back.says("91990100MA0000002X 已恢复");
    await back.says("91990100MA0000001X 已恢复");
    expect(back.said()).toContain("come back too: 91990100MA0000001X");
    const { members } = readNetwork(folder.path);
    expect(members[3]?.pid).toBe(members[4]?.pid);
    expect(aliveOf(pidsOf({ ...network, members }))).toEqual(pidsOf({ ...network, members }));
    const other = bringBack("91990100MA0000001X");
    expect(await other.ended).toBe(1);
    expect(other.said()).toContain("is alive");
    script.child.kill("SIGINT");
    expect(await script.ended).toBe(0);
  });

  test("comes back once, however many commands ask for it at the same time", async () => {
    const { script, network } = await start();
    process.kill(network.members[3]?.pid ?? 0, "SIGKILL");
    await script.says("npm run member -- --dead");
    const both = [bringBack("91990100MA0000001X"), bringBack("91990100MA0000002X")];
    running.push(...both);
    const loser = await Promise.race(both.map((one) => one.ended.then(() => one)));
    const winner = both.find((one) => one !== loser);
    expect(await loser.ended).toBe(1);
    await winner?.says("91990100MA0000002X 已恢复");
    const { members } = readNetwork(folder.path);
    expect(aliveOf(members.map(({ pid }) => pid))).toHaveLength(members.length);
    expect(members[3]?.pid).toBe(members[4]?.pid);
    script.child.kill("SIGINT");
    expect(await script.ended).toBe(0);
    expect(await winner?.ended).toBe(0);
  });

  test("takes a free port when another program has taken its own, and the hub hears of it", async () => {
    const { script, network } = await start();
    const victim = network.members[2];
    process.kill(victim?.pid ?? 0, "SIGKILL");
    await script.says("npm run member -- --code 990200");
    const other = await occupy(victim?.url);
    const back = bringBack("990200");
    running.push(back);
    await back.says("990200 已恢复 is back");
    expect(back.said()).toContain("earlier port taken, on a free one");
    const now = readNetwork(folder.path).members[2];
    expect(now?.url).not.toBe(victim?.url);
    expect(back.said()).toContain(now?.url);
    expect(await (await fetch(now?.url ?? "")).text()).toBe("ok");
    await vi.waitFor(
      () => expect(readFileSync(join(folder.data, "roster.json"), "utf8")).toContain(now?.url),
      { timeout: 5000 },
    );
    other.close();
    script.child.kill("SIGINT");
    expect(await script.ended).toBe(0);
  });

  test("stays dead, with a remedy of the same command, when the port asked for does not do", async () => {
    const { script, network } = await start();
    for (const index of [1, 2]) process.kill(network.members[index]?.pid ?? 0, "SIGKILL");
    await script.says("npm run member -- --code 990100");
    await script.says("npm run member -- --code 990200");
    const { port } = new URL(network.gateway.url);
    const taken = bringBack("990100", port);
    expect(await taken.ended).toBe(1);
    expect(taken.said()).toContain(`npm run member -- --code 990100 --port ${Number(port) + 1}`);
    const several = bringBack("--dead", port);
    expect(await several.ended).toBe(1);
    expect(several.said()).toContain("Several processes cannot share one --port");
    script.child.kill("SIGINT");
    expect(await script.ended).toBe(0);
  });

  test("takes a free port when it is the hub as well: the registry that it lays says where it is", async () => {
    const { script, network } = await start();
    const hub = network.members[0];
    process.kill(hub?.pid ?? 0, "SIGKILL");
    await script.says("npm run member -- --code 990000");
    const other = await occupy(hub?.url);
    const back = bringBack("990000");
    running.push(back);
    await back.says("990000 已恢复 is back");
    expect(readNetwork(folder.path).members[0]?.url).not.toBe(hub?.url);
    other.close();
    script.child.kill("SIGINT");
    expect(await script.ended).toBe(0);
  });

  test("is not brought back while it is alive, nor without a network", async () => {
    const { script } = await start();
    const twice = bringBack("990100");
    expect(await twice.ended).toBe(1);
    expect(twice.said()).toContain("Member 990100 is alive");
    script.child.kill("SIGINT");
    await script.ended;
    const alone = bringBack("990100");
    expect(await alone.ended).toBe(1);
    expect(alone.said()).toContain("No network runs");
  });
});
