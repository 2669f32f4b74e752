/** What the hub found in a member's statements, as its own staff sees and answers it. */
import { GraphQLDateTime } from "graphql-scalars";
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
  Query,
  Resolver,
  Root,
} from "type-graphql";
import type { MemberContext } from "../../runtime/context.ts";
import { inTransaction } from "../../runtime/transaction.ts";
import { answerFinding } from "../actions/answer-finding.ts";
import { requireWriter } from "../actions/open-service.ts";
import { type StatementFindingRow, StatementFindings } from "../tables/statements.ts";
import { requireAddressed } from "./service-mutation.ts";
import { Period } from "./statistics.ts";

@ObjectType({ description: "Something that the hub asks about a member's statement." })
export class StatementFinding {
  @Field(() => ID, { description: "Identifier; starts with the hub's code." })
  id!: string;

  @Field(() => String, { description: "Code of the rule that was not met." })
  rule!: string;

  @Field(() => String, {
    description: "ERROR: cannot be true; QUERY: wants a correction or an explanation.",
  })
  severity!: string;

  @Field(() => String, { description: "What was found, in Chinese." })
  message!: string;

  @Field(() => GraphQLDateTime, { description: "Until when an answer is in time." })
  dueAt!: Date;

  @Field(() => String, { description: "OPEN, EXPLAINED, CORRECTED, ACCEPTED or OVERRULED." })
  state!: string;

  @Field(() => String, { nullable: true, description: "What the member said." })
  explanation!: string | null;

  @Field(() => String, { nullable: true, description: "What the hub said of it." })
  decision!: string | null;
}

@InputType({ description: "An explanation of a finding." })
export class AnswerFindingInput {
  @Field(() => ID, { description: "Code of the member that answers." })
  member!: string;

  @Field(() => ID, { description: "The finding." })
  finding!: string;

  @Field(() => String, { description: "How it came about; kept on record." })
  explanation!: string;
}

@Resolver(() => StatementFinding)
export class StatementFindingResolver {
  @Query(() => [StatementFinding], {
    nullable: true,
    description: "What the hub found in one member's statements, latest first, up to 100.",
  })
  @Directive('@route(to: OWNER, by: "member")')
  statementFindings(
    @Ctx() context: MemberContext,
    @Arg("member", () => ID, { description: "Code of the member." }) member: string,
  ): Promise<StatementFindingRow[]> {
    requireAddressed(context, member);
    requireWriter(context);
    return context.em.find(
      StatementFindings,
      {},
      { orderBy: { updatedAt: "desc", id: "asc" }, limit: 100 },
    );
  }

  @Mutation(() => StatementFinding, {
    nullable: true,
    description: "Explains to the hub what it found; a correction is a new statement instead.",
  })
  @Directive('@route(to: OWNER, by: "input.member")')
  answerFinding(
    @Ctx() context: MemberContext,
    @Arg("input", () => AnswerFindingInput, { description: "The answer." })
    { member, finding, explanation }: AnswerFindingInput,
  ): Promise<StatementFindingRow> {
    requireAddressed(context, member);
    return inTransaction(context, (inside) => answerFinding(inside, finding, explanation));
  }

  @FieldResolver(() => Period, { description: "The period of the statement." })
  period(@Root() { year, quarter }: StatementFindingRow): Period {
    return { year, quarter: quarter || null, month: null };
  }
}
