import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  activityHeaders,
  buildActivity,
  buildProduct,
  buildService,
  buildWorkbook,
  productHeaders,
} from "../builders/dirty-ledger.ts";
import { ServiceRecords } from "../../subgraphs/ledger/tables/service-records.ts";
import { unlikeTheirEvents } from "../builders/replay.ts";
import { startTestNetwork, type TestNetwork } from "../setup/network.ts";

const staff = { role: "window-operator", member: "340300" };
let network: TestNetwork;
let workbook: Buffer;

beforeAll(async () => {
  network = await startTestNetwork(["340000", "340300"]);
  workbook = Buffer.from(
    await buildWorkbook([
      {
        name: "服务记录",

        rows: [
          buildService({ "收费金额（元）": "1,200.50", 满意度: "满意" }, 1),
          buildService({}, 2),
          buildService({}, 2),
          buildService({ 统一社会信用代码: "123" }, 3),
          buildService({ 办结日期: null }, 4),
        ],
      },
      { name: "服务活动", headers: activityHeaders, rows: [buildActivity()] },
      { name: "服务产品", headers: productHeaders, rows: [buildProduct()] },
    ]),
  );
});
afterAll(() => network.stop());

const fields = `id state message isDryRun totalRows processedRows counts { accepted normalised warned duplicates rejected created known updated }`;

async function hand(
  file: Buffer,
  options: { dryRun?: boolean; mapping?: object; fileName?: string } = {},
) {
  const input = {
    member: "340300",
    fileName: options.fileName ?? "2025.xlsx",
    contentBase64: file.toString("base64"),
    dryRun: options.dryRun ?? false,
    mapping: options.mapping ?? null,
  };
  const { data, errors } = await network.ask(
    `mutation ($input: SubmitLedgerImportInput!) { submitLedgerImport(input: $input) { id } }`,
    { input },
    staff,
  );
  if (errors) return { errors };
  const { id } = data.submitLedgerImport;
  const read = async () =>
    (
      await network.ask(
        `query ($id: ID!) { ledgerImport(id: $id) { ${fields} summary rows { sheet row verdict outcome targetId original reasons { code problem remedy } warnings { code problem } } } }`,
        { id },
        staff,
      )
    ).data.ledgerImport;
  await expect.poll(async () => (await read()).state, { timeout: 10_000 }).not.toBe("RUNNING");
  return { ...(await read()) };
}
const recordCount = async () =>
  (await network.ask(`{ serviceRecords { totalCount } }`)).data.serviceRecords.totalCount;

describe("a ledger", () => {
  test("in a dry run says what would happen, and stores nothing", async () => {
    const report = await hand(workbook, { dryRun: true });
    expect(report).toMatchObject({
      state: "CHECKED",
      totalRows: 7,
      processedRows: 7,
      counts: { duplicates: 1, rejected: 1, created: 5, known: 0 },
    });
    expect(await recordCount()).toBe(0);
  });

  test("is imported: every row has its verdict, its original, and what it became", async () => {
    const report = await hand(workbook);
    expect(report).toMatchObject({
      state: "DONE",
      counts: { duplicates: 1, rejected: 1, created: 5, known: 0 },
    });
    const rejected = report.rows.find((row: { verdict: string }) => row.verdict === "REJECT");
    expect(rejected).toMatchObject({
      sheet: "服务记录",
      outcome: null,
      targetId: null,
      original: { 统一社会信用代码: "123" },
    });
    expect(rejected.reasons[0].code).toMatch(/^CODE_/);
    expect(rejected.reasons[0].remedy).not.toBe("");
    expect(await recordCount()).toBe(3);
    const { data } = await network.ask(
      `{ networkStatistics(period: { year: 2025 }) { total { serviceRecords enterprisesServed feeFen activities productsOffered } } }`,
    );
    expect(data.networkStatistics.total).toMatchObject({
      serviceRecords: 2,
      enterprisesServed: 2,
      activities: 1,
      productsOffered: 1,
    });
  });

  test("keeps its original row with the record, for those who may see it", async () => {
    const query = `{ serviceRecords(orderBy: OPENED_ASC) { edges { node { source { import { fileName } row { row original } } trace { events { type } } } } } }`;
    const open = await network.ask(query);
    expect(
      open.data.serviceRecords.edges.map((edge: { node: { source: unknown } }) => edge.node.source),
    ).toEqual([null, null, null]);
    const { data } = await network.ask(query, {}, staff);
    const [first] = data.serviceRecords.edges;
    expect(first.node.source).toMatchObject({ import: { fileName: "2025.xlsx" } });
    expect(
      first.node.trace.events.map((event: { type: string }) => event.type).slice(0, 2),
    ).toEqual(["OPEN", "START"]);
  });

  test("imported a second time changes nothing", async () => {
    expect(await hand(workbook)).toMatchObject({ state: "DONE", counts: { created: 0, known: 5 } });
    expect(await recordCount()).toBe(3);
  });

  test("of the next quarter takes an unfinished service further, and tells what it says otherwise", async () => {
    const next = await buildWorkbook([
      {
        name: "服务记录",
        rows: [buildService({ 满意度: "满意" }, 4), buildService({ 联系人: "新联系人" }, 2)],
      },
    ]);
    const report = await hand(Buffer.from(next), { fileName: "next.xlsx" });
    expect(report.counts).toMatchObject({ created: 0, known: 1, updated: 1 });
    const told = report.rows.find((row: { outcome: string }) => row.outcome === "KNOWN");
    const difference = told.warnings.find(
      (found: { code: string }) => found.code === "DIFFERS_FROM_STORED",
    );
    expect(difference.problem).toContain("未更新");
    expect(await recordCount()).toBe(3);
    // The first ledger once more: what was taken further stays so.
    expect((await hand(workbook)).counts).toMatchObject({ created: 0, known: 5, updated: 0 });
    const { data } = await network.ask(
      `{ serviceRecords(filter: { state: [RATED, COMPLETED, FOLLOWED_UP] }) { totalCount } }`,
    );
    expect(data.serviceRecords.totalCount).toBe(3);
  });

  test("that is no ledger is refused whole, with the reason", async () => {
    expect(await hand(Buffer.from("PK damaged"))).toMatchObject({ state: "REFUSED", totalRows: 0 });
    expect(await hand(Buffer.from("甲,乙\n1,2\n"), { fileName: "x.csv" })).toMatchObject({
      state: "REFUSED",
      summary: { refusedAs: "NO_LEDGER_SHEET" },
    });
    expect(await recordCount()).toBe(3);
  });

  test("may only be handed in and read by staff of the member", async () => {
    const input = { member: "340300", fileName: "x", contentBase64: "eA==" };
    for (const as of [
      undefined,
      { role: "hub-operator" },
      { role: "window-operator", member: "340100" },
    ]) {
      const { errors } = await network.ask(
        `mutation ($input: SubmitLedgerImportInput!) { submitLedgerImport(input: $input) { id } }`,
        { input },
        as,
      );
      expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    }
    const { errors } = await network.ask(`{ ledgerImports(member: "340300") { id } }`);
    expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  });
});

