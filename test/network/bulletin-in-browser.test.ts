/** A quarter's bulletin made by people: from the collection to the published .docx, in a real browser over a real network. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildDashboard } from "../../scripts/dashboard.ts";
import { readDocx } from "../builders/read-document.ts";
import { enterprise, operator, startBulletinNetwork } from "../setup/bulletins.ts";
import { click, peopleAt } from "../setup/people.ts";

const [first, second, dead] = ["340100", "340200", "340300"];
const root = join(import.meta.dirname, "..", "..");
const window = (member: string) =>
  ({ name: member, title: `窗口 ${member}`, role: "window-operator", member }) as const;
// The door reads what it serves when it starts.
await buildDashboard();
const network = await startBulletinNetwork([first, second, dead], {
  dashboard: join(root, "gateway", "dashboard", "dist"),
  accounts: [
    { name: "hub", title: "枢纽", role: "hub-operator", member: null },
    { name: "department", title: "主管部门", role: "department", member: null },
    window(first),
    window(second),
  ],
});
let hub: Page;
let department: Page;

const { enter, reader: comesToRead, leave } = peopleAt(network.url);

/** Takes a step that asks: with a reason, a tick, or just once more. */
async function take(page: Page, name: string, reason?: string): Promise<void> {
  await click(page, name);
  const dialog = page.getByRole("dialog");
  if (reason) await dialog.locator("textarea").fill(reason);
  if (await dialog.getByRole("checkbox").count()) await dialog.getByRole("checkbox").check();
  await dialog.getByRole("button", { name, exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
}

const stands = (page: Page, state: string) =>
  page.locator(".page-title .bulletin-state", { hasText: state }).waitFor();

beforeAll(async () => {
  // Both windows claim it, which only one of them can have served.
  const shared = { enterprise: enterprise(1), on: "2025-07-03", key: "shared", rating: 5 };
  await network.serve(first, [shared, { enterprise: enterprise(2), on: "2025-08-05" }]);
  await network.serve(second, [shared]);
  [hub, department] = [await enter("hub"), await enter("department")];
}, 600_000);

afterAll(async () => {
  await leave();
  await network.stop();
});

describe("people make a bulletin", () => {
  test("the hub begins it and collects, and sees statements come in while one member is dead", async () => {
    await network.stopMember(dead);
    await hub.getByRole("link", { name: "通报", exact: true }).click();
    await click(hub, "起草通报");
    for (const [list, option] of [
      ["年份", "2025 年"],
      ["季度", "三季度"],
    ] as const) {
      await hub.getByRole("dialog").getByLabel(list).click();
      const shown = hub.locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden)");
      await shown.locator(`.ant-select-item-option[title="${option}"]`).click();
    }
    await click(hub, "起草");
    await stands(hub, "草拟");
    await take(hub, "征集报表");
    await hub.getByText("应报 4 家，实报 3 家").waitFor();
    const rows = hub.locator(".collection .ant-table-row");
    expect(await rows.first().innerText()).toMatch(new RegExp(`成员 ${dead}\\s+未报`));
    expect(await rows.filter({ hasText: `成员 ${first}` }).innerText()).toMatch(/检查点 \d+ 条/);
  });

  test("a member explains a finding, and the hub accepts it", async () => {
    await take(hub, "审核报表");
    await hub.getByText("还有 1 个审核问题没有处理完").waitFor();
    const [finding] = (await network.told(`{ findings(year: 2025, quarter: 3) { member } }`, operator)) as [{ member: string }]; // prettier-ignore
    const member = await enter(finding.member);
    await member.goto(`${network.url}/work?list=reports`);
    await member.getByRole("link", { name: "答复 1 个问题" }).click();
    await click(member, "说明情况");
    await member.getByLabel("成员说明").fill("双方联合服务，已附协议");
    await click(member, "提交说明");
    await member.getByText("已说明").waitFor();
    await member.context().close();
    await hub.getByText("双方联合服务，已附协议").waitFor();
    await take(hub, "采纳");
    const state = hub.locator(".finding-state").first();
    await expect.poll(() => state.innerText()).toBe("已采纳");
  });

  test("the dead member keeps the sealed document from being handed on until it is excused", async () => {
    await take(hub, "密封");
    await stands(hub, "已密封");
    await hub.getByText("密封的文本仍记为未报").waitFor();
    expect(await hub.getByRole("button", { name: "提交审定" }).count()).toBe(0);
    await hub.getByRole("tab", { name: "报送" }).click();
    await take(hub, "免报", "机房搬迁，已函告");
    await hub.locator(".report-standing", { hasText: "免报" }).first().waitFor();
    await take(hub, "重新编制", "补充免报理由");
    await stands(hub, "审核中");
    await take(hub, "密封");
    await stands(hub, "已密封");
    await take(hub, "提交审定");
    await stands(hub, "待审定");
  });

  test("the department reads and approves, the hub publishes, and everybody downloads the .docx", async () => {
    await department.goto(`${network.url}/work`);
    await department.getByRole("link", { name: "2025 年三季度" }).click();
    await department.getByRole("heading", { name: "窗口排名" }).waitFor();
    await take(department, "审定");
    await stands(department, "已审定");
    await hub.getByRole("button", { name: "发布", exact: true }).waitFor();
    await take(hub, "发布");
    await stands(hub, "已发布");

    const reader = await comesToRead();
    await reader.goto(`${network.url}/bulletins`);
    await reader.getByRole("link", { name: "2025 年三季度" }).click();
    await reader.getByText("机房搬迁，已函告").first().waitFor();
    await click(reader, "下载");
    const [file] = await Promise.all([
      reader.waitForEvent("download"),
      reader.getByRole("menuitem", { name: "公文（.docx）" }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.docx$/);
    const { text } = readDocx(readFileSync(await file.path()));
    expect(text).toContain("第三季度");
    expect(text).toContain("机房搬迁，已函告");
    expect(text).not.toMatch(/送审稿|未批准|未发布/);
    const { expected, received, excused } =
      ((await network.told(`{ bulletins { coverage { expected received excused } } }`)) as [{ coverage: Record<string, number> }] // prettier-ignore
      )[0].coverage;
    expect({ expected, received, excused }).toEqual({ expected: 4, received: 3, excused: 1 });
  });
});
