/** People at work on the dashboard of a real network, each in a browser window of their own. */
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { sharedBrowser } from "./browser.ts";
import { testPassword } from "./network.ts";

/** Returns how people come to the dashboard at `url`, and leave it. */
export function peopleAt(url: string) {
  const windows: BrowserContext[] = [];
  const come = async (options: BrowserContextOptions): Promise<Page> => {
    const window = await (await sharedBrowser()).newContext(options);
    windows.push(window);
    const page = await window.newPage();
    page.setDefaultTimeout(20_000);
    return page;
  };
  return {
    /** Somebody without an account. */
    reader: () => come({}),
    /** Signs somebody in, and returns the page where they begin. */
    enter: async (name: string): Promise<Page> => {
      const page = await come({ reducedMotion: "reduce", locale: "zh-CN" });
      await page.goto(`${url}/sign-in`);
      await page.getByLabel("账号", { exact: true }).fill(name);
      await page.getByLabel("口令", { exact: true }).fill(testPassword);
      await page.getByRole("button", { name: "登录", exact: true }).click();
      await page.getByRole("link", { name: "我的工作" }).waitFor();
      return page;
    },
    leave: async () => {
      await Promise.all(windows.map((window) => window.close()));
    },
  };
}

export const click = (page: Page, name: string): Promise<void> =>
  page.getByRole("button", { name, exact: true }).first().click();
