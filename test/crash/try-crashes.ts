/** One run: a network under load, killed part by part, and looked at when it is whole again. */
import { setTimeout as sleep } from "node:timers/promises";
import { type Checked, checkAll } from "./check.ts";
import { lookOn, touchEverybody, work } from "./load.ts";
import { type KillKind, startCrashNetwork } from "./network.ts";
import { Notebook } from "./notebook.ts";
import { type Random, randomOf } from "./random.ts";

export type CrashRun = {
  /** Folder for the network's data; nothing of it is removed. */
  readonly path: string;
  readonly kills: number;
  readonly seed: number;
  /** The laws are tried after so many kills, and at the end. */
  readonly killsPerRound: number;
  readonly desks: number;
  readonly say: (line: string) => void;
};
export type CrashReport = Checked & {
  readonly kills: Readonly<Record<KillKind, number>>;
  readonly acknowledged: number;
  readonly refused: number;
  readonly unknown: number;
};

/** How often each kind of part is killed. */
const weights: Readonly<Record<KillKind, number>> = {
  window: 32,
  institutions: 20,
  hub: 12,
  gateway: 12,
  backend: 14,
  postmaster: 10,
  messenger: 30,
  importer: 12,
};

/** Runs until all kills are done, or a law is broken. */
export async function tryCrashes(run: CrashRun): Promise<CrashReport> {
  const { say } = run;
  const random = randomOf(run.seed);
  const notebook = new Notebook();
  const killed = Object.fromEntries(Object.keys(weights).map((kind) => [kind, 0])) as Record<
    KillKind,
    number
  >;
  const total = () => Object.values(killed).reduce((sum, count) => sum + count, 0);
  const network = await startCrashNetwork(run.path);
  try {
    // Members learn of each other, and every part of the load works while nothing fails.
    await touchEverybody(network, notebook);
    say(
      `up: ${network.members.length} members; ${notebook.count("ACKNOWLEDGED")} changes before the first kill`,
    );
    let checked: Checked;
    do {
      let isOver = false;
      const load = Array.from({ length: run.desks }, () =>
        work(network, notebook, randomOf(random.whole(0, 2 ** 31)), () => isOver),
      );
      load.push(lookOn(network, notebook, () => isOver));
      const until = Math.min(run.kills, total() + run.killsPerRound);
      while (total() < until) {
        await someChanges(notebook, random);
        const kind = random.weighted(weights);
        if (await network.kill(kind, random)) killed[kind] += 1;
      }
      await network.isWhole();
      await sleep(500);
      isOver = true;
      await Promise.all(load);
      const stuck = await touchEverybody(network, notebook);
      checked = await checkAll(network, notebook, stuck);
      say(
        `${total()} kills, ${notebook.count("ACKNOWLEDGED")} acknowledged, ${notebook.count("UNKNOWN")} unknown, ${checked.events} events, ${checked.broken.length} laws broken`,
      );
    } while (total() < run.kills && checked.broken.length === 0);
    return {
      ...checked,
      kills: killed,
      acknowledged: notebook.count("ACKNOWLEDGED"),
      refused: notebook.count("REFUSED"),
      unknown: notebook.count("UNKNOWN"),
    };
  } finally {
    await network.stop();
  }
}

/** Lets the load go on for a few changes, sometimes for none; never for long. */
async function someChanges(notebook: Notebook, random: Random): Promise<void> {
  const wanted = notebook.count("ACKNOWLEDGED") + random.one([0, 0, 3, 3, 10, 10, 10, 25]);
  const until = performance.now() + 5000;
  while (notebook.count("ACKNOWLEDGED") < wanted && performance.now() < until) await sleep(10);
  await sleep(random.whole(0, 150));
}
