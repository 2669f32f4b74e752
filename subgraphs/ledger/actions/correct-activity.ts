/** Corrects what an activity says: old and new value and the reason stay in its events; figures follow. */
import { dayOf, startOfDay } from "../../runtime/calendar.ts";
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { activityFault } from "../rules/activity-input.ts";
import { activityKeyOf } from "../rules/intake/same-thing.ts";
import type { ActivityRow } from "../tables/activities.ts";
import { appendEvent, detailsOf } from "./append-event.ts";
import { changedIn } from "./changed-in.ts";
import { requireWriter } from "./open-service.ts";
import { readCounty } from "./read-county.ts";

export type ActivityCorrection = Partial<
  Pick<
    ActivityRow,
    | "name"
    | "categoryCode"
    | "startsOn"
    | "endsOn"
    | "place"
    | "county"
    | "mode"
    | "organiserName"
    | "coOrganisers"
    | "persons"
    | "enterprises"
    | "costFen"
    | "remark"
  >
>;

/** Runs in a transaction that holds `activity`. @throws FORBIDDEN, BAD_USER_INPUT */
export function correctActivity(
  context: MemberContext,
  activity: ActivityRow,
  correction: ActivityCorrection,
  reason: string,
): void {
  requireWriter(context);
  if (activity.withdrawnAt)
    throw refuse("BAD_USER_INPUT", "活动已撤回，不能更正。A withdrawn activity is not corrected.");
  const { county } = correction;
  const placed = county === undefined ? correction : { ...correction, county: readCounty(county) };
  const given = changedIn(activity, placed, reason);
  const next = { ...activity, ...given.set };
  const fault = activityFault(next, dayOf(context.now()));
  if (fault) throw refuse("BAD_USER_INPUT", fault);
  // What identifies an activity, and decides its quarter, follows from what it says.
  const follows = {
    startsMs: startOfDay(next.startsOn).getTime(),
    activityKey: activityKeyOf(next.name, next.startsOn, next.organiserName),
  };
  const set =
    given.set.name || given.set.startsOn || given.set.organiserName
      ? { ...given.set, ...follows }
      : given.set;
  Object.assign(activity, set);
  appendEvent(context, {
    recordId: activity.id,
    type: "activity.CORRECT",
    at: context.now(),
    note: reason,
    details: detailsOf({ set, before: given.before }),
  });
}
