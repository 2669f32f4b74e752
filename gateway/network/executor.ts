/** Answers for the gateway itself: members as the registry has them, enterprises by code. */
import { buildSubgraphSchema } from "@apollo/subgraph";
import { execute, GraphQLError, parse } from "graphql";
import type { MemberHealth } from "../members/health.ts";
import type { MemberRegistry, RegisteredMember } from "../members/registry.ts";
import type { JsonObject } from "../plan/entity-places.ts";
import type { SubgraphExecutor } from "../plan/run.ts";
import { networkSdl } from "./contract.ts";
import { isCreditCode } from "../../subgraphs/ledger/rules/credit-code.ts";

/** Makes the executor of the `network` subgraph. */
export function networkExecutor(
  registry: MemberRegistry,
  health: MemberHealth,
): SubgraphExecutor<unknown> {
  const shown = (member: RegisteredMember) => ({ ...member, health: health.of(member.code) });
  const find = (code: string) => {
    const member = registry.find(code);
    return member ? shown(member) : null;
  };
  const schema = buildSubgraphSchema([
    {
      typeDefs: parse(networkSdl),
      resolvers: {
        Query: {
          members: (_: unknown, { kind, status }: { kind?: string; status?: string }) =>
            (status === "LEFT" ? registry.all() : registry.list())
              .filter(
                (member) =>
                  (!kind || member.kind === kind) && (!status || member.status === status),
              )
              .map(shown),
          member: (_: unknown, { code }: { code: string }) => find(code),
          enterprise: (_: unknown, { creditCode }: { creditCode: string }) => {
            if (isCreditCode(creditCode)) return { creditCode };
            throw new GraphQLError(
              `creditCode：${creditCode} 不是有效的统一社会信用代码（18 位，末位为校验位）。Not a valid credit code (GB 32100-2015).`,
              { extensions: { code: "BAD_USER_INPUT" } },
            );
          },
          registryState: () => ({ asOf: registry.asOf, isCurrent: registry.isCurrent }),
        },
        Member: {
          // A provider need not be a member; then only its code is known.
          __resolveReference: ({ code }: { code: string }) => find(code) ?? { code },
        },
        Enterprise: { __resolveReference: (reference: object) => reference },
      },
    },
  ]);
  return async ({ document, variables }) => {
    const result = await execute({ schema, document, variableValues: variables });
    return {
      data: (result.data ?? null) as JsonObject | null,
      ...(result.errors ? { errors: result.errors.map((error) => error.toJSON()) } : {}),
    };
  };
}
