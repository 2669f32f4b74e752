/** Kills a small real network again and again under load, and looks whether anything was lost: `npm run crash -- [--kills 200] [--seed N] [--keep DIR]`. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { tryCrashes } from "../test/crash/try-crashes.ts";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "200" },
    seed: { type: "string", default: String(Math.floor(Math.random() * 2 ** 31)) },
    keep: { type: "string" },
  },
});
const started = performance.now();
const seconds = (): number => Math.round((performance.now() - started) / 1000);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const kills = wholeNumber("kills");
const seed = wholeNumber("seed");
const path = values.keep ? resolve(values.keep) : await mkdtemp(join(tmpdir(), "hub-crash-"));

say(`seed ${seed}, ${kills} kills, Node.js ${process.version}, data in ${path}`);
const report = await tryCrashes({
  path,
  kills,
  seed,
  killsPerRound: 40,
  desks: 6,
  say: (line) => say(`${String(seconds()).padStart(4)} s  ${line}`),
});
const byKind = Object.entries(report.kills).map(([kind, count]) => `${kind} ${count}`);
say(`killed: ${byKind.join(", ")}`);
say(
  `changes: ${report.acknowledged} acknowledged, ${report.refused} refused, ${report.unknown} without an answer`,
);
say(
  `looked at: ${report.events} events, ${report.messages} messages (${report.refusedMessages} refused), ${report.rows} rows of logs, ${report.checkpoints} checkpoints seen on the way`,
);
for (const { law, faults } of report.broken) {
  say(`BROKEN: ${law}`);
  for (const fault of faults.slice(0, 5)) say(`  ${fault}`);
  if (faults.length > 5) say(`  … ${faults.length} in all`);
}
const [first] = report.broken;
say(
  first
    ? `after ${seconds()} s with seed ${seed}: broken is "${first.law}"; data and logs in ${path}`
    : `after ${seconds()} s with seed ${seed}: all ${report.lawsTried} laws hold`,
);
if (!first && !values.keep) await rm(path, { recursive: true, force: true });
process.exit(first ? 1 : 0);

function wholeNumber(name: "kills" | "seed"): number {
  const value = Number(values[name]);
  if (Number.isSafeInteger(value) && value >= 0) return value;
  process.stderr.write(`--${name}: ${values[name]} is no whole number from 0 on\n`);
  return process.exit(2);
}
