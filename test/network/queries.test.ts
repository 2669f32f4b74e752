import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keepPart } from "../../subgraphs/ledger/actions/keep-part.ts";
import { inTransaction } from "../../subgraphs/runtime/transaction.ts";
import { enterpriseCodes, keepService } from "../builders/service.ts";
import { institutionCodes, startTestNetwork, type TestNetwork } from "../setup/network.ts";

type RecordEdge = { node: { recordedBy: { code: string } } };
type FigureRow = { member: { code: string }; serviceRecords: number; enterprisesServed: number };

const [institution] = institutionCodes as [string];
let network: TestNetwork;
let shared: string;

beforeAll(async () => {
  network = await startTestNetwork(["340000", "340100", "340300", institution]);
  const [hefei, bengbu] = [network.contextOf("340100"), network.contextOf("340300")];
  for (let day = 1; day <= 9; day++) {
    await keepService(day % 2 ? hefei : bengbu, {
      acceptedOn: `2025-01-0${day}`,
      title: `服务 ${day}`,
    });
  }
  await keepService(bengbu, {
    enterpriseCode: enterpriseCodes[1],
    rating: 5,
    feeFen: 1250,
    isPublicWelfare: false,
  });
  shared = await keepService(hefei, {
    enterpriseCode: enterpriseCodes[2],
    providerCode: institution,
    providerName: "测试机构",
    rating: 4,
  });
  await inTransaction(network.contextOf(institution), (inside) =>
    keepPart(inside, { recordId: shared, type: "DELIVERED", at: new Date("2025-03-04T01:00:00Z") }),
  );
});
afterAll(() => network.stop());

