/** Makes records of nothing but their events. */
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import { isDeepStrictEqual } from "node:util";
import { Assignments } from "../../subgraphs/ledger/tables/assignments.ts";
import {
  type ServiceEventRow,
  ServiceEvents,
} from "../../subgraphs/ledger/tables/service-events.ts";
import { ServiceRecords } from "../../subgraphs/ledger/tables/service-records.ts";
import { DemandMatches, Demands } from "../../subgraphs/window/tables/demands.ts";

/** What the events that a member keeps say of a record, as JSON without nulls. */
export async function replayed(
  em: SqlEntityManager,
  recordId: string,
): Promise<Record<string, unknown>> {
  return (await eventsOf(em, recordId)).set;
}

async function eventsOf(em: SqlEntityManager, recordId: string) {
  const order = { orderBy: { seq: "asc" }, disableIdentityMap: true } as const;
  const events = await em.find(ServiceEvents, { recordId }, order);
  return { events, set: madeOf(events) };
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

/** Returns the demands that are not what their events say, with whom they were matched. */
export async function demandsUnlikeTheirEvents(em: SqlEntityManager): Promise<object[]> {
  const unlike: object[] = [];
  for (const demand of await em.find(Demands, {}, { disableIdentityMap: true })) {
    const where = { demandId: demand.id };
    const matches = await em.find(DemandMatches, where, { disableIdentityMap: true });
    const { events, set } = await eventsOf(em, demand.id);
    const candidates = new Map<string, Record<string, unknown>>();
    for (const { type, note, actor, details } of events) {
      const stated = details?.candidate as { providerCode: string } | undefined;
      if (!stated) continue;
      const known = candidates.get(stated.providerCode);
      const isOut = type === "demand.DECLINE" || type === "demand.RECALL";
      const matchedBy = type === "demand.MATCH" ? actor : known?.matchedBy;
      candidates.set(stated.providerCode, {
        ...stated,
        demandId: demand.id,
        matchedBy,
        reason: isOut ? note : null,
      });
    }
    const kept = [demand, ...matches.toSorted(byProvider)].map(asJson);
    const made = [set, ...[...candidates.values()].map(asJson).toSorted(byProvider)];
    if (!isDeepStrictEqual(kept, made)) unlike.push({ kept, made });
  }
  return unlike;
}

const byProvider = (a: object, b: object): number =>
  "providerCode" in a && "providerCode" in b && String(a.providerCode) < String(b.providerCode)
    ? -1
    : 1;
const madeOf = (events: readonly ServiceEventRow[]): Record<string, unknown> =>
  asJson(Object.assign({}, ...events.map(({ details }) => details?.set ?? {})) as object);

export const asJson = (row: object | null): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(JSON.parse(JSON.stringify(row)) as object).filter(([, value]) => value !== null),
  );
