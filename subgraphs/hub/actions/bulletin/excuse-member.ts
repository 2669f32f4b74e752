/** Excuses a member from a report for a reason that the bulletin prints, or takes the excuse back. */
import { appendEvent, detailsOf } from "../../../ledger/actions/append-event.ts";
import { requireWriter } from "../../../ledger/actions/open-service.ts";
import type { MemberContext } from "../../../runtime/context.ts";
import { refuse } from "../../../runtime/errors.ts";
import { type ExpectedMemberRow, ExpectedMembers } from "../../tables/collections.ts";

/** `reason` null takes an excuse back. @throws FORBIDDEN, NOT_FOUND, BAD_USER_INPUT for an empty reason */
export async function excuseMember(
  context: MemberContext,
  place: { readonly year: number; readonly quarter: number; readonly code: string },
  reason: string | null,
): Promise<ExpectedMemberRow> {
  requireWriter(context);
  const { em, now, caller } = context;
  if (reason !== null && reason.trim() === "")
    throw refuse("BAD_USER_INPUT", "reason：请写明原因。Say why; the bulletin prints it.");
  const member = await em.findOne(ExpectedMembers, place);
  if (!member)
    throw refuse(
      "NOT_FOUND",
      `该期未要求 ${place.code} 报送。${place.code} is not expected to report that period.`,
    );
  Object.assign(member, {
    excuse: reason,
    excusedBy: reason === null ? null : caller.subject,
    excusedAt: reason === null ? null : now(),
  });
  appendEvent(context, {
    recordId: context.newId(now()),
    type: reason === null ? "EXCUSE_WITHDRAWN" : "MEMBER_EXCUSED",
    at: now(),
    note: reason,
    details: detailsOf({ set: place }),
  });
  return member;
}
