/** Opens a demand for a change. */
import { LockMode } from "@mikro-orm/core";
import { ServiceRecords } from "../../ledger/tables/service-records.ts";
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { inTransaction } from "../../runtime/transaction.ts";
import { type DemandRow, Demands } from "../tables/demands.ts";

/** Runs `change` with a demand and its services that nobody else changes meanwhile. @throws NOT_FOUND */
export function withDemand<T>(
  context: MemberContext,
  id: string,
  change: (inside: MemberContext, demand: DemandRow) => Promise<T>,
): Promise<T> {
  return inTransaction(context, async (inside) => {
    const lock = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;
    // Services first, as a step of a service does whose demand follows: so that no two wait for each other.
    await inside.em.find(ServiceRecords, { demandId: id }, { ...lock, orderBy: { id: "asc" } });
    const demand = await inside.em.findOne(Demands, { id }, lock);
    if (!demand) throw refuse("NOT_FOUND", `没有需求 ${id}。No such demand here.`);
    return change(inside, demand);
  });
}
