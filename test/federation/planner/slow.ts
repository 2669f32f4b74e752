/** A planner that gets some work done, though now and then it gets no processor. */
import { setTimeout as sleep } from "node:timers/promises";
import type { PlannerQuestion } from "../../../gateway/plan/planner-process.ts";

process.on("message", async (question: PlannerQuestion) => {
  if ("closed" in question) return;
  for (let turn = 0; turn < 20; turn++) {
    for (const until = performance.now() + 20; performance.now() < until;);
    await sleep(70);
  }
  process.send!({ plan: { kind: "QueryPlan", node: null } });
});
process.send!("ready");
