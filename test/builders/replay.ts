/** Makes records of nothing but their events. */
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import { Assignments } from "../../subgraphs/ledger/tables/assignments.ts";
import {
  type ServiceEventRow,
  ServiceEvents,
} from "../../subgraphs/ledger/tables/service-events.ts";
import { ServiceRecords } from "../../subgraphs/ledger/tables/service-records.ts";

/** What the events that a member keeps say of a record, as JSON without nulls. */
export async function replayed(
  em: SqlEntityManager,
  recordId: string,
): Promise<Record<string, unknown>> {
  const where = { recordId };
  const order = { orderBy: { seq: "asc" }, disableIdentityMap: true } as const;
  const events = await em.find(ServiceEvents, where, order);
  return madeOf(events);
}

/** Returns the records and assignments that are not what their events say, each as it is and as it would be. */
export async function unlikeTheirEvents(em: SqlEntityManager): Promise<object[]> {
  const records = await em.find(ServiceRecords, {}, { disableIdentityMap: true });
  const assignments = await em.find(Assignments, {}, { disableIdentityMap: true });
  const rows = [
    ...records.map((row) => ({ id: row.id, kept: asJson(row) })),
    ...assignments.map((row) => ({ id: row.recordId, kept: asJson(row) })),
  ];
  const order = { orderBy: { seq: "asc" }, disableIdentityMap: true } as const;
  const events = Map.groupBy(await em.find(ServiceEvents, {}, order), (event) => event.recordId);
  const unlike: object[] = [];
  for (const { id, kept } of rows) {
    const made = madeOf(events.get(id) ?? []);
    const fields = new Set([...Object.keys(kept), ...Object.keys(made)]);
    if ([...fields].some((name) => JSON.stringify(kept[name]) !== JSON.stringify(made[name])))
      unlike.push({ kept, made });
  }
  return unlike;
}

const madeOf = (events: readonly ServiceEventRow[]): Record<string, unknown> =>
  asJson(Object.assign({}, ...events.map(({ details }) => details?.set ?? {})) as object);

export const asJson = (row: object | null): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(JSON.parse(JSON.stringify(row)) as object).filter(([, value]) => value !== null),
  );
