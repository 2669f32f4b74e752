/** The schemes that come with the hub, each with where it stands today. */
import { Ctx, Field, ID, ObjectType, Query, Resolver } from "type-graphql";
import { dayOf } from "../../../runtime/calendar.ts";
import type { MemberContext } from "../../../runtime/context.ts";
import { readScheme } from "../../rules/evaluation/read/read-scheme.ts";
import { statusOn } from "../../rules/evaluation/standing-of-scheme.ts";
import { figureCatalogue, shippedScheme, shippedSchemes } from "../../schemes/shipped.ts";

@ObjectType({ description: "A scheme by which can be evaluated." })
export class EvaluationScheme {
  @Field(() => ID, { description: "Its code." })
  code!: string;

  @Field(() => String, { description: "Its name." })
  name!: string;

  @Field(() => String, { description: "Who issued it." })
  issuer!: string;

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
      .filter((text) => text?.includes(`"evaluation-scheme/1"`))
      .map((text) => {
        const scheme = readScheme(text!, catalogue);
        const { code, name, issuer, provenance, subjects, hash, notes, period } = scheme;
        return {
          code,
          name: name.zh,
          issuer,
          status: statusOn(scheme, dayOf(now())),
          provenance,
          subjects,
          unit: period.unit,
          hash,
          notes: notes.map(({ zh }) => zh),
        };
      });
  }
}
