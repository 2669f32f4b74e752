/** Builds the dashboard into `gateway/dashboard/dist` when its sources have changed. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const home = join(root, "gateway", "dashboard");
const output = join(home, "dist");
const stamp = join(output, ".sources");
const ignored = /^(dist|\.dist-|pictures|README|\.gitignore)/;

/** Makes sure that `dist` shows the sources; says whether it had to build. */
export async function buildDashboard(): Promise<"built" | "fresh"> {
  const sources = await hashSources();
  if ((await readFile(stamp, "utf8").catch(() => "")) === sources) return "fresh";
  // Built aside and moved in whole: two starters at once, or a broken build, never leave half of it.
  const aside = join(home, `.dist-${process.pid}`);
  try {
    await runVite(aside);
    await writeFile(join(aside, ".sources"), sources);
    await moveIn(aside);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return "built";
}

async function hashSources(): Promise<string> {
  const files = (await readdir(home, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !ignored.test(path.slice(home.length + 1)))
    .toSorted();
  const hash = createHash("sha256");
  for (const path of [...files, join(root, "vite.config.ts"), join(root, "package-lock.json")]) {
    hash
      .update(path.slice(root.length))
      .update("\0")
      .update(await readFile(path))
      .update("\0");
  }
  return hash.digest("hex");
}

/** Runs in a process of its own, so that the starter keeps neither the compiler nor its memory. */
function runVite(outDir: string): Promise<void> {
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const config = join(root, "vite.config.ts");
  const args = [vite, "build", "--config", config, "--outDir", outDir, "--logLevel", "warn"];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (part) => {
        said += String(part);
      });
    }
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`看板构建失败。The dashboard could not be built.\n${said.trim()}`));
    });
  });
}

async function moveIn(aside: string): Promise<void> {
  const before = `${aside}-before`;
  await mkdir(output, { recursive: true });
  // Another starter may move its own, equal build at the same time: either one will do.
  await rename(output, before).catch(() => undefined);
  await rename(aside, output).catch(() => undefined);
  await rm(before, { recursive: true, force: true });
}
