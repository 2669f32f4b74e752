/** What members report for a bulletin, what they are asked, and what it says in the end: in a real browser. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  BulletinDocument,
  SealedBulletinDocument,
} from "../../gateway/dashboard/api/documents/bulletins.ts";
import { choose, sideways, visits } from "./visit.ts";

const visit = visits();
const button = (name: string) => visit.page.getByRole("button", { name, exact: true });
const dialog = () => visit.page.getByRole("dialog");
const acts = () => visit.network.takeActs();
const open = async (account: string | null, path: string) => {
  visit.network.setAccount(account);
  await visit.open(path);
};

describe("the collection", () => {
  test("shows who is missing first, who sent what and when, and on which evidence", async () => {
    await open("hub", "/bulletins/collecting");
    const rows = visit.page.locator(".collection .ant-table-row");
    await rows.first().waitFor();
    const texts = await rows.allInnerTexts();
    expect(texts[0]).toMatch(/淮南市中小企业服务窗口\s+未报\s+尚未送达/);
    expect(texts[1]).toMatch(/按时[^]*2025年10月[^]*检查点 2,472 条/);
    expect(await visit.page.locator(".reporting").innerText()).toMatch(
      /报送不齐：应报 7 家，实报 6 家[^]*未报 1[^]*2 家顺延至 2025年10月20日 23:59[^]*淮南市中小企业服务窗口 未报/,
    );
    await visit.page.getByText("检查点 2,472 条").first().click();
    await visit.page.getByText("ah.example/340100").waitFor();
  });

  test("reminds the missing, and excuses one with a reason", async () => {
    await open("hub", "/bulletins/collecting");
    await button("催报 1 家").click();
    await dialog().getByLabel("附言（可不填）").fill("请尽快");
    await dialog().getByRole("button", { name: "发出催报" }).click();
    await visit.page.getByText("已催报 1 家").waitFor();
    await button("免报").click();
    const question = dialog().filter({ hasText: "通报会印出理由" });
    await question.getByRole("button", { name: "免报" }).click();
    await question.getByText("请写明原因").waitFor();
    await question.getByLabel(/免报理由/).fill("机房搬迁");
    await question.getByRole("button", { name: "免报" }).click();
    await question.waitFor({ state: "hidden" });
    expect(acts()).toMatchObject([
      { name: "RemindMembers", input: { year: 2025, quarter: 3, note: "请尽快" } },
      { name: "ExcuseMember", input: { member: "340400", reason: "机房搬迁" } },
    ]);
  });

  test("is only to be looked at for the department", async () => {
    await open("department", "/bulletins/collecting");
    await visit.page.locator(".collection .ant-table-row").first().waitFor();
    expect(await button("免报").count()).toBe(0);
    expect(await button("催报 1 家").count()).toBe(0);
  });
});

describe("findings", () => {
  test("wait with their clock, are filtered, and an explanation is accepted", async () => {
    await open("hub", "/bulletins/validating");
    const rows = visit.page.locator(".finding-table .ant-table-row");
    await rows.first().waitFor();
    // Names come with another answer.
    await rows.first().getByText("芜湖市").waitFor();
    expect(await rows.first().innerText()).toMatch(/芜湖市[^]*三季度承办全省政策宣讲月[^]*已说明/);
    const texts = await rows.allInnerTexts();
    expect(texts.join()).toMatch(/还剩 6 天/);
    expect(texts.join()).toMatch(/已超期 \d 天/);
    expect(texts.join()).toContain("与成员“淮南市中小企业服务窗口”上报的相同");
    await choose(visit.page, visit.page.getByLabel("处理状态"), "已处理");
    await expect.poll(() => rows.count()).toBe(1);
    await choose(visit.page, visit.page.getByLabel("处理状态"), "待枢纽裁定");
    await button("采纳").click();
    await dialog().getByRole("button", { name: "采纳" }).click();
    await dialog().waitFor({ state: "hidden" });
    expect(acts()).toMatchObject([{ name: "DecideFinding", input: { decision: "ACCEPT" } }]);
  });

  test("that nobody was asked are good news once everything is checked", async () => {
    visit.network.setMode("empty");
    await open("hub", "/bulletins/settled");
    await visit.page.getByText("审核通过，没有发现问题").waitFor();
    expect(await button("裁定放行").count()).toBe(0);
  });

  test("are overruled only with a reason", async () => {
    await open("hub", "/bulletins/validating?finding=OPEN");
    await button("裁定放行").first().click();
    await dialog().getByRole("button", { name: "裁定放行" }).click();
    await dialog().getByText("请写明原因").waitFor();
    expect(acts()).toEqual([]);
  });

  test("are overruled together, with one reason, and one that is refused says why", async () => {
    await open("hub", "/bulletins/validating");
    await button("选中列出的全部 3 条未处理问题").click();
    await visit.page.getByText("已选 3 条").waitFor();
    await button("采纳 1 条").waitFor();
    await choose(visit.page, visit.page.getByLabel("处理状态"), "待成员答复");
    await button("裁定放行 2 条").click();
    await dialog().getByText("D01（1 条）").waitFor();
    await dialog().getByRole("button", { name: "裁定放行 2 条" }).click();
    await dialog().getByText("请写明原因").waitFor();
    await dialog().getByLabel(/^理由/).fill("经电话核实，数据无误");
    await dialog().getByRole("button", { name: "裁定放行 2 条" }).click();
    await dialog().getByText("已办 1 条，1 条没有办成").waitFor();
    expect(await dialog().getByRole("listitem").allInnerTexts()).toEqual([
      expect.stringMatching(/蚌埠[^]*D01[^]*✓ 已办/),
      expect.stringMatching(/蚌埠[^]*C01[^]*该成员已重新报送/),
    ]);
    await dialog().getByRole("button", { name: "裁定放行 1 条" }).click();
    await dialog().getByText("已办 1 条，1 条没有办成").waitFor();
    const reason = "经电话核实，数据无误";
    expect(acts()).toMatchObject(
      ["finding-0", "finding-3", "finding-3"].map((id) => ({
        input: { id, decision: "OVERRULE", reason },
      })),
    );
  });
});

describe("the document", () => {
  test("shows figures that open, rankings apart, categories, and its notes", async () => {
    await open(null, "/bulletins/published");
    const total = visit.page.locator(".total-figures .number-link").nth(1);
    await total.waitFor();
    expect(await total.getAttribute("href")).toBe(
      "/figures/enterprisesServed?year=2025&quarter=3&bulletin=published",
    );
    const windows = visit.page.getByRole("region", { name: "窗口排名" });
    expect(await windows.locator("tbody tr[data-row-key]").first().innerText()).toMatch(/^1\s/);
    expect(await windows.innerText()).toMatch(/未参加排名（没有报送）：淮南市中小企业服务窗口/);
    const cell = windows.locator(".number-link").first();
    expect(await cell.getAttribute("href")).toMatch(/\?year=2025&quarter=3&member=34/);
    const notes = visit.page.getByRole("region", { name: "说明" });
    expect(await notes.innerText()).toContain("机房搬迁，10月9日已函告");
    const missing = visit.page.locator(".bulletin-table tr.row-gap").first();
    expect(await missing.innerText()).toMatch(/淮南市中小企业服务窗口\s+免报[^]*—/);
    await total.click();
    await visit.page.getByRole("heading", { level: 1, name: "服务企业" }).waitFor();
    expect(visit.complaints).toEqual([]);
  });

  test("is downloaded in every format", async () => {
    await open(null, "/bulletins/published");
    for (const [name, ending] of [
      ["公文（.docx）", "docx"],
      ["数据表（.xlsx）", "xlsx"],
      ["网页（.html，可打印）", "html"],
      ["密封文本（.json）", "json"],
    ] as const) {
      await button("下载").click();
      const [file] = await Promise.all([
        visit.page.waitForEvent("download"),
        visit.page.getByRole("menuitem", { name }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(new RegExp(`通报\\.${ending}$`));
      expect(readFileSync(await file.path(), "utf8")).toBe(ending.toUpperCase());
    }
  });

  test("lists what a revision changed, and compares two periods", async () => {
    await open(null, "/bulletins/revised?tab=comparison");
    const changed = visit.page.locator(".changed");
    await changed.first().waitFor();
    expect((await changed.allInnerTexts()).join()).toMatch(
      /合肥市中小企业服务窗口 · 服务活动\s+9\s+4/,
    );
    await choose(visit.page, visit.page.getByLabel("比较对象"), "2025 年二季度（第 1 版）");
    await visit.page.waitForURL(/with=replaced/);
    const table = visit.page.getByRole("region", { name: "两期比较" });
    await table.getByRole("columnheader", { name: "2025 年二季度（第 1 版）" }).first().waitFor();
    await choose(visit.page, visit.page.getByLabel("指标"), "注册用户");
    await visit.page.waitForURL(/column=registeredUsers/);
  });

  test("reads in English, but for what was sealed in Chinese", async () => {
    await open("hub", "/bulletins/submitted");
    await visit.page.getByRole("button", { name: "Switch to English" }).click();
    await visit.page.getByRole("heading", { name: "Ranking of windows" }).waitFor();
    const words = await visit.page.locator(".life, .reporting").allInnerTexts();
    expect(words.join()).toMatch(/Accounted for: 7 expected, 6 reported/);
    expect(words.join()).toMatch(/The department decides/);
  });

  test.each([
    "/bulletins",
    "/bulletins/collecting",
    "/bulletins/validating",
    "/bulletins/published",
    "/bulletins/revised?tab=comparison",
    "/reports/2025-2",
  ])("never scrolls the page sideways at 390, 1280 and 1920 pixels: %s", async (path) => {
    visit.network.setAccount("hub");
    const content = "main .ant-table, main .total-figures";
    expect(await sideways(visit, path, content)).toEqual([]);
  });
});

describe("the work that comes of a bulletin", () => {
  test("leads the department from its list to what waits for it", async () => {
    await open("department", "/work");
    await visit.page.getByRole("tab", { name: "审定事项", selected: true }).waitFor();
    await visit.page.getByRole("link", { name: "2025 年三季度" }).first().click();
    await visit.page.waitForURL("**/bulletins/submitted");
    expect(await button("审定").isEnabled()).toBe(true);
  });

  test("leads a member to its report: what it signed, and what it is asked", async () => {
    await open("window", "/work?list=reports");
    const rows = visit.page.locator(".ant-table-row");
    await rows.first().waitFor();
    expect(await rows.first().innerText()).toMatch(/2025 年三季度\s+逾期未报/);
    await visit.page.getByRole("link", { name: "答复 2 个问题" }).click();
    await visit.page.waitForURL("**/reports/2025-2");
    expect(await visit.page.locator(".total-figures").innerText()).toMatch(/¥68,900\.00/);
    await button("说明情况").first().click();
    await dialog().getByRole("button", { name: "提交说明" }).click();
    await dialog().getByText("请写明原因").waitFor();
    await dialog().getByLabel("成员说明").fill("双方联合服务");
    await dialog().getByRole("button", { name: "提交说明" }).click();
    await dialog().waitFor({ state: "hidden" });
    await button("重新报送").click();
    await dialog().getByRole("button", { name: "重新报送" }).click();
    await dialog().waitFor({ state: "hidden" });
    expect(acts()).toMatchObject([
      { name: "AnswerFinding", input: { finding: "finding-0", explanation: "双方联合服务" } },
      { name: "ReportStatement", input: { member: "340100", period: { year: 2025, quarter: 2 } } },
    ]);
    expect(visit.complaints).toEqual([]);
  });

  test("is for members only", async () => {
    await open("department", "/reports/2025-2");
    await visit.page.getByText("只有网络成员可以查看本单位的报送").waitFor();
    expect(await button("现在报送").count()).toBe(0);
  });
});

