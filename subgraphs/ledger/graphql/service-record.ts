/** One service to one enterprise, as clients see it. */
import { GraphQLBigInt, GraphQLDateTime } from "graphql-scalars";
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { Coverage } from "../../runtime/graphql/coverage.ts";
import { PageInfo } from "../../runtime/graphql/page.ts";
import { ServiceRecordState, ServiceStep } from "../rules/service-state.ts";

registerEnumType(ServiceRecordState, {
  name: "ServiceRecordState",
  description: "Where a service is in its life.",
  valuesConfig: {
    ACCEPTED: { description: "Accepted, not begun (已受理)." },
    DISPATCHED: { description: "Another member was asked to deliver (已派单)." },
    TAKEN_UP: { description: "That member took it up, delivery has not begun (已接单)." },
    IN_PROGRESS: { description: "Being delivered (服务中)." },
    COMPLETED: { description: "Completed, neither rated nor followed up (已办结)." },
    RATED: { description: "Rated by the enterprise (已评价)." },
    FOLLOWED_UP: { description: "Followed up with the enterprise (已回访)." },
    CLOSED: { description: "Closed after the follow-up (已结案)." },
    WITHDRAWN: { description: "Taken back; counts nowhere (已撤回)." },
  },
});
registerEnumType(ServiceStep, {
  name: "ServiceStep",
  description: "A step in the life of a service.",
  valuesConfig: {
    DISPATCH: { description: "Another member is asked to deliver." },
    TAKE_UP: { description: "It takes the service up." },
    DECLINE: { description: "It declines, with a reason." },
    RECALL: { description: "The service is taken away from it again." },
    START: { description: "Delivery begins." },
    PROGRESS: { description: "A part of the delivery is done." },
    COMPLETE: { description: "Delivery is complete." },
    RATE: { description: "The enterprise rates the service." },
    NO_ANSWER: { description: "The enterprise was asked to rate and did not; this is no rating." },
    FOLLOW_UP: { description: "The member follows up with the enterprise." },
    CLOSE: { description: "The service is closed." },
    CORRECT: { description: "What the record says is corrected." },
    REOPEN: { description: "Delivery begins again." },
    WITHDRAW: { description: "The record is taken back." },
  },
});

@ObjectType({ description: "What the enterprise itself said of a service; silence is not praise." })
export class Rating {
  @Field(() => Int, { description: "5 非常满意, 4 满意, 3 基本满意, 2 不满意, 1 非常不满意." })
  level!: number;

  @Field(() => String, { nullable: true, description: "What the enterprise added in words." })
  comment!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: "When it was rated, if known." })
  ratedAt!: Date | null;
}

@ObjectType({
  description: "The call back to the enterprise after a service (企业回访, AH-M art. 13).",
})
export class FollowUp {
  @Field(() => GraphQLDateTime, { description: "When the enterprise was called back." })
  at!: Date;

  @Field(() => String, { nullable: true, description: "What it said." })
  note!: string | null;
}

@ObjectType({ description: "The person of the enterprise to talk to; personal data." })
@Directive("@shareable")
export class Contact {
  @Field(() => String, { nullable: true, description: "Name of the person." })
  name!: string | null;

  @Field(() => String, { nullable: true, description: "Telephone number of the person." })
  phone!: string | null;
}

@ObjectType({ description: "One service to one enterprise, from acceptance to follow-up." })
@Directive('@key(fields: "id")')
@Directive('@route(to: OWNER, by: "id")')
export class ServiceRecord {
  @Field(() => ID, { description: "Opaque identifier that starts with the owner's member code." })
  id!: string;

  @Field(() => String, { description: "What the service was, in one line." })
  title!: string;

  @Field(() => String, { nullable: true, description: "What the service was, in full." })
  content!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Name of the enterprise as the owner wrote it.",
  })
  enterpriseName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Name of the provider as the owner wrote it.",
  })
  providerName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "County, district or zone of the enterprise.",
  })
  county!: string | null;

  @Field(() => String, { nullable: true, description: "How it was delivered, e.g. 线上 or 线下." })
  mode!: string | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When the enterprise asked for it.",
  })
  demandedAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: "When it was accepted." })
  acceptedAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: "When delivery began." })
  startedAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: "When delivery was complete." })
  completedAt!: Date | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When the enterprise was asked to rate and gave no answer; that is no rating.",
  })
  noAnswerAt!: Date | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: "When the service was closed." })
  closedAt!: Date | null;

  @Field(() => ServiceRecordState, { description: "Where the service is in its life." })
  state!: ServiceRecordState;

  @Field(() => Boolean, {
    nullable: true,
    description: "True for public welfare (公益性), false for value-added service (增值性).",
  })
  isPublicWelfare!: boolean | null;

  @Field(() => GraphQLBigInt, { nullable: true, description: "Fee in fen; null when not stated." })
  feeFen!: number | null;

  @Field(() => [ID], { description: "Codes of the members that keep events of this service." })
  participantCodes!: string[];

  @Field(() => String, { description: "LIVE, IMPORT or DEMO: how the record came to be." })
  origin!: string;
}

@ObjectType({ description: "A service record in a list." })
export class ServiceRecordEdge {
  @Field(() => ServiceRecord, { description: "The record." })
  node!: ServiceRecord;

  @Field(() => String, { description: "The record's place in the order of this list." })
  cursor!: string;
}

@ObjectType({ description: "A page of service records in one total order." })
export class ServiceRecordConnection {
  @Field(() => [ServiceRecordEdge], { description: "The records of this page." })
  @Directive("@merge(by: CONNECTION)")
  edges!: ServiceRecordEdge[];

  @Field(() => PageInfo, { description: "Whether more follow." })
  @Directive("@merge(by: CONNECTION)")
  pageInfo!: PageInfo;

  @Field(() => Int, {
    nullable: true,
    description: "How many records the members that answered have.",
  })
  @Directive("@merge(by: SUM)")
  totalCount!: number | null;

  @Field(() => Coverage, { description: "Who was asked and who answered." })
  @Directive("@merge(by: COVERAGE)")
  coverage!: Coverage;
}
