/** A hub, windows and institutions with keys of their own, that learn of each other from the hub's registry. */
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  type JSONWebKeySet,
  type JWK,
} from "jose";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { applyRoster } from "../../subgraphs/hub/actions/apply-roster.ts";
import { withRegistryKey } from "../../subgraphs/hub/actions/issue-registry.ts";
import type { PublicKey } from "../../subgraphs/hub/rules/member-key.ts";
import { hubMember } from "../../subgraphs/hub/member.ts";
import { kinds } from "../../subgraphs/kinds.ts";
import { registryShelf } from "../../subgraphs/ledger/tables/kept-registry.ts";
import { callerCheckWith } from "../../subgraphs/runtime/caller.ts";
import type { MemberContext } from "../../subgraphs/runtime/context.ts";
import { type MemberHost, startHost } from "../../subgraphs/runtime/host.ts";
import { watchPeers } from "../../subgraphs/runtime/peer-watch.ts";
import { Peers } from "../../subgraphs/runtime/peers.ts";
import { freshDatabase } from "./database.ts";
import { hubCode, kindOf } from "./live-network.ts";

export type Correspondents = {
  /** A context in which the member's staff acts, over a fork of its own. */
  readonly at: (code: string) => MemberContext;
  readonly hostOf: (code: string) => MemberHost;
  readonly urlOf: (code: string) => string;
  readonly peersOf: (code: string) => Peers;
  readonly privateKeyOf: (code: string) => JWK;
  readonly databaseOf: (code: string) => string;
  /** The file in which a member finds its private key. */
  readonly keyFileOf: (code: string) => string;
  readonly start: (code: string) => Promise<void>;
  readonly stopMember: (code: string) => Promise<void>;
  readonly keySet: JSONWebKeySet;
  readonly stop: () => Promise<void>;
};

/** Starts the hub and `codes`; everybody knows everybody when this returns. */
export async function startCorrespondents(codes: readonly string[]): Promise<Correspondents> {
  const folder = mkdtempSync(join(tmpdir(), "hub-test-keys-"));
  const registryKey = await newKey("registry-test");
  const { d: _, ...publicRegistryKey } = registryKey;
  const keySet = { keys: [publicRegistryKey] };
  const hub = withRegistryKey(hubMember, { registryKey: [registryKey] });
  const all = [hubCode, ...codes];
  const keys = new Map<string, JWK>();
  const databases = new Map<string, string>();
  const ports = new Map<string, number>();
  const running = new Map<string, { host: MemberHost; peers: Peers; stop: () => Promise<void> }>();
  const keyFileOf = (code: string) => join(folder, `${code}.json`);
  for (const code of all) {
    keys.set(code, await newKey(code));
    writeFileSync(keyFileOf(code), JSON.stringify(keys.get(code)));
    databases.set(code, await freshDatabase(kindOf(code)));
  }
  const start = async (code: string): Promise<void> => {
    const peers = new Peers(keySet);
    const host = await startHost({
      members: [
        {
          code,
          kind: kindOf(code),
          name: `成员 ${code}`,
          databaseUrl: databases.get(code)!,
          key: keyFileOf(code),
        },
      ],
      kinds: { ...kinds, HUB: hub },
      checkCaller: callerCheckWith({ keys: [] }),
      host: "127.0.0.1",
      port: ports.get(code) ?? 0,
      peers,
    });
    const { url } = host.members[0]!;
    ports.set(code, Number(new URL(url).port));
    const stopWatching = await watchPeers({
      peers,
      shelf: registryShelf([host.contextOf(code)]),
      file: undefined,
      hub: {
        code: hubCode,
        url: code === hubCode ? url : (running.get(hubCode)?.host.members[0]?.url ?? url),
      },
      authorize: (receiver) => host.signerOf(code)!("registry-request", receiver, {}),
      everyMs: 100,
      onChange: host.wake,
    });
    const stop = async () => {
      stopWatching();
      await host.stop();
    };
    running.set(code, { host, peers, stop });
  };
  for (const code of all) await start(code);
  const urlOf = (code: string) => running.get(code)!.host.members[0]!.url;
  await applyRoster(
    running.get(hubCode)!.host.contextOf(hubCode),
    all.map((code) => {
      const { kty, crv, x } = keys.get(code)!;
      const publicKey = { kty, crv, x } as PublicKey;
      return { code, kind: kindOf(code), name: `成员 ${code}`, url: urlOf(code), publicKey };
    }),
  );
  const knowsAll = () =>
    [...running.values()].every(({ peers }) => all.every((code) => peers.find(code)?.keys.length));
  for (let tries = 0; !knowsAll(); tries += 1) {
    if (tries > 100) throw new Error("The members do not learn of each other.");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    at: (code) => {
      const context = running.get(code)!.host.contextOf(code);
      return { ...context, caller: { ...context.caller, subject: `staff@${code}` } };
    },
    hostOf: (code) => running.get(code)!.host,
    urlOf,
    peersOf: (code) => running.get(code)!.peers,
    privateKeyOf: (code) => keys.get(code)!,
    databaseOf: (code) => databases.get(code)!,
    keyFileOf,
    start,
    stopMember: async (code) => running.get(code)!.stop(),
    keySet,
    stop: async () => {
      await Promise.all([...running.values()].map(({ stop }) => stop()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Makes a key pair; names it as the hub will name it. */
export async function newKey(owner: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair("EdDSA", { crv: "Ed25519", extractable: true });
  const jwk = await exportJWK(privateKey);
  const kid = owner.startsWith("registry-")
    ? owner
    : `${owner}-${(await calculateJwkThumbprint(jwk)).slice(0, 8)}`;
  return { ...jwk, kid, alg: "EdDSA" };
}
