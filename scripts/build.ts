/** Builds a folder with vite when what it is made from has changed. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";

const root = join(import.meta.dirname, "..");
/** Vite's own command; absent where only what production needs is installed. */
export const vite = join(root, "node_modules", "vite", "bin", "vite.js");

export type Build = {
  /** The folder to make, which has no other content. */
  readonly output: string;
  /** File name of the vite configuration. */
  readonly config: string;
  /** Files and folders that it is made from, besides the configuration and the lock file. */
  readonly sources: readonly string[];
  /** Paths below the sources, from the project's root, that make no difference. */
  readonly ignored?: RegExp;
  readonly environment?: Readonly<Record<string, string>>;
};

/** Makes sure that the output shows the sources; says whether it had to build. @throws vite's words */
export async function build(order: Build): Promise<"built" | "fresh"> {
  const { output } = order;
  const sources = await hashSources(order);
  const isFresh = async () =>
    (await readFile(join(output, ".sources"), "utf8").catch(() => "")) === sources;
  if (await isFresh()) return "fresh";
  // Built aside and moved in whole: two starters at once, or a broken build, never leave half of it.
  const aside = join(dirname(output), `.dist-${basename(output)}-${process.pid}`);
  try {
    await runVite(order, aside);
    await writeFile(join(aside, ".sources"), sources);
    // Another starter may have been faster, and be running from its own, equal build.
    if (!(await isFresh())) await moveIn(aside, output);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return "built";
}

async function hashSources({ config, sources, ignored }: Build): Promise<string> {
  const found = await Promise.all(
    [...sources, join(root, config), join(root, "package-lock.json")].map(filesIn),
  );
  const hash = createHash("sha256");
  for (const path of found.flat().toSorted()) {
    const name = relative(root, path);
    if (ignored?.test(name)) continue;
    hash
      .update(name)
      .update("\0")
      .update(await readFile(path))
      .update("\0");
  }
  return hash.digest("hex");
}

async function filesIn(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Runs in a process of its own, so that the starter keeps neither the compiler nor its memory. */
function runVite({ config, environment }: Build, outDir: string): Promise<void> {
  const args = [vite, "build", "--config", join(root, config), "--outDir", outDir];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args, "--logLevel", "warn"], {
      cwd: root,
      // Whatever the starter runs under, what is served is the finished thing.
      env: { ...process.env, NODE_ENV: "production", ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (part) => {
        said += String(part);
      });
    }
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`构建失败。The build failed: ${config}\n${said.trim()}`));
    });
  });
}

async function moveIn(aside: string, output: string): Promise<void> {
  const before = `${aside}-before`;
  await mkdir(output, { recursive: true });
  // Another starter may do the same at the same time: either build will do.
  await rename(output, before).catch(() => undefined);
  await rename(aside, output).catch(() => undefined);
  await rm(before, { recursive: true, force: true });
}
