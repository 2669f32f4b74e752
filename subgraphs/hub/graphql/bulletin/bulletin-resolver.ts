/** Answers for bulletins: the public sees what is published, the hub and the department everything. */
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { statementIn, contentsOf } from "../../tables/statement-shelf.ts";
import type { MemberContext } from "../../../runtime/context.ts";
import { lastSealing, standingOf } from "../../actions/bulletin/take-bulletin-step.ts";
import type { Bulletin } from "../../rules/bulletin/bulletin.ts";
import type { BulletinInputs } from "../../rules/bulletin/inputs.ts";
import { bulletinActor } from "../../rules/bulletin-role.ts";
import { availableBulletinSteps, BulletinState, BulletinStep } from "../../rules/bulletin-state.ts";
import { type BulletinRow, Bulletins, BulletinSteps } from "../../tables/bulletins.ts";
import { ReceivedStatements } from "../../tables/collections.ts";
import { publicStates, requireInsider, seesAll } from "./access.ts";
import {
  BulletinDocument,
  BulletinSources,
  BulletinStepTaken,
  LateStatement,
  SealedDocument,
} from "./bulletin.ts";

@Resolver(() => BulletinDocument)
export class BulletinResolver {
  @Query(() => [BulletinDocument], {
    nullable: true,
    description:
      "Bulletins, latest period and revision first, up to 100; the public sees those published.",
  })
  bulletins(
    @Ctx() context: MemberContext,
    @Arg("state", () => [BulletinState], { nullable: true, description: "Only in these states." })
    state?: BulletinState[] | null,
    @Arg("year", () => Int, { nullable: true, description: "Only of this year." })
    year?: number | null,
  ): Promise<BulletinRow[]> {
    const wanted = state ?? Object.values(BulletinState);
    const open: readonly string[] = publicStates;
    const seen = seesAll(context) ? wanted : wanted.filter((one) => open.includes(one));
    return context.em.find(
      Bulletins,
      { ...(year ? { year } : {}), state: { $in: seen } },
      { orderBy: { year: "desc", quarter: "desc", revision: "desc" }, limit: 100 },
    );
  }

  @Query(() => BulletinDocument, { nullable: true, description: "One bulletin." })
  async bulletin(
    @Ctx() context: MemberContext,
    @Arg("id", () => ID, { description: "Its identifier." }) id: string,
  ): Promise<BulletinRow | null> {
    const open = seesAll(context) ? {} : { state: { $in: [...publicStates] } };
    return context.em.findOne(Bulletins, { id, ...open });
  }

  @FieldResolver(() => Int, { nullable: true, description: "1 to 4; null for the whole year." })
  quarter(@Root() { quarter }: BulletinRow): number | null {
    return quarter || null;
  }

  @FieldResolver(() => String, { description: "Its title." })
  title(@Root() { settings }: BulletinRow): string {
    return settings.title;
  }

  @FieldResolver(() => String, { description: "Its number (文号)." })
  number(@Root() { settings }: BulletinRow): string {
    return settings.number;
  }

  @FieldResolver(() => SealedDocument, {
    nullable: true,
    description: "The document that counts; null before the first sealing.",
  })
  sealed(@Root() { id }: BulletinRow, @Ctx() context: MemberContext) {
    return lastSealing(context, id);
  }

  @FieldResolver(() => [BulletinStep], { description: "Steps that the caller may take now." })
  async availableSteps(
    @Root() bulletin: BulletinRow,
    @Ctx() context: MemberContext,
  ): Promise<BulletinStep[]> {
    const actor = bulletinActor(context.caller, context.member);
    return actor ? availableBulletinSteps(await standingOf(context, bulletin), actor) : [];
  }

  @FieldResolver(() => [BulletinStepTaken], { description: "Every step taken, in order." })
  async steps(@Root() { id }: BulletinRow, @Ctx() context: MemberContext) {
    const rows = await context.em.find(
      BulletinSteps,
      { bulletinId: id },
      { orderBy: { seq: "asc" } },
    );
    // Who of the staff did what is no concern of the public.
    return seesAll(context) ? rows : rows.map((row) => ({ ...row, takenBy: row.role }));
  }

  @FieldResolver(() => [LateStatement], {
    description:
      "Statements that came after it was sealed, and that it therefore knows nothing of.",
  })
  async lateStatements(
    @Root() { id, year, quarter }: BulletinRow,
    @Ctx() context: MemberContext,
  ): Promise<LateStatement[]> {
    const sealed = await lastSealing(context, id);
    if (!sealed) return [];
    // By number, not by time: it is composed for seconds, and one may come meanwhile.
    const { statements, members } = JSON.parse(sealed.document) as Bulletin;
    const used = new Map([
      ...members.map(({ code }) => [code, 0] as const),
      ...statements.map(({ member, number }) => [member, number] as const),
    ]);
    const rows = await context.em.find(
      ReceivedStatements,
      { year, quarter },
      { orderBy: { receivedAt: "asc", hash: "asc" }, fields: ["member", "number", "receivedAt"] },
    );
    return rows.filter(({ member, number, receivedAt }) => {
      const last = used.get(member);
      return last === undefined ? receivedAt > sealed.sealedAt : number > last;
    });
  }

  @FieldResolver(() => BulletinSources, {
    nullable: true,
    description: "What the document was composed of; for the hub and the department.",
  })
  async sources(
    @Root() { id }: BulletinRow,
    @Ctx() context: MemberContext,
  ): Promise<BulletinSources | null> {
    requireInsider(context);
    const sealed = await lastSealing(context, id);
    if (!sealed) return null;
    const { expected } = JSON.parse(sealed.inputs) as BulletinInputs;
    const hashes = expected.flatMap(({ report }) => report?.hash ?? []);
    const rows = await context.em.find(
      ReceivedStatements,
      { hash: { $in: hashes } },
      { orderBy: { member: "asc" } },
    );
    return {
      inputs: sealed.inputs,
      statements: rows.map(({ signed }) => signed),
      contents: [...new Set(rows.flatMap((row) => contentsOf(statementIn(row))))].sort(),
    };
  }

  @Query(() => String, {
    nullable: true,
    description:
      "A content that a statement names: deflated (RFC 1951), in base64; null for an unknown one. For the hub and the department.",
  })
  async statementContent(
    @Ctx() context: MemberContext,
    @Arg("digest", () => ID, { description: "SHA-256 of the content, base64url." }) digest: string,
  ): Promise<string | null> {
    requireInsider(context);
    const [row] = await context.em.execute<{ text: string }[]>(
      `select translate(encode(deflated, 'base64'), E'\\n', '') as text from statement_content where digest = ?`,
      [digest],
    );
    return row?.text ?? null;
  }
}
