/** A quarter's bulletin in a real browser, in front of a mock network: every state, for everybody it concerns. */
import { describe, expect, test } from "vitest";
import { choose, visits } from "./visit.ts";

const visit = visits();
const button = (name: string) => visit.page.getByRole("button", { name, exact: true });
const dialog = () => visit.page.getByRole("dialog");
const acts = () => visit.network.takeActs();
const life = () => visit.page.locator(".life");
const offered = async () => {
  await life().locator(".ant-steps").waitFor();
  return visit.page.locator(".life-next button").allInnerTexts();
};
const open = async (account: string | null, path: string) => {
  visit.network.setAccount(account);
  await visit.open(path);
};

describe("the list of bulletins", () => {
  test("shows the public what is published, with its coverage", async () => {
    await open(null, "/bulletins");
    const rows = visit.page.locator(".bulletins .ant-table-row");
    await rows.first().waitFor();
    expect(await rows.count()).toBe(3);
    expect(await rows.first().innerText()).toMatch(
      /2025 年三季度[^]*已发布[^]*6\/7 家已报[^]*免报 1 · 逾期 1/,
    );
    expect(await button("起草通报").count()).toBe(0);
    expect(visit.complaints).toEqual([]);
  });

  test("is chosen by period and state in the address", async () => {
    await open("hub", "/bulletins");
    await choose(visit.page, visit.page.getByLabel("状态"), "待审定");
    await visit.page.waitForURL((url) => url.search === "?state=SUBMITTED");
    const rows = visit.page.locator(".bulletins .ant-table-row");
    await expect.poll(() => rows.count()).toBe(1);
  });

  test.each([
    [null, "还没有发布的通报"],
    ["department", "枢纽起草通报后"],
    ["hub", "先起草一期通报"],
  ])("tells %s what to do while there is none", async (account, text) => {
    visit.network.setMode("empty");
    await open(account, "/bulletins");
    await visit.page.getByText(text).waitFor();
    expect(await button("起草通报").count()).toBe(account === "hub" ? 1 : 0);
  });

  test("begins a bulletin with what is not as usual", async () => {
    await open("hub", "/bulletins");
    await button("起草通报").click();
    await dialog().getByLabel("文号", { exact: true }).fill("皖中小企服〔2026〕1号");
    await dialog().getByRole("button", { name: "起草", exact: true }).click();
    await visit.page.waitForURL("**/bulletins/draft");
    expect(acts()).toMatchObject([
      { name: "DraftBulletin", input: { settings: { number: "皖中小企服〔2026〕1号" } } },
    ]);
  });
});

describe("the life of a bulletin", () => {
  test.each([
    ["draft", ["征集报表", "终止编制"], []],
    ["collecting", ["审核报表", "再次征集", "终止编制"], []],
    ["checking", [], []],
    ["validating", ["重新审核", "再次征集", "终止编制"], []],
    ["settled", ["密封", "重新审核", "再次征集", "终止编制"], []],
    ["sealing", ["重新编制"], []],
    ["sealed", ["提交审定", "重新编制", "终止编制"], []],
    ["blocked", ["重新编制", "终止编制"], []],
    ["submitted", [], ["审定", "退回"]],
    ["returned", ["重新编制", "终止编制"], []],
    ["approved", ["发布"], ["退回"]],
    ["published", ["编制修订版"], []],
    ["replaced", [], []],
    ["abandoned", [], []],
  ])("offers in %s each step only to whom it belongs", async (id, hub, department) => {
    await open("hub", `/bulletins/${id}`);
    expect(await offered()).toEqual(hub);
    await open("department", `/bulletins/${id}`);
    expect(await offered()).toEqual(department);
    expect(visit.complaints).toEqual([]);
  });

  test("offers the public nothing, and shows it nothing that is not published", async () => {
    await open(null, "/bulletins/published");
    expect(await offered()).toEqual([]);
    expect(await visit.page.getByRole("tab").allInnerTexts()).toEqual([
      "通报全文",
      "修订与比较",
      "办理过程",
    ]);
    await visit.open("/bulletins/sealed");
    await visit.page.getByText("没有这份通报").waitFor();
  });

  test("asks before a step that hurts", async () => {
    await open("hub", "/bulletins/sealed");
    await button("提交审定").click();
    await dialog().getByText("审定前枢纽不能修改").waitFor();
    expect(acts()).toEqual([]);
    await dialog().getByRole("button", { name: "提交审定" }).click();
    await dialog().waitFor({ state: "hidden" });
    expect(acts()).toMatchObject([{ name: "SubmitBulletin", input: { id: "sealed" } }]);
  });

  test("says before it is checked that members will be asked", async () => {
    await open("hub", "/bulletins/collecting");
    await button("审核报表").click();
    await dialog().getByText("就疑点向成员提问").waitFor();
    expect(acts()).toEqual([]);
    await dialog().getByRole("button", { name: "审核报表" }).click();
    await dialog().waitFor({ state: "hidden" });
    expect(acts()).toMatchObject([{ name: "ValidateBulletin" }]);
  });

  test("is returned only with a reason, which is kept", async () => {
    await open("department", "/bulletins/submitted");
    await button("退回").click();
    await dialog().getByRole("button", { name: "退回" }).click();
    await dialog().getByText("请写明原因").waitFor();
    await dialog().getByLabel(/原因/).fill("文号有误");
    await dialog().getByRole("button", { name: "退回" }).click();
    await dialog().waitFor({ state: "hidden" });
    expect(acts()).toMatchObject([{ name: "ReturnBulletin", input: { reason: "文号有误" } }]);
    await open("hub", "/bulletins/returned");
    await life().getByText("文号有误，请更正后再报。").waitFor();
  });

  test("is approved only after saying that it was read, by the hash of what was read", async () => {
    await open("department", "/bulletins/submitted");
    await button("审定").click();
    await dialog().getByRole("button", { name: "审定" }).click();
    await dialog().getByText("请先审阅全文并勾选确认").waitFor();
    await dialog().getByRole("checkbox").check();
    await dialog().getByRole("button", { name: "审定" }).click();
    await dialog().waitFor({ state: "hidden" });
    expect(acts()).toMatchObject([
      { name: "ApproveBulletin", input: { hash: expect.stringMatching(/^ac57d474/) } },
    ]);
  });

  test("says in the owner's words why a step was refused, and keeps the question open", async () => {
    await open("hub", "/bulletins/approved");
    await button("发布").click();
    await dialog().getByRole("button", { name: "发布" }).click();
    await dialog().getByRole("alert").waitFor();
    expect(await dialog().innerText()).toContain("第四季度通报与年度通报一并发布。");
  });

  test.each([
    ["validating", "还有 3 个审核问题没有处理完"],
    ["blocked", "密封的文本仍记为未报"],
    ["published", "密封之后又收到 1 份报表"],
  ])("names what stands in the way of %s", async (id, text) => {
    await open("hub", `/bulletins/${id}`);
    await life().getByText(text).waitFor();
    expect(await life().locator(".obstacle").count()).toBeGreaterThan(0);
  });
});

test.each(["error", "unreachable"] as const)("says so when the gateway is %s", async (mode) => {
  await open("hub", "/");
  visit.network.setMode(mode);
  await visit.open("/bulletins/published");
  const text = mode === "error" ? "数据中枢没能给出答案" : "暂时联系不上数据中枢";
  await visit.page.getByText(text).waitFor();
  expect(await visit.page.locator(".bulletin-table").count()).toBe(0);
});
