/** What a person does at the dashboard, one interaction after another. */
import type { Page } from "playwright-core";

export type Step = {
  readonly name: string;
  /** The address to be at; without it the step goes on where the one before ended. */
  readonly from?: string;
  /** Gets the page to where the interaction can begin. */
  readonly before?: (page: Page) => Promise<unknown>;
  readonly act: (page: Page) => Promise<unknown>;
  /** Waits until what was asked for is there; nothing for what the page knows by itself. */
  readonly ready?: (page: Page) => Promise<unknown>;
};

const rows = ".records .ant-table-row";
const whole = (page: Page) => page.locator(rows).first().waitFor();
const firstRow = (page: Page) => page.locator(rows).first().getAttribute("data-row-key");
const shown = ".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option";

/** Acts, and waits until another record stands first. */
function another(act: (page: Page) => Promise<unknown>): Pick<Step, "before" | "act" | "ready"> {
  let before: string | null = null;
  return {
    before: async (page) => {
      await whole(page);
      before = await firstRow(page);
    },
    act,
    ready: (page) =>
      page.waitForFunction(
        `(() => { const row = document.querySelector(${JSON.stringify(rows)});
          return row && row.dataset.rowKey !== ${JSON.stringify(before)}; })()`,
      ),
  };
}

/** Returns the steps of one visit; `round` makes it another quarter and another text. */
export function tour(round: number): Step[] {
  const quarter = ["一季度", "二季度", "三季度"][round % 3]!;
  const overview = async (page: Page) => {
    await page.locator(".figure").first().waitFor();
    await page.locator(".panel-map svg text").first().waitFor();
    await whole(page);
  };
  const map = (page: Page) => page.locator(".panel-map .ant-select");
  return [
    {
      name: "open the list of indicators",
      from: "/?year=2025&quarter=4",
      before: overview,
      act: (page) => map(page).click(),
    },
    {
      name: "another indicator on the map",
      act: (page) =>
        page
          .locator(shown)
          .nth(1 + (round % 4))
          .click(),
    },
    {
      name: "pick a city",
      act: (page) =>
        page
          .locator(".ranking button")
          .nth(round % 16)
          .click(),
      ready: (page) => page.locator(".ranking tr[data-selected]").waitFor(),
    },
    {
      name: "another quarter",
      act: (page) => page.locator(".period .ant-segmented-item", { hasText: quarter }).click(),
      ready: async (page) => {
        await page.locator(".figure").first().waitFor();
        await page.locator(".panel-map svg text").first().waitFor();
      },
    },
    {
      name: "another language",
      act: (page) => page.getByRole("button", { name: "Switch to English" }).click(),
      ready: (page) => page.locator("html[lang=en]").waitFor(),
    },
    {
      name: "and back",
      act: (page) => page.locator("header button[lang=zh-CN]").click(),
      ready: (page) => page.locator("html[lang=zh-CN]").waitFor(),
    },
    {
      name: "open a number",
      act: (page) => page.locator(".figure").first().click(),
      ready: async (page) => {
        await page.locator(".definition-value").waitFor();
        await whole(page);
      },
    },
    {
      name: "next page of what a number counts",
      ...another((page) => page.locator(".pages .ant-btn-primary").click()),
    },
    {
      name: "all records",
      act: (page) => page.locator('header nav a[href="/records"]').click(),
      ready: whole,
    },
    {
      name: "next page of the records",
      ...another((page) => page.locator(".pages .ant-btn-primary").click()),
    },
    {
      name: "sort by the day of completion",
      from: "/records",
      ...another((page) => page.locator("th.ant-table-column-has-sorters").first().click()),
    },
    {
      name: "open the choice of columns",
      act: (page) => page.locator(".panel-tools button").first().click(),
      ready: (page) => page.locator(".columns").waitFor(),
    },
    {
      name: "one column more",
      act: (page) => page.locator(".columns input:not(:checked)").first().click(),
    },
    {
      name: "open the list of categories",
      before: async (page) => {
        await page.locator("h1").click();
        await page.locator(".columns").waitFor({ state: "hidden" });
      },
      act: (page) => page.locator(".filters .ant-select").nth(3).click(),
    },
    {
      name: "filter by a category",
      ...another((page) =>
        page
          .locator(shown)
          .nth(1 + (round % 6))
          .click(),
      ),
    },
    {
      name: "type into the filter",
      from: "/records",
      before: whole,
      act: (page) =>
        page.locator(".filter-text input").pressSequentially(`企业 ${1234 + round}`, { delay: 80 }),
    },
    {
      name: "filter by a text",
      ...another((page) => page.locator(".filter-text input").press("Enter")),
    },
    {
      name: "open a record",
      act: (page) => page.locator(".record-link").first().click(),
      ready: (page) => page.locator(".facts").first().waitFor(),
    },
    {
      name: "the network",
      act: (page) => page.locator('header nav a[href="/network"]').click(),
      ready: (page) => page.locator(".members .ant-table-row").first().waitFor(),
    },
  ];
}
