/** Corrections of demands, and demands that go to another window. */
import { Arg, Ctx, Directive, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import type { MemberContext } from "../../runtime/context.ts";
import { correctDemand } from "../actions/correct-demand.ts";
import { transferDemand } from "../actions/transfer-demand.ts";
import { TakeDemandStepResult } from "./demand-steps.ts";
import { withDemand } from "./with-demand.ts";

@InputType({ description: "What is corrected in a demand; fields left out stay as they are." })
export class CorrectDemandInput {
  @Field(() => ID, { description: "Identifier of the demand." })
  id!: string;

  @Field(() => String, { description: "Why; kept on record." })
  reason!: string;

  @Field(() => String, { nullable: true, description: "What is asked for, in one line." })
  title?: string;

  @Field(() => String, { nullable: true, description: "What is asked for, in full." })
  description?: string | null;

  @Field(() => String, { nullable: true, description: "Category code, two or six digits." })
  category?: string | null;

  @Field(() => ID, { nullable: true, description: "Unified social credit code of the enterprise." })
  enterprise?: string | null;

  @Field(() => String, { nullable: true, description: "Name of the enterprise." })
  enterpriseName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "County where it is asked for: GB/T 2260 code or name.",
  })
  county?: string | null;

  @Field(() => String, { nullable: true, description: "Person to talk to; personal data." })
  contactName?: string | null;

  @Field(() => String, { nullable: true, description: "Telephone number; personal data." })
  contactPhone?: string | null;
}

@InputType({ description: "The window that a demand is handed to." })
export class TransferDemandInput {
  @Field(() => ID, { description: "Identifier of the demand." })
  id!: string;

  @Field(() => ID, { description: "Code of the other window." })
  window!: string;

  @Field(() => String, { description: "Why; kept on record at both." })
  reason!: string;
}

@Resolver()
export class DemandChangeMutation {
  @Mutation(() => TakeDemandStepResult, {
    nullable: true,
    description: "Corrects what a demand says; old values and the reason stay in its trace.",
  })
  @Directive('@route(to: OWNER, by: "input.id")')
  correctDemand(
    @Ctx() context: MemberContext,
    @Arg("input", () => CorrectDemandInput, { description: "The correction." })
    { id, reason, category, enterprise, ...fields }: CorrectDemandInput,
  ): Promise<object> {
    return withDemand(context, id, async (inside, demand) => {
      const correction = {
        ...fields,
        ...(category === undefined ? {} : { categoryCode: category }),
        ...(enterprise === undefined ? {} : { enterpriseCode: enterprise }),
      };
      const result = correctDemand(inside, demand, correction, reason);
      return result.ok ? demand : { code: result.code, message: result.message };
    });
  }

  @Mutation(() => TakeDemandStepResult, {
    nullable: true,
    description:
      "Hands a demand to another window, which hears of it by a message; what it refuses comes back.",
  })
  @Directive('@route(to: OWNER, by: "input.id")')
  transferDemand(
    @Ctx() context: MemberContext,
    @Arg("input", () => TransferDemandInput, { description: "The demand, the window and why." })
    { id, window, reason }: TransferDemandInput,
  ): Promise<object> {
    return withDemand(context, id, async (inside, demand) => {
      const result = transferDemand(inside, demand, { window, reason });
      return result.ok ? demand : { code: result.code, message: result.message };
    });
  }
}
