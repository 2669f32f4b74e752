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

/** Reminders go three days before the last day, the day after it, and each week from then on. */
const remindersFromDue: readonly number[] = [-3, 1, 8, 15, 22];

/** Returns how many reminders whoever has not reported should have had by `now`. */
export const remindersDue = (dueAt: Date, now: Date): number =>
  remindersFromDue.filter((days) => dueAt.getTime() + days * dayMs <= now.getTime()).length;
