/** The planner's own process: whatever ends it costs one operation its plan, and the gateway nothing. */
import { type QueryPlan, QueryPlanner } from "@graphql-hive/router-query-planner";

/** `supergraphSdl` comes with the first question for a supergraph; one that is `closed` is forgotten. */
export type PlannerQuestion =
  | {
      readonly supergraph: number;
      readonly supergraphSdl: string | undefined;
      readonly source: string;
      readonly operationName: string | null;
    }
  | { readonly closed: number };
/** Answers come in the order of questions, after one word when the process is ready. */
export type PlannerAnswer = "ready" | { readonly plan: QueryPlan } | { readonly error: string };

const planners = new Map<number, QueryPlanner>();

function answer(question: Exclude<PlannerQuestion, { closed: number }>): PlannerAnswer {
  const { supergraph, supergraphSdl, source, operationName } = question;
  try {
    if (supergraphSdl !== undefined) planners.set(supergraph, new QueryPlanner(supergraphSdl));
    const planner = planners.get(supergraph);
    if (!planner) throw new Error("The supergraph cannot be planned for.");
    return { plan: planner.plan(source, operationName, new Set(), 0) };
  } catch (cause) {
    return { error: cause instanceof Error ? cause.message : String(cause) };
  }
}

process.on("message", (question: PlannerQuestion) => {
  if ("closed" in question) planners.delete(question.closed);
  else process.send!(answer(question));
});
// A signal to the whole group is for the parent to follow; this process ends with it.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => {});
process.on("disconnect", () => process.exit());
process.send?.("ready" satisfies PlannerAnswer);
