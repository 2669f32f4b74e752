/** Holds the gateway against one schema with all the data, over random networks and queries. */
import { describe, expect, test } from "vitest";
import { laws } from "./laws.ts";
import { TestNetwork } from "./network.ts";
import { tryLaw } from "./try-law.ts";

const runs = 400;
const total = laws.reduce((sum, { weight }) => sum + weight, 0);
const each = laws.map(({ title, weight }, index) => ({
  title,
  law: index + 1,
  share: Math.ceil((runs * weight) / total),
}));
const network = new TestNetwork();

describe("over random networks", () => {
  test.each(each)("$title", async ({ law, share }) => {
    const seed = Math.floor(Math.random() * 2 ** 31);
    expect(await tryLaw(network, { law, runs: share, seed })).toBeNull();
  });
});
