/** What ends the planner, or holds it up, costs one operation its plan. */
import { describe, expect, test } from "vitest";
import { PlannerHost } from "../../gateway/plan/planner-host.ts";
import { compose } from "./harness.ts";
import { plannerLimits } from "./planner-limits/case.ts";

const { supergraphSdl } = compose(plannerLimits.subgraphs);
/** The planner cannot bear a field under an alias that is its name; operations are cleared of those before. */
const deadly = `{ latest { about { ... on Film { maker { name: name } } ... on Book { maker { name } } } } }`;
const harmless = `{ users { id } }`;

describe("the planner's process", () => {
  test("ends over one operation, and plans the others", async () => {
    const plan = new PlannerHost().open(supergraphSdl);
    const answers = await Promise.allSettled(
      [harmless, deadly, harmless].map((source) => plan(source, null)),
    );
    expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    await expect(plan(deadly, null)).rejects.toThrow("ended the planner with SIGABRT");
    await expect(plan(harmless, null)).resolves.toHaveProperty("node");
  });

  test.each([
    ["saying nothing", new URL("planner/stuck.ts", import.meta.url)],
    ["computing for ever", new URL("planner/busy.ts", import.meta.url)],
  ])("ends when a plan takes too long, %s", async (_, entry) => {
    const plan = new PlannerHost(entry, 100).open(supergraphSdl);
    await expect(plan(harmless, null)).rejects.toThrow("took more than 100 ms");
  });

  test("is given the time that it has to wait for a processor", async () => {
    const entry = new URL("planner/slow.ts", import.meta.url);
    const plan = new PlannerHost(entry, 1000).open(supergraphSdl);
    await expect(plan(harmless, null)).resolves.toEqual({ kind: "QueryPlan", node: null });
  });

  test("that cannot start is told of, and does not hold anybody up", async () => {
    const entry = new URL("planner/missing.ts", import.meta.url);
    const plan = new PlannerHost(entry).open(supergraphSdl);
    await expect(plan(harmless, null)).rejects.toThrow("cannot start");
    await expect(plan(harmless, null)).rejects.toThrow("cannot start");
  });
});
