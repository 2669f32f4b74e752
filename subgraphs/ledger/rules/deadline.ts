/**
 * By when a step is due. Sources: the offer's disclosed time limit (五公开, AH-M art. 12); bad ratings are put right
 * and called back within 15 working days (Sichuan's 好差评 rule); the answers to a demand and to a dispatch are the
 * network's own norms.
 */
import { badRating } from "./rating.ts";
import type { DemandState } from "./demand-state.ts";
import type { ServiceRecordState } from "./service-state.ts";

export const DueStep = {
  TAKE_UP: "TAKE_UP",
  COMPLETE: "COMPLETE",
  FOLLOW_UP: "FOLLOW_UP",
} as const;
export type DueStep = (typeof DueStep)[keyof typeof DueStep];

/** Working days within which whoever was asked says yes or no. */
export const answerDays = 2;
/** Working days within which a window matches what an enterprise asks for, or settles it otherwise. */
export const demandDays = 3;
/** Working days within which an enterprise that rated badly is called back. */
export const badRatingDays = 15;
/** Working days, ten years of them: a longer limit is a slip of somebody's, and none. */
export const longestLimitDays = 2_500;

export type Timed = {
  readonly state: ServiceRecordState;
  readonly acceptedAt?: Date | null;
  readonly dispatchedAt?: Date | null;
  readonly timeLimitDays?: number | null;
  readonly rating?: number | null;
  readonly ratedAt?: Date | null;
};
export type Deadline = {
  readonly step: DueStep;
  /** When the time began to run. */
  readonly from: Date;
  /** The end of the last day on which the step is in time. */
  readonly dueAt: Date;
  /** Working days. */
  readonly limitDays: number;
};

/** Returns which step is due next and by when; null where no limit runs. */
export function deadlineOf(service: Timed, isHoliday: (day: string) => boolean): Deadline | null {
  const { state, acceptedAt, dispatchedAt, timeLimitDays, rating, ratedAt } = service;
  const due = (step: DueStep, from: Date | null | undefined, limitDays: number): Deadline | null =>
    from ? { step, from, limitDays, dueAt: afterWorkingDays(from, limitDays, isHoliday) } : null;
  switch (state) {
    case "DISPATCHED":
      return due("TAKE_UP", dispatchedAt, answerDays);
    case "TAKEN_UP":
    case "IN_PROGRESS":
      return typeof timeLimitDays === "number" && timeLimitDays <= longestLimitDays
        ? due("COMPLETE", dispatchedAt ?? acceptedAt, timeLimitDays)
        : null;
    case "RATED":
      return typeof rating === "number" && rating <= badRating
        ? due("FOLLOW_UP", ratedAt, badRatingDays)
        : null;
    case "ACCEPTED":
    case "COMPLETED":
    case "FOLLOWED_UP":
    case "CLOSED":
    case "WITHDRAWN":
      return null;
  }
}

export type Waiting = {
  readonly state: DemandState;
  readonly submittedAt: Date;
  /** When it last came to wait again. */
  readonly waitingSince?: Date | null;
};

/** Returns by when a demand is to be answered; null once it is. */
export function demandDeadlineOf(
  { state, submittedAt, waitingSince }: Waiting,
  isHoliday: (day: string) => boolean,
): Omit<Deadline, "step"> | null {
  if (state !== "SUBMITTED") return null;
  const from = waitingSince ?? submittedAt;
  return { from, limitDays: demandDays, dueAt: afterWorkingDays(from, demandDays, isHoliday) };
}

/** Says whether the step has not been taken in time. */
export const isOverdue = ({ dueAt }: Pick<Deadline, "dueAt">, now: Date): boolean =>
  now.getTime() > dueAt.getTime();

/** Returns the moment before which a limit of so many working days must have begun to be over now. */
export function overdueFrom(
  now: Date,
  limitDays: number,
  isHoliday: (day: string) => boolean,
): Date {
  let dayStart = startOfDayMs(now);
  for (let left = limitDays; left > 0;) {
    dayStart -= dayMs;
    if (isWorkingDay(dayStart, isHoliday)) left -= 1;
  }
  return new Date(dayStart - zoneMs);
}

const dayMs = 86_400_000;
/** Asia/Shanghai has no summer time. */
const zoneMs = 8 * 3_600_000;

/**
 * Returns the end of the day, in Asia/Shanghai, that lies so many working days after `from`: the day itself does
 * not count (民法典 art. 201), weekends and holidays do not either.
 */
export function afterWorkingDays(
  from: Date,
  days: number,
  isHoliday: (day: string) => boolean,
): Date {
  let dayStart = startOfDayMs(from);
  for (let left = days; left > 0;) {
    dayStart += dayMs;
    if (isWorkingDay(dayStart, isHoliday)) left -= 1;
  }
  return new Date(dayStart + dayMs - zoneMs - 1);
}

/** The start of the day in Asia/Shanghai, as if that were UTC. */
const startOfDayMs = (at: Date): number => Math.floor((at.getTime() + zoneMs) / dayMs) * dayMs;

function isWorkingDay(dayStart: number, isHoliday: (day: string) => boolean): boolean {
  const date = new Date(dayStart);
  const isWeekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
  return !isWeekend && !isHoliday(date.toISOString().slice(0, 10));
}
