/** The built dashboard in a real browser, in front of a mock network. */
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { buildDashboard } from "../../scripts/dashboard.ts";
import { startBrowser } from "../setup/browser.ts";
import { startMockNetwork, type MockNetwork } from "./mock-network.ts";
import { mockRecords } from "./mock-records.ts";

let browser: Browser;
let context: BrowserContext;
let network: MockNetwork;
let page: Page;
let complaints: string[];

const installing = 600_000;

beforeAll(async () => {
  await buildDashboard();
  [browser, network] = await Promise.all([startBrowser(), startMockNetwork()]);
  // One context, so that the browser keeps what it has compiled.
  context = await browser.newContext({ reducedMotion: "reduce" });
}, installing);

afterAll(async () => {
  await browser?.close();
  await network?.stop();
});

beforeEach(async () => {
  network.setMode("whole");
  complaints = [];
  page = await context.newPage();
  await page.setViewportSize({ width: 1280, height: 900 });
  page.setDefaultTimeout(10_000);
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (line) => {
    if (["error", "warning"].includes(line.type())) complaints.push(line.text());
  });
});

afterEach(async () => {
  await page.evaluate("localStorage.clear()");
  await page.close();
});

const open = (path = "/") => page.goto(network.url + path);
const appears = (locator: Locator) =>
  locator
    .first()
    .waitFor()
    .then(() => true);
const textOf = (selector: string) => page.locator(selector).first().innerText();

describe("the overview", () => {
  test("shows the key figures with their coverage, the map, and no complaint", async () => {
    await open();
    await page.locator(".panel-map svg path").first().waitFor();
    expect(await textOf(".coverage")).toContain("20 家成员全部应答");
    expect(await textOf(".figure")).toMatch(/服务项次\s+[1-9][\d,]+/);
    expect(await page.locator(".partial-mark").count()).toBe(0);
    expect(await page.locator(".ranking tbody tr").count()).toBe(16);
    expect(await textOf(".ranking tbody tr")).toMatch(/1\s+合肥\s+[\d,]+/);
    expect(complaints).toEqual([]);
  });

  test("names a missing member with the reason and marks every figure as partial", async () => {
    network.setMode("partial");
    await open();
    const coverage = page.locator(".coverage").first();
    await coverage.getByText("芜湖市中小企业服务窗口").waitFor();
    expect(await coverage.innerText()).toMatch(/20 家成员中 18 家应答/);
    expect(await coverage.innerText()).toMatch(/蚌埠市中小企业服务窗口\s*超时未应答/);
    expect(await page.locator(".figure:not(:has(.partial-mark))").count()).toBe(0);
    expect(await page.locator(".ranking tr[data-gap]").allInnerTexts()).toEqual([
      expect.stringMatching(/芜湖\s+无法连接/),
      expect.stringMatching(/蚌埠\s+超时未应答/),
    ]);
    expect(complaints).toEqual([]);
  });

  test("keeps period, indicator and city in the address, and the back button undoes them", async () => {
    await open();
    const year = await textOf(".figure-value");
    await page.getByRole("button", { name: "二季度" }).click();
    await page.waitForURL(/quarter=2/);
    await expect.poll(() => textOf(".figure-value")).not.toBe(year);
    await page.getByLabel("指标", { exact: true }).selectOption("satisfaction");
    await page.getByRole("button", { name: "滁州" }).click();
    await page.getByRole("heading", { name: "滁州最新服务记录" }).waitFor();
    const address = new URL(page.url()).searchParams;
    expect([address.get("by"), address.get("city")]).toEqual(["satisfaction", "341100"]);
    await page.goBack();
    await page.getByRole("heading", { name: "最新服务记录", exact: true }).waitFor();
  });

  test("filters the newest records when a city is clicked on the map", async () => {
    await open();
    await page.locator(".panel-map svg text", { hasText: "六安" }).click();
    expect(await appears(page.getByRole("heading", { name: "六安最新服务记录" }))).toBe(true);
  });

  test("says calmly that a period is empty", async () => {
    network.setMode("empty");
    await open();
    await page.getByText("还没有办结的服务").waitFor();
    expect(await textOf(".coverage")).toContain("全部应答");
    expect(complaints).toEqual([]);
  });

  test("shows shapes while the answer is awaited", async () => {
    network.setMode("waiting");
    await open();
    expect(await appears(page.locator(".skeleton"))).toBe(true);
  });

  test("reports a faulty gateway with what it said", async () => {
    network.setMode("error");
    await open();
    await page.getByText("数据中枢没能给出答案").waitFor();
    expect(await textOf(".notice-detail")).toContain("INTERNAL_SERVER_ERROR");
  });

  test("offers to try again when the gateway is out of reach, and recovers", async () => {
    network.setMode("unreachable");
    await open();
    await page.getByText("暂时联系不上数据中枢").waitFor();
    network.setMode("whole");
    await page.getByRole("button", { name: "再试一次" }).click();
    expect(await appears(page.locator(".figure"))).toBe(true);
  });

  test("keeps the figures of a failed refresh and says how old they are", async () => {
    await open();
    const before = await textOf(".figure-value");
    network.setMode("unreachable");
    await page.getByRole("button", { name: "刷新" }).click();
    await page.getByText("刷新未成功").waitFor();
    expect(await textOf(".figure-value")).toBe(before);
  });
});

