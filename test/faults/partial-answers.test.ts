import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { enterpriseCodes, keepService } from "../builders/service.ts";
import { startTestNetwork, type TestNetwork } from "../setup/network.ts";

const deadlineMs = 600;
const codes = ["340000", "340100", "340200", "340300"];
let network: TestNetwork;
let record: string;

beforeAll(async () => {
  network = await startTestNetwork(codes, { deadlineMs });
  for (const code of codes)
    record = await keepService(network.contextOf(code), { enterpriseCode: enterpriseCodes[0] });
});
afterAll(() => network.stop());

const everything = `{ serviceRecords { totalCount edges { node { recordedBy { code } } } coverage { expected answered isComplete gaps { member reason message } } }
  networkStatistics(period: { year: 2025 }) { total { serviceRecords enterprisesServed } byMember { serviceRecords } coverage { expected answered gaps { member reason } } }
  enterprise(creditCode: "${enterpriseCodes[0]}") { serviceRecords { totalCount coverage { expected answered gaps { member } } } } }`;

async function expectGap(reason: string): Promise<void> {
  const { data, errors } = await network.ask(everything);
  expect(errors).toBeUndefined();
  expect(data.serviceRecords).toMatchObject({
    totalCount: 3,
    coverage: { expected: 4, answered: 3, isComplete: false, gaps: [{ member: "340300", reason }] },
  });
  expect(data.serviceRecords.edges).toHaveLength(3);
  expect(data.networkStatistics).toMatchObject({
    total: { serviceRecords: 3, enterprisesServed: 1 },
    coverage: { expected: 4, answered: 3, gaps: [{ member: "340300", reason }] },
  });
  expect(data.networkStatistics.byMember).toHaveLength(3);
  expect(data.enterprise.serviceRecords).toMatchObject({
    totalCount: 3,
    coverage: { expected: 4, answered: 3, gaps: [{ member: "340300" }] },
  });
}

describe("with one member failing, the others' data is complete:", () => {
  test("a process that is gone, and one that came back", async () => {
    await network.stopMember("340300");
    await expectGap("UNREACHABLE");
    await network.startMember("340300");
    await expect
      .poll(
        async () =>
          (await network.ask(`{ serviceRecords { coverage { answered } } }`)).data.serviceRecords
            .coverage.answered,
        { timeout: 5000 },
      )
      .toBe(4);
  });
});

describe("with every member gone", () => {
  test("the answer is empty, names everyone, and the arithmetic holds", async () => {
    for (const code of codes) await network.stopMember(code);
    const { data, errors } = await network.ask(everything);
    expect(errors).toBeUndefined();
    expect(data.serviceRecords).toMatchObject({
      totalCount: null,
      edges: [],
      coverage: { expected: 4, answered: 0 },
    });
    expect(
      data.serviceRecords.coverage.gaps.map(({ member }: { member: string }) => member),
    ).toEqual(codes);
    expect(data.networkStatistics).toMatchObject({
      total: { serviceRecords: null },
      byMember: [],
      coverage: { expected: 4, answered: 0 },
    });
  });

  test("a record of a dead owner is null with an error that names the owner", async () => {
    const { data, errors } = await network.ask(`{ serviceRecord(id: "${record}") { title } }`);
    expect(data.serviceRecord).toBeNull();
    expect(errors).toMatchObject([
      { path: ["serviceRecord"], extensions: { code: "MEMBER_UNREACHABLE", member: "340300" } },
    ]);
  });

  test("a client that does not ask for coverage is told by an error", async () => {
    const { errors } = await network.ask(`{ serviceRecords { edges { cursor } } }`);
    expect(errors).toMatchObject([
      { path: ["serviceRecords"], extensions: { code: "INCOMPLETE" } },
    ]);
  });

  test("members still have their names, from the last known registry", async () => {
    const { data } = await network.ask(`{ member(code: "340300") { name health { isLive } } }`);
    expect(data.member).toEqual({ name: "成员 340300", health: { isLive: false } });
  });
});
