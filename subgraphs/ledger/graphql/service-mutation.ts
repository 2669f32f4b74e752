/** Changes of service records; each goes to the one member that owns the record. */
import { GraphQLBigInt, GraphQLDateTime } from "graphql-scalars";
import {
  Arg,
  createUnionType,
  Ctx,
  Directive,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Resolver,
} from "type-graphql";
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { inTransaction } from "../../runtime/transaction.ts";
import { attachFiles } from "../actions/attach-files.ts";
import { openService } from "../actions/open-service.ts";
import { takeServiceStep } from "../actions/take-service-step.ts";
import { missingReason, ServiceStep } from "../rules/service-state.ts";
import type { ServiceRecordRow } from "../tables/service-records.ts";
import { AttachmentInput } from "./attachment.ts";
import { ServiceRecord } from "./service-record.ts";
import { withRecord } from "./with-record.ts";

@InputType({ description: "What is known of a service when it is accepted." })
export class OpenServiceRecordInput {
  @Field(() => ID, { description: "Code of the member that will own the record." })
  member!: string;

  @Field(() => String, { description: "What the service is, in one line." })
  title!: string;

  @Field(() => String, { nullable: true, description: "What the service is, in full." })
  content?: string | null;

  @Field(() => String, { nullable: true, description: "Category code, two or six digits." })
  category?: string | null;

  @Field(() => ID, { nullable: true, description: "Unified social credit code of the enterprise." })
  enterprise?: string | null;

  @Field(() => String, { nullable: true, description: "Name of the enterprise." })
  enterpriseName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "County, district or zone of the enterprise.",
  })
  county?: string | null;

  @Field(() => String, { nullable: true, description: "Person to talk to; personal data." })
  contactName?: string | null;

  @Field(() => String, { nullable: true, description: "Telephone number; personal data." })
  contactPhone?: string | null;

  @Field(() => ID, { nullable: true, description: "Code of who delivers." })
  provider?: string | null;

  @Field(() => String, { nullable: true, description: "Name of who delivers." })
  providerName?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The demand that it meets; its window hears of what becomes of the service.",
  })
  demand?: string | null;

  @Field(() => GraphQLDateTime, { description: "When it was accepted." })
  acceptedAt!: Date;

  @Field(() => Boolean, { nullable: true, description: "True for public welfare service." })
  isPublicWelfare?: boolean | null;

  @Field(() => GraphQLBigInt, { nullable: true, description: "Fee in fen." })
  feeFen?: number | bigint | null;
}

@InputType({ description: "A step to be taken with a service." })
export class TakeServiceStepInput {
  @Field(() => ID, { description: "Identifier of the record." })
  id!: string;

  @Field(() => ServiceStep, { description: "The step." })
  step!: ServiceStep;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When it was taken; now by default.",
  })
  at?: Date | null;

  @Field(() => String, { nullable: true, description: "What is to be noted." })
  note?: string | null;

  @Field(() => Int, { nullable: true, description: "With RATE: 1 to 5." })
  rating?: number | null;

  @Field(() => [AttachmentInput], { nullable: true, description: "Evidence files, ten at most." })
  attachments?: AttachmentInput[] | null;
}

@ObjectType({ description: "An expected no: the rules do not allow the step." })
@Directive("@shareable")
export class Refusal {
  @Field(() => String, { description: "Stable code of the reason." })
  code!: string;

  @Field(() => String, { description: "The reason in plain words." })
  message!: string;
}

const isRefusal = (value: object): boolean => "code" in value && "message" in value;

export const TakeServiceStepResult = createUnionType({
  name: "TakeServiceStepResult",
  description: "The record after the step, or why the step was refused.",
  types: () => [ServiceRecord, Refusal] as const,
  resolveType: (value) => (isRefusal(value) ? "Refusal" : "ServiceRecord"),
});

@Resolver()
export class ServiceMutation {
  @Mutation(() => ServiceRecord, {
    nullable: true,
    description: "Opens a service record at one member.",
  })
  @Directive('@route(to: OWNER, by: "input.member")')
  openServiceRecord(
    @Ctx() context: MemberContext,
    @Arg("input", () => OpenServiceRecordInput, { description: "The service." })
    input: OpenServiceRecordInput,
  ): Promise<ServiceRecordRow> {
    requireAddressed(context, input.member);
    const { member: _, category, enterprise, provider, demand, feeFen, ...facts } = input;
    return inTransaction(context, (inside) =>
      openService(inside, {
        ...facts,
        categoryCode: category ?? null,
        enterpriseCode: enterprise ?? null,
        providerCode: provider ?? null,
        demandId: demand ?? null,
        feeFen: feeFen === null || feeFen === undefined ? null : Number(feeFen),
        origin: "LIVE",
      }),
    );
  }

  @Mutation(() => TakeServiceStepResult, {
    nullable: true,
    description: "Takes one step with a service.",
  })
  @Directive('@route(to: OWNER, by: "input.id")')
  takeServiceStep(
    @Ctx() context: MemberContext,
    @Arg("input", () => TakeServiceStepInput, { description: "The step." })
    input: TakeServiceStepInput,
  ): Promise<object> {
    if (input.step === "RATE" && !(input.rating && input.rating >= 1 && input.rating <= 5)) {
      throw refuse("BAD_USER_INPUT", "rating：评价应为 1 至 5。RATE needs a `rating` from 1 to 5.");
    }
    const other = { DISPATCH: "dispatchService", CORRECT: "correctService" }[input.step as string];
    if (other) {
      throw refuse(
        "BAD_USER_INPUT",
        `step：${input.step} 请用 ${other}。\`${input.step}\` is taken with \`${other}\`.`,
      );
    }
    return withRecord(context, input.id, (inside, record) => {
      const { attachments, ...step } = input;
      const readers = record.participantCodes;
      const fault = missingReason(step.step, step.note);
      if (fault) return fault;
      return takeServiceStep(inside, record, {
        ...step,
        at: input.at ?? inside.now(),
        attach: () => attachFiles(inside, record.id, attachments ?? [], readers),
      });
    });
  }
}

/** Refuses what was addressed to another member: a wrong route must not write here. */
export function requireAddressed({ member }: MemberContext, addressed: string): void {
  if (addressed === member.code) return;
  throw refuse("FOREIGN_ID", `该请求应发往成员 ${addressed}。This is member ${member.code}.`);
}
