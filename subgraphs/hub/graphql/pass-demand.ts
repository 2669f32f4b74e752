/** Passing a demand to the window of its city. */
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from "type-graphql";
import type { MemberContext } from "../../runtime/context.ts";
import { inTransaction } from "../../runtime/transaction.ts";
import { passDemand } from "../actions/pass-demand.ts";

@InputType({
  description: "What an enterprise asked the hub for, and the window that is to own it.",
})
export class PassDemandInput {
  @Field(() => ID, { description: "Code of the window." })
  window!: string;

  @Field(() => String, { description: "What is asked for, in one line." })
  title!: string;

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
    description:
      "County where it is asked for: GB/T 2260 code or name; by default where the enterprise registered with the window.",
  })
  county?: string | null;

  @Field(() => String, { nullable: true, description: "Person to talk to; personal data." })
  contactName?: string | null;

  @Field(() => String, { nullable: true, description: "Telephone number; personal data." })
  contactPhone?: string | null;
}

@Resolver()
export class PassDemandMutation {
  @Mutation(() => ID, {
    nullable: true,
    description: "Passes a demand to a window; returns the identifier of the demand there.",
  })
  passDemand(
    @Ctx() context: MemberContext,
    @Arg("input", () => PassDemandInput, { description: "The demand and the window." })
    { category, enterprise, ...input }: PassDemandInput,
  ): Promise<string> {
    return inTransaction(context, (inside) =>
      passDemand(inside, {
        ...input,
        categoryCode: category ?? null,
        enterpriseCode: enterprise ?? null,
      }),
    );
  }
}