describe("the newest service records of all members", () => {
  const page = `query ($after: String, $first: Int = 4) {
    serviceRecords(first: $first, after: $after, orderBy: OPENED_ASC) {
      edges { cursor node { id title acceptedAt recordedBy { code name } } }
      pageInfo { hasNextPage endCursor } totalCount coverage { expected answered isComplete gaps { member } }
    } }`;

  test("come in one order, each exactly once over all pages", async () => {
    const seen: { id: string; acceptedAt: string }[] = [];
    let after: string | null = null;
    do {
      const { data, errors } = await network.ask(page, { after });
      expect(errors).toBeUndefined();
      const { edges, pageInfo, totalCount } = data.serviceRecords;
      expect(totalCount).toBe(11);
      seen.push(...edges.map((edge: { node: object }) => edge.node));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(11);
    expect(seen.map(({ acceptedAt }) => acceptedAt)).toEqual(
      seen.map(({ acceptedAt }) => acceptedAt).sort(),
    );
  });

  test("say who was asked and who answered", async () => {
    const { data } = await network.ask(page);
    expect(data.serviceRecords.coverage).toEqual({
      expected: 4,
      answered: 4,
      isComplete: true,
      gaps: [],
    });
  });

  test("ask only the members that the filter names", async () => {
    const { data } = await network.ask(`{ serviceRecords(filter: { recordedBy: ["340300"] }) {
      totalCount coverage { expected answered } edges { node { recordedBy { code } } } } }`);
    expect(data.serviceRecords).toMatchObject({
      totalCount: 5,
      coverage: { expected: 1, answered: 1 },
    });
  });

  test("refuse a filter that names nobody's code, in one error", async () => {
    const { data, errors } = await network.ask(
      `{ serviceRecords(filter: { recordedBy: ["999999"] }) { totalCount } }`,
    );
    expect(data.serviceRecords).toBeNull();
    expect(errors).toMatchObject([
      { path: ["serviceRecords"], extensions: { code: "BAD_USER_INPUT" } },
    ]);
  });

  test("refuse a broken cursor and a negative page in one error each", async () => {
    for (const argument of [`after: "x"`, `first: -1`]) {
      const { errors } = await network.ask(`{ serviceRecords(${argument}) { edges { cursor } } }`);
      expect(errors).toMatchObject([
        { path: ["serviceRecords"], extensions: { code: "BAD_USER_INPUT" } },
      ]);
    }
  });

  test("may be asked for under several names at once", async () => {
    const { data } = await network.ask(`{
      old: serviceRecords(first: 1, orderBy: OPENED_ASC) { a: edges { node { title } } b: edges { cursor } }
      new: serviceRecords(first: 1) { edges { node { title } } } }`);
    expect(data.old.a).toEqual([{ node: { title: "服务 1" } }]);
    expect(data.old.b).toHaveLength(1);
    expect(data.new.edges).toHaveLength(1);
  });
});

describe("one record", () => {
  test("has a trace from every participant, in the order of events", async () => {
    const { data, errors } = await network.ask(
      `query ($id: ID!) { serviceRecord(id: $id) { title state participantCodes provider { code name }
        rating { level } trace { events { type at member { code name } } coverage { expected answered gaps { member } } } } }`,
      { id: shared },
    );
    expect(errors).toBeUndefined();
    const { trace, ...record } = data.serviceRecord;
    expect(record).toMatchObject({
      state: "RATED",
      rating: { level: 4 },
      participantCodes: ["340100", institution],
    });
    expect(trace.coverage).toEqual({ expected: 2, answered: 2, gaps: [] });
    expect(trace.events.map((event: { type: string }) => event.type)).toEqual([
      "OPEN",
      "START",
      "DELIVERED",
      "COMPLETE",
      "RATE",
    ]);
    expect(trace.events[2].member).toEqual({ code: institution, name: `成员 ${institution}` });
  });

  test("is null without error when its owner has none of that identifier", async () => {
    const id = "340300:00000000-0000-7000-8000-000000000000";
    expect(await network.ask(`{ serviceRecord(id: "${id}") { id } }`)).toEqual({
      data: { serviceRecord: null },
    });
  });

  test("is an error when no member could own it", async () => {
    const { errors } = await network.ask(`{ serviceRecord(id: "990000:1") { id } }`);
    expect(errors).toMatchObject([
      { path: ["serviceRecord"], extensions: { code: "UNKNOWN_MEMBER" } },
    ]);
  });
});

describe("one enterprise", () => {
  test("shows everything the network did for it, with coverage of each part", async () => {
    const { data, errors } =
      await network.ask(`{ enterprise(creditCode: "${enterpriseCodes[0]}") { creditCode
      serviceRecords(first: 100) { totalCount edges { node { id recordedBy { code } enterprise { creditCode } } } coverage { expected answered } }
      demands { totalCount coverage { expected } } registrations { nodes { name } coverage { expected } } } }`);
    expect(errors).toBeUndefined();
    const { serviceRecords, demands } = data.enterprise;
    expect(serviceRecords.totalCount).toBe(9);
    expect(
      new Set(serviceRecords.edges.map((edge: RecordEdge) => edge.node.recordedBy.code)),
    ).toEqual(new Set(["340100", "340300"]));
    expect(serviceRecords.coverage).toEqual({ expected: 4, answered: 4 });
    expect(demands.coverage).toEqual({ expected: 2 });
  });

  test("is refused when its code fails the check character", async () => {
    const { errors } = await network.ask(
      `{ enterprise(creditCode: "91130600738737199L") { creditCode } }`,
    );
    expect(errors).toMatchObject([
      { path: ["enterprise"], extensions: { code: "BAD_USER_INPUT" } },
    ]);
  });
});

describe("statistics", () => {
  const figures = `serviceRecords enterprisesServed ratings satisfaction ratingResponseShare publicWelfareShare feeFen byCategory { category serviceRecords }`;

  test("count an enterprise served by two members once in the total and once for each", async () => {
    const { data, errors } = await network.ask(
      `{ networkStatistics(period: { year: 2025, quarter: 1 }) { period { year quarter } total { member { code } ${figures} }
        byMember { member { code } ${figures} } coverage { expected answered isComplete } } }`,
    );
    expect(errors).toBeUndefined();
    const { total, byMember, period, coverage } = data.networkStatistics;
    expect(period).toEqual({ year: 2025, quarter: 1 });
    expect(coverage).toEqual({ expected: 4, answered: 4, isComplete: true });
    expect(total).toEqual({
      member: null, serviceRecords: 11, enterprisesServed: 3, ratings: 2, satisfaction: 4.5, ratingResponseShare: 0.1818,
      publicWelfareShare: 0.9091, feeFen: 1250, byCategory: [{ category: "14", serviceRecords: 11 }],
    }); // prettier-ignore
    expect(byMember.map((row: FigureRow) => [row.member.code, row.serviceRecords, row.enterprisesServed])).toEqual([
      ["340000", 0, 0], ["340100", 6, 2], ["340300", 5, 2], [institution, 0, 0],
    ]); // prettier-ignore
  });

  test("count a service that two members report once in the total, for the earlier acceptance", async () => {
    const key = "同一服务";
    const twice = { serviceKey: key, providerName: "外部机构", providerCode: "91350100M000100Y43" };
    await keepService(network.contextOf("340100"), {
      ...twice,
      acceptedOn: "2024-05-02",
      completedOn: "2024-05-03",
      rating: 5,
      feeFen: 700,
    });
    await keepService(network.contextOf("340300"), {
      ...twice,
      acceptedOn: "2024-05-01",
      completedOn: "2024-05-03",
      rating: 1,
      feeFen: 900,
    });
    const { data, errors } = await network.ask(
      `{ networkStatistics(period: { year: 2024 }) { total { ${figures} } byMember { serviceRecords } } }`,
    );
    expect(errors).toBeUndefined();
    expect(
      data.networkStatistics.byMember.map((row: { serviceRecords: number }) => row.serviceRecords),
    ).toEqual([0, 1, 1, 0]);
    expect(data.networkStatistics.total).toMatchObject({
      serviceRecords: 1,
      satisfaction: 1,
      feeFen: 900,
      enterprisesServed: 1,
    });
  });

  test("refuse a fifth quarter", async () => {
    const { errors } = await network.ask(
      `{ networkStatistics(period: { year: 2025, quarter: 5 }) { coverage { expected } } }`,
    );
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  });
});

test("every member says which contract it speaks, and lacks nothing of it", async () => {
  const { data, errors } = await network.ask(
    `{ members { code kind contract { version isCurrent missing } } }`,
  );
  expect(errors).toBeUndefined();
  type Answer = { kind: string; contract: { version: string; missing: string[] } };
  const members = data.members as Answer[];
  expect(members.map(({ contract }) => contract.missing)).toEqual(members.map(() => []));
  const versions = members
    .filter(({ kind }) => kind === "WINDOW")
    .map((one) => one.contract.version);
  expect(new Set(versions).size).toBe(1);
});

test("the query shown in the README's first screen is answered", async () => {
  const { data } =
    await network.ask(`{ members { code kind name status } member(code: "340300") { name } activities { totalCount }
    demands { totalCount } serviceProducts { totalCount } registryState { isCurrent } }`);
  expect(data.members).toHaveLength(4);
  expect(data.member).toEqual({ name: "成员 340300" });
});
