/** The undo of an import: what it wrote is withdrawn by events, what somebody changed since stays. */
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import {
  activityHeaders,
  buildActivity,
  buildProduct,
  buildService,
  buildWorkbook,
  productHeaders,
} from "../builders/dirty-ledger.ts";
import { unlikeTheirEvents } from "../builders/replay.ts";
import { type Asker, startTestNetwork, type TestNetwork } from "../setup/network.ts";
import { unproven } from "../setup/proven.ts";
import { Superuser } from "../setup/tampering.ts";

const code = "340300";
const staff = { role: "window-operator", member: code, subject: "operator-7" };
let network: TestNetwork;
let superuser: Superuser;
let workbook: Buffer;
let changed: string;
let unfinished: string;
let imported: string;

const ask = (query: string, variables: object = {}, as: Asker = staff) =>
  network.dataOf(query, variables, as);
const bookOf = async (...sheets: Parameters<typeof buildWorkbook>[0]) =>
  Buffer.from(await buildWorkbook(sheets));

/** Imports a file to its end; returns the import. */
async function hand(file: Buffer, fileName: string, mapping: object | null = null) {
  const input = { member: code, fileName, contentBase64: file.toString("base64"), mapping };
  const { submitLedgerImport } = await ask(
    `mutation ($input: SubmitLedgerImportInput!) { submitLedgerImport(input: $input) { id } }`,
    { input },
  );
  const read = async () =>
    (
      await ask(
        `query ($id: ID!) { ledgerImport(id: $id) { id state counts { created updated known } } }`,
        submitLedgerImport,
      )
    ).ledgerImport;
  await vi.waitUntil(async () => (await read()).state !== "RUNNING", { timeout: 15_000 });
  return read();
}

const undoFields = `state reason by role startedAt finishedAt takenBack staying counts { outcome count }
  rows { sheet row outcome } import { id fileName }`;
const undo = async (id: string, options: object = { reason: "映射错误" }, as: Asker = staff) =>
  (
    await ask(
      `mutation ($input: UndoLedgerImportInput!) { undoLedgerImport(input: $input) { ${undoFields} } }`,
      { input: { id, ...options } },
      as,
    )
  ).undoLedgerImport;
const undone = async (id: string) => {
  const read = async () =>
    (await ask(`query ($id: ID!) { ledgerImport(id: $id) { undo { ${undoFields} } } }`, { id }))
      .ledgerImport.undo;
  await expect.poll(async () => (await read())?.state, { timeout: 15_000 }).toBe("DONE");
  return read();
};
const figures = async () =>
  (
    await ask(
      `{ networkStatistics(period: { year: 2025 }) { total { serviceRecords activities productsOffered feeFen } } }`,
    )
  ).networkStatistics.total;
const recordsOf = async (importId: string): Promise<string[]> => {
  const { ledgerImport } = await ask(
    `query ($id: ID!) { ledgerImport(id: $id) { rows { sheet targetId } } }`,
    { id: importId },
  );
  type Row = { sheet: string; targetId: string };
  const rows = (ledgerImport.rows as Row[]).filter(({ sheet }) => sheet === "服务记录");
  return rows.map(({ targetId }) => targetId);
};

beforeAll(async () => {
  network = await startTestNetwork(["340000", code], { corresponds: true });
  superuser = await Superuser.at(network.databaseOf(code));
  workbook = await bookOf(
    {
      name: "服务记录",
      rows: [
        buildService({ "收费金额（元）": "1200" }, 1),
        buildService({}, 2),
        buildService({ 办结日期: null, 满意度: null, 回访日期: null }, 4),
      ],
    },
    { name: "服务活动", headers: activityHeaders, rows: [buildActivity()] },
    { name: "服务产品", headers: productHeaders, rows: [buildProduct()] },
  );
  const first = await hand(workbook, "2025.xlsx");
  imported = first.id;
  [, changed, unfinished] = (await recordsOf(imported)) as [string, string, string];
});
afterAll(async () => {
  await superuser.stop();
  await network.stop();
});

