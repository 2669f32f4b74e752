/** Opens the figures of one member; the gateway adds up, and tells whose report of a shared service counts. */
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { PageArguments } from "../../runtime/graphql/page.ts";
import { countyValue } from "../rules/division.ts";
import { type FigureName, findIndicator } from "../rules/indicators/definitions.ts";
import type { Dimension } from "../rules/indicators/indicator.ts";
import { readVerdicts, type Verdict } from "../rules/verdict.ts";
import { Activities } from "../tables/activities.ts";
import { type Counted, counted } from "../tables/counted.ts";
import type { Choice } from "../tables/figure-records.ts";
import type { FigureSource } from "../tables/figure-source.ts";
import { ServiceProducts } from "../tables/service-products.ts";
import { Activity } from "./activity.ts";
import { recordsById } from "./event-loader.ts";
import { Unless } from "./figure-set-resolver.ts";
import { Figure, FigureNames, FigureRecord } from "./figure.ts";
import { MemberFigure } from "./member-figure.ts";
import { readPeriod } from "./period.ts";
import { ServiceProduct } from "./service-product.ts";
import { ServiceRecord } from "./service-record.ts";
import { ClaimSet, KeySet, PeriodInput } from "./statistics.ts";

/** The hidden argument by which a gateway tells which reports of shared services count. */
export const Settled = () => (target: object, name: string | symbol | undefined, index: number) => {
  Arg("settled", () => String, {
    nullable: true,
    description: "Verdicts on this member's claims.",
  })(target, name!, index);
  Directive("@inaccessible")(target, name as string, index as never);
};

@Resolver(() => Figure)
export class FigureResolver {
  @Query(() => Figure, {
    nullable: true,
    description:
      "One figure, over the network or what is chosen of it, with exactly the records that it counts.",
  })
  @Directive('@route(to: ALL, narrowedBy: "member")')
  @Directive('@merge(by: SETTLED, of: ["claims", "period"])')
  figure(
    @Ctx() context: MemberContext,
    @Arg("name", () => FigureNames, { description: "Which figure." }) name: FigureName,
    @Arg("period", () => PeriodInput, { description: "The period." }) input: PeriodInput,
    @Arg("member", () => ID, { nullable: true, description: "Only as this member reports it." })
    _member: string | null,
    @Arg("county", () => String, {
      nullable: true,
      description: "GB/T 2260 code or name of a county, else the place as reported, or `unknown`.",
    })
    county: string | null,
    @Arg("category", () => String, {
      nullable: true,
      description: "Two or six digits, or `unknown`.",
    })
    category: string | null,
    @Arg("provider", () => String, {
      nullable: true,
      description: "Only by this provider, by code, else by name.",
    })
    provider: string | null,
    @Arg("enterprise", () => ID, {
      nullable: true,
      description: "Only of this enterprise, by credit code.",
    })
    enterprise: string | null,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Settled() settled: string | null,
  ): MemberFigure {
    const period = readPeriod(input);
    const choice = readChoice(name, {
      COUNTY: county && countyValue(county),
      CATEGORY: category,
      PROVIDER: provider,
      ENTERPRISE: enterprise,
    });
    const source = context.contributions.statistics?.[0] as FigureSource | undefined;
    const kept: Counted | undefined = counted[name] ?? source?.records[name];
    const lost = verdictsIn(settled).flatMap(({ key, counts }) => (counts ? [] : [key]));
    const scope = { em: context.em, member: context.member, period };
    const cell = kept ? { scope, counted: kept, choice, lost } : null;
    return new MemberFigure({ name, period, first: first ?? 20, after }, context, cell);
  }

  @FieldResolver(() => KeySet, { nullable: true, description: "The things behind `distinct`." })
  @Directive("@inaccessible")
  @Directive("@merge(by: NONE)")
  async thingKeys(@Root() figure: MemberFigure, @Unless() unless: string): Promise<KeySet | null> {
    const set = await figure.things();
    return set && { digest: set.digest, keys: set.digest === unless ? null : set.content };
  }

  @FieldResolver(() => ClaimSet, {
    nullable: true,
    description: "Services of the period that another member may have reported as well.",
  })
  @Directive("@inaccessible")
  @Directive("@merge(by: NONE)")
  async claims(@Root() figure: MemberFigure, @Unless() unless: string): Promise<ClaimSet | null> {
    const set = await figure.claims();
    return set && { digest: set.digest, claims: set.digest === unless ? null : set.content };
  }
}

type Opened = { readonly id: string; readonly table?: Counted["table"] };

@Resolver(() => FigureRecord)
export class FigureRecordResolver {
  @FieldResolver(() => ServiceRecord, { nullable: true })
  serviceRecord(
    @Root() { id, table }: Opened,
    @Ctx() context: MemberContext,
  ): Promise<object | null> | null {
    return table === "service_record" ? recordsById(context).load(id) : null;
  }

  @FieldResolver(() => Activity, { nullable: true })
  activity(
    @Root() { id, table }: Opened,
    @Ctx() { em }: MemberContext,
  ): Promise<object | null> | null {
    return table === "activity" ? em.findOne(Activities, { id }) : null;
  }

  @FieldResolver(() => ServiceProduct, { nullable: true })
  product(
    @Root() { id, table }: Opened,
    @Ctx() { em }: MemberContext,
  ): Promise<object | null> | null {
    return table === "service_product" ? em.findOne(ServiceProducts, { id }) : null;
  }
}

/** Reads what the gateway decided. @throws BAD_USER_INPUT when it is no list of verdicts */
export function verdictsIn(settled: string | null | undefined): readonly Verdict[] {
  const verdicts = settled ? readVerdicts(settled) : [];
  if (verdicts) return verdicts;
  throw refuse("BAD_USER_INPUT", "settled：无法读取。`settled` is no list of verdicts.");
}

/** Returns the dimensions that are chosen by. @throws BAD_USER_INPUT for one that the figure's records do not say */
function readChoice(name: FigureName, given: Readonly<Record<Dimension, string | null>>): Choice {
  const { dimensions } = findIndicator(name)!;
  const chosen = Object.entries(given).filter(([, value]) => value !== null && value !== undefined);
  for (const [dimension, value] of chosen as [Dimension, string][]) {
    const argument = dimension.toLowerCase();
    if (!dimensions.includes(dimension))
      throw refuse(
        "BAD_USER_INPUT",
        `${argument}：${name} 的记录中没有此项，不能按其查询。The records of ${name} do not say their ${argument}.`,
      );
    if (dimension === "CATEGORY" && !/^(\d{2}|\d{6}|unknown)$/.test(value))
      throw refuse(
        "BAD_USER_INPUT",
        `category：应为 2 位或 6 位类别代码，或 unknown，收到“${value}”。\`category\` takes a code of two or six digits, or \`unknown\`.`,
      );
  }
  return Object.fromEntries(chosen);
}
