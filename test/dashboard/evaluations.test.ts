/** Evaluations in the dashboard, each state and each role, in a real browser, in front of a mock network. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { choose, visits } from "./visit.ts";

const visit = visits();
const button = (name: string) => visit.page.getByRole("button", { name, exact: true });
const tabs = () => visit.page.getByRole("tab").allInnerTexts();
const drawer = () => visit.page.getByRole("dialog");
const acts = () => visit.network.takeActs();
const as = (account: string | null, path: string) => {
  visit.network.setAccount(account);
  return visit.open(path);
};

describe("the list of evaluations", () => {
  test("shows the public what is announced, with the state and standing of its scheme", async () => {
    await as(null, "/evaluations");
    const rows = visit.page.locator(".ant-table-row");
    await rows.first().waitFor();
    expect(await rows.count()).toBe(3);
    expect(await rows.first().innerText()).toMatch(/公示中\s+公示至/);
    expect(await rows.nth(1).innerText()).toMatch(/已失效\s*暂代/);
    expect(await button("发起评价").count()).toBe(0);
    expect(visit.complaints).toEqual([]);
  });

  test("that is empty says what to do, and to whom", async () => {
    visit.network.setMode("empty");
    await as("hub", "/evaluations");
    await visit.page.getByText("年度通报审定后，选择一个评价方案和年度，即可发起").waitFor();
    await button("发起评价").waitFor();
    await as(null, "/evaluations");
    await visit.page.getByText("评价结果进入公示后，会在这里列出").waitFor();
    expect(await button("发起评价").count()).toBe(0);
  });

  test("lets the hub start one, having said that its scheme is expired and a placeholder", async () => {
    await as("hub", "/evaluations");
    await button("发起评价").click();
    await choose(visit.page, drawer().getByLabel("评价方案"), "蚌埠市中小企业公共服务示范平台评价（2022试行）"); // prettier-ignore
    const card = drawer().locator(".scheme-card");
    expect(await card.innerText()).toMatch(
      /已失效[^]*暂代[^]*2022年8月23日至2023年8月22日[^]*暂代值/,
    );
    await drawer().getByLabel("年度", { exact: true }).fill("2025");
    await drawer().getByLabel("奖补预算").fill("300");
    await drawer().getByRole("button", { name: "发起评价" }).click();
    await visit.page.waitForURL("**/evaluations/preparing");
    expect(acts()).toMatchObject([
      {
        name: "OpenEvaluation",
        input: {
          scheme: "bengbu-platforms-2022",
          year: 2025,
          quarter: null,
          settings: { budget: "300" },
        },
      },
    ]);
  });
});

