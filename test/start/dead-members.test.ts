/** How a member that died comes back, whoever asks for it. */

import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { aliveOf, fakeNetworks, pidsOf, readNetwork } from "../setup/fake-network.ts";
import { runScript } from "../setup/script.ts";

const { folder, up, beside } = fakeNetworks();

const bringBack = (code: string, ...port: string[]) =>
  beside(runScript("test/start/fixtures/bring-back-fake-member.ts", [folder.data, code, ...port]));

/** Kills a member of the network, by its place; returns it as it was. */
async function kill(place: number) {
  const victim = readNetwork(folder.path).members[place]!;
  process.kill(victim.pid, "SIGKILL");
  await vi.waitFor(() => expect(isGone(victim.pid)).toBe(true), { timeout: 10_000, interval: 20 });
  return victim;
}

/** A process that is dying holds its port until the last of its threads has ended and its parent has taken note. */
function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
}

/** Listens where a dead member did. */
async function occupy(url: string): Promise<ReturnType<typeof createServer>> {
  const other = createServer();
  const { port } = new URL(url);
  await new Promise<void>((resolve, reject) => {
    other.once("error", reject);
    other.listen(Number(port), "127.0.0.1", resolve);
  });
  return other;
}

describe("a dead member", () => {
  test("is named with the command that brings it back, at its old address", async () => {
    const { script } = await up();
    const victim = await kill(1);
    await script.says("npm run member -- --code 990100");
    await bringBack("990100").says("is back");
    const now = readNetwork(folder.path).members[1];
    expect(now?.url).toBe(victim.url);
    expect(now?.pid).not.toBe(victim.pid);
    expect(aliveOf([now?.pid ?? 0])).toHaveLength(1);
  });

  test("takes a free port when another program has taken its own, and the hub hears of it", async () => {
    await up();
    const victim = await kill(2);
    const other = await occupy(victim.url);
    const back = bringBack("990200");
    await back.says("990200 已恢复 is back");
    expect(back.said()).toContain("earlier port taken, on a free one");
    const now = readNetwork(folder.path).members[2];
    expect(now?.url).not.toBe(victim.url);
    expect(back.said()).toContain(now?.url);
    expect(await (await fetch(now?.url ?? "")).text()).toBe("ok");
    await vi.waitFor(
      () => expect(readFileSync(join(folder.data, "roster.json"), "utf8")).toContain(now?.url),
      { timeout: 5000 },
    );
    other.close();
  });

  test("takes its housemates along, and all come back together", async () => {
    const { script, network } = await up();
    await kill(3);
    await script.says("npm run member -- --dead");
    await bringBack("--dead").says("91990100MA0000002X 已恢复");
    const { members } = readNetwork(folder.path);
    expect(members.map(({ url }) => url)).toEqual(network.members.map(({ url }) => url));
  });

  test("brings its housemates back with it, so that none keeps an address of its own", async () => {
    await up();
    await kill(4);
    const back = bringBack("91990100MA0000002X");
    await back.says("91990100MA0000002X 已恢复");
    await back.says("91990100MA0000001X 已恢复");
    expect(back.said()).toContain("come back too: 91990100MA0000001X");
    const network = readNetwork(folder.path);
    expect(network.members[3]?.pid).toBe(network.members[4]?.pid);
    expect(aliveOf(pidsOf(network))).toEqual(pidsOf(network));
    const other = bringBack("91990100MA0000001X");
    expect(await other.ended).toBe(1);
    expect(other.said()).toContain("is alive");
  });

  test("comes back once, however many commands ask for it at the same time", async () => {
    await up();
    await kill(3);
    const both = [bringBack("91990100MA0000001X"), bringBack("91990100MA0000002X")];
    const loser = await Promise.race(both.map((one) => one.ended.then(() => one)));
    const winner = both.find((one) => one !== loser);
    expect(await loser.ended).toBe(1);
    await winner?.says("91990100MA0000002X 已恢复");
    const { members } = readNetwork(folder.path);
    expect(aliveOf(members.map(({ pid }) => pid))).toHaveLength(members.length);
    expect(members[3]?.pid).toBe(members[4]?.pid);
  });

  test("ends with its network, whoever brought it back", async () => {
    const { script, pids } = await up();
    await kill(1);
    const back = bringBack("990100");
    await back.says("is back");
    const { pid } = readNetwork(folder.path).members[1]!;
    script.child.kill("SIGINT");
    expect(await script.ended).toBe(0);
    expect(await back.ended).toBe(0);
    expect(aliveOf([...pids, pid])).toEqual([]);
  });

  test("stays dead, with a remedy of the same command, when the port asked for does not do", async () => {
    const { script, network } = await up();
    for (const place of [1, 2]) await kill(place);
    await script.says("npm run member -- --code 990100");
    await script.says("npm run member -- --code 990200");
    const { port } = new URL(network.gateway.url);
    const taken = bringBack("990100", port);
    expect(await taken.ended).toBe(1);
    expect(taken.said()).toContain(`npm run member -- --code 990100 --port ${Number(port) + 1}`);
    const several = bringBack("--dead", port);
    expect(await several.ended).toBe(1);
    expect(several.said()).toContain("Several processes cannot share one --port");
  });

  test("takes a free port when it is the hub as well: the registry that it lays says where it is", async () => {
    await up();
    const hub = await kill(0);
    const other = await occupy(hub.url);
    await bringBack("990000").says("990000 已恢复 is back");
    expect(readNetwork(folder.path).members[0]?.url).not.toBe(hub.url);
    other.close();
  });

  test("is not brought back while it is alive, nor without a network", async () => {
    const { script } = await up();
    const twice = bringBack("990000");
    expect(await twice.ended).toBe(1);
    expect(twice.said()).toContain("Member 990000 is alive");
    const visitor = readNetwork(folder.path).members[0]!;
    // Nobody is left who could end what was brought back: it ends by itself.
    script.child.kill("SIGKILL");
    await script.ended;
    await vi.waitFor(() => expect(aliveOf([visitor.pid])).toEqual([]), { timeout: 6000 });
    const alone = bringBack("990000");
    expect(await alone.ended).toBe(1);
    expect(alone.said()).toContain("No network runs");
  });
});
