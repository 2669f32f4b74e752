/** Asks the network and its central rival the same questions in turn, and compares their medians. */
import { median } from "./gateway-cost.ts";
import type { BenchNetwork, Door } from "./network.ts";

export type Comparison = {
  readonly name: string;
  readonly networkMs: number;
  readonly centralMs: number;
  readonly ratio: number;
};
type Question = {
  readonly name: string;
  readonly query: string;
  readonly variables: (round: number) => Promise<object> | object;
};

/** Returns one comparison for each question; variables change with every round. */
export async function compareWithCentral(
  network: BenchNetwork,
  rounds: number,
): Promise<Comparison[]> {
  const id = async (door: Door, round: number): Promise<string> => {
    const data = await ask<{ serviceRecords: { edges: { node: { id: string } }[] } }>(
      door,
      `query ($before: Date) { serviceRecords(first: 1, filter: { completedBefore: $before }) { edges { node { id } } } }`,
      { before: day(round) },
    );
    return data.serviceRecords.edges[0]!.node.id;
  };
  const questions: Question[] = [
    {
      name: "statistics of a quarter",
      query: `query ($year: Int!, $quarter: Int!) { networkStatistics(period: { year: $year, quarter: $quarter }) { total { serviceRecords enterprisesServed ratings satisfaction publicWelfareShare feeFen } coverage { answered } } }`,
      variables: (round) => ({ year: 2025, quarter: 1 + (round % 4) }),
    },
    {
      name: "newest 20, filtered",
      query: `query ($category: String, $before: Date) { serviceRecords(first: 20, filter: { category: $category, completedBefore: $before }) { edges { node { id title enterpriseName state acceptedAt feeFen } } pageInfo { hasNextPage endCursor } coverage { answered } } }`,
      variables: (round) => ({ category: `1${round % 8}`, before: day(round) }),
    },
  ];
  const comparisons = [];
  for (const { name, query, variables } of questions) {
    const times = { gateway: [] as number[], central: [] as number[] };
    for (let round = -3; round < rounds; round++) {
      for (const side of ["gateway", "central"] as const) {
        const given = await variables(Math.abs(round));
        const started = performance.now();
        await ask(network[side], query, given);
        if (round >= 0) times[side].push(performance.now() - started);
      }
    }
    comparisons.push(comparison(name, times));
  }
  const times = { gateway: [] as number[], central: [] as number[] };
  const trace = `query ($id: ID!) { serviceRecord(id: $id) { title state trace { events { type at state } coverage { answered } } } }`;
  for (let round = -3; round < rounds; round++) {
    for (const side of ["gateway", "central"] as const) {
      const given = { id: await id(network[side], Math.abs(round)) };
      const started = performance.now();
      await ask(network[side], trace, given);
      if (round >= 0) times[side].push(performance.now() - started);
    }
  }
  return [...comparisons, comparison("one trace", times)];
}

const day = (round: number): string =>
  new Date(Date.UTC(2025, 5, 1 + (round % 180))).toISOString().slice(0, 10);

function comparison(
  name: string,
  { gateway, central }: Record<"gateway" | "central", number[]>,
): Comparison {
  const [networkMs, centralMs] = [median(gateway), median(central)];
  return { name, networkMs, centralMs, ratio: networkMs / centralMs };
}

async function ask<Data>(door: Door, query: string, variables: object): Promise<Data> {
  const response = await fetch(door.url, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${door.token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as {
    data: Data;
    errors?: { message: string }[];
  };
  if (errors?.length) throw new Error(`${door.url}: ${errors[0]!.message}`);
  return data;
}
