/** One figure with everything behind it: definition, coverage, parts, and the records that it counts. */
import { Directive, Field, Float, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Coverage } from "../../runtime/graphql/coverage.ts";
import { PageInfo } from "../../runtime/graphql/page.ts";
import { figureNames, findIndicator, type FigureName } from "../rules/indicators/definitions.ts";
import { Activity } from "./activity.ts";
import { Enterprise } from "./enterprise.ts";
import { Member } from "./references.ts";
import { ServiceProduct } from "./service-product.ts";
import { ServiceRecord } from "./service-record.ts";
import { Period } from "./statistics.ts";

export const FigureNames = Object.fromEntries(figureNames.map((name) => [name, name])) as {
  [Name in FigureName]: Name;
};

registerEnumType(FigureNames, {
  name: "FigureName",
  description: "Figures that are counted from records, and open to them.",
  valuesConfig: Object.fromEntries(
    figureNames.map((name) => {
      const { name: chinese, nameEn } = findIndicator(name)!;
      return [name, { description: `${nameEn} (${chinese}).` }];
    }),
  ),
});

@ObjectType({ description: "What an indicator means and which article asks for it." })
@Directive('@key(fields: "code")')
export class Indicator {
  @Field(() => ID, { description: "The name of the figure." })
  code!: string;
}

@ObjectType({
  description: "One record that a figure counts, or one thing that its records name together.",
})
export class FigureRecord {
  @Field(() => ID, {
    description:
      "Identifier of the record; of an enterprise its credit code, of a provider what it is counted by.",
  })
  id!: string;

  @Field(() => Member, { nullable: true, description: "A member that reports it." })
  member!: Member | null;

  @Field(() => Float, { description: "What it adds: 1, a rating of 1 to 5, or a fee in fen." })
  amount!: number;

  @Field(() => ServiceRecord, {
    nullable: true,
    description: "The service, in figures of services.",
  })
  serviceRecord!: object | null;

  @Field(() => Activity, { nullable: true, description: "The activity, in figures of activities." })
  activity!: object | null;

  @Field(() => ServiceProduct, { nullable: true, description: "The offer, in figures of offers." })
  product!: object | null;

  @Field(() => Enterprise, {
    nullable: true,
    description: "The enterprise that was served, asks or registered; null where none is named.",
  })
  enterprise!: Enterprise | null;

  @Field(() => String, { nullable: true, description: "The provider, by code, else by name." })
  provider!: string | null;
}

@ObjectType({ description: "One thing that a figure counts, and its place in the order." })
export class FigureRecordEdge {
  @Field(() => FigureRecord, { description: "The record or thing." })
  node!: FigureRecord;

  @Field(() => String, { description: "Its place." })
  cursor!: string;
}

@ObjectType({ description: "What one member counts of a figure." })
export class FigurePart {
  @Field(() => Member, { nullable: true, description: "The member." })
  member!: Member | null;

  @Field(() => Float, { nullable: true, description: "Its own value." })
  value!: number | null;

  @Field(() => Int, { nullable: true, description: "How many records, or distinct things." })
  count!: number | null;

  @Field(() => Float, { nullable: true, description: "What its records add." })
  sum!: number | null;
}

@ObjectType({
  description:
    "A figure over the network, or over what is chosen of it, open to its records: there are `count` of them, and their amounts add up to `sum`.",
})
export class Figure {
  @Field(() => FigureNames, { description: "Which figure it is." })
  @Directive('@merge(by: ECHO, of: ["name"])')
  name!: FigureName;

  @Field(() => Indicator, { nullable: true, description: "What it means." })
  @Directive("@merge(by: SAME)")
  indicator!: Indicator | null;

  @Field(() => Period, { description: "The period." })
  @Directive('@merge(by: ECHO, of: ["period"])')
  period!: Period;

  @Field(() => Float, {
    nullable: true,
    description:
      "The figure: a mean to four decimals, a sum, or a distinct count; null without one.",
  })
  @Directive('@merge(by: FIRST, of: ["mean", "total", "distinct"])')
  value!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many records count, or how many distinct things.",
  })
  @Directive('@merge(by: FIRST, of: ["counted", "distinct"])')
  count!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "What the records add; null for distinct things.",
  })
  @Directive("@merge(by: SUM)")
  sum!: number | null;

  @Field(() => Float, { nullable: true, description: "The sum, where it is the figure itself." })
  @Directive("@inaccessible")
  @Directive("@merge(by: SUM)")
  total!: number | null;

  @Field(() => Int, { nullable: true, description: "How many records count." })
  @Directive("@inaccessible")
  @Directive("@merge(by: SUM)")
  counted!: number | null;

  @Field(() => Int, { nullable: true, description: "Of how many records the figure is the mean." })
  @Directive("@inaccessible")
  @Directive("@merge(by: SUM)")
  whole!: number | null;

  @Field(() => Float, { nullable: true, description: "The mean of what the records add." })
  @Directive("@inaccessible")
  @Directive('@merge(by: RATIO, of: ["sum", "whole"])')
  mean!: number | null;

  @Field(() => Int, { nullable: true, description: "How many distinct things." })
  @Directive("@inaccessible")
  @Directive('@merge(by: DISTINCT, of: ["thingKeys"])')
  distinct!: number | null;

  @Field(() => [FigurePart], {
    nullable: true,
    description:
      "What each member counts, by code. A service that two report counts for one of them; distinct things may be several members'.",
  })
  @Directive("@merge(by: LIST)")
  byMember!: FigurePart[] | null;

  @Field(() => [FigureRecordEdge], {
    description:
      "This page of what is counted: records latest first; distinct things each once, in an order that is the same for all members.",
  })
  @Directive('@merge(by: CONNECTION, of: ["cursor"])')
  edges!: FigureRecordEdge[];

  @Field(() => PageInfo, { description: "Whether more follow." })
  @Directive("@merge(by: CONNECTION)")
  pageInfo!: PageInfo;

  @Field(() => Coverage, { description: "Who was asked and who answered." })
  @Directive("@merge(by: COVERAGE)")
  coverage!: Coverage;
}
