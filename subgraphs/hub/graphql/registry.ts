/** The member registry: what a gateway must know to find and trust the members. */
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
import { admitMember, changeMembership, moveMember } from "../actions/change-membership.ts";
import { issueRegistry } from "../actions/issue-registry.ts";
import { type MembershipStep, MemberStatus } from "../rules/member-status.ts";
import type { RegisteredMemberRow } from "../tables/registered-members.ts";

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

@InputType({ description: "A change of one membership." })
export class ChangeMembershipInput {
  @Field(() => ID, { description: "Code of the member." })
  code!: string;

  @Field(() => MembershipSteps, { description: "The change." })
  step!: MembershipStep;

  @Field(() => String, { description: "Why; kept on record." })
  reason!: string;
}

@InputType({ description: "A window or an institution that joins the network." })
export class AdmitMemberInput {
  @Field(() => ID, {
    description: "A window's city code (GB/T 2260), an institution's credit code.",
  })
  code!: string;

  @Field(() => MemberKind, { description: "WINDOW or INSTITUTION; there is one hub." })
  kind!: keyof typeof MemberKind;

  @Field(() => String, { description: "Name in Chinese." })
  name!: string;

  @Field(() => String, { nullable: true, description: "Name in English." })
  nameEn?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "GB/T 2260 code of the city that an institution sits in; a window's is its code.",
  })
  cityCode?: string | null;

  @Field(() => String, { description: "Address of its subgraph, http or https." })
  url!: string;
}

@InputType({ description: "Another address of one member." })
export class MoveMemberInput {
  @Field(() => ID, { description: "Code of the member." })
  code!: string;

  @Field(() => String, { description: "Address of its subgraph, http or https." })
  url!: string;
}

@Resolver()
export class RegistryResolver {
  @Query(() => String, {
    nullable: true,
    description: "The registry as a compact JWS of the hub's, for gateways; callers see `members`.",
  })
  @Directive("@inaccessible")
  signedRegistry(@Ctx() context: MemberContext): Promise<string> {
    return issueRegistry(context);
  }

  @Mutation(() => RegisteredMember, {
    nullable: true,
    description: "Suspends, reinstates or dismisses a member.",
  })
  changeMembership(
    @Ctx() context: MemberContext,
    @Arg("input", () => ChangeMembershipInput, { description: "The change." })
    { code, step, reason }: ChangeMembershipInput,
  ): Promise<RegisteredMember> {
    return inTransaction(context, async (inside) =>
      shown(await changeMembership(inside, code, step, reason)),
    );
  }

  @Mutation(() => RegisteredMember, {
    nullable: true,
    description: "Admits a window or an institution; it is asked from now on.",
  })
  admitMember(
    @Ctx() context: MemberContext,
    @Arg("input", () => AdmitMemberInput, { description: "Who joins, and where it is." })
    { kind, ...entry }: AdmitMemberInput,
  ): Promise<RegisteredMember> {
    if (kind === "HUB")
      throw refuse("BAD_USER_INPUT", "kind：网络只有一个平台。A network has one hub.");
    return inTransaction(context, async (inside) =>
      shown(await admitMember(inside, { kind, ...entry })),
    );
  }

  @Mutation(() => RegisteredMember, {
    nullable: true,
    description: "Gives a member another address.",
  })
  moveMember(
    @Ctx() context: MemberContext,
    @Arg("input", () => MoveMemberInput, { description: "The member and its new address." })
    { code, url }: MoveMemberInput,
  ): Promise<RegisteredMember> {
    return inTransaction(context, async (inside) => shown(await moveMember(inside, code, url)));
  }
}

const shown = (row: RegisteredMemberRow): RegisteredMember => ({
  ...row,
  nameEn: row.nameEn ?? null,
  cityCode: row.cityCode ?? null,
  statusReason: row.statusReason ?? null,
});
