/** Changes of demands and registrations; each goes to the one window it names. */
import {
  Arg,
  createUnionType,
  Ctx,
  Directive,
  Field,
  ID,
  InputType,
  Mutation,
  Resolver,
} from "type-graphql";
import { Refusal, requireAddressed } from "../../ledger/graphql/service-mutation.ts";
import type { MemberContext } from "../../runtime/context.ts";
import { inTransaction } from "../../runtime/transaction.ts";
import { countyOfDemand } from "../actions/county-of-demand.ts";
import { matchDemand } from "../actions/match-demand.ts";
import { registerEnterprise } from "../actions/register-enterprise.ts";
import { submitDemand } from "../actions/submit-demand.ts";
import type { DemandRow } from "../tables/demands.ts";
import { Demand } from "./demand.ts";
import { EnterpriseRegistration } from "./enterprise.ts";
import { withDemand } from "./with-demand.ts";

@InputType({ description: "What an enterprise asks for." })
export class SubmitDemandInput {
  @Field(() => ID, { description: "Code of the window that will own the demand." })
  member!: string;

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
      "County where it is asked for: GB/T 2260 code or name; by default where the enterprise registered here.",
  })
  county?: string | null;

  @Field(() => String, { nullable: true, description: "Person to talk to; personal data." })
  contactName?: string | null;

  @Field(() => String, { nullable: true, description: "Telephone number; personal data." })
  contactPhone?: string | null;
}

@InputType({ description: "A provider for a demand." })
export class MatchDemandInput {
  @Field(() => ID, { description: "Identifier of the demand." })
  id!: string;

  @Field(() => ID, { description: "Code of the provider." })
  provider!: string;

  @Field(() => String, { nullable: true, description: "Name of the provider." })
  providerName?: string | null;

  @Field(() => ID, { nullable: true, description: "The offer that is chosen." })
  product?: string | null;
}

@InputType({ description: "An enterprise that registers." })
export class RegisterEnterpriseInput {
  @Field(() => ID, { description: "Code of the window." })
  member!: string;

  @Field(() => ID, { description: "Unified social credit code of the enterprise." })
  enterprise!: string;

  @Field(() => String, { description: "Name of the enterprise." })
  name!: string;

  @Field(() => String, { nullable: true, description: "County, district or zone." })
  county?: string | null;

  @Field(() => String, { nullable: true, description: "Industry code (GB/T 4754-2017)." })
  industryCode?: string | null;
}

export const MatchDemandResult = createUnionType({
  name: "MatchDemandResult",
  description: "The demand after the match, or why it was refused.",
  types: () => [Demand, Refusal] as const,
  resolveType: (value) => ("code" in value && "message" in value ? "Refusal" : "Demand"),
});

@Resolver()
export class DemandMutation {
  @Mutation(() => Demand, { nullable: true, description: "Takes down a demand at one window." })
  @Directive('@route(to: OWNER, by: "input.member")')
  submitDemand(
    @Ctx() context: MemberContext,
    @Arg("input", () => SubmitDemandInput, { description: "The demand." }) input: SubmitDemandInput,
  ): Promise<DemandRow> {
    requireAddressed(context, input.member);
    const { member: _, category, enterprise, county, ...facts } = input;
    return inTransaction(context, async (inside) =>
      submitDemand(inside, {
        ...facts,
        county: await countyOfDemand(inside, county, enterprise),
        categoryCode: category ?? null,
        enterpriseCode: enterprise ?? null,
        submittedAt: inside.now(),
        origin: "LIVE",
      }),
    );
  }

  @Mutation(() => MatchDemandResult, {
    nullable: true,
    description: "Matches a demand with a provider.",
  })
  @Directive('@route(to: OWNER, by: "input.id")')
  matchDemand(
    @Ctx() context: MemberContext,
    @Arg("input", () => MatchDemandInput, { description: "The match." }) input: MatchDemandInput,
  ): Promise<object> {
    return withDemand(context, input.id, async (inside, demand) => {
      const result = await matchDemand(inside, demand, {
        providerCode: input.provider,
        providerName: input.providerName ?? null,
        productId: input.product ?? null,
        matchedAt: inside.now(),
      });
      return result.ok ? demand : { code: result.code, message: result.message };
    });
  }

  @Mutation(() => EnterpriseRegistration, {
    nullable: true,
    description: "Registers an enterprise with one window.",
  })
  @Directive('@route(to: OWNER, by: "input.member")')
  async registerEnterprise(
    @Ctx() context: MemberContext,
    @Arg("input", () => RegisterEnterpriseInput, { description: "The enterprise." })
    input: RegisterEnterpriseInput,
  ): Promise<EnterpriseRegistration> {
    requireAddressed(context, input.member);
    const row = await inTransaction(context, (inside) =>
      registerEnterprise(inside, {
        enterpriseCode: input.enterprise,
        name: input.name,
        county: input.county ?? null,
        industryCode: input.industryCode ?? null,
        contactName: null,
        contactPhone: null,
        registeredAt: inside.now(),
        origin: "LIVE",
      }),
    );
    return {
      ...row,
      window: { code: context.member.code },
      county: row.county ?? null,
      industryCode: row.industryCode ?? null,
    };
  }
}
