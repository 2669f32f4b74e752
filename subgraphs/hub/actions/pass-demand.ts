/** Passes what an enterprise asked the hub for to the window of its city, which owns it from then on. */
import { appendEvent, detailsOf } from "../../ledger/actions/append-event.ts";
import { requireWriter } from "../../ledger/actions/open-service.ts";
import { readCounty } from "../../ledger/actions/read-county.ts";
import { sendMessage } from "../../ledger/actions/send-message.ts";
import { isCreditCode } from "../../ledger/rules/credit-code.ts";
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { newIdentifier } from "../../runtime/identifier.ts";
import { RegisteredMembers } from "../tables/registered-members.ts";

export type PassedDemand = {
  readonly window: string;
  readonly title: string;
  readonly description?: string | null;
  readonly categoryCode?: string | null;
  readonly enterpriseCode?: string | null;
  readonly enterpriseName?: string | null;
  readonly county?: string | null;
  readonly contactName?: string | null;
  readonly contactPhone?: string | null;
};

/** Returns the demand's identifier: it starts with the window's code, and both keep its events under it. */
export async function passDemand(
  context: MemberContext,
  { window, county: place, ...facts }: PassedDemand,
): Promise<string> {
  requireWriter(context);
  const { em, member, newId, now } = context;
  const county = readCounty(place);
  const demand = county === null ? facts : { ...facts, county };
  if (demand.title.trim() === "")
    throw refuse("BAD_USER_INPUT", "title：请写明需求。Say what is asked for.");
  if (demand.enterpriseCode && !isCreditCode(demand.enterpriseCode))
    throw refuse("BAD_USER_INPUT", "enterprise：统一社会信用代码有误。The credit code is wrong.");
  if (!(await em.findOne(RegisteredMembers, { code: window, kind: "WINDOW" })))
    throw refuse("NOT_FOUND", `没有窗口 ${window}。No such window on record.`);
  const demandId = newIdentifier(window, now());
  const id = newId(now());
  const eventId = appendEvent(context, {
    recordId: demandId,
    type: "demand.PASS",
    at: now(),
    details: detailsOf({ set: demand, message: { id, sender: member.code, receiver: window } }),
  });
  sendMessage(context, {
    id,
    receiver: window,
    recordId: demandId,
    kind: "DEMAND",
    content: { ...demand },
    eventId,
  });
  return demandId;
}
