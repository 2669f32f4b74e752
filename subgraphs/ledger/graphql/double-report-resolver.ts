/** Shows what this member reports and another reports too, as far as the gateway has told it. */
import { Arg, Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { MemberContext } from "../../runtime/context.ts";
import { decodeCursor, encodeCursor, pageSize } from "../../runtime/cursor.ts";
import { ownCoverage } from "../../runtime/graphql/coverage.ts";
import { PageArguments } from "../../runtime/graphql/page.ts";
import type { Verdict } from "../rules/verdict.ts";
import { claimedServices, sharedRecords } from "../tables/claimed-services.ts";
import type { FigureScope } from "../tables/figure-scope.ts";
import { monthlySums } from "../tables/monthly-sums.ts";
import { DoubleReportConnection } from "./double-report.ts";
import { recordsById } from "./event-loader.ts";
import { Settled, verdictsIn } from "./figure-resolver.ts";
import { Unless } from "./figure-set-resolver.ts";
import { readPeriod } from "./period.ts";
import { ClaimSet, PeriodInput } from "./statistics.ts";

type Place = { readonly key: number; readonly id: string };
type Reported = Place & { readonly verdict: Verdict };
type Connection = { readonly scope: FigureScope };

const order = { direction: "ASC", column: "service" } as const;

@Resolver(() => DoubleReportConnection)
export class DoubleReportResolver {
  @Query(() => DoubleReportConnection, {
    nullable: true,
    description: "Services of a period that several members report: whose report counts, and why.",
  })
  @Directive("@route(to: ALL)")
  @Directive('@merge(by: CONTESTED, of: ["claims", "period"])')
  async doubleReports(
    @Ctx() context: MemberContext,
    @Arg("period", () => PeriodInput, { description: "The period." }) input: PeriodInput,
    @Args(() => PageArguments) page: PageArguments,
    @Settled() settled: string | null,
  ): Promise<object> {
    const { em, member } = context;
    const first = pageSize(page.first ?? 20);
    const after = page.after ? decodeCursor(page.after, order) : null;
    const scope = { em, member, period: readPeriod(input) };
    const reports = await reported(scope, verdictsIn(settled));
    const rest = reports.filter((one) => !after || isBefore(after, one));
    const edges = rest.slice(0, first).map((one) => ({
      node: {
        ...one.verdict,
        service: one.verdict.key,
        member: { code: member.code },
        serviceRecord: recordsById(context).load(one.id),
      },
      cursor: encodeCursor({ ...order, key: one.key, id: one.id }),
    }));
    return {
      scope,
      edges,
      pageInfo: { hasNextPage: rest.length > first, endCursor: edges.at(-1)?.cursor ?? null },
      totalCount: reports.length,
      coverage: ownCoverage(context.now()),
    };
  }

  @FieldResolver(() => ClaimSet, {
    nullable: true,
    description: "Services of the period that another member may have reported as well.",
  })
  @Directive("@inaccessible")
  @Directive("@merge(by: NONE)")
  async claims(@Root() { scope }: Connection, @Unless() unless: string): Promise<ClaimSet> {
    const { digest, content } = await claimedServices(scope, (await monthlySums(scope)).stamp);
    return { digest, claims: digest === unless ? null : content };
  }
}

/** Returns this member's records of the services that it was told of, those of one service together. */
async function reported(scope: FigureScope, verdicts: readonly Verdict[]): Promise<Reported[]> {
  const byKey = new Map(verdicts.map((verdict) => [verdict.key, verdict]));
  const rows = await sharedRecords(scope, [...byKey.keys()]);
  return rows
    .map(({ id, key }) => ({ id, key: rankOf(key), verdict: byKey.get(key)! }))
    .sort((a, b) => (isBefore(a, b) ? -1 : 1));
}

/** Services go by the first six bytes of their keys. */
const rankOf = (key: string): number => Buffer.from(key, "base64").readUIntBE(0, 6);

function isBefore(a: Place, b: Place): boolean {
  return a.key === b.key ? a.id < b.id : a.key < b.key;
}
