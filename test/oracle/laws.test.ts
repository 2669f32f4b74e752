/** Holds the gateway against one schema with all the data, over random networks and queries. */
import { describe, expect, test } from "vitest";
import { laws } from "./laws.ts";
import { TestNetwork } from "./network.ts";
import { tryLaw } from "./try-law.ts";

const runs = 400;
/** The same cases in every run: a test is red because of a change, never by chance. The long run draws others. */
const seed = 1116;
const total = laws.reduce((sum, { weight }) => sum + weight, 0);
const each = laws.map(({ title, weight }, index) => ({
  title,
  law: index + 1,
  share: Math.ceil((runs * weight) / total),
}));
const network = new TestNetwork();

describe("over random networks", () => {
  test.each(each)("$title", async ({ law, share }) => {
    expect(await tryLaw(network, { law, runs: share, seed })).toBeNull();
  });
});
