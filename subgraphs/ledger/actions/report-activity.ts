/** Records an activity with its organiser, co-organisers and attendees. */
import { startOfDay } from "../../runtime/calendar.ts";
import type { MemberContext } from "../../runtime/context.ts";
import { Activities, ActivityAttendees, type ActivityRow } from "../tables/activities.ts";
import type { Origin } from "../tables/service-records.ts";
import { appendEvent, detailsOf } from "./append-event.ts";
import { requireWriter } from "./open-service.ts";
import { readCounty } from "./read-county.ts";

export type NewActivity = {
  readonly name: string;
  readonly categoryCode?: string | null;
  /** Calendar days `YYYY-MM-DD` in Asia/Shanghai. */
  readonly startsOn: string;
  readonly endsOn?: string | null;
  readonly place?: string | null;
  /** Named, or its GB/T 2260 code. */
  readonly county?: string | null;
  readonly mode?: string | null;
  readonly organiserCode?: string | null;
  readonly organiserName: string;
  readonly coOrganisers?: readonly string[];
  readonly persons?: number | null;
  readonly enterprises?: number | null;
  readonly costFen?: number | null;
  readonly evidence?: string | null;
  readonly remark?: string | null;
  readonly activityKey: string;
  readonly importIdentity?: string | null;
  readonly origin: Origin;
  readonly attendees?: readonly { code: string; name: string | null }[];
};

/** @throws FORBIDDEN for callers who are not staff here, BAD_USER_INPUT for what is no county */
export function reportActivity(context: MemberContext, activity: NewActivity): ActivityRow {
  requireWriter(context);
  const { em, now, newId } = context;
  const { attendees, coOrganisers, county: place, ...facts } = activity;
  const county = readCounty(place);
  const set = {
    ...facts,
    ...(county === null ? {} : { county }),
    id: newId(now()),
    endsOn: activity.endsOn ?? activity.startsOn,
    startsMs: startOfDay(activity.startsOn).getTime(),
    coOrganisers: [...(coOrganisers ?? [])],
    createdAt: now(),
  };
  const row = em.create(Activities, set);
  for (const { code, name } of attendees ?? []) {
    em.create(ActivityAttendees, {
      activityId: row.id,
      enterpriseCode: code,
      enterpriseName: name,
    });
  }
  appendEvent(context, {
    recordId: row.id,
    type: "activity.REPORT",
    at: now(),
    details: detailsOf({ set: { ...set, attendees: attendees ?? [] } }),
  });
  return row;
}
