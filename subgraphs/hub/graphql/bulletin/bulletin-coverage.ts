/** How complete a bulletin is: what its sealed document says, and before that what has come by now. */
import { GraphQLDateTime } from "graphql-scalars";
import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import type { MemberContext } from "../../../runtime/context.ts";
import type { Coverage } from "../../rules/bulletin/bulletin.ts";
import type { BulletinState } from "../../rules/bulletin-state.ts";
import type { BulletinRow } from "../../tables/bulletins.ts";
import { readReporting } from "../../tables/reporting.ts";
import { BulletinDocument } from "./bulletin.ts";

@ObjectType({ description: "How many members a bulletin is about, and how they reported." })
export class BulletinCoverage {
  @Field(() => Int, { description: "Members expected to report." })
  expected!: number;

  @Field(() => Int, { description: "Members that reported, in time or late." })
  received!: number;

  @Field(() => Int, { description: "Members that reported in time." })
  onTime!: number;

  @Field(() => Int, { description: "Members that reported late." })
  late!: number;

  @Field(() => Int, { description: "Members excused for a reason." })
  excused!: number;

  @Field(() => Int, { description: "Members that neither reported nor are excused." })
  missing!: number;

  @Field(() => GraphQLDateTime, { description: "End of the last day in time." })
  dueAt!: Date;
}

/** In these a document that was sealed before says nothing any more. */
const underWay: ReadonlySet<BulletinState> = new Set(["DRAFT", "COLLECTING", "VALIDATING"]);

@Resolver(() => BulletinDocument)
export class BulletinCoverageResolver {
  @FieldResolver(() => BulletinCoverage, {
    nullable: true,
    description:
      "As the sealed document says it, and before that as it stands now; null before anybody was asked.",
  })
  async coverage(
    @Root() { id, year, quarter, state }: BulletinRow,
    @Ctx() { em }: MemberContext,
  ): Promise<BulletinCoverage | null> {
    // The document is long, and lists ask for this of many.
    const [sealed] = underWay.has(state)
      ? []
      : await em.execute<{ coverage: Coverage }[]>(
          `select document::jsonb -> 'coverage' - 'members' as coverage
          from sealed_bulletin where bulletin_id = ? order by sealing desc limit 1`,
          [id],
        );
    if (!sealed) return readReporting(em, { year, quarter });
    return { ...sealed.coverage, dueAt: new Date(sealed.coverage.dueAt) };
  }
}
