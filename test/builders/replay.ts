/** Makes records of nothing but their events. */
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import { ServiceEvents } from "../../subgraphs/ledger/tables/service-events.ts";
import { ServiceRecords } from "../../subgraphs/ledger/tables/service-records.ts";

/** What the events that a member keeps say of a record, as JSON without nulls. */
export async function replayed(
  em: SqlEntityManager,
  recordId: string,
): Promise<Record<string, unknown>> {
  const where = { recordId };
  const order = { orderBy: { seq: "asc" }, disableIdentityMap: true } as const;
  const events = await em.find(ServiceEvents, where, order);
  return asJson(Object.assign({}, ...events.map(({ details }) => details?.set ?? {})) as object);
}

/** Returns the records that are not what their events say, each as it is and as it would be. */
export async function unlikeTheirEvents(em: SqlEntityManager): Promise<object[]> {
  const records = await em.find(ServiceRecords, {}, { disableIdentityMap: true });
  const unlike: object[] = [];
  for (const record of records) {
    const kept = asJson(record);
    const made = await replayed(em, record.id);
    const fields = new Set([...Object.keys(kept), ...Object.keys(made)]);
    if ([...fields].some((name) => JSON.stringify(kept[name]) !== JSON.stringify(made[name])))
      unlike.push({ kept, made });
  }
  return unlike;
}

export const asJson = (row: object | null): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(JSON.parse(JSON.stringify(row)) as object).filter(([, value]) => value !== null),
  );
