/** Forms of the dashboard: what they ask for, what they send, and that nothing is lost or done by a slip. */
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { barriers, choose, fallNight, visits } from "./visit.ts";

const visit = visits();
const button = (name: string) => visit.page.getByRole("button", { name, exact: true });
const acts = () => visit.network.takeActs();
const as = async (account: string | null, path: string) => {
  visit.network.setAccount(account);
  await visit.open(path);
};
/** The form beside the page. */
const form = () => visit.page.locator(".ant-drawer-open");
const send = (name: string) => form().getByRole("button", { name, exact: true });
const question = () => visit.page.locator(".ant-modal-confirm");
const day = async (label: string, text: string) => {
  await form().getByLabel(label, { exact: true }).fill(text);
  await visit.page.keyboard.press("Enter");
};

describe("an activity", () => {
  test("is reported with its county, its co-organisers and who came", async () => {
    await as("window", "/work?list=activities");
    await button("登记活动").click();
    await send("登记活动").click();
    expect(await form().getByText("请填写此项").count()).toBe(2);
    await form().getByLabel("活动", { exact: true }).fill("专精特新培育宣讲会");
    await choose(visit.page, form().getByLabel("类别"), "政策信息查询");
    await day("开始日期", "2026-01-05");
    await day("结束日期", "2026-01-04");
    await choose(visit.page, form().getByLabel("所在县区"), "蜀山区");
    await choose(visit.page, form().getByLabel("举办方式"), "线下");
    await form().getByLabel("联合举办单位").fill("合肥高新区管委会，安徽省担保集团，");
    await form().getByLabel("参加企业", { exact: true }).fill("38");
    await form().getByLabel("活动经费（元）").fill("1280.5");
    await form().getByLabel("参加企业的统一社会信用代码").fill("91340100MA8N3F5K2X 短码 ");
    await send("登记活动").click();
    await form().getByText("短码 不是 18 位统一社会信用代码").waitFor();
    await form().getByText("结束日期不能早于开始日期").waitFor();
    expect(acts()).toEqual([]);
    await day("结束日期", "2026-01-06");
    await form().getByLabel("参加企业的统一社会信用代码").press("Backspace");
    expect(await barriers(visit.page)).toEqual([]);
    await fallNight(visit.page);
    expect(await barriers(visit.page)).toEqual([]);
    await send("登记活动").click();
    await form().waitFor({ state: "hidden" });
    expect(acts()).toEqual([
      {
        name: "ReportActivity",
        input: expect.objectContaining({
          member: "340100",
          name: "专精特新培育宣讲会",
          category: "100200",
          startsOn: "2026-01-05",
          endsOn: "2026-01-06",
          county: "340104",
          mode: "线下",
          coOrganisers: ["合肥高新区管委会", "安徽省担保集团"],
          enterprises: 38,
          costFen: 128_050,
          attendees: ["91340100MA8N3F5K2X"],
          organiserName: null,
        }),
      },
    ]);
  });

  test("is corrected with a reason, and only what changed is sent", async () => {
    await as("window", "/work?list=activities");
    await button("更正").click();
    await form().getByLabel(/原因/).fill("签到表复核");
    await form().getByLabel("参加人数").fill("91");
    await send("更正").click();
    await form().waitFor({ state: "hidden" });
    expect(acts()).toEqual([
      {
        name: "CorrectActivity",
        input: { id: "340100:activity-1", reason: "签到表复核", persons: 91 },
      },
    ]);
  });

  test("is taken back only by somebody who has read what that means", async () => {
    await as("window", "/work?list=activities");
    await button("撤回").click();
    await form().getByText("不再计入任何统计，不能恢复").waitFor();
    await form().getByLabel(/原因/).fill("重复登记");
    await send("撤回").click();
    await question().getByText("不再计入任何统计，不能恢复").waitFor();
    expect(acts()).toEqual([]);
    // Twice in a row is once.
    await question().getByRole("button", { name: "撤回" }).dblclick();
    await form().waitFor({ state: "hidden" });
    expect(acts()).toEqual([
      { name: "WithdrawActivity", input: { id: "340100:activity-1", reason: "重复登记" } },
    ]);
  });
});

