/** The member registry: what a gateway must know to find and trust the members. */
import { LockMode } from "@mikro-orm/core";
import { GraphQLDateTime } from "graphql-scalars";
import {
  Arg,
  Ctx,
  Directive,
  Field,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
} from "type-graphql";
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { inTransaction } from "../../runtime/transaction.ts";
import { changeMembership } from "../actions/change-membership.ts";
import { type MembershipStep, MemberStatus } from "../rules/member-status.ts";
import { type RegisteredMemberRow, RegisteredMembers } from "../tables/registered-members.ts";

export const MemberKind = { HUB: "HUB", WINDOW: "WINDOW", INSTITUTION: "INSTITUTION" } as const;
export const MembershipSteps = {
  SUSPEND: "SUSPEND",
  ANNOUNCE_MAINTENANCE: "ANNOUNCE_MAINTENANCE",
  REINSTATE: "REINSTATE",
  LEAVE: "LEAVE",
} as const satisfies Record<MembershipStep, MembershipStep>;

registerEnumType(MemberKind, {
  name: "MemberKind",
  description: "What part a member plays.",
  valuesConfig: {
    HUB: { description: "The province's platform (枢纽)." },
    WINDOW: { description: "A city's platform (窗口)." },
    INSTITUTION: { description: "A resident service institution (入驻机构)." },
  },
});
registerEnumType(MemberStatus, {
  name: "MemberStatus",
  description: "Where a membership stands.",
  valuesConfig: {
    ACTIVE: { description: "Takes part." },
    SUSPENDED: { description: "Suspended by the hub; is not asked." },
    MAINTENANCE: { description: "Has announced maintenance; is not asked." },
    LEFT: { description: "No longer belongs; is not expected." },
  },
});
registerEnumType(MembershipSteps, {
  name: "MembershipStep",
  description: "A change of membership.",
  valuesConfig: {
    SUSPEND: { description: "The hub suspends the member." },
    ANNOUNCE_MAINTENANCE: { description: "The member is down on purpose." },
    REINSTATE: { description: "The member takes part again." },
    LEAVE: { description: "The member leaves the network." },
  },
});

@ObjectType({ description: "A member as the hub has it on record." })
export class RegisteredMember {
  @Field(() => ID, { description: "Member code." })
  code!: string;

  @Field(() => MemberKind, { description: "What part it plays." })
  kind!: string;

  @Field(() => String, { description: "Name in Chinese." })
  name!: string;

  @Field(() => String, { nullable: true, description: "Name in English." })
  nameEn!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "GB/T 2260 code of the city it serves or sits in.",
  })
  cityCode!: string | null;

  @Field(() => String, { description: "Address of its subgraph." })
  url!: string;

  @Field(() => MemberStatus, { description: "Where the membership stands." })
  status!: string;

  @Field(() => String, { nullable: true, description: "Why the status was last changed." })
  statusReason!: string | null;

  @Field(() => GraphQLDateTime, { description: "Since when it stands so." })
  statusSince!: Date;

  @Field(() => GraphQLDateTime, { description: "When the member was admitted." })
  admittedAt!: Date;
}

@ObjectType({ description: "All members at one time." })
export class Registry {
  @Field(() => GraphQLDateTime, { description: "The time for which the registry holds." })
  asOf!: Date;

  @Field(() => [RegisteredMember], { description: "The members, by kind and code." })
  members!: RegisteredMember[];
}

@InputType({ description: "A change of one membership." })
export class ChangeMembershipInput {
  @Field(() => ID, { description: "Code of the member." })
  code!: string;

  @Field(() => MembershipSteps, { description: "The change." })
  step!: MembershipStep;

  @Field(() => String, { description: "Why; kept on record." })
  reason!: string;
}

@Resolver()
export class RegistryResolver {
  @Query(() => Registry, {
    nullable: true,
    description: "The registry, for gateways and members; callers see `members`.",
  })
  @Directive("@inaccessible")
  async registry(@Ctx() { em, now }: MemberContext): Promise<Registry> {
    const rows = await em.find(RegisteredMembers, {}, { orderBy: { kind: "asc", code: "asc" } });
    return { asOf: now(), members: rows.map(shown) };
  }

  @Mutation(() => RegisteredMember, {
    nullable: true,
    description: "Suspends, reinstates or dismisses a member.",
  })
  changeMembership(
    @Ctx() context: MemberContext,
    @Arg("input", () => ChangeMembershipInput, { description: "The change." })
    input: ChangeMembershipInput,
  ): Promise<RegisteredMember> {
    return inTransaction(context, async (inside) => {
      const lockMode = LockMode.PESSIMISTIC_WRITE;
      const member = await inside.em.findOne(RegisteredMembers, { code: input.code }, { lockMode });
      if (!member) throw refuse("NOT_FOUND", `没有成员 ${input.code}。No such member on record.`);
      if (!changeMembership(inside, member, input.step, input.reason)) {
        throw refuse(
          "BAD_USER_INPUT",
          `成员处于 ${member.status}，不能执行 ${input.step}。A member in ${member.status} cannot take ${input.step}.`,
        );
      }
      return shown(member);
    });
  }
}

const shown = (row: RegisteredMemberRow): RegisteredMember => ({
  ...row,
  nameEn: row.nameEn ?? null,
  cityCode: row.cityCode ?? null,
  statusReason: row.statusReason ?? null,
});
