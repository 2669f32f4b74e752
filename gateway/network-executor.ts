/** The executor over the whole network: the supergraph's plans, answered by members and the gateway itself. */
import { parse } from "graphql";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readContract } from "./contract/rules.ts";
import { contractOf } from "./contract/split.ts";
import { contractExecutor, type Members } from "./members/contract-executor.ts";
import type { CallerContext } from "./members/exchange.ts";
import { networkExecutor } from "./network/executor.ts";
import { createPlanExecutor, type PlanExecutor } from "./plan/executor.ts";
import type { SubgraphExecutor } from "./plan/run.ts";

const contracts = ["ledger", "window", "institution", "hub"];

/** Reads schema/ and makes the executor. @throws when a schema file is missing or broken */
export async function createNetworkExecutor(
  members: Members,
  schemaFolder: string,
): Promise<PlanExecutor<CallerContext>> {
  const read = (name: string) => readFile(join(schemaFolder, `${name}.graphql`), "utf8");
  const executors = new Map<string, SubgraphExecutor<CallerContext>>([
    ["network", networkExecutor(members.registry, members.transport.health)],
  ]);
  for (const name of contracts) {
    executors.set(name, contractExecutor(readContract(parse(await read(name))), members));
  }
  return createPlanExecutor<CallerContext>({
    supergraphSdl: await read("supergraph"),
    subgraphs: (name) => executors.get(contractOf(name))!,
  });
}
