/** The dashboard is for everybody: by keyboard, by ear, on a slow line, and while a member is down. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { mockRecords } from "./mock-records.ts";
import { barriers, fallNight, visits } from "./visit.ts";

const visit = visits();
const [first] = mockRecords;
const record = `/records/${encodeURIComponent(String(first?.id))}`;

describe("a person with an assistive device", () => {
  test.each([
    ["the overview", "/", ".figure", null],
    ["an opened number", "/figures/serviceRecords", ".records .ant-table-row", null],
    ["the records", "/records", ".records .ant-table-row", null],
    ["one record and its evidence", record, ".evidence tr[data-row-key]", null],
    ["one enterprise", `/enterprises/${first?.enterprise.creditCode}`, ".facts", null],
    ["the network", "/network", ".members .ant-table-row", null],
    ["one member", "/network/91340100MA8079194L", ".figure-grid", null],
    ["the sign-in", "/sign-in", "form", null],
    ["the work", "/work", ".ant-table-row", "window"],
    ["the demands that were matched", "/work?demand=MATCHED", ".candidates", "window"],
    ["what is late", "/work?list=overdue", ".ant-table-row", "window"],
    ["the activities", "/work?list=activities", ".ant-table-row", "window"],
    ["whom to call back", "/work?list=followUps&calls=all", ".ant-table-row", "window"],
    ["reporting discipline", "/network", ".discipline .ant-table-row", "department"],
    ["the import", "/work/import", ".drop", "window"],
    ["the bulletins", "/bulletins", ".bulletins .ant-table-row", "hub"],
    ["a collection", "/bulletins/collecting", ".collection .ant-table-row", "hub"],
    ["findings", "/bulletins/validating", ".finding-table .ant-table-row", "hub"],
    [
      "a bulletin to decide on",
      "/bulletins/submitted",
      ".bulletin-table tr[data-row-key]",
      "department",
    ],
    ["a published bulletin", "/bulletins/published", ".bulletin-table tr[data-row-key]", null],
    ["a revision", "/bulletins/revised?tab=comparison", ".changed ins", null],
    ["a bulletin's history", "/bulletins/returned?tab=history", ".taken", "hub"],
    ["a member's own report", "/reports/2025-2", ".own-findings li", "window"],
    ["the evaluations", "/evaluations", ".ant-table-row", "hub"],
    ["an evaluation's papers", "/evaluations/preparing?part=papers", ".ant-table-row", "hub"],
    ["a panel of experts", "/evaluations/submitted?part=panel", ".ant-progress", "hub"],
    ["a ranking", "/evaluations/public", ".evaluation-ranking .ant-table-row", null],
    ["a score sheet", "/evaluations/public/sheets/340100", ".contest", "window"],
    ["thresholds and vetoes", "/evaluations/published/sheets/340100", ".check-mark", null],
    ["an expert's sheets", "/evaluations/scoring?part=scoring", ".score-card", "expert-1"],
    ["a declaration of interests", "/evaluations/scoring", ".interests", "expert-5"],
    ["consequences", "/evaluations/published?part=consequences", ".consequence", "department"],
    ["a scheme", "/schemes/bengbu-platforms-2022", ".points tbody tr", null],
    ["the white and black lists", "/conduct", ".ant-table-row", null],
  ])("finds no serious barrier on %s, by day and by night", async (_, path, content, account) => {
    visit.network.setMode("partial");
    visit.network.setAccount(account);
    await visit.open(path);
    await visit.page.locator(content).first().waitFor();
    expect(await barriers(visit.page)).toEqual([]);
    await fallNight(visit.page);
    expect(await barriers(visit.page)).toEqual([]);
  });

  test("reaches the content, and from a figure its records, without a mouse", async () => {
    await visit.open();
    await visit.page.locator(".figure").first().waitFor();
    await visit.page.keyboard.press("Tab");
    expect(await visit.page.evaluate("document.activeElement.className")).toBe("skip");
    await visit.page.locator(".figure").first().focus();
    await visit.page.keyboard.press("Enter");
    await visit.page.waitForURL(/\/figures\/serviceRecords/);
    await visit.page.getByRole("heading", { level: 1, name: "服务项次" }).waitFor();
    await expect.poll(() => visit.page.evaluate("document.activeElement.tagName")).toBe("H1");
  });
});

test("a member that goes down while the page is open becomes a named gap, and comes back", async () => {
  await visit.open("/network");
  const lost = visit.page.locator(".members .ant-table-row", { hasText: "芜湖市中小企业服务窗口" });
  await lost.getByText("应答正常").waitFor();
  visit.network.setMode("partial");
  await visit.page.getByRole("button", { name: "刷新" }).click();
  await lost.getByText("没有应答").waitFor();
  await visit.page.locator(".coverage").getByText("芜湖市中小企业服务窗口").waitFor();
  visit.network.setMode("whole");
  await visit.page.getByRole("button", { name: "刷新" }).click();
  await lost.getByText("应答正常").waitFor();
  expect(visit.complaints).toEqual([]);
});

test("records are exported whole, page by page, and a gap is told with the file", async () => {
  const take = async () => {
    const [file] = await Promise.all([
      visit.page.waitForEvent("download"),
      visit.page.getByRole("button", { name: "导出" }).click(),
    ]);
    return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
  };
  await visit.open("/records");
  await visit.page.locator(".records .ant-table-row").first().waitFor();
  const whole = await take();
  expect(whole.text.split("\r\n")).toHaveLength(mockRecords.length + 1);
  expect(whole.text).toMatch(/^\uFEFF"记录编号","服务"/);
  await visit.page.getByText(`已导出 ${mockRecords.length} 条`).waitFor();
  visit.network.setMode("partial");
  await visit.open("/records");
  await visit.page.locator(".records .ant-table-row").first().waitFor();
  expect((await take()).name).toContain("不完整");
  await visit.page.getByText("有 2 家成员没有应答").waitFor();
});

test("a long export says what it means before it begins, and what no spreadsheet opens is not begun", async () => {
  const page = await visit.apart();
  let total = 20_000;
  await page.route("**/graphql", async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    return route.fulfill({
      response,
      body: text.replace(/"totalCount":\d+/, `"totalCount":${total}`),
    });
  });
  const asked = async () => {
    await visit.open("/records");
    await page.locator(".records .ant-table-row").first().waitFor();
    await page.getByRole("button", { name: "导出" }).click();
    return page.getByRole("dialog");
  };
  const dialog = await asked();
  await dialog.getByText("将导出 20,000 条记录").waitFor();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "开始导出" }).click(),
  ]);
  expect(readFileSync(await file.path(), "utf8").split("\r\n")).toHaveLength(
    mockRecords.length + 1,
  );
  total = 2_000_000;
  const refused = await asked();
  await refused.getByText("一个文件最多容纳 1,000,000 条").waitFor();
  expect(await refused.getByRole("button", { name: "开始导出" }).count()).toBe(0);
});

