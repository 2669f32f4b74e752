/** Objections and appeals against one figure of one participant. */
import { GraphQLDateTime } from "graphql-scalars";
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  registerEnumType,
  Resolver,
  Root,
} from "type-graphql";
import type { MemberContext } from "../../../runtime/context.ts";
import { inTransaction } from "../../../runtime/transaction.ts";
import { decideObjection, raiseObjection } from "../../actions/evaluation/raise-objection.ts";
import { type ContestedKind, ObjectionState } from "../../rules/objection-state.ts";
import { type ObjectionRow, Objections } from "../../tables/consequences.ts";
import type { EvaluationRow } from "../../tables/evaluations.ts";
import { papersSeen } from "./access.ts";
import { Evaluation } from "./evaluation.ts";

const ContestedKinds = {
  FIGURE: "FIGURE",
  FACT: "FACT",
  ATTRIBUTE: "ATTRIBUTE",
  SCORE: "SCORE",
} as const satisfies Record<ContestedKind, ContestedKind>;
registerEnumType(ContestedKinds, {
  name: "ContestedKind",
  description: "What is contested of a participant.",
  valuesConfig: {
    FIGURE: { description: "One figure." },
    FACT: { description: "Facts of one kind." },
    ATTRIBUTE: { description: "One attribute." },
    SCORE: { description: "The experts' scores for one indicator." },
  },
});
registerEnumType(ObjectionState, {
  name: "ObjectionState",
  description: "Where an objection stands.",
  valuesConfig: {
    RAISED: { description: "Not decided." },
    UPHELD: { description: "Upheld; a revision takes it up." },
    REJECTED: { description: "Rejected, with a reason." },
    WITHDRAWN: { description: "Taken back." },
    SETTLED: { description: "A published revision has taken it up." },
  },
});
const ObjectionDecision = { UPHOLD: "UPHOLD", REJECT: "REJECT", WITHDRAW: "WITHDRAW" } as const;
registerEnumType(ObjectionDecision, {
  name: "ObjectionDecision",
  description: "What becomes of an objection.",
  valuesConfig: {
    UPHOLD: { description: "It is right (department)." },
    REJECT: { description: "It is not (department)." },
    WITHDRAW: { description: "Whoever raised it takes it back." },
  },
});

@ObjectType({ description: "An objection during publicity, or an appeal after publication." })
export class EvaluationObjection {
  @Field(() => ID, { description: "Opaque identifier." })
  id!: string;

  @Field(() => ID, { description: "Code of the member." })
  participant!: string;

  @Field(() => ContestedKinds, { description: "What is contested." })
  kind!: ContestedKind;

  @Field(() => String, { description: "Which figure, kind of fact, attribute or indicator." })
  name!: string;

  @Field(() => String, { description: "What is claimed." })
  claim!: string;

  @Field(() => Boolean, { description: "Whether it came after publication." })
  isAppeal!: boolean;

  @Field(() => GraphQLDateTime, { description: "When it was raised." })
  raisedAt!: Date;

  @Field(() => ObjectionState, { description: "Where it stands." })
  state!: ObjectionState;

  @Field(() => String, { nullable: true, description: "Why it was decided so." })
  decision!: string | null;

  @Field(() => ID, { nullable: true, description: "The revision that takes it up." })
  revision!: string | null;
}

@InputType({ description: "What is contested, and why." })
export class RaiseObjectionInput {
  @Field(() => ID, { description: "Identifier of the evaluation." })
  evaluation!: string;

  @Field(() => ID, { description: "Code of the member." })
  participant!: string;

  @Field(() => ContestedKinds, { description: "What is contested." })
  kind!: ContestedKind;

  @Field(() => String, { description: "Which figure, kind of fact, attribute or indicator." })
  name!: string;

  @Field(() => String, { description: "What is claimed, and what proves it." })
  claim!: string;
}

// The printed arguments come in reverse (see `tidied` in contract.ts).
@Resolver(() => Evaluation)
export class ObjectionResolver {
  @FieldResolver(() => [EvaluationObjection], {
    nullable: true,
    description: "Objections and appeals; a member's staff sees its own.",
  })
  async objections(
    @Root() { id }: EvaluationRow,
    @Ctx() context: MemberContext,
  ): Promise<ObjectionRow[]> {
    const own = await papersSeen(context, id);
    return context.em.find(
      Objections,
      { evaluationId: id, ...(own === null ? {} : { participant: own }) },
      { orderBy: { id: "asc" } },
    );
  }

  @Mutation(() => EvaluationObjection, {
    nullable: true,
    description: "Contests one figure of one participant, by its staff or the hub.",
  })
  raiseObjection(
    @Ctx() context: MemberContext,
    @Arg("input", () => RaiseObjectionInput, { description: "What and why." })
    { evaluation, claim, participant, kind, name }: RaiseObjectionInput,
  ): Promise<ObjectionRow> {
    return inTransaction(context, (inside) =>
      raiseObjection(inside, evaluation, { participant, kind, name }, claim),
    );
  }

  @Mutation(() => EvaluationObjection, {
    nullable: true,
    description: "Decides on an objection, with a reason.",
  })
  decideObjection(
    @Ctx() context: MemberContext,
    @Arg("reason", () => String, { description: "Why; kept on record." }) reason: string,
    @Arg("decision", () => ObjectionDecision, { description: "What becomes of it." })
    decision: keyof typeof ObjectionDecision,
    @Arg("id", () => ID, { description: "Identifier of the objection." }) id: string,
  ): Promise<ObjectionRow> {
    return inTransaction(context, (inside) => decideObjection(inside, id, decision, reason));
  }
}
