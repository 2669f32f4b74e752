/** What follows from evaluations: proposed by rule, decided by persons; the white and the black list. */
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from "type-graphql";
import { dayOf } from "../../../runtime/calendar.ts";
import type { MemberContext } from "../../../runtime/context.ts";
import { inTransaction } from "../../../runtime/transaction.ts";
import {
  type ConsequenceDecision,
  decideConsequence,
  proposeByPerson,
} from "../../actions/evaluation/decide-consequence.ts";
import { ConsequenceKind, ConsequenceState } from "../../rules/consequence-state.ts";
import { type ConsequenceRow, Consequences, ConsequenceSteps } from "../../tables/consequences.ts";
import type { EvaluationRow } from "../../tables/evaluations.ts";
import { seesAll } from "../bulletin/access.ts";
import { StepTaken } from "../step-taken.ts";
import { papersSeen } from "./access.ts";
import { Evaluation, EvaluationRefusal } from "./evaluation.ts";

registerEnumType(ConsequenceKind, {
  name: "ConsequenceKind",
  description: "What follows from an evaluation.",
  valuesConfig: {
    AWARD: { description: "Money (奖补)." },
    AWARD_ELIGIBILITY: { description: "May be awarded (奖补依据)." },
    PRIORITY: { description: "Comes first in support (优先支持)." },
    YELLOW_CARD: { description: "A warning (黄牌)." },
    RECTIFICATION: { description: "To be put right by a day (限期整改)." },
    SUSPENSION: { description: "The membership is suspended (暂停)." },
    CANCELLATION: { description: "Title or membership is cancelled (取消资格)." },
    CHANGE_OPERATOR: { description: "Another operator takes over (更换运营单位)." },
    WHITE_LIST: { description: "Entry of the white list (白名单)." },
    BLACK_LIST: { description: "Entry of the black list (黑名单)." },
  },
});
registerEnumType(ConsequenceState, {
  name: "ConsequenceState",
  description: "Where a consequence stands.",
  valuesConfig: {
    PROPOSED: { description: "Nobody has decided." },
    APPROVED: { description: "The department approved it." },
    REJECTED: { description: "The department rejected it." },
    CARRIED_OUT: { description: "The hub did what was approved." },
    FULFILLED: { description: "What was to be put right is." },
    FAILED: { description: "It was not, by its day." },
    LIFTED: { description: "Taken off again, for a reason." },
    QUESTIONED: { description: "A revision no longer proposes it; the department decides anew." },
    LAPSED: { description: "A revision no longer proposes it, and nobody had decided." },
  },
});
const ConsequenceDecisions = {
  APPROVE: "APPROVE",
  REJECT: "REJECT",
  CARRY_OUT: "CARRY_OUT",
  FULFIL: "FULFIL",
  FAIL: "FAIL",
  LIFT: "LIFT",
} as const satisfies Record<ConsequenceDecision["step"], ConsequenceDecision["step"]>;
registerEnumType(ConsequenceDecisions, {
  name: "ConsequenceDecision",
  description: "What a person decides or does.",
  valuesConfig: {
    APPROVE: { description: "Approve it (department)." },
    REJECT: { description: "Reject it (department)." },
    CARRY_OUT: { description: "Do what was approved: pay, change the membership (hub)." },
    FULFIL: { description: "It was put right (department)." },
    FAIL: { description: "It was not put right in time (department)." },
    LIFT: { description: "Take it off again (department)." },
  },
});

@ObjectType({ description: "A decision that somebody took." })
export class ConsequenceStepTaken extends StepTaken {
  @Field(() => String, { description: "The step; PROPOSE for its beginning." })
  step!: string;

  @Field(() => ConsequenceState, { description: "Where it led." })
  state!: ConsequenceState;
}

@ObjectType({ description: "Something that follows from an evaluation." })
export class EvaluationConsequence {
  @Field(() => ID, { description: "Opaque identifier." })
  id!: string;

  @Field(() => ID, { description: "Code of the member." })
  participant!: string;

  @Field(() => ConsequenceKind, { description: "What it is." })
  kind!: ConsequenceKind;

  @Field(() => String, { nullable: true, description: "Code of the rule; null if a person's." })
  rule!: string | null;

  @Field(() => String, { description: "Article that it rests on." })
  article!: string;

  @Field(() => String, { description: "Why it is proposed." })
  because!: string;

  @Field(() => String, { nullable: true, description: "Of an award." })
  amount!: string | null;

  @Field(() => String, { nullable: true, description: "Unit of the amount." })
  unit!: string | null;

  @Field(() => Int, { nullable: true, description: "Days that the rule gives." })
  days!: number | null;

  @Field(() => ConsequenceState, { description: "Where it stands." })
  state!: ConsequenceState;