describe("an import that was killed in the middle", () => {
  test("goes on after the restart, loses nothing and repeats nothing", async () => {
    const rows = Array.from({ length: 1200 }, (_, index) => buildService({}, 1000 + index));
    const file = Buffer.from(await buildWorkbook([{ name: "服务记录", rows }]));
    const input = {
      member: "340300",
      fileName: "big.xlsx",
      contentBase64: file.toString("base64"),
    };
    const { data } = await network.ask(
      `mutation ($input: SubmitLedgerImportInput!) { submitLedgerImport(input: $input) { id } }`,
      { input },
      staff,
    );
    const { id } = data.submitLedgerImport;
    const progress = async () =>
      (await network.ask(`{ ledgerImport(id: "${id}") { state processedRows } }`, {}, staff)).data
        .ledgerImport;
    await expect
      .poll(async () => (await progress()).processedRows, { timeout: 15_000, interval: 10 })
      .toBeGreaterThan(0);
    await network.stopMember("340300");
    await network.startMember("340300");
    await expect.poll(async () => (await progress())?.state, { timeout: 15_000 }).toBe("DONE");
    expect(await recordCount()).toBe(3 + 1200);
    const { data: after } = await network.ask(
      `{ ledgerImport(id: "${id}") { totalRows processedRows counts { created known } } }`,
      {},
      staff,
    );
    expect(after.ledgerImport).toEqual({
      totalRows: 1200,
      processedRows: 1200,
      counts: { created: 1200, known: 0 },
    });
  });
});

describe("an event log", () => {
  const log = (...lines: string[]) =>
    Buffer.from(["件号,步骤,时间,人员,单位", ...lines, ""].join("\n"));
  const mapping = {
    case: "件号",
    activity: "步骤",
    time: "时间",
    resource: "人员",
    group: "单位",
    defaultOffset: "+08:00",
  };
  const first = [
    "A1,受理,2025-01-02 09:00:00,甲,一科",
    "A1,审核,2025-01-03 09:00:00,乙,二科",
    "B2,受理,2025-02-01 09:00:00,甲,一科",
  ];
  const trace = async () => {
    const { data } = await network.ask(
      `{ serviceRecords(filter: { text: "A1" }) { edges { node { title state participants { unit } trace { events { type unit } } } } } }`,
    );
    return data.serviceRecords.edges.map((edge: { node: object }) => edge.node);
  };

  test("becomes one record for each case, with its full trace and its units as participants", async () => {
    expect(await hand(log(...first), { mapping, fileName: "log.csv" })).toMatchObject({
      state: "DONE",
      totalRows: 2,
      counts: { created: 2 },
    });
    expect(await trace()).toMatchObject([{
      title: "A1", state: "IN_PROGRESS", participants: [{ unit: null }, { unit: "一科" }, { unit: "二科" }],
      trace: { events: [{ type: "受理", unit: "一科" }, { type: "审核", unit: "二科" }] },
    }]); // prettier-ignore
  });

  test("exported again later adds only what is new", async () => {
    const more = log(...first, "A1,办结,2025-01-05 09:00:00,乙,二科");
    expect(await hand(more, { mapping, fileName: "log.csv" })).toMatchObject({
      counts: { created: 0, known: 1, updated: 1 },
    });
    expect((await trace())[0].trace.events.map((event: { type: string }) => event.type)).toEqual([
      "受理",
      "审核",
      "办结",
    ]);
  });

  test("with a mapping that cannot be used is refused with the place", async () => {
    const { errors } = (await hand(log(...first), { mapping: { case: "件号" } })) as {
      errors: unknown;
    };
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  });
});

test("records that were imported, met again and finished can be made of their events", async () => {
  const { em } = network.contextOf("340300");
  expect(await em.fork().count(ServiceRecords, {})).toBeGreaterThan(3);
  expect(await unlikeTheirEvents(em.fork())).toEqual([]);
});
