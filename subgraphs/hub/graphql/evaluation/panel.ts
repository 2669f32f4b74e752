/** The panel at work: experts declare and score, and nobody sees another's scores before all are in. */
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import type { MemberContext } from "../../../runtime/context.ts";
import { inTransaction } from "../../../runtime/transaction.ts";
import {
  assignExpert,
  declareInterests,
  releaseExpert,
  requireExpert,
} from "../../actions/evaluation/assign-experts.ts";
import { owedBy, standingScores } from "../../actions/evaluation/panel-standing.ts";
import { remindExperts } from "../../actions/evaluation/remind-experts.ts";
import { reopenScore, submitScores } from "../../actions/evaluation/submit-scores.ts";
import type { ScorePlace } from "../../rules/panel.ts";
import { type ExpertRow, Experts, type ExpertScoreRow } from "../../tables/evaluation-panel.ts";
import { type EvaluationRow, Evaluations } from "../../tables/evaluations.ts";
import { requireInsider } from "../bulletin/access.ts";
import { Evaluation } from "./evaluation.ts";
import {
  AssignExpertInput,
  EvaluationExpert,
  ExpertTask,
  GivenScore,
  InterestsInput,
  OwedScore,
  ScoreInput,
} from "./expert.ts";

const evaluationArgument = () =>
  Arg("evaluation", () => ID, { description: "Identifier of the evaluation." });
const reasonArgument = () => Arg("reason", () => String, { description: "Why; kept on record." });

// The printed arguments come in reverse (see `tidied` in contract.ts).
@Resolver(() => Evaluation)
export class PanelResolver {
  @FieldResolver(() => [EvaluationExpert], {
    nullable: true,
    description: "The panel, with those who left it; for the hub and the department.",
  })
  experts(@Root() { id }: EvaluationRow, @Ctx() context: MemberContext): Promise<ExpertRow[]> {
    requireInsider(context);
    return context.em.find(Experts, { evaluationId: id }, { orderBy: { code: "asc" } });
  }

  @FieldResolver(() => [OwedScore], {
    nullable: true,
    description: "Scores that are missing; for the hub and the department.",
  })
  owedScores(
    @Root() evaluation: EvaluationRow,
    @Ctx() context: MemberContext,
  ): Promise<ScorePlace[]> {
    requireInsider(context);
    return owedBy(context, evaluation);
  }

  @FieldResolver(() => [GivenScore], {
    nullable: true,
    description: "All scores, once all are in; null before. For the hub and the department.",
  })
  async scores(
    @Root() evaluation: EvaluationRow,
    @Ctx() context: MemberContext,
  ): Promise<ExpertScoreRow[] | null> {
    requireInsider(context);
    if ((await owedBy(context, evaluation)).length > 0) return null;
    return [...(await standingScores(context.em, evaluation.id)).values()];
  }

  @Query(() => ExpertTask, {
    nullable: true,
    description: "What the calling expert has to do; nobody sees another's.",
  })
  async expertTask(
    @Ctx() context: MemberContext,
    @evaluationArgument() id: string,
  ): Promise<ExpertTask> {
    const expert = await requireExpert(context, id);
    const evaluation = await context.em.findOneOrFail(Evaluations, { id });
    const owed = await owedBy(context, evaluation);
    const given = [...(await standingScores(context.em, id)).values()];
    return {
      expert,
      dueOn: evaluation.settings.scoresDueOn,
      owed: evaluation.state === "SCORING" ? owed.filter((one) => one.expert === expert.code) : [],
      given: given.filter((one) => one.expert === expert.code),
    };
  }

  @Mutation(() => EvaluationExpert, {
    nullable: true,
    description: "Puts an expert on the panel; only the hub may.",
  })
  assignExpert(
    @Ctx() context: MemberContext,
    @Arg("input", () => AssignExpertInput, { description: "Who." })
    { evaluation, ...expert }: AssignExpertInput,
  ): Promise<ExpertRow> {
    return inTransaction(context, (inside) => assignExpert(inside, evaluation, expert));
  }

  @Mutation(() => EvaluationExpert, {
    nullable: true,
    description: "Takes an expert off the panel; the expert's scores no longer count.",
  })
  releaseExpert(
    @Ctx() context: MemberContext,
    @reasonArgument() reason: string,
    @Arg("expert", () => String, { description: "Code of the expert." }) code: string,
    @evaluationArgument() evaluation: string,
  ): Promise<ExpertRow> {
    return inTransaction(context, (inside) => releaseExpert(inside, evaluation, code, reason));
  }

  @Mutation(() => EvaluationExpert, {
    nullable: true,
    description: "The calling expert declares interests; one who is bound leaves the panel.",
  })
  declareInterests(
    @Ctx() context: MemberContext,
    @Arg("interests", () => InterestsInput, { description: "All of them." })
    { employerCode, paidBy, relatedTo }: InterestsInput,
    @evaluationArgument() evaluation: string,
  ): Promise<ExpertRow> {
    const ties = relatedTo.map(({ member, relation }) => ({ member, relation }));
    const interests = { employerCode: employerCode ?? null, paidBy, relatedTo: ties };
    return inTransaction(
      context,
      async (inside) => (await declareInterests(inside, evaluation, interests)).expert,
    );
  }

  @Mutation(() => [GivenScore], {
    nullable: true,
    description: "The calling expert gives scores, all of these or none; each is given for good.",
  })
  submitScores(
    @Ctx() context: MemberContext,
    @Arg("scores", () => [ScoreInput], { description: "The scores." }) scores: ScoreInput[],
    @evaluationArgument() evaluation: string,
  ): Promise<ExpertScoreRow[]> {
    return inTransaction(context, (inside) => submitScores(inside, evaluation, scores));
  }

  @Mutation(() => [OwedScore], {
    nullable: true,
    description: "Has an expert give one score anew, for a reason; returns what is owed now.",
  })
  reopenScore(
    @Ctx() context: MemberContext,
    @reasonArgument() reason: string,
    @Arg("indicator", () => String, { description: "Code of the indicator." }) indicator: string,
    @Arg("participant", () => ID, { description: "Code of the member." }) participant: string,
    @Arg("expert", () => String, { description: "Code of the expert." }) expert: string,
    @evaluationArgument() id: string,
  ): Promise<ScorePlace[]> {
    return inTransaction(context, async (inside) => {
      await reopenScore(inside, id, { expert, participant, indicator }, reason);
      await inside.em.flush();
      return owedBy(inside, await inside.em.findOneOrFail(Evaluations, { id }));
    });
  }

  @Mutation(() => [EvaluationExpert], {
    nullable: true,
    description: "Reminds every expert who owes scores; only the hub may.",
  })
  remindExperts(
    @Ctx() context: MemberContext,
    @evaluationArgument() id: string,
  ): Promise<ExpertRow[]> {
    return inTransaction(context, (inside) => remindExperts(inside, id));
  }
}
