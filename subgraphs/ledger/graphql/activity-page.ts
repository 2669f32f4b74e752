/** Pages of this member's activities. */
import type { FilterQuery } from "@mikro-orm/core";
import { startOfDay, dayOf } from "../../runtime/calendar.ts";
import type { MemberContext } from "../../runtime/context.ts";
import { Page } from "../../runtime/page.ts";
import { Activities, type ActivityRow, ActivityAttendees } from "../tables/activities.ts";
import { categoryCondition, textCondition } from "./conditions.ts";
import type { ActivityFilter } from "./activity.ts";

type Conditions = ActivityFilter & { readonly attendedBy?: string };

/** Returns a page of this member's activities, latest first. */
export function pageOfActivities(
  context: MemberContext,
  filter: Conditions | null | undefined,
  first: number,
  after: string | null | undefined,
): Page<ActivityRow> {
  return new Page<ActivityRow>({
    em: context.em,
    table: Activities,
    where: activityConditions(filter, context),
    orderBy: "startsMs",
    direction: "DESC",
    first,
    after,
    asOf: context.now(),
  });
}

function activityConditions(
  filter: Conditions | null | undefined,
  context: MemberContext,
): FilterQuery<ActivityRow> {
  const { member, em } = context;
  const all: object[] = [{ withdrawnAt: filter?.withdrawn ? { $ne: null } : null }];
  const dayMs = (date: Date) => startOfDay(dayOf(date)).getTime();
  if (filter?.recordedBy && !filter.recordedBy.includes(member.code)) all.push({ id: { $in: [] } });
  if (filter?.category) all.push(categoryCondition(filter.category));
  if (filter?.startsFrom) all.push({ startsMs: { $gte: dayMs(filter.startsFrom) } });
  if (filter?.startsBefore) all.push({ startsMs: { $lt: dayMs(filter.startsBefore) } });
  if (filter?.text) all.push(textCondition(filter.text, ["name", "organiserName"], context));
  if (filter?.attendedBy) {
    const attended = em
      .createQueryBuilder(ActivityAttendees)
      .select("activityId")
      .where({ enterpriseCode: filter.attendedBy });
    all.push({ id: { $in: attended } });
  }
  return { $and: all } as FilterQuery<ActivityRow>;
}
