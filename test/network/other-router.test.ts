import { ApolloGateway, RemoteGraphQLDataSource } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keepPart } from "../../subgraphs/ledger/actions/keep-part.ts";
import { inTransaction } from "../../subgraphs/runtime/transaction.ts";
import { enterpriseCodes, keepService } from "../builders/service.ts";
import { institutionCodes, startTestNetwork, type TestNetwork } from "../setup/network.ts";

const [institution] = institutionCodes as [string];
let network: TestNetwork;
let router: ApolloServer;
let record: string;

beforeAll(async () => {
  network = await startTestNetwork(["340000", "340100", "340300", institution], {
    mountsSubgraphs: true,
  });
  for (const code of ["340100", "340300"]) {
    for (const day of [1, 2, 3])
      await keepService(network.contextOf(code), { acceptedOn: `2025-02-0${day}`, rating: day });
  }
  record = await keepService(network.contextOf("340100"), {
    providerCode: institution,
    enterpriseCode: enterpriseCodes[1],
  });
  await inTransaction(network.contextOf(institution), (inside) =>
    keepPart(inside, { recordId: record, type: "DELIVERED", at: new Date("2025-03-04T01:00:00Z") }),
  );
  const sdl = await readFile(
    join(import.meta.dirname, "..", "..", "schema", "supergraph.graphql"),
    "utf8",
  );
  router = new ApolloServer({
    gateway: new ApolloGateway({
      supergraphSdl: sdl.replaceAll(
        /"member:(\w+)"/g,
        (_, name: string) => `"${network.url}/subgraphs/${name}"`,
      ),
      buildService: ({ url }) => new RemoteGraphQLDataSource({ url: url ?? "" }),
    }),
    logger: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
  });
  await router.start();
});
afterAll(async () => {
  await router.stop();
  await network.stop();
});

test.each([
  [
    "records in one order",
    `{ serviceRecords(first: 5) { totalCount pageInfo { hasNextPage endCursor } coverage { expected answered isComplete gaps { member } } edges { cursor node { id title recordedBy { code name } category { code name } rating { level } } } } }`,
  ],
  [
    "one record with its trace",
    `query ($id: ID!) { serviceRecord(id: $id) { title provider { code name } trace { events { type at member { code name } } coverage { expected answered } } } }`,
  ],
  [
    "one enterprise",
    `{ enterprise(creditCode: "${enterpriseCodes[0]}") { creditCode name serviceRecords(first: 3) { totalCount edges { node { title enterprise { creditCode } trace { events { type } } } } coverage { expected answered } } demands { totalCount } registrations { nodes { name } } } }`,
  ],
  [
    "statistics",
    `{ networkStatistics(period: { year: 2025 }) { period { year quarter } total { serviceRecords enterprisesServed satisfaction byCategory { category serviceRecords } } byMember { member { code name } serviceRecords } coverage { expected answered } } }`,
  ],
  [
    "a figure and the records that it counts",
    `{ figure(name: satisfaction, period: { year: 2025, quarter: 1 }, first: 3) { value count sum indicator { name article } coverage { expected answered } edges { node { amount serviceRecord { title } } } pageInfo { hasNextPage } } doubleReports(period: { year: 2025 }) { totalCount } indicators { code basis } }`,
  ],
  ["members", `{ members(kind: WINDOW) { code name kind status } __typename }`],
  [
    "several fields under names of their own",
    `{ __typename a: serviceRecords(first: 1) { edges { node { id } } } b: activities { totalCount } c: serviceCategories { code name level } }`,
  ],
])(
  "an independent router in front of the mounted subgraphs gives the same answer to %s",
  async (_, query) => {
    const ours = await network.ask(query, { id: record });
    const response = await router.executeOperation({ query, variables: { id: record } });
    const theirs = response.body.kind === "single" ? response.body.singleResult : { data: null };
    expect(ours.errors).toBeUndefined();
    expect(theirs.errors).toBeUndefined();
    expect(JSON.parse(JSON.stringify(theirs.data))).toEqual(ours.data);
  },
);

test("the subgraphs are not mounted unless that is asked for", async () => {
  const plain = await startTestNetwork(["340000"]);
  expect(
    (await fetch(`${plain.url}/subgraphs/ledger`, { method: "POST", body: "{}" })).status,
  ).toBe(404);
  await plain.stop();
});
