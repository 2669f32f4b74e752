import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { gap } from "../../gateway/members/gap.ts";
import { httpTransport } from "../../gateway/members/transport.ts";
import { enterpriseCodes, keepService } from "../builders/service.ts";
import { asSuperuser } from "../setup/database.ts";
import { startTestNetwork, type TestNetwork } from "../setup/network.ts";
import { lies, says, type StandIn, standIn } from "../setup/stand-in.ts";

/** How long a member is waited for; whoever waited for one that hangs, or for two in turn, took longer. */
const deadlineMs = 800;
const codes = ["340000", "340100", "340200", "340300", "340400"];
let network: TestNetwork;
const standIns: StandIn[] = [];

beforeAll(async () => {
  network = await startTestNetwork(codes, {
    deadlineMs,
    requestDeadlineMs: 1200,
    bulkhead: { underWay: 2, waiting: 2 },
  });
  for (const code of codes)
    await keepService(network.contextOf(code), { enterpriseCode: enterpriseCodes[0] });
});
afterEach(async () => {
  for (const each of standIns.splice(0)) each.stop();
  for (const code of codes) await network.redirect(code, network.urlOf(code));
});
afterAll(() => network.stop());

async function replace(code: string, behave: Parameters<typeof standIn>[0]): Promise<StandIn> {
  const server = await standIn(behave);
  standIns.push(server);
  await network.redirect(code, `${server.origin}/${code}/graphql`);
  return server;
}
const hangs = (): void => {};
const originOf = (code: string) => new URL(network.urlOf(code)).origin;

const records = `{ serviceRecords { totalCount coverage { expected answered gaps { member reason message } } } }`;
const steps = `{ serviceRecords { coverage { answered } edges { node { trace { coverage { answered } events { type } }
  enterprise { serviceRecords { coverage { expected answered gaps { member } } } } } } }
  networkStatistics(period: { year: 2025 }) { total { serviceRecords } coverage { answered } } }`;

async function timed<T>(work: Promise<T>): Promise<[T, number]> {
  const started = performance.now();
  return [await work, performance.now() - started];
}

test("with three members hung, a query of several steps is answered by the deadline, and the next at once", async () => {
  // What is planned once is planned.
  await network.ask(steps);
  for (const code of ["340100", "340200", "340300"]) await replace(code, hangs);
  const [{ data }, ms] = await timed(network.ask(steps));
  expect(ms).toBeLessThan(2 * deadlineMs);
  expect(data.serviceRecords.coverage).toEqual({ answered: 2 });
  expect(data.serviceRecords.edges).toHaveLength(2);
  const own = data.serviceRecords.edges[0].node.enterprise.serviceRecords.coverage;
  expect(own).toMatchObject({ expected: 5, answered: 2 });
  expect(data.networkStatistics).toMatchObject({ total: { serviceRecords: 2 } });
  // Each has been checked meanwhile, and did not answer that either.
  await sleep(600);
  const [again, soon] = await timed(network.ask(records));
  expect(soon).toBeLessThan(deadlineMs);
  expect(again.data.serviceRecords.coverage.gaps).toHaveLength(3);
  expect(again.data.serviceRecords.coverage.gaps[0]).toMatchObject({ reason: "TIMEOUT" });
  expect(again.data.serviceRecords.coverage.gaps[0].message).toContain("not waited for");
});

test("who waits for a member that is given up meanwhile is told at once, changes excepted", async () => {
  const { origin } = await replace("340100", hangs);
  const url = `${origin}/340100/graphql`;
  const transport = httpTransport({ deadlineMs: 2500, maxAnswerBytes: 1000 });
  const call = {
    member: { code: "340100", url } as never,
    source: "{ __typename }",
    variables: {},
    authorization: "",
    signal: undefined,
  };
  const query = timed(transport.send(call));
  const change = timed(transport.send({ ...call, isMutation: true }));
  await sleep(50);
  transport.health.failed(gap("340100", "TIMEOUT"), url, performance.now());
  const [answer, ms] = await query;
  expect(answer).toMatchObject({ member: "340100", reason: "TIMEOUT" });
  expect(ms).toBeLessThan(1800);
  expect((await change)[1]).toBeGreaterThan(2400);
  await transport.stop();
});

