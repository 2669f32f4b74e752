/** The schemes that come with the hub, each with where it stands today. */
import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from "type-graphql";
import { dayOf } from "../../../runtime/calendar.ts";
import type { MemberContext } from "../../../runtime/context.ts";
import { readScheme } from "../../rules/evaluation/read/read-scheme.ts";
import type { Scheme } from "../../rules/evaluation/scheme.ts";
import { statusOn } from "../../rules/evaluation/standing-of-scheme.ts";
import { figureCatalogue, shippedScheme, shippedSchemes } from "../../schemes/shipped.ts";

@ObjectType({ description: "A scheme by which can be evaluated." })
export class EvaluationScheme {
  @Field(() => ID, { description: "Its code." })
  code!: string;

  @Field(() => String, { description: "Its name." })
  name!: string;

  @Field(() => String, { description: "Its name in English." })
  nameEn!: string;

  @Field(() => String, { description: "Who issued it." })
  issuer!: string;

  @Field(() => String, { nullable: true, description: "Number of the document (文号)." })
  documentNo!: string | null;

  @Field(() => String, { nullable: true, description: "First day, YYYY-MM-DD." })
  validFrom!: string | null;

  @Field(() => String, { nullable: true, description: "Last day, YYYY-MM-DD." })
  validTo!: string | null;

  @Field(() => String, {
    description: "IN_FORCE, EXPIRED, DRAFT, REPEALED, NOT_YET or SUPERSEDED, today.",
  })
  status!: string;

  @Field(() => String, { description: "OFFICIAL, STANDARD or PLACEHOLDER." })
  provenance!: string;

  @Field(() => [String], { description: "Kinds of members that it is for." })
  subjects!: readonly string[];

  @Field(() => String, { description: "YEAR or QUARTER." })
  unit!: string;

  @Field(() => String, { description: "SHA-256 of its text." })
  hash!: string;

  @Field(() => [String], { description: "What a reader must know." })
  notes!: readonly string[];

  @Field(() => String, {
    description: "Its whole text, canonical JSON, with the meaning of every name it uses.",
  })
  text!: string;
}

@Resolver()
export class EvaluationSchemeResolver {
  @Query(() => [EvaluationScheme], {
    nullable: true,
    description: "Schemes that come with the hub, by code; recognition checks are not among them.",
  })
  async evaluationSchemes(@Ctx() { now }: MemberContext): Promise<EvaluationScheme[]> {
    const catalogue = await figureCatalogue();
    const texts = await Promise.all((await shippedSchemes()).map(shippedScheme));
    return texts
      .filter((text) => text !== null && isForEvaluation(text))
      .map((text) => shown(readScheme(text!, catalogue), dayOf(now())));
  }

  @Query(() => EvaluationScheme, {
    nullable: true,
    description: "One of these schemes; null for a code that is none of theirs.",
  })
  async evaluationScheme(
    @Ctx() { now }: MemberContext,
    @Arg("code", () => ID, { description: "Its code." }) code: string,
  ): Promise<EvaluationScheme | null> {
    const text = await shippedScheme(code);
    if (text === null || !isForEvaluation(text)) return null;
    return shown(readScheme(text, await figureCatalogue()), dayOf(now()));
  }
}

const isForEvaluation = (text: string): boolean => text.includes(`"evaluation-scheme/1"`);

function shown(scheme: Scheme, today: string): EvaluationScheme {
  const { code, name, issuer, documentNo, provenance, validFrom, validTo } = scheme;
  const { subjects, hash, notes, period, text } = scheme;
  return {
    code,
    name: name.zh,
    nameEn: name.en,
    issuer,
    documentNo,
    status: statusOn(scheme, today),
    provenance,
    validFrom,
    validTo,
    subjects,
    unit: period.unit,
    hash,
    notes: notes.map(({ zh }) => zh),
    text,
  };
}
