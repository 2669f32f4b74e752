/** Messages to other members, as the staff of the sender sees them. */
import { GraphQLDateTime } from "graphql-scalars";
import {
  Arg,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from "type-graphql";
import type { MemberContext } from "../../runtime/context.ts";
import { inTransaction } from "../../runtime/transaction.ts";
import { requireWriter } from "../actions/open-service.ts";
import { dropMessage, retryMessage } from "../actions/settle-message.ts";
import { MessageState } from "../rules/message-life.ts";
import { type OutgoingMessageRow, OutgoingMessages } from "../tables/messages.ts";
import { Member, reference } from "./references.ts";
import { requireAddressed } from "./service-mutation.ts";

registerEnumType(MessageState, {
  name: "MessageState",
  description: "Where a message to another member stands.",
  valuesConfig: {
    WAITING: { description: "Not brought yet; it is tried again by itself (待送达)." },
    DELIVERED: { description: "The receiver took it and signed for it (已送达)." },
    REFUSED: { description: "The receiver's rules said no (被拒绝)." },
    DEAD: { description: "Waited too long; somebody has to decide (无法送达)." },
    DROPPED: { description: "Given up, for a reason on record (已放弃)." },
  },
});

@ObjectType({ description: "A message to another member." })
export class OutgoingMessage {
  @Field(() => ID, { description: "Identifier; starts with the sender's member code." })
  id!: string;

  @Field(() => ID, { description: "The service that it is about." })
  recordId!: string;

  @Field(() => String, { description: "DISPATCH, STEP or DEMAND." })
  kind!: string;

  @Field(() => GraphQLDateTime, { description: "When it was written." })
  writtenAt!: Date;

  @Field(() => MessageState, { description: "Where it stands." })
  state!: MessageState;

  @Field(() => Int, { description: "How often it was tried in vain." })
  attempts!: number;

  @Field(() => GraphQLDateTime, { nullable: true, description: "When it was settled." })
  settledAt!: Date | null;
}

@Resolver(() => OutgoingMessage)
export class MessageResolver {
  @Query(() => [OutgoingMessage], {
    nullable: true,
    description: "One member's messages to others, latest first, up to 100; only for its staff.",
  })
  @Directive('@route(to: OWNER, by: "member")')
  messages(
    @Ctx() context: MemberContext,
    @Arg("member", () => ID, { description: "Code of the sender." }) member: string,
    @Arg("state", () => [MessageState], {
      nullable: true,
      description: "Only in one of these states.",
    })
    state?: MessageState[] | null,
  ): Promise<OutgoingMessageRow[]> {
    requireAddressed(context, member);
    requireWriter(context);
    return context.em.find(OutgoingMessages, state ? { state: { $in: state } } : {}, {
      orderBy: { seq: "desc" },
      limit: 100,
      disableIdentityMap: true,
    });
  }

  @Mutation(() => OutgoingMessage, {
    nullable: true,
    description: "Tries a message again at once that waits or was given up.",
  })
  @Directive('@route(to: OWNER, by: "id")')
  retryMessage(
    @Ctx() context: MemberContext,
    @Arg("id", () => ID, { description: "Identifier of the message." }) id: string,
  ): Promise<OutgoingMessageRow> {
    return inTransaction(context, (inside) => retryMessage(inside, id));
  }

  @Mutation(() => OutgoingMessage, {
    nullable: true,
    description: "Gives up a message that could not be brought; later ones on its service leave.",
  })
  @Directive('@route(to: OWNER, by: "id")')
  dropMessage(
    @Ctx() context: MemberContext,
    @Arg("id", () => ID, { description: "Identifier of the message." }) id: string,
    @Arg("reason", () => String, { description: "Why; kept on record." }) reason: string,
  ): Promise<OutgoingMessageRow> {
    return inTransaction(context, (inside) => dropMessage(inside, id, reason));
  }

  @FieldResolver(() => Member, { nullable: true, description: "The member that it is for." })
  receiver(@Root() { receiver }: OutgoingMessageRow): Member | null {
    return reference(receiver);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Why it was refused or dropped, or why the last attempt failed.",
  })
  reason(@Root() { settledReason, lastFault }: OutgoingMessageRow): string | null {
    return settledReason ?? lastFault ?? null;
  }
}
