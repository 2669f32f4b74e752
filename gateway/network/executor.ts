/** Answers for the gateway itself: members as the registry has them, enterprises by code. */
import { buildSubgraphSchema } from "@apollo/subgraph";
import { execute, GraphQLError, parse } from "graphql";
import type { CallerContext } from "../members/exchange.ts";
import type { MemberHealth } from "../members/health.ts";
import {
  ageSeconds,
  type MemberRegistry,
  type RegisteredMember,
  type RegistryInForce,
} from "../members/registry.ts";
import type { JsonObject } from "../plan/entity-places.ts";
import type { SubgraphExecutor } from "../plan/run.ts";
import { networkSdl } from "./contract.ts";
import type { MemberContracts } from "./member-contract.ts";
import {
  definitionsVersion,
  findIndicator,
  indicators,
} from "../../subgraphs/ledger/rules/indicators/definitions.ts";
import { isCreditCode } from "../../subgraphs/ledger/rules/credit-code.ts";

const indicator = (code: string) => ({ ...findIndicator(code), code, version: definitionsVersion });

type Scope = { readonly registry: () => MemberRegistry; readonly caller: CallerContext };

/** Makes the executor of the `network` subgraph. */
export function networkExecutor(
  inForce: RegistryInForce,
  health: MemberHealth,
  contracts: MemberContracts,
): SubgraphExecutor<CallerContext> {
  const shown = (member: RegisteredMember) => ({ ...member, health: health.of(member.code) });
  const find = (registry: MemberRegistry, code: string) => {
    const member = registry.find(code);
    return member ? shown(member) : null;
  };
  const schema = buildSubgraphSchema([
    {
      typeDefs: parse(networkSdl),
      resolvers: {
        Query: {
          members: (
            _: unknown,
            { kind, status }: { kind?: string; status?: string },
            { registry }: Scope,
          ) =>
            (status === "LEFT" ? registry().all() : registry().list())
              .filter(
                (member) =>
                  (!kind || member.kind === kind) && (!status || member.status === status),
              )
              .map(shown),
          member: (_: unknown, { code }: { code: string }, { registry }: Scope) =>
            find(registry(), code),
          enterprise: (_: unknown, { creditCode }: { creditCode: string }) => {
            if (isCreditCode(creditCode)) return { creditCode };
            throw new GraphQLError(
              `creditCode：${creditCode} 不是有效的统一社会信用代码（18 位，末位为校验位）。Not a valid credit code (GB 32100-2015).`,
              { extensions: { code: "BAD_USER_INPUT" } },
            );
          },
          indicators: () => indicators.map(({ code }) => indicator(code)),
          registryState: () => {
            const { current, isCurrent } = inForce;
            return {
              version: current?.version ?? null,
              asOf: current?.issuedAt.toISOString() ?? null,
              ageSeconds: current ? ageSeconds(current) : null,
              isCurrent,
            };
          },
        },
        Member: {
          // A provider need not be a member; then only its code is known.
          __resolveReference: ({ code }: { code: string }, { registry }: Scope) =>
            find(registry(), code) ?? { code },
          contract: ({ code }: { code: string }, _: object, { registry, caller }: Scope) => {
            const member = registry().find(code);
            return member && member.status === "ACTIVE" ? contracts.of(member, caller) : null;
          },
        },
        Indicator: { __resolveReference: ({ code }: { code: string }) => indicator(code) },
        Enterprise: { __resolveReference: (reference: object) => reference },
      },
    },
  ]);
  return async ({ document, variables, context }) => {
    // Enterprises and the registry's own state need no registry, so it is fetched only by who does.
    const contextValue: Scope = { registry: () => inForce.of(context), caller: context };
    const result = await execute({ schema, document, contextValue, variableValues: variables });
    return {
      data: (result.data ?? null) as JsonObject | null,
      ...(result.errors ? { errors: result.errors.map((error) => error.toJSON()) } : {}),
    };
  };
}
