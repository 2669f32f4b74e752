/** What each role does in the dashboard, in a real browser, in front of a mock network. */
import { describe, expect, test } from "vitest";
import { demoPassword } from "./mock-work.ts";
import { choose, visits } from "./visit.ts";

const visit = visits();
const button = (name: string) => visit.page.getByRole("button", { name, exact: true });
const field = (name: string) => visit.page.getByLabel(name, { exact: true });
const acts = () => visit.network.takeActs();

describe("signing in", () => {
  const enter = async (name: string, password = demoPassword) => {
    await visit.open("/sign-in");
    await field("账号").fill(name);
    await field("口令").fill(password);
    await button("登录").click();
  };

  test.each([
    [
      "window",
      "窗口经办人员",
      [
        "需求对接 3",
        "服务办理 3",
        "接单交付 2",
        "企业回访",
        "活动登记",
        "报送与审核 3",
        "评价事项 1",
        "超时情况 1",
      ],
    ],
    [
      "institution",
      "机构服务人员",
      ["接单交付 2", "服务办理", "企业回访", "活动登记", "报送与审核 3", "评价事项 1", "超时情况"],
    ],
    [
      "hub",
      "枢纽运营人员",
      [
        "超时情况 7",
        "需求对接 3",
        "服务办理",
        "企业回访",
        "活动登记",
        "报送与审核 3",
        "评价事项 1",
      ],
    ],
    ["expert-1", "评审专家", ["专家评分"]],
  ])("leads the account %s to its own work, and no other", async (name, role, lists) => {
    await enter(name);
    await visit.page.waitForURL("**/work");
    await visit.page.getByText(role).first().waitFor();
    await expect.poll(() => visit.page.getByRole("tab").allInnerTexts()).toEqual(lists);
  });

  test("leads the department to the overview, and signing out takes its work away", async () => {
    await enter("department");
    await visit.page.getByRole("link", { name: "我的工作" }).waitFor();
    // The account is known a moment before the page is left.
    await expect.poll(() => new URL(visit.page.url()).pathname).toBe("/");
    await button("主管部门").click();
    await visit.page.getByRole("menuitem", { name: "退出登录" }).click();
    await visit.page.getByRole("link", { name: "登录" }).waitFor();
    expect(await visit.page.getByRole("link", { name: "我的工作" }).count()).toBe(0);
  });

  test("with a wrong password says so and keeps the name", async () => {
    await enter("window", "guess");
    await visit.page.getByText("账号或口令不对").waitFor();
    expect(await field("账号").inputValue()).toBe("window");
  });

  test("fills in a demonstration account that is chosen", async () => {
    await visit.open("/sign-in");
    await visit.page.getByRole("button", { name: /省枢纽运营/ }).click();
    expect(await field("账号").inputValue()).toBe("hub");
  });

  test("is asked for where work is opened without an account", async () => {
    await visit.open("/work");
    await visit.page.getByText("请先登录").waitFor();
    expect(await visit.page.getByRole("tab").count()).toBe(0);
  });
});

