/** Who reported a period, and what was asked about it. */
import { GraphQLDateTime } from "graphql-scalars";
import {
  Arg,
  Ctx,
  Field,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
} from "type-graphql";
import type { MemberContext } from "../../../runtime/context.ts";
import { inTransaction } from "../../../runtime/transaction.ts";
import { excuseMember } from "../../actions/bulletin/excuse-member.ts";
import { remindMembers } from "../../actions/bulletin/remind-members.ts";
import { type Progress, type ReadReporting, readReporting } from "../../tables/reporting.ts";
import { requireMember, seesAll } from "./access.ts";
import { requireQuarter } from "./require-quarter.ts";

const ReportingProgress = {
  WAITING: "WAITING",
  REQUESTED: "REQUESTED",
  REFUSED: "REFUSED",
  RECEIVED: "RECEIVED",
  RENEWING: "RENEWING",
  EXCUSED: "EXCUSED",
} as const satisfies Record<Progress, Progress>;
registerEnumType(ReportingProgress, {
  name: "ReportingProgress",
  description: "How far one member's report has come.",
  valuesConfig: {
    WAITING: { description: "The request has not reached it yet; it is tried again by itself." },
    REQUESTED: { description: "It took the request; its statement has not come." },
    REFUSED: { description: "It refused the request; the reason is given." },
    RECEIVED: { description: "Its statement has come." },
    RENEWING: { description: "It was asked to count anew; until that comes, its last one counts." },
    EXCUSED: { description: "It need not report; the reason is given." },
  },
});

@ObjectType({ description: "One member's report on a period." })
export class ReportingMember {
  @Field(() => ID, { description: "Code of the member." })
  code!: string;

  @Field(() => String, { description: "Its name." })
  name!: string;

  @Field(() => ReportingProgress, { description: "How far it has come." })
  progress!: Progress;

  @Field(() => String, { description: "ON_TIME, LATE, EXCUSED or MISSING." })
  standing!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: "When its first statement came." })
  firstReceivedAt!: Date | null;

  @Field(() => GraphQLDateTime, {
    description: "End of its last day in time; its own where the hub asked it late.",
  })
  dueAt!: Date;

  @Field(() => Int, { description: "Statements that came." })
  statements!: number;

  @Field(() => String, {
    nullable: true,
    description: "What it rests on: LIVE or IMPORTED records, BOTH or NONE.",
  })
  basis!: string | null;

  @Field(() => String, { nullable: true, description: "SHA-256 of its last statement as signed." })
  hash!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The checkpoint of its evidence log that this statement names: a signed note.",
  })
  checkpoint!: string | null;

  @Field(() => Int, { description: "Reminders sent." })
  reminders!: number;

  @Field(() => String, { nullable: true, description: "Why it is excused, or refused." })
  reason!: string | null;
}

@ObjectType({ description: "Who was expected to report a period, and who did: five metrics." })
export class Reporting {
  @Field(() => Int, { description: "Calendar year." })
  year!: number;

  @Field(() => Int, { nullable: true, description: "1 to 4; null for the whole year." })
  quarter!: number | null;

  @Field(() => GraphQLDateTime, {
    description: "End of the last day in time, for whoever was asked before.",
  })
  dueAt!: Date;

  @Field(() => Int, { description: "Members expected to report." })
  expected!: number;

  @Field(() => Int, { description: "Members that reported, in time or late." })
  received!: number;

  @Field(() => Int, { description: "Members that reported in time." })
  onTime!: number;

  @Field(() => Int, { description: "Members that reported late." })
  late!: number;

  @Field(() => Int, { description: "Members excused for a reason." })
  excused!: number;

  @Field(() => Int, { description: "Members that neither reported nor are excused." })
  missing!: number;

  @Field(() => String, { nullable: true, description: "received / expected, to four decimals." })
  reportingRate!: string | null;

  @Field(() => String, { nullable: true, description: "onTime / expected, to four decimals." })
  reportingRateOnTime!: string | null;

  @Field(() => Boolean, { description: "Whether everybody reported or is excused." })
  isAccountedFor!: boolean;

  @Field(() => [ReportingMember], {
    description: "Everybody, by name; a member's staff sees its own line.",
  })
  members!: ReportingMember[];
}

const yearArgument = () => Arg("year", () => Int, { description: "Calendar year." });
const quarterArgument = () =>
  Arg("quarter", () => Int, { nullable: true, description: "1 to 4; without it, the year." });

// The printed arguments come in reverse (see `tidied` in contract.ts).
@Resolver()
export class ReportingResolver {
  @Query(() => Reporting, {
    nullable: true,
    description: "Who reported a period; null when nobody has been asked for it.",
  })
  async reporting(
    @Ctx() context: MemberContext,
    @quarterArgument() quarter: number | null | undefined,
    @yearArgument() year: number,
  ): Promise<ReadReporting | null> {
    requireQuarter(year, quarter);
    const own = seesAll(context) ? null : requireMember(context);
    const read = await readReporting(context.em, { year, quarter: quarter ?? 0 });
    if (!read || own === null) return read;
    return { ...read, members: read.members.filter(({ code }) => code === own) };
  }

  @Mutation(() => Reporting, {
    nullable: true,
    description:
      "Excuses a member for a reason that the bulletin prints; without one, takes it back.",
  })
  excuseMember(
    @Ctx() context: MemberContext,
    @Arg("reason", () => String, { nullable: true, description: "Why it need not report." })
    reason: string | null | undefined,
    @Arg("member", () => ID, { description: "Code of the member." }) code: string,
    @quarterArgument() quarter: number | null | undefined,
    @yearArgument() year: number,
  ): Promise<ReadReporting | null> {
    requireQuarter(year, quarter);
    const place = { year, quarter: quarter ?? 0 };
    return inTransaction(context, async (inside) => {
      await excuseMember(inside, { ...place, code }, reason ?? null);
      await inside.em.flush();
      return readReporting(inside.em, place);
    });
  }

  @Mutation(() => Int, {
    nullable: true,
    description: "Reminds everybody who is missing; returns how many.",
  })
  remindMembers(
    @Ctx() context: MemberContext,
    @Arg("note", () => String, { nullable: true, description: "A word to go with it." })
    note: string | null | undefined,
    @quarterArgument() quarter: number | null | undefined,
    @yearArgument() year: number,
  ): Promise<number> {
    requireQuarter(year, quarter);
    const place = { year, quarter: quarter ?? 0 };
    return inTransaction(
      context,
      async (inside) => (await remindMembers(inside, place, note ?? null)).length,
    );
  }
}
