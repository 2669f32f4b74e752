/** What is no supergraph is refused at once; what only the planner refuses shows in each answer. */
import { parse } from "graphql";
import { expect, test } from "vitest";
import { createPlanExecutor } from "../../gateway/plan/executor.ts";
import { compose } from "./harness.ts";

const { supergraphSdl: sound } = compose({ one: { types: `type Query { a: Int }` } });
const open = (supergraphSdl: string) =>
  createPlanExecutor({ supergraphSdl, subgraphs: { one: () => ({ data: { a: 1 } }) } });

test.each([
  ["nothing", "", "Syntax Error"],
  ["no SDL", "type Query {", "Syntax Error"],
  ["a schema without subgraphs", `type Query { a: Int }`, "names no subgraph by @join__graph"],
  ["types of nobody", sound.replaceAll(/@join__type\(.*?\)/g, ""), "@join__type is missing"],
  ["types of a stranger", sound.replace("graph: ONE", "graph: TWO"), "TWO, which is no subgraph"],
  ["a type that is missing", sound.replace("a: Int", "a: Nope"), 'Unknown type: "Nope"'],
  ["no query type", sound.replaceAll(/\bQuery\b/g, "Other"), "no query type"],
])("%s is refused at once", (_, sdl, reason) => {
  expect(() => open(sdl)).toThrow("This is no supergraph: ");
  expect(() => open(sdl)).toThrow(reason);
});

test("what only the planner refuses shows in each answer, and in no other executor's", async () => {
  const refused = open(sound.replace("@join__type(graph: ONE)", "@join__type"));
  const document = parse(`{ a }`);
  for (let turn = 0; turn < 2; turn++) {
    const { data, errors } = await refused.execute({ document, context: {} });
    expect(data).toBeUndefined();
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(["QUERY_PLANNING_FAILED"]);
    expect(errors?.[0]?.message).toContain("The planner refuses the supergraph: ");
  }
  expect(await open(sound).execute({ document, context: {} })).toEqual({ data: { a: 1 } });
});
