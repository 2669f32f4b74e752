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
