/** The main task without a mouse: from the overview to the evidence of a record, and a step of somebody's work. */
import { describe, expect, test } from "vitest";
import { visits } from "./visit.ts";

const visit = visits();
const press = (key: string) => visit.page.keyboard.press(key);

/** Presses Tab until what has the focus matches, as somebody would who cannot point. */
async function tabTo(selector: string, most = 90): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    // oxlint-disable-next-line no-await-in-loop
    await press("Tab");
    const script = `document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`;
    // oxlint-disable-next-line no-await-in-loop
    if (await visit.page.evaluate<boolean>(script)) return;
  }
  throw new Error(`${most} presses of Tab did not reach ${selector}.`);
}

describe("with the keyboard alone", () => {
  test("one gets from the overview over a figure to a record and its evidence", async () => {
    await visit.open();
    await visit.page.locator(".figure").first().waitFor();
    await tabTo(".skip");
    await tabTo(".figure");
    await press("Enter");
    await visit.page.waitForURL(/figures\/serviceRecords/);
    await visit.page.locator(".record-link").first().waitFor();
    await tabTo(".record-link");
    await press("Enter");
    await visit.page.waitForURL(/\/records\//);
    await visit.page.getByText("条事件全部已证明").waitFor();
    await tabTo(".evidence .ant-table-row-expand-icon");
    await press("Enter");
    await visit.page.locator(".evidence-details").first().waitFor();
    expect(visit.complaints).toEqual([]);
  });

  test("one sees where one is: whatever has the focus is outlined", async () => {
    await visit.open();
    await visit.page.locator(".figure").first().waitFor();
    for (const selector of [".brand", ".figure", ".shares a", ".ranking button"]) {
      // oxlint-disable-next-line no-await-in-loop
      await tabTo(selector);
      const style = "getComputedStyle(document.activeElement).outlineStyle";
      // oxlint-disable-next-line no-await-in-loop
      expect([selector, await visit.page.evaluate<string>(style)]).toEqual([selector, "solid"]);
    }
  });

  test("one takes a step of one's work", async () => {
    visit.network.setAccount("institution");
    await visit.open("/work");
    await visit.page.getByRole("button", { name: "接单" }).first().waitFor();
    await tabTo("tbody .ant-btn-primary");
    await press("Enter");
    await visit.page.getByRole("dialog").waitFor();
    await tabTo(".ant-drawer button[type=submit]");
    await press("Enter");
    await visit.page.getByRole("dialog").waitFor({ state: "hidden" });
    expect(visit.network.takeActs()).toMatchObject([{ input: { step: "TAKE_UP" } }]);
  });
});

describe("a record that comes in while the overview is open", () => {
  test("appears at the top, marked, and is announced", async () => {
    await visit.open();
    await visit.page.locator(".record-link").first().waitFor();
    expect(await visit.page.locator(".row-fresh").count()).toBe(0);
    visit.network.addRecord();
    await visit.page.getByText("刚刚新增 1 条").waitFor();
    expect(await visit.page.locator(".row-fresh .record-link").allInnerTexts()).toEqual([
      "刚刚受理的服务",
    ]);
  });

  test("leaves coverage in sight, however far one has read", async () => {
    await visit.open();
    await visit.page.locator(".record-link").first().waitFor();
    await visit.page.mouse.wheel(0, 4000);
    await expect
      .poll(() =>
        visit.page
          .locator("main > .coverage")
          .boundingBox()
          .then((box) => box?.y ?? -1),
      )
      .toBe(0);
  });
});