const asABrowser = { headers: { "accept-encoding": "gzip, deflate, br" } };

test("the start page loads at most 380 KB of program before it can be used, charts aside", async () => {
  // By address: a busy browser asks again for what it has not been given yet.
  const loaded = new Set<string>();
  visit.page.on("response", (response) => {
    if (response.url().endsWith(".js")) loaded.add(response.url());
  });
  await visit.open();
  await visit.page.locator(".panel-map svg path").first().waitFor();
  // What the page itself names is needed first; the chart engine comes after the first paint.
  const page = await (await fetch(visit.network.url)).text();
  const isEngine = (url: string) => new URL(url).pathname.includes("/engine-");
  await expect.poll(() => [...loaded].some(isEngine), { timeout: 10_000 }).toBe(true);
  const sizes = await Promise.all(
    [...loaded].map(async (url) => ({
      isFirst: page.includes(new URL(url).pathname),
      // Asked for anew, since what a browser takes from its cache has no length.
      bytes: Number((await fetch(url, asABrowser)).headers.get("content-length")),
    })),
  );
  const firstBytes = sizes
    .filter(({ isFirst }) => isFirst)
    .reduce((sum, { bytes }) => sum + bytes, 0);
  expect(sizes.some(({ isFirst }) => !isFirst)).toBe(true);
  expect(firstBytes).toBeGreaterThan(100 * 1024);
  expect(firstBytes).toBeLessThanOrEqual(380 * 1024);
});
