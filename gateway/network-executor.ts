/** The executor over the whole network: the supergraph's plans, answered by members and the gateway itself. */
import { parse } from "graphql";
import { GraphQLBigInt, GraphQLDate, GraphQLDateTime, GraphQLJSON } from "graphql-scalars";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ContractRules, readContract } from "./contract/rules.ts";
import type { Audience } from "./limits/cost.ts";
import { contractOf } from "./contract/split.ts";
import { contractExecutor, type Members } from "./members/contract-executor.ts";
import { atNewestAddress } from "./members/newest-address.ts";
import type { CallerContext } from "./members/exchange.ts";
import { networkExecutor } from "./network/executor.ts";
import { MemberContracts, type RequiredContract } from "./network/member-contract.ts";
import { createPlanExecutor, type PlanExecutor } from "./plan/executor.ts";
import type { SubgraphExecutor } from "./plan/run.ts";

const contracts = ["ledger", "window", "institution", "hub"];

export type NetworkExecutor = PlanExecutor<CallerContext> & {
  /** How many members a field is asked of at present. */
  readonly audience: Audience;
  /** The executor of one subgraph of the supergraph; undefined for a name that is none. */
  readonly subgraph: (name: string) => SubgraphExecutor<CallerContext> | undefined;
};

/** Reads schema/ and makes the executor. @throws when a schema file is missing or broken */
export async function createNetworkExecutor(
  { registry, transport }: Members,
  schemaFolder: string,
): Promise<NetworkExecutor> {
  const members = { registry, transport: atNewestAddress(transport, registry) };
  const read = (name: string) => readFile(join(schemaFolder, `${name}.graphql`), "utf8");
  const executors = new Map<string, SubgraphExecutor<CallerContext>>();
  const rules: ContractRules[] = [];
  const required: RequiredContract[] = [];
  for (const name of contracts) {
    const document = parse(await read(name));
    const contract = readContract(document);
    rules.push(contract);
    required.push({ keptBy: contract.keptBy, document });
    executors.set(name, contractExecutor(contract, members));
  }
  const spoken = new MemberContracts(required, members.transport);
  executors.set("network", networkExecutor(registry, transport.health, spoken));
  const executor = createPlanExecutor<CallerContext>({
    supergraphSdl: await read("supergraph"),
    scalars: {
      BigInt: GraphQLBigInt,
      Date: GraphQLDate,
      DateTime: GraphQLDateTime,
      JSON: GraphQLJSON,
    },
    subgraphs: (name) => executors.get(contractOf(name))!,
  });
  return {
    ...executor,
    audience: audienceIn(rules, members),
    subgraph: (name) => executors.get(contractOf(name)),
  };
}

function audienceIn(contracts: readonly ContractRules[], { registry }: Members): Audience {
  const scattered = new Map<string, readonly string[]>();
  for (const { types, keptBy } of contracts) {
    for (const type of types.values()) {
      for (const field of type.fields.values()) {
        if (field.route?.to === "ALL") scattered.set(`${type.name}.${field.name}`, keptBy);
      }
    }
  }
  return (type, field) => {
    const keptBy = scattered.get(`${type}.${field}`);
    return keptBy ? Math.max(1, registry.current?.keepersOf(keptBy).length ?? 1) : 1;
  };
}
