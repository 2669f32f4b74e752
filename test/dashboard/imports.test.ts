/** Imports in a real browser: taken in after a dry run, and taken back. */
import { expect, test } from "vitest";
import { visits } from "./visit.ts";

const visit = visits();
const button = (name: string) => visit.page.getByRole("button", { name, exact: true });
const acts = () => visit.network.takeActs();
/** What was asked for that was no dry run. */
const undone = () => acts().filter(({ input }) => "dryRun" in input && !input.dryRun);

test("window staff import a ledger: a dry run with every row, then for good after being asked", async () => {
  visit.network.setAccount("window");
  await visit.open("/work/import");
  const file = { name: "台账.csv", mimeType: "text/csv", buffer: Buffer.from("序号,企业") };
  await visit.page.locator("input[type=file]").setInputFiles(file);
  await visit.page.getByText("含有字母 O，校验位不符。").waitFor();
  // What needs somebody is there first; the rest is one click away.
  const rows = visit.page.locator(".import-rows .ant-table-row");
  expect(await rows.allInnerTexts()).toEqual([expect.stringMatching(/服务台账 · 3\s+统一社会/)]);
  // What was turned back became nothing, and has no column to say so.
  expect(await visit.page.locator(".import-rows th[scope=col]").allInnerTexts()).toEqual([
    "表 · 行",
    "问题与处理",
  ]);
  await visit.page.getByText("有提醒 1").click();
  await rows.getByText("没有评价。").waitFor();
  await visit.page.getByText("全部 7").click();
  await expect.poll(() => rows.count()).toBe(7);
  await button("正式导入").click();
  const sure = visit.page.locator(".ant-modal-confirm");
  await sure.getByText("1 行将被退回").waitFor();
  expect(acts()).toMatchObject([{ name: "SubmitImport", input: { dryRun: true } }]);
  await sure.getByRole("button", { name: "正式导入" }).click();
  await visit.page.getByText("台账.csv · 导入完成").waitFor();
  expect(acts()).toMatchObject([
    { name: "SubmitImport", input: { dryRun: false, member: "340100" } },
  ]);
});

test("the report of an import is read on a phone without scrolling sideways", async () => {
  await visit.page.setViewportSize({ width: 390, height: 844 });
  visit.network.setAccount("window");
  await visit.open("/work/import");
  const file = { name: "台账.csv", mimeType: "text/csv", buffer: Buffer.from("序号,企业") };
  await visit.page.locator("input[type=file]").setInputFiles(file);
  await visit.page.getByText("全部 7").click();
  await visit.page.getByText("与 服务台账!4 重复").waitFor();
  expect(await visit.page.evaluate("document.documentElement.scrollWidth")).toBe(390);
});

test("window staff undo an import: what would be taken back and what stays, then for good with a reason", async () => {
  visit.network.setAccount("window");
  await visit.open("/work/import");
  const file = { name: "错误台账.csv", mimeType: "text/csv", buffer: Buffer.from("序号,企业") };
  await visit.page.locator("input[type=file]").setInputFiles(file);
  await button("正式导入").click();
  await visit.page.locator(".ant-modal-confirm").getByRole("button", { name: "正式导入" }).click();
  await visit.page.getByText("错误台账.csv · 导入完成").waitFor();
  acts();
  await button("撤销导入 错误台账.csv").click();
  const undo = visit.page.getByRole("dialog", { name: "撤销导入：错误台账.csv" });
  await undo.getByRole("row", { name: /撤回：由这次导入新建\s+4/ }).waitFor();
  await undo.getByText("服务台账 · 7").waitFor();
  const act = undo.getByRole("button", { name: "撤销，收回 4 项" });
  await act.click();
  await undo.getByText("请写明原因").waitFor();
  await undo.getByLabel(/原因/).fill("列对应错了");
  await act.click();
  const sure = visit.page.locator(".ant-modal-confirm");
  await sure.getByText("确定收回 4 项吗？").locator("visible=true").waitFor();
  expect(undone()).toEqual([]);
  await sure.getByRole("button", { name: "撤销导入" }).click();
  // On a busy machine the browser first looks when it is over.
  await undo
    .getByRole("status")
    .getByText(/正在撤销|已撤销/)
    .waitFor();
  await undo.getByRole("status").getByText("已撤销").waitFor();
  await undo.getByText("原因：列对应错了").waitFor();
  expect(undone()).toMatchObject([{ name: "UndoImport", input: { reason: "列对应错了" } }]);
  await undo.getByRole("button", { name: "关闭" }).or(undo.getByLabel("Close")).first().click();
  await visit.page.getByRole("row", { name: /错误台账\.csv.*已撤销/ }).waitFor();
});
