/** What the ledger's tables hold today, in the form in which events set it. */
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import { readRows } from "../../runtime/read-rows.ts";
import { Assignments, type AssignmentRow } from "./assignments.ts";
import { type ServiceEventRow, ServiceEvents } from "./service-events.ts";
import { ServiceRecords, type ServiceRecordRow } from "./service-records.ts";

export type HeldEntry =
  | { readonly kind: "RECORD"; readonly id: string; readonly entry: ServiceRecordRow }
  | { readonly kind: "ASSIGNMENT"; readonly id: string; readonly entry: AssignmentRow }
  | { readonly kind: "ATTACHMENT"; readonly id: string; readonly entry: HeldFile };
/** An evidence file without its content. */
export type HeldFile = {
  readonly id: string;
  readonly recordId: string;
  /** Null once it was erased. */
  readonly name: string | null;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
};

/** Reads up to `count` rows whose identifiers come after `after`: records, assignments and files in one order. */
export async function readEntries(
  em: SqlEntityManager,
  after: string,
  count: number,
): Promise<HeldEntry[]> {
  const records = await readRows<ServiceRecordRow>(
    em,
    ServiceRecords,
    em
      .createQueryBuilder(ServiceRecords)
      .where({ id: { $gt: after } })
      .orderBy({ id: "asc" })
      .limit(count),
  );
  const assignments = await readRows<AssignmentRow>(
    em,
    Assignments,
    em
      .createQueryBuilder(Assignments)
      .where({ recordId: { $gt: after } })
      .orderBy({ recordId: "asc" })
      .limit(count),
  );
  const files = await em.execute<HeldFile[]>(
    `select id, record_id as "recordId", nullif(name, '') as name, media_type as "mediaType", size, sha256
    from attachment where id > ? order by id limit ?`,
    [after, count],
  );
  const all: HeldEntry[] = [
    ...records.map((entry) => ({ kind: "RECORD" as const, id: entry.id, entry })),
    ...assignments.map((entry) => ({ kind: "ASSIGNMENT" as const, id: entry.recordId, entry })),
    ...files.map((entry) => ({ kind: "ATTACHMENT" as const, id: entry.id, entry })),
  ];
  return all.sort((a, b) => Number(a.id > b.id) - Number(a.id < b.id)).slice(0, count);
}

/** Reads events, and what opens their sealed places: salts by JSON pointer. */
export async function readHeldEvents(
  em: SqlEntityManager,
  ids: readonly string[],
): Promise<Map<string, { event: ServiceEventRow; salts: Map<string, Uint8Array> }>> {
  // Salts first: what is erased in between is then missing, not unsealed.
  const salts = await em.execute<{ id: string; place: string; salt: Buffer }[]>(
    `select event_id as id, place, salt from evidence_salt
    where event_id in (select jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(ids)],
  );
  const events = await readRows<ServiceEventRow>(
    em,
    ServiceEvents,
    em.createQueryBuilder(ServiceEvents).where({ id: { $in: [...ids] } }),
  );
  const byEvent = Map.groupBy(salts, ({ id }) => id);
  return new Map(
    events.map((event) => {
      const own = byEvent.get(event.id) ?? [];
      return [event.id, { event, salts: new Map(own.map(({ place, salt }) => [place, salt])) }];
    }),
  );
}

/** Reads up to `most` events that neither have a place in the log nor wait for one. */
export function readEventsOutside(
  em: SqlEntityManager,
  most: number,
): Promise<{ id: string; recordId: string; type: string }[]> {
  return em.execute(
    `select id, record_id as "recordId", type from service_event e
    where not exists (select from evidence_entry where event_id = e.id)
      and not exists (select from evidence_pending where event_id = e.id)
    order by seq limit ?`,
    [most],
  );
}

/** How many leaves wait for their place in the log. */
export async function countWaiting(em: SqlEntityManager): Promise<number> {
  const rows = await em.execute<[{ waiting: string }]>(
    `select count(*) as waiting from evidence_pending`,
  );
  return Number(rows[0].waiting);
}
