/** Steps of evaluations; each answers with the evaluation, and with why it was refused where it was. */
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from "type-graphql";
import type { MemberContext } from "../../../runtime/context.ts";
import { refuse } from "../../../runtime/errors.ts";
import { inTransaction } from "../../../runtime/transaction.ts";
import { changeSettings, openEvaluation } from "../../actions/evaluation/open-evaluation.ts";
import { takeEvaluationStep } from "../../actions/evaluation/take-evaluation-step.ts";
import { EvaluationStep } from "../../rules/evaluation-state.ts";
import { type EvaluationRow, type EvaluationSettings } from "../../tables/evaluations.ts";
import { requireQuarter } from "../bulletin/require-quarter.ts";
import { Evaluation, EvaluationStepResult } from "./evaluation.ts";

@InputType({ description: "Settings of an evaluation; what is left out is as usual, or stays." })
export class EvaluationSettingsInput {
  @Field(() => String, { nullable: true, description: "Its title." })
  title?: string | null;

  @Field(() => String, { nullable: true, description: "Day of evaluation, YYYY-MM-DD; today." })
  evaluatedOn?: string | null;

  @Field(() => String, { nullable: true, description: "Money for awards, in the award's unit." })
  budget?: string | null;

  @Field(() => String, { nullable: true, description: "Last day for summaries, YYYY-MM-DD." })
  summaryDueOn?: string | null;

  @Field(() => String, { nullable: true, description: "Last day for scores, YYYY-MM-DD." })
  scoresDueOn?: string | null;
}

@InputType({ description: "A new evaluation." })
export class OpenEvaluationInput {
  @Field(() => String, { nullable: true, description: "Code of a scheme that the hub has." })
  scheme?: string | null;

  @Field(() => String, { nullable: true, description: "Or a scheme's whole text." })
  schemeText?: string | null;

  @Field(() => Int, { description: "Year that is evaluated." })
  year!: number;

  @Field(() => Int, { nullable: true, description: "1 to 4, for a scheme by quarters." })
  quarter?: number | null;

  @Field(() => [ID], {
    nullable: true,
    description: "Only these members; without it everybody that the scheme is for.",
  })
  members?: string[] | null;

  @Field(() => EvaluationSettingsInput, { nullable: true, description: "What is not as usual." })
  settings?: EvaluationSettingsInput | null;
}

// The printed arguments come in reverse (see `tidied` in contract.ts).
@Resolver()
export class EvaluationMutation {
  @Mutation(() => Evaluation, {
    nullable: true,
    description: "Opens an evaluation; only the hub may.",
  })
  openEvaluation(
    @Ctx() context: MemberContext,
    @Arg("input", () => OpenEvaluationInput, { description: "By which scheme, when and of whom." })
    input: OpenEvaluationInput,
  ): Promise<EvaluationRow> {
    const { scheme, schemeText, year, quarter, members, settings } = input;
    requireQuarter(year, quarter);
    if (!scheme === !schemeText)
      throw refuse(
        "BAD_USER_INPUT",
        "scheme、schemeText：请恰好写明一个。Say exactly one of `scheme` and `schemeText`.",
      );
    const wanted = schemeText ? { text: schemeText } : { code: scheme! };
    return inTransaction(context, (inside) =>
      openEvaluation(inside, {
        scheme: wanted,
        year,
        quarter: quarter ?? null,
        members: members ?? null,
        settings: settingsOf(settings),
      }),
    );
  }

  @Mutation(() => Evaluation, {
    nullable: true,
    description:
      "Changes what was set at the opening, before it is sealed; null takes a budget or a deadline away. Only the hub may.",
  })
  changeEvaluation(
    @Ctx() context: MemberContext,
    @Arg("settings", () => EvaluationSettingsInput, { description: "What is to change." })
    settings: EvaluationSettingsInput,
    @Arg("id", () => ID, { description: "Identifier of the evaluation." }) id: string,
  ): Promise<EvaluationRow> {
    return inTransaction(context, (inside) => changeSettings(inside, id, settingsOf(settings)));
  }

  @Mutation(() => EvaluationStepResult, {
    nullable: true,
    description: "Takes a step; the hub prepares and publishes, the department decides.",
  })
  takeEvaluationStep(
    @Ctx() context: MemberContext,
    @Arg("reason", () => String, { nullable: true, description: "Why; kept on record." })
    reason: string | null | undefined,
    @Arg("hash", () => String, {
      nullable: true,
      description: "With APPROVE: hash of the document that was read.",
    })
    hash: string | null | undefined,
    @Arg("step", () => EvaluationStep, { description: "The step." }) step: EvaluationStep,
    @Arg("id", () => ID, { description: "Identifier of the evaluation." }) id: string,
  ): Promise<object> {
    return inTransaction(context, async (inside) => {
      const attempt = { step, reason: reason ?? null, hash: hash ?? null };
      const { evaluation, result } = await takeEvaluationStep(inside, id, attempt);
      await inside.em.flush();
      return { evaluation, refusal: result.ok ? null : result };
    });
  }
}

/** What is left out stays as it is; null takes a budget or a deadline away. */
function settingsOf(
  input: EvaluationSettingsInput | null | undefined,
): Partial<EvaluationSettings> {
  if (!input) return {};
  const { title, evaluatedOn, ...rest } = input;
  const given = Object.entries(rest).filter(([, value]) => value !== undefined);
  return {
    ...(title ? { title } : {}),
    ...(evaluatedOn ? { evaluatedOn } : {}),
    ...Object.fromEntries(given.map(([name, value]) => [name, value || null])),
  };
}
