/** What was said of activities and offers is corrected, changed and taken back by events; figures follow. */
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import {
  activityHeaders,
  buildActivity,
  buildProduct,
  buildWorkbook,
  productHeaders,
} from "../builders/dirty-ledger.ts";
import { type Asker, startTestNetwork, type TestNetwork } from "../setup/network.ts";
import { unproven } from "../setup/proven.ts";
import { Superuser } from "../setup/tampering.ts";

const code = "340300";
const staff = { role: "window-operator", member: code };
let network: TestNetwork;
let superuser: Superuser;

const ask = (query: string, variables: object = {}, as: Asker = staff) =>
  network.dataOf(query, variables, as);
/** Makes a change `what` by its input type `of`; returns the fields. */
const change = async (what: string, of: string, input: object, fields: string, as: Asker = staff) =>
  (await ask(`mutation ($input: ${of}!) { ${what}(input: $input) { ${fields} } }`, { input }, as))[
    what
  ];
beforeAll(async () => {
  network = await startTestNetwork(["340000", code], { corresponds: true });
  superuser = await Superuser.at(network.databaseOf(code));
});
afterAll(async () => {
  await superuser.stop();
  await network.stop();
});

const year2025 = async (quarter: number) =>
  (
    await ask(
      `{ networkStatistics(period: { year: 2025, quarter: ${quarter} }) { total { activities jointServices productsOffered } } }`,
    )
  ).networkStatistics.total;

describe("activities and offers of an imported ledger", () => {
  let activity: string;
  let product: string;
  beforeAll(async () => {
    const book = await buildWorkbook([
      { name: "服务活动", headers: activityHeaders, rows: [buildActivity()] },
      { name: "服务产品", headers: productHeaders, rows: [buildProduct()] },
    ]);
    const contentBase64 = Buffer.from(book).toString("base64");
    const input = { member: code, fileName: "2025.xlsx", contentBase64 };
    const { id } = await change("submitLedgerImport", "SubmitLedgerImportInput", input, "id");
    const read = async () =>
      (await ask(`{ ledgerImport(id: "${id}") { state } }`)).ledgerImport.state === "DONE";
    await vi.waitUntil(read, { timeout: 15_000 });
    const found = await ask(
      `{ activities { edges { node { id } } } serviceProducts { edges { node { id } } } }`,
    );
    activity = found.activities.edges[0].node.id;
    product = found.serviceProducts.edges[0].node.id;
  });

  test("an activity is corrected: it counts in the quarter in which it was, and with whom", async () => {
    expect([await year2025(2), await year2025(3)]).toMatchObject([
      { activities: 1, jointServices: 0 },
      { activities: 0 },
    ]);
    const correct = (input: object) =>
      change(
        "correctActivity",
        "CorrectActivityInput",
        { id: activity, ...input },
        "startsOn coOrganisers",
      );
    await expect(correct({ persons: -1, reason: "x" })).rejects.toThrow("persons");
    await expect(correct({ endsOn: "2025-01-01", reason: "x" })).rejects.toThrow("endsOn");
    const dates = { startsOn: "2025-07-08", endsOn: "2025-07-08" };
    expect(await correct({ ...dates, coOrganisers: ["市工商联"], reason: "日期写错" })).toEqual({
      startsOn: "2025-07-08",
      coOrganisers: ["市工商联"],
    });
    expect([await year2025(2), await year2025(3)]).toMatchObject([
      { activities: 0 },
      { activities: 1, jointServices: 1 },
    ]);
    const { serviceTrace } = await ask(
      `query ($id: ID!) { serviceTrace(id: $id) { events { type note changes { field before after } } } }`,
      { id: activity },
    );
    expect(serviceTrace.events.at(-1)).toMatchObject({
      type: "activity.CORRECT",
      note: "日期写错",
      changes: expect.arrayContaining([
        { field: "startsOn", before: "2025-05-08", after: "2025-07-08" },
      ]),
    });
  });

  test("an activity is withdrawn: it stays to be seen, and counts nowhere", async () => {
    const input = { id: activity, reason: "未举办" };
    await change("withdrawActivity", "WithdrawInput", input, "withdrawnAt");
    expect(await year2025(3)).toMatchObject({ activities: 0, jointServices: 0 });
    const { activity: seen } = await ask(`{ activity(id: "${activity}") { name withdrawnAt } }`);
    expect(seen).toMatchObject({ name: "测试对接会", withdrawnAt: expect.any(String) });
    await expect(
      change(
        "correctActivity",
        "CorrectActivityInput",
        { id: activity, name: "x", reason: "y" },
        "id",
      ),
    ).rejects.toThrow("已撤回");
  });

  test("an offer changes from now on; a service goes by what was disclosed at its acceptance", async () => {
    const open = async (acceptedAt: Date) => {
      const { id } = await change(
        "openServiceRecord",
        "OpenServiceRecordInput",
        { member: code, title: "选用产品的服务", acceptedAt: acceptedAt.toISOString() },
        "id",
      );
      await superuser.run(`update service_record set product_id = '${product}' where id = '${id}'`);
      return id as string;
    };
    const early = await open(new Date());
    const changed = await change(
      "changeServiceProduct",
      "ChangeServiceProductInput",
      { id: product, fee: "每件 500 元", timeLimitDays: 3, reason: "价格调整" },
      `disclosures { fee timeLimitDays } versions { number until disclosures { fee timeLimitDays } }`,
    );
    expect(changed).toMatchObject({
      disclosures: { fee: "每件 500 元", timeLimitDays: 3 },
      versions: [
        { number: 1, until: expect.any(String), disclosures: { fee: "面议", timeLimitDays: 5 } },
        { number: 2, until: null, disclosures: { fee: "每件 500 元", timeLimitDays: 3 } },
      ],
    });
    const late = await open(new Date());
    const termsOf = async (id: string) =>
      (await ask(`query ($id: ID!) { serviceRecord(id: $id) { productVersion } }`, { id }))
        .serviceRecord.productVersion as string;
    const version = async (id: string) =>
      (
        await ask(
          `query ($id: ID!) { serviceProductVersion(id: $id) { number productId disclosures { fee } } }`,
          { id: await termsOf(id) },
        )
      ).serviceProductVersion;
    expect(await version(early)).toMatchObject({ number: 1, disclosures: { fee: "面议" } });
    expect(await version(late)).toMatchObject({ number: 2, disclosures: { fee: "每件 500 元" } });

    // Withdrawn from today on: it was offered in 2025, and services keep their terms.
    await change("withdrawServiceProduct", "WithdrawInput", { id: product, reason: "停办" }, "id");
    expect(await year2025(4)).toMatchObject({ productsOffered: 1 });
    const year = new Date().getUTCFullYear();
    const { networkStatistics } = await ask(
      `{ networkStatistics(period: { year: ${year} }) { total { productsOffered } } }`,
    );
    expect(networkStatistics.total.productsOffered).toBe(0);
    expect(await version(late)).toMatchObject({ number: 2 });
    await superuser.run(`update service_record set product_id = null`);
  });

  test("all of it is proven by the log, figures included", async () => {
    expect(await unproven(network, superuser, code)).toEqual([]);
  });
});

