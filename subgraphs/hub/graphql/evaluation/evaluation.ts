/** Annual evaluations (年度评价) as callers see them. */
import { GraphQLDateTime } from "graphql-scalars";
import { Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { DocumentStepTaken } from "../step-taken.ts";
import { EvaluationState, EvaluationStep } from "../../rules/evaluation-state.ts";

registerEnumType(EvaluationState, {
  name: "EvaluationState",
  description: "Where an evaluation stands.",
  valuesConfig: {
    PREPARING: { description: "Summaries, facts and experts are gathered (准备中)." },
    SCORING: { description: "Experts score; facts may still come (评分中)." },
    SEALED: { description: "Computed and signed (已密封)." },
    SUBMITTED: { description: "The department has it to decide on (报审中)." },
    RETURNED: { description: "The department sent it back with a reason (已退回)." },
    APPROVED: { description: "The department approved it (已审定)." },
    PUBLICITY: { description: "Shown to everybody; objections may be raised (公示中)." },
    PUBLISHED: { description: "It counts; appeals may be made (已发布)." },
    REVISED: { description: "A later revision stands in its place (已修订)." },
    ABANDONED: { description: "Given up before approval, for a reason (已终止)." },
  },
});
registerEnumType(EvaluationStep, {
  name: "EvaluationStep",
  description: "A step that is taken with an evaluation.",
  valuesConfig: {
    SCORE: { description: "Open the scoring (hub)." },
    SEAL: { description: "Compute it and sign the document (hub)." },
    SUBMIT: { description: "Hand it to the department (hub)." },
    APPROVE: { description: "Approve the document that was read (department)." },
    RETURN: { description: "Send it back with a reason (department)." },
    REOPEN: { description: "Take it up again, with a reason (hub)." },
    ANNOUNCE: { description: "Show it to everybody for the publicity period (hub)." },
    PUBLISH: { description: "Publish it after the publicity (hub)." },
    REVISE: { description: "Begin the revision that takes up what was upheld (hub)." },
    SUPERSEDE: { description: "A later revision was published; follows by itself." },
    ABANDON: { description: "Give it up, with a reason (hub)." },
  },
});

@ObjectType({ description: "An evaluation of a period by a scheme, in one revision." })
export class Evaluation {
  @Field(() => ID, { description: "Opaque identifier." })
  id!: string;

  @Field(() => String, { description: "Code of the scheme." })
  schemeCode!: string;

  @Field(() => String, { description: "SHA-256 of the scheme's text." })
  schemeHash!: string;

  @Field(() => String, {
    description: "The scheme's whole text as of the opening, canonical JSON, meanings included.",
  })
  scheme!: string;

  @Field(() => Int, { description: "Year that is evaluated." })
  year!: number;

  @Field(() => Int, { description: "1 for the first; a later one stands instead of it." })
  revision!: number;

  @Field(() => EvaluationState, { description: "Where it stands." })
  state!: EvaluationState;

  @Field(() => ID, { nullable: true, description: "The announced evaluation that it revises." })
  revises!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: "End of the publicity." })
  publicUntil!: Date | null;

  @Field(() => GraphQLDateTime, { description: "When it was opened." })
  createdAt!: Date;
}

@ObjectType({ description: "Who is evaluated, and what is on record of it beside the figures." })
export class EvaluationParticipant {
  @Field(() => ID, { description: "Code of the member." })
  member!: string;

  @Field(() => String, { description: "Its name." })
  name!: string;

  @Field(() => String, { description: "WINDOW or INSTITUTION." })
  kind!: string;

  @Field(() => String, { nullable: true, description: "Its annual summary of work." })
  summary!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: "When the summary came." })
  summaryAt!: Date | null;

  @Field(() => String, { nullable: true, description: "Why it takes part without a summary." })
  waiver!: string | null;
}

@ObjectType({ description: "A document that was sealed; it never changes." })
export class SealedEvaluation {
  @Field(() => Int, { description: "How many-th sealing; the last one counts." })
  sealing!: number;

  @Field(() => String, { description: "SHA-256 of `document`, in hexadecimal." })
  hash!: string;

  @Field(() => String, { description: "`annual-evaluation/1` as canonical JSON (RFC 8785)." })
  document!: string;

  @Field(() => String, { description: "The document as a compact JWS of the hub's (RFC 7515)." })
  signed!: string;

  @Field(() => GraphQLDateTime, { description: "When it was sealed." })
  sealedAt!: Date;
}

@ObjectType({ description: "What a sealed document was made of, for making it again." })
export class EvaluationSources {
  @Field(() => String, { description: "`annual-inputs/1` as canonical JSON." })
  inputs!: string;

  @Field(() => [String], { description: "Members' statements, each a compact JWS." })
  statements!: string[];
}

@ObjectType({ description: "One participant's score sheet." })
export class EvaluationSheet {
  @Field(() => ID, { description: "Code of the member." })
  member!: string;

  @Field(() => String, { description: "Its name." })
  name!: string;

  @Field(() => [String], {
    description: "What every reader must be told first: the scheme expired, placeholders, gaps.",
  })
  notes!: readonly string[];

  @Field(() => String, { description: "RANKED, INCOMPLETE or NOT_ADMITTED." })
  standing!: string;

  @Field(() => String, { nullable: true, description: "Total as published; null while open." })
  total!: string | null;

  @Field(() => Int, { nullable: true, description: "Rank; null without a total." })
  rank!: number | null;

  @Field(() => String, { nullable: true, description: "Code of the grade." })
  grade!: string | null;

  @Field(() => String, {
    description: "The whole sheet as canonical JSON: every point with formula, article, sources.",
  })
  sheet!: string;

  @Field(() => String, {
    description: "What it rests on, as canonical JSON: statement, queries for records, evidence.",
  })
  sources!: string;
}

@ObjectType({ description: "A step that was taken with an evaluation." })
export class EvaluationStepTaken extends DocumentStepTaken {
  @Field(() => String, { description: "The step; OPEN for its beginning." })
  step!: string;

  @Field(() => EvaluationState, { description: "Where it led." })
  state!: EvaluationState;
}

@ObjectType({ description: "Why a step was refused." })
export class EvaluationRefusal {
  @Field(() => String, { description: "NOT_YOURS, STEP_NOT_ALLOWED, NO_REASON and others." })
  code!: string;

  @Field(() => String, { description: "In words, Chinese first." })
  message!: string;
}

@ObjectType({ description: "A step that would be the caller's but for what stands in its way." })
export class BlockedEvaluationStep {
  @Field(() => EvaluationStep, { description: "The step." })
  step!: EvaluationStep;

  @Field(() => String, { description: "SUMMARY_MISSING, PANEL, SCORES_MISSING and others." })
  code!: string;

  @Field(() => String, { description: "In words, Chinese first." })
  message!: string;
}

@ObjectType({ description: "The evaluation after a step, or unchanged with why it was refused." })
export class EvaluationStepResult {
  @Field(() => Evaluation, { description: "The evaluation; the new one when a revision begins." })
  evaluation!: Evaluation;

  @Field(() => EvaluationRefusal, { nullable: true, description: "Null when the step was taken." })
  refusal!: EvaluationRefusal | null;
}
