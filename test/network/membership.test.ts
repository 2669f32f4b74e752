/** Members come, go and move while queries run: nobody is restarted, no query fails, no record is lost or doubled. */
import { writeFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keepService } from "../builders/service.ts";
import { hubCode, kindOf, type LiveGateway, startLiveNetwork } from "../setup/live-network.ts";
import { institutionCodes } from "../setup/network.ts";

type Gap = { readonly member: string; readonly reason: string };
type Seen = {
  readonly begunAt: number;
  readonly endedAt: number;
  /** Records by the member that keeps them. */
  readonly held: Readonly<Record<string, number>>;
  readonly gaps: Readonly<Record<string, string>>;
  readonly expected: number;
};

const [institution] = institutionCodes as [string];
/** How many records each member keeps; all fit on one page. */
const holdings: Readonly<Record<string, number>> = {
  [hubCode]: 1,
  "340100": 3,
  "340200": 4,
  "340300": 5,
  [institution]: 2,
};
const coverage = `coverage { expected answered isComplete gaps { member reason } }`;
const newest = `{ serviceRecords(first: 20) { edges { node { id recordedBy { code } } } totalCount ${coverage} } }`;
const statistics = `{ networkStatistics(period: { year: 2025, quarter: 1 }) {
  total { serviceRecords } byMember { member { code } serviceRecords } ${coverage} } }`;

let network: Awaited<ReturnType<typeof startLiveNetwork>>;
let gateway: LiveGateway;
let hub: Awaited<ReturnType<typeof network.startHub>>;
const hosts = new Map<string, Awaited<ReturnType<typeof network.startMember>>>();
const seen: Seen[] = [];
const faults: string[] = [];
let isOver = false;
let load: Promise<unknown>;

beforeAll(async () => {
  network = await startLiveNetwork();
  hub = await network.startHub();
  hosts.set(hubCode, hub);
  for (const code of Object.keys(holdings)) {
    if (code !== hubCode) hosts.set(code, await network.startMember(code));
    for (let index = 0; index < holdings[code]!; index++) {
      await keepService(hosts.get(code)!.contextOf(code), { acceptedOn: `2025-01-0${index + 1}` });
    }
  }
  gateway = await network.startGateway(network.folder.registry);
  load = Promise.all([newest, newest, statistics, statistics].map(askAgainAndAgain));
});
afterAll(async () => {
  isOver = true;
  await load;
  await network.stop();
});

