/** The working days of a year and how busy they are. */
import { startOfDay } from "../runtime/calendar.ts";
import { draw, type Random, type Weighted, weighted } from "./random.ts";

/**
 * The demo year: the last one that is complete and lies wholly in force of the rules, so that all
 * four bulletins and the evaluation have something to be made of.
 */
export const demoYear = 2025;

// 国务院办公厅关于2025年部分节假日安排的通知; the make-up Sundays are left out, few serve on them.
const holidays: Readonly<Record<number, readonly string[]>> = {
  2025: [
    ..."01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02".split(" "),
    ..."10-01 10-02 10-03 10-06 10-07 10-08".split(" "),
  ],
};
const fixedHolidays = ["01-01", "05-01", "10-01", "10-02", "10-03"];

// A quiet spring festival, the application seasons of spring and early summer, the rush at the end.
const busyness = [0.85, 0.75, 1.15, 1.1, 1.05, 1.15, 0.9, 0.85, 1.15, 1.0, 1.25, 1.15];

export type WorkingDays = {
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  readonly days: readonly string[];
  /** Milliseconds at which each day begins. */
  readonly startsMs: readonly number[];
  readonly bySeason: Weighted<number>;
};

/** Returns the working days of a year in Asia/Shanghai. */
export function workingDaysOf(year: number): WorkingDays {
  const free = new Set(holidays[year] ?? fixedHolidays);
  const days: string[] = [];
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
    const date = new Date(at);
    const day = date.toISOString().slice(0, 10);
    const isWeekend = date.getUTCDay() === 0 || date.getUTCDay() === 6;
    if (!isWeekend && !free.has(day.slice(5))) days.push(day);
  }
  const monthOf = (index: number) => Number((days[index] as string).slice(5, 7));
  return {
    days,
    startsMs: days.map((day) => startOfDay(day).getTime()),
    bySeason: weighted([...days.keys()], (index) => busyness[monthOf(index) - 1] ?? 1),
  };
}

/** A moment as the plan counts: index of the working day and minute of that day. */
export type Moment = { readonly day: number; readonly minute: number };

/** Draws the working day of something, more likely in a busy season. */
export function drawDay(random: Random, { bySeason }: WorkingDays): number {
  return draw(random, bySeason);
}

/** Returns the instant of a moment, null when it lies after the year. */
export function instantOf({ startsMs }: WorkingDays, { day, minute }: Moment): Date | null {
  const start = startsMs[day];
  // Seconds that look noted down rather than rounded, and are the same in every process.
  return start === undefined
    ? null
    : new Date(start + minute * 60_000 + ((day * 7 + minute * 13) % 60) * 1000);
}

/** Returns the moment `days` working days later at some time of that day, on the same day not earlier. */
export function later(random: Random, from: Moment, days: number): Moment {
  const closing = 17 * 60 + 40;
  if (days > 0) return { day: from.day + days, minute: random.integer(510, closing) };
  return { day: from.day, minute: from.minute + random.integer(8, 45) };
}
