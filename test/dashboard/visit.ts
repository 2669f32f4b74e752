/** A visit to the built dashboard in a real browser, in front of the mock network. */
import axe from "axe-core";
import type { BrowserContext, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { buildDashboard } from "../../scripts/dashboard.ts";
import { sharedBrowser } from "../setup/browser.ts";
import { startMockNetwork, type MockNetwork } from "./mock-network.ts";

export type Visit = {
  readonly network: MockNetwork;
  /** The same page throughout a file: a browser starts anew whatever a page of its own needs. */
  readonly page: Page;
  /** Errors and warnings of the console since the visit began. */
  readonly complaints: readonly string[];
  readonly open: (path?: string) => Promise<unknown>;
  /** Goes on, until the test ends, in a page of its own: for what cannot be undone, as a script at each start. */
  readonly apart: () => Promise<Page>;
};

const installing = 600_000;
// The tests share two cores with others; an action that takes longer than this hangs.
const patience = 20_000;
const size = { width: 1280, height: 900 };

/** Begins a visit before each test of a file; what it returns is filled in by then. */
export function visits(): Visit {
  let context: BrowserContext;
  let kept: Page;
  const visit: { -readonly [Key in keyof Visit]?: Visit[Key] } = {};

  const newPage = async () => {
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (line) => {
      if (["error", "warning"].includes(line.type())) complaints.push(line.text());
    });
    // A form that was filled in asks before it is left; a test that ends leaves.
    page.on("dialog", (dialog) => void dialog.accept());
    await page.setViewportSize(size);
    return page;
  };
  let complaints: string[] = [];

  beforeAll(async () => {
    await buildDashboard();
    const [browser, network] = await Promise.all([sharedBrowser(), startMockNetwork()]);
    visit.network = network;
    context = await browser.newContext({ reducedMotion: "reduce" });
    visit.open = (path = "/") => visit.page!.goto(visit.network!.url + path);
    visit.apart = async () => (visit.page = await newPage());
    kept = await newPage();
  }, installing);

  afterAll(async () => {
    await context?.close();
    await visit.network?.stop();
  });

  beforeEach(() => {
    visit.complaints = complaints = [];
    visit.page = kept;
    visit.network!.setMode("whole");
    visit.network!.setAccount(null);
    visit.network!.takeActs();
  });

  afterEach(async () => {
    if (visit.page !== kept) await visit.page!.close();
    // Left first: the dashboard notes where it was scrolled to when somebody leaves it.
    await kept.goto(`${visit.network!.url}/session`);
    await kept.evaluate("localStorage.clear(); sessionStorage.clear()");
    await kept.emulateMedia({ media: null, colorScheme: null });
    await kept.setViewportSize(size);
    await kept.mouse.move(0, 0);
  });
  return visit as Visit;
}

/** Chooses one value of a list that opens. */
export async function choose(page: Page, list: Locator, option: string): Promise<void> {
  await list.click();
  const shown = page.locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden)");
  await shown.locator(`.ant-select-item-option[title="${option}"]`).click();
}

/** Opens a screen on a telephone, waits for its content, and widens it; returns the widths at which it scrolls sideways. */
export async function sideways(visit: Visit, path: string, content: string): Promise<number[]> {
  const found: number[] = [];
  for (const width of [390, 1280, 1920]) {
    await visit.page.setViewportSize({ width, height: 900 });
    if (width === 390) await visit.open(path);
    await visit.page.locator(content).first().waitFor();
    const fits = `innerWidth === ${width} && document.documentElement.scrollWidth <= ${width}`;
    // What comes late may push for a moment.
    const settled = visit.page.waitForFunction(fits, undefined, { timeout: 2000 });
    if (!(await settled.catch(() => null))) found.push(width);
  }
  return found;
}

/** Lets the system turn dark, and waits until the page and the parts of the library have followed. */
export async function fallNight(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.waitForFunction(
    `(() => {
      const colour = (element, name) => getComputedStyle(element).getPropertyValue(name).trim();
      const [root, part] = [document.documentElement, document.querySelector("header .ant-select")];
      return root.dataset.theme === "dark" && part &&
        colour(part, "--ant-color-bg-base") === colour(root, "--surface") &&
        !document.getAnimations().some((animation) => animation instanceof CSSTransition);
    })()`,
  );
}

/** Returns what a person with an assistive device would stumble over: serious or worse. */
export async function barriers(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axe.source);
  return page.evaluate<string[]>(
    // None of the rules reads style sheets, so that they need not be fetched again.
    `axe.run(document, { resultTypes: ["violations"], preload: false }).then(({ violations }) => violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ": " + target.join(" "))))`,
  );
}