describe("the life of an evaluation", () => {
  test("shows where it stands, and the hub what stands in the way", async () => {
    await as("hub", "/evaluations/preparing");
    const here = visit.page.locator(".evaluation-life [aria-current=step]");
    expect(await here.innerText()).toMatch(/准备中\s+2026年1月8日\s+枢纽运营人员/);
    await visit.page.getByText("暂不能“开始评分”：").waitFor();
    await visit.page.getByText("未提交年度工作总结：芜湖助微通管理咨询有限公司").waitFor();
  });

  test("lets the hub move a deadline and the budget until it is sealed", async () => {
    await as("hub", "/evaluations/scoring");
    await button("修改截止日和预算").click();
    const due = drawer().getByLabel("专家评分截止日");
    expect(await due.inputValue()).toBe("2026-02-10");
    await due.fill("2026-02-20");
    await due.press("Tab");
    await drawer().getByLabel("奖补预算").fill("120");
    await drawer().getByRole("button", { name: "保存修改" }).click();
    await drawer().waitFor({ state: "hidden" });
    expect(acts()).toMatchObject([
      {
        name: "ChangeEvaluation",
        input: { settings: { scoresDueOn: "2026-02-20", summaryDueOn: null, budget: "120" } },
      },
    ]);
    // What stood there stands in the form; what is emptied is taken away.
    await as("hub", "/evaluations/preparing");
    await button("修改截止日和预算").click();
    const summaries = drawer().getByLabel("工作总结截止日");
    expect(await summaries.inputValue()).toBe("2026-01-31");
    await summaries.hover();
    await drawer().locator(".ant-picker-clear").first().click();
    await drawer().getByRole("button", { name: "保存修改" }).click();
    await drawer().waitFor({ state: "hidden" });
    expect(acts()).toMatchObject([
      { input: { settings: { summaryDueOn: null, scoresDueOn: null } } },
    ]);
    await as("hub", "/evaluations/submitted");
    await visit.page.locator(".evaluation-life").waitFor();
    expect(await button("修改截止日和预算").count()).toBe(0);
  });

  test("asks for a reason before it ends, and shows the refusal in the hub's words", async () => {
    await as("hub", "/evaluations/preparing");
    await button("终止").click();
    await drawer().getByRole("button", { name: "确认终止" }).click();
    await drawer().getByText("请写明原因").waitFor();
    expect(acts()).toEqual([]);
    await drawer().getByLabel(/原因/).fill("重复发起");
    await drawer().getByRole("button", { name: "确认终止" }).click();
    await drawer().getByText("评价处于该状态，不能终止。").waitFor();
  });

  test("the department approves exactly the document on its screen, or returns it with a reason", async () => {
    await as("department", "/evaluations/submitted");
    await visit.page.locator(".evaluation-ranking .ant-table-row").first().waitFor();
    await button("审定").click();
    const hash = await drawer().locator("code").innerText();
    await drawer().getByRole("button", { name: "确认审定" }).click();
    await drawer().waitFor({ state: "hidden" });
    expect(acts()).toMatchObject([
      { name: "TakeEvaluationStep", input: { step: "APPROVE", hash } },
    ]);
    await button("退回").click();
    await drawer().getByRole("button", { name: "确认退回" }).click();
    await drawer().getByText("请写明原因").waitFor();
  });

  test("one that was returned says why", async () => {
    await as("hub", "/evaluations/returned");
    await visit.page.getByText("主管部门已退回：请补充县区窗口的分类依据。").waitFor();
    await button("重新办理").waitFor();
    expect(await visit.page.locator(".evaluation-life [aria-current=step]").count()).toBe(1);
  });

  test.each([
    [null, "public", ["评价结果", "修订差异", "历年对比", "办理经过"]],
    ["hub", "scoring", ["申报材料", "专家组", "评价结果", "办理经过"]],
    [
      "window",
      "public",
      ["评价结果", "申报材料", "异议申诉", "结果运用", "修订差异", "历年对比", "办理经过"],
    ],
    [
      "department",
      "published",
      ["评价结果", "申报材料", "专家组", "异议申诉", "结果运用", "历年对比", "办理经过"],
    ],
    ["expert-1", "scoring", ["我的评分", "评价结果", "办理经过"]],
  ])("shows to %s of %s its parts and no other", async (account, id, parts) => {
    await as(account, `/evaluations/${id}`);
    await visit.page.getByRole("tab").first().waitFor();
    expect(await tabs()).toEqual(parts);
    expect(visit.complaints).toEqual([]);
  });

  test("that is not announced does not exist for the public", async () => {
    await as(null, "/evaluations/submitted");
    await visit.page.getByText("没有这个评价").waitFor();
    expect(await visit.page.getByRole("tab").count()).toBe(0);
  });
});

