/** The services of a period by what they say of themselves; each service counts once, whoever reports it. */
import { GraphQLBigInt } from "graphql-scalars";
import { Directive, Field, Float, Int, ObjectType } from "type-graphql";

@ObjectType()
abstract class ServiceSums {
  @Field(() => Int, { description: "Services completed in the period." })
  @Directive("@merge(by: SUM)")
  serviceRecords!: number;

  @Field(() => Int, { description: "Services that the enterprise rated itself." })
  @Directive("@merge(by: SUM)")
  ratings!: number;

  @Field(() => Int, { description: "Sum of those ratings, 1 to 5 each." })
  @Directive("@merge(by: SUM)")
  ratingSum!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Mean of explicit ratings, 1 to 5, to four decimals; null without one.",
  })
  @Directive('@merge(by: RATIO, of: ["ratingSum", "ratings"])')
  satisfaction!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Rated services over all services, to four decimals.",
  })
  @Directive('@merge(by: RATIO, of: ["ratings", "serviceRecords"])')
  ratingResponseShare!: number | null;

  @Field(() => Int, { description: "Services of public welfare." })
  @Directive("@merge(by: SUM)")
  publicWelfareRecords!: number;

  @Field(() => GraphQLBigInt, { description: "Fees of those services in fen." })
  @Directive("@merge(by: SUM)")
  feeFen!: number;

  @Field(() => Int, {
    description: "Services whose record names enterprise, category, county, provider, acceptance.",
  })
  @Directive("@merge(by: SUM)")
  completeRecords!: number;
}

@ObjectType({ description: "Services for enterprises of one county." })
export class CountySums extends ServiceSums {
  @Field(() => String, {
    description: "GB/T 2260 code, else the place as it was reported, or `unknown`.",
  })
  @Directive("@merge(by: SAME)")
  county!: string;
}

@ObjectType({ description: "Services by one provider." })
export class ProviderSums extends ServiceSums {
  @Field(() => String, { description: "Code, else the name as it was reported, or `unknown`." })
  @Directive("@merge(by: SAME)")
  provider!: string;
}

@ObjectType({ description: "Services of one category of level two." })
export class SubcategorySums extends ServiceSums {
  @Field(() => String, {
    description: "Six-digit code, two digits where only level one is recorded, or `unknown`.",
  })
  @Directive("@merge(by: SAME)")
  category!: string;
}

@ObjectType({ description: "Services completed in one month." })
export class MonthSums extends ServiceSums {
  @Field(() => Int, { description: "1 to 12." })
  @Directive("@merge(by: SAME)")
  month!: number;
}

@ObjectType({ description: "Services of a period, divided; the parts of each division add up." })
export class StatisticsBreakdown {
  @Field(() => [CountySums], { nullable: true, description: "By county of the enterprise." })
  @Directive('@merge(by: GROUP, of: ["county"])')
  byCounty!: CountySums[] | null;

  @Field(() => [ProviderSums], { nullable: true, description: "By provider." })
  @Directive('@merge(by: GROUP, of: ["provider"])')
  byProvider!: ProviderSums[] | null;

  @Field(() => [SubcategorySums], { nullable: true, description: "By category of level two." })
  @Directive('@merge(by: GROUP, of: ["category"])')
  bySubcategory!: SubcategorySums[] | null;

  @Field(() => [MonthSums], { nullable: true, description: "By month of completion." })
  @Directive('@merge(by: GROUP, of: ["month"])')
  byMonth!: MonthSums[] | null;
}
