/** Holds every case against one schema with the same data. */
import { beforeAll, describe, expect, test } from "vitest";
import { cases } from "./cases.ts";
import {
  askNetwork,
  askWhole,
  type Case,
  connect,
  errorPaths,
  type Network,
  type Outcome,
  type Query,
} from "./harness.ts";

describe.each(cases)("$title", (one: Case) => {
  let network: Network;
  beforeAll(() => {
    network = connect(one);
  });

  for (const query of one.queries) {
    const run = query.defect === undefined ? test : test.fails;
    run(query.title, async () => {
      one.reset?.();
      const expected = await askWhole(network, query);
      one.reset?.();
      const answer = await askNetwork(network, query);
      compare(query, answer, expected);
      countRequests(query, network);
    });
  }
});

function compare(query: Query, answer: Outcome, expected: Outcome): void {
  const data = "data" in query ? query.data : expected.data;
  const paths = query.errorPaths ?? errorPaths(expected);
  expect({ data: answer.data, paths: errorPaths(answer).toSorted() }).toEqual({
    data,
    paths: [...paths].toSorted(),
  });
  // The order of keys is part of an answer.
  expect(JSON.stringify(answer.data)).toBe(JSON.stringify(data));
  const messages = (answer.errors ?? []).map(({ message, path }) => [path, message]);
  for (const { message, path, originalError } of expected.errors ?? []) {
    if (originalError && !query.faults && !query.errorPaths) {
      expect(messages).toContainEqual([path, message]);
    }
  }
}

function countRequests({ fetches, entities }: Query, { requests }: Network): void {
  const count: Record<string, number> = {};
  const sent: Record<string, number> = {};
  for (const { subgraph, variables } of requests) {
    count[subgraph] = (count[subgraph] ?? 0) + 1;
    for (const [name, value] of Object.entries(variables)) {
      if (!name.includes("epresentations") || !Array.isArray(value)) continue;
      sent[subgraph] = (sent[subgraph] ?? 0) + value.length;
    }
  }
  if (fetches) expect(count).toEqual(fetches);
  if (entities) expect(sent).toEqual(entities);
}
