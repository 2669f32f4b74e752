import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keepService } from "../builders/service.ts";
import { asSuperuser } from "../setup/database.ts";
import { startTestNetwork, type TestNetwork } from "../setup/network.ts";
import { runScript, type RunningScript } from "../setup/script.ts";

const deadlineMs = 1000;
const codes = ["340000", "340100", "340200"];
const query = `{ serviceRecords { totalCount coverage { expected answered gaps { member reason message } } } }`;
let network: TestNetwork;
let folder: string;
let member: RunningScript;

beforeAll(async () => {
  network = await startTestNetwork(codes, { deadlineMs });
  for (const code of codes) await keepService(network.contextOf(code));
  folder = await mkdtemp(join(tmpdir(), "hub-test-process-"));
  await writeFile(join(folder, "keys.json"), JSON.stringify(network.keySet));
  const hosted = { code: "340200", kind: "WINDOW", name: "成员 340200" };
  member = runScript("subgraphs/main.ts", [], {
    env: {
      ...process.env,
      NETWORK_JWKS: join(folder, "keys.json"),
      MEMBERS: JSON.stringify([{ ...hosted, databaseUrl: network.databaseOf("340200") }]),
    },
  });
  await member.says(`"ready"`);
  const url = /http:[^"]*\/340200\/graphql/.exec(member.said())![0];
  await network.redirect("340200", url);
});
afterAll(async () => {
  member.child.kill("SIGKILL");
  await network.stop();
  await rm(folder, { recursive: true });
});

async function records(): Promise<{
  total: number;
  gaps: { reason: string; message: string }[];
  ms: number;
}> {
  const started = performance.now();
  const { totalCount, coverage } = (await network.ask(query)).data.serviceRecords;
  expect(coverage.expected).toBe(coverage.answered + coverage.gaps.length);
  return { total: totalCount, gaps: coverage.gaps, ms: performance.now() - started };
}

test("a process that is stopped holds up one query, no more, and is back when it goes on", async () => {
  expect(await records()).toMatchObject({ total: 3, gaps: [] });
  member.child.kill("SIGSTOP");
  const first = await records();
  expect(first).toMatchObject({ total: 2, gaps: [{ member: "340200", reason: "TIMEOUT" }] });
  expect(first.ms).toBeLessThan(deadlineMs + 500);
  await sleep(600);
  const next = await records();
  expect(next).toMatchObject({ total: 2, gaps: [{ member: "340200", reason: "TIMEOUT" }] });
  expect(next.ms).toBeLessThan(300);
  member.child.kill("SIGCONT");
  await expect.poll(async () => (await records()).total, { timeout: 3000 }).toBe(3);
});

test("a member whose database is gone says so at once, and is whole when it is back", async () => {
  const name = new URL(network.databaseOf("340200")).pathname.slice(1);
  await asSuperuser(`alter database ${name} allow_connections false`);
  await asSuperuser(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
  );
  const dead = await records();
  expect(dead).toMatchObject({ total: 2, gaps: [{ member: "340200", reason: "ERROR" }] });
  expect(dead.gaps[0]?.message).toContain("database cannot be used");
  expect(dead.ms).toBeLessThan(deadlineMs);
  await asSuperuser(`alter database ${name} allow_connections true`);
  await expect.poll(async () => (await records()).total, { timeout: 3000 }).toBe(3);
});

test("a process that is killed cannot be reached", async () => {
  member.child.kill("SIGKILL");
  await member.ended;
  expect(await records()).toMatchObject({
    total: 2,
    gaps: [{ member: "340200", reason: "UNREACHABLE" }],
  });
});
