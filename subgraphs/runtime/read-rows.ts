/** Rows that are read and forgotten: as entities, watched for changes, they would cost three times as much. */
import type { EntityName } from "@mikro-orm/core";
import type { QueryBuilder, SqlEntityManager } from "@mikro-orm/postgresql";

/** Runs `query` over `table` and returns plain rows, under the names and types of its properties. */
export async function readRows<Row extends object>(
  em: SqlEntityManager,
  table: EntityName<Row>,
  query: Pick<QueryBuilder<Row>, "execute">,
): Promise<Row[]> {
  const rows = await query.execute<Record<string, unknown>[]>("all", true);
  const platform = em.getPlatform();
  for (const { name, customType } of em.getMetadata().get(table).props) {
    if (!customType) continue;
    for (const row of rows) row[name] = customType.convertToJSValue(row[name], platform);
  }
  return rows as Row[];
}
