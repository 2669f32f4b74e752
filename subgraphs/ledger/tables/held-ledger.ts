/** What the ledger's tables hold today, in the form in which events set it. */
import type { EntityName } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import { readRows } from "../../runtime/read-rows.ts";
import type { EntryKind } from "../rules/evidence/held-kind.ts";
import { Activities, type ActivityRow } from "./activities.ts";
import { Assignments, type AssignmentRow } from "./assignments.ts";
import { type ServiceEventRow, ServiceEvents } from "./service-events.ts";
import { type ServiceProductRow, ServiceProducts } from "./service-products.ts";
import { ServiceRecords, type ServiceRecordRow } from "./service-records.ts";

/** What is held under one identifier, in the names under which events set it. */
export type HeldEntry = { readonly kind: EntryKind; readonly id: string; readonly entry: object };

/** Reads up to `count` entries whose identifiers come after `after`, in their order, which is that of bytes. */
export type HeldSource = (
  em: SqlEntityManager,
  member: string,
  after: string,
  count: number,
) => Promise<HeldEntry[]>;

/** Says of rows of a table with an identifier of their own how they are held. */
export const heldRows =
  <Row extends { readonly id: string }>(kind: EntryKind, table: EntityName<Row>): HeldSource =>
  async (em, _, after, count) => {
    const query = em
      .createQueryBuilder(table)
      .where({ id: { $gt: after } } as never)
      .orderBy({ id: "asc" } as never)
      .limit(count);
    const rows = await readRows<Row>(em, table, query);
    return rows.map((entry) => ({ kind, id: entry.id, entry }));
  };

const assignments: HeldSource = async (em, _, after, count) => {
  const query = em
    .createQueryBuilder(Assignments)
    .where({ recordId: { $gt: after } })
    .orderBy({ recordId: "asc" })
    .limit(count);
  const rows = await readRows<AssignmentRow>(em, Assignments, query);
  return rows.map((entry) => ({ kind: "ASSIGNMENT", id: entry.recordId, entry }));
};

/** Evidence files without their content; the name is empty once it was erased. */
const files: HeldSource = async (em, _, after, count) => {
  const rows = await em.execute<{ id: string }[]>(
    `select id, record_id as "recordId", nullif(name, '') as name, media_type as "mediaType", size, sha256
    from attachment where id > ? order by id limit ?`,
    [after, count],
  );
  return rows.map((entry) => ({ kind: "ATTACHMENT", id: entry.id, entry }));
};

/** Activities with those who came, by credit code. */
const activities: HeldSource = async (em, member, after, count) => {
  const rows = await heldRows<ActivityRow>("ACTIVITY", Activities)(em, member, after, count);
  const came = await em.execute<{ id: string; code: string; name: string | null }[]>(
    `select activity_id as id, enterprise_code as code, enterprise_name as name from activity_attendee
    where activity_id in (select jsonb_array_elements_text(?::jsonb)) order by enterprise_code collate "C"`,
    [JSON.stringify(rows.map(({ id }) => id))],
  );
  const byActivity = Map.groupBy(came, ({ id }) => id);
  return rows.map(({ kind, id, entry }) => {
    const attendees = (byActivity.get(id) ?? []).map(({ code, name }) => ({ code, name }));
    return { kind, id, entry: { ...entry, attendees } };
  });
};

/** Says how what `sql` selects is held: `id`, and `entry`, an object. */
export const heldBySql =
  (kind: EntryKind, sql: string): HeldSource =>
  async (em, _, after, count) => {
    const rows = await em.execute<{ id: string; entry: string }[]>(
      `select held.id, held.entry::text as entry from (${sql}) held
      where held.id collate "C" > ? order by held.id collate "C" limit ?`,
      [after, count],
    );
    return rows.map(({ id, entry }) => ({ kind, id, entry: JSON.parse(entry) as object }));
  };

/** SQL for the SHA-256, in hexadecimal, of a column's UTF-8 bytes. */
export const hashOf = (text: string): string =>
  `encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`;

/** What every kind of member holds. */
const heldByAll: readonly HeldSource[] = [
  heldRows<ServiceRecordRow>("RECORD", ServiceRecords),
  assignments,
  files,
  activities,
  heldRows<ServiceProductRow>("PRODUCT", ServiceProducts),
  heldBySql(
    "MESSAGE",
    `select 'message#' || id as id, jsonb_build_object('receiver', receiver, 'eventId', event_id,
      'state', case state when 'DROPPED' then state end) as entry
    from outgoing_message where event_id is not null`,
  ),
  heldBySql(
    "STATEMENT",
    `select id, jsonb_build_object('year', year, 'quarter', quarter, 'number', number, 'hash', hash,
      'signed', ${hashOf("signed")}) as entry from reported_statement`,
  ),
];

/**
 * Reads up to `count` entries whose identifiers come after `after`, all kinds in one order; `added` are those that only
 * this kind of member holds, its contribution `held`.
 */
export async function readEntries(
  em: SqlEntityManager,
  member: string,
  added: readonly HeldSource[],
  after: string,
  count: number,
): Promise<HeldEntry[]> {
  const all: HeldEntry[] = [];
  for (const source of [...heldByAll, ...added])
    all.push(...(await source(em, member, after, count)));
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
