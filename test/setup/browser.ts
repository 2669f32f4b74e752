/** Finds a Chromium, installs one on a bare Debian machine, and starts it for tests. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const launchFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const findBrowser = (): string | undefined => {
  const named = process.env.CHROMIUM_PATH;
  if (!named) return places.find((place) => existsSync(place));
  if (existsSync(named)) return named;
  throw new Error(`CHROMIUM_PATH 指向的文件不存在:${named}。CHROMIUM_PATH names no file.`);
};

const run = (command: string, args: readonly string[]): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: "ignore",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    child.once("error", () => resolve(false));
    child.once("close", (code) => resolve(code === 0));
  });

/** Installs Chromium and a Chinese typeface where that is possible. */
async function installBrowser(): Promise<void> {
  if (!existsSync("/usr/bin/apt-get") || process.getuid?.() !== 0) return;
  process.stderr.write(
    "正在安装 chromium 和 fonts-noto-cjk… Installing chromium for the browser tests…\n",
  );
  const packages = ["chromium", "fonts-noto-cjk"];
  const options = ["-y", "-o", "DPkg::Lock::Timeout=300", "--no-install-recommends"];
  // The lists may be there already, and the network to renew them may not.
  await run("apt-get", ["update"]);
  await run("apt-get", ["install", ...options, ...packages]);
}

/** Returns the path of a Chromium. @throws when there is none and none can be installed */
export async function ensureBrowser(): Promise<string> {
  const found = findBrowser();
  if (found) return found;
  await installBrowser();
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error(
    "没有可用的 Chromium。请安装 chromium,或用 CHROMIUM_PATH 指明其路径。" +
      "No Chromium was found; install one (Debian: apt-get install chromium fonts-noto-cjk) " +
      "or name it in CHROMIUM_PATH.",
  );
}

/** Starts a headless browser with a fresh profile. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await ensureBrowser(),
    headless: true,
    args: launchFlags,
  });
}

let shared: Promise<Browser> | undefined;

/** Returns the browser of this process, for all files that run in it; each closes the windows that it opened. */
export function sharedBrowser(): Promise<Browser> {
  return (shared ??= startBrowser().then((browser) =>
    // Whoever comes after a crash gets another.
    browser.once("disconnected", () => (shared = undefined)),
  ));
}
