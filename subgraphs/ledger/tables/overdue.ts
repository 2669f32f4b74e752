/** Services with a step that is late; counted from those alone for which a limit can run. */
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import { badRating, deadlineOf, type DueStep, isOverdue } from "../rules/deadline.ts";
import { isHoliday } from "../rules/holiday.ts";
import { ServiceRecords } from "./service-records.ts";

/** Returns how many services wait for which step beyond its limit. */
export async function countOverdue(
  em: SqlEntityManager,
  now: Date,
): Promise<ReadonlyMap<DueStep, number>> {
  const rows = await em.find(
    ServiceRecords,
    {
      $or: [
        { state: "DISPATCHED" },
        { state: { $in: ["TAKEN_UP", "IN_PROGRESS"] }, timeLimitDays: { $ne: null } },
        { state: "RATED", rating: { $lte: badRating }, ratedAt: { $ne: null } },
      ],
    },
    {
      disableIdentityMap: true,
      fields: ["state", "acceptedAt", "dispatchedAt", "timeLimitDays", "rating", "ratedAt"],
    },
  );
  const counts = new Map<DueStep, number>();
  for (const row of rows) {
    const deadline = deadlineOf(row, isHoliday);
    if (!deadline || !isOverdue(deadline, now)) continue;
    counts.set(deadline.step, (counts.get(deadline.step) ?? 0) + 1);
  }
  return counts;
}
