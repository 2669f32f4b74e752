/** Asking another member to deliver a service, and correcting what a record says. */
import { GraphQLBigInt } from "graphql-scalars";
import { Arg, Ctx, Directive, Field, ID, InputType, Int, Mutation, Resolver } from "type-graphql";
import type { MemberContext } from "../../runtime/context.ts";
import { correctService, type Correction } from "../actions/correct-service.ts";
import { dispatchService } from "../actions/dispatch-service.ts";
import { TakeServiceStepResult } from "./service-mutation.ts";
import { withRecord } from "./with-record.ts";

@InputType({ description: "Who is asked to deliver a service." })
export class DispatchServiceInput {
  @Field(() => ID, { description: "Identifier of the record." })
  id!: string;

  @Field(() => ID, { description: "Code of the member that is asked." })
  to!: string;

  @Field(() => String, { nullable: true, description: "Name of that member." })
  toName?: string | null;

  @Field(() => ID, { nullable: true, description: "The offer that is chosen." })
  product?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "The offer's disclosed time limit in working days.",
  })
  timeLimitDays?: number | null;

  @Field(() => String, { nullable: true, description: "What is to be noted." })
  note?: string | null;
}

@InputType({ description: "What is corrected in a record; fields left out stay as they are." })
export class CorrectServiceInput {
  @Field(() => ID, { description: "Identifier of the record." })
  id!: string;

  @Field(() => String, { description: "Why; kept on record." })
  reason!: string;

  @Field(() => String, { nullable: true, description: "What the service is, in one line." })
  title?: string | null;

  @Field(() => String, { nullable: true, description: "What the service is, in full." })
  content?: string | null;

  @Field(() => String, { nullable: true, description: "Category code, two or six digits." })
  category?: string | null;

  @Field(() => ID, { nullable: true, description: "Unified social credit code of the enterprise." })
  enterprise?: string | null;

  @Field(() => String, { nullable: true, description: "Name of the enterprise." })
  enterpriseName?: string | null;

  @Field(() => String, { nullable: true, description: "County, district or zone." })
  county?: string | null;

  @Field(() => String, { nullable: true, description: "Person to talk to; personal data." })
  contactName?: string | null;

  @Field(() => String, { nullable: true, description: "Telephone number; personal data." })
  contactPhone?: string | null;

  @Field(() => Boolean, { nullable: true, description: "True for public welfare service." })
  isPublicWelfare?: boolean | null;

  @Field(() => GraphQLBigInt, { nullable: true, description: "Fee in fen." })
  feeFen?: number | bigint | null;
}

@Resolver()
export class ServiceDispatchMutation {
  @Mutation(() => TakeServiceStepResult, {
    nullable: true,
    description: "Asks another member to deliver a service; it hears of it by a message.",
  })
  @Directive('@route(to: OWNER, by: "input.id")')
  dispatchService(
    @Ctx() context: MemberContext,
    @Arg("input", () => DispatchServiceInput, { description: "The record, and who is asked." })
    { id, product, ...dispatch }: DispatchServiceInput,
  ): Promise<object> {
    return withRecord(context, id, (inside, record) =>
      dispatchService(inside, record, { ...dispatch, productId: product ?? null }),
    );
  }

  @Mutation(() => TakeServiceStepResult, {
    nullable: true,
    description: "Corrects what a record says; old values and the reason stay in its trace.",
  })
  @Directive('@route(to: OWNER, by: "input.id")')
  correctService(
    @Ctx() context: MemberContext,
    @Arg("input", () => CorrectServiceInput, { description: "The correction." })
    input: CorrectServiceInput,
  ): Promise<object> {
    const { id, reason, category, enterprise, feeFen, ...fields } = input;
    const correction: Correction = {
      ...fields,
      ...(category === undefined ? {} : { categoryCode: category }),
      ...(enterprise === undefined ? {} : { enterpriseCode: enterprise }),
      ...(feeFen === undefined ? {} : { feeFen: feeFen === null ? null : Number(feeFen) }),
    } as Correction;
    return withRecord(context, id, (inside, record) =>
      correctService(inside, record, given(correction), reason),
    );
  }
}

const given = (correction: Correction): Correction =>
  Object.fromEntries(Object.entries(correction).filter(([, value]) => value !== undefined));
