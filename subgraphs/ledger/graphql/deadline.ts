/** By when steps are due, which are late, and how many. */
import { GraphQLDateTime } from "graphql-scalars";
import {
  Ctx,
  Directive,
  Field,
  FieldResolver,
  Int,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from "type-graphql";
import type { MemberContext } from "../../runtime/context.ts";
import { Coverage, ownCoverage } from "../../runtime/graphql/coverage.ts";
import { deadlineOf, DueStep, isOverdue } from "../rules/deadline.ts";
import { isHoliday } from "../rules/holiday.ts";
import { countOverdue } from "../tables/overdue.ts";
import type { ServiceRecordRow } from "../tables/service-records.ts";
import { ServiceRecord } from "./service-record.ts";

registerEnumType(DueStep, {
  name: "DueStep",
  description: "A step for which a limit runs.",
  valuesConfig: {
    TAKE_UP: { description: "The answer to a dispatch: 2 working days, the network's norm." },
    COMPLETE: { description: "Delivery, within the time that the offer discloses (办理时限)." },
    FOLLOW_UP: { description: "The call back after a bad rating (差评): 15 working days." },
  },
});

@ObjectType({ description: "A step that is due." })
export class ServiceDeadline {
  @Field(() => DueStep, { description: "The step." })
  step!: DueStep;

  @Field(() => GraphQLDateTime, { description: "When the time began to run." })
  from!: Date;

  @Field(() => Int, { description: "Working days; the first day does not count." })
  limitDays!: number;

  @Field(() => GraphQLDateTime, { description: "The end of the last day in time." })
  dueAt!: Date;

  @Field(() => Boolean, { description: "True when that has passed (超时)." })
  isOverdue!: boolean;
}

@ObjectType({ description: "How many services wait for one step beyond its limit." })
export class OverdueCount {
  @Field(() => DueStep, { nullable: true, description: "The step." })
  @Directive("@merge(by: SAME)")
  step!: DueStep | null;

  @Field(() => Int, { nullable: true, description: "How many." })
  @Directive("@merge(by: SUM)")
  services!: number | null;
}

@ObjectType({ description: "Services with a step that is late at present." })
export class OverdueServices {
  @Field(() => Int, { nullable: true, description: "How many services." })
  @Directive("@merge(by: SUM)")
  services!: number | null;

  @Field(() => [OverdueCount], {
    nullable: true,
    description: "By step; steps without any are left out.",
  })
  @Directive('@merge(by: GROUP, of: ["step"])')
  bySteps!: OverdueCount[] | null;

  @Field(() => Coverage, { description: "Who was asked and who answered." })
  @Directive("@merge(by: COVERAGE)")
  coverage!: Coverage;
}

@Resolver(() => ServiceRecord)
export class DeadlineResolver {
  @Query(() => OverdueServices, {
    nullable: true,
    description: "How many services of the network have a step that is late, at this moment.",
  })
  @Directive("@route(to: ALL)")
  @Directive("@merge(by: OBJECT)")
  async overdueServices(@Ctx() { em, now }: MemberContext): Promise<OverdueServices> {
    const counts = [...(await countOverdue(em, now()))];
    return {
      services: counts.reduce((sum, [, count]) => sum + count, 0),
      bySteps: counts.map(([step, services]) => ({ step, services })),
      coverage: ownCoverage(now()),
    };
  }

  @FieldResolver(() => ServiceDeadline, {
    nullable: true,
    description: "The step that is due next, and by when; null while no limit runs.",
  })
  deadline(@Root() root: ServiceRecordRow, @Ctx() { now }: MemberContext): ServiceDeadline | null {
    const deadline = deadlineOf(root, isHoliday);
    return deadline && { ...deadline, isOverdue: isOverdue(deadline, now()) };
  }
}
