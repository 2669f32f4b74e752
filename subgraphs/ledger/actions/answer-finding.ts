/** Explains to the hub what it found in a statement; a correction is a new statement instead. */
import { LockMode } from "@mikro-orm/core";
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { type StatementFindingRow, StatementFindings } from "../tables/statements.ts";
import { appendEvent, detailsOf } from "./append-event.ts";
import { requireWriter } from "./open-service.ts";
import { sendMessage } from "./send-message.ts";
import { findingStateWords } from "../rules/state-words.ts";

/** @throws FORBIDDEN, NOT_FOUND, BAD_USER_INPUT when nothing is explained or nothing is asked any more */
export async function answerFinding(
  context: MemberContext,
  id: string,
  explanation: string,
): Promise<StatementFindingRow> {
  requireWriter(context);
  const { em, member, newId, now, voice } = context;
  if (explanation.trim() === "")
    throw refuse("BAD_USER_INPUT", "explanation：请写明原因。Say how it came about.");
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const finding = await em.findOne(StatementFindings, { id }, { lockMode });
  if (!finding) throw refuse("NOT_FOUND", `没有审核问题 ${id}。No such finding here.`);
  if (finding.state !== "OPEN" && finding.state !== "EXPLAINED") {
    const { zh, en } = findingStateWords[finding.state];
    throw refuse(
      "BAD_USER_INPUT",
      `该问题已处理（${zh}）。The finding is settled already: it is ${en}.`,
    );
  }
  const hub = voice?.peers.hub()?.code;
  if (!hub) throw refuse("NOT_FOUND", "本成员尚不知道平台。This member knows no hub yet.");
  Object.assign(finding, {
    state: "EXPLAINED",
    explanation,
    answeredAt: now(),
    updatedAt: now(),
  });
  const messageId = newId(now());
  const eventId = appendEvent(context, {
    recordId: id,
    type: "FINDING_ANSWERED",
    at: now(),
    note: explanation,
    details: detailsOf({ message: { id: messageId, sender: member.code, receiver: hub } }),
  });
  sendMessage(context, {
    id: messageId,
    receiver: hub,
    recordId: id,
    kind: "FINDING_ANSWER",
    content: { finding: id, explanation },
    eventId,
  });
  return finding;
}