describe("the language switch", () => {
  test("turns the whole page to English and stays chosen", async () => {
    await open();
    await page.getByRole("button", { name: "Switch to English" }).click();
    await page.getByRole("heading", { name: "Overview", level: 1 }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    await page.reload();
    await page.getByRole("heading", { name: "Ranking of cities" }).waitFor();
    expect(await textOf(".ranking tbody tr")).toContain("Hefei");
  });
});

describe("service records", () => {
  test("are paged by cursor and filtered by the address", async () => {
    await open("/records");
    await page.locator("table.records tbody tr").first().waitFor();
    const first = await textOf(".records tbody tr");
    await page.getByRole("link", { name: "下一页" }).click();
    await page.waitForURL(/after=/);
    await expect.poll(() => textOf(".records tbody tr")).not.toBe(first);
    await page.getByLabel("状态").selectOption("RATED");
    await page.waitForURL((url) => url.search === "?state=RATED");
    await expect
      .poll(() => page.locator(".records .state:not([data-state=RATED])").count())
      .toBe(0);
    await page.getByLabel("关键词").fill("没有这样的服务");
    await page.getByRole("button", { name: "查找" }).click();
    await page.getByText("没有符合条件的记录").waitFor();
    expect(complaints).toEqual([]);
  });

  test("open from the list and show a trace with one lane a participant", async () => {
    await open("/records");
    await page.locator(".records tbody a").first().click();
    await page.waitForURL(/\/records\/340100/);
    await page.locator(".lane-heads").waitFor();
    expect(await page.locator(".lane-heads li").allInnerTexts()).toEqual([
      expect.stringMatching(/合肥市中小企业服务窗口\s+记录单位/),
      "芜湖助微通管理咨询有限公司",
      "安徽省中小企业公共服务平台",
    ]);
    expect(await page.locator(".lane-body li").count()).toBe(mockRecords[0]?.events.length);
    expect(await page.getByText("联系人").count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test("show the lane of a participant that does not answer, with the reason", async () => {
    network.setMode("partial");
    await open(`/records/${encodeURIComponent(String(mockRecords[0]?.id))}`);
    // Names come with another answer than the trace.
    const lost = page.locator(".lane-heads li[data-gap]", {
      hasText: "芜湖助微通管理咨询有限公司",
    });
    await lost.waitFor();
    expect(await lost.innerText()).toMatch(/芜湖助微通管理咨询有限公司\s+未应答 · 无法连接/);
  });

  test("say so when there is no such record", async () => {
    await open("/records/340100:none");
    expect(await appears(page.getByText("没有这条记录"))).toBe(true);
  });
});

describe("the frame", () => {
  test("leads home from an address that leads nowhere", async () => {
    await open("/nowhere");
    await page.getByRole("link", { name: "回到全网概览" }).click();
    expect(await appears(page.locator(".figure"))).toBe(true);
  });

  test("turns dark on request and stays so", async () => {
    await open();
    await page.getByLabel("外观").selectOption("dark");
    await page.reload();
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
  });

  test.each([390, 1280, 1920])("never scrolls sideways at %i pixels", async (width) => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of [
      "/",
      "/records",
      `/records/${encodeURIComponent(String(mockRecords[0]?.id))}`,
    ]) {
      await open(path);
      await page.locator(".panel").first().waitFor();
      const overflow = "document.documentElement.scrollWidth - innerWidth";
      expect(await page.evaluate<number>(overflow)).toBeLessThanOrEqual(0);
    }
  });
});
