/** Changes of offers, and what each offer disclosed when. */
import { GraphQLDateTime } from "graphql-scalars";
import {
  Arg,
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
  Resolver,
  Root,
} from "type-graphql";
import type { MemberContext } from "../../runtime/context.ts";
import { changeProduct } from "../actions/change-product.ts";
import { withdrawProduct } from "../actions/withdraw-product.ts";
import { momentOf, type ProductVersion, readMoment, versionAt } from "../rules/product-version.ts";
import { readVersions } from "../tables/product-versions.ts";
import { type ServiceProductRow, ServiceProducts } from "../tables/service-products.ts";
import type { ServiceRecordRow } from "../tables/service-records.ts";
import { Disclosures, ServiceProduct } from "./service-product.ts";
import { ServiceRecord } from "./service-record.ts";
import { withRow } from "./with-record.ts";

@ObjectType({
  description: "What an offer disclosed at a moment; it stays when the offer changes.",
})
@Directive('@key(fields: "id")')
@Directive('@route(to: OWNER, by: "id")')
export class ServiceProductVersion {
  @Field(() => ID, {
    description: "The offer and the moment; starts with the owner's member code.",
  })
  id!: string;

  @Field(() => Int, { description: "1 for what was offered first." })
  number!: number;

  @Field(() => GraphQLDateTime, { description: "Since when it was in force." })
  since!: Date;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "Until when; null while it is in force.",
  })
  until!: Date | null;

  @Field(() => String, { description: "Name of the offer then." })
  name!: string;

  @Field(() => Disclosures, { description: "The five disclosures then." })
  disclosures!: Disclosures;

  @Field(() => ID, { description: "Identifier of the offer." })
  productId!: string;
}

const shown = (id: string, productId: string, version: ProductVersion): ServiceProductVersion => ({
  id,
  number: version.number,
  since: version.since,
  until: version.until,
  name: typeof version.facts["name"] === "string" ? version.facts["name"] : "",
  disclosures: version.facts as unknown as Disclosures,
  productId,
});

@InputType({ description: "What changes of an offer from now on; what is left out stays." })
export class ChangeServiceProductInput {
  @Field(() => ID, { description: "Identifier of the offer." })
  id!: string;

  @Field(() => String, { description: "Why; kept on record." })
  reason!: string;

  @Field(() => String, { nullable: true, description: "Name of the offer." })
  name?: string;

  @Field(() => String, { nullable: true, description: "Category code, two or six digits." })
  category?: string | null;

  @Field(() => String, { nullable: true, description: "公益性 or 增值性 (AH-M art. 3)." })
  nature?: string | null;

  @Field(() => String, { nullable: true, description: "Standard of the service (服务标准)." })
  standard?: string | null;

  @Field(() => String, { nullable: true, description: "Process of the service (服务流程)." })
  process?: string | null;

  @Field(() => String, { nullable: true, description: "What the service does (服务功能)." })
  function?: string | null;

  @Field(() => String, { nullable: true, description: "What it costs (收费标准)." })
  fee?: string | null;

  @Field(() => String, { nullable: true, description: "Time limit in words (办理时限)." })
  timeLimit?: string | null;

  @Field(() => Int, { nullable: true, description: "Time limit in working days." })
  timeLimitDays?: number | null;
}

@InputType({ description: "What is taken back, and why." })
export class WithdrawInput {
  @Field(() => ID, { description: "Its identifier." })
  id!: string;

  @Field(() => String, { description: "Why; kept on record." })
  reason!: string;
}

@Resolver(() => ServiceProduct)
export class ProductChangeResolver {
  @Mutation(() => ServiceProduct, {
    nullable: true,
    description: "Changes what is disclosed of an offer from now on; earlier versions stay.",
  })
  @Directive('@route(to: OWNER, by: "input.id")')
  changeServiceProduct(
    @Ctx() context: MemberContext,
    @Arg("input", () => ChangeServiceProductInput, { description: "The change." })
    { id, reason, category, ...fields }: ChangeServiceProductInput,
  ): Promise<ServiceProductRow> {
    const change = { ...fields, ...(category === undefined ? {} : { categoryCode: category }) };
    return withRow(context, ServiceProducts, id, (inside, product) =>
      changeProduct(inside, product, change, reason),
    );
  }

  @Mutation(() => ServiceProduct, {
    nullable: true,
    description: "Ends an offer; services that were accepted under it keep their terms.",
  })
  @Directive('@route(to: OWNER, by: "input.id")')
  withdrawServiceProduct(
    @Ctx() context: MemberContext,
    @Arg("input", () => WithdrawInput, { description: "The offer, and why." })
    { id, reason }: WithdrawInput,
  ): Promise<ServiceProductRow> {
    return withRow(context, ServiceProducts, id, (inside, product) =>
      withdrawProduct(inside, product, reason),
    );
  }

  @FieldResolver(() => [ServiceProductVersion], {
    description: "What it disclosed, earliest first; the last is in force unless it was withdrawn.",
  })
  async versions(
    @Root() { id }: ServiceProductRow,
    @Ctx() { em }: MemberContext,
  ): Promise<ServiceProductVersion[]> {
    const versions = await readVersions(em, id);
    return versions.map((version) => shown(momentOf(id, version.since), id, version));
  }
}

@Resolver(() => ServiceRecord)
export class AcceptedProductResolver {
  @Query(() => ServiceProductVersion, {
    nullable: true,
    description: "What an offer disclosed at a moment; null when it was not on offer then.",
  })
  @Directive('@route(to: OWNER, by: "id")')
  async serviceProductVersion(
    @Ctx() { em }: MemberContext,
    @Arg("id", () => ID, { description: "The offer and the moment, as records name them." })
    id: string,
  ): Promise<ServiceProductVersion | null> {
    const moment = readMoment(id);
    if (!moment) return null;
    const version = versionAt(await readVersions(em, moment.productId), moment.at);
    return version && shown(id, moment.productId, version);
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description:
      "The offer that was chosen, as it was disclosed when the service was accepted: for serviceProductVersion, whose owner may be another member.",
  })
  productVersion(@Root() { productId, acceptedAt, openedMs }: ServiceRecordRow): string | null {
    return productId ? momentOf(productId, acceptedAt ?? new Date(openedMs)) : null;
  }
}
