/** Starts the gateway with the settings in the environment. */
import type { JSONWebKeySet, JWK } from "jose";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readAccounts } from "./identity/accounts.ts";
import { callerCheck, publicCaller } from "./identity/caller.ts";
import { memberTokens } from "./identity/member-token.ts";
import { signInWith } from "./identity/sign-in.ts";
import { RegistryKeeper } from "./members/registry-keeper.ts";
import { watchRegistry } from "./members/registry-watch.ts";
import { describeRegistry, RegistryInForce } from "./members/registry.ts";
import { registryReader } from "./members/signed-registry.ts";
import { httpTransport } from "./members/transport.ts";
import { createNetworkExecutor } from "./network-executor.ts";
import { runProcess } from "../subgraphs/runtime/process.ts";
import { readTrustedDocuments } from "./limits/trusted-documents.ts";
import { startGateway } from "./server.ts";

const root = join(import.meta.dirname, "..");
const setting = (name: string): string => {
  const value = process.env[name];
  if (value) return value;
  throw new Error(`缺少环境变量 ${name}。The environment variable ${name} is missing.`);
};
const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, "utf8"));
const log = (line: string): void => void process.stderr.write(`${line}\n`);

await runProcess(async ({ send }) => {
  const keySet = (await readJson(setting("NETWORK_JWKS"))) as JSONWebKeySet;
  const key = (await readJson(setting("GATEWAY_KEY"))) as JWK;
  const tokens = await memberTokens(key);
  const { ACCOUNTS_FILE } = process.env;
  const limits = {
    deadlineMs: Number(process.env.MEMBER_DEADLINE_MS ?? 3000),
    maxAnswerBytes: 32 * 1024 * 1024,
  };
  const transport = httpTransport(limits);
  // Who belongs must get through when every connection to the hub is taken by queries.
  const registryTransport = httpTransport(limits);
  const registry = new RegistryInForce();
  const file = setting("REGISTRY_FILE");
  const { HUB_CODE, HUB_URL } = process.env;
  const stopWatch = await watchRegistry({
    inForce: registry,
    keeper: new RegistryKeeper({ inForce: registry, file, read: registryReader(keySet), log }),
    hub: HUB_CODE && HUB_URL ? { code: HUB_CODE, url: HUB_URL } : null,
    transport: registryTransport,
    authorize: (member) => tokens({ ...publicCaller, subject: "gateway", role: "gateway" }, member),
    everyMs: 1000,
    log,
  });
  const executor = await createNetworkExecutor({ registry, transport }, join(root, "schema"));
  const host = process.env.HOST ?? "127.0.0.1";
  const gateway = await startGateway({
    executor,
    checkCaller: callerCheck(keySet),
    signIn: ACCOUNTS_FILE ? signInWith(await readAccounts(ACCOUNTS_FILE), key) : null,
    tokens,
    trusted: await readTrustedDocuments(join(root, "schema", "operations.json"), executor.schema),
    trustedOnly: process.env.TRUSTED_DOCUMENTS_ONLY === "1",
    mountsSubgraphs: process.env.MOUNT_SUBGRAPHS === "1",
    readiness: () => describeRegistry(registry),
    requestDeadlineMs: Number(process.env.REQUEST_DEADLINE_MS ?? 10_000),
    dashboard: join(root, "gateway", "dashboard", "dist"),
    host,
    port: Number(process.env.PORT ?? 4000),
  });
  send({ type: "ready", url: `http://${host}:${gateway.port}` });
  return async () => {
    stopWatch();
    await gateway.stop();
    await Promise.all([transport.stop(), registryTransport.stop()]);
  };
});