test("a sealed text is read once, however often the page looks how the bulletin stands, and again when another is sealed", async () => {
  visit.network.setAccount("department");
  const page = await visit.apart();
  const asked: string[] = [];
  let hash: string | null = null;
  await page.route("**/graphql", async (route) => {
    const { documentId } = route.request().postDataJSON() as { documentId: string };
    asked.push(documentId);
    const response = await route.fetch();
    const text = await response.text();
    if (documentId !== BulletinDocument.id || !hash) return route.fulfill({ response, body: text });
    return route.fulfill({ response, body: text.replace(/"hash":"\w{64}"/g, `"hash":"${hash}"`) });
  });
  const times = ({ id }: { readonly id: string }) => asked.filter((one) => one === id).length;
  await visit.open("/bulletins/submitted");
  await page.locator(".bulletin-table tr[data-row-key]").first().waitFor();
  for (const looked of [2, 3]) {
    await page.getByRole("button", { name: "刷新" }).click();
    await expect.poll(() => times(BulletinDocument)).toBeGreaterThanOrEqual(looked);
  }
  expect(times(SealedBulletinDocument)).toBe(1);
  hash = "b".repeat(64);
  await page.getByRole("button", { name: "刷新" }).click();
  await expect.poll(() => times(SealedBulletinDocument)).toBe(2);
});
