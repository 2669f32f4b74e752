/** `npm run check`: everything that holds without running the program, as many parts at a time as there are processors. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

/** The longest first, so that none of them is left to run alone; then whatever else is a check. */
const longest = ["check:lint", "check:types", "check:schema"];
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  scripts: Readonly<Record<string, string>>;
};
const others = Object.keys(scripts).filter((name) => name.startsWith("check:"));
const parts = [...new Set([...longest, ...others])];

/** Runs one part; what it says is shown in one piece, and only when something is wrong. */
async function run(name: string): Promise<boolean> {
  const begun = performance.now();
  const child = spawn("npm", ["run", "-s", name], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text) => (said += String(text)));
  const isRight = await new Promise<boolean>((resolve) => {
    child.once("error", (error) => {
      said += String(error);
      resolve(false);
    });
    child.once("close", (code) => resolve(code === 0));
  });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`${isRight ? "✓" : "✗"} ${name}  ${seconds} s`);
  if (!isRight) console.error(said.trimEnd());
  return isRight;
}

let wrong = 0;
const waiting = parts.values();
async function lane(): Promise<void> {
  // Lanes share what is waiting.
  for (const name of waiting) if (!(await run(name))) wrong += 1;
}
await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, lane));
if (wrong > 0) {
  console.error(`${wrong} 项检查未通过。${wrong} of ${parts.length} checks failed.`);
  process.exitCode = 1;
}
