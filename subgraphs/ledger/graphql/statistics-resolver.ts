/** Answers for the figures of one member; the gateway adds them up by the rules on the types. */
import { Arg, Ctx, Directive, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { MemberContext } from "../../runtime/context.ts";
import { ownCoverage } from "../../runtime/graphql/coverage.ts";
import type { FigureSource } from "../tables/figure-source.ts";
import { Unless } from "./figure-set-resolver.ts";
import { MemberFigures } from "./member-figures.ts";
import { readPeriod } from "./period.ts";
import { ClaimSet, NetworkStatistics, PeriodInput, StatisticsRow } from "./statistics.ts";

type StatisticsRoot = { readonly figures: MemberFigures };

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
    @Arg("period", () => PeriodInput, { description: "The period." }) input: PeriodInput,
  ): object {
    const period = readPeriod(input);
    const source = context.contributions.statistics?.[0] as FigureSource | undefined;
    const figures = new MemberFigures({ em: context.em, member: context.member, period }, source);
    return { period, coverage: ownCoverage(context.now()), figures };
  }

  @FieldResolver(() => StatisticsRow, {
    nullable: true,
    description: "The network as a whole: things that several members report count once.",
  })
  @Directive('@merge(by: CLAIMED, of: ["claims"])')
  total(@Root() { figures }: StatisticsRoot): MemberFigures {
    return figures;
  }

  @FieldResolver(() => [StatisticsRow], {
    nullable: true,
    description: "One row for each member that answered, by code.",
  })
  @Directive("@merge(by: LIST)")
  byMember(@Root() { figures }: StatisticsRoot, @Ctx() context: MemberContext): MemberFigures[] {
    return [figures.rowOf({ code: context.member.code })];
  }

  @FieldResolver(() => ClaimSet, {
    nullable: true,
    description: "Services of the period that another member may have reported as well.",
  })
  @Directive("@inaccessible")
  @Directive("@merge(by: NONE)")
  async claims(@Root() { figures }: StatisticsRoot, @Unless() unless: string): Promise<ClaimSet> {
    const { digest, content } = await figures.claims();
    return { digest, claims: digest === unless ? null : content };
  }
}
