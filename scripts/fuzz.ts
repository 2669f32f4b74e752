/** Tries the laws of the network on many random cases: `npm run fuzz -- --runs 10000 [--seed N] [--law N] [--path P]`. */
import { parseArgs } from "node:util";
import { laws } from "../test/oracle/laws.ts";
import { TestNetwork } from "../test/oracle/network.ts";
import { tryLaw } from "../test/oracle/try-law.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "10000" },
    seed: { type: "string", default: String(Math.floor(Math.random() * 2 ** 31)) },
    law: { type: "string" },
    path: { type: "string" },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const runs = wholeNumber("runs", 1);
const seed = wholeNumber("seed", -(2 ** 31));
const only = values.law === undefined ? null : wholeNumber("law", 1);
const chosen = laws
  .map((law, index) => ({ ...law, number: index + 1 }))
  .filter(({ number }) => only === null || number === only);
if (chosen.length === 0) fail(`--law: there are laws 1 to ${laws.length}`);
if (values.path !== undefined && only === null) fail("--path needs --law and --seed");

const total = chosen.reduce((sum, { weight }) => sum + weight, 0);
const network = new TestNetwork();
const started = performance.now();
let [tried, broken, shownAt] = [0, 0, started];

say(`seed ${seed}, Node.js ${process.version}`);
for (const { title, weight, number } of chosen) {
  const share = Math.ceil((runs * weight) / total);
  say(`law ${number}: ${title} (${share} cases)`);
  const trial = { law: number, runs: share, seed, path: values.path, onCase };
  const fault = await tryLaw(network, trial);
  if (fault === null) continue;
  broken += 1;
  say(`  ${fault.replaceAll("\n", "\n  ")}`);
}
const verdict = broken === 0 ? "every law holds" : `${broken} of ${chosen.length} laws are broken`;
say(`${tried} cases in ${seconds()} s with seed ${seed}: ${verdict}`);
process.exitCode = broken === 0 ? 0 : 1;

/** Counts, and shows every few seconds that something is going on. */
function onCase(): void {
  tried += 1;
  if (performance.now() - shownAt < 5000) return;
  shownAt = performance.now();
  say(`  ${tried} cases, ${seconds()} s`);
}

function seconds(): number {
  return Math.round((performance.now() - started) / 1000);
}

function wholeNumber(name: "runs" | "seed" | "law", least: number): number {
  const value = Number(values[name]);
  if (Number.isSafeInteger(value) && value >= least) return value;
  return fail(`--${name}: ${values[name]} is no whole number from ${least} on`);
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
