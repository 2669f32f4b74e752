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
  });

  test("lets the hub start one, having said that its scheme is expired and a placeholder", async () => {
    await as("hub", "/evaluations");
    await button("发起评价").click();
    await choose(visit.page, drawer().getByLabel("评价方案"), "蚌埠市中小企业公共服务示范平台评价（2022试行）"); // prettier-ignore
    const card = drawer().locator(".scheme-card");
    expect(await card.innerText()).toMatch(/已失效[^]*暂代[^]*2022-08-23 至 2023-08-22[^]*暂代值/);
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
  });
});

describe("a result", () => {
  test("is ranked with its parts, ties, grades and notes, in both languages, and can be taken along", async () => {
    await as(null, "/evaluations/public");
    const rows = visit.page.locator(".evaluation-ranking .ant-table-row");
    expect(await rows.first().innerText()).toMatch(/^1\s+合肥市中小企业服务窗口\s+95\.17\s+优秀/);
    expect(await rows.last().innerText()).toMatch(/亳州市.*\s+数据不全，暂不排名\s+缺项 1 处/);
    await visit.page.getByText("依次比较 1-3 服务企业数、1-1 服务企业满意度").waitFor();
    expect(await visit.page.locator(".readers-notes").innerText()).toContain("暂代值");
    await visit.page.getByRole("timer").getByText("还有 3 天").waitFor();
    const [file] = await Promise.all([
      visit.page.waitForEvent("download"),
      button("下载 JSON").click(),
    ]);
    expect(JSON.parse(readFileSync(await file.path(), "utf8"))).toMatchObject({
      format: "annual-evaluation/1",
    });
    await visit.page
      .getByRole("button", { name: "Switch to English" })
      .or(button("English"))
      .click();
    await visit.page.getByRole("link", { name: "Hefei SME Service Window" }).waitFor();
    expect(visit.complaints).toEqual([]);
  });

  test("tells by quota how many places each grade had", async () => {
    await as("department", "/evaluations/submitted");
    await visit.page.getByText("本等次及以上不超过 50.0% （本次 5 家）").waitFor();
    await visit.page.getByText("不符合参评条件").waitFor();
    await visit.page.locator(".ant-tag", { hasText: "一票否决" }).waitFor();
  });

  test("is compared with the year before, and with what a revision changed", async () => {
    await as(null, "/evaluations/public?part=comparison");
    const hefei = visit.page.locator(".ant-table-row", { hasText: "合肥" });
    expect(await hefei.innerText()).toMatch(/1 → 1\s+＝\s+[\d.]+\s+95\.17\s+[▲▼] [\d.]+/);
    await visit.page.getByRole("tab", { name: "修订差异" }).click();
    await visit.page.getByText("对照第 1 版：16 家中 15 家的评分表一字未动").waitFor();
    const row = visit.page.locator(".ant-table-row").first();
    expect(await row.innerText()).toMatch(
      /蚌埠市中小企业服务窗口 figures \/ honours \/ value\s+0\s+1/,
    );
  });
});

