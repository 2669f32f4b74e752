/** What people say of an activity when they report or correct it. */
import { GraphQLBigInt, GraphQLDate } from "graphql-scalars";
import { Field, ID, InputType, Int } from "type-graphql";
import { dayOf } from "../../runtime/calendar.ts";

@InputType()
abstract class ActivityInput {
  @Field(() => String, { nullable: true, description: "Category code, two or six digits." })
  category?: string | null;

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

@InputType({ description: "An activity that has been held, or has begun." })
export class ReportActivityInput extends ActivityInput {
  @Field(() => ID, { description: "Code of the member that reports it." })
  member!: string;

  @Field(() => String, { description: "Name of the activity." })
  name!: string;

  @Field(() => GraphQLDate, { description: "First day; decides its quarter." })
  startsOn!: Date;

  @Field(() => String, {
    nullable: true,
    description: "Name of the organiser; the member by default.",
  })
  organiserName?: string | null;

  @Field(() => String, { nullable: true, description: "What proves it, and where that is kept." })
  evidence?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: "Unified social credit codes of the enterprises that came.",
  })
  attendees?: string[] | null;
}

@InputType({ description: "What is corrected in an activity; what is left out stays." })
export class CorrectActivityInput extends ActivityInput {
  @Field(() => ID, { description: "Identifier of the activity." })
  id!: string;

  @Field(() => String, { description: "Why; kept on record." })
  reason!: string;

  @Field(() => String, { nullable: true, description: "Name of the activity." })
  name?: string;

  @Field(() => GraphQLDate, { nullable: true, description: "First day; decides its quarter." })
  startsOn?: Date;

  @Field(() => String, { nullable: true, description: "Name of the organiser." })
  organiserName?: string;
}

/** Returns what was given, as the ledger keeps it: days as text, money as a number. */
export function givenOf<Input extends Partial<ActivityInput> & { readonly startsOn?: Date }>({
  category,
  startsOn,
  endsOn,
  costFen,
  ...fields
}: Input) {
  const given = {
    ...fields,
    categoryCode: category,
    startsOn: startsOn && dayOf(startsOn),
    endsOn: endsOn && dayOf(endsOn),
    costFen: costFen === null || costFen === undefined ? costFen : Number(costFen),
  };
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as typeof given;
}
