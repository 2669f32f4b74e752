/** Services that other members asked this one to deliver; only for its staff. */
import { GraphQLDateTime } from "graphql-scalars";
import { LockMode } from "@mikro-orm/core";
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
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { inTransaction } from "../../runtime/transaction.ts";
import { attachFiles } from "../actions/attach-files.ts";
import { requireWriter } from "../actions/open-service.ts";
import { takeAssignmentStep } from "../actions/take-assignment-step.ts";
import {
  AssignmentState,
  AssignmentStep,
  availableAssignedSteps,
} from "../rules/assignment-state.ts";
import { type AssignmentRow, Assignments } from "../tables/assignments.ts";
import { AttachmentInput } from "./attachment.ts";
import { Member, reference } from "./references.ts";
import { Refusal, requireAddressed } from "./service-mutation.ts";
import { Contact } from "./service-record.ts";

registerEnumType(AssignmentState, {
  name: "AssignmentState",
  description: "Where a service is at the member that was asked to deliver it.",
  valuesConfig: {
    OFFERED: { description: "Asked, not answered (待接单)." },
    TAKEN_UP: { description: "Taken up, not begun (已接单)." },
    IN_PROGRESS: { description: "Being delivered (服务中)." },
    COMPLETED: { description: "Delivered (已办结)." },
    DECLINED: { description: "Declined (已退单)." },
    RECALLED: { description: "Recalled or withdrawn by the keeper (已收回)." },
    CLOSED: { description: "Closed by the keeper (已结案)." },
  },
});
registerEnumType(AssignmentStep, {
  name: "AssignmentStep",
  description: "A step of whoever was asked to deliver.",
  valuesConfig: {
    TAKE_UP: { description: "Takes the service up." },
    DECLINE: { description: "Declines, and says why." },
    START: { description: "Delivery begins." },
    PROGRESS: { description: "A part of the delivery is done." },
    COMPLETE: { description: "Delivery is complete." },
  },
});

@ObjectType({ description: "A service that another member asked this one to deliver (派单)." })
export class ServiceAssignment {
  @Field(() => ID, { description: "Identifier of the keeper's record." })
  recordId!: string;

  @Field(() => String, { description: "What the service is, in one line." })
  title!: string;

  @Field(() => String, { nullable: true, description: "What the service is, in full." })
  content!: string | null;

  @Field(() => String, { nullable: true, description: "Name of the enterprise." })
  enterpriseName!: string | null;

  @Field(() => ID, { nullable: true, description: "The offer that was chosen." })
  productId!: string | null;

  @Field(() => Int, { nullable: true, description: "Time limit in working days." })
  timeLimitDays!: number | null;

  @Field(() => GraphQLDateTime, { description: "When the keeper asked." })
  dispatchedAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: "When it was taken up." })
  takenUpAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: "When delivery was complete." })
  completedAt!: Date | null;

  @Field(() => AssignmentState, { description: "Where it stands." })
  state!: AssignmentState;
}

@InputType({ description: "A step with a service that another member asked for." })
export class TakeAssignmentStepInput {
  @Field(() => ID, { description: "Code of the member that delivers." })
  member!: string;

  @Field(() => ID, { description: "Identifier of the keeper's record." })
  recordId!: string;

  @Field(() => AssignmentStep, { description: "The step." })
  step!: AssignmentStep;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When it was taken; now by default.",
  })
  at?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: "What is to be noted; with DECLINE the reason.",
  })
  note?: string | null;

  @Field(() => [AttachmentInput], { nullable: true, description: "Evidence files, ten at most." })
  attachments?: AttachmentInput[] | null;
}

export const TakeAssignmentStepResult = createUnionType({
  name: "TakeAssignmentStepResult",
  description: "The assignment after the step, or why the step was refused.",
  types: () => [ServiceAssignment, Refusal] as const,
  resolveType: (value) => ("recordId" in value ? "ServiceAssignment" : "Refusal"),
});

@Resolver(() => ServiceAssignment)
export class AssignmentResolver {
  @Query(() => [ServiceAssignment], {
    nullable: true,
    description:
      "What one member was asked to deliver, latest first, up to 100; only for its staff.",
  })
  @Directive('@route(to: OWNER, by: "member")')
  serviceAssignments(
    @Ctx() context: MemberContext,
    @Arg("member", () => ID, { description: "Code of the member." }) member: string,
    @Arg("state", () => [AssignmentState], {
      nullable: true,
      description: "Only in one of these states.",
    })
    state?: AssignmentState[] | null,
  ): Promise<AssignmentRow[]> {
    requireAddressed(context, member);
    requireWriter(context);
    return context.em.find(Assignments, state ? { state: { $in: state } } : {}, {
      orderBy: { dispatchedMs: "desc", recordId: "desc" },
      limit: 100,
      disableIdentityMap: true,
    });
  }

  @Mutation(() => TakeAssignmentStepResult, {
    nullable: true,
    description: "Takes one step with a service that another member asked for, and tells it.",
  })
  @Directive('@route(to: OWNER, by: "input.member")')
  takeAssignmentStep(
    @Ctx() context: MemberContext,
    @Arg("input", () => TakeAssignmentStepInput, { description: "The step." })
    { member, recordId, attachments, at, ...step }: TakeAssignmentStepInput,
  ): Promise<object> {
    requireAddressed(context, member);
    requireWriter(context);
    return inTransaction(context, async (inside) => {
      const lockMode = LockMode.PESSIMISTIC_WRITE;
      const assignment = await inside.em.findOne(Assignments, { recordId }, { lockMode });
      if (!assignment) throw refuse("NOT_FOUND", `没有派单 ${recordId}。No such assignment here.`);
      const readers = [member, assignment.ownerCode];
      const result = takeAssignmentStep(inside, assignment, {
        ...step,
        at: at ?? inside.now(),
        attach: () => attachFiles(inside, recordId, attachments ?? [], readers),
      });
      return result.ok ? assignment : { code: result.code, message: result.message };
    });
  }

  @FieldResolver(() => Member, { nullable: true, description: "The member that keeps the record." })
  keeper(@Root() { ownerCode }: AssignmentRow): Member | null {
    return reference(ownerCode);
  }

  @FieldResolver(() => Contact, {
    nullable: true,
    description: "The person to talk to; personal data.",
  })
  contact(@Root() { contactName, contactPhone }: AssignmentRow): Contact | null {
    if (!contactName && !contactPhone) return null;
    return { name: contactName ?? null, phone: contactPhone ?? null };
  }

  @FieldResolver(() => [AssignmentStep], { description: "The steps that may be taken next." })
  availableSteps(@Root() { state }: AssignmentRow): AssignmentStep[] {
    return availableAssignedSteps(state);
  }
}
