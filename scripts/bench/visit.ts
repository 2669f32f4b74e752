/** Goes through the dashboard in a real browser as a person does, and takes the time of every interaction. */
import type { Page } from "playwright-core";
import { startBrowser } from "../../test/setup/browser.ts";
import type { Door } from "./network.ts";
import { type Step, tour } from "./tour.ts";

export type Interaction = {
  readonly name: string;
  /** From each input to the next paint, in milliseconds; what the browser does not report took less than 16. */
  readonly paints: readonly number[];
  /** Until what was asked for is on the screen, where the network had to be asked, in milliseconds. */
  readonly readies: readonly number[];
};

const unreported = 16;

/** Keeps the slowest of the events that the browser counts as interactions, since it was last asked. */
const watch = `
  window.slowest = 0;
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries())
      if (interactionId) window.slowest = Math.max(window.slowest, duration);
  }).observe({ type: "event", durationThreshold: ${unreported} });
`;
/** The browser tells of an event some frames after it was painted. */
const painted = `new Promise((told) =>
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(told, 60))))`;

/** Returns what each interaction took in `visits` visits, each with nothing in the page's memory. */
export async function visitDashboard(door: Door, visits: number): Promise<Interaction[]> {
  const browser = await startBrowser();
  try {
    const context = await browser.newContext({
      extraHTTPHeaders: { authorization: `Bearer ${door.token}` },
      viewport: { width: 1280, height: 900 },
      locale: "zh-CN",
    });
    const found = new Map<string, { paints: number[]; readies: number[] }>();
    for (let visit = 0; visit < visits; visit++) {
      const page = await context.newPage();
      await page.addInitScript(watch);
      for (const step of tour(visit)) {
        const taken = found.get(step.name) ?? { paints: [], readies: [] };
        found.set(step.name, taken);
        const { paint, ready } = await timed(page, new URL(door.url).origin, step);
        taken.paints.push(paint);
        if (step.ready) taken.readies.push(ready);
      }
      // What a visitor chose is remembered, and the next one begins as the first did.
      await page.evaluate("localStorage.clear()");
      await page.close();
    }
    return [...found].map(([name, taken]) => ({ name, ...taken }));
  } finally {
    await browser.close();
  }
}

/** Returns the value that this share of all does not exceed, to the millisecond; null of none. */
export function quantile(values: readonly number[], share: number): number | null {
  const found = values.toSorted((a, b) => a - b)[Math.ceil(values.length * share) - 1];
  return found === undefined ? null : Math.round(found);
}

async function timed(page: Page, origin: string, step: Step) {
  if (step.from) await page.goto(origin + step.from);
  await step.before?.(page);
  // Whatever came before has come to rest.
  await page.waitForLoadState("networkidle");
  await page.evaluate(`${painted}.then(() => { window.slowest = 0; })`);
  const started = performance.now();
  try {
    await step.act(page);
    await step.ready?.(page);
  } catch (cause) {
    throw new Error(`The dashboard did not get through “${step.name}” at ${page.url()}.`, {
      cause,
    });
  }
  const ready = performance.now() - started;
  const slowest = await page.evaluate<number>(`${painted}.then(() => window.slowest)`);
  return { paint: Math.max(slowest, unreported), ready };
}
