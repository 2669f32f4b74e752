/** Holds the gateway against one schema with all the data, over random networks and queries. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, test } from "vitest";
import { laws } from "./laws.ts";
import { TestNetwork } from "./network.ts";

const runs = 400;
const total = laws.reduce((sum, { weight }) => sum + weight, 0);
let network: TestNetwork;
beforeAll(async () => {
  network = await TestNetwork.open();
});
afterAll(() => network.close());

describe("over random networks", () => {
  // A counterexample names its seed and path; scripts/fuzz.ts tries it again by them.
  // oxlint-disable-next-line vitest/expect-expect
  test.each(laws)("$title", async ({ weight, property }) => {
    await fc.assert(property(network), { numRuns: Math.ceil((runs * weight) / total) });
  });
});
