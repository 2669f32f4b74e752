/** Corrects what an activity says: old and new value and the reason stay in its events; figures follow. */
import { startOfDay } from "../../runtime/calendar.ts";
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { categoryName } from "../rules/category.ts";
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
  const fault = activityFault(next);
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

function activityFault(next: ActivityCorrection): string | null {
  const { name, organiserName, startsOn, endsOn, categoryCode, persons, enterprises, costFen } =
    next;
  if (!name?.trim() || name.length > 500) return "name：应为 1 至 500 个字符。1 to 500 characters.";
  if (!organiserName?.trim()) return "organiserName：请写明主办单位。Name the organiser.";
  if (!startsOn || !endsOn || endsOn < startsOn)
    return "endsOn：结束日期早于开始日期。The last day lies before the first.";
  if (categoryCode && categoryName(categoryCode) === null)
    return `category：没有类别 ${categoryCode}。No such category.`;
  const isCount = (count: number | null | undefined): boolean =>
    count === null || count === undefined || (Number.isSafeInteger(count) && count >= 0);
  return [persons, enterprises, costFen].every(isCount)
    ? null
    : "persons, enterprises, costFen：应为不小于 0 的整数。Whole numbers, 0 or more.";
}
