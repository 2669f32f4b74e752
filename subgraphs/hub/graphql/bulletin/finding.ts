/** What was found in members' statements, as the hub decides on it. */
import { GraphQLDateTime } from "graphql-scalars";
import {
  Arg,
  Ctx,
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
import type { MemberContext } from "../../../runtime/context.ts";
import { inTransaction } from "../../../runtime/transaction.ts";
import { settleFinding } from "../../actions/bulletin/settle-finding.ts";
import { type FindingDecision, FindingState } from "../../rules/finding-state.ts";
import { type FindingRow, Findings } from "../../tables/collections.ts";
import { requireMember, seesAll } from "./access.ts";
import { BulletinRefusal } from "./bulletin.ts";
import { requireQuarter } from "./require-quarter.ts";

registerEnumType(FindingState, {
  name: "FindingState",
  description: "Where a finding stands; OPEN and EXPLAINED keep a bulletin from being sealed.",
  valuesConfig: {
    OPEN: { description: "The member is asked." },
    EXPLAINED: { description: "The member explained; the hub has to decide." },
    CORRECTED: { description: "A later statement meets the rule." },
    ACCEPTED: { description: "The hub took the explanation." },
    OVERRULED: { description: "The hub let it pass, for a reason on record." },
  },
});
const FindingDecisions = {
  ACCEPT: "ACCEPT",
  REOPEN: "REOPEN",
  OVERRULE: "OVERRULE",
} as const satisfies Record<FindingDecision, FindingDecision>;
registerEnumType(FindingDecisions, {
  name: "FindingDecision",
  description: "What the hub decides on a finding.",
  valuesConfig: {
    ACCEPT: { description: "Take the member's explanation." },
    REOPEN: { description: "Ask once more, with a reason." },
    OVERRULE: { description: "Let it pass, with a reason." },
  },
});

@ObjectType({ description: "Something that is asked about a member's statement." })
export class Finding {
  @Field(() => ID, { description: "Opaque identifier." })
  id!: string;

  @Field(() => ID, { description: "Code of the member that is asked." })
  member!: string;

  @Field(() => Int, { description: "Calendar year." })
  year!: number;

  @Field(() => String, { description: "Code of the rule that was not met." })
  rule!: string;

  @Field(() => String, { description: "ERROR: cannot be true; QUERY: may be." })
  severity!: string;

  @Field(() => String, { description: "What was found, in Chinese." })
  message!: string;

  @Field(() => FindingState, { description: "Where it stands." })
  state!: FindingState;

  @Field(() => GraphQLDateTime, { description: "Until when an answer is in time." })
  dueAt!: Date;

  @Field(() => String, { nullable: true, description: "What the member said." })
  explanation!: string | null;

  @Field(() => String, { nullable: true, description: "What the hub said of it." })
  decision!: string | null;
}

@ObjectType({ description: "The finding after a decision, or unchanged with why not." })
export class FindingDecided {
  @Field(() => Finding, { description: "The finding." })
  finding!: Finding;

  @Field(() => BulletinRefusal, { nullable: true, description: "Null when it was decided." })
  refusal!: BulletinRefusal | null;
}

// The printed arguments come in reverse (see `tidied` in contract.ts).
@Resolver(() => Finding)
export class FindingResolver {
  @Query(() => [Finding], {
    nullable: true,
    description: "Findings on a period, by member and rule; a member's staff sees its own.",
  })
  findings(
    @Ctx() context: MemberContext,
    @Arg("state", () => [FindingState], { nullable: true, description: "Only in these states." })
    state: FindingState[] | null | undefined,
    @Arg("quarter", () => Int, { nullable: true, description: "1 to 4; without it, the year." })
    quarter: number | null | undefined,
    @Arg("year", () => Int, { description: "Calendar year." }) year: number,
  ): Promise<FindingRow[]> {
    requireQuarter(year, quarter);
    const own = seesAll(context) ? {} : { member: requireMember(context) };
    const among = state ? { state: { $in: state } } : {};
    return context.em.find(
      Findings,
      { year, quarter: quarter ?? 0, ...own, ...among },
      { orderBy: { member: "asc", key: "asc" } },
    );
  }

  @Mutation(() => FindingDecided, {
    nullable: true,
    description: "Accepts an explanation, asks once more, or overrules a finding.",
  })
  decideFinding(
    @Ctx() context: MemberContext,
    @Arg("reason", () => String, { nullable: true, description: "Why; kept on record." })
    reason: string | null | undefined,
    @Arg("decision", () => FindingDecisions, { description: "The decision." })
    decision: FindingDecision,
    @Arg("id", () => ID, { description: "The finding." }) id: string,
  ): Promise<object> {
    return inTransaction(context, async (inside) => {
      const { finding, result } = await settleFinding(inside, id, decision, reason ?? null);
      return { finding, refusal: result.ok ? null : result };
    });
  }

  @FieldResolver(() => Int, { nullable: true, description: "1 to 4; null for the whole year." })
  quarter(@Root() { quarter }: FindingRow): number | null {
    return quarter || null;
  }
}
