/** Asks the network and its central rival the same questions in turn, and compares their medians. */
import { enterpriseCode, type Quarter } from "./fill.ts";
import { median } from "./gateway-cost.ts";
import type { BenchNetwork, Door } from "./network.ts";

export type Question = {
  readonly name: string;
  readonly query: string;
  /** The same question as one subgraph by itself is asked it; `query` where nothing is said. */
  readonly centralQuery?: string;
  /** Other values in every round, so that no answer is ever asked for twice. */
  readonly variables: (round: number, door: Door) => Promise<object> | object;
  /** The quarter for which a record is written before a round; none is written without it. */
  readonly writes?: (round: number) => Quarter;
};
export type Comparison = {
  readonly networkMs: number;
  readonly centralMs: number;
  readonly ratio: number;
};

const record = `id title enterpriseName state acceptedAt feeFen`;
const history = `serviceRecords(first: 20) { edges { node { ${record} rating { level } } } totalCount coverage { answered } }`;
const statistics = `query ($year: Int!, $quarter: Int!) { networkStatistics(period: { year: $year, quarter: $quarter }) {
  total { serviceRecords enterprisesServed resourcesMobilised ratings satisfaction publicWelfareShare feeFen }
  coverage { answered } } }`;
const opened = (name: string) => `query ($year: Int!, $quarter: Int!) {
  figure(name: ${name}, period: { year: $year, quarter: $quarter }, first: 20) {
    value byMember { member { code } value } edges { node { id } } pageInfo { hasNextPage } coverage { answered } } }`;
const aQuarter = (round: number) => ({ year: 2024 + (round % 2), quarter: 1 + (round % 4) });
const newest = `query ($filter: ServiceRecordFilter, $after: String) { serviceRecords(first: 20, filter: $filter, after: $after) {
  edges { node { ${record} } } pageInfo { hasNextPage endCursor } coverage { answered } } }`;

/** `id` asks each door for one of its own records: an identifier names its owner. */
export const questions: Readonly<Record<string, Question>> = {
  statistics: {
    name: "statistics of a quarter in which a record was written just before",
    query: statistics,
    variables: aQuarter,
    writes: aQuarter,
  },
  statisticsAtRest: {
    name: "statistics of a quarter, nothing written",
    query: statistics,
    variables: aQuarter,
  },
  newestFiltered: {
    name: "newest 20 of a category, completed before a day",
    query: newest,
    variables: (round) => ({
      filter: { category: `1${round % 8}`, completedBefore: day(round) },
    }),
  },
  newest: {
    name: "newest 20 of a state",
    query: newest,
    variables: (round) => ({ filter: { state: ["COMPLETED"], completedFrom: day(-round) } }),
  },
  openedFigure: {
    name: "services of a quarter opened to their records",
    query: opened("serviceRecords"),
    variables: aQuarter,
  },
  openedThings: {
    name: "enterprises served in a quarter opened one by one",
    query: opened("enterprisesServed"),
    variables: aQuarter,
  },
  history: {
    name: "one enterprise's history",
    query: `query ($code: ID!) { enterprise(creditCode: $code) { ${history} } }`,
    centralQuery: `query ($code: ID!) { _entities(representations: [{ __typename: "Enterprise", creditCode: $code }]) {
      ... on Enterprise { ${history} } } }`,
    variables: (round) => ({ code: enterpriseCode((round * 37) % 8000) }),
  },
  trace: {
    name: "one trace",
    query: `query ($id: ID!) { serviceRecord(id: $id) { title state trace { events { type at state } coverage { answered } } } }`,
    variables: async (round, door) => {
      const filter = { completedBefore: day(round) };
      const data = await ask<{ serviceRecords: { edges: { node: { id: string } }[] } }>(
        door,
        newest,
        { filter },
      );
      return { id: data.serviceRecords.edges[round % 20]!.node.id };
    },
  },
};

const day = (round: number): string =>
  new Date(Date.UTC(2025, 5, 1 + (round % 180))).toISOString().slice(0, 10);

/** Returns medians over `rounds`, in which the two take turns at going first. */
export async function compare(
  question: Question,
  network: BenchNetwork,
  central: Door,
  rounds: number,
): Promise<Comparison> {
  const times = { network: [] as number[], central: [] as number[] };
  for (let round = -5; round < rounds; round++) {
    const sides = [["network", network.gateway] as const, ["central", central] as const];
    if (question.writes) await network.write(nextRecord++, question.writes(round + 5));
    for (const [side, door] of round % 2 === 0 ? sides : sides.toReversed()) {
      const variables = await question.variables(round + 5, door);
      const started = performance.now();
      const query = side === "central" ? question.centralQuery : undefined;
      await ask(door, query ?? question.query, variables);
      // The first rounds warm up.
      if (round >= 0) times[side].push(performance.now() - started);
    }
  }
  const [networkMs, centralMs] = [median(times.network), median(times.central)];
  return { networkMs, centralMs, ratio: networkMs / centralMs };
}

let nextRecord = 0;

/** Asks one question. @throws when the answer has errors, so that nothing is measured that is not there */
export async function ask<Data>(door: Door, query: string, variables: object): Promise<Data> {
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
