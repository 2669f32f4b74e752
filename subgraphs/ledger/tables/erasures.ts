/** Takes personal values out of the tables; what remains is null, or empty where text must stand. */
import type { SqlEntityManager } from "@mikro-orm/postgresql";
import type { ErasureScope } from "../rules/erasure.ts";

/** Places that go, as JSON pointers by event. */
export type ErasedPlaces = Readonly<Record<string, readonly string[]>>;

/** The records, own and assigned, of one enterprise by credit code. */
export async function recordsOfEnterprise(
  em: SqlEntityManager,
  enterprise: string,
): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(
    `select id from service_record where enterprise_code = ?
    union select record_id from service_assignment where enterprise_code = ? order by 1`,
    [enterprise, enterprise],
  );
  return rows.map(({ id }) => id);
}

/** Erases values and salts of events. The database lets nothing else through than what their ERASE event names. */
export async function eraseInEvents(em: SqlEntityManager, places: ErasedPlaces): Promise<void> {
  const rows = Object.entries(places).flatMap(([event, own]) =>
    own.map((place) => ({ event, place, steps: place.split("/").slice(2) })),
  );
  const given = JSON.stringify(rows);
  await em.execute(
    `delete from evidence_salt s using jsonb_to_recordset(?::jsonb) as gone (event text, place text)
    where s.event_id = gone.event and s.place = gone.place`,
    [given],
  );
  for (const [event, own] of Object.entries(places)) {
    // One statement for each event: its trigger compares the row as a whole.
    const details = own
      .filter((place) => place.startsWith("/details/"))
      .reduce((sql) => `jsonb_set(${sql}, ?::text[], 'null'::jsonb, false)`, "details");
    const steps = own
      .filter((place) => place.startsWith("/details/"))
      .map((place) => `{${place.split("/").slice(2).join(",")}}`);
    const note = own.includes("/note") ? "null" : "note";
    await em.execute(`update service_event set note = ${note}, details = ${details} where id = ?`, [
      ...steps,
      event,
    ]);
  }
}

/** What quotes the record elsewhere in the ledger: files' names, messages sent and taken, rows as handed in. */
export async function eraseAround(
  em: SqlEntityManager,
  recordId: string,
  scope: ErasureScope,
): Promise<void> {
  if (scope === "ALL")
    await em.execute(`update attachment set name = '' where record_id = ?`, [recordId]);
  const gone =
    scope === "ALL"
      ? ["contactName", "contactPhone", "note", "set", "attachments"]
      : ["contactName", "contactPhone", "set"];
  // What still waits must arrive as it was meant; it is named to whoever erases.
  await em.execute(
    `update outgoing_message set content = content - array(select jsonb_array_elements_text(?::jsonb))
    where record_id = ? and state in ('DELIVERED', 'REFUSED', 'DROPPED')`,
    [JSON.stringify(gone), recordId],
  );
  await em.execute(`update incoming_message set signed = '' where record_id = ?`, [recordId]);
  await em.execute(`update imported_row set original = '{}'::jsonb where target_id = ?`, [
    recordId,
  ]);
}

/** Where values may remain that no rule here can take out of their whole: for a person to look after. */
export async function remainsOf(
  em: SqlEntityManager,
  recordIds: readonly string[],
): Promise<string[]> {
  const ids = JSON.stringify(recordIds);
  const rows = await em.execute<{ what: string }[]>(
    `select distinct what from (
      select '导入文件 imported file ' || i.id || ' ' || i.file_name as what from imported_row r
        join import i on i.id = r.import_id where r.target_id in (select jsonb_array_elements_text(?::jsonb))
      union all
      select '未送达的消息 message not delivered ' || id from outgoing_message
        where state in ('WAITING', 'DEAD') and record_id in (select jsonb_array_elements_text(?::jsonb))
      union all
      select '需求 demand ' || demand_id from service_record
        where demand_id is not null and id in (select jsonb_array_elements_text(?::jsonb))
      union all
      select '承接方 ' || dispatched_to || ' the member that was asked to deliver' from service_record
        where dispatched_to is not null and id in (select jsonb_array_elements_text(?::jsonb))
    ) found order by 1`,
    [ids, ids, ids, ids],
  );
  return rows.map(({ what }) => what);
}
