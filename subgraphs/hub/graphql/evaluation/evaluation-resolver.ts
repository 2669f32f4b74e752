/** Answers for evaluations: the public sees what is announced, participants their own papers, the hub and the department all. */
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { MemberContext } from "../../../runtime/context.ts";
import { lastSealedEvaluation } from "../../actions/evaluation/load-evaluation.ts";
import { standingOfEvaluation } from "../../actions/evaluation/take-evaluation-step.ts";
import type { AnnualEvaluation } from "../../rules/annual/document.ts";
import type { AnnualInputs } from "../../rules/annual/inputs.ts";
import { outlineOf } from "../../rules/annual/outline.ts";
import { bulletinActor } from "../../rules/bulletin-role.ts";
import { canonicalJson } from "../../rules/evaluation/seal.ts";
import {
  announcedStates,
  availableEvaluationSteps,
  blockedEvaluationSteps,
  EvaluationStep,
} from "../../rules/evaluation-state.ts";
import { ReceivedStatements } from "../../tables/collections.ts";
import {
  EvaluationParticipants,
  type EvaluationRow,
  Evaluations,
  EvaluationSteps,
  type SealedEvaluationRow,
} from "../../tables/evaluations.ts";
import { requireInsider, seesAll } from "../bulletin/access.ts";
import { ownEvaluations, papersSeen, seesResult } from "./access.ts";
import {
  BlockedEvaluationStep,
  Evaluation,
  EvaluationParticipant,
  EvaluationSheet,
  EvaluationSources,
  EvaluationStepTaken,
  SealedEvaluation,
} from "./evaluation.ts";

// The printed arguments come in reverse (see `tidied` in contract.ts).
@Resolver(() => Evaluation)
export class EvaluationResolver {
  @Query(() => [Evaluation], {
    nullable: true,
    description: "Evaluations, latest year and revision first, up to 100.",
  })
  async evaluations(
    @Ctx() context: MemberContext,
    @Arg("scheme", () => String, { nullable: true, description: "Only by this scheme." })
    schemeCode?: string | null,
    @Arg("year", () => Int, { nullable: true, description: "Only of this year." })
    year?: number | null,
  ): Promise<EvaluationRow[]> {
    const chosen = { ...(year ? { year } : {}), ...(schemeCode ? { schemeCode } : {}) };
    return context.em.find(
      Evaluations,
      { ...chosen, ...(await seen(context)) },
      {
        orderBy: { year: "desc", schemeCode: "asc", quarter: "desc", revision: "desc" },
        limit: 100,
      },
    );
  }

  @Query(() => Evaluation, { nullable: true, description: "One evaluation." })
  async evaluation(
    @Ctx() context: MemberContext,
    @Arg("id", () => ID, { description: "Its identifier." }) id: string,
  ): Promise<EvaluationRow | null> {
    return context.em.findOne(Evaluations, { $and: [{ id }, await seen(context)] });
  }

  @FieldResolver(() => Int, { nullable: true, description: "1 to 4; null for the whole year." })
  quarter(@Root() { quarter }: EvaluationRow): number | null {
    return quarter || null;
  }

  @FieldResolver(() => String, { description: "Its title." })
  title(@Root() { settings }: EvaluationRow): string {
    return settings.title;
  }

  @FieldResolver(() => String, { nullable: true, description: "Money for awards." })
  budget(@Root() { settings }: EvaluationRow): string | null {
    return settings.budget;
  }

  @FieldResolver(() => String, { nullable: true, description: "Last day for members' summaries." })
  summaryDueOn(@Root() { settings }: EvaluationRow): string | null {
    return settings.summaryDueOn;
  }

  @FieldResolver(() => String, { nullable: true, description: "Last day for experts' scores." })
  scoresDueOn(@Root() { settings }: EvaluationRow): string | null {
    return settings.scoresDueOn;
  }

  @FieldResolver(() => [EvaluationParticipant], {
    description:
      "Who is evaluated; summaries only for the hub, the department, experts and itself.",
  })
  async participants(@Root() { id }: EvaluationRow, @Ctx() context: MemberContext) {
    const rows = await context.em.find(
      EvaluationParticipants,
      { evaluationId: id },
      { orderBy: { member: "asc" } },
    );
    const own = await papersSeen(context, id).catch(() => "");
    return rows.map((row) =>
      own === null || own === row.member ? row : { ...row, summary: null, waiver: null },
    );
  }

