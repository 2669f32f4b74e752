/** Hands a demand that is another city's to that city's window, which owns it from then on unless it refuses. */
import { appendEvent, detailsOf, type EventDetails } from "../../ledger/actions/append-event.ts";
import { requireWriter } from "../../ledger/actions/open-service.ts";
import { sendMessage } from "../../ledger/actions/send-message.ts";
import {
  type DemandStepResult,
  missingDemandReason,
  takeDemandStep,
} from "../../ledger/rules/demand-state.ts";
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { newIdentifier } from "../../runtime/identifier.ts";
import { type DemandRow, Demands } from "../tables/demands.ts";
import { moveDemand } from "./move-demand.ts";

/** @throws FORBIDDEN for callers who are not staff here, BAD_USER_INPUT for what is no other window */
export function transferDemand(
  context: MemberContext,
  demand: DemandRow,
  { window, reason }: { readonly window: string; readonly reason: string },
): DemandStepResult {
  requireWriter(context);
  const { member, newId, now } = context;
  if (window === member.code || !/^\d{6}$/.test(window) || window.endsWith("0000"))
    throw refuse("BAD_USER_INPUT", `window：${window} 不是其他窗口。It is no other window.`);
  const allowed = takeDemandStep(demand.state, "TRANSFER");
  const fault = missingDemandReason("TRANSFER", reason);
  if (!allowed.ok || fault) return allowed.ok ? fault! : allowed;
  const at = now();
  const transferredTo = newIdentifier(window, at);
  const message = { id: newId(at), sender: member.code, receiver: window };
  const participantCodes = [...new Set([...demand.participantCodes, window])];
  const set = { transferredTo, participantCodes };
  const taken = moveDemand(context, demand, { step: "TRANSFER", at, note: reason, set });
  const told = {
    title: demand.title,
    description: demand.description,
    categoryCode: demand.categoryCode,
    enterpriseCode: demand.enterpriseCode,
    enterpriseName: demand.enterpriseName,
    ...(demand.county ? { county: demand.county } : {}),
    contactName: demand.contactName,
    contactPhone: demand.contactPhone,
    transferredFrom: demand.id,
  };
  // Under the new identifier, so that the new demand's trace begins with why it is there.
  const eventId = appendEvent(context, {
    recordId: transferredTo,
    type: "demand.PASS",
    at,
    note: reason,
    details: detailsOf({ set: told, message }),
  });
  sendMessage(context, {
    id: message.id,
    receiver: window,
    recordId: transferredTo,
    kind: "DEMAND",
    content: told,
    eventId,
  });
  return taken;
}

/** What could not be handed over is ours again, and waits to be matched. */
export async function takeBackDemand(
  context: MemberContext,
  { id, recordId, receiver }: { id: string; recordId: string; receiver: string },
  reason: string,
): Promise<void> {
  const demand = await context.em.findOne(Demands, { transferredTo: recordId });
  if (!demand) return;
  const told: Pick<EventDetails, "message"> = {
    message: { id, sender: context.member.code, receiver },
  };
  moveDemand(context, demand, {
    step: "RETURN",
    at: context.now(),
    note: reason,
    set: { transferredTo: null },
    told,
  });
}