describe("a result", () => {
  test("is ranked with its parts, ties, grades and notes, in both languages", async () => {
    await as(null, "/evaluations/public");
    const rows = visit.page.locator(".evaluation-ranking .ant-table-row");
    expect(await rows.first().innerText()).toMatch(/^1\s+合肥市中小企业服务窗口\s+95\.60\s+优秀/);
    expect(await rows.last().innerText()).toMatch(/亳州市.*\s+数据不全，暂不排名\s+缺项 1 处/);
    await visit.page.getByText("依次比较 1-3 服务企业数、1-1 服务企业满意度").waitFor();
    expect(await visit.page.locator(".readers-notes").innerText()).toContain("暂代值");
    await visit.page.getByRole("timer").getByText("还有 3 天").waitFor();
    await visit.page
      .getByRole("button", { name: "Switch to English" })
      .or(button("English"))
      .click();
    await visit.page.getByRole("link", { name: "Hefei SME Service Window" }).waitFor();
    expect(visit.complaints).toEqual([]);
  });

  test("fits a phone: rank, member, total and grade, without scrolling sideways", async () => {
    await visit.page.setViewportSize({ width: 390, height: 844 });
    await as(null, "/evaluations/public");
    const rows = visit.page.locator(".evaluation-ranking .ant-table-row");
    expect(await rows.first().innerText()).toMatch(/^1\s+合肥市中小企业服务窗口\s+95\.60\s+优秀/);
    const hidden = await visit.page
      .locator(".evaluation-ranking .ant-table-content")
      .evaluate((box) => box.scrollWidth - box.clientWidth);
    expect(hidden).toBeLessThanOrEqual(0);
    // What is not shown takes no room either: a name has most of the width.
    const name = await rows.first().getByRole("link").locator("..").boundingBox();
    expect(name!.width).toBeGreaterThan(150);
  });

  test("names members in English, and tells what was written in Chinese", async () => {
    const page = await visit.apart();
    await page.addInitScript("localStorage.setItem('language', 'en')");
    await as("hub", "/evaluations/public?part=objections");
    const row = visit.page.locator(".ant-table-row").first();
    await row.getByText("SME Service Window").waitFor();
    expect(await row.locator("[lang='zh-CN']").first().innerText()).toContain("我单位");
    expect(await visit.page.locator("h1").getAttribute("lang")).toBe("zh-CN");
    const account = visit.page.locator(".account");
    expect(await account.innerText()).toBe("Anhui SME Service Platform");
    const [band, brand] = await Promise.all(
      [".band", ".brand"].map((part) => visit.page.locator(part).boundingBox()),
    );
    // Everything at the top stays in one line.
    expect(band!.height - brand!.height).toBeLessThan(20);
  });

  test("is downloaded in every format", async () => {
    await as(null, "/evaluations/public");
    const take = async (name: string) => {
      await button("下载").click();
      const [file] = await Promise.all([
        visit.page.waitForEvent("download"),
        visit.page.getByRole("menuitem", { name }).click(),
      ]);
      return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
    };
    expect(await take("公文（.docx）")).toEqual({ name: "年度评价.docx", text: "DOCX" });
    expect(await take("数据表（.xlsx）")).toEqual({ name: "年度评价.xlsx", text: "XLSX" });
    expect(await take("网页（.html，可打印）")).toEqual({ name: "年度评价.html", text: "HTML" });
    expect(JSON.parse((await take("密封文本（.json）")).text)).toMatchObject({
      format: "annual-evaluation/1",
    });
  });

  test("tells by quota how many places each grade had", async () => {
    await as("department", "/evaluations/submitted");
    await visit.page.getByText("本等次及以上不超过 50.0% （本次 5 家）").waitFor();
    await visit.page.getByText("不符合参评条件").waitFor();
    expect(await visit.page.locator(".ant-tag", { hasText: "一票否决" }).count()).toBe(1);
  });

  test("is compared with the year before, and with what a revision changed", async () => {
    await as(null, "/evaluations/public?part=comparison");
    const hefei = visit.page.locator(".ant-table-row", { hasText: "合肥" });
    expect(await hefei.innerText()).toMatch(/1 → 1\s+＝\s+[\d.]+\s+95\.60\s+[▲▼] [\d.]+/);
    await visit.page.getByRole("tab", { name: "修订差异" }).click();
    await visit.page.getByText("对照第 1 版：16 家中 15 家的评分表一字未动").waitFor();
    const row = visit.page.locator(".ant-table-row").first();
    expect(await row.innerText()).toMatch(
      /蚌埠市中小企业服务窗口 figures \/ honours \/ value\s+0\s+1/,
    );
  });
});
