/** Takes an activity back: it stays to be seen, with the reason, and counts nowhere. */
import type { MemberContext } from "../../runtime/context.ts";
import type { ActivityRow } from "../tables/activities.ts";
import { appendEvent, detailsOf, type EventDetails } from "./append-event.ts";
import { requireWriter } from "./open-service.ts";

/** Runs inside a transaction that holds `activity`; one that is withdrawn stays as it is. @throws FORBIDDEN */
export function withdrawActivity(
  context: MemberContext,
  activity: ActivityRow,
  reason: string,
  { undoes }: Pick<EventDetails, "undoes"> = {},
): void {
  requireWriter(context);
  if (activity.withdrawnAt) return;
  const withdrawnAt = context.now();
  // What takes an import back makes room for the file's next edition.
  const set = { withdrawnAt, ...(undoes ? { importIdentity: null } : {}) };
  Object.assign(activity, set);
  appendEvent(context, {
    recordId: activity.id,
    type: "activity.WITHDRAW",
    at: withdrawnAt,
    note: reason,
    details: detailsOf({ set, ...(undoes ? { undoes } : {}) }),
  });
}
