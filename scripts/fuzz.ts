/** Tries the laws of the network on many random cases: `npm run fuzz -- --runs 10000 [--seed N] [--law N] [--path P]`. */
import fc from "fast-check";
import { parseArgs } from "node:util";
import { laws } from "../test/oracle/laws.ts";
import { TestNetwork } from "../test/oracle/network.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "10000" },
    seed: { type: "string", default: String(Math.floor(Math.random() * 2 ** 31)) },
    law: { type: "string" },
    path: { type: "string" },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const [runs, seed] = [wholeNumber("runs", 1), wholeNumber("seed", -(2 ** 31))];
const only = values.law === undefined ? null : wholeNumber("law", 1);
const chosen = laws
  .map((law, index) => ({ ...law, number: index + 1 }))
  .filter(({ number }) => only === null || number === only);
if (chosen.length === 0) fail(`--law: there are laws 1 to ${laws.length}`);
if (values.path !== undefined && only === null) fail("--path needs --law and --seed");

const total = chosen.reduce((sum, { weight }) => sum + weight, 0);
const network = await TestNetwork.open();
const started = performance.now();
let [tried, broken, shownAt] = [0, 0, started];

say(`seed ${seed}, Node.js ${process.version}`);
for (const { title, weight, number, property } of chosen) {
  const numRuns = Math.ceil((runs * weight) / total);
  say(`law ${number}: ${title} (${numRuns} cases)`);
  const { path } = values;
  const details = await fc.check(watched(property(network)), {
    numRuns,
    seed,
    ...(path === undefined ? {} : { path }),
  });
  if (!details.failed) continue;
  broken += 1;
  const message = (details.errorInstance as Error | null)?.message ?? "no message";
  say(`  BROKEN by case ${details.numRuns}, shrunk ${details.numShrinks} times`);
  say(`  ${message.replaceAll("\n", "\n  ")}`);
  say(`  network and query: ${fc.stringify(details.counterexample)}`);
  say(
    `  again: npm run fuzz -- --law ${number} --seed ${seed} --path ${details.counterexamplePath}`,
  );
}
network.close();
const verdict = broken === 0 ? "every law holds" : `${broken} of ${chosen.length} laws are broken`;
say(`${tried} cases in ${seconds()} s with seed ${seed}: ${verdict}`);
process.exitCode = broken === 0 ? 0 : 1;

function seconds(): number {
  return Math.round((performance.now() - started) / 1000);
}

/** Counts cases, those of shrinking too, and shows every few seconds that something is going on. */
function watched(property: fc.IAsyncProperty<unknown>): fc.IAsyncProperty<unknown> {
  const run = property.run.bind(property);
  property.run = (value) => {
    tried += 1;
    if (performance.now() - shownAt > 5000) {
      shownAt = performance.now();
      say(`  ${tried} cases, ${seconds()} s`);
    }
    return run(value);
  };
  return property;
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