describe("window staff", () => {
  test("dispatch a demand to an institution, by its offer", async () => {
    visit.network.setAccount("window");
    await visit.open("/work");
    await button("派单").first().click();
    const form = visit.page.getByRole("dialog");
    await choose(visit.page, form.getByLabel("承接机构"), "芜湖助微通管理咨询有限公司");
    await choose(visit.page, form.getByLabel("服务产品"), "精益生产诊断");
    await form.getByRole("button", { name: "派单" }).click();
    await form.waitFor({ state: "hidden" });
    expect(acts()).toMatchObject([
      { name: "DispatchDemand", input: { to: "91340200MA81583866", timeLimitDays: 15 } },
    ]);
  });

  test("match a demand with several candidates, and read which one is refused", async () => {
    visit.network.setAccount("window");
    await visit.open("/work");
    await button("对接").first().click();
    const form = visit.page.getByRole("dialog");
    await form.getByRole("button", { name: "对接" }).click();
    await form.getByText("至少选一个产品或一家机构").waitFor();
    await choose(visit.page, form.getByLabel("候选服务产品"), "精益生产诊断");
    await visit.page.keyboard.press("Escape");
    await choose(visit.page, form.getByLabel(/候选机构/), "合肥惠企达知识产权服务有限公司");
    await visit.page.keyboard.press("Escape");
    await form.getByRole("button", { name: "对接" }).click();
    await form.getByText("该机构已是候选。").waitFor();
    await form.getByText("此前 1 家已登记为候选。").waitFor();
    expect(acts()).toMatchObject([
      {
        name: "MatchDemand",
        input: { provider: "91340200MA81583866", product: "91340200MA81583866:offer" },
      },
      { name: "MatchDemand", input: { provider: "91340100MA8079194L" } },
    ]);
  });

  test("ask a candidate first, and see who declined and why", async () => {
    visit.network.setAccount("window");
    await visit.open("/work?demand=MATCHED");
    const candidates = visit.page.locator(".candidates li");
    await candidates.first().waitFor();
    expect(await candidates.allInnerTexts()).toEqual([
      expect.stringMatching(/芜湖助微通[^]*已对接/),
      expect.stringMatching(/合肥惠企达[^]*已退单/),
    ]);
    await button("派单").first().click();
    const form = visit.page.getByRole("dialog");
    await form.getByTitle("芜湖助微通管理咨询有限公司").waitFor();
    await form.getByRole("button", { name: "派单" }).click();
    await form.waitFor({ state: "hidden" });
    expect(acts()).toMatchObject([{ name: "DispatchDemand", input: { to: "91340200MA81583866" } }]);
  });

  test("settle a demand, and take one back only with a reason", async () => {
    visit.network.setAccount("window");
    await visit.open("/work");
    const settle = async (step: string) => {
      await visit.page
        .locator(".ant-table-row")
        .first()
        .getByRole("button", { name: "更多" })
        .click();
      await visit.page
        .getByRole("menuitem", { name: step, exact: true })
        .locator("visible=true")
        .click();
      return visit.page.locator(".ant-drawer-open");
    };
    let form = await settle("结案");
    await form.getByRole("button", { name: "结案" }).click();
    await form.waitFor({ state: "hidden" });
    form = await settle("撤回");
    await form.getByRole("button", { name: "撤回" }).click();
    await form.getByText("请写明原因").waitFor();
    expect(acts()).toMatchObject([{ name: "TakeDemandStep", input: { step: "CLOSE" } }]);
  });

  test("see whom to call back first: those that rated badly", async () => {
    visit.network.setAccount("window");
    await visit.open("/work?list=followUps");
    await visit.page.getByText("没有待办事项").waitFor();
    await visit.page.getByText("全部待访").click();
    await visit.page.waitForURL(/calls=all/);
    await visit.page.getByRole("button", { name: "企业回访" }).first().waitFor();
    expect(await visit.page.locator(".ant-table-row").count()).toBeGreaterThan(0);
  });

  test("see what is late of their own with its steps, and of the whole network", async () => {
    visit.network.setAccount("window");
    await visit.open("/work?list=overdue");
    await visit.page.getByRole("link", { name: /超时服务合计\s*9/ }).waitFor();
    const rows = visit.page.locator(".ant-table-row");
    await rows.first().waitFor();
    const own = await rows.count();
    expect(await visit.page.locator(".ant-table-row:not(:has(.due))").count()).toBe(0);
    await visit.page.getByText("全网", { exact: true }).click();
    await visit.page.waitForURL(/whose=all/);
    await expect.poll(() => rows.count()).toBeGreaterThan(own);
  });

  test("take a step with its form, which asks for what the step needs", async () => {
    visit.network.setAccount("window");
    await visit.open("/work?list=services");
    await button("企业评价").first().click();
    const form = visit.page.locator(".ant-drawer-open");
    await form.getByRole("button", { name: "企业评价" }).click();
    await form.getByText("请填写此项").waitFor();
    await form.getByText("非常满意", { exact: true }).click();
    await form.getByLabel("说明").fill("短信评价");
    await form.getByRole("button", { name: "企业评价" }).click();
    // What cannot be changed any more is asked about once more.
    const sure = visit.page.locator(".ant-modal-confirm");
    await sure.getByText("每项服务只评价一次").waitFor();
    expect(acts()).toEqual([]);
    await sure.getByRole("button", { name: "企业评价" }).click();
    await form.waitFor({ state: "hidden" });
    expect(acts()).toMatchObject([
      { name: "TakeServiceStep", input: { step: "RATE", rating: 5, note: "短信评价" } },
    ]);
  });

  test("are asked for a reason and again before something is undone, and read why it is refused", async () => {
    visit.network.setAccount("window");
    await visit.open("/work?list=services");
    const completed = visit.page.locator(".ant-table-row", { hasText: "已办结" }).first();
    await completed.getByRole("button", { name: "更多" }).click();
    await visit.page.getByRole("menuitem", { name: "撤回" }).click();
    const form = visit.page.locator(".ant-drawer");
    await form.getByRole("button", { name: "撤回" }).click();
    await form.getByText("请写明原因").waitFor();
    await form.getByLabel(/原因/).fill("重复登记");
    await form.getByRole("button", { name: "撤回" }).click();
    const sure = visit.page.locator(".ant-modal-confirm");
    await sure.getByText("确定要“撤回”吗？").locator("visible=true").waitFor();
    expect(acts()).toEqual([]);
    await sure.getByRole("button", { name: "撤回" }).click();
    await form.getByText("状态不允许撤回。").waitFor();
  });
});

