/** Experts and their scores as callers see them. */
import { GraphQLDateTime } from "graphql-scalars";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { ScorePlace } from "../../rules/panel.ts";
import type { ExpertRow, ExpertScoreRow } from "../../tables/evaluation-panel.ts";

@ObjectType({ description: "An expert of an evaluation's panel." })
export class EvaluationExpert {
  @Field(() => String, { description: "E1, E2 …: by this the documents call the expert." })
  code!: string;

  @Field(() => String, { description: "Login." })
  subject!: string;

  @Field(() => String, { description: "Name." })
  name!: string;

  @Field(() => String, { description: "Where the expert works." })
  organisation!: string;

  @Field(() => String, { description: "Field, such as finance or industry." })
  field!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: "When interests were declared." })
  declaredAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Why the expert left the panel." })
  released!: string | null;

  @Field(() => Int, { description: "Reminders so far." })
  reminders!: number;
}

@ObjectType({ description: "A score that is owed." })
export class OwedScore {
  @Field(() => String, { description: "Code of the expert." })
  expert!: string;

  @Field(() => ID, { description: "Code of the member that is scored." })
  participant!: string;

  @Field(() => String, { description: "Code of the indicator." })
  indicator!: string;
}

@ObjectType({ description: "A score that counts." })
export class GivenScore {
  @Field(() => String, { description: "Code of the expert." })
  expert!: string;

  @Field(() => ID, { description: "Code of the member that is scored." })
  participant!: string;

  @Field(() => String, { description: "Code of the indicator." })
  indicator!: string;

  @Field(() => Int, { description: "2 and more when earlier ones were reopened." })
  number!: number;

  @Field(() => String, { description: "The score, on the scheme's scale." })
  score!: string;

  @Field(() => String, { nullable: true, description: "What the expert says of it." })
  remark!: string | null;

  @Field(() => String, { description: "Random text that `hash` covers too." })
  salt!: string;

  @Field(() => String, {
    description:
      "SHA-256 of evaluationId, expert, indicator, number, participant, remark, salt and score as canonical JSON.",
  })
  hash!: string;
}

@ObjectType({ description: "What an expert has to do." })
export class ExpertTask {
  @Field(() => EvaluationExpert, { description: "The expert." })
  expert!: ExpertRow;

  @Field(() => String, { nullable: true, description: "Last day for scores." })
  dueOn!: string | null;

  @Field(() => [OwedScore], { description: "Scores that are owed." })
  owed!: ScorePlace[];

  @Field(() => [GivenScore], { description: "The expert's own scores." })
  given!: ExpertScoreRow[];
}

@InputType({ description: "An expert for a panel." })
export class AssignExpertInput {
  @Field(() => ID, { description: "Identifier of the evaluation." })
  evaluation!: string;

  @Field(() => String, { description: "Login." })
  subject!: string;

  @Field(() => String, { description: "Name." })
  name!: string;

  @Field(() => String, { description: "Where the expert works." })
  organisation!: string;

  @Field(() => String, { description: "Field, such as finance or industry." })
  field!: string;
}

@InputType({ description: "A tie between an expert and a member." })
export class RelationInput {
  @Field(() => ID, { description: "Code of the member." })
  member!: string;

  @Field(() => String, { description: "What ties them." })
  relation!: string;
}

@InputType({ description: "An expert's interests; empty lists say that there are none." })
export class InterestsInput {
  @Field(() => ID, { nullable: true, description: "Member that employs the expert." })
  employerCode?: string | null;

  @Field(() => [ID], { description: "Members that pay the expert." })
  paidBy!: string[];

  @Field(() => [RelationInput], { description: "Members that the expert is related to." })
  relatedTo!: RelationInput[];
}

@InputType({ description: "A score to give." })
export class ScoreInput {
  @Field(() => ID, { description: "Code of the member." })
  participant!: string;

  @Field(() => String, { description: "Code of the indicator." })
  indicator!: string;

  @Field(() => String, { description: "Decimal on the scheme's scale." })
  score!: string;

  @Field(() => String, { nullable: true, description: "What there is to say of it." })
  remark?: string | null;
}