  @FieldResolver(() => SealedEvaluation, {
    nullable: true,
    description: "The document that counts; null before it may be read.",
  })
  sealed(@Root() evaluation: EvaluationRow, @Ctx() context: MemberContext) {
    return seesResult(context, evaluation) ? lastSealedEvaluation(context, evaluation.id) : null;
  }

  @FieldResolver(() => EvaluationSheet, {
    nullable: true,
    description: "One participant's score sheet; null before it may be read.",
  })
  async sheet(
    @Root() evaluation: EvaluationRow,
    @Ctx() context: MemberContext,
    @Arg("member", () => ID, { description: "Code of the member." }) member: string,
  ): Promise<EvaluationSheet | null> {
    if (!seesResult(context, evaluation)) return null;
    const sealed = await lastSealedEvaluation(context, evaluation.id);
    if (!sealed) return null;
    const { result, sources, notes } = JSON.parse(sealed.document) as AnnualEvaluation;
    const sheet = result.sheets.find(({ id }) => id === member);
    if (!sheet) return null;
    const { name, standing, total, rank, grade } = sheet;
    const source = sources.find(({ id }) => id === member);
    return {
      member,
      name,
      notes,
      standing,
      total,
      rank,
      grade,
      sheet: canonicalJson(sheet),
      sources: canonicalJson(source ?? null),
    };
  }

  @FieldResolver(() => [EvaluationStep], { description: "Steps that the caller may take now." })
  async availableSteps(
    @Root() evaluation: EvaluationRow,
    @Ctx() context: MemberContext,
  ): Promise<EvaluationStep[]> {
    const actor = bulletinActor(context.caller, context.member);
    if (!actor) return [];
    return availableEvaluationSteps(await standingOfEvaluation(context, evaluation), actor);
  }

  @FieldResolver(() => [BlockedEvaluationStep], {
    description: "Steps that the caller cannot take yet, each with what stands in its way.",
  })
  async blockedSteps(
    @Root() evaluation: EvaluationRow,
    @Ctx() context: MemberContext,
  ): Promise<BlockedEvaluationStep[]> {
    const actor = bulletinActor(context.caller, context.member);
    if (!actor) return [];
    return blockedEvaluationSteps(await standingOfEvaluation(context, evaluation), actor);
  }

  @FieldResolver(() => [EvaluationStepTaken], { description: "Every step taken, in order." })
  async steps(@Root() { id }: EvaluationRow, @Ctx() context: MemberContext) {
    const rows = await context.em.find(
      EvaluationSteps,
      { evaluationId: id },
      { orderBy: { seq: "asc" } },
    );
    // Who of the staff did what is no concern of the public.
    return seesAll(context) ? rows : rows.map((row) => ({ ...row, takenBy: row.role }));
  }

  @FieldResolver(() => EvaluationSources, {
    nullable: true,
    description: "What the document was made of; for the hub and the department.",
  })
  async sources(
    @Root() { id }: EvaluationRow,
    @Ctx() context: MemberContext,
  ): Promise<EvaluationSources | null> {
    requireInsider(context);
    const sealed = await lastSealedEvaluation(context, id);
    if (!sealed) return null;
    const { participants } = JSON.parse(sealed.inputs) as AnnualInputs;
    const hashes = participants.flatMap(({ statement }) => statement?.hash ?? []);
    const rows = await context.em.find(
      ReceivedStatements,
      { hash: { $in: hashes } },
      { orderBy: { member: "asc" } },
    );
    return { inputs: sealed.inputs, statements: rows.map(({ signed }) => signed) };
  }
}

@Resolver(() => SealedEvaluation)
export class SealedEvaluationResolver {
  @FieldResolver(() => String, {
    description:
      "The document in short, as canonical JSON: ranks, quotas, awards, differences; no sheets, inputs or sources.",
  })
  outline(@Root() { document }: SealedEvaluationRow): string {
    return canonicalJson(outlineOf(JSON.parse(document) as AnnualEvaluation));
  }
}

/** What a caller may know to exist. */
async function seen(context: MemberContext): Promise<object> {
  if (seesAll(context)) return {};
  const own = await ownEvaluations(context);
  return { $or: [{ state: { $in: [...announcedStates] } }, { id: { $in: own } }] };
}
