/** Making a service of a demand, at the member that is to deliver it. */
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
import { Refusal } from "../../ledger/graphql/service-mutation.ts";
import type { MemberContext } from "../../runtime/context.ts";
import { dispatchDemand } from "../actions/dispatch-demand.ts";
import { Demand } from "./demand.ts";
import { withDemand } from "./with-demand.ts";

@InputType({ description: "A demand, and who is asked to meet it." })
export class DispatchDemandInput {
  @Field(() => ID, { description: "Identifier of the demand." })
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
}

@ObjectType({ description: "A demand of which a service has come." })
export class DispatchedDemand {
  @Field(() => Demand, { description: "The demand." })
  demand!: Demand;

  @Field(() => ID, { description: "Identifier of the service record." })
  recordId!: string;
}

export const DispatchDemandResult = createUnionType({
  name: "DispatchDemandResult",
  description: "The demand with its service, or why it was refused.",
  types: () => [DispatchedDemand, Refusal] as const,
  resolveType: (value) => ("recordId" in value ? "DispatchedDemand" : "Refusal"),
});

@Resolver()
export class DemandDispatchMutation {
  @Mutation(() => DispatchDemandResult, {
    nullable: true,
    description: "Makes a service of a demand and asks another member to deliver it.",
  })
  @Directive('@route(to: OWNER, by: "input.id")')
  dispatchDemand(
    @Ctx() context: MemberContext,
    @Arg("input", () => DispatchDemandInput, { description: "The demand, and who is asked." })
    { id, product, ...dispatch }: DispatchDemandInput,
  ): Promise<object> {
    return withDemand(context, id, async (inside, demand) => {
      const given = { ...dispatch, productId: product ?? null };
      const result = await dispatchDemand(inside, demand, given);
      return "ok" in result
        ? { code: result.code, message: result.message }
        : { demand, recordId: result.id };
    });
  }
}
