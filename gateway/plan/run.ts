/** Runs the steps of a plan: fetches in their order, each answer laid into the whole. */
import type { GraphQLFormattedError } from "graphql";
import { failureAt, isNote, rootKeys } from "./blame.ts";
import { runEntities } from "./entities.ts";
import { mergeInto } from "./merge-answer.ts";
import { clientVariable } from "./normalise.ts";
import type { FetchOperation, Step } from "./step.ts";
import { ask, type Run, type SubgraphAnswer } from "./request.ts";
import { rewrite } from "./rewrites.ts";

export type { Run, SubgraphAnswer, SubgraphExecutor, SubgraphRequest } from "./request.ts";

/** Runs `step` and all below it; failures become errors in the run, never exceptions. */
export async function runStep<Context>(run: Run<Context>, step: Step): Promise<void> {
  switch (step.kind) {
    case "sequence":
      for (const inner of step.steps) await runStep(run, inner);
      return;
    case "parallel":
      await Promise.all(step.steps.map((inner) => runStep(run, inner)));
      return;
    case "condition": {
      const chosen = run.variables[clientVariable(step.variable)] ? step.included : step.skipped;
      if (chosen) await runStep(run, chosen);
      return;
    }
    case "root": {
      const answer = await ask(run, step.operation, {});
      if (answer.data) {
        rewrite(answer.data, step.outputRewrites, run.schema);
        mergeInto(run.data, answer.data);
      }
      const fields = rootKeys(step.operation);
      for (const error of errorsOf(answer, step.operation, fields)) {
        // An error without a path concerns all that was asked for here.
        const paths = error.path?.length ? [error.path] : fields.map((field) => [field]);
        const keys = isNote(error, answer) ? [] : null;
        for (const path of paths)
          run.failures.push(failureAt(error, path, step.operation.subgraph, keys));
      }
      return;
    }
    case "entities":
      await runEntities(run, step.operation, step.entities);
  }
}

/** Says what is wrong with an answer: silence about a field is an error too. */
function errorsOf(
  { data, errors }: SubgraphAnswer,
  { subgraph }: FetchOperation,
  fields: readonly string[],
): readonly GraphQLFormattedError[] {
  if (errors?.length || fields.every((field) => data?.[field] !== undefined)) return errors ?? [];
  return [{ message: `Subgraph "${subgraph}" returned no data.` }];
}