describe("the undo of an import", () => {
  test("as a dry run says what would be taken back and what stays, and changes nothing", async () => {
    await ask(
      `mutation ($input: CorrectServiceInput!) { correctService(input: $input) { __typename } }`,
      { input: { id: changed, title: "更正后的名称", reason: "写错了" } },
    );
    const report = await undo(imported, { dryRun: true });
    expect(report).toMatchObject({
      state: "CHECKED",
      takenBack: 4,
      staying: 1,
      counts: [
        { outcome: "WITHDRAW", count: 4 },
        { outcome: "CHANGED_SINCE", count: 1 },
      ],
    });
    expect(await figures()).toMatchObject({ serviceRecords: 2, activities: 1, productsOffered: 1 });
    const { ledgerImport } = await ask(
      `query ($id: ID!) { ledgerImport(id: $id) { undo { state } } }`,
      {
        id: imported,
      },
    );
    expect(ledgerImport.undo).toBeNull();
  });

  test("needs a reason, and is for staff of the member only", async () => {
    await expect(undo(imported, { reason: " " })).rejects.toThrow("撤销原因");
    for (const as of [{ role: "hub-operator" }, { role: "window-operator", member: "340000" }])
      await expect(undo(imported, { reason: "x" }, as)).rejects.toThrow("340300");
  });

  test("of a later quarter's file puts back what that took further, and only that", async () => {
    const before = await superuser.run(`select * from service_record where id = '${unfinished}'`);
    const next = await hand(
      await bookOf({ name: "服务记录", rows: [buildService({ 满意度: "满意" }, 4)] }),
      "next.xlsx",
    );
    expect(next.counts).toMatchObject({ created: 0, updated: 1 });
    await undo(next.id);
    expect(await undone(next.id)).toMatchObject({
      counts: [{ outcome: "REVERT", count: 1 }],
      takenBack: 1,
    });
    expect(await superuser.run(`select * from service_record where id = '${unfinished}'`)).toEqual(
      before,
    );
  });

  test("withdraws the rest by events that say who, in which role, why, and of which import", async () => {
    await undo(imported);
    const report = await undone(imported);
    expect(report).toMatchObject({
      reason: "映射错误",
      by: "operator-7",
      role: "window-operator",
      // The unfinished service was taken further and put back: others have had to do with it.
      counts: [
        { outcome: "WITHDRAW", count: 3 },
        { outcome: "CHANGED_SINCE", count: 2 },
      ],
    });
    const events = await superuser.run(
      `select type, note, actor, actor_role, details->'undoes'->>'import' as import from service_event
      where details ? 'undoes' and note = '映射错误' and type like '%WITHDRAW' order by type`,
    );
    expect(events.map(({ type }) => type)).toEqual(
      ["activity.WITHDRAW", "product.WITHDRAW", "WITHDRAW"].sort(),
    );
    for (const event of events)
      expect(event).toMatchObject({
        actor: "operator-7",
        actor_role: "window-operator",
        import: imported,
      });
    expect(await figures()).toEqual({
      serviceRecords: 1,
      activities: 0,
      productsOffered: 0,
      feeFen: 0,
    });
    const lists = await ask(`{ activities { totalCount } serviceProducts { totalCount }
      gone: activities(filter: { withdrawn: true }) { edges { node { withdrawnAt } } } }`);
    expect(lists).toMatchObject({
      activities: { totalCount: 0 },
      serviceProducts: { totalCount: 0 },
      gone: { edges: [{ node: { withdrawnAt: expect.any(String) } }] },
    });
  });

  test("asked for again changes nothing and answers the same", async () => {
    const count = `select count(*)::int as n from service_event`;
    const before = await superuser.run(count);
    const report = await undo(imported, { reason: "别的原因" });
    expect(report).toMatchObject({ state: "DONE", reason: "映射错误", takenBack: 3, staying: 2 });
    expect(await superuser.run(count)).toEqual(before);
  });

  test("makes room for the file's corrected edition", async () => {
    const again = await hand(workbook, "2025.xlsx");
    expect(again.counts).toMatchObject({ created: 3, known: 2 });
    expect(await figures()).toMatchObject({ serviceRecords: 2, activities: 1, productsOffered: 1 });
  });

  test("is seen in the list of what was imported", async () => {
    const { ledgerImports } = await ask(
      `{ ledgerImports(member: "${code}", dryRun: false) { id fileName fileHash submittedBy submittedAt counts { created } undo { by } } }`,
    );
    expect(
      (ledgerImports as { fileName: string; undo: object | null }[]).map(
        ({ fileName, undo: its }) => [fileName, its !== null],
      ),
    ).toEqual([
      ["2025.xlsx", false],
      ["next.xlsx", true],
      ["2025.xlsx", true],
    ]);
  });
});

test("the undo of an event log withdraws its cases, and leaves lines that a later log added", async () => {
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
  const lines = ["A1,受理,2025-01-02 09:00:00,甲,一科", "B2,受理,2025-02-01 09:00:00,甲,一科"];
  const first = await hand(log(...lines), "log.csv", mapping);
  const more = await hand(
    log(...lines, "A1,审核,2025-01-03 09:00:00,乙,二科"),
    "log2.csv",
    mapping,
  );
  expect([first.counts.created, more.counts.updated]).toEqual([2, 1]);
  await undo(more.id);
  expect((await undone(more.id)).counts).toEqual([{ outcome: "LOG_CONTINUED", count: 1 }]);
  await undo(first.id);
  expect((await undone(first.id)).counts).toEqual([
    { outcome: "WITHDRAW", count: 1 },
    { outcome: "CHANGED_SINCE", count: 1 },
  ]);
});

test("an undo that was stopped in the middle goes on after the restart, and takes back everything once", async () => {
  const rows = Array.from({ length: 700 }, (_, index) => buildService({}, 1000 + index));
  const book = await bookOf(
    { name: "服务记录", rows },
    { name: "服务活动", headers: activityHeaders, rows: [buildActivity({ 活动名称: "误报" })] },
    { name: "服务产品", headers: productHeaders, rows: [buildProduct({ 产品名称: "误报" })] },
  );
  const big = await hand(book, "big.xlsx");
  expect(big.counts.created).toBe(702);
  await undo(big.id);
  const left = `select count(*)::int as n from imported_row where import_id = '${big.id}' and undone is not null`;
  await expect
    .poll(async () => (await superuser.run(left))[0]!["n"], { timeout: 15_000, interval: 5 })
    .toBeGreaterThan(0);
  await network.stopMember(code);
  await network.startMember(code);
  expect(await undone(big.id)).toMatchObject({ takenBack: 702, staying: 0 });
  const [{ n, records } = {}] = await superuser.run(
    `select count(*)::int as n, count(distinct record_id)::int as records from service_event
    where details->'undoes'->>'import' = '${big.id}'`,
  );
  expect([n, records]).toEqual([702, 702]);
});

test("after all this what is held follows from its events, and the whole log is proven", async () => {
  expect(await unlikeTheirEvents(network.contextOf(code).em.fork())).toEqual([]);
  expect(await unproven(network, superuser, code)).toEqual([]);
});