describe("a score sheet", () => {
  test("explains each point, down to the records, and prints", async () => {
    await as(null, "/evaluations/public/sheets/340300");
    const row = visit.page.locator(".points tr", { hasText: "1-3 服务企业数" });
    expect(await row.innerText()).toMatch(
      /综合评价办法第3条；权重未公布（附件1缺） 暂代[^]*16 家中第 8：100 − \(8 − 1\) ÷ \(16 − 1\) × \(100 − 60\)[^]*81\.33\s+10\s+8\.13/,
    );
    expect(await row.getByRole("link").getAttribute("href")).toBe(
      "/figures/enterprisesServed?year=2025&member=340300",
    );
    expect(await visit.page.getByRole("button", { name: /提出异议/ }).count()).toBe(0);
    await visit.page.emulateMedia({ media: "print" });
    expect(await button("打印").isVisible()).toBe(false);
    expect(await row.isVisible()).toBe(true);
    await visit.page.emulateMedia({ media: "screen" });
  });

  test("shows thresholds as checks, all of and any of, and the veto that was met", async () => {
    await as("department", "/evaluations/submitted/sheets/91340300MA8237578P");
    const entry = visit.page.locator(".panel", { hasText: "参评条件" });
    expect(await entry.innerText()).toMatch(
      /BB-03 具备五项功能之一[^]*至少满足一项：满足[^]*培训服务 同时满足：满足[^]*不满足\s+融资服务/,
    );
    const veto = visit.page.locator(".checks > li", { hasText: "BB-28" });
    expect(await veto.locator(".check-mark").innerText()).toMatch(/触发/);
  });

  test("lets its member object to exactly one figure while the result is public", async () => {
    await as("window", "/evaluations/public/sheets/340100");
    await button("提出异议：国家、省、市荣誉数").click();
    await drawer().getByText("数据 · 国家、省、市荣誉数").waitFor();
    await drawer().getByLabel("主张和依据").fill("证书〔2025〕37 号未计入");
    await drawer().getByRole("button", { name: "提交" }).click();
    await drawer().waitFor({ state: "hidden" });
    expect(acts()).toMatchObject([
      { name: "RaiseObjection", input: { participant: "340100", kind: "FIGURE", name: "honours" } },
    ]);
    await as("window", "/evaluations/public/sheets/340300");
    await visit.page.locator(".points").waitFor();
    expect(await visit.page.getByRole("button", { name: /提出异议/ }).count()).toBe(0);
  });
});

describe("experts", () => {
  test("begin with what is assigned to them, and declare their interests first", async () => {
    await as("expert-5", "/work");
    await visit.page.getByText("请先申报利害关系").waitFor();
    await visit.page.getByRole("link", { name: /蚌埠市/ }).click();
    expect(await visit.page.locator(".score-card").count()).toBe(0);
    await visit.page.getByText("没有任职、取酬或其他利害关系").click();
    await button("提交申报").click();
    await expect
      .poll(acts)
      .toMatchObject([
        { name: "DeclareInterests", input: { interests: { employerCode: null, paidBy: [] } } },
      ]);
  });

  test("score one sheet at a time, are asked once more, and see what they gave", async () => {
    await as("expert-1", "/evaluations/scoring?part=scoring");
    await visit.page.getByText("已评 4 / 8 项").waitFor();
    const card = visit.page.locator(".score-card").first();
    await card.getByRole("button", { name: "提交评分" }).click();
    await card.getByText("请填写此项").first().waitFor();
    for (const field of await card.getByLabel("评分（0–100）").all()) await field.fill("88");
    await card.getByLabel("评语").first().fill("案例扎实");
    await card.getByRole("button", { name: "提交评分" }).click();
    const sure = visit.page.locator(".ant-modal-confirm");
    await sure.getByText("提交后不得更改。").waitFor();
    expect(acts()).toEqual([]);
    await sure.getByRole("button", { name: "提交评分" }).click();
    await expect.poll(acts).toMatchObject([
      {
        name: "SubmitScores",
        input: {
          scores: [
            { score: expect.stringMatching(/^88/), remark: "案例扎实" },
            { score: expect.stringMatching(/^88/) },
          ],
        },
      },
    ]);
    expect(await visit.page.locator(".score-card[data-done] .stands b").allInnerTexts()).toEqual([
      "84",
      "84",
      "87",
      "87",
    ]);
  });

  test("are followed by the hub, which sees who has finished and nobody's scores", async () => {
    await as("hub", "/evaluations/scoring?part=panel");
    await visit.page.getByText("专家 5 位（应有 5 至 7 位）").waitFor();
    const rows = visit.page.locator(".ant-table-row");
    expect(await rows.nth(0).innerText()).toMatch(/E1 陈立[^]*4\/8/);
    expect(await rows.nth(1).innerText()).toContain("8/8");
    expect(await rows.nth(5).innerText()).toMatch(/已退出\s+回避：取酬于/);
    await visit.page.getByText("全部评分到齐以前，任何人都看不到他人的评分").waitFor();
    expect(await visit.page.getByRole("columnheader", { name: "均值" }).count()).toBe(0);
    await button("催办未完成的专家").click();
    await expect.poll(acts).toMatchObject([{ name: "RemindExperts" }]);
    await button("聘请专家").click();
    for (const [label, text] of [
      ["姓名", "郑源"],
      ["登录账号", "expert-7"],
      ["工作单位", "省科学院"],
      ["专业领域", "产业"],
    ] as const)
      await drawer().getByLabel(label).fill(text);
    await drawer().getByRole("button", { name: "聘请专家" }).click();
    await expect
      .poll(acts)
      .toMatchObject([{ name: "AssignExpert", input: { subject: "expert-7" } }]);
  });
});

