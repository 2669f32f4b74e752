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

/** Planners by supergraph, or why there is none. */
const planners = new Map<number, QueryPlanner | string>();

function answer(question: Exclude<PlannerQuestion, { closed: number }>): PlannerAnswer {
  const { supergraph, supergraphSdl, source, operationName } = question;
  if (supergraphSdl !== undefined) planners.set(supergraph, plannerOf(supergraphSdl));
  const planner = planners.get(supergraph)!;
  if (typeof planner === "string") return { error: planner };
  try {
    return { plan: planner.plan(source, operationName, new Set(), 0) };
  } catch (cause) {
    return { error: messageOf(cause) };
  }
}

function plannerOf(supergraphSdl: string): QueryPlanner | string {
  try {
    return new QueryPlanner(supergraphSdl);
  } catch (cause) {
    return `The planner refuses the supergraph: ${messageOf(cause)}`;
  }
}

const messageOf = (cause: unknown): string =>
  cause instanceof Error ? cause.message : String(cause);

process.on("message", (question: PlannerQuestion) => {
  if ("closed" in question) planners.delete(question.closed);
  else process.send!(answer(question));
});
// A signal to the whole group is for the parent to follow; this process ends with it.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => {});
process.on("disconnect", () => process.exit());
process.send?.("ready" satisfies PlannerAnswer);