test("institution staff take up what was dispatched to them", async () => {
  visit.network.setAccount("institution");
  await visit.open("/work");
  await button("接单").first().click();
  const form = visit.page.getByRole("dialog");
  await form.getByRole("button", { name: "接单" }).click();
  await form.waitFor({ state: "hidden" });
  expect(acts()).toMatchObject([{ name: "TakeAssignmentStep", input: { step: "TAKE_UP" } }]);
});

test("hub staff pass a demand to the window that is to serve it", async () => {
  visit.network.setAccount("hub");
  await visit.open("/work?list=demands");
  await button("转交需求").click();
  const form = visit.page.getByRole("dialog");
  await choose(visit.page, form.getByLabel("承办窗口"), "芜湖市中小企业服务窗口");
  await form.getByLabel("需求", { exact: true }).fill("数字化诊断");
  await form.getByRole("button", { name: "转交需求" }).click();
  await form.waitFor({ state: "hidden" });
  expect(acts()).toMatchObject([
    { name: "PassDemand", input: { window: "340200", title: "数字化诊断" } },
  ]);
});

describe("reporting discipline", () => {
  test("is shown to the department for everybody, quarter by quarter", async () => {
    visit.network.setAccount("department");
    await visit.open("/network?year=2025");
    const panel = visit.page.getByRole("region", { name: "2025 年报送纪律" });
    await panel.getByRole("row", { name: /二季度\s+19\s+18\s+17\s+1\s+1/ }).waitFor();
    expect(await panel.locator(".discipline .reported[data-reported=MISSING]").count()).toBe(2);
  });

  test("is shown to a member's staff on its own page, and to nobody else", async () => {
    visit.network.setAccount("window");
    await visit.open("/network/340100?year=2025");
    await visit.page.getByRole("region", { name: "2025 年报送纪律" }).waitFor();
    await visit.open("/network/340200?year=2025");
    await visit.page.getByRole("heading", { name: "最新服务记录" }).waitFor();
    expect(await visit.page.getByText("报送纪律").count()).toBe(0);
  });
});
