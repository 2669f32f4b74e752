/** Services with a step that is late: how many, and the condition that finds them. */
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import {
  answerDays,
  badRatingDays,
  DueStep,
  longestLimitDays,
  overdueFrom,
} from "../rules/deadline.ts";
import { badRating } from "../rules/rating.ts";
import { isHoliday } from "../rules/holiday.ts";
import { ServiceRecords } from "./service-records.ts";

/** Returns how many services wait for which step beyond its limit. */
export async function countOverdue(
  em: SqlEntityManager,
  now: Date,
): Promise<ReadonlyMap<DueStep, number>> {
  const counts = new Map<DueStep, number>();
  for (const [step, condition] of await lateSteps(em, now)) {
    // A request holds one connection.
    // oxlint-disable-next-line no-await-in-loop
    const count = await em.count(ServiceRecords, condition);
    if (count > 0) counts.set(step, count);
  }
  return counts;
}

/** Returns the condition of a service with a step that is late, as `deadlineOf` says of one. */
export async function overdueCondition(em: SqlEntityManager, now: Date): Promise<object> {
  return { $or: [...(await lateSteps(em, now)).values()] };
}

/** Every comparison says that its column has a value: what is unknown to SQL would be lost under a `not`. */
async function lateSteps(em: SqlEntityManager, now: Date): Promise<ReadonlyMap<DueStep, object>> {
  const before = (limitDays: number) => ({
    $ne: null,
    $lt: overdueFrom(now, limitDays, isHoliday),
  });
  const limits = await em.execute<{ days: number }[]>(
    `select distinct time_limit_days as days from service_record
    where state in ('TAKEN_UP', 'IN_PROGRESS') and time_limit_days <= ?`,
    [longestLimitDays],
  );
  const late = new Map<DueStep, object>([
    [DueStep.TAKE_UP, { state: "DISPATCHED", dispatchedAt: before(answerDays) }],
    [
      DueStep.FOLLOW_UP,
      { state: "RATED", rating: { $ne: null, $lte: badRating }, ratedAt: before(badRatingDays) },
    ],
  ]);
  // An empty list of choices would leave out the condition, not match nothing.
  if (limits.length > 0)
    late.set(DueStep.COMPLETE, {
      state: { $in: ["TAKEN_UP", "IN_PROGRESS"] },
      timeLimitDays: { $ne: null },
      $or: limits.map(({ days }) => ({
        timeLimitDays: days,
        $or: [{ dispatchedAt: before(days) }, { dispatchedAt: null, acceptedAt: before(days) }],
      })),
    });
  return late;
}
