/** Fields of one mutation that go to several members. */
import { OperationTypeNode, parse } from "graphql";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { readContract } from "../../gateway/contract/rules.ts";
import { contractExecutor } from "../../gateway/members/contract-executor.ts";
import { gap } from "../../gateway/members/gap.ts";
import { MemberHealth } from "../../gateway/members/health.ts";
import { MemberRegistry, RegistryInForce } from "../../gateway/members/registry.ts";

const contract = readContract(
  parse(`
    extend schema @contract(name: "ledger", keptBy: ["WINDOW"])
    type Query { kept: String @route(to: OWNER, by: "id") }
    type Mutation { note(id: ID!): String @route(to: OWNER, by: "id") }`),
);
const source = `mutation { a: note(id: "340100:1") b: note(id: "340200:1") c: note(id: "340100:2") }`;
const members = ["340100", "340200"].map((code) => ({
  code,
  kind: "WINDOW",
  name: code,
  nameEn: null,
  cityCode: null,
  url: `memory://${code}`,
  status: "ACTIVE" as const,
}));
const registry = new RegistryInForce();
registry.take(
  new MemberRegistry({ version: 1, issuedAt: new Date(), validUntil: new Date(4e12), members }),
);

test("a change begins when the one before it is done, or has failed, whichever members make them", async () => {
  const seen: string[] = [];
  const execute = contractExecutor(contract, {
    registry,
    transport: {
      health: new MemberHealth(async () => true),
      stop: async () => {},
      send: async ({ member, source: asked }) => {
        const key = /(\w): note/.exec(asked)![1]!;
        seen.push(`${key} begins`);
        await sleep(key === "a" ? 20 : 1);
        seen.push(`${key} ends`);
        return key === "b"
          ? gap(member.code, "TIMEOUT")
          : { data: { [key]: member.code }, errors: [] };
      },
    },
  });
  const { data, errors } = await execute({
    subgraph: "ledger",
    document: parse(source),
    source,
    operationType: OperationTypeNode.MUTATION,
    operationName: undefined,
    variables: {},
    signal: undefined,
    context: { authorizationFor: async () => "" },
  });
  expect(seen).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
  expect(data).toEqual({ a: "340100", b: null, c: "340100" });
  expect(errors?.map(({ path }) => path)).toEqual([["b"]]);
});
