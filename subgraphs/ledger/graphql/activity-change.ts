/** Activities that people report, correct, and take back. */
import { Arg, Ctx, Directive, Mutation, Resolver } from "type-graphql";
import type { MemberContext } from "../../runtime/context.ts";
import { inTransaction } from "../../runtime/transaction.ts";
import { correctActivity } from "../actions/correct-activity.ts";
import { reportHeldActivity } from "../actions/report-activity.ts";
import { withdrawActivity } from "../actions/withdraw-activity.ts";
import { Activities, type ActivityRow } from "../tables/activities.ts";
import { Activity } from "./activity.ts";
import { CorrectActivityInput, givenOf, ReportActivityInput } from "./activity-input.ts";
import { WithdrawInput } from "./product-version.ts";
import { withRow } from "./with-record.ts";

@Resolver()
export class ActivityChangeMutation {
  @Mutation(() => Activity, {
    nullable: true,
    description: "Reports an activity at one member; the same one is reported once.",
  })
  @Directive('@route(to: OWNER, by: "input.member")')
  reportActivity(
    @Ctx() context: MemberContext,
    @Arg("input", () => ReportActivityInput, { description: "The activity." })
    { member: _, name, attendees, ...input }: ReportActivityInput,
  ): Promise<ActivityRow> {
    const { startsOn = "", ...given } = givenOf(input);
    return inTransaction(context, (inside) =>
      reportHeldActivity(inside, { ...given, name, startsOn, attendees: attendees ?? [] }),
    );
  }

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
      correctActivity(inside, activity, givenOf(input), reason),
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
