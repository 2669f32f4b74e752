/** Starts the members that the environment names, in this one process. */
import type { JSONWebKeySet } from "jose";
import { readFile } from "node:fs/promises";
import { flushCompileCache } from "node:module";
import { type DemoOptions, demoIfEmpty } from "./demo/demo.ts";
import { applyRoster, readRoster, type RosterEntry } from "./hub/actions/apply-roster.ts";
import { layRegistry, readRegistryKey, withRegistryKey } from "./hub/actions/issue-registry.ts";
import { hubMember } from "./hub/member.ts";
import { kinds } from "./kinds.ts";
import { registryShelf } from "./ledger/tables/kept-registry.ts";
import { callerCheckWith } from "./runtime/caller.ts";
import { type HostSettings, readHostSettings } from "./runtime/host-settings.ts";
import { type MemberHost, startHost } from "./runtime/host.ts";
import { watchPeers } from "./runtime/peer-watch.ts";
import { Peers } from "./runtime/peers.ts";
import { type Channel, runProcess } from "./runtime/process.ts";

await runProcess(async (channel) => {
  const settings = await readHostSettings(process.env);
  const { REGISTRY_KEY } = process.env;
  const networkKeys = JSON.parse(await readFile(settings.keySetPath, "utf8")) as JSONWebKeySet;
  const peers = new Peers(networkKeys);
  const host = await startHost({
    ...settings,
    kinds: REGISTRY_KEY
      ? { ...kinds, HUB: withRegistryKey(hubMember, await readRegistryKey(REGISTRY_KEY)) }
      : kinds,
    checkCaller: callerCheckWith(networkKeys),
    peers,
  });
  const hub = settings.members.find((member) => member.kind === "HUB");
  if (hub) await keepRoster(host, hub.code, channel);
  if (process.env.DEMO_SEED) await fillWithDemo(host, Number(process.env.DEMO_SEED), channel);
  const stopWatching = await followRegistry(host, peers, settings);
  channel.send({ type: "ready", members: host.members });
  // Else it is kept only at the end: members that start next to this one would compile all of it again.
  flushCompileCache();
  return async () => {
    stopWatching();
    await host.stop();
  };
});

/** Members learn of each other what the hub signs, and go by the last that they know while it is down. */
function followRegistry(
  host: MemberHost,
  peers: Peers,
  { registryFile, hub }: HostSettings,
): Promise<() => void> {
  const codes = host.members.map(({ code }) => code);
  const signers = codes.flatMap((code) => host.signerOf(code) ?? []);
  let turn = -1;
  return watchPeers({
    peers,
    shelf: registryShelf(codes.map((code) => host.contextOf(code))),
    file: registryFile,
    hub,
    // The members of this process ask in turn for all of them: one may have left, or lost its key.
    authorize: async (receiver) => {
      turn += 1;
      return (await signers[turn % signers.length]?.("registry-request", receiver, {})) ?? "";
    },
    everyMs: 2000,
    onChange: host.wake,
  });
}

/** The hub's registry follows the roster that the network was started with, and its later changes. */
async function keepRoster(
  host: MemberHost,
  hub: string,
  { onMessage, send }: Channel,
): Promise<void> {
  const { NETWORK_ROSTER, REGISTRY_FILE } = process.env;
  const apply = async (roster: readonly RosterEntry[]): Promise<void> => {
    await applyRoster(host.contextOf(hub), roster);
    // A network that is only just starting has nobody to find yet.
    if (REGISTRY_FILE && roster.length > 0) await layRegistry(host.contextOf(hub), REGISTRY_FILE);
  };
  onMessage(async (message) => {
    if (!("type" in message && message.type === "roster" && "members" in message)) return;
    await apply(message.members as RosterEntry[]);
    send({ type: "rosterApplied" });
  });
  if (NETWORK_ROSTER) await apply(await readRoster(NETWORK_ROSTER));
}

async function fillWithDemo(host: MemberHost, seed: number, { send }: Channel): Promise<void> {
  const path = process.env.DEMO_ROSTER;
  if (!path)
    throw new Error(
      "缺少环境变量 DEMO_ROSTER。DEMO_SEED needs DEMO_ROSTER, the roster of the network.",
    );
  const roster = JSON.parse(await readFile(path, "utf8")) as DemoOptions["roster"];
  for (const { code } of host.members) {
    const onProgress = (done: number, total: number) =>
      send({
        type: "progress",
        code,
        text: `${code} 演示数据 demo data ${done}/${total}`,
        done,
        total,
      });
    await demoIfEmpty(host.contextOf(code), { seed, roster, onProgress });
  }
}
