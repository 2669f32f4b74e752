/** Records an activity with its organiser, co-organisers and attendees. */
import { dayOf, startOfDay } from "../../runtime/calendar.ts";
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { activityFault } from "../rules/activity-input.ts";
import { isCreditCode } from "../rules/credit-code.ts";
import { activityKeyOf } from "../rules/intake/same-thing.ts";
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

/**
 * Records an activity that a person reports; runs in a transaction. The organiser is the member where none is named.
 * @throws FORBIDDEN, BAD_USER_INPUT for what cannot be, or what was reported before
 */
export async function reportHeldActivity(
  context: MemberContext,
  activity: Omit<NewActivity, "activityKey" | "origin" | "organiserName" | "attendees"> & {
    readonly organiserName?: string | null;
    /** Unified social credit codes. */
    readonly attendees?: readonly string[];
  },
): Promise<ActivityRow> {
  requireWriter(context);
  const { em, member, now } = context;
  const { attendees = [], ...said } = activity;
  const organiserName = said.organiserName ?? member.name;
  const endsOn = said.endsOn ?? said.startsOn;
  const wrong = attendees.find((code) => !isCreditCode(code));
  const fault =
    wrong === undefined
      ? activityFault({ ...said, organiserName, endsOn }, dayOf(now()))
      : `attendees：统一社会信用代码 ${wrong} 有误。The credit code fails GB 32100-2015.`;
  if (fault) throw refuse("BAD_USER_INPUT", fault);
  const activityKey = activityKeyOf(said.name, said.startsOn, organiserName);
  const known = await em.findOne(Activities, { activityKey, withdrawnAt: null });
  if (known)
    throw refuse(
      "BAD_USER_INPUT",
      `该活动已登记（${known.id}），如有变化请更正。It is on record already: correct it there.`,
    );
  return reportActivity(context, {
    ...said,
    organiserName,
    endsOn,
    activityKey,
    origin: "LIVE",
    organiserCode: said.organiserName ? null : member.code,
    attendees: [...new Set(attendees)].map((code) => ({ code, name: null })),
  });
}
