/** The enterprise directory: master data by credit code. */
import DataLoader from "dataloader";
import {
  Arg,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import type { MemberContext } from "../../runtime/context.ts";
import { inTransaction } from "../../runtime/transaction.ts";
import { enterEnterprises } from "../actions/enter-enterprise.ts";
import { DirectoryEntries, type DirectoryEntryRow } from "../tables/directory.ts";

@ObjectType({ description: "An enterprise, known by its unified social credit code." })
@Directive('@key(fields: "creditCode")')
export class Enterprise {
  @Field(() => ID, { description: "Unified social credit code (GB 32100-2015), 18 characters." })
  creditCode!: string;
}

@InputType({ description: "Master data of one enterprise." })
export class EnterEnterpriseInput {
  @Field(() => ID, { description: "Unified social credit code." })
  creditCode!: string;

  @Field(() => String, { description: "Registered name." })
  name!: string;

  @Field(() => ID, { nullable: true, description: "GB/T 2260 code of its city." })
  cityCode?: string | null;

  @Field(() => String, { nullable: true, description: "County, district or zone." })
  county?: string | null;

  @Field(() => String, { nullable: true, description: "Industry code (GB/T 4754-2017)." })
  industryCode?: string | null;

  @Field(() => String, { nullable: true, description: "MEDIUM, SMALL or MICRO." })
  size?: string | null;
}

function entryOf({ loader, em }: MemberContext): DataLoader<string, DirectoryEntryRow | null> {
  return loader("directory", () => {
    return new DataLoader<string, DirectoryEntryRow | null>(async (codes) => {
      const where = { creditCode: { $in: [...codes] } };
      const rows = await em.find(DirectoryEntries, where, { disableIdentityMap: true });
      const byCode = new Map(rows.map((row) => [row.creditCode, row]));
      return codes.map((code) => byCode.get(code) ?? null);
    });
  });
}

@Resolver(() => Enterprise)
export class DirectoryResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: "Registered name; null when the directory has no entry.",
  })
  async name(
    @Root() { creditCode }: Enterprise,
    @Ctx() context: MemberContext,
  ): Promise<string | null> {
    return (await entryOf(context).load(creditCode))?.name ?? null;
  }

  @FieldResolver(() => ID, { nullable: true, description: "GB/T 2260 code of its city." })
  async cityCode(
    @Root() { creditCode }: Enterprise,
    @Ctx() context: MemberContext,
  ): Promise<string | null> {
    return (await entryOf(context).load(creditCode))?.cityCode ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: "County, district or zone." })
  async county(
    @Root() { creditCode }: Enterprise,
    @Ctx() context: MemberContext,
  ): Promise<string | null> {
    return (await entryOf(context).load(creditCode))?.county ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: "Industry code (GB/T 4754-2017)." })
  async industryCode(
    @Root() { creditCode }: Enterprise,
    @Ctx() context: MemberContext,
  ): Promise<string | null> {
    return (await entryOf(context).load(creditCode))?.industryCode ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "MEDIUM, SMALL or MICRO (工信部联企业〔2011〕300号).",
  })
  async size(
    @Root() { creditCode }: Enterprise,
    @Ctx() context: MemberContext,
  ): Promise<string | null> {
    return (await entryOf(context).load(creditCode))?.size ?? null;
  }

  @Mutation(() => Enterprise, {
    nullable: true,
    description: "Enters an enterprise in the directory, or brings it up to date.",
  })
  async enterEnterprise(
    @Ctx() context: MemberContext,
    @Arg("input", () => EnterEnterpriseInput, { description: "The enterprise." })
    input: EnterEnterpriseInput,
  ): Promise<Enterprise> {
    const entry = {
      ...input,
      cityCode: input.cityCode ?? null,
      county: input.county ?? null,
      industryCode: input.industryCode ?? null,
      size: input.size ?? null,
      origin: "LIVE",
    };
    await inTransaction(context, (inside) => enterEnterprises(inside, [entry]));
    return { creditCode: input.creditCode };
  }
}
