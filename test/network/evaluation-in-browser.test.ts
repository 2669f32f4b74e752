/** A year of windows evaluated by people: from the start to the published result, in browsers over a real network. */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildDashboard } from "../../scripts/dashboard.ts";
import { operator } from "../setup/bulletins.ts";
import { startEvaluationNetwork } from "../setup/evaluations.ts";
import { click, peopleAt } from "../setup/people.ts";

const [first, second] = ["340100", "340300"];
const experts = [1, 2, 3, 4, 5].map((index) => `expert-${index}`);
const account = (name: string, role: string, member: string | null = null) => ({
  name,
  title: name,
  role,
  member,
});
const root = join(import.meta.dirname, "..", "..");
// The door reads what it serves when it starts.
await buildDashboard();
const network = await startEvaluationNetwork([first, second], {
  dashboard: join(root, "gateway", "dashboard", "dist"),
  accounts: [
    account("hub", "hub-operator"),
    account("department", "department"),
    account("window", "window-operator", first),
    ...experts.map((name) => account(name, "expert")),
  ],
});
let hub: Page;

const { enter, reader: comesToRead, leave } = peopleAt(network.url);

const stands = (page: Page, state: string) =>
  page.locator(".page-title .state", { hasText: state }).waitFor();

/** Takes a step of the evaluation, and waits until it stands where that leads. */
async function take(page: Page, name: string, state: string): Promise<void> {
  await page.locator(".next-steps").getByRole("button", { name, exact: true }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByRole("button", { name: `确认${name}` }).click();
  await drawer.waitFor({ state: "hidden" });
  await stands(page, state);
}

beforeAll(async () => {
  await network.serveEnterprises({ [first]: 4, [second]: 2 });
  await network.approveAnnualBulletin(2026);
  const [bulletin] = await network.begin(`year: 2026, quarter: 1, settings: { deadlineDays: 366 }`);
  await network.step(`openCollection(id: "${bulletin!.id}")`, operator);
  await network.received(3, 2026, 1);
  hub = await enter("hub");
}, 600_000);

afterAll(async () => {
  await leave();
  await network.stop();
});

test("people take an evaluation from its start to the published result", async () => {
  await hub.getByRole("link", { name: "评价", exact: true }).click();
  await click(hub, "发起评价");
  await hub.getByRole("dialog").getByLabel("评价方案").click();
  await hub.locator(".ant-select-item-option", { hasText: "安徽省市级综合服务平台" }).click();
  await hub.getByRole("dialog").getByLabel("年度", { exact: true }).fill("2026");
  await hub.getByRole("dialog").getByRole("button", { name: "发起评价" }).click();
  await stands(hub, "准备中");
  const id = decodeURIComponent(hub.url().split("/").at(-1)!);

  // One member files its summary, the hub waives the other's, and assigns five experts.
  const window = await enter("window");
  await window.goto(`${network.url}/work?list=evaluations`);
  await window.getByRole("link", { name: "提交年度工作总结" }).click();
  await click(window, "提交总结");
  await window.getByLabel("工作总结正文").fill("本年度工作总结");
  await window.getByRole("dialog").getByRole("button", { name: "提交总结" }).click();
  await window.getByText("已提交").waitFor();
  await hub.getByRole("button", { name: "刷新" }).click();
  const other = hub.locator(".ant-table-row", { hasText: `成员 ${second}` });
  await hub.locator(".ant-table-row", { hasText: "已提交" }).waitFor();
  await other.getByRole("button", { name: "免予提交" }).click();
  await hub.getByRole("dialog").getByLabel("原因").fill("窗口新设");
  await hub.getByRole("dialog").getByRole("button", { name: "免予提交" }).click();
  await hub.getByText("免予提交：窗口新设").waitFor();
  await hub.getByRole("tab", { name: "专家组" }).click();
  for (const [index, login] of experts.entries()) {
    await click(hub, "聘请专家");
    const form = hub.getByRole("dialog");
    for (const [label, text] of [
      ["姓名", `专家${index + 1}`],
      ["登录账号", login],
      ["工作单位", `大学${index + 1}`],
      ["专业领域", "产业"],
    ] as const)
      await form.getByLabel(label).fill(text);
    await form.getByRole("button", { name: "聘请专家" }).click();
    await form.waitFor({ state: "hidden" });
  }
  for (const member of [first, second]) {
    for (const name of ["excellentResources", "unifiedName", "unifiedLogo", "unifiedProcess"])
      await network.establish(id, member, "FIGURE", name, { value: "1" });
    await network.establish(id, member, "FACT", "complaint");
  }

  // Each expert declares, one of them through the page; then the scoring opens.
  const expert = await enter(experts[0]!);
  await expert.getByText("请先申报利害关系").waitFor();
  await expert.getByRole("link", { name: /2026年度/ }).click();
  await expert.getByText("没有任职、取酬或其他利害关系").click();
  await click(expert, "提交申报");
  await expert.getByText("评分尚未开始").waitFor();
  for (const subject of experts.slice(1))
    await network.told(
      `mutation { declareInterests(evaluation: "${id}", interests: { paidBy: [], relatedTo: [] }) { code } }`,
      { role: "expert", subject },
    );
  await hub.getByRole("button", { name: "刷新" }).click();
  await take(hub, "开始评分", "评分中");

  // One expert scores in the browser; nobody sees a score before the last is given.
  await expert.reload();
  await expert.locator(".score-card").first().waitFor();
  for (let left = 2; left > 0; left -= 1) {
    const card = expert.locator(".score-card:not([data-done])");
    const name = await card.getAttribute("aria-label");
    for (const field of await card.getByLabel("评分（0–100）").all()) await field.fill("90");
    await card.getByRole("button", { name: "提交评分" }).click();
    await expert.locator(".ant-modal-confirm").getByRole("button", { name: "提交评分" }).click();
    // The next sheet, or the end, takes its place.
    await card.and(expert.getByLabel(name!, { exact: true })).waitFor({ state: "detached" });
  }
  await expert.getByText("评分已全部完成").waitFor();
  await hub.getByRole("tab", { name: "专家组" }).click();
  await hub.getByText("任何人都看不到他人的评分").waitFor();
  for (const subject of experts.slice(1)) await scoreAll(id, subject);
  await hub.getByRole("button", { name: "刷新" }).click();
  await hub.locator(".next-steps").getByRole("button", { name: "计算并密封" }).waitFor();
  await take(hub, "计算并密封", "已密封");
  await take(hub, "报送审定", "报审中");

  // The department reads, approves what it read, and the hub announces it.
  const department = await enter("department");
  await department.goto(`${network.url}/evaluations/${encodeURIComponent(id)}`);
  await department.locator(".evaluation-ranking .ant-table-row").first().waitFor();
  await take(department, "审定", "已审定");
  await hub.getByRole("button", { name: "刷新" }).click();
  await take(hub, "开始公示", "公示中");
  await hub.getByRole("timer").waitFor();
  await hub.getByText("公示期未满。").waitFor();

  await network.endPublicity(id);
  await hub.getByRole("button", { name: "刷新" }).click();
  await take(hub, "正式发布", "已发布");

  // Everybody reads it, down to the records of one point.
  const reader = await comesToRead();
  await reader.goto(`${network.url}/evaluations/${encodeURIComponent(id)}`);
  const best = reader.locator(".evaluation-ranking .ant-table-row").first();
  expect(await best.innerText()).toMatch(/^1\s+成员 340100\s+9\d\.\d\d\s+优秀/);
  await best.getByRole("link").click();
  await reader.getByRole("link", { name: "查看记录：服务企业数" }).click();
  await reader.waitForURL(/figures\/enterprisesServed\?year=2026&member=340100/);
}, 240_000);

async function scoreAll(evaluation: string, subject: string): Promise<void> {
  const as = { role: "expert", subject };
  const { owed } = (await network.told(
    `{ expertTask(evaluation: "${evaluation}") { owed { participant indicator } } }`,
    as,
  )) as { owed: { participant: string; indicator: string }[] };
  const answer = await network.askWith(
    `mutation ($id: ID!, $scores: [ScoreInput!]!) { submitScores(evaluation: $id, scores: $scores) { hash } }`,
    { id: evaluation, scores: owed.map((one) => ({ ...one, score: "80" })) },
    as,
  );
  expect(answer.errors).toBeUndefined();
}
