/** When a service is accepted, begun and completed, or withdrawn. */
import type { Random } from "./random.ts";
import { drawDay, later, type Moment, type WorkingDays } from "./working-days.ts";

/** Moments may lie after the year; those have not come yet. */
export type Timeline = {
  readonly accepted: Moment;
  readonly started: Moment | null;
  readonly completed: Moment | null;
  readonly withdrawn: Moment | null;
};

/** Working days before the end of the year in which much is still open. */
const lastDays = 14;

/** Draws the days of a service that takes `length` working days, from and to. */
export function drawTimeline(
  random: Random,
  calendar: WorkingDays,
  length: readonly [number, number],
): Timeline {
  const accepted = { day: drawDay(random, calendar), minute: random.integer(550, 980) };
  const isLate = accepted.day >= calendar.days.length - lastDays;
  if (random.chance(isLate ? 0.04 : 0.006)) {
    const withdrawn = later(random, accepted, random.integer(1, 3));
    return { accepted, started: null, completed: null, withdrawn };
  }
  if (isLate && random.chance(0.12)) {
    return { accepted, started: null, completed: null, withdrawn: null };
  }
  const days = random.integer(...length);
  const wait = days < 2 ? 0 : random.integer(0, 3);
  const started = later(random, accepted, wait);
  return { accepted, started, completed: later(random, started, days), withdrawn: null };
}
