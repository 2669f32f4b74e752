/** By when a period is reported, and when members are reminded. Source of the usual days: Sichuan, 川经信办创服〔2015〕116号. */
import { afterWorkingDays } from "../../ledger/rules/deadline.ts";

export type DeadlineRule = {
  /** Days after the last day of the period. */
  readonly days: number;
  readonly count: "CALENDAR" | "WORKING";
};
/** 季后10日内; where a scheme says otherwise, each bulletin has its own. */
export const usualDeadline: DeadlineRule = { days: 10, count: "CALENDAR" };

const dayMs = 86_400_000;

/** Returns the end of the last day in time; `periodEnd` is the instant at which the period is over. */
export function dueAfter(
  periodEnd: Date,
  { days, count }: DeadlineRule,
  isHoliday: (day: string) => boolean,
): Date {
  const lastMoment = new Date(periodEnd.getTime() - 1);
  return count === "WORKING"
    ? afterWorkingDays(lastMoment, days, isHoliday)
    : new Date(lastMoment.getTime() + days * dayMs);
}

/** Asia/Shanghai has no summer time. */
const zoneMs = 8 * 3_600_000;

/**
 * Returns by when a member reports that was asked at `askedAt`: it has the days of the rule, from the end of the period
 * or from the day after it was asked, whichever comes later. Nobody owes a report before a marked form has come (统计法
 * art. 17), so a hub that asks late makes nobody late; and a member that is down when it is asked has been asked.
 */
export function dueWhenAsked(
  { periodEnd, askedAt }: { readonly periodEnd: Date; readonly askedAt: Date },
  rule: DeadlineRule,
  isHoliday: (day: string) => boolean,
): Date {
  const dayAfter = Math.floor((askedAt.getTime() + zoneMs) / dayMs + 1) * dayMs - zoneMs;
  return dueAfter(new Date(Math.max(periodEnd.getTime(), dayAfter)), rule, isHoliday);
}

/** Reminders go three days before the last day, the day after it, and each week from then on. */
const remindersFromDue: readonly number[] = [-3, 1, 8, 15, 22];

/** Returns how many reminders whoever has not reported should have had by `now`. */
export const remindersDue = (dueAt: Date, now: Date): number =>
  remindersFromDue.filter((days) => dueAt.getTime() + days * dayMs <= now.getTime()).length;
