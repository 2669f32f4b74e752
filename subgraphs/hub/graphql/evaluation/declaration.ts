/** Summaries and declared facts: filed by members or the hub, confirmed by the hub. */
import { GraphQLDateTime } from "graphql-scalars";
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
  registerEnumType,
  Resolver,
  Root,
} from "type-graphql";
import { AttachmentInput } from "../../../ledger/graphql/attachment.ts";
import type { MemberContext } from "../../../runtime/context.ts";
import { inTransaction } from "../../../runtime/transaction.ts";
import { declareFact, decideDeclaration } from "../../actions/evaluation/declare-fact.ts";
import { fileSummary, waiveSummary } from "../../actions/evaluation/file-summary.ts";
import { type DeclarationRow, Declarations, type EvaluationRow } from "../../tables/evaluations.ts";
import { papersSeen } from "./access.ts";
import { Evaluation, EvaluationParticipant } from "./evaluation.ts";

const DeclarationKind = { FIGURE: "FIGURE", FACT: "FACT", ATTRIBUTE: "ATTRIBUTE" } as const;
registerEnumType(DeclarationKind, {
  name: "DeclarationKind",
  description: "What is declared.",
  valuesConfig: {
    FIGURE: { description: "A decimal that no record counts." },
    FACT: { description: "Something that happened or holds; or that there is none of the kind." },
    ATTRIBUTE: { description: "What a participant is, such as the level of its title." },
  },
});

@ObjectType({
  description: "A file that proves a declaration; `attachment` gives its name and content.",
})
export class DeclaredFile {
  @Field(() => ID, { description: "Identifier of the file, kept by the hub." })
  id!: string;

  @Field(() => Int, { description: "Bytes." })
  size!: number;

  @Field(() => String, { description: "SHA-256 of the content, in hexadecimal." })
  sha256!: string;
}

@ObjectType({ description: "Something declared of a participant, with its evidence." })
export class EvaluationDeclaration {
  @Field(() => ID, { description: "Opaque identifier." })
  id!: string;

  @Field(() => ID, { description: "Code of the member." })
  participant!: string;

  @Field(() => DeclarationKind, { description: "What it is." })
  kind!: keyof typeof DeclarationKind;

  @Field(() => String, { description: "Which figure, kind of fact or attribute." })
  name!: string;

  @Field(() => String, { nullable: true, description: "Its value." })
  value!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Of a fact: the day; null says that there is none of the kind.",
  })
  on!: string | null;

  @Field(() => String, { nullable: true, description: "The last day on which it holds." })
  until!: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether an authority verified it." })
  verified!: boolean | null;

  @Field(() => String, { description: "What proves it." })
  evidence!: string;

  @Field(() => DeclaredFile, { nullable: true, description: "The file that proves it." })
  file!: DeclaredFile | null;

  @Field(() => String, { description: "MEMBER or HUB." })
  declaredRole!: string;

  @Field(() => GraphQLDateTime, { description: "When it was declared." })
  declaredAt!: Date;

  @Field(() => String, { description: "DECLARED, CONFIRMED, REJECTED or WITHDRAWN." })
  state!: string;

  @Field(() => String, { nullable: true, description: "Why it was rejected or replaced." })
  reason!: string | null;
}

@InputType({ description: "Something to declare of a participant." })
export class DeclareFactInput {
  @Field(() => ID, { description: "Identifier of the evaluation." })
  evaluation!: string;

  @Field(() => ID, { description: "Code of the member." })
  participant!: string;

  @Field(() => DeclarationKind, { description: "What it is." })
  kind!: keyof typeof DeclarationKind;

  @Field(() => String, { description: "Which figure, kind of fact or attribute." })
  name!: string;

  @Field(() => String, { nullable: true, description: "Its value; a decimal for a figure." })
  value?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Of a fact: the day, YYYY-MM-DD; without it, that there is none of the kind.",
  })
  on?: string | null;

  @Field(() => String, { nullable: true, description: "The last day on which it holds." })
  until?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether an authority verified it." })
  verified?: boolean | null;

  @Field(() => String, { description: "What proves it." })
  evidence!: string;

  @Field(() => AttachmentInput, {
    nullable: true,
    description: "The file that proves it, for the hub and the participant's staff to read.",
  })
  file?: AttachmentInput | null;
}

const evaluationArgument = () =>
  Arg("evaluation", () => ID, { description: "Identifier of the evaluation." });
const memberArgument = () => Arg("member", () => ID, { description: "Code of the member." });

// The printed arguments come in reverse (see `tidied` in contract.ts).
@Resolver(() => Evaluation)
export class DeclarationResolver {
  @FieldResolver(() => [EvaluationDeclaration], {
    nullable: true,
    description: "What was declared; a member's staff sees its own.",
  })
  async declarations(
    @Root() { id }: EvaluationRow,
    @Ctx() context: MemberContext,
  ): Promise<DeclarationRow[]> {
    const own = await papersSeen(context, id);
    return context.em.find(
      Declarations,
      { evaluationId: id, ...(own === null ? {} : { participant: own }) },
      { orderBy: { participant: "asc", id: "asc" } },
    );
  }

  @Mutation(() => EvaluationParticipant, {
    nullable: true,
    description: "Files a participant's annual summary of work.",
  })
  fileSummary(
    @Ctx() context: MemberContext,
    @Arg("text", () => String, { description: "The summary." }) text: string,
    @memberArgument() member: string,
    @evaluationArgument() evaluation: string,
  ): Promise<object> {
    return inTransaction(context, (inside) => fileSummary(inside, evaluation, member, text));
  }

  @Mutation(() => EvaluationParticipant, {
    nullable: true,
    description: "Lets a participant be evaluated without a summary, for a reason that is printed.",
  })
  waiveSummary(
    @Ctx() context: MemberContext,
    @Arg("reason", () => String, { description: "Why." }) reason: string,
    @memberArgument() member: string,
    @evaluationArgument() evaluation: string,
  ): Promise<object> {
    return inTransaction(context, (inside) => waiveSummary(inside, evaluation, member, reason));
  }

  @Mutation(() => EvaluationDeclaration, {
    nullable: true,
    description: "Declares something of a participant, by its staff or the hub.",
  })
  declareFact(
    @Ctx() context: MemberContext,
    @Arg("input", () => DeclareFactInput, { description: "What is declared." })
    { evaluation, ...given }: DeclareFactInput,
  ): Promise<object> {
    return inTransaction(context, (inside) => declareFact(inside, evaluation, given));
  }

  @Mutation(() => EvaluationDeclaration, {
    nullable: true,
    description: "Confirms or rejects a declaration; only the hub may.",
  })
  decideDeclaration(
    @Ctx() context: MemberContext,
    @Arg("reason", () => String, { nullable: true, description: "Why it is rejected." })
    reason: string | null | undefined,
    @Arg("isConfirmed", () => Boolean, { description: "Whether it is so." }) isConfirmed: boolean,
    @Arg("id", () => ID, { description: "Identifier of the declaration." }) id: string,
  ): Promise<object> {
    return inTransaction(context, (inside) =>
      decideDeclaration(inside, id, isConfirmed, reason ?? null),
    );
  }
}
