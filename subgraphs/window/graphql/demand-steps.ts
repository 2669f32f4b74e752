/** What may be done with a demand, what may not and why, and by when it is due. */
import { GraphQLDateTime } from "graphql-scalars";
import {
  Arg,
  createUnionType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from "type-graphql";
import { RefusedStep, refusedOf } from "../../ledger/graphql/refused-step.ts";
import { Refusal } from "../../ledger/graphql/service-mutation.ts";
import { demandDeadlineOf, isOverdue } from "../../ledger/rules/deadline.ts";
import { PersonalDemandStep, takeDemandStep } from "../../ledger/rules/demand-state.ts";
import { isHoliday } from "../../ledger/rules/holiday.ts";
import { isStaff } from "../../ledger/rules/permission.ts";
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { Coverage, ownCoverage } from "../../runtime/graphql/coverage.ts";
import { settleDemand } from "../actions/settle-demand.ts";
import type { DemandRow } from "../tables/demands.ts";
import { countOverdueDemands } from "../tables/overdue-demands.ts";
import { Demand } from "./demand.ts";
import { withDemand } from "./with-demand.ts";

registerEnumType(PersonalDemandStep, {
  name: "DemandStep",
  description: "A step that a window's staff takes with a demand; others follow from its services.",
  valuesConfig: {
    MATCH: { description: "A provider is chosen: by matchDemand or dispatchDemand." },
    CLOSE: { description: "The demand is settled." },
    REOPEN: { description: "It is to be met anew, for a reason." },
    WITHDRAW: { description: "It is taken back with its unfinished services, for a reason." },
  },
});

@InputType({ description: "A step with a demand." })
export class TakeDemandStepInput {
  @Field(() => ID, { description: "Identifier of the demand." })
  id!: string;

  @Field(() => PersonalDemandStep, {
    description: "The step; matches have mutations of their own.",
  })
  step!: PersonalDemandStep;

  @Field(() => String, { nullable: true, description: "What is to be noted, or the reason." })
  note?: string | null;
}

export const TakeDemandStepResult = createUnionType({
  name: "TakeDemandStepResult",
  description: "The demand after the step, or why the step was refused.",
  types: () => [Demand, Refusal] as const,
  resolveType: (value) => ("code" in value && "message" in value ? "Refusal" : "Demand"),
});

@ObjectType({ description: "By when a demand is to be matched or settled." })
export class DemandDeadline {
  @Field(() => GraphQLDateTime, { description: "When the time began to run." })
  from!: Date;

  @Field(() => Int, { description: "Working days; the first day does not count." })
  limitDays!: number;

  @Field(() => GraphQLDateTime, { description: "The end of the last day in time." })
  dueAt!: Date;

  @Field(() => Boolean, { description: "True when that has passed (超时)." })
  isOverdue!: boolean;
}

@ObjectType({ description: "Demands that wait for a match beyond their limit at present." })
export class OverdueDemands {
  @Field(() => Int, { nullable: true, description: "How many demands." })
  @Directive("@merge(by: SUM)")
  demands!: number | null;

  @Field(() => Coverage, { description: "Who was asked and who answered." })
  @Directive("@merge(by: COVERAGE)")
  coverage!: Coverage;
}

@Resolver(() => Demand)
export class DemandStepResolver {
  @Query(() => OverdueDemands, {
    nullable: true,
    description: "How many demands wait longer than the network's norm, at this moment.",
  })
  @Directive("@route(to: ALL)")
  @Directive("@merge(by: OBJECT)")
  async overdueDemands(@Ctx() { em, now }: MemberContext): Promise<OverdueDemands> {
    return { demands: await countOverdueDemands(em, now()), coverage: ownCoverage(now()) };
  }

  @Mutation(() => TakeDemandStepResult, {
    nullable: true,
    description: "Closes a demand, opens it anew, or takes it back.",
  })
  @Directive('@route(to: OWNER, by: "input.id")')
  takeDemandStep(
    @Ctx() context: MemberContext,
    @Arg("input", () => TakeDemandStepInput, { description: "The step." })
    { id, step, note }: TakeDemandStepInput,
  ): Promise<object> {
    if (step === "MATCH")
      throw refuse(
        "BAD_USER_INPUT",
        "step：“对接”请用 `matchDemand` 或 `dispatchDemand`。To match it, use `matchDemand` or `dispatchDemand`.",
      );
    return withDemand(context, id, async (inside, demand) => {
      const taken = { step, at: inside.now(), note: note ?? null };
      const result = await settleDemand(inside, demand, taken);
      return result.ok ? demand : { code: result.code, message: result.message };
    });
  }

  @FieldResolver(() => [PersonalDemandStep], {
    description: "The steps that may be taken next; empty for callers who may take none.",
  })
  availableSteps(
    @Root() { state }: DemandRow,
    @Ctx() { caller, member }: MemberContext,
  ): PersonalDemandStep[] {
    if (!isStaff(caller, member)) return [];
    return steps.filter((step) => takeDemandStep(state, step).ok);
  }

  @FieldResolver(() => [RefusedStep], {
    description:
      "The steps that may not be taken next, and why; empty for those who may take none.",
  })
  refusedSteps(
    @Root() { state }: DemandRow,
    @Ctx() { caller, member }: MemberContext,
  ): RefusedStep[] {
    return isStaff(caller, member) ? refusedOf(steps, (step) => takeDemandStep(state, step)) : [];
  }

  @FieldResolver(() => DemandDeadline, {
    nullable: true,
    description:
      "By when it is to be matched: 3 working days, the network's norm; null once it is.",
  })
  deadline(@Root() root: DemandRow, @Ctx() { now }: MemberContext): DemandDeadline | null {
    const deadline = demandDeadlineOf(root, isHoliday);
    return deadline && { ...deadline, isOverdue: isOverdue(deadline, now()) };
  }
}

const steps = Object.values(PersonalDemandStep);
