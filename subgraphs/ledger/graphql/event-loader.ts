/** Loads the events of many records in one statement. */
import DataLoader from "dataloader";
import type { MemberContext } from "../../runtime/context.ts";
import { readRows } from "../../runtime/read-rows.ts";
import { ServiceEvents, type ServiceEventRow } from "../tables/service-events.ts";
import { ServiceRecords, type ServiceRecordRow } from "../tables/service-records.ts";

/** Returns this request's loader of the events that this member keeps of a record, earliest first. */
export function eventsOf({ loader, em }: MemberContext): DataLoader<string, ServiceEventRow[]> {
  return loader("serviceEvents", () => {
    return new DataLoader<string, ServiceEventRow[]>(async (recordIds) => {
      const rows = await readRows<ServiceEventRow>(
        em,
        ServiceEvents,
        em
          .createQueryBuilder(ServiceEvents)
          .where({ recordId: { $in: [...recordIds] } })
          .orderBy({ at: "asc", seq: "asc" }),
      );
      const byRecord = Map.groupBy(rows, (row) => row.recordId);
      return recordIds.map((id) => byRecord.get(id) ?? []);
    });
  });
}

/** Returns this request's loader of own records by id. */
export function recordsById({
  loader,
  em,
}: MemberContext): DataLoader<string, ServiceRecordRow | null> {
  return loader("serviceRecords", () => {
    return new DataLoader<string, ServiceRecordRow | null>(async (ids) => {
      const rows = await readRows<ServiceRecordRow>(
        em,
        ServiceRecords,
        em.createQueryBuilder(ServiceRecords).where({ id: { $in: [...ids] } }),
      );
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? null);
    });
  });
}

/** Returns this request's loader of the services here that a demand led to: own records, and those asked of us. */
export function servicesOfDemand({ loader, em }: MemberContext): DataLoader<string, string[]> {
  return loader("demandServices", () => {
    return new DataLoader<string, string[]>(async (demandIds) => {
      const rows = await em.execute<{ id: string; demand: string }[]>(
        `with asked as (select jsonb_array_elements_text(?::jsonb) as demand)
        select id, demand_id as demand from service_record join asked on demand_id = demand
        union select record_id, demand_id from service_assignment join asked on demand_id = demand
        order by 1`,
        [JSON.stringify(demandIds)],
      );
      const byDemand = Map.groupBy(rows, ({ demand }) => demand);
      return demandIds.map((id) => (byDemand.get(id) ?? []).map((row) => row.id));
    });
  });
}