describe("a demand", () => {
  test("is taken down with a county of the window's city", async () => {
    await as("window", "/work");
    await button("登记需求").click();
    await form().getByLabel("需求", { exact: true }).fill("首贷对接");
    await form().getByLabel("所在县区").fill("无为");
    expect(await visit.page.locator(".ant-select-item-option[title='无为市']").count()).toBe(0);
    await form().getByLabel("所在县区").fill("");
    await visit.page.keyboard.press("Escape");
    await choose(visit.page, form().getByLabel("所在县区"), "巢湖市");
    await send("登记需求").click();
    await form().waitFor({ state: "hidden" });
    expect(acts()).toEqual([
      { name: "SubmitDemand", input: { member: "340100", title: "首贷对接", county: "340181" } },
    ]);
  });

  test("that the hub passes on has a county of the city it is passed to", async () => {
    await as("hub", "/work?list=demands");
    await button("转交需求").click();
    await form().getByLabel("需求", { exact: true }).fill("设备更新贷款");
    await choose(visit.page, form().getByLabel("承办窗口"), "芜湖市中小企业服务窗口");
    await choose(visit.page, form().getByLabel("所在县区"), "无为市");
    await choose(visit.page, form().getByLabel("承办窗口"), "合肥市中小企业服务窗口");
    await form().getByTitle("无为市").waitFor({ state: "detached" });
    await choose(visit.page, form().getByLabel("所在县区"), "长丰县");
    await send("转交需求").click();
    await form().waitFor({ state: "hidden" });
    expect(acts()).toMatchObject([
      { name: "PassDemand", input: { window: "340100", county: "340121" } },
    ]);
  });
});

describe("a form that was filled in", () => {
  test("is not closed by a slip; one that was not is", async () => {
    await as("window", "/work");
    await button("登记需求").click();
    await form().waitFor();
    await visit.page.keyboard.press("Escape");
    await form().waitFor({ state: "hidden" });
    await button("登记需求").click();
    await form().getByLabel("需求", { exact: true }).fill("首贷对接");
    await visit.page.keyboard.press("Escape");
    await question().locator(".ant-modal-confirm-title").waitFor();
    await question().getByRole("button", { name: "继续填写" }).click();
    expect(await form().getByLabel("需求", { exact: true }).inputValue()).toBe("首贷对接");
    await form().getByLabel("Close").click();
    await question().getByRole("button", { name: "放弃" }).locator("visible=true").click();
    await form().waitFor({ state: "hidden" });
  });

  test("is not left by the way back either, before its reader has said so", async () => {
    await as("window", "/work?list=activities");
    await visit.page.getByRole("tab", { name: /需求对接/ }).click();
    await visit.page.locator(".ant-table-row").nth(2).waitFor();
    await button("登记需求").click();
    await form().getByLabel("需求", { exact: true }).fill("首贷对接");
    await visit.page.goBack();
    await question().getByRole("button", { name: "继续填写" }).click();
    expect(new URL(visit.page.url()).search).toBe("?list=demands");
    await visit.page.goBack();
    await question().getByRole("button", { name: "放弃" }).locator("visible=true").click();
    await visit.page.waitForURL(/list=activities$/);
    expect(visit.complaints).toEqual([]);
  });
});

describe("the tabs of the work", () => {
  test("say that more may wait where a member does not answer, and who that is", async () => {
    visit.network.setMode("partial");
    await as("hub", "/work");
    const tab = visit.page.getByRole("tab", { name: /超时情况/ });
    await expect.poll(() => tab.innerText()).toMatch(/\d+\+/);
    expect(await tab.textContent()).toContain(
      "芜湖市中小企业服务窗口、蚌埠市中小企业服务窗口未应答",
    );
  });

  test("are counted anew after a step", async () => {
    await as("window", "/work");
    await visit.page.getByRole("tab", { name: "需求对接 3" }).waitFor();
    await button("派单").first().click();
    await choose(visit.page, form().getByLabel("承接机构"), "芜湖助微通管理咨询有限公司");
    const counted = visit.page.waitForRequest(
      (request) => request.postData()?.includes("hasAssignments") ?? false,
    );
    await send("派单").click();
    expect((await counted).method()).toBe("POST");
  });
});

