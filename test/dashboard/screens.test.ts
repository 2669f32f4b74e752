/** The built dashboard in a real browser, in front of a mock network. */
import type { Locator } from "playwright-core";
import { describe, expect, test } from "vitest";
import { mockRecords } from "./mock-records.ts";
import { choose, sideways, visits } from "./visit.ts";

const visit = visits();
const recordPath = `/records/${encodeURIComponent(String(mockRecords[0]?.id))}`;
const appears = (locator: Locator) =>
  locator
    .first()
    .waitFor()
    .then(() => true);
const textOf = (selector: string) => visit.page.locator(selector).first().innerText();

describe("the overview", () => {
  test("shows the key figures with their coverage, the map, and no complaint", async () => {
    await visit.open();
    await visit.page.locator(".panel-map svg path").first().waitFor();
    expect(await textOf(".coverage")).toContain("20 家成员全部应答");
    // Who names no period gets the quarter in which the newest record was taken up.
    expect(await textOf(".period")).toMatch(/2025 年/);
    expect(await textOf(".period .ant-segmented-item-selected")).toBe("四季度");
    expect(await textOf(".figure-change")).toMatch(/%/);
    expect(await textOf(".figure")).toMatch(/服务项次\s+[1-9][\d,]+/);
    expect(await visit.page.locator(".partial-mark").count()).toBe(0);
    expect(await visit.page.locator(".ranking tbody tr").count()).toBe(16);
    expect(await textOf(".ranking tbody tr")).toMatch(/1\s+合肥\s+[\d,]+/);
    expect(visit.complaints).toEqual([]);
  });

  test("names a missing member with the reason and marks every figure as partial", async () => {
    visit.network.setMode("partial");
    await visit.open();
    const coverage = visit.page.locator(".coverage").first();
    await coverage.getByText("芜湖市中小企业服务窗口").waitFor();
    expect(await coverage.innerText()).toMatch(/20 家成员中 18 家应答/);
    expect(await coverage.innerText()).toMatch(/蚌埠市中小企业服务窗口\s*超时未应答/);
    expect(await visit.page.locator(".figure:not(:has(.partial-mark))").count()).toBe(0);
    expect(await visit.page.locator(".ranking tr[data-gap]").allInnerTexts()).toEqual([
      expect.stringMatching(/芜湖\s+无法连接/),
      expect.stringMatching(/蚌埠\s+超时未应答/),
    ]);
    expect(visit.complaints).toEqual([]);
  });

  test("keeps period, indicator and city in the address, and the back button undoes them", async () => {
    await visit.open();
    const year = await textOf(".figure-value");
    await visit.page.getByTitle("二季度").click();
    await visit.page.waitForURL(/quarter=2/);
    await expect.poll(() => textOf(".figure-value")).not.toBe(year);
    await choose(visit.page, visit.page.locator(".panel-map .ant-select"), "满意度");
    await visit.page.getByRole("button", { name: "滁州" }).click();
    await visit.page.getByRole("heading", { name: "滁州最新服务记录" }).waitFor();
    const address = new URL(visit.page.url()).searchParams;
    expect([address.get("by"), address.get("city")]).toEqual(["satisfaction", "341100"]);
    await visit.page.goBack();
    await visit.page.getByRole("heading", { name: "最新服务记录", exact: true }).waitFor();
  });

  test("filters the newest records when a city is clicked on the map", async () => {
    await visit.open();
    await visit.page.locator(".panel-map svg text", { hasText: "六安" }).click();
    expect(await appears(visit.page.getByRole("heading", { name: "六安最新服务记录" }))).toBe(true);
  });

  test("says calmly that a period is empty", async () => {
    visit.network.setMode("empty");
    await visit.open();
    await visit.page.getByText("还没有办结的服务").waitFor();
    expect(await textOf(".coverage")).toContain("全部应答");
    expect(visit.complaints).toEqual([]);
  });

  test("shows shapes while the answer is awaited", async () => {
    visit.network.setMode("waiting");
    await visit.open();
    expect(await appears(visit.page.locator(".skeletons"))).toBe(true);
  });

  test("reports a faulty gateway with what it said", async () => {
    visit.network.setMode("error");
    await visit.open();
    await visit.page.getByText("数据中枢没能给出答案").waitFor();
    expect(await textOf(".notice-detail")).toContain("INTERNAL_SERVER_ERROR");
  });

  test("offers to try again when the gateway is out of reach, and recovers", async () => {
    visit.network.setMode("unreachable");
    await visit.open();
    await visit.page.getByText("暂时联系不上数据中枢").waitFor();
    visit.network.setMode("whole");
    await visit.page.getByRole("button", { name: "再试一次" }).click();
    expect(await appears(visit.page.locator(".figure"))).toBe(true);
  });

  test("keeps the figures of a failed refresh and says how old they are", async () => {
    await visit.open();
    const before = await textOf(".figure-value");
    visit.network.setMode("unreachable");
    await visit.page.getByRole("button", { name: "刷新" }).click();
    await visit.page.getByText("刷新未成功").waitFor();
    expect(await textOf(".figure-value")).toBe(before);
  });
});