async function change(mutation: string, input: object): Promise<void> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { code status url } }`;
  const { errors } = await gateway.ask(query, { input }, network.operator);
  expect(errors).toBeUndefined();
}
const admit = (code: string) =>
  change("admitMember", {
    code,
    kind: kindOf(code),
    name: `成员 ${code}`,
    url: hosts.get(code)!.url,
  });
const step = (code: string, taken: string) =>
  change("changeMembership", { code, step: taken, reason: "测试" });

/** Asks once; whatever may not be in an answer, whoever comes and goes, is a fault. */
async function look(query: string): Promise<Seen> {
  const begunAt = performance.now();
  const { data, errors } = await gateway.ask(query);
  const [field] = Object.values(data ?? {}) as any[]; // oxlint-disable-line typescript/no-explicit-any -- two forms of answer
  if (errors || !field) throw new Error(JSON.stringify(errors));
  const held: Record<string, number> = {};
  if (field.edges) {
    const ids = new Set<string>();
    for (const { node } of field.edges) {
      ids.add(node.id);
      held[node.recordedBy.code] = (held[node.recordedBy.code] ?? 0) + 1;
    }
    if (ids.size !== field.edges.length) faults.push(`doubled: ${JSON.stringify(held)}`);
  } else {
    for (const row of field.byMember) held[row.member.code] = row.serviceRecords;
  }
  const sum = Object.values(held).reduce((total, count) => total + count, 0);
  const total = field.edges ? field.totalCount : field.total.serviceRecords;
  const { expected, answered, gaps, isComplete } = field.coverage;
  const arithmetic =
    expected === answered + gaps.length &&
    isComplete === (gaps.length === 0) &&
    Object.keys(held).length === answered &&
    total === sum &&
    Object.entries(held).every(([code, count]) => count === holdings[code]);
  if (!arithmetic) faults.push(JSON.stringify({ held, total, coverage: field.coverage }));
  const byMember = Object.fromEntries(gaps.map(({ member, reason }: Gap) => [member, reason]));
  return { begunAt, endedAt: performance.now(), held, gaps: byMember, expected };
}

async function askAgainAndAgain(query: string): Promise<void> {
  while (!isOver) {
    await look(query).then(
      (one) => seen.push(one),
      (cause: unknown) => faults.push(String(cause)),
    );
    // Without a breath the four of them would take the machine from whatever runs beside.
    await delay(10);
  }
}

/** Waits until answers are as they should be; within five seconds, and from then on without exception. */
async function expectEffect(isSo: (one: Seen) => boolean): Promise<void> {
  const changedAt = performance.now();
  const first = () => seen.find((one) => one.begunAt > changedAt && isSo(one));
  await expect.poll(first, { timeout: 5000, interval: 20 }).toBeDefined();
  const { endedAt } = first()!;
  const later = () => seen.filter((one) => one.begunAt > endedAt);
  await expect.poll(() => later().length, { timeout: 5000, interval: 20 }).toBeGreaterThan(20);
  expect(later().filter((one) => !isSo(one))).toEqual([]);
}

const isWhole = (...codes: string[]) => {
  const held = JSON.stringify(codes.toSorted());
  return (one: Seen) =>
    one.expected === codes.length && JSON.stringify(Object.keys(one.held).toSorted()) === held;
};
const everyone = Object.keys(holdings);
const registryState = `{ registryState { version ageSeconds isCurrent } }`;

describe("while queries run, within five seconds", () => {
  test("members that join are asked", async () => {
    for (const code of everyone.slice(1)) await admit(code);
    await expectEffect(isWhole(...everyone));
  });

  test("a member that is suspended is a gap of that name, and takes part again when it is reinstated", async () => {
    await step("340300", "SUSPEND");
    await expectEffect((one) => one.gaps["340300"] === "SUSPENDED" && one.expected === 5);
    await step("340300", "REINSTATE");
    await expectEffect(isWhole(...everyone));
  });

  test("a member in maintenance is a gap of that name", async () => {
    await step("340100", "ANNOUNCE_MAINTENANCE");
    await expectEffect((one) => one.gaps["340100"] === "MAINTENANCE" && one.expected === 5);
    await step("340100", "REINSTATE");
    await expectEffect(isWhole(...everyone));
  });

  test("a member that leaves is expected no more, and no gap", async () => {
    await step(institution, "LEAVE");
    await expectEffect(isWhole(...everyone.filter((code) => code !== institution)));
    await hosts.get(institution)!.stop();
    hosts.set(institution, await network.startMember(institution));
    await step(institution, "REINSTATE");
    await change("moveMember", { code: institution, url: hosts.get(institution)!.url });
    await expectEffect(isWhole(...everyone));
  });

  test("a member that moves while both its places answer is missing from no answer", async () => {
    const { version } = (await gateway.ask(registryState)).data.registryState;
    const from = performance.now();
    const old = hosts.get("340100")!;
    hosts.set("340100", await network.startMember("340100"));
    await change("moveMember", { code: "340100", url: hosts.get("340100")!.url });
    await expect
      .poll(async () => (await gateway.ask(registryState)).data.registryState.version, {
        timeout: 5000,
      })
      .toBeGreaterThan(version);
    // What began by the registry of before is over then.
    await expectEffect(isWhole(...everyone));
    await old.stop();
    await expectEffect(isWhole(...everyone));
    const answers = seen.filter(({ begunAt }) => begunAt > from);
    expect(answers.length).toBeGreaterThan(20);
    expect(answers.filter((one) => !isWhole(...everyone)(one))).toEqual([]);
  });

  test("a member that died is found at its new address", async () => {
    await hosts.get("340200")!.stop();
    await expectEffect((one) => one.gaps["340200"] === "UNREACHABLE" && one.expected === 5);
    hosts.set("340200", await network.startMember("340200"));
    await change("moveMember", { code: "340200", url: hosts.get("340200")!.url });
    await expectEffect(isWhole(...everyone));
  });

  test("the hub dies: its own records are a gap, the registry stays in force and says its age", async () => {
    const { version } = (await gateway.ask(registryState)).data.registryState;
    await hub.stop();
    await expectEffect((one) => one.gaps[hubCode] === "UNREACHABLE" && one.expected === 5);
    await expect
      .poll(async () => (await gateway.ask(registryState)).data.registryState, { timeout: 8000 })
      .toMatchObject({
        version,
        isCurrent: false,
        ageSeconds: expect.toSatisfy((age) => age >= 2),
      });
    const [status, body] = await gateway.ready();
    expect([status, body]).toEqual([
      200,
      expect.stringMatching(/^ready\n.*ageSeconds=\d+ .*not confirmed by the hub/),
    ]);
  });

  test("the hub comes back elsewhere, and is found by the registry that it lays down", async () => {
    hub = await network.startHub();
    hosts.set(hubCode, hub);
    await expectEffect(isWhole(...everyone));
    await expect
      .poll(async () => (await gateway.ask(registryState)).data.registryState.isCurrent, {
        timeout: 5000,
      })
      .toBe(true);
    await step("340300", "SUSPEND");
    await expectEffect((one) => one.gaps["340300"] === "SUSPENDED");
    await step("340300", "REINSTATE");
    await expectEffect(isWhole(...everyone));
  });

  test("and in all that time no query failed and no figure was wrong", () => {
    expect(faults).toEqual([]);
    expect(seen.length).toBeGreaterThan(200);
  });
});

describe("a gateway that starts while the hub is down", () => {
  test("serves from the signed copy and says its age; without a copy it waits, and with a damaged one says why", async () => {
    await hub.stop();
    const second = await network.startGateway(network.folder.registry);
    const { data, errors } = await second.ask(newest);
    expect(errors).toBeUndefined();
    expect(data.serviceRecords).toMatchObject({
      totalCount: 14,
      coverage: { expected: 5, answered: 4, gaps: [{ member: hubCode, reason: "UNREACHABLE" }] },
    });
    expect((await second.ask(registryState)).data.registryState).toMatchObject({
      isCurrent: false,
      ageSeconds: expect.any(Number),
    });
    expect(second.log()).toMatch(/ageSeconds=\d+ .*not confirmed by the hub/);

    const damaged = `${network.folder.registry}.damaged`;
    await writeFile(
      damaged,
      JSON.stringify([{ code: hubCode, kind: "HUB", url: "http://stranger" }]),
    );
    const third = await network.startGateway(damaged);
    expect(await third.ready()).toEqual([503, expect.stringContaining("waiting for the hub")]);
    expect(third.log()).toContain(`The member registry ${damaged} is refused. 没有签名或已损坏。`);
    expect((await third.ask(newest)).errors).toMatchObject([
      { extensions: { code: "REGISTRY_MISSING" } },
    ]);
    expect((await third.ask(`{ registryState { version isCurrent } }`)).data.registryState).toEqual(
      { version: null, isCurrent: false },
    );
  });
});
