/** A member's reports to the hub, as its own staff sees them. */
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
import { inTransaction } from "../../runtime/transaction.ts";
import { requireWriter } from "../actions/open-service.ts";
import { isAnswered, reportStatement } from "../actions/report-statement.ts";
import {
  type ReportedStatementRow,
  ReportedStatements,
  type StatementRequestRow,
  StatementRequests,
} from "../tables/statements.ts";
import { refuse } from "../../runtime/errors.ts";
import { readPeriod } from "./period.ts";
import { requireAddressed } from "./service-mutation.ts";
import { Period, PeriodInput } from "./statistics.ts";

@ObjectType({ description: "What the form of a collection shows (统计法 art. 17)." })
@Directive("@shareable")
export class CollectionForm {
  @Field(() => String, { nullable: true, description: "Number of the table (表号)." })
  tableNumber!: string | null;

  @Field(() => String, { nullable: true, description: "Who made the form (制定机关)." })
  authority!: string | null;

  @Field(() => String, { nullable: true, description: "Number of its approval (批准文号)." })
  approvalNumber!: string | null;

  @Field(() => String, { nullable: true, description: "Last day of its validity (有效期限)." })
  validUntil!: string | null;
}

@ObjectType({ description: "What the hub asks a member to report." })
export class StatementRequest {
  @Field(() => GraphQLDateTime, { description: "End of the last day." })
  dueAt!: Date;

  @Field(() => GraphQLDateTime, { description: "When the request came." })
  requestedAt!: Date;

  @Field(() => Int, { description: "How often the hub has reminded." })
  reminders!: number;

  @Field(() => String, { nullable: true, description: "What it wrote with the last reminder." })
  note!: string | null;
}

@ObjectType({ description: "A statement that a member signed for the hub (报表)." })
export class ReportedStatement {
  @Field(() => ID, { description: "Identifier; starts with the member's code." })
  id!: string;

  @Field(() => Int, { description: "How many-th on its period, from 1." })
  number!: number;

  @Field(() => String, { description: "SHA-256 of the signed text, in hexadecimal." })
  hash!: string;

  @Field(() => String, { description: "The statement as signed: a compact JWS (RFC 7515)." })
  signed!: string;

  @Field(() => GraphQLDateTime, { description: "When it was made." })
  reportedAt!: Date;

  @Field(() => String, { nullable: true, description: "Why the hub did not take it." })
  refusal!: string | null;
}

@InputType({ description: "A period that a member reports." })
export class ReportStatementInput {
  @Field(() => ID, { description: "Code of the member that reports." })
  member!: string;

  @Field(() => PeriodInput, { description: "The period." })
  period!: PeriodInput;
}

const periodOf = ({ year, quarter }: { year: number; quarter: number }): Period => ({
  year,
  quarter: quarter || null,
  month: null,
});

const memberArgument = () =>
  Arg("member", () => ID, { description: "Code of the member whose reports they are." });

@Resolver(() => StatementRequest)
export class StatementRequestResolver {
  @Query(() => [StatementRequest], {
    nullable: true,
    description: "What the hub asked one member to report, latest first; only for its staff.",
  })
  @Directive('@route(to: OWNER, by: "member")')
  statementRequests(
    @Ctx() context: MemberContext,
    @memberArgument() member: string,
  ): Promise<StatementRequestRow[]> {
    requireAddressed(context, member);
    requireWriter(context);
    return context.em.find(
      StatementRequests,
      {},
      { orderBy: { year: "desc", quarter: "desc" }, limit: 100 },
    );
  }

  @FieldResolver(() => Period, { description: "The period." })
  period(@Root() request: StatementRequestRow): Period {
    return periodOf(request);
  }

  @FieldResolver(() => CollectionForm, { description: "What its form shows." })
  form(@Root() { form }: StatementRequestRow): CollectionForm {
    return form;
  }

  @FieldResolver(() => Boolean, { description: "Whether it has been reported." })
  isAnswered(@Root() request: StatementRequestRow, @Ctx() context: MemberContext) {
    return isAnswered(context, request);
  }
}

@Resolver(() => ReportedStatement)
export class ReportedStatementResolver {
  @Query(() => [ReportedStatement], {
    nullable: true,
    description: "One member's statements, latest first, up to 100; only for its staff.",
  })
  @Directive('@route(to: OWNER, by: "member")')
  reportedStatements(
    @Ctx() context: MemberContext,
    @memberArgument() member: string,
  ): Promise<ReportedStatementRow[]> {
    requireAddressed(context, member);
    requireWriter(context);
    return context.em.find(
      ReportedStatements,
      {},
      { orderBy: { year: "desc", quarter: "desc", number: "desc" }, limit: 100 },
    );
  }

  @Mutation(() => ReportedStatement, {
    nullable: true,
    description: "Counts a period anew, signs it and sends it to the hub (报送).",
  })
  @Directive('@route(to: OWNER, by: "input.member")')
  reportStatement(
    @Ctx() context: MemberContext,
    @Arg("input", () => ReportStatementInput, { description: "Who reports, and what." })
    { member, period }: ReportStatementInput,
  ): Promise<ReportedStatementRow> {
    requireAddressed(context, member);
    const { year, quarter, month } = readPeriod(period);
    if (month !== null)
      throw refuse(
        "BAD_USER_INPUT",
        "month：报表按季度或年度报送。Reports are of a quarter or a year.",
      );
    return inTransaction(context, (inside) => reportStatement(inside, { year, quarter }));
  }

  @FieldResolver(() => Period, { description: "The period." })
  period(@Root() statement: ReportedStatementRow): Period {
    return periodOf(statement);
  }
}
