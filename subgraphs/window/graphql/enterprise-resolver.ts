/** Answers what this window knows of one enterprise. */
import { Args, Ctx, Directive, FieldResolver, Resolver, Root } from "type-graphql";
import type { MemberContext } from "../../runtime/context.ts";
import { PageArguments } from "../../runtime/graphql/page.ts";
import { ownCoverage } from "../../runtime/graphql/coverage.ts";
import type { Page } from "../../runtime/page.ts";
import type { DemandRow } from "../tables/demands.ts";
import { EnterpriseRegistrations as Registrations } from "../tables/enterprise-registrations.ts";
import { DemandConnection } from "./demand.ts";
import { pageOfDemands } from "./demand-page.ts";
import { Enterprise, EnterpriseRegistrations } from "./enterprise.ts";

@Resolver(() => Enterprise)
export class EnterpriseResolver {
  @FieldResolver(() => DemandConnection, {
    nullable: true,
    description: "Demands of this enterprise at all windows.",
  })
  @Directive("@route(to: ALL)")
  @Directive("@merge(by: OBJECT)")
  demands(
    @Root() enterprise: Enterprise,
    @Ctx() context: MemberContext,
    @Args(() => PageArguments) { first, after }: PageArguments,
  ): Page<DemandRow> {
    return pageOfDemands(context, { enterprise: enterprise.creditCode }, first ?? 20, after);
  }

  @FieldResolver(() => EnterpriseRegistrations, {
    nullable: true,
    description: "Windows that it registered with.",
  })
  @Directive("@route(to: ALL)")
  @Directive("@merge(by: OBJECT)")
  async registrations(
    @Root() { creditCode }: Enterprise,
    @Ctx() { em, member, now }: MemberContext,
  ): Promise<EnterpriseRegistrations> {
    const row = await em.findOne(Registrations, { enterpriseCode: creditCode });
    const nodes = row
      ? [
          {
            ...row,
            window: { code: member.code },
            county: row.county ?? null,
            industryCode: row.industryCode ?? null,
          },
        ]
      : [];
    return { nodes, coverage: ownCoverage(now()) };
  }
}
