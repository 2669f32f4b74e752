import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { keepService } from "../builders/service.ts";
import { startTestNetwork, type TestNetwork } from "../setup/network.ts";

const together = ["340100", "340200", "340300", "340400"];
const deadlineMs = 800;
let network: TestNetwork;
const calls: string[] = [];
const note = (message: unknown) =>
  calls.push((message as { request: { path: string } }).request.path);

beforeAll(async () => {
  network = await startTestNetwork(["340000", ...together], { together, deadlineMs });
  for (const code of together) await keepService(network.contextOf(code));
  subscribe("undici:request:create", note);
});
beforeEach(() => void calls.splice(0));
afterAll(async () => {
  unsubscribe("undici:request:create", note);
  await network.stop();
});

const query = `{ serviceRecords { totalCount coverage { expected answered gaps { member reason } } } networkStatistics(period: { year: 2025 }) { total { serviceRecords enterprisesServed } } }`;

test("members of one host cost one call for each fetch, not one each", async () => {
  const { data, errors } = await network.ask(query);
  expect(errors).toBeUndefined();
  expect(data.serviceRecords).toEqual({
    totalCount: 4,
    coverage: { expected: 5, answered: 5, gaps: [] },
  });
  expect(data.networkStatistics.total).toEqual({ serviceRecords: 4, enterprisesServed: 1 });
  // One fetch asks both fields of everyone; the hub lives elsewhere.
  expect(calls.filter((path) => path !== "/graphql").toSorted()).toEqual([
    "/340000/graphql",
    "/batch",
  ]);
});

test("a slow housemate leaves a gap of its own, and the others arrive in time", async () => {
  const lock = network.contextOf("340200").em;
  await lock.begin();
  await lock.execute("lock table service_record in access exclusive mode");
  const started = performance.now();
  const { data } = await network.ask(query);
  await lock.rollback();
  expect(data.serviceRecords).toEqual({
    totalCount: 3,
    coverage: { expected: 5, answered: 4, gaps: [{ member: "340200", reason: "TIMEOUT" }] },
  });
  expect(performance.now() - started).toBeLessThan(deadlineMs + 500);
});

test("an answer leaves the host as soon as it is there, whatever its housemates still do", async () => {
  const lock = network.contextOf("340200").em;
  await lock.begin();
  await lock.execute("lock table service_record in access exclusive mode");
  const started = performance.now();
  const response = await askTogether(["340200", "340100"], (code) =>
    network.token({ role: "hub-operator" }, [code]),
  );
  const reader = response.body!.getReader();
  const { value } = await reader.read();
  expect(performance.now() - started).toBeLessThan(deadlineMs / 2);
  expect(JSON.parse(Buffer.from(value!).toString())).toMatchObject({ index: 1, status: 200 });
  const rest = await reader.read();
  expect(JSON.parse(Buffer.from(rest.value!).toString())).toMatchObject({ index: 0, status: 504 });
  await lock.rollback();
});

test("a token for one housemate opens no other", async () => {
  const token = await network.token({ role: "hub-operator" }, ["340100"]);
  const response = await askTogether(["340100", "340200", "990000"], async () => token);
  const lines = (await response.text()).trimEnd().split("\n");
  const answers = lines.map((line) => JSON.parse(line) as { index: number; status: number });
  expect(answers.toSorted((a, b) => a.index - b.index).map(({ status }) => status)).toEqual([
    200, 401, 404,
  ]);
});

test("an address that no code could ever make names nobody, at any door", async () => {
  const { origin } = new URL(network.urlOf("340100"));
  for (const door of ["graphql", "messages", "health"]) {
    const response = await fetch(`${origin}/%zz/${door}`, { method: "POST", body: "{}" });
    expect([door, response.status]).toEqual([door, 404]);
  }
});

async function askTogether(
  codes: readonly string[],
  tokenOf: (code: string) => Promise<string>,
): Promise<Response> {
  const calls = codes.map(async (member) => ({
    member,
    authorization: `Bearer ${await tokenOf(member)}`,
    deadlineMs,
    query: `{ serviceRecords { totalCount } }`,
  }));
  return fetch(new URL("/batch", network.urlOf("340100")), {
    method: "POST",
    body: JSON.stringify({ calls: await Promise.all(calls) }),
  });
}
