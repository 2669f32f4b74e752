/** Finds what earlier imports stored, many rows in one statement. */
import type { MemberContext } from "../../runtime/context.ts";

type ImportTable = "service_record" | "activity" | "service_product";

/** Returns identifiers by import identity; what is not there was never stored. */
export async function findKnown(
  { em }: MemberContext,
  table: ImportTable,
  identities: readonly string[],
): Promise<Map<string, string>> {
  if (identities.length === 0) return new Map();
  const rows = await em.execute<{ id: string; identity: string }[]>(
    `select id, import_identity as identity from ${table}
    where import_identity in (select jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(identities)],
  );
  return new Map(rows.map(({ id, identity }) => [identity, id]));
}

/**
 * Returns identifiers of imported services by how they began: under `begun:` any of them, under `begun-open:`
 * one that is not completed yet. What this very import stored is another service, however alike.
 */
export async function findBegun(
  { em }: MemberContext,
  beginnings: readonly string[],
  importId: string,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  if (beginnings.length === 0) return found;
  const rows = await em.execute<{ id: string; beginning: string; state: string }[]>(
    `select id, import_beginning as beginning, state from service_record
    where import_beginning in (select jsonb_array_elements_text(?::jsonb))
      and not exists (select 1 from imported_row where target_id = service_record.id and import_id = ?)
    order by id`,
    [JSON.stringify(beginnings), importId],
  );
  for (const { id, beginning, state } of rows) {
    found.set(`begun:${beginning}`, id);
    if (state === "ACCEPTED" || state === "IN_PROGRESS") found.set(`begun-open:${beginning}`, id);
  }
  return found;
}
