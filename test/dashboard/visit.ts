/** A visit to the built dashboard in a real browser, in front of the mock network. */
import axe from "axe-core";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { buildDashboard } from "../../scripts/dashboard.ts";
import { startBrowser } from "../setup/browser.ts";
import { startMockNetwork, type MockNetwork } from "./mock-network.ts";

export type Visit = {
  readonly network: MockNetwork;
  readonly page: Page;
  /** Errors and warnings of the console since the visit began. */
  readonly complaints: readonly string[];
  readonly open: (path?: string) => Promise<unknown>;
};

const installing = 600_000;
// The tests share two cores with others; an action that takes longer than this hangs.
const patience = 20_000;

/** Begins a visit before each test of a file; what it returns is filled in by then. */
export function visits(): Visit {
  let browser: Browser;
  let context: BrowserContext;
  const visit: { -readonly [Key in keyof Visit]?: Visit[Key] } = {};

  beforeAll(async () => {
    await buildDashboard();
    [browser, visit.network] = await Promise.all([startBrowser(), startMockNetwork()]);
    // One context, so that the browser keeps what it has compiled.
    context = await browser.newContext({ reducedMotion: "reduce" });
    visit.open = (path = "/") => visit.page!.goto(visit.network!.url + path);
  }, installing);

  afterAll(async () => {
    await browser?.close();
    await visit.network?.stop();
  });

  beforeEach(async () => {
    const complaints: string[] = [];
    visit.complaints = complaints;
    visit.network!.setMode("whole");
    visit.network!.setAccount(null);
    visit.network!.takeActs();
    const page = await context.newPage();
    visit.page = page;
    await page.setViewportSize({ width: 1280, height: 900 });
    page.setDefaultTimeout(patience);
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (line) => {
      if (["error", "warning"].includes(line.type())) complaints.push(line.text());
    });
  });

  afterEach(async () => {
    await visit.page!.evaluate("localStorage.clear()");
    await visit.page!.close();
  });
  return visit as Visit;
}

/** Chooses one value of a list that opens. */
export async function choose(page: Page, list: Locator, option: string): Promise<void> {
  await list.click();
  const shown = page.locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden)");
  await shown.locator(`.ant-select-item-option[title="${option}"]`).click();
}

/** Returns what a person with an assistive device would stumble over: serious or worse. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate<string[]>(
    `axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ": " + target.join(" "))))`,
  );
}