test("an activity is reported once it has begun, once, and counts at once with who came", async () => {
  const held = {
    member: code,
    name: "数字化转型沙龙",
    startsOn: "2025-11-03",
    county: "蚌埠市禹会区",
    coOrganisers: ["市工商联"],
    persons: 40,
    attendees: ["91340300MA8237578P"],
  };
  const report = (more: object, as: Asker = staff) =>
    change(
      "reportActivity",
      "ReportActivityInput",
      { ...held, ...more },
      "id endsOn county organiserName coOrganisers persons origin",
      as,
    );
  await expect(report({ startsOn: "2999-01-01" })).rejects.toThrow("尚未举办");
  await expect(report({ endsOn: "2025-11-02" })).rejects.toThrow("endsOn");
  await expect(report({ name: " " })).rejects.toThrow("name");
  await expect(report({ persons: -1 })).rejects.toThrow("persons");
  await expect(report({ county: "无此县" })).rejects.toThrow("county");
  await expect(report({ attendees: ["91340300MA8237578X"] })).rejects.toThrow("attendees");
  const stranger = { role: "window-operator", member: "340100" };
  await expect(report({}, stranger)).rejects.toThrow("工作人员");
  expect(await year2025(4)).toMatchObject({ activities: 0 });
  const { id, ...said } = await report({});
  expect(said).toEqual({
    endsOn: "2025-11-03",
    county: "340304",
    organiserName: expect.stringContaining("340300"),
    coOrganisers: ["市工商联"],
    persons: 40,
    origin: "LIVE",
  });
  expect(await year2025(4)).toMatchObject({ activities: 1, jointServices: 1 });
  await expect(report({})).rejects.toThrow(`已登记（${id}）`);
  // What was taken back may be reported anew.
  await change("withdrawActivity", "WithdrawInput", { id, reason: "误登记" }, "id");
  await report({});
  expect(await year2025(4)).toMatchObject({ activities: 1 });
  expect(await unproven(network, superuser, code)).toEqual([]);
});
