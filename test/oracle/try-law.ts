/** Tries one law on random cases, and writes down the smallest case that breaks it. */
import fc from "fast-check";
import { laws } from "./laws.ts";
import type { TestNetwork } from "./network.ts";

export type Trial = {
  /** The place of the law among `laws`, from 1. */
  readonly law: number;
  readonly runs: number;
  readonly seed: number;
  /** Where a broken law was found before: only that case is tried again. */
  readonly path?: string | undefined;
  /** Called before each case, those of the search for a smaller one too. */
  readonly onCase?: () => void;
};

/** How long a smaller case is sought once one is found, in milliseconds. */
const patience = 15_000;

/** Returns what breaks the law, with the command that tries it again; null when it holds. */
export async function tryLaw(network: TestNetwork, trial: Trial): Promise<string | null> {
  const { law, runs, seed, path, onCase } = trial;
  const property = laws[law - 1]!.property(network);
  const run = property.run.bind(property);
  let brokenAt = Infinity;
  property.run = async (value) => {
    // A case that passes ends the search: large networks have very many smaller ones.
    if (performance.now() - brokenAt > patience) return null;
    onCase?.();
    const failure = await run(value);
    if (failure) brokenAt = Math.min(brokenAt, performance.now());
    return failure;
  };
  const details = await fc.check(property, {
    numRuns: runs,
    seed,
    ...(path === undefined ? {} : { path }),
  });
  if (!details.failed) return null;
  return [
    `broken by case ${details.numRuns}, made smaller ${details.numShrinks} times`,
    (details.errorInstance as Error | null)?.message ?? "",
    `given: ${fc.stringify(details.counterexample)}`,
    `again: npm run fuzz -- --law ${law} --seed ${seed} --path ${details.counterexamplePath}`,
  ].join("\n");
}
