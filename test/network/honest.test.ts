/** What members come by in all honest ways raises no alarm: the demo year, ledgers, event logs of other systems. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyMember } from "../../scripts/evidence/verify-member.ts";
import { demoIfEmpty } from "../../subgraphs/demo/demo.ts";
import type { DemoMember } from "../../subgraphs/demo/network.ts";
import {
  activityHeaders,
  buildActivity,
  buildProduct,
  buildService,
  buildWorkbook,
  productHeaders,
} from "../builders/dirty-ledger.ts";
import { keepService } from "../builders/service.ts";
import { institutionCodes, startTestNetwork, type TestNetwork } from "../setup/network.ts";
import { Superuser } from "../setup/tampering.ts";
import { trustIn } from "../setup/trust.ts";

const institution = institutionCodes[0]!;
const codes = ["340000", "340300", "340700", institution];
const roster: DemoMember[] = [
  { code: "340000", kind: "HUB", name: "安徽省中小企业公共服务平台" },
  { code: "340700", kind: "WINDOW", name: "铜陵市中小企业服务窗口" },
  { code: institution, kind: "INSTITUTION", name: "合肥咨询有限公司", cityCode: "340700" },
];
let network: TestNetwork;
const staff = { role: "window-operator", member: "340300" };

beforeAll(async () => {
  network = await startTestNetwork(codes, { corresponds: true });
});
afterAll(() => network.stop());

const ask = <Data>(query: string, variables: object) =>
  network.dataOf<Data>(query, variables, { role: "hub-operator" });

async function expectHonest(member: string): Promise<number> {
  const superuser = await Superuser.at(network.databaseOf(member));
  await superuser.isCovered().finally(() => superuser.stop());
  const report = await verifyMember(ask, member, trustIn(network, member));
  expect(report.findings.filter(({ verdict }) => verdict !== "PROVEN")).toEqual([]);
  expect(report.ok).toBe(true);
  return report.rows;
}

async function importFile(fileName: string, file: Buffer, mapping: object | null): Promise<void> {
  const input = {
    member: "340300",
    fileName,
    contentBase64: file.toString("base64"),
    dryRun: false,
    mapping,
  };
  const { data, errors } = await network.ask(
    `mutation ($input: SubmitLedgerImportInput!) { submitLedgerImport(input: $input) { id } }`,
    { input },
    staff,
  );
  expect(errors).toBeUndefined();
  const read = async () =>
    (
      await network.ask(
        `query ($id: ID!) { ledgerImport(id: $id) { state } }`,
        { id: data.submitLedgerImport.id },
        staff,
      )
    ).data.ledgerImport.state;
  await expect.poll(read, { timeout: 10_000 }).toBe("DONE");
}

test("the demo year of a window and of an institution", async () => {
  for (const member of ["340700", institution]) {
    await demoIfEmpty(network.contextOf(member), { seed: 7, roster });
    expect(await expectHonest(member)).toBeGreaterThan(100);
  }
}, 60_000);

test("a ledger that was imported, unfinished first and finished later", async () => {
  const sheet = async (completed: boolean) =>
    Buffer.from(
      await buildWorkbook([
        {
          name: "服务记录",
          rows: [
            buildService({ "收费金额（元）": "1,200.50", 满意度: "满意" }, 1),
            buildService(completed ? {} : { 办结日期: null }, 2),
            buildService({ 统一社会信用代码: "123" }, 3),
          ],
        },
        { name: "服务活动", headers: activityHeaders, rows: [buildActivity()] },
        { name: "服务产品", headers: productHeaders, rows: [buildProduct()] },
      ]),
    );
  await importFile("2025-1.xlsx", await sheet(false), null);
  expect(await expectHonest("340300")).toBeGreaterThan(0);
  await importFile("2025-2.xlsx", await sheet(true), null);
  expect(await expectHonest("340300")).toBeGreaterThan(0);
});

test("the event log of another system, whatever its columns are called, and its later export", async () => {
  const rows = [
    "case,activity,at,who,set,attachments,erased,note,sealed,contactName",
    "c1,demand.SUBMIT,2025-03-01T08:00:00Z,张三,1,two,three,four,five,李四",
    "c1,W_1. Check,2025-03-02T08:00:00Z,,2,,,,,",
    "c2,CORRECT,2025-03-01T08:00:00Z,王五,,,,,,",
  ];
  const mapping = { case: "case", activity: "activity", time: "at", resource: "who" };
  await importFile("log.csv", Buffer.from(rows.join("\n")), mapping);
  expect(await expectHonest("340300")).toBeGreaterThan(0);
  const later = [...rows, "c2,ERASE,2025-03-09T08:00:00Z,王五,,,,,,"];
  await importFile("log-later.csv", Buffer.from(later.join("\n")), mapping);
  expect(await expectHonest("340300")).toBeGreaterThan(0);
});

test("a member that goes on writing while it is checked", async () => {
  let isDone = false;
  const writing = (async () => {
    while (!isDone) {
      await keepService(network.contextOf("340300"), { rating: 4 });
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  })();
  const report = await verifyMember(ask, "340300", trustIn(network, "340300"));
  isDone = true;
  await writing;
  expect(report.findings.filter(({ verdict }) => verdict !== "PROVEN")).toEqual([]);
});
