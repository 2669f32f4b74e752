/** An institution, and its own part in services that other members recorded. */
import { GraphQLDateTime } from "graphql-scalars";
import {
  Args,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import type { MemberContext } from "../../runtime/context.ts";
import { Coverage, ownCoverage } from "../../runtime/graphql/coverage.ts";
import { PageInfo, PageArguments } from "../../runtime/graphql/page.ts";
import { Page } from "../../runtime/page.ts";
import { type ServiceEventRow, ServiceEvents } from "../../ledger/tables/service-events.ts";
import { InstitutionProfiles } from "../tables/institution-profile.ts";

@ObjectType({ description: "A kind of equipment that enterprises may use." })
export class Equipment {
  @Field(() => String, { description: "Name of the equipment." })
  name!: string;

  @Field(() => Int, { description: "How many there are." })
  count!: number;
}

@ObjectType({ description: "What an institution says of itself." })
export class InstitutionProfile {
  @Field(() => Member, { nullable: true, description: "The institution." })
  member!: Member | null;

  @Field(() => String, { description: "Name of the institution." })
  name!: string;

  @Field(() => ID, { nullable: true, description: "GB/T 2260 code of the city it sits in." })
  cityCode!: string | null;

  @Field(() => String, { description: "PROVINCIAL_PLATFORM or INTERNET_PLUS (AH-M art. 2)." })
  admissionBasis!: string;

  @Field(() => String, { nullable: true, description: "What it does, in a few words." })
  introduction!: string | null;

  @Field(() => Int, { nullable: true, description: "How many people work there." })
  staff!: number | null;

  @Field(() => Int, { nullable: true, description: "How many of them are experts." })
  experts!: number | null;

  @Field(() => [Equipment], { description: "Equipment that enterprises may use." })
  equipment!: Equipment[];
}

@ObjectType({ description: "Profiles of institutions." })
export class InstitutionProfileList {
  @Field(() => [InstitutionProfile], {
    description: "One for each institution that answered, by code.",
  })
  @Directive("@merge(by: LIST)")
  nodes!: InstitutionProfile[];

  @Field(() => Coverage, { description: "Who was asked and who answered." })
  @Directive("@merge(by: COVERAGE)")
  coverage!: Coverage;
}

@ObjectType({ description: "A party of the network that owns data." })
@Directive('@key(fields: "code")')
@Directive('@route(to: OWNER, by: "code")')
export class Member {
  @Field(() => ID, { description: "Member code." })
  code!: string;
}

@ObjectType({ description: "A service record of any member." })
@Directive('@key(fields: "id", resolvable: false)')
export class ServiceRecord {
  @Field(() => ID, { description: "Opaque identifier that starts with the owner's member code." })
  id!: string;
}

@ObjectType({
  description: "A step of this institution in a service that another member recorded.",
})
export class Delivery {
  @Field(() => ServiceRecord, { nullable: true, description: "The service." })
  record!: ServiceRecord | null;

  @Field(() => String, { description: "RECEIVED, DELIVERY_STARTED or DELIVERED." })
  type!: string;

  @Field(() => GraphQLDateTime, { description: "When it was taken." })
  at!: Date;

  @Field(() => String, { nullable: true, description: "What was noted." })
  note!: string | null;
}

@ObjectType({ description: "A delivery in a list." })
export class DeliveryEdge {
  @Field(() => Delivery, { description: "The delivery." })
  node!: Delivery;

  @Field(() => String, { description: "The delivery's place in the order of this list." })
  cursor!: string;
}

@ObjectType({ description: "A page of one institution's deliveries, latest written down first." })
export class DeliveryConnection {
  @Field(() => [DeliveryEdge], { description: "The deliveries of this page." })
  edges!: DeliveryEdge[];

  @Field(() => PageInfo, { description: "Whether more follow." })
  pageInfo!: PageInfo;

  @Field(() => Int, { nullable: true, description: "How many deliveries there are." })
  totalCount!: number | null;
}

@Resolver(() => Member)
export class InstitutionResolver {
  @Query(() => InstitutionProfileList, {
    nullable: true,
    description: "What the institutions of the network say of themselves.",
  })
  @Directive("@route(to: ALL)")
  @Directive("@merge(by: OBJECT)")
  async institutionProfiles(@Ctx() context: MemberContext): Promise<InstitutionProfileList> {
    const own = await profileOf(context);
    return { nodes: own ? [own] : [], coverage: ownCoverage(context.now()) };
  }

  @FieldResolver(() => InstitutionProfile, {
    nullable: true,
    description: "What the institution says of itself; null for other members.",
  })
  profile(@Root() _: Member, @Ctx() context: MemberContext): Promise<InstitutionProfile | null> {
    return profileOf(context);
  }

  @FieldResolver(() => DeliveryConnection, {
    nullable: true,
    description: "What the institution delivered for other members; null for other members.",
  })
  deliveries(
    @Root() _: Member,
    @Ctx() { em, member, now }: MemberContext,
    @Args(() => PageArguments) { first, after }: PageArguments,
  ): Page<ServiceEventRow> {
    return new Page<ServiceEventRow>({
      em,
      table: ServiceEvents,
      where: { recordId: { $not: { $like: `${member.code}:%` } } },
      orderBy: "seq",
      direction: "DESC",
      first: first ?? 20,
      after,
      asOf: now(),
    });
  }
}

@Resolver(() => Delivery)
export class DeliveryResolver {
  @FieldResolver(() => ServiceRecord, { nullable: true, description: "The service." })
  record(@Root() root: ServiceEventRow): { id: string } {
    return { id: root.recordId };
  }
}

async function profileOf({ em, member }: MemberContext): Promise<InstitutionProfile | null> {
  const row = await em.findOne(InstitutionProfiles, { memberCode: member.code });
  if (!row) return null;
  return {
    ...row,
    member: { code: row.memberCode },
    cityCode: row.cityCode ?? null,
    introduction: row.introduction ?? null,
    staff: row.staff ?? null,
    experts: row.experts ?? null,
  };
}
