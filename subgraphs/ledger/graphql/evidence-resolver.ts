/** Answers for evidence: the proof of an event, and the log itself for whoever checks it whole. */
import { Arg, Ctx, Directive, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { toBase64 } from "../rules/evidence/base64.ts";
import { keyListOf, logSize, readRows } from "../tables/evidence-log.ts";
import { newestCheckpoint, newestWitnessed, readStanding } from "../tables/evidence-witnesses.ts";
import type { ServiceEventRow } from "../tables/service-events.ts";
import { EventProof, EvidenceLog } from "./evidence.ts";
import { proofsOf } from "./evidence-loader.ts";
import { TraceEvent } from "./trace.ts";

const mostRows = 5000;

@Resolver(() => TraceEvent)
export class EventProofResolver {
  @FieldResolver(() => EventProof, {
    nullable: true,
    description: "Proof that the event is in its member's log; null for the first minute at most.",
  })
  proof(@Root() event: ServiceEventRow, @Ctx() context: MemberContext): Promise<EventProof | null> {
    return proofsOf(context).load(event);
  }
}

@Resolver(() => EvidenceLog)
export class EvidenceLogResolver {
  @Query(() => EvidenceLog, {
    nullable: true,
    description: "The evidence log of one member, row by row, personal fields sealed.",
  })
  @Directive('@route(to: OWNER, by: "member")')
  async evidenceLog(
    @Ctx() { em, member: { code } }: MemberContext,
    @Arg("member", () => ID, { description: "Code of the member." }) _member: string,
    @Arg("from", () => Int, { defaultValue: 0, description: "First row, from 0." }) from: number,
    @Arg("rows", () => Int, { defaultValue: 1000, description: "How many rows, 5000 at most." })
    count: number,
  ): Promise<EvidenceLog> {
    if (from < 0 || count < 0 || count > mostRows) {
      throw refuse(
        "BAD_USER_INPUT",
        `rows：最多 ${mostRows} 行，从 0 起。\`rows\` takes ${mostRows} at most, from 0 on.`,
      );
    }
    const { quorum, witnesses } = await readStanding(em);
    // Checkpoints before rows: what is read later belongs to the next.
    const newest = await newestCheckpoint(em, code, quorum);
    const witnessed = newest?.isWitnessed ? newest : await newestWitnessed(em, code, quorum);
    const [size, keyList, rows] = [
      await logSize(em),
      await keyListOf(em),
      await readRows(em, from, count),
    ];
    return {
      size,
      checkpoint: newest?.note ?? null,
      isWitnessed: newest?.isWitnessed ?? false,
      cosignatures: newest?.cosignatures ?? [],
      witnessedCheckpoint: witnessed?.note ?? null,
      quorum,
      witnesses,
      keyList,
      rows: rows.map(({ hash, ...row }) => ({ ...row, leafHash: toBase64(hash) })),
    };
  }
}
