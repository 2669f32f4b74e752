/** Reports a period to the hub (报送): counts, signs, keeps and sends; the outbox brings it, be the hub up or not. */
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { deflateRaw } from "node:zlib";
import { LockMode } from "@mikro-orm/core";
import type { MemberContext } from "../../runtime/context.ts";
import { periodBounds } from "../../runtime/calendar.ts";
import { refuse } from "../../runtime/errors.ts";
import { canonicalJson } from "../rules/evidence/canonical-json.ts";
import type { StatementPeriod } from "../rules/statement.ts";
import {
  type ReportedStatementRow,
  ReportedStatements,
  type StatementRequestRow,
} from "../tables/statements.ts";
import { appendEvent, detailsOf } from "./append-event.ts";
import { countStatement } from "./count-statement.ts";
import { requireWriter } from "./open-service.ts";
import { sendMessage } from "./send-message.ts";

const deflate = promisify(deflateRaw);

/** What a message may carry beside its statement, deflated: some 60,000 enterprises with a million services. */
const mostContentBytes = 24 * 1024 * 1024;

/**
 * Makes the next statement on `period` and sends it to the hub.
 * @throws FORBIDDEN, BAD_USER_INPUT for a period that has not begun, NOT_FOUND without a key or a hub
 */
export async function reportStatement(
  context: MemberContext,
  period: StatementPeriod,
): Promise<ReportedStatementRow> {
  requireWriter(context);
  const { em, member, newId, now, voice } = context;
  if (periodBounds(period).from > now())
    throw refuse("BAD_USER_INPUT", "period：该期尚未开始。The period has not begun.");
  const hub = voice?.peers.hub()?.code;
  if (!hub || !voice?.signText)
    throw refuse(
      "NOT_FOUND",
      "本成员没有签名密钥，或尚不知道平台。This member has no key, or knows no hub yet.",
    );
  const place = { year: period.year, quarter: period.quarter ?? 0 };
  // One after another, so that each has a number of its own.
  await em.execute(`select pg_advisory_xact_lock(hashtext('statement'), ?)`, [
    place.year * 10 + place.quarter,
  ]);
  const number = (await em.count(ReportedStatements, place)) + 1;
  const { statement, contents } = await countStatement(context, period, number);
  const signed = await voice.signText("member-statement+jws", canonicalJson(statement));
  const hash = createHash("sha256").update(signed).digest("hex");
  const id = newId(now());
  const row = em.create(ReportedStatements, {
    id,
    ...place,
    number,
    hash,
    signed,
    reportedAt: now(),
    refusal: null,
  });
  const eventId = appendEvent(context, {
    recordId: id,
    type: "STATEMENT_REPORTED",
    at: now(),
    details: detailsOf({
      set: { year: period.year, quarter: period.quarter, number, hash },
      message: { id, sender: member.code, receiver: hub },
    }),
  });
  const content = { signed, contents: await packed(contents) };
  sendMessage(context, { id, receiver: hub, recordId: id, kind: "STATEMENT", content, eventId });
  return row;
}

/** Deflates contents; keys are hashes, and shrink by a quarter only for being written in base64. */
async function packed(contents: ReadonlyMap<string, string>): Promise<Record<string, string>> {
  const made: Record<string, string> = {};
  let size = 0;
  for (const [digest, text] of contents) {
    const bytes = await deflate(text);
    size += bytes.length;
    made[digest] = bytes.toString("base64");
  }
  if (size > mostContentBytes)
    throw refuse(
      "BAD_USER_INPUT",
      `报表附带的数据有 ${size} 字节，超过 ${mostContentBytes} 字节。The statement's contents are too large to be sent.`,
    );
  return made;
}

/** Says whether what the hub asked for has been reported. */
export const isAnswered = async (
  { em }: MemberContext,
  { year, quarter }: Pick<StatementRequestRow, "year" | "quarter">,
): Promise<boolean> => (await em.count(ReportedStatements, { year, quarter, refusal: null })) > 0;

/** Returns a statement of this member's for a change. */
export const lockStatement = (
  { em }: MemberContext,
  id: string,
): Promise<ReportedStatementRow | null> =>
  em.findOne(ReportedStatements, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
