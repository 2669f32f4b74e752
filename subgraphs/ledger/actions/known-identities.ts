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
