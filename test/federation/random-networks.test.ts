/** Holds random queries over random networks against one schema with the same data. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { askNetwork, askWhole, connect, errorPaths, type Network } from "./harness.ts";
import { networkOf } from "./random/networks.ts";
import { queries, type RandomQuery } from "./random/queries.ts";

const numRuns = Number(process.env.FUZZ_RUNS ?? 300);
/** The same cases in every run: a test is red because of a change, never by chance. A longer run draws others. */
const seed = process.env.FUZZ_RUNS ? {} : { seed: 1116 };
type Place = {
  readonly network: Network;
  readonly reset: () => void;
  readonly drawn: Readonly<Record<"query" | "mutation", fc.Arbitrary<RandomQuery>>>;
};
const places = new Map<number, Place>();

function placeOf(seed: number): Place {
  let place = places.get(seed);
  if (!place) {
    const { reset, ...given } = networkOf(seed);
    const network = connect(given);
    const { schema } = network.executor;
    const drawn = { query: queries(schema, 5), mutation: queries(schema, 4, "mutation") };
    places.set(seed, (place = { network, reset: reset!, drawn }));
  }
  return place;
}

test.each([
  ["a field that needs a needy field is not beyond the planner", 24, `{ bAnt { q1 } }`],
  [
    "what the members of a union need may differ in type",
    28,
    `{ aNode { ... on Cat { q1 l1 } ... on Node { name: id ... on Ant { __typename l2 q1 } } ... on Any { ... on Ant { id } } } }`,
  ],
  [
    "an interface object is asked about every type",
    2,
    `{ dNode { ... on Any { __typename ... on Node { id id_0: id } } ... on Cat { id extra r2 { __typename } q0 } } }`,
  ],
])("%s", async (_, seed, source) => {
  const { network } = placeOf(seed);
  const { data, errors } = await askNetwork(network, { source });
  expect(errors).toBeUndefined();
  expect(data).toEqual((await askWhole(network, { source })).data);
});

test("what has no type because a field of it failed is null where one schema says so", async () => {
  const { network } = placeOf(321);
  const source = `{ dNode { ... on Cat { r1 { code } } } }`;
  const answer = await askNetwork(network, { source });
  expect(answer.data).toEqual({ dNode: [[], [null, null]] });
  expect(errorPaths(answer)).toEqual(errorPaths(await askWhole(network, { source })));
});

test.each([
  ["query", numRuns],
  ["mutation", Math.ceil(numRuns / 3)],
] as const)(
  "random networks answer a random %s as one schema",
  async (operation, runs) => {
    const drawn = fc
      .nat(Math.ceil(numRuns / 10))
      .chain((seed) => placeOf(seed).drawn[operation].map((query) => ({ seed, query })));
    const law = fc.asyncProperty(drawn, async ({ seed, query }) => {
      const { network, reset } = placeOf(seed);
      reset();
      const answer = await askNetwork(network, query);
      reset();
      const whole = await askWhole(network, query);
      expect(answer.data).toEqual(whole.data);
      expect(JSON.stringify(answer.data)).toBe(JSON.stringify(whole.data));
      expect(answer.errors === undefined).toBe(whole.errors === undefined);
    });
    await fc.assert(law, { numRuns: runs, ...seed });
  },
  30_000 + numRuns * 200,
);
