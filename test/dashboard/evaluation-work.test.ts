/** What people do with evaluations: sheets, experts, objections, decisions, in a real browser, in front of a mock network. */
import { describe, expect, test } from "vitest";
import { visits } from "./visit.ts";

const visit = visits();
const button = (name: string) => visit.page.getByRole("button", { name, exact: true });
const drawer = () => visit.page.getByRole("dialog");
const acts = () => visit.network.takeActs();
const as = (account: string | null, path: string) => {
  visit.network.setAccount(account);
  return visit.open(path);
};

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
    const card = visit.page.locator(".score-card");
    // One sheet is open at a time, the first that is still to do.
    const sheets = visit.page.getByRole("list", { name: "评分表" }).getByRole("button");
    expect(await sheets.count()).toBe(4);
    expect(await card.count()).toBe(1);
    await card.getByRole("button", { name: "提交评分" }).click();
    await card.getByText("请填写此项").first().waitFor();
    // A slip is said, not moved to the bound.
    for (const field of await card.getByLabel("评分（0–100）").all()) await field.fill("880");
    await card.getByRole("button", { name: "提交评分" }).click();
    await card.getByText("评分应在 0 至 100 之间").first().waitFor();
    expect(await visit.page.locator(".ant-modal-confirm").count()).toBe(0);
    for (const field of await card.getByLabel("评分（0–100）").all()) await field.fill("88");
    await card.getByLabel("评语").first().fill("案例扎实");
    await card.getByRole("button", { name: "提交评分" }).click();
    const sure = visit.page.locator(".ant-modal-confirm");
    await sure.getByText("提交后不得更改。").waitFor();
    // What will stand is read once more.
    expect(await sure.locator("dd").allInnerTexts()).toEqual([
      expect.stringMatching(/^88/),
      expect.stringMatching(/^88/),
    ]);
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
    // The next that is to be done follows; what is done stands in the list, and opens.
    await expect.poll(() => sheets.nth(3).getAttribute("aria-current")).toBe("true");
    expect(await sheets.allInnerTexts()).toEqual([
      expect.stringMatching(/公司\s+84 · 84$/),
      expect.stringMatching(/公司\s+87 · 87$/),
      expect.stringMatching(/待评分$/),
      expect.stringMatching(/待评分$/),
    ]);
    await sheets.first().click();
    expect(await card.locator(".stands b").allInnerTexts()).toEqual(["84", "84"]);
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

  test("what nobody declared is listed, and filled in of all members at once", async () => {
    await as("hub", "/evaluations/preparing?part=papers");
    const lacking = visit.page.getByRole("region", { name: "尚未申报" });
    await lacking.getByRole("button", { name: /填报 国家、省、市荣誉数/ }).click();
    const blanks = drawer().locator(".blank");
    await blanks.first().waitFor();
    const members = await blanks.count();
    expect(members).toBeGreaterThan(1);
    expect(await drawer().getByRole("button", { name: "申报 0 项" }).isDisabled()).toBe(true);
    await blanks.nth(0).getByRole("textbox").fill("3");
    await blanks.nth(1).getByRole("textbox").fill("0");
    await drawer().getByLabel("依据").fill("表彰文件汇总");
    await drawer().getByRole("button", { name: "申报 2 项" }).click();
    await drawer().waitFor({ state: "hidden" });
    const facts = { kind: "FIGURE", name: "honours", evidence: "表彰文件汇总" };
    expect(acts()).toMatchObject([
      { name: "DeclareFact", input: { ...facts, value: "3" } },
      { name: "DeclareFact", input: { ...facts, value: "0" } },
    ]);
    await button("选择全部待核定的 1 项").click();
    await button("核定所选 1 项").click();
    await expect
      .poll(acts)
      .toMatchObject([{ name: "DecideDeclaration", input: { id: "d-1", isConfirmed: true } }]);
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
      /马鞍山[^]*申报材料虚假，经查实\s+第16条[^]*至 2027年12月31日/,
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
