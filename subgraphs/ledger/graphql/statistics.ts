/** Figures of a period, per member and in total; never a bare number. */
import { GraphQLBigInt } from "graphql-scalars";
import { Directive, Field, Float, InputType, Int, ObjectType } from "type-graphql";
import { Coverage } from "../../runtime/graphql/coverage.ts";
import { Member } from "./references.ts";

@InputType({ description: "A year, one quarter of it, or one month of it, in Asia/Shanghai." })
export class PeriodInput {
  @Field(() => Int, { description: "Calendar year, e.g. 2025." })
  year!: number;

  @Field(() => Int, {
    nullable: true,
    description: "1 to 4; without it and without a month, the whole year.",
  })
  quarter?: number | null;

  @Field(() => Int, { nullable: true, description: "1 to 12, and then no quarter." })
  month?: number | null;
}

@ObjectType({ description: "A year, one quarter of it, or one month of it, in Asia/Shanghai." })
export class Period {
  @Field(() => Int, { description: "Calendar year, e.g. 2025." })
  year!: number;

  @Field(() => Int, { nullable: true, description: "1 to 4; null for a year or a month." })
  quarter!: number | null;

  @Field(() => Int, { nullable: true, description: "1 to 12; null for a year or a quarter." })
  month!: number | null;
}

@ObjectType({ description: "How many services fell in one category of level one." })
export class CategoryCount {
  @Field(() => String, { description: "Two-digit category code, or `unknown`." })
  @Directive("@merge(by: SAME)")
  category!: string;

  @Field(() => Int, { description: "Services completed in the period." })
  @Directive("@merge(by: SUM)")
  serviceRecords!: number;
}

@ObjectType({
  description:
    "A set of hashed keys behind a distinct count; nothing but its name when the asker has it.",
})
@Directive("@inaccessible")
export class KeySet {
  @Field(() => String, { description: "SHA-256 of `keys`, base64url." })
  digest!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Keys in ascending order, 16 characters each; null when the asker named this digest.",
  })
  keys!: string | null;
}

@ObjectType({
  description: "Services of the period that another member may have reported as well.",
})
@Directive("@inaccessible")
export class ClaimSet {
  @Field(() => String, { description: "SHA-256 of `claims`, base64url." })
  digest!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "JSON object of columns: `key`, `isHome` (the county lies in this window's city), `acceptedMs`, and what each claim adds to the figure of the column's name; null when the asker named this digest.",
  })
  claims!: string | null;
}

@ObjectType({ description: "Figures of one member, or of the network, in a period (AH-E art. 6)." })
export class StatisticsRow {
  @Field(() => Member, { nullable: true, description: "The member; null in the total." })
  @Directive("@merge(by: NONE)")
  member!: Member | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Services completed in the period; in the total each service counts once, whoever reports it.",
  })
  @Directive("@merge(by: SUM)")
  serviceRecords!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Distinct enterprises served, by credit code (服务企业数量).",
  })
  @Directive('@merge(by: DISTINCT, of: ["enterpriseKeys"])')
  enterprisesServed!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Demands collected in the period (服务需求征集).",
  })
  @Directive("@merge(by: SUM)")
  demandsCollected!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Demands matched in the period (服务需求对接数量).",
  })
  @Directive("@merge(by: SUM)")
  demandsMatched!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Activities begun in the period; a joint one counts once in the total (服务活动场次).",
  })
  @Directive('@merge(by: DISTINCT, of: ["activityKeys"])')
  activities!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Enterprises registered by the end of the period; distinct in the total (注册用户数量).",
  })
  @Directive('@merge(by: DISTINCT, of: ["registrationKeys"])')
  registeredUsers!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Distinct providers besides the member itself that delivered services (服务资源带动数量).",
  })
  @Directive('@merge(by: DISTINCT, of: ["providerKeys"])')
  resourcesMobilised!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Activities with co-organisers; a joint one counts once in the total (服务联动情况).",
  })
  @Directive('@merge(by: DISTINCT, of: ["jointActivityKeys"])')
  jointServices!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Offers by the end of the period; the same offer counts once in the total (服务产品供给数量).",
  })
  @Directive('@merge(by: DISTINCT, of: ["productKeys"])')
  productsOffered!: number | null;

  @Field(() => Int, { nullable: true, description: "Services that the enterprise rated itself." })
  @Directive("@merge(by: SUM)")
  ratings!: number | null;

  @Field(() => Int, { nullable: true, description: "Sum of those ratings, 1 to 5 each." })
  @Directive("@merge(by: SUM)")
  ratingSum!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Mean of explicit ratings, 1 to 5, to four decimals; null without one (满意度).",
  })
  @Directive('@merge(by: RATIO, of: ["ratingSum", "ratings"])')
  satisfaction!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Rated services over all services, to four decimals.",
  })
  @Directive('@merge(by: RATIO, of: ["ratings", "serviceRecords"])')
  ratingResponseShare!: number | null;

  @Field(() => Int, { nullable: true, description: "Services of public welfare (公益性)." })
  @Directive("@merge(by: SUM)")
  publicWelfareRecords!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Public welfare services over all services, to four decimals.",
  })
  @Directive('@merge(by: RATIO, of: ["publicWelfareRecords", "serviceRecords"])')
  publicWelfareShare!: number | null;

  @Field(() => GraphQLBigInt, { nullable: true, description: "Fees of those services in fen." })
  @Directive("@merge(by: SUM)")
  feeFen!: number | null;

  @Field(() => [CategoryCount], {
    nullable: true,
    description: "Services by category of level one.",
  })
  @Directive('@merge(by: GROUP, of: ["category"])')
  byCategory!: CategoryCount[] | null;
}

@ObjectType({ description: "Figures of a period over the network." })
export class NetworkStatistics {
  @Field(() => Period, { description: "The period." })
  @Directive('@merge(by: ECHO, of: ["period"])')
  period!: Period;

  @Field(() => Coverage, { description: "Who was asked and who answered." })
  @Directive("@merge(by: COVERAGE)")
  coverage!: Coverage;
}
