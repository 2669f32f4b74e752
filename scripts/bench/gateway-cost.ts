/** What one request costs the gateway in CPU: ours, @apollo/gateway, and the floor that nobody can pass. */
import { ApolloGateway } from "@apollo/gateway";
import { parse } from "graphql";
import { createPlanExecutor } from "../../gateway/plan/executor.ts";
import { openShop, shopQuery } from "./shop.ts";

export type Cost = {
  readonly ours: number;
  readonly rival: number;
  readonly floor: number;
  readonly bytes: number;
};
type Run = (seed: number) => Promise<unknown>;

/** Returns milliseconds of CPU for each request: medians over rounds in which the three take turns. */
export async function measureGatewayCost(rounds: number, perRound: number): Promise<Cost> {
  const { supergraphSdl, canned } = openShop();
  const document = parse(shopQuery);
  const seen: string[] = [];
  const executor = createPlanExecutor({
    supergraphSdl,
    subgraphs:
      (name) =>
      async ({ source, variables }) => {
        const text = await canned(name, source, variables);
        seen.push(text);
        return JSON.parse(text) as object;
      },
  });
  const ours: Run = async (seed) =>
    JSON.stringify(await executor.execute({ document, variables: { seed }, context: {} }));
  const rival = await openRival(supergraphSdl, canned);
  const answer = JSON.stringify(JSON.parse(String(await ours(0))).data);
  const theirs = JSON.stringify((JSON.parse(String(await rival(0))) as { data: unknown }).data);
  if (!sameJson(answer, theirs))
    throw new Error("The rival gives another answer; there is nothing to compare.");
  seen.length = 0;
  const whole = JSON.parse(String(await ours(0))) as unknown;
  const texts = [...seen];
  const floor: Run = async () => {
    for (const text of texts) JSON.parse(text);
    return JSON.stringify(whole);
  };
  const samples = { ours: [] as number[], rival: [] as number[], floor: [] as number[] };
  for (let round = -1; round < rounds; round++) {
    for (const [name, run] of [
      ["ours", ours],
      ["rival", rival],
      ["floor", floor],
    ] as const) {
      const started = process.cpuUsage();
      for (let at = 0; at < perRound; at++) await run(round * perRound + at);
      const { user, system } = process.cpuUsage(started);
      // The first round warms up.
      if (round >= 0) samples[name].push((user + system) / 1000 / perRound);
      seen.length = 0;
    }
  }
  return {
    ours: median(samples.ours),
    rival: median(samples.rival),
    floor: median(samples.floor),
    bytes: answer.length,
  };
}

async function openRival(
  supergraphSdl: string,
  canned: ReturnType<typeof openShop>["canned"],
): Promise<Run> {
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => ({
      process: async ({ request }) =>
        JSON.parse(await canned(name, request.query ?? "", request.variables ?? {})) as object,
    }),
    logger: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
  });
  const { executor } = await gateway.load();
  const document = parse(shopQuery);
  return async (seed) =>
    JSON.stringify(
      await executor({
        document,
        request: { query: shopQuery, variables: { seed } },
        operationName: "Shop",
        queryHash: "shop",
        cache: undefined,
        context: {},
        logger: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
        metrics: {},
        schema: undefined,
        source: shopQuery,
        operation: document.definitions[0],
        overallCachePolicy: undefined,
      } as never),
    );
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

function sameJson(a: string, b: string): boolean {
  const sorted = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(sorted)
      : typeof value === "object" && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .sort(([x], [y]) => (x < y ? -1 : 1))
              .map(([key, inner]) => [key, sorted(inner)]),
          )
        : value;
  return JSON.stringify(sorted(JSON.parse(a))) === JSON.stringify(sorted(JSON.parse(b)));
}
