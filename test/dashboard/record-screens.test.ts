/** Records and what proves them, in a real browser in front of a mock network. */
import type { Locator } from "playwright-core";
import { describe, expect, test } from "vitest";
import { mockRecords } from "./mock-records.ts";
import { choose, visits } from "./visit.ts";

const visit = visits();
const recordPath = `/records/${encodeURIComponent(String(mockRecords[0]?.id))}`;
const appears = (locator: Locator) =>
  locator
    .first()
    .waitFor()
    .then(() => true);
const textOf = (selector: string) => visit.page.locator(selector).first().innerText();

describe("service records", () => {
  test("are paged by cursor and filtered by the address", async () => {
    await visit.open("/records");
    await visit.page.locator(".records .ant-table-row").first().waitFor();
    const first = await textOf(".records .ant-table-row");
    await visit.page.getByRole("button", { name: "下一页" }).click();
    await visit.page.waitForURL(/after=/);
    await expect.poll(() => textOf(".records .ant-table-row")).not.toBe(first);
    await choose(visit.page, visit.page.getByLabel("状态"), "已评价");
    await visit.page.waitForURL((url) => url.search === "?state=RATED");
    await expect
      .poll(() => visit.page.locator(".records .state:not([data-state=RATED])").count())
      .toBe(0);
    await visit.page.getByLabel("关键词").fill("没有这样的服务");
    await visit.page.getByRole("button", { name: "查找" }).click();
    await visit.page.getByText("没有符合条件的记录").waitFor();
    expect(visit.complaints).toEqual([]);
  });

  test("are found by what is late and how they were rated, and the address says so", async () => {
    await visit.open("/records");
    await choose(visit.page, visit.page.getByLabel("时限"), "已超时");
    await visit.page.waitForURL((url) => url.search === "?overdue=true");
    await expect
      .poll(() => visit.page.locator(".records .ant-table-row:not(:has(.due))").count())
      .toBe(0);
    await visit.page.getByRole("button", { name: "清除筛选" }).click();
    await choose(visit.page, visit.page.getByLabel("企业评价"), "满意");
    await visit.page.waitForURL((url) => url.search === "?rating=4");
    await expect.poll(() => textOf(".records-count")).toMatch(/共 \d 条/);
    expect(visit.complaints).toEqual([]);
  });

  test("open from the list and show a trace with one lane a participant", async () => {
    await visit.open("/records");
    await visit.page.locator(".records .record-link").first().click();
    await visit.page.waitForURL(/\/records\/340100/);
    await visit.page.locator(".lane-heads").waitFor();
    expect(await visit.page.locator(".lane-heads li").allInnerTexts()).toEqual([
      expect.stringMatching(/合肥市中小企业服务窗口\s+记录单位/),
      "芜湖助微通管理咨询有限公司",
      "安徽省中小企业公共服务平台",
    ]);
    expect(await visit.page.locator(".lane-body li").count()).toBe(mockRecords[0]?.events.length);
    expect(await visit.page.getByText("联系人").count()).toBe(0);
    expect(visit.complaints).toEqual([]);
  });

  test("show the lane of a participant that does not answer, with the reason", async () => {
    visit.network.setMode("partial");
    await visit.open(recordPath);
    // Names come with another answer than the trace.
    const lost = visit.page.locator(".lane-heads li[data-gap]", {
      hasText: "芜湖助微通管理咨询有限公司",
    });
    await lost.waitFor();
    expect(await lost.innerText()).toMatch(/芜湖助微通管理咨询有限公司\s+未应答 · 无法连接/);
  });

  test("say so when there is no such record", async () => {
    await visit.open("/records/340100:none");
    expect(await appears(visit.page.getByText("没有这条记录"))).toBe(true);
  });
});

describe("the evidence of a record", () => {
  const rows = () => visit.page.locator(".evidence tr[data-row-key]");
  const panelTop = () =>
    visit.page.locator(".evidence").evaluate((panel) => panel.getBoundingClientRect().top);

  test("is one click from the overview, checked in the browser event by event", async () => {
    await visit.open();
    await visit.page.locator(".record-link").first().click();
    // The verdict stands beside the title, and leads to what it rests on.
    await visit.page.getByRole("link", { name: "存证已证明" }).click();
    await visit.page.getByText("条事件全部已证明").waitFor();
    expect(await panelTop()).toBeLessThan(200);
    expect(await rows().count()).toBe(mockRecords[0]?.events.length);
    const [first] = await rows().allInnerTexts();
    expect(first).toMatch(
      /接到派单[^]*已证明[^]*共 \d+ 条的日志[^]*2026年1月6日 09:30:04[^]*09:30:04/,
    );
    await visit.page.locator(".evidence .ant-table-row-expand-icon").nth(1).click();
    expect(await textOf(".evidence-details")).toMatch(/2 方见证，需 2 方[^]*ah\.example\/340100\+/);
    const bundle = visit.page.getByRole("link", { name: "下载证据包" });
    expect(await bundle.getAttribute("href")).toBe(
      `/evidence?record=${encodeURIComponent(String(mockRecords[0]?.id))}`,
    );
    expect(await visit.page.getByText("因为密钥与核验程序都来自同一台服务器").count()).toBe(1);
    expect(visit.complaints).toEqual([]);
  });

  test("names the event that the ledger shows otherwise than its log, and the one that waits", async () => {
    visit.network.setMode("tampered");
    await visit.open(recordPath);
    await visit.page.getByText("未入检查点 1，核验不符 1").waitFor();
    await visit.page.getByRole("link", { name: "存证核验不符" }).waitFor();
    const texts = await rows().allInnerTexts();
    expect(texts[1]).toMatch(/受理[^]*核验不符[^]*页面所示与日志原文不一致：科室/);
    expect(texts.at(-1)).toMatch(/企业回访[^]*未入检查点/);
    expect(texts.filter((text) => /已证明/.test(text))).toHaveLength(texts.length - 2);
    expect(await visit.page.getByRole("link", { name: "下载证据包" }).count()).toBe(0);
    visit.network.setMode("whole");
    await visit.page.reload();
    await visit.page.getByText("条事件全部已证明").waitFor();
  });

  test("says who is missing, and claims nothing of them", async () => {
    visit.network.setMode("partial");
    await visit.open(recordPath);
    const panel = visit.page.locator(".evidence");
    await panel.getByText("芜湖助微通管理咨询有限公司").first().waitFor();
    await panel.getByText("由本机核验").waitFor();
    await visit.page.getByRole("link", { name: "存证部分已证明" }).waitFor();
    expect(await panel.getByRole("link", { name: "下载证据包" }).count()).toBe(0);
  });
});