test("a client that waits less is answered sooner, and says nothing about the member by that", async () => {
  const { calls } = await replace("340100", hangs);
  const ask = () =>
    fetch(`${network.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-request-timeout-ms": "200" },
      body: JSON.stringify({ query: records }),
    }).then(async (response) => (await response.json()) as { data: any }); // oxlint-disable-line typescript/no-explicit-any -- answers are read by path
  for (const count of [1, 2]) {
    const [{ data }, ms] = await timed(ask());
    expect(ms).toBeLessThan(deadlineMs);
    expect(data.serviceRecords).toMatchObject({
      totalCount: 4,
      coverage: { expected: 5, answered: 4, gaps: [{ member: "340100", reason: "TIMEOUT" }] },
    });
    expect(calls).toHaveLength(count);
    // Time in which a check could have failed, and the breaker opened.
    await sleep(600);
  }
});

test("a query is asked once more after a reset, and nobody notices", async () => {
  let resets = 1;
  const { calls } = await replace("340100", (request, response) => {
    if (resets-- > 0) request.socket.resetAndDestroy();
    else
      lies(
        () => originOf("340100"),
        () => {},
      )(request, response);
  });
  const { data } = await network.ask(records);
  expect(data.serviceRecords).toMatchObject({ totalCount: 5, coverage: { gaps: [] } });
  expect(calls).toHaveLength(2);
});

test.each([
  ["503", 503, {}, 2],
  ["503 that says when to come again", 503, { "retry-after": "9" }, 1],
  ["429", 429, { "retry-after": "9" }, 1],
  ["500", 500, {}, 1],
])("after %s a query is asked %#", async (_, status, headers, times) => {
  const { calls } = await replace("340100", says(status, "", headers as Record<string, string>));
  await network.ask(records);
  expect(calls).toHaveLength(times);
});

test("a change is never asked for twice", async () => {
  const { calls } = await replace("340100", ({ socket }) => socket.resetAndDestroy());
  const { errors } = await network.ask(
    `mutation { registerEnterprise(input: { member: "340100", enterprise: "${enterpriseCodes[0]}", name: "某公司" }) { __typename } }`,
    {},
    { role: "window-operator", member: "340100" },
  );
  expect(errors?.[0]).toMatchObject({ extensions: { code: "MEMBER_UNREACHABLE" } });
  expect(calls).toHaveLength(1);
});

test("a slow member's calls beyond its bound are told so at once, and no other member waits", async () => {
  const { calls } = await replace("340100", hangs);
  const ofOne = `{ serviceRecords(filter: { recordedBy: ["340100"] }) { coverage { gaps { reason } } } }`;
  const slow = Array.from({ length: 4 }, () => network.ask(ofOne));
  await expect.poll(() => calls.length, { interval: 5 }).toBeGreaterThan(0);
  await sleep(100);
  const [{ data }, ms] = await timed(network.ask(records));
  expect(ms).toBeLessThan(deadlineMs);
  expect(data.serviceRecords).toMatchObject({
    totalCount: 4,
    coverage: { expected: 5, answered: 4, gaps: [{ member: "340100", reason: "BUSY" }] },
  });
  await Promise.all(slow);
});

test("a client that goes takes its calls to members along", async () => {
  let gone: () => void = () => {};
  const wasAborted = new Promise<void>((resolve) => (gone = resolve));
  let came: () => void = () => {};
  const hasCome = new Promise<void>((resolve) => (came = resolve));
  await replace("340100", (request, response) => {
    if (request.method === "GET") return void response.end();
    request.resume();
    response.once("close", gone);
    came();
  });
  const client = new AbortController();
  const answer = fetch(`${network.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: records }),
    signal: client.signal,
  });
  await hasCome;
  const started = performance.now();
  client.abort();
  await expect(answer).rejects.toThrow("aborted");
  await wasAborted;
  expect(performance.now() - started).toBeLessThan(deadlineMs);
});

test("a member whose asker has gone stops what it asks of its database", async () => {
  const lock = network.contextOf("340100").em;
  await lock.begin();
  await lock.execute("lock table service_record in access exclusive mode");
  const client = new AbortController();
  const answer = fetch(`${network.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: records }),
    signal: client.signal,
  });
  const waiting = async () => {
    const name = new URL(network.databaseOf("340100")).pathname.slice(1);
    const rows = await asSuperuser(
      `select 1 from pg_stat_activity where datname = '${name}' and wait_event_type = 'Lock'`,
    );
    return rows.length;
  };
  await expect.poll(waiting).toBeGreaterThan(0);
  client.abort();
  await expect(answer).rejects.toThrow("aborted");
  await expect.poll(waiting, { timeout: 500 }).toBe(0);
  await lock.rollback();
});
