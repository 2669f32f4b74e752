/** Holds random queries over random networks against one schema with the same data. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { askNetwork, askWhole, connect, type Network } from "./harness.ts";
import { networkOf } from "./random/networks.ts";
import { queries, type RandomQuery } from "./random/queries.ts";

const numRuns = Number(process.env.FUZZ_RUNS ?? 300);
type Place = { readonly network: Network; readonly query: fc.Arbitrary<RandomQuery> };
const places = new Map<number, Place>();

function placeOf(seed: number): Place {
  let place = places.get(seed);
  if (!place) {
    const network = connect(networkOf(seed));
    places.set(seed, (place = { network, query: queries(network.executor.schema, 5) }));
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

test(
  "random networks answer as one schema",
  async () => {
    const drawn = fc
      .nat(Math.ceil(numRuns / 10))
      .chain((seed) => placeOf(seed).query.map((query) => ({ seed, query })));
    const law = fc.asyncProperty(drawn, async ({ seed, query }) => {
      const { network } = placeOf(seed);
      const answer = await askNetwork(network, query);
      const whole = await askWhole(network, query);
      expect(answer.data).toEqual(whole.data);
      expect(JSON.stringify(answer.data)).toBe(JSON.stringify(whole.data));
      expect(answer.errors === undefined).toBe(whole.errors === undefined);
    });
    await fc.assert(law, { numRuns });
  },
  30_000 + numRuns * 200,
);
