/** Tries the laws of the network on many random cases: `npm run fuzz -- --runs 10000 [--seed N] [--law N] [--path P]`. */
import fc from "fast-check";
import { parseArgs } from "node:util";
import { laws } from "../test/oracle/laws.ts";
import { TestNetwork } from "../test/oracle/network.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "10000" },
    seed: { type: "string" },
    law: { type: "string" },
    path: { type: "string" },
  },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
const chosen = laws
  .map((law, index) => ({ ...law, number: index + 1 }))
  .filter(({ number }) => values.law === undefined || number === Number(values.law));
const total = chosen.reduce((sum, { weight }) => sum + weight, 0);
const network = new TestNetwork();
let done = 0;
let isSound = true;
const started = performance.now();

for (const { title, weight, number, property } of chosen) {
  const numRuns = Math.ceil((Number(values.runs) * weight) / total);
  say(`law ${number}: ${title} (${numRuns} runs, seed ${seed})`);
  const details = await fc.check(counted(property(network)), {
    numRuns,
    seed,
    ...(values.path ? { path: values.path } : {}),
    // A slow machine must not turn into a counterexample.
    interruptAfterTimeLimit: 3_600_000,
  });
  if (!details.failed) continue;
  isSound = false;
  say(`  FAILED after ${details.numRuns} runs and ${details.numShrinks} shrinks`);
  say(
    `  again: npm run fuzz -- --law ${number} --seed ${details.seed} --path ${details.counterexamplePath}`,
  );
  say(`  counterexample: ${fc.stringify(details.counterexample)}`);
  say(`  ${String((details.errorInstance as Error | null)?.message).replaceAll("\n", "\n  ")}`);
}
say(`${done} cases in ${seconds()} s: ${isSound ? "every law holds" : "a law is broken"}`);
process.exitCode = isSound ? 0 : 1;

function seconds(): number {
  return Math.round((performance.now() - started) / 1000);
}

/** Shows that something is going on. */
function counted(property: fc.IAsyncProperty<unknown>): fc.IAsyncProperty<unknown> {
  const run = property.run.bind(property);
  property.run = async (value) => {
    done += 1;
    if (done % 1000 === 0) say(`  ${done} cases, ${seconds()} s`);
    return run(value);
  };
  return property;
}