describe("what follows", () => {
  test("is decided by the department, with the money, the reason and the last day", async () => {
    await as("department", "/evaluations/published?part=consequences");
    await visit.page.getByText("280 万元").waitFor();
    await button("同意").first().click();
    expect(await drawer().getByLabel("金额（万元）").inputValue()).toBe("50");
    await drawer().getByRole("button", { name: "同意", exact: true }).click();
    await drawer().getByText("请写明原因").waitFor();
    await drawer().getByLabel("原因").fill("经厅务会研究同意");
    await drawer().getByRole("button", { name: "同意", exact: true }).click();
    await drawer().waitFor({ state: "hidden" });
    expect(acts()).toMatchObject([
      { name: "DecideConsequence", input: { id: "award", decision: "APPROVE", amount: "50" } },
    ]);
  });

  test("is carried out by the hub, which decides nothing", async () => {
    await as("hub", "/evaluations/published?part=consequences");
    await button("执行").first().waitFor();
    expect(await button("执行").count()).toBe(2);
    expect(await button("同意").count()).toBe(0);
  });

  test("an objection is decided by the department alone", async () => {
    await as("department", "/evaluations/public?part=objections");
    await button("异议成立").click();
    await drawer().getByText("只重新核定这一项").waitFor();
    await drawer().getByLabel("原因").fill("证书属实");
    await drawer().getByRole("button", { name: "异议成立" }).click();
    await expect
      .poll(acts)
      .toMatchObject([
        { name: "DecideObjection", input: { id: "o-1", decision: "UPHOLD", reason: "证书属实" } },
      ]);
    await as("window", "/evaluations/public?part=objections");
    await button("撤回").waitFor();
    expect(await button("异议成立").count()).toBe(0);
  });

  test("work that is due leads to its place", async () => {
    await as("department", "/work?list=evaluations");
    await visit.page.getByRole("link", { name: "裁定 1 件异议" }).click();
    await visit.page.waitForURL(/public\?part=objections/);
    await as("institution", "/work?list=evaluations");
    await visit.page.getByRole("link", { name: "提交年度工作总结" }).click();
    await button("提交总结").click();
    await drawer().getByLabel("工作总结正文").fill("本年度工作总结");
    await drawer().getByRole("button", { name: "提交总结" }).click();
    await expect.poll(acts).toMatchObject([{ name: "FileSummary" }]);
  });

  test("the white and the black list stand open to everybody", async () => {
    await as(null, "/conduct");
    await visit.page.getByRole("link", { name: "马鞍山市中小企业服务窗口" }).waitFor();
    expect(await visit.page.locator(".panel", { hasText: "黑名单" }).last().innerText()).toMatch(
      /马鞍山[^]*申报材料虚假，经查实\s+第16条[^]*至 2027-12-31/,
    );
  });
});

test("a scheme shows its tree, its rules in words, and that it is expired", async () => {
  await as(null, "/schemes");
  await visit.page.getByRole("link", { name: /蚌埠市中小企业/ }).click();
  await visit.page.getByText("本方案目前不在有效期内").waitFor();
  const tree = await visit.page.locator(".points").innerText();
  expect(tree).toMatch(/BB-P1 服务企业[^]*20[^]*（实际值 − 0）÷（200 − 0）× 100/);
  expect(tree).toMatch(/5 至 7 位专家独立评分（0–100 分），取均值/);
  await visit.page.getByText("评价期内查实的投诉 ≥ 3 → 等次定为 D").waitFor();
  await visit.page.getByRole("cell", { name: "50", exact: true }).waitFor();
});
