/** Holds random queries over a random world, with and without failures, against one schema. */
import fc from "fast-check";
import { setImmediate } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { SubgraphAnswer } from "../../gateway/plan/executor.ts";
import { askNetwork, askWhole, connect, type Fault, type Request } from "./harness.ts";
import { findFaults } from "./random/explained.ts";
import { queries } from "./random/queries.ts";
import { network as plan, stage, worlds } from "./random/world.ts";

const numRuns = Number(process.env.FUZZ_RUNS ?? 250);
/** The same cases in every run: a test is red because of a change, never by chance. A longer run draws others. */
const seed = process.env.FUZZ_RUNS ? {} : { seed: 1116 };
const timeout = 30_000 + numRuns * 100;
const network = connect(plan);
const names = Object.keys(plan.subgraphs);
const query = queries(network.executor.schema, 5);
/** For each request in turn: how long it takes. */
const delays = fc.array(fc.nat(2), { maxLength: 8 });
const ways = ["answer", "throw", "errors", "empty", "some"] as const;
const turns = fc.array(fc.constantFrom(...ways), { minLength: 1, maxLength: 8 });

const everywhere = (fault: Fault) => Object.fromEntries(names.map((name) => [name, fault]));

describe("random queries over random data", () => {
  test(
    "are answered as one schema answers them",
    async () => {
      const law = fc.asyncProperty(worlds, query, delays, async (world, one, waits) => {
        stage.world = world;
        const left = [...waits];
        const late: Fault = async (_, answer) => {
          for (let turn = left.shift() ?? 0; turn > 0; turn--) await setImmediate();
          return answer();
        };
        const answer = await askNetwork(network, { ...one, faults: everywhere(late) });
        const whole = await askWhole(network, one);
        expect(answer.errors ?? []).toEqual(whole.errors ?? []);
        expect(answer.data).toEqual(whole.data);
        expect(JSON.stringify(answer.data)).toBe(JSON.stringify(whole.data));
      });
      await fc.assert(law, { numRuns, ...seed });
    },
    timeout,
  );

  test(
    "have gaps only where they may, and never without a reason",
    async () => {
      const law = fc.asyncProperty(worlds, query, turns, async (world, one, failures) => {
        stage.world = world;
        let turn = 0;
        const failing: Fault = (request, answer) =>
          fail(failures[turn++ % failures.length]!, request, answer);
        const answer = await askNetwork(network, { ...one, faults: everywhere(failing) });
        const whole = await askWhole(network, one);
        expect(findFaults(network.whole, one.source, answer, whole)).toEqual([]);
      });
      await fc.assert(law, { numRuns, ...seed });
    },
    timeout,
  );
});

async function fail(
  way: (typeof ways)[number],
  { variables }: Request,
  answer: () => Promise<SubgraphAnswer>,
): Promise<SubgraphAnswer> {
  if (way === "answer") return answer();
  if (way === "throw") throw new Error("down");
  if (way === "errors") return { errors: [{ message: "down" }] };
  const isEntities = Object.keys(variables).some(
    (name) => name.includes("reps") || name.includes("representations"),
  );
  if (way === "empty" || !isEntities) return { data: null, errors: [{ message: "down" }] };
  const { data, errors = [] } = await answer();
  const lost: { message: string; path: (string | number)[] }[] = [];
  const some = Object.entries(data ?? {}).map(([key, entities]) => [
    key,
    (entities as never[]).map((entity, index) => {
      if (index % 2 === 0) return entity;
      lost.push({ message: "lost", path: [key, index] });
      return null;
    }),
  ]);
  return { data: Object.fromEntries(some) as never, errors: [...errors, ...lost] };
}