describe("the language switch", () => {
  test("turns the whole page to English and stays chosen", async () => {
    await visit.open();
    await visit.page.getByRole("button", { name: "Switch to English" }).click();
    await visit.page.getByRole("heading", { name: "Overview", level: 1 }).waitFor();
    expect(await visit.page.locator("html").getAttribute("lang")).toBe("en");
    await visit.page.reload();
    await visit.page.getByRole("heading", { name: "Ranking of cities" }).waitFor();
    expect(await textOf(".ranking tbody tr")).toContain("Hefei");
  });

  test("never shows the name of a text instead of the text, however late it comes", async () => {
    await visit.apart();
    await visit.page.route(/(\.zh|\.en|\/en)-[^/]*\.js$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await visit.page.addInitScript(`
      window.namesSeen = [];
      new MutationObserver(() => {
        const seen = document.body?.innerText.match(/\\b[a-z][a-zA-Z]+\\.[a-zA-Z]+[A-Z_a-z]\\b/g);
        window.namesSeen.push(...(seen ?? []));
      }).observe(document, { subtree: true, childList: true, characterData: true });
    `);
    const navigation = visit.page.locator("header nav");
    await visit.open();
    await navigation.getByRole("link", { name: "评价" }).click();
    await visit.page.getByRole("heading", { level: 1, name: "年度评价" }).waitFor();
    await visit.page.getByRole("button", { name: "Switch to English" }).click();
    await visit.page.getByRole("heading", { level: 1, name: "evaluations" }).waitFor();
    await navigation.getByRole("link", { name: "Bulletins" }).click();
    // Chosen while the texts of the screen are still on their way.
    await visit.page.getByRole("button", { name: "切换到中文" }).click();
    await visit.page.getByRole("heading", { level: 1, name: "通报" }).waitFor();
    expect(await visit.page.evaluate("[...new Set(window.namesSeen)]")).toEqual([]);
  });
});

describe("an opened number", () => {
  test("has the trend of the member that is looked at, which ends with the member's number", async () => {
    const last = async () => {
      const row = visit.page.locator("table.unseen tr", { hasText: "2025 年" }).last();
      return (await row.locator("td").textContent()) ?? "";
    };
    const own = () => visit.page.locator(".definition-value").innerText();
    await visit.open("/figures/serviceRecords?year=2025");
    const ofAll = await last();
    expect(await own()).toContain(ofAll);
    await visit.open("/figures/serviceRecords?year=2025&member=340300");
    expect(await own()).toContain(await last());
    expect(await last()).not.toBe(ofAll);
  });

  test("shows meaning, article and unit as the network defines them", async () => {
    await visit.open("/figures/enterprisesServed");
    await visit.page.locator(".definition").waitFor();
    const meaning = await textOf(".definition");
    expect(meaning).toMatch(/[1-9][\d,]+\s*家/);
    expect(meaning).toContain("本期完成的服务所涉企业，按统一社会信用代码去重。");
    expect(meaning).toContain("《综合评价办法》第3条、第6条第1项");
    await visit.page.locator(".counted tbody tr[data-row-key]").first().waitFor();
    expect(await textOf(".counted tbody tr[data-row-key]")).toMatch(/91340100MA/);
    expect(visit.complaints).toEqual([]);
  });

  test("lists exactly what counts, page by page, and of one member on request", async () => {
    await visit.open("/figures/serviceRecords");
    const rows = visit.page.locator(".records tr[data-row-key]");
    await rows.first().waitFor();
    await visit.page.getByText("正是计入该数字的 60 项").waitFor();
    await visit.page.getByRole("button", { name: "下一页" }).click();
    await visit.page.waitForURL(/after=/);
    await visit.page.getByRole("link", { name: /查看记录 合肥/ }).click();
    await visit.page.waitForURL((url) => url.search === "?member=340100");
    await visit.page.locator(".definition-choice").getByText("只看 合肥").waitFor();
    const others = rows.filter({ hasNotText: "合肥市中小企业服务窗口" });
    await expect.poll(() => others.count()).toBe(0);
  });

  test("says which of several reports of a service counts, and why", async () => {
    await visit.open("/figures/serviceRecords");
    const doubles = visit.page.getByRole("region", { name: "多方上报" });
    await doubles.locator("tr[data-row-key]").first().waitFor();
    expect(await doubles.locator("tr[data-row-key]").allInnerTexts()).toEqual([
      expect.stringMatching(/合肥市[^]*计入[^]*以企业所在市窗口的上报为准/),
      expect.stringMatching(/芜湖市[^]*不计/),
    ]);
  });
});

describe("the frame", () => {
  test("leads home from an address that leads nowhere", async () => {
    await visit.open("/nowhere");
    await visit.page.getByRole("link", { name: "回到全网概览" }).click();
    expect(await appears(visit.page.locator(".figure"))).toBe(true);
  });

  test("turns dark on request and stays so", async () => {
    await visit.open();
    await choose(visit.page, visit.page.locator(".band-choices .ant-select"), "深色");
    await visit.page.locator("html[data-theme=dark]").waitFor();
    await visit.page.reload();
    expect(await visit.page.locator("html").getAttribute("data-theme")).toBe("dark");
  });

  test.each(["/", "/records", recordPath, "/network", "/figures/satisfaction"])(
    "never scrolls sideways at 390, 1280 and 1920 pixels: %s",
    async (path) => {
      expect(await sideways(visit, path, ".panel")).toEqual([]);
    },
  );
});