test.each([
  ["/schemes", "评价"],
  ["/conduct", "评价"],
  ["/figures/serviceRecords", "全网概览"],
  ["/enterprises/91340100MA8N3F5K2X", "服务记录"],
  ["/reports/2025-3", "我的工作"],
])("%s is a part of %s", async (path, section) => {
  await as("window", path);
  const current = visit.page.locator("header nav [aria-current=page]");
  await expect.poll(() => current.allInnerTexts()).toEqual([section]);
});

test("a bulletin is begun for the quarter that is due, with the number after the last one", async () => {
  await as("hub", "/bulletins");
  await button("起草通报").click();
  const number = form().getByLabel("文号", { exact: true });
  await expect.poll(() => number.inputValue()).toBe("皖中小企服〔2025〕5号");
  await choose(visit.page, form().getByLabel("年份"), "2026 年");
  await expect.poll(() => number.inputValue()).toBe("皖中小企服〔2026〕1号");
  await number.fill("皖企服通报〔2026〕9号");
  await choose(visit.page, form().getByLabel("年份"), "2025 年");
  expect(await number.inputValue()).toBe("皖企服通报〔2026〕9号");
});

test("a declaration takes the file that proves it, by its hash", async () => {
  await as("hub", "/evaluations/preparing?part=papers");
  // What was declared before shows its file by hash too.
  await visit.page.getByText(`SHA-256 ${"5d".repeat(32)}`).waitFor();
  await button("申报事项").click();
  const content = Buffer.from("荣誉证书扫描件");
  const hash = createHash("sha256").update(content).digest("hex");
  const file = { name: "证书.pdf", mimeType: "application/pdf", buffer: content };
  await form().locator("input[type=file]").setInputFiles(file);
  await form().getByText(hash).waitFor();
  await form().getByTitle("删除文件").click();
  await form().getByText(hash).waitFor({ state: "detached" });
  await form().locator("input[type=file]").setInputFiles(file);
  await form().getByText(hash).waitFor();
  const pick = async (label: string, words: string) => {
    await form().getByLabel(label, { exact: true }).fill(words);
    await visit.page.keyboard.press("Enter");
  };
  await pick("成员", "蚌埠");
  await pick("事项", "投诉");
  await form().getByText("没有此类情况").click();
  await form().getByLabel("依据", { exact: true }).fill("12345 热线查询结果");
  expect(await barriers(visit.page)).toEqual([]);
  await send("申报事项").click();
  await form().waitFor({ state: "hidden" });
  expect(acts()).toMatchObject([
    {
      name: "DeclareFact",
      input: { file: { name: "证书.pdf", mediaType: "application/pdf", sha256: hash } },
    },
  ]);
});

test("what a revision changed is read on a phone without swiping sideways", async () => {
  await visit.page.setViewportSize({ width: 390, height: 844 });
  await as(null, "/bulletins/revised?tab=comparison");
  const after = visit.page.locator(".changed ins").first();
  await after.waitFor();
  const box = await after.boundingBox();
  expect(box!.x + box!.width).toBeLessThanOrEqual(390);
  const hidden = await visit.page
    .locator(".changed .ant-table-content")
    .first()
    .evaluate((table) => table.scrollWidth - table.clientWidth);
  expect(hidden).toBeLessThanOrEqual(0);
});

test("a figure of one window is narrowed to a county of its city, and the county goes with the window", async () => {
  await as(null, "/figures/serviceRecords?member=340100");
  await choose(visit.page, visit.page.getByLabel("所在县区"), "蜀山区");
  await visit.page.waitForURL(/county=340104/);
  const only = visit.page.locator(".definition-choice .ant-tag", { hasText: "合肥市" });
  await only.locator(".ant-tag-close-icon").click();
  await expect.poll(() => new URL(visit.page.url()).search).not.toMatch(/member|county/);
});
