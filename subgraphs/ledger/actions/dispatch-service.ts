/** Asks another member to deliver a service: by a message that leaves with the change. */
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { type ServiceStepResult, takeStep } from "../rules/service-state.ts";
import type { ServiceRecordRow } from "../tables/service-records.ts";
import { appendEvent, detailsOf } from "./append-event.ts";
import { requireWriter } from "./open-service.ts";
import { sendMessage } from "./send-message.ts";
import { tellDemand } from "./tell-demand.ts";
import { standingOf } from "./take-service-step.ts";

export type Dispatch = {
  /** Code of the member. */
  readonly to: string;
  readonly toName?: string | null;
  readonly productId?: string | null;
  /** Working days, as the offer discloses them. */
  readonly timeLimitDays?: number | null;
  readonly note?: string | null;
};

/** @throws FORBIDDEN for callers who are not staff here, BAD_USER_INPUT for one's own code */
export function dispatchService(
  context: MemberContext,
  record: ServiceRecordRow,
  { to, toName, productId, timeLimitDays, note }: Dispatch,
): ServiceStepResult {
  requireWriter(context);
  const { member, newId, now } = context;
  if (to === member.code || to.trim() === "")
    throw refuse(
      "BAD_USER_INPUT",
      "to：请派给其他成员。A service is dispatched to another member.",
    );
  if (timeLimitDays !== null && timeLimitDays !== undefined && !(timeLimitDays >= 0))
    throw refuse("BAD_USER_INPUT", "timeLimitDays：应不小于 0。It takes 0 or more.");
  const result = takeStep(standingOf(record), "DISPATCH", "KEEPER");
  if (!result.ok) return result;
  const at = now();
  const id = newId(at);
  const set = {
    state: result.state,
    dispatchedTo: to,
    dispatchId: id,
    dispatchedAt: at,
    providerCode: to,
    providerName: toName ?? null,
    productId: productId ?? record.productId ?? null,
    timeLimitDays: timeLimitDays ?? record.timeLimitDays ?? null,
    participantCodes: [...new Set([...record.participantCodes, to])],
  };
  Object.assign(record, set);
  const eventId = appendEvent(context, {
    recordId: record.id,
    type: "DISPATCH",
    at,
    note: note ?? null,
    state: result.state,
    details: detailsOf({ set, message: { id, sender: member.code, receiver: to } }),
  });
  const named = { provider: to, providerName: toName ?? null };
  tellDemand(context, record, { step: "DISPATCH", at, ...named }, eventId);
  // What whoever delivers has to know, and no more (个人信息保护法 art. 6).
  const told = ["title", "content", "categoryCode", "enterpriseCode", "enterpriseName"] as const;
  const content = Object.fromEntries(
    [...told, "contactName" as const, "contactPhone" as const].map((name) => [
      name,
      record[name] ?? null,
    ]),
  );
  sendMessage(context, {
    id,
    receiver: to,
    recordId: record.id,
    kind: "DISPATCH",
    eventId,
    content: {
      ...content,
      demandId: record.demandId ?? null,
      productId: set.productId,
      timeLimitDays: set.timeLimitDays,
      dispatchedAt: at.toISOString(),
      note: note ?? null,
    },
  });
  return result;
}
