/** A page that was left open over an update notices it, says so, and loads itself anew: once, and over nobody's words. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { visits } from "./visit.ts";

const visit = visits();

/** What is served after the update: the same program written in another way, whose old parts are gone. */
type Update = {
  /** Addresses that what is missing has. */
  readonly missing: RegExp;
  /** What stands between still hands out the old page. */
  readonly isHeldBack?: boolean;
};

/** Opens an address, counts how often the page is loaded from then on, and returns the update, to be called when it comes. */
async function opened(path: string) {
  const page = await visit.apart();
  await visit.open(path);
  let loads = 0;
  page.on("framenavigated", (frame) => {
    if (frame === page.mainFrame() && frame.url() !== "about:blank") loads++;
  });
  const update = async ({ missing, isHeldBack }: Update) => {
    loads = 0;
    const isNew = () =>
      page.evaluate<boolean>(`Boolean(document.querySelector('script[src*="/./"]'))`);
    await page.route("**/*", async (route) => {
      const request = route.request();
      const isPage = request.headers().accept?.includes("text/html");
      if (isPage && !(isHeldBack && request.isNavigationRequest())) {
        const response = await route.fetch();
        const body = (await response.text()).replace("/assets/index-", "/assets/./index-");
        return route.fulfill({ response, body });
      }
      if (!missing.test(request.url()) || (await isNew())) return route.continue();
      return request.url().endsWith("/graphql")
        ? route.fulfill({
            json: {
              errors: [{ message: "?", extensions: { code: "PERSISTED_QUERY_NOT_FOUND" } }],
            },
          })
        : route.fulfill({ status: 404, body: "not found" });
    });
  };
  return { page, update, loads: () => loads };
}
const notice = (page: Page) => page.locator(".renewal");

test("a screen whose program is gone is opened by the new one, at the address that was asked for", async () => {
  const { page, update } = await opened("/?by=satisfaction");
  await page.locator(".figure").first().waitFor();
  await update({ missing: /\/assets\/records-/ });
  await page.locator("header nav").getByRole("link", { name: "服务记录" }).click();
  await notice(page).getByText("已有新版本，正在刷新页面").waitFor();
  await page.locator(".records .ant-table-row").first().waitFor();
  await page.waitForFunction(`document.querySelector('script[src*="/./"]')`);
  expect(new URL(page.url()).pathname).toBe("/records");
  expect(await notice(page).textContent()).toBe("");
});

test("a question that the gateway does not know any more is asked by the new page, which keeps its choices", async () => {
  const { page, update } = await opened("/records?state=COMPLETED");
  await page.locator(".records .ant-table-row").first().waitFor();
  await update({ missing: /\/graphql$/ });
  await page.getByRole("button", { name: "刷新" }).click();
  await notice(page).getByText("已有新版本，正在刷新页面").waitFor();
  await page.waitForFunction(`document.querySelector('script[src*="/./"]')`);
  await page.locator(".records .ant-table-row").first().waitFor();
  expect(page.url()).toMatch(/\/records\?state=COMPLETED$/);
});

test("a page that is still the old one after it was loaded anew is not loaded again and again", async () => {
  const { page, update, loads } = await opened("/records");
  await page.locator(".records .ant-table-row").first().waitFor();
  await update({ missing: /\/graphql$/, isHeldBack: true });
  await page.getByRole("button", { name: "刷新" }).click();
  await notice(page).getByRole("button", { name: "立即刷新" }).waitFor();
  await page.waitForTimeout(2500);
  expect(loads()).toBe(1);
});

test("what somebody is writing is not lost to an update; the page offers to be loaded anew", async () => {
  visit.network.setAccount("window");
  const { page, update, loads } = await opened("/work?list=services");
  await page.getByRole("button", { name: "企业评价" }).first().click();
  await page.getByRole("dialog").getByText("非常满意").click();
  const words = page.getByRole("dialog").locator("textarea").first();
  await words.fill("服务及时");
  await update({ missing: /\/graphql$/ });
  await page.getByRole("dialog").locator("button.ant-btn-primary").click();
  await notice(page).getByText("未提交的内容会丢失").waitFor();
  await page.waitForTimeout(2500);
  expect(await words.inputValue()).toBe("服务及时");
  expect(loads()).toBe(0);
});

test("a part that is missing from the version that is served is a fault, and no reason to load it for ever", async () => {
  const { page, loads } = await opened("/");
  await page.locator(".figure").first().waitFor();
  const before = loads();
  await page.route("**/assets/records-*", (route) => route.fulfill({ status: 404, body: "" }));
  await page.locator("header nav").getByRole("link", { name: "服务记录" }).click();
  await page.getByText("页面没能打开").waitFor();
  await page.waitForTimeout(2500);
  // The address changed once, without a load.
  expect(loads() - before).toBeLessThanOrEqual(1);
  expect(await page.getByText("页面没能打开").isVisible()).toBe(true);
});
