/** Takes the pictures of the dashboard for the documentation, from the mock network. */
import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { MockMode } from "../test/dashboard/mock-answers.ts";
import { startMockNetwork } from "../test/dashboard/mock-network.ts";
import { mockRecords } from "../test/dashboard/mock-records.ts";
import { startBrowser } from "../test/setup/browser.ts";
import { buildDashboard } from "./dashboard.ts";

type Picture = {
  readonly name: string;
  readonly path: string;
  readonly width?: number;
  readonly height?: number;
  readonly mode?: MockMode;
  readonly scheme?: "light" | "dark";
  readonly language?: "zh" | "en";
  /** Name of the account that is signed in. */
  readonly account?: string;
  /** Brings the page into the state to be shown. */
  readonly prepare?: (page: Page) => Promise<unknown>;
};

const folder = join(import.meta.dirname, "..", "gateway", "dashboard", "pictures");
const record = `/records/${encodeURIComponent(String(mockRecords[0]?.id))}`;
const enterprise = `/enterprises/${mockRecords[0]?.enterprise.creditCode}`;
const largest = 300 * 1024;
const ledger = { name: "合肥窗口服务台账.csv", mimeType: "text/csv", buffer: Buffer.from("台账") };

const showEvidence = async (page: Page) => {
  await page.locator(".evidence-sum small").waitFor();
  await page.locator(".evidence").evaluate((panel) => panel.scrollIntoView());
};
const openEvidence = async (page: Page) => {
  await showEvidence(page);
  await page.locator(".evidence .ant-table-row-expand-icon").nth(1).click();
};

const pictures: readonly Picture[] = [
  { name: "overview", path: "/?city=340100", height: 1130 },
  {
    name: "overview-partial",
    path: "/?by=satisfaction&year=2025&quarter=2",
    mode: "partial",
    height: 1100,
  },
  { name: "overview-dark-en", path: "/", scheme: "dark", language: "en", height: 1130 },
  { name: "overview-wide", path: "/", width: 1920, height: 1080 },
  { name: "figure", path: "/figures/satisfaction?year=2025&quarter=2", height: 1300 },
  { name: "figure-partial", path: "/figures/serviceRecords", mode: "partial", height: 1100 },
  { name: "records", path: "/records?state=COMPLETED,RATED", height: 1000 },
  { name: "record-trace", path: record, height: 1500, account: "window" },
  { name: "record-trace-partial", path: record, mode: "partial", scheme: "dark", height: 1420 },
  { name: "record-evidence", path: record, height: 1000, prepare: openEvidence },
  {
    name: "record-evidence-faulty",
    path: record,
    mode: "tampered",
    height: 900,
    scheme: "dark",
    prepare: showEvidence,
  },
  { name: "figure-records", path: "/figures/enterprisesServed", height: 2000 },
  { name: "enterprise", path: enterprise, height: 1150 },
  { name: "network", path: "/network", mode: "partial", height: 1000 },
  { name: "member", path: "/network/91340100MA8079194L", height: 1100 },
  { name: "work", path: "/work", account: "window", height: 760 },
  {
    name: "work-step",
    path: "/work?list=services",
    account: "window",
    height: 860,
    prepare: async (page) => {
      await page.getByRole("button", { name: "企业评价" }).first().click();
      await page.getByRole("dialog").getByText("非常满意").waitFor();
    },
  },
  {
    name: "work-match",
    path: "/work",
    account: "window",
    height: 760,
    prepare: async (page) => {
      await page.getByRole("button", { name: "对接", exact: true }).first().click();
      await page.getByRole("dialog").getByText("候选服务产品").waitFor();
      // The drawer slides in.
      await page.waitForTimeout(400);
    },
  },
  { name: "work-overdue", path: "/work?list=overdue&whose=all", account: "window", height: 900 },
  {
    name: "discipline",
    path: "/network",
    account: "department",
    height: 900,
    prepare: (page) =>
      page.locator(".discipline").evaluate((table) => table.scrollIntoView({ block: "center" })),
  },
  { name: "assignments", path: "/work", account: "institution", scheme: "dark", height: 700 },
  {
    name: "import",
    path: "/work/import",
    account: "window",
    height: 1180,
    prepare: async (page) => {
      await page.locator("input[type=file]").setInputFiles(ledger);
      await page.getByText("试导入完成").first().waitFor();
    },
  },
  { name: "bulletins", path: "/bulletins", account: "hub", height: 900 },
  { name: "bulletin-collection", path: "/bulletins/collecting", account: "hub", height: 960 },
  {
    name: "bulletin-findings",
    path: "/bulletins/validating",
    account: "hub",
    height: 860,
    scheme: "dark",
  },
  { name: "bulletin", path: "/bulletins/published", height: 1500 },
  { name: "bulletin-revision", path: "/bulletins/revised?tab=comparison", height: 1300 },
  {
    name: "bulletin-approval",
    path: "/bulletins/submitted",
    account: "department",
    height: 900,
    language: "en",
    prepare: async (page) => {
      await page.getByRole("button", { name: "Approve" }).click();
      await page.getByRole("dialog").getByRole("checkbox").check();
    },
  },
  { name: "own-report", path: "/reports/2025-2", account: "window", height: 1000 },
  { name: "evaluation", path: "/evaluations/public", height: 1100 },
  { name: "score-sheet", path: "/evaluations/public/sheets/340300", height: 1300 },
  {
    name: "evaluation-scoring",
    path: "/evaluations/scoring",
    account: "expert-1",
    height: 1000,
    scheme: "dark",
  },
  {
    name: "evaluation-objections",
    path: "/evaluations/public?part=objections",
    account: "hub",
    height: 1000,
    language: "en",
  },
  { name: "scheme", path: "/schemes/bengbu-platforms-2022", height: 1200 },
  { name: "sign-in", path: "/sign-in", height: 760 },
  { name: "phone", path: "/", mode: "partial", width: 390, height: 1290 },
  { name: "phone-record", path: record, width: 390, height: 1290 },
];
const only = process.argv.slice(2);

await buildDashboard();
await mkdir(folder, { recursive: true });
const [network, browser] = await Promise.all([startMockNetwork(), startBrowser()]);
try {
  for (const picture of pictures.filter(({ name }) => only.length === 0 || only.includes(name))) {
    const { name, path, width = 1280, height = 900, mode = "whole" } = picture;
    const { scheme = "light", language = "zh" } = picture;
    network.setMode(mode);
    network.setAccount(picture.account ?? null);
    const page = await browser.newPage({
      viewport: { width, height },
      colorScheme: scheme,
      reducedMotion: "reduce",
    });
    await page.addInitScript(`localStorage.setItem("language", "${language}")`);
    await page.goto(network.url + path, { waitUntil: "networkidle" });
    if (path.startsWith("/?") || path === "/")
      await page.locator(".panel-map svg text").first().waitFor();
    await page.locator("main h1").waitFor({ timeout: 90_000 });
    await page.locator(".skeletons").first().waitFor({ state: "detached", timeout: 90_000 });
    await picture.prepare?.(page);
    await page.waitForTimeout(300);
    const file = join(folder, `${name}.png`);
    await page.screenshot({ path: file });
    await page.close();
    const { size } = await stat(file);
    console.log(`${name}.png ${Math.round(size / 1024)} KB`);
    if (size > largest) throw new Error(`${name}.png 超过 300 KB。The picture is over 300 KB.`);
  }
} finally {
  await browser.close();
  await network.stop();
}
