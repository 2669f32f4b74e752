/** Corrections of activities, and activities that are taken back. */
import { GraphQLBigInt, GraphQLDate } from "graphql-scalars";
import { Arg, Ctx, Directive, Field, ID, InputType, Int, Mutation, Resolver } from "type-graphql";
import { dayOf } from "../../runtime/calendar.ts";
import type { MemberContext } from "../../runtime/context.ts";
import { type ActivityCorrection, correctActivity } from "../actions/correct-activity.ts";
import { withdrawActivity } from "../actions/withdraw-activity.ts";
import { Activities, type ActivityRow } from "../tables/activities.ts";
import { Activity } from "./activity.ts";
import { WithdrawInput } from "./product-version.ts";
import { withRow } from "./with-record.ts";

@InputType({ description: "What is corrected in an activity; what is left out stays." })
export class CorrectActivityInput {
  @Field(() => ID, { description: "Identifier of the activity." })
  id!: string;

  @Field(() => String, { description: "Why; kept on record." })
  reason!: string;

  @Field(() => String, { nullable: true, description: "Name of the activity." })
  name?: string;

  @Field(() => String, { nullable: true, description: "Category code, two or six digits." })
  category?: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: "First day; decides its quarter." })
  startsOn?: Date;

  @Field(() => GraphQLDate, { nullable: true, description: "Last day." })
  endsOn?: Date;

  @Field(() => String, { nullable: true, description: "Where it took place." })
  place?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "County it took place in: GB/T 2260 code or name.",
  })
  county?: string | null;

  @Field(() => String, { nullable: true, description: "How it was held, e.g. 线上 or 线下." })
  mode?: string | null;

  @Field(() => String, { nullable: true, description: "Name of the organiser." })
  organiserName?: string;

  @Field(() => [String], { nullable: true, description: "Names of the co-organisers." })
  coOrganisers?: string[];

  @Field(() => Int, { nullable: true, description: "How many persons came." })
  persons?: number | null;

  @Field(() => Int, { nullable: true, description: "How many enterprises came." })
  enterprises?: number | null;

  @Field(() => GraphQLBigInt, { nullable: true, description: "Cost in fen." })
  costFen?: number | bigint | null;

  @Field(() => String, { nullable: true, description: "What else is to be known." })
  remark?: string | null;
}

@Resolver()
export class ActivityChangeMutation {
  @Mutation(() => Activity, {
    nullable: true,
    description: "Corrects what an activity says; old values and the reason stay in its events.",
  })
  @Directive('@route(to: OWNER, by: "input.id")')
  correctActivity(
    @Ctx() context: MemberContext,
    @Arg("input", () => CorrectActivityInput, { description: "The correction." })
    { id, reason, ...input }: CorrectActivityInput,
  ): Promise<ActivityRow> {
    return withRow(context, Activities, id, (inside, activity) =>
      correctActivity(inside, activity, correctionOf(input), reason),
    );
  }

  @Mutation(() => Activity, {
    nullable: true,
    description: "Takes an activity back: it stays to be seen, and counts nowhere.",
  })
  @Directive('@route(to: OWNER, by: "input.id")')
  withdrawActivity(
    @Ctx() context: MemberContext,
    @Arg("input", () => WithdrawInput, { description: "The activity, and why." })
    { id, reason }: WithdrawInput,
  ): Promise<ActivityRow> {
    return withRow(context, Activities, id, (inside, activity) =>
      withdrawActivity(inside, activity, reason),
    );
  }
}

function correctionOf({
  category,
  startsOn,
  endsOn,
  costFen,
  ...fields
}: Omit<CorrectActivityInput, "id" | "reason">): ActivityCorrection {
  const cost = costFen === null || costFen === undefined ? costFen : Number(costFen);
  const given = {
    ...fields,
    categoryCode: category,
    startsOn: startsOn && dayOf(startsOn),
    endsOn: endsOn && dayOf(endsOn),
    costFen: cost,
  };
  // What was left out stays as it is.
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as ActivityCorrection;
}
