/** Starts the gateway with the settings in the environment. */
import type { JSONWebKeySet, JWK } from "jose";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { callerCheck, publicCaller } from "./identity/caller.ts";
import { memberTokens } from "./identity/member-token.ts";
import { watchRegistry } from "./members/registry-watch.ts";
import { MemberRegistry } from "./members/registry.ts";
import { httpTransport } from "./members/transport.ts";
import { createNetworkExecutor } from "./network-executor.ts";
import { runProcess } from "../subgraphs/runtime/process.ts";
import { startGateway } from "./server.ts";

const root = join(import.meta.dirname, "..");
const setting = (name: string): string => {
  const value = process.env[name];
  if (value) return value;
  throw new Error(`缺少环境变量 ${name}。The environment variable ${name} is missing.`);
};
const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, "utf8"));

await runProcess(async ({ send }) => {
  const registry = await MemberRegistry.open(setting("REGISTRY_FILE"));
  const keySet = (await readJson(setting("NETWORK_JWKS"))) as JSONWebKeySet;
  const tokens = await memberTokens((await readJson(setting("GATEWAY_KEY"))) as JWK);
  const transport = httpTransport({
    deadlineMs: Number(process.env.MEMBER_DEADLINE_MS ?? 3000),
    maxAnswerBytes: 32 * 1024 * 1024,
  });
  const stopWatch = watchRegistry({
    registry,
    transport,
    authorize: (member) => tokens({ ...publicCaller, subject: "gateway", role: "gateway" }, member),
    everyMs: 2000,
  });
  const executor = await createNetworkExecutor({ registry, transport }, join(root, "schema"));
  const host = process.env.HOST ?? "127.0.0.1";
  const gateway = await startGateway({
    executor,
    checkCaller: callerCheck(keySet),
    tokens,
    mountsSubgraphs: process.env.MOUNT_SUBGRAPHS === "1",
    requestDeadlineMs: Number(process.env.REQUEST_DEADLINE_MS ?? 10_000),
    isReady: () => registry.list().length > 0,
    dashboard: join(root, "gateway", "dashboard", "dist"),
    host,
    port: Number(process.env.PORT ?? 4000),
  });
  send({ type: "ready", url: `http://${host}:${gateway.port}` });
  return async () => {
    stopWatch();
    await gateway.stop();
    await transport.stop();
  };
});
