/** Takes the pictures of the dashboard for the documentation, from the mock network. */
import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
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
};

const folder = join(import.meta.dirname, "..", "gateway", "dashboard", "pictures");
const record = `/records/${encodeURIComponent(String(mockRecords[0]?.id))}`;
const largest = 300 * 1024;

const pictures: readonly Picture[] = [
  { name: "overview", path: "/?city=340100", height: 1060 },
  { name: "overview-partial", path: "/?by=satisfaction&quarter=2", mode: "partial", height: 1100 },
  { name: "overview-dark-en", path: "/", scheme: "dark", language: "en", height: 1060 },
  { name: "records", path: "/records", height: 900 },
  { name: "record-trace", path: record, height: 1540 },
  { name: "record-trace-partial", path: record, mode: "partial", scheme: "dark", height: 1460 },
  { name: "phone", path: "/", mode: "partial", width: 390, height: 1290 },
];

await buildDashboard();
await mkdir(folder, { recursive: true });
const [network, browser] = await Promise.all([startMockNetwork(), startBrowser()]);
try {
  for (const picture of pictures) {
    const { name, path, width = 1280, height = 900, mode = "whole" } = picture;
    const { scheme = "light", language = "zh" } = picture;
    network.setMode(mode);
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme });
    await page.addInitScript(`localStorage.setItem("language", "${language}")`);
    await page.goto(network.url + path, { waitUntil: "networkidle" });
    if (path.startsWith("/?") || path === "/")
      await page.locator(".panel-map svg text").first().waitFor();
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