  @Field(() => String, { nullable: true, description: "First day." })
  from!: string | null;

  @Field(() => String, { nullable: true, description: "Last day, or by when it is due." })
  until!: string | null;
}

@ObjectType({ description: "The consequence after a decision, or why it was refused." })
export class ConsequenceResult {
  @Field(() => EvaluationConsequence, { description: "The consequence." })
  consequence!: EvaluationConsequence;

  @Field(() => EvaluationRefusal, { nullable: true, description: "Null when it was taken." })
  refusal!: EvaluationRefusal | null;
}

@InputType({ description: "What a person proposes on a basis that is named." })
export class ProposeConsequenceInput {
  @Field(() => ID, { description: "Identifier of the evaluation." })
  evaluation!: string;

  @Field(() => ID, { description: "Code of the member." })
  participant!: string;

  @Field(() => ConsequenceKind, { description: "What it is; no award." })
  kind!: ConsequenceKind;

  @Field(() => String, { description: "Article that it rests on." })
  article!: string;

  @Field(() => String, { description: "Why; kept on record." })
  reason!: string;

  @Field(() => String, { nullable: true, description: "Last day, YYYY-MM-DD." })
  until?: string | null;
}

@Resolver(() => EvaluationConsequence)
export class ConsequenceStepResolver {
  @FieldResolver(() => [ConsequenceStepTaken], { description: "Who decided what, and why." })
  async steps(@Root() { id }: ConsequenceRow, @Ctx() context: MemberContext) {
    const rows = await context.em.find(
      ConsequenceSteps,
      { consequenceId: id },
      { orderBy: { seq: "asc" } },
    );
    return seesAll(context) ? rows : rows.map((row) => ({ ...row, takenBy: row.role }));
  }
}

// The printed arguments come in reverse (see `tidied` in contract.ts).
@Resolver(() => Evaluation)
export class ConsequenceResolver {
  @FieldResolver(() => [EvaluationConsequence], {
    nullable: true,
    description: "What follows; a member's staff sees its own.",
  })
  async consequences(
    @Root() { id }: EvaluationRow,
    @Ctx() context: MemberContext,
  ): Promise<ConsequenceRow[]> {
    const own = await papersSeen(context, id);
    return context.em.find(
      Consequences,
      { evaluationId: id, ...(own === null ? {} : { participant: own }) },
      { orderBy: { participant: "asc", id: "asc" } },
    );
  }

  @Query(() => [EvaluationConsequence], {
    nullable: true,
    description: "The white or the black list as it stands today; for everybody.",
  })
  conductList(
    @Ctx() context: MemberContext,
    @Arg("isBlack", () => Boolean, { description: "Whether the black one." }) isBlack: boolean,
  ): Promise<ConsequenceRow[]> {
    const today = dayOf(context.now());
    return context.em.find(
      Consequences,
      {
        kind: isBlack ? "BLACK_LIST" : "WHITE_LIST",
        state: "APPROVED",
        $or: [{ until: null }, { until: { $gte: today } }],
      },
      { orderBy: { participant: "asc", id: "asc" }, limit: 1000 },
    );
  }

  @Mutation(() => ConsequenceResult, {
    nullable: true,
    description: "Decides on a consequence, or carries it out, with a reason.",
  })
  decideConsequence(
    @Ctx() context: MemberContext,
    @Arg("until", () => String, { nullable: true, description: "Last day, YYYY-MM-DD." })
    until: string | null | undefined,
    @Arg("amount", () => String, { nullable: true, description: "Of an award; as proposed." })
    amount: string | null | undefined,
    @Arg("reason", () => String, { description: "Why; kept on record." }) reason: string,
    @Arg("decision", () => ConsequenceDecisions, { description: "What is decided." })
    step: ConsequenceDecision["step"],
    @Arg("id", () => ID, { description: "Identifier of the consequence." }) id: string,
  ): Promise<object> {
    const decision = { step, reason, amount: amount ?? null, until: until ?? null };
    return inTransaction(context, async (inside) => {
      const { consequence, result } = await decideConsequence(inside, id, decision);
      await inside.em.flush();
      return { consequence, refusal: result.ok ? null : result };
    });
  }

  @Mutation(() => EvaluationConsequence, {
    nullable: true,
    description: "Proposes what no rule of the scheme proposes; only the hub may.",
  })
  proposeConsequence(
    @Ctx() context: MemberContext,
    @Arg("input", () => ProposeConsequenceInput, { description: "What and why." })
    { evaluation, participant, kind, article, reason, until }: ProposeConsequenceInput,
  ): Promise<ConsequenceRow> {
    const basis = { article, reason, until: until ?? null };
    return inTransaction(context, (inside) =>
      proposeByPerson(inside, evaluation, participant, kind, basis),
    );
  }
}
