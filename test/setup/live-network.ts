/** A network whose gateway is the real process and follows the hub's registry, while members run in the test. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JSONWebKeySet, JWK } from "jose";
import { dataFolder, prepareDataFolder } from "../../scripts/network/folder/data-folder.ts";
import { prepareKeys, readPrivateKey } from "../../scripts/network/folder/keys.ts";
import { type NetworkProcess, startProcess } from "../../scripts/network/processes/child.ts";
import { gatewayProgram } from "../../scripts/network/programs.ts";
import { signToken } from "../../scripts/network/token.ts";
import { applyRoster, type RosterEntry } from "../../subgraphs/hub/actions/apply-roster.ts";
import {
  layRegistry,
  readRegistryKey,
  withRegistryKey,
} from "../../subgraphs/hub/actions/issue-registry.ts";
import { hubMember } from "../../subgraphs/hub/member.ts";
import { kinds } from "../../subgraphs/kinds.ts";
import { callerCheck } from "../../subgraphs/runtime/caller.ts";
import { type MemberHost, startHost } from "../../subgraphs/runtime/host.ts";
import { freshDatabase } from "./database.ts";
import type { Answer } from "./network.ts";

export const hubCode = "340000";

export type LiveGateway = {
  readonly ask: (query: string, variables?: object, token?: string) => Promise<Answer>;
  /** Status and body of the probe. */
  readonly ready: () => Promise<readonly [number, string]>;
  /** Everything it logged so far. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
};

/** Starts a hub with an empty registry; everybody else is started, and admitted, by the test. */
export async function startLiveNetwork() {
  const root = mkdtempSync(join(tmpdir(), "hub-test-live-"));
  const folder = dataFolder(join(root, "data"));
  await prepareDataFolder(folder);
  await prepareKeys(folder);
  const checkCaller = await callerCheck(folder.publicKeys);
  const hub = withRegistryKey(hubMember, await readRegistryKey(folder.registryKey));
  const identityKey = (await readPrivateKey(folder.identityKey))!;
  const now = Math.floor(Date.now() / 1000);
  const operator = await signToken(
    identityKey,
    { role: "hub-operator", member: undefined, hours: 1 },
    now,
  );
  const databases = new Map<string, string>();
  const hosts = new Set<MemberHost>();
  const gateways = new Set<LiveGateway>();

  /** Starts a member on a port of its own; again, it comes up elsewhere over the same database. */
  const startMember = async (code: string): Promise<MemberHost & { readonly url: string }> => {
    const kind = kindOf(code);
    const databaseUrl = databases.get(code) ?? (await freshDatabase(kind));
    databases.set(code, databaseUrl);
    const host = await startHost({
      members: [{ code, kind, name: `成员 ${code}`, databaseUrl }],
      kinds: { ...kinds, HUB: hub },
      checkCaller,
      host: "127.0.0.1",
      port: 0,
    });
    hosts.add(host);
    const stop = async () => {
      if (hosts.delete(host)) await host.stop();
    };
    return { ...host, stop, url: host.members[0]!.url };
  };
  const startHub = async () => {
    const host = await startMember(hubCode);
    const entry: RosterEntry = { code: hubCode, kind: "HUB", name: "省平台", url: host.url };
    await applyRoster(host.contextOf(hubCode), [entry]);
    await layRegistry(host.contextOf(hubCode), folder.registry);
    return host;
  };
  const startGateway = async (registryFile: string, hubUrl = ""): Promise<LiveGateway> => {
    const log = join(folder.logs, `gateway-${gateways.size}.log`);
    const process = startProcess({
      title: "gateway",
      program: gatewayProgram,
      log,
      environment: {
        PORT: "0",
        HOST: "127.0.0.1",
        HUB_CODE: hubCode,
        HUB_URL: hubUrl,
        NETWORK_JWKS: folder.publicKeys,
        GATEWAY_KEY: folder.gatewayKey,
        REGISTRY_FILE: registryFile,
        MEMBER_DEADLINE_MS: "5000",
      },
    });
    // It says where it is only to whoever asks for a free port.
    const url = await urlOf(process);
    const gateway: LiveGateway = {
      log: () => readFileSync(log, "utf8"),
      ready: async () => {
        const response = await fetch(`${url}/health/ready`);
        return [response.status, await response.text()];
      },
      ask: async (query, variables = {}, token = "") => {
        const response = await fetch(`${url}/graphql`, {
          method: "POST",
          headers: {
            "content-type": "application/json",
            ...(token ? { authorization: `Bearer ${token}` } : {}),
          },
          body: JSON.stringify({ query, variables }),
        });
        return (await response.json()) as Answer;
      },
      stop: () => process.stop(3000),
    };
    gateways.add(gateway);
    return gateway;
  };

  return {
    folder,
    operator,
    keySet: JSON.parse(readFileSync(folder.publicKeys, "utf8")) as JSONWebKeySet,
    registryKey: (await readPrivateKey(folder.registryKey)) as JWK,
    startMember,
    startHub,
    startGateway,
    stop: async () => {
      await Promise.all([...gateways].map((gateway) => gateway.stop()));
      await Promise.all([...hosts].map((host) => host.stop()));
      rmSync(root, { recursive: true, force: true });
    },
  };
}

export const kindOf = (code: string): "HUB" | "WINDOW" | "INSTITUTION" =>
  code === hubCode ? "HUB" : code.length === 6 ? "WINDOW" : "INSTITUTION";

async function urlOf(process: NetworkProcess): Promise<string> {
  const { url } = await process.ready;
  if (url === undefined) throw new Error("The gateway did not say where it is.");
  return url;
}
