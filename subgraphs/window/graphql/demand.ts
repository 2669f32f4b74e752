/** What enterprises ask for, as clients see it. */
import { GraphQLDateTime } from "graphql-scalars";
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { Member } from "../../ledger/graphql/references.ts";
import { Coverage } from "../../runtime/graphql/coverage.ts";
import { PageInfo } from "../../runtime/graphql/page.ts";
import { CandidateState, DemandState } from "../../ledger/rules/demand-state.ts";
import { ServiceRecord } from "../../ledger/graphql/service-reference.ts";

registerEnumType(DemandState, {
  name: "DemandState",
  description: "Where a demand is in its life.",
  valuesConfig: {
    SUBMITTED: { description: "Taken down, not matched (待对接)." },
    MATCHED: { description: "Matched with at least one provider (已对接)." },
    SERVED: { description: "A service of it is complete (已服务)." },
    CLOSED: { description: "Settled (已办结)." },
    WITHDRAWN: { description: "Taken back; counts nowhere (已撤回)." },
    TRANSFERRED: { description: "Handed to another window, where it counts (已转办)." },
  },
});

registerEnumType(CandidateState, {
  name: "CandidateState",
  description: "Where a provider that a demand was matched with stands.",
  valuesConfig: {
    MATCHED: { description: "Chosen, not asked (已对接)." },
    ASKED: { description: "Asked to deliver, not answered (已派单)." },
    TAKEN_UP: { description: "Delivers, or is about to (已接单)." },
    DECLINED: { description: "Declined (已退单)." },
    RECALLED: { description: "The service was taken back from it (已收回)." },
    SERVED: { description: "Has delivered (已办结)." },
  },
});

@ObjectType({ description: "A provider that a demand was matched with (对接)." })
export class DemandMatch {
  @Field(() => Member, {
    nullable: true,
    description: "The provider, by code; it need not be a member.",
  })
  provider!: Member | null;

  @Field(() => String, {
    nullable: true,
    description: "Name of the provider as the window wrote it.",
  })
  providerName!: string | null;

  @Field(() => ID, { nullable: true, description: "The offer that was chosen." })
  productId!: string | null;

  @Field(() => ID, { nullable: true, description: "The service record that came of it." })
  recordId!: string | null;

  @Field(() => ServiceRecord, { nullable: true, description: "The service that came of it." })
  record!: ServiceRecord | null;

  @Field(() => GraphQLDateTime, { description: "When they were matched." })
  matchedAt!: Date;

  @Field(() => CandidateState, { description: "Where the provider stands." })
  state!: CandidateState;

  @Field(() => String, {
    nullable: true,
    description: "Why it declined, or why the service was taken back from it.",
  })
  reason!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: "When its state last changed." })
  changedAt!: Date | null;
}

@ObjectType({ description: "What an enterprise asks for." })
@Directive('@key(fields: "id")')
@Directive('@key(fields: "id participantCodes")')
@Directive('@route(to: OWNER, by: "id")')
export class Demand {
  @Field(() => ID, { description: "Opaque identifier that starts with the owner's member code." })
  id!: string;

  @Field(() => String, { description: "What is asked for, in one line." })
  title!: string;

  @Field(() => String, { nullable: true, description: "What is asked for, in full." })
  description!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Name of the enterprise as the window wrote it.",
  })
  enterpriseName!: string | null;

  @Field(() => String, { nullable: true, description: "GB/T 2260 code of where it is asked for." })
  county!: string | null;

  @Field(() => GraphQLDateTime, { description: "When it was taken down." })
  submittedAt!: Date;

  @Field(() => GraphQLDateTime, { nullable: true, description: "When it was first matched." })
  matchedAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: "When it was settled." })
  closedAt!: Date | null;

  @Field(() => DemandState, { description: "Where the demand is in its life." })
  state!: DemandState;

  @Field(() => [ID], {
    description: "Codes of the members that keep events of this demand or of its services.",
  })
  participantCodes!: string[];

  @Field(() => ID, {
    nullable: true,
    description: "The demand that another window has made of it; null while it is this window's.",
  })
  transferredTo!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "The demand of another window that it was made of.",
  })
  transferredFrom!: string | null;

  @Field(() => String, {
    description: "LIVE, HUB or WINDOW when that passed it on, or DEMO: how it came to be.",
  })
  origin!: string;
}

@ObjectType({ description: "A demand in a list." })
export class DemandEdge {
  @Field(() => Demand, { description: "The demand." })
  node!: Demand;

  @Field(() => String, { description: "The demand's place in the order of this list." })
  cursor!: string;
}

@ObjectType({ description: "A page of demands, latest first." })
export class DemandConnection {
  @Field(() => [DemandEdge], { description: "The demands of this page." })
  @Directive("@merge(by: CONNECTION)")
  edges!: DemandEdge[];

  @Field(() => PageInfo, { description: "Whether more follow." })
  @Directive("@merge(by: CONNECTION)")
  pageInfo!: PageInfo;

  @Field(() => Int, {
    nullable: true,
    description: "How many demands the members that answered have.",
  })
  @Directive("@merge(by: SUM)")
  totalCount!: number | null;

  @Field(() => Coverage, { description: "Who was asked and who answered." })
  @Directive("@merge(by: COVERAGE)")
  coverage!: Coverage;
}

@InputType({ description: "Chooses demands; every condition given must hold." })
export class DemandFilter {
  @Field(() => [ID], { nullable: true, description: "Taken down by one of these windows." })
  recordedBy?: string[] | null;

  @Field(() => ID, { nullable: true, description: "Of the enterprise with this credit code." })
  enterprise?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Category code; two digits take in level two.",
  })
  category?: string | null;

  @Field(() => [DemandState], { nullable: true, description: "In one of these states." })
  state?: DemandState[] | null;

  @Field(() => String, { nullable: true, description: "Title or enterprise contains this." })
  text?: string | null;
}
