/** Activities for many enterprises, as clients see them. */
import { GraphQLBigInt, GraphQLDate, GraphQLDateTime } from "graphql-scalars";
import { Directive, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Coverage } from "../../runtime/graphql/coverage.ts";
import { PageInfo } from "../../runtime/graphql/page.ts";

@ObjectType({ description: "An event for many enterprises." })
@Directive('@key(fields: "id")')
@Directive('@route(to: OWNER, by: "id")')
export class Activity {
  @Field(() => ID, { description: "Opaque identifier that starts with the owner's member code." })
  id!: string;

  @Field(() => String, { description: "Name of the activity." })
  name!: string;

  @Field(() => GraphQLDate, { description: "First day; decides the quarter in which it counts." })
  startsOn!: string;

  @Field(() => GraphQLDate, { description: "Last day." })
  endsOn!: string;

  @Field(() => String, { nullable: true, description: "Where it took place." })
  place!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "GB/T 2260 code of the county it took place in.",
  })
  county!: string | null;

  @Field(() => String, { nullable: true, description: "How it was held, e.g. 线上 or 线下." })
  mode!: string | null;

  @Field(() => String, { description: "Name of the organiser." })
  organiserName!: string;

  @Field(() => [String], { description: "Names of the co-organisers (服务联动, AH-M art. 11)." })
  coOrganisers!: string[];

  @Field(() => Int, { nullable: true, description: "How many persons came." })
  persons!: number | null;

  @Field(() => Int, { nullable: true, description: "How many enterprises came." })
  enterprises!: number | null;

  @Field(() => GraphQLBigInt, { nullable: true, description: "Cost in fen." })
  costFen!: number | null;

  @Field(() => String, { description: "LIVE, IMPORT or DEMO: how the record came to be." })
  origin!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "Since when it counts nowhere, because it was taken back; null while it stands.",
  })
  withdrawnAt!: Date | null;
}

@ObjectType({ description: "An activity in a list." })
export class ActivityEdge {
  @Field(() => Activity, { description: "The activity." })
  node!: Activity;

  @Field(() => String, { description: "The activity's place in the order of this list." })
  cursor!: string;
}

@ObjectType({ description: "A page of activities, latest first." })
export class ActivityConnection {
  @Field(() => [ActivityEdge], { description: "The activities of this page." })
  @Directive("@merge(by: CONNECTION)")
  edges!: ActivityEdge[];

  @Field(() => PageInfo, { description: "Whether more follow." })
  @Directive("@merge(by: CONNECTION)")
  pageInfo!: PageInfo;

  @Field(() => Int, {
    nullable: true,
    description: "How many activities the members that answered have.",
  })
  @Directive("@merge(by: SUM)")
  totalCount!: number | null;

  @Field(() => Coverage, { description: "Who was asked and who answered." })
  @Directive("@merge(by: COVERAGE)")
  coverage!: Coverage;
}

@InputType({ description: "Chooses activities; every condition given must hold." })
export class ActivityFilter {
  @Field(() => [ID], { nullable: true, description: "Recorded by one of these members." })
  recordedBy?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: "Category code; two digits take in level two.",
  })
  category?: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: "Beginning on this day or later." })
  startsFrom?: Date | null;

  @Field(() => GraphQLDate, { nullable: true, description: "Beginning before this day." })
  startsBefore?: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "True for those that were withdrawn instead of those that stand.",
  })
  withdrawn?: boolean | null;

  @Field(() => String, { nullable: true, description: "Name or organiser contains this." })
  text?: string | null;
}
