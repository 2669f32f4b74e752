/** Standing offers with the five disclosures, as clients see and find them. */
import type { FilterQuery } from "@mikro-orm/core";
import { GraphQLDateTime } from "graphql-scalars";
import {
  Arg,
  Args,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import type { MemberContext } from "../../runtime/context.ts";
import type { Reference } from "../../runtime/contract.ts";
import { Coverage } from "../../runtime/graphql/coverage.ts";
import { PageInfo, PageArguments } from "../../runtime/graphql/page.ts";
import { ownerOf } from "../../runtime/identifier.ts";
import { Page } from "../../runtime/page.ts";
import { type ServiceProductRow, ServiceProducts } from "../tables/service-products.ts";
import { categoryCondition, textCondition } from "./conditions.ts";
import { Member, reference, ServiceCategory } from "./references.ts";

@ObjectType({
  description: "The five things that must be public of every offer (五公开, AH-M art. 12).",
})
export class Disclosures {
  @Field(() => String, { nullable: true, description: "Standard of the service (服务标准)." })
  standard!: string | null;

  @Field(() => String, { nullable: true, description: "Process of the service (服务流程)." })
  process!: string | null;

  @Field(() => String, { nullable: true, description: "What the service does (服务功能)." })
  function!: string | null;

  @Field(() => String, { nullable: true, description: "What it costs (收费标准)." })
  fee!: string | null;

  @Field(() => String, { nullable: true, description: "Time limit in words (办理时限)." })
  timeLimit!: string | null;

  @Field(() => Int, { nullable: true, description: "Time limit in working days." })
  timeLimitDays!: number | null;
}

@ObjectType({ description: "A standing offer of a service." })
@Directive('@key(fields: "id")')
@Directive('@route(to: OWNER, by: "id")')
export class ServiceProduct {
  @Field(() => ID, { description: "Opaque identifier that starts with the owner's member code." })
  id!: string;

  @Field(() => String, { description: "Name of the offer." })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: "Name of the provider as the owner wrote it.",
  })
  providerName!: string | null;

  @Field(() => String, { nullable: true, description: "公益性 or 增值性 (AH-M art. 3)." })
  nature!: string | null;

  @Field(() => Boolean, { description: "True when all five disclosures are there." })
  isPublishable!: boolean;

  @Field(() => GraphQLDateTime, { description: "Since when it is offered." })
  offeredAt!: Date;

  @Field(() => String, { description: "LIVE, IMPORT or DEMO: how the record came to be." })
  origin!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "From when on it is no longer offered; null while it is.",
  })
  withdrawnAt!: Date | null;
}

@ObjectType({ description: "An offer in a list." })
export class ServiceProductEdge {
  @Field(() => ServiceProduct, { description: "The offer." })
  node!: ServiceProduct;

  @Field(() => String, { description: "The offer's place in the order of this list." })
  cursor!: string;
}

@ObjectType({ description: "A page of offers, latest first." })
export class ServiceProductConnection {
  @Field(() => [ServiceProductEdge], { description: "The offers of this page." })
  @Directive("@merge(by: CONNECTION)")
  edges!: ServiceProductEdge[];

  @Field(() => PageInfo, { description: "Whether more follow." })
  @Directive("@merge(by: CONNECTION)")
  pageInfo!: PageInfo;

  @Field(() => Int, {
    nullable: true,
    description: "How many offers the members that answered have.",
  })
  @Directive("@merge(by: SUM)")
  totalCount!: number | null;

  @Field(() => Coverage, { description: "Who was asked and who answered." })
  @Directive("@merge(by: COVERAGE)")
  coverage!: Coverage;
}

@InputType({ description: "Chooses offers; every condition given must hold." })
export class ServiceProductFilter {
  @Field(() => [ID], { nullable: true, description: "Recorded by one of these members." })
  recordedBy?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Offered by one of these, by code." })
  provider?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: "Category code; two digits take in level two.",
  })
  category?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Only with all five disclosures, or only without.",
  })
  isPublishable?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: "True for those that were withdrawn instead of those that stand.",
  })
  withdrawn?: boolean | null;

  @Field(() => String, { nullable: true, description: "Name or provider contains this." })
  text?: string | null;
}

@Resolver(() => ServiceProduct)
export class ServiceProductResolver {
  @Query(() => ServiceProductConnection, {
    nullable: true,
    description: "Offers of the network, latest first.",
  })
  @Directive('@route(to: ALL, narrowedBy: "filter.recordedBy")')
  @Directive("@merge(by: OBJECT)")
  serviceProducts(
    @Ctx() context: MemberContext,
    @Arg("filter", () => ServiceProductFilter, { nullable: true, description: "Chooses offers." })
    filter: ServiceProductFilter | null | undefined,
    @Args(() => PageArguments) { first, after }: PageArguments,
  ): Page<ServiceProductRow> {
    return new Page<ServiceProductRow>({
      em: context.em,
      table: ServiceProducts,
      where: productConditions(filter, context),
      orderBy: "offeredMs",
      direction: "DESC",
      first: first ?? 20,
      after,
      asOf: context.now(),
    });
  }

  @FieldResolver(() => Disclosures, { description: "The five disclosures." })
  disclosures(@Root() root: ServiceProductRow): ServiceProductRow {
    return root;
  }

  @FieldResolver(() => Member, {
    nullable: true,
    description: "The member that recorded the offer.",
  })
  recordedBy(@Root() root: ServiceProductRow): Member | null {
    return reference(ownerOf(root.id));
  }

  @FieldResolver(() => Member, {
    nullable: true,
    description: "Who offers it, by code; it need not be a member.",
  })
  provider(@Root() root: ServiceProductRow): Member | null {
    return reference(root.providerCode ?? null);
  }

  @FieldResolver(() => ServiceCategory, {
    nullable: true,
    description: "Category of the offer; null when unknown.",
  })
  category(@Root() root: ServiceProductRow): ServiceCategory | null {
    return reference(root.categoryCode ?? null);
  }
}

function productConditions(
  filter: ServiceProductFilter | null | undefined,
  context: MemberContext,
): FilterQuery<ServiceProductRow> {
  const { code } = context.member;
  const all: object[] = [{ withdrawnAt: filter?.withdrawn ? { $ne: null } : null }];
  if (filter?.recordedBy && !filter.recordedBy.includes(code)) all.push({ id: { $in: [] } });
  if (filter?.provider) all.push({ providerCode: { $in: filter.provider } });
  if (filter?.category) all.push(categoryCondition(filter.category));
  if (typeof filter?.isPublishable === "boolean") all.push({ isPublishable: filter.isPublishable });
  if (filter?.text) all.push(textCondition(filter.text, ["name", "providerName"], context));
  return { $and: all } as FilterQuery<ServiceProductRow>;
}

/** Resolves `_entities` of offers. */
export const serviceProductReference = ({ id }: Reference, { em }: MemberContext) =>
  em.findOne(ServiceProducts, { id: String(id) });
