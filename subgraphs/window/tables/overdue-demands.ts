/** Demands that have waited too long; counted from those that wait. */
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import { demandDeadlineOf, isOverdue } from "../../ledger/rules/deadline.ts";
import { isHoliday } from "../../ledger/rules/holiday.ts";
import { Demands } from "./demands.ts";

export async function countOverdueDemands(em: SqlEntityManager, now: Date): Promise<number> {
  const waiting = await em.find(
    Demands,
    { state: "SUBMITTED" },
    { disableIdentityMap: true, fields: ["state", "submittedAt", "waitingSince"] },
  );
  const deadlines = waiting.flatMap((demand) => demandDeadlineOf(demand, isHoliday) ?? []);
  return deadlines.filter((deadline) => isOverdue(deadline, now)).length;
}
