/** Evidence that a log only grew: consistency proofs, and what a member has seen of others' logs as a witness. */
import { GraphQLDateTime } from "graphql-scalars";
import {
  Arg,
  Ctx,
  Directive,
  Field,
  ID,
  Int,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
} from "type-graphql";
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { toBase64 } from "../rules/evidence/base64.ts";
import { rootOf } from "../rules/evidence/merkle-frontier.ts";
import { consistencyPlan } from "../rules/evidence/merkle-proof.ts";
import type { AlarmKind } from "../rules/evidence/witness.ts";
import { logSize, readFrontier, readProofs } from "../tables/evidence-log.ts";
import { logHash } from "../tables/evidence-names.ts";
import { readAlarms, readWitnessed } from "../tables/evidence-witnessed.ts";
import { checkpointOf, readStanding } from "../tables/evidence-witnesses.ts";

const mostAlarms = 100;

const EvidenceAlarmKind = {
  FORK: "FORK",
  ROLLED_BACK: "ROLLED_BACK",
  NOT_CONSISTENT: "NOT_CONSISTENT",
} as const satisfies Record<AlarmKind, AlarmKind>;

registerEnumType(EvidenceAlarmKind, {
  name: "EvidenceAlarmKind",
  description: "What a witness has seen that must not be.",
  valuesConfig: {
    FORK: { description: "Two signed checkpoints of one size with different roots (分叉)." },
    ROLLED_BACK: { description: "The log has fewer rows than it had (回退)." },
    NOT_CONSISTENT: { description: "The log cannot prove that it only grew (历史被重写)." },
  },
});

@ObjectType({ description: "Proof that a log of some size is the beginning of itself, RFC 6962." })
export class EvidenceConsistency {
  @Field(() => Int, { description: "Rows of the earlier log." })
  from!: number;

  @Field(() => Int, { description: "Rows of the later log." })
  to!: number;

  @Field(() => String, { description: "Root at the earlier size, Base 64." })
  fromRoot!: string;

  @Field(() => String, { description: "Root at the later size, Base 64." })
  toRoot!: string;

  @Field(() => [String], { description: "Consistency proof between them, Base 64." })
  proof!: string[];

  @Field(() => String, {
    nullable: true,
    description: "Checkpoint of the earlier size, if one was signed.",
  })
  fromCheckpoint!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Checkpoint of the later size, if one was signed.",
  })
  toCheckpoint!: string | null;
}

@ObjectType({ description: "What a witness has last signed of one log." })
export class WitnessedCheckpoint {
  @Field(() => ID, { description: "Code of the log's member." })
  log!: string;

  @Field(() => Int, { description: "Rows of the log." })
  size!: number;

  @Field(() => String, {
    description: "The checkpoint with the witness' signature, a signed note.",
  })
  checkpoint!: string;

  @Field(() => GraphQLDateTime, { description: "When the witness signed." })
  at!: Date;
}

@ObjectType({ description: "Proof that a log was changed behind its checkpoints." })
export class EvidenceAlarm {
  @Field(() => ID, { description: "Code of the log's member." })
  log!: string;

  @Field(() => EvidenceAlarmKind, { description: "What is wrong." })
  kind!: AlarmKind;

  @Field(() => String, {
    description: "The checkpoint that was witnessed, as its member signed it.",
  })
  knownNote!: string;

  @Field(() => String, { description: "The one shown afterwards, signed by the same member." })
  shownNote!: string;

  @Field(() => String, { description: "The request that brought it (C2SP tlog-witness)." })
  request!: string;

  @Field(() => String, {
    nullable: true,
    description: "JWS by which the member owns the request; null where somebody else brought it.",
  })
  statement!: string | null;

  @Field(() => GraphQLDateTime, { description: "When the witness saw it." })
  seenAt!: Date;
}

@Resolver()
export class EvidenceGrowthResolver {
  @Query(() => EvidenceConsistency, {
    nullable: true,
    description: "Proves that the log of one member only grew between two sizes.",
  })
  @Directive('@route(to: OWNER, by: "member")')
  async evidenceConsistency(
    @Ctx() { em, member: { code } }: MemberContext,
    @Arg("member", () => ID, { description: "Code of the member." }) _member: string,
    @Arg("from", () => Int, { description: "Rows of the earlier log." }) from: number,
    @Arg("to", () => Int, { description: "Rows of the later log." }) to: number,
  ): Promise<EvidenceConsistency> {
    const size = await logSize(em);
    if (from < 0 || from > to || to > size) {
      throw refuse(
        "BAD_USER_INPUT",
        `应有 0 ≤ from ≤ to ≤ ${size}（日志行数）。The sizes must be such that 0 ≤ from ≤ to ≤ ${size}, the rows of the log.`,
      );
    }
    const [proof = []] = await readProofs(em, logHash, [consistencyPlan(from, to)]);
    const { quorum } = await readStanding(em);
    const rootAt = async (rows: number) => toBase64(rootOf(logHash, await readFrontier(em, rows)));
    return {
      from,
      to,
      fromRoot: await rootAt(from),
      toRoot: await rootAt(to),
      proof: proof.map(toBase64),
      fromCheckpoint: (await checkpointOf(em, code, quorum, from))?.note ?? null,
      toCheckpoint: (await checkpointOf(em, code, quorum, to))?.note ?? null,
    };
  }

  @Query(() => [WitnessedCheckpoint], {
    nullable: true,
    description: "What one member has last signed, as a witness, of others' logs.",
  })
  @Directive('@route(to: OWNER, by: "member")')
  async evidenceWitnessed(
    @Ctx() { em }: MemberContext,
    @Arg("member", () => ID, { description: "Code of the witness." }) _member: string,
    @Arg("log", () => ID, { nullable: true, description: "Only of the log of this member." })
    log?: string | null,
  ): Promise<WitnessedCheckpoint[]> {
    const known = await readWitnessed(em, log ?? null);
    return known.map(({ note, line, cosignedAt, ...rest }) => ({
      ...rest,
      checkpoint: note + line,
      at: cosignedAt,
    }));
  }

  @Query(() => [EvidenceAlarm], {
    nullable: true,
    description: `What one member has seen, as a witness, that must not be; the latest ${mostAlarms}.`,
  })
  @Directive('@route(to: OWNER, by: "member")')
  evidenceAlarms(
    @Ctx() { em }: MemberContext,
    @Arg("member", () => ID, { description: "Code of the witness." }) _member: string,
    @Arg("log", () => ID, { nullable: true, description: "Only about the log of this member." })
    log?: string | null,
  ): Promise<EvidenceAlarm[]> {
    return readAlarms(em, log ?? null, mostAlarms);
  }
}
