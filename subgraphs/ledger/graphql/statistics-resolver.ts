/** Answers for the figures of one member; the gateway adds them up by the rules on the types. */
import { Arg, Ctx, Directive, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { ownCoverage } from "../../runtime/graphql/coverage.ts";
import { homeCityOf } from "../rules/division.ts";
import { claimedServices, type FigureScope, type FigureSource } from "../tables/figures.ts";
import { MemberFigures } from "./member-figures.ts";
import { NetworkStatistics, PeriodInput, ServiceClaim, StatisticsRow } from "./statistics.ts";

@Resolver(() => NetworkStatistics)
export class NetworkStatisticsResolver {
  @Query(() => NetworkStatistics, {
    nullable: true,
    description: "Figures of a period over the network.",
  })
  @Directive("@route(to: ALL)")
  @Directive("@merge(by: OBJECT)")
  networkStatistics(
    @Ctx() context: MemberContext,
    @Arg("period", () => PeriodInput, { description: "The period." }) {
      year,
      quarter,
    }: PeriodInput,
  ): object {
    if (typeof quarter === "number" && (quarter < 1 || quarter > 4)) {
      throw refuse(
        "BAD_USER_INPUT",
        `quarter：季度应为 1 至 4，收到 ${quarter}。\`quarter\` must be 1 to 4.`,
      );
    }
    if (year < 1991 || year > 2999) {
      throw refuse(
        "BAD_USER_INPUT",
        `year：年份应为 1991 至 2999，收到 ${year}。\`year\` must be 1991 to 2999.`,
      );
    }
    const period = { year, quarter: quarter ?? null };
    return { period, coverage: ownCoverage(context.now()) };
  }

  @FieldResolver(() => StatisticsRow, {
    nullable: true,
    description: "The network as a whole: things that several members report count once.",
  })
  @Directive('@merge(by: CLAIMED, of: ["claims", "totalWithout"])')
  total(@Root() root: NetworkStatistics, @Ctx() context: MemberContext): MemberFigures {
    return rowOf(root, context, []);
  }

  @FieldResolver(() => StatisticsRow, {
    nullable: true,
    description: "This member's figures without the services of these hashed keys.",
  })
  @Directive("@inaccessible")
  @Directive("@merge(by: NONE)")
  totalWithout(
    @Root() root: NetworkStatistics,
    @Ctx() context: MemberContext,
    @Arg("keys", () => [String], {
      description: "Hashed keys of services that count for another member.",
    })
    keys: string[],
  ): MemberFigures {
    return rowOf(root, context, keys);
  }

  @FieldResolver(() => [StatisticsRow], {
    nullable: true,
    description: "One row for each member that answered, by code.",
  })
  @Directive("@merge(by: LIST)")
  byMember(@Root() root: NetworkStatistics, @Ctx() context: MemberContext): MemberFigures[] {
    return [rowOf(root, context, [], { code: context.member.code })];
  }

  @FieldResolver(() => [ServiceClaim], {
    nullable: true,
    description: "Services of the period that another member may have reported as well.",
  })
  @Directive("@inaccessible")
  @Directive("@merge(by: NONE)")
  async claims(
    @Root() root: NetworkStatistics,
    @Ctx() context: MemberContext,
  ): Promise<ServiceClaim[]> {
    const services = await claimedServices(scopeOf(root, context, []));
    return services.map(({ key, county, acceptedMs }) => ({
      key,
      isHome: county !== null && homeCityOf(county) === context.member.code,
      acceptedMs: acceptedMs === null ? null : Number(acceptedMs),
    }));
  }
}

function scopeOf(
  { period }: NetworkStatistics,
  context: MemberContext,
  excluding: readonly string[],
): FigureScope {
  return { em: context.em, member: context.member, period, excluding };
}

function rowOf(
  root: NetworkStatistics,
  context: MemberContext,
  excluding: readonly string[],
  member: { code: string } | null = null,
): MemberFigures {
  const source = context.contributions.statistics?.[0] as FigureSource | undefined;
  return new MemberFigures(scopeOf(root, context, excluding), source, member);
}
