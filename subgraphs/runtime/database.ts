/** One member's database: connect, migrate, fork per request. */
import { Migrator, type Migration } from "@mikro-orm/migrations";
import { type EntitySchema, MikroORM } from "@mikro-orm/postgresql";
import type { Pool, PoolClient } from "pg";

export type Tables = readonly EntitySchema[];
export type Migrations = readonly { readonly name: string; readonly class: typeof Migration }[];
export type Database = MikroORM;

/**
 * Connects to `url` and applies what is missing of `migrations`, in their order.
 * @throws with the database's own message when it cannot be reached or refuses the role
 */
export async function openDatabase(
  url: string,
  tables: Tables,
  migrations: Migrations,
): Promise<Database> {
  const orm = await MikroORM.init({
    clientUrl: url,
    entities: [...tables],
    extensions: [Migrator],
    forceUtcTimezone: true,
    discovery: { warnWhenNoEntities: false },
    pool: { min: 0, max: 6 },
    driverOptions: { onPoolCreated: giveUpLostConnections },
    migrations: {
      migrationsList: migrations.map((migration) => ({ ...migration })) as never,
      tableName: "migration",
      snapshot: false,
      silent: true,
    },
    logger: () => {},
  });
  try {
    await orm.migrator.up();
  } catch (cause) {
    await orm.close(true);
    throw cause;
  }
  return orm;
}

/**
 * Gives a connection that was lost while somebody held it back to the pool. Kysely 0.29 keeps the one of a
 * transaction whose rollback fails, and on a lost connection it always does: after a few crashes of PostgreSQL
 * nothing would be left of the pool, and the member would wait for ever.
 */
function giveUpLostConnections(pool: Pool): void {
  const held = new WeakSet<PoolClient>();
  pool.on("acquire", (client) => held.add(client));
  pool.on("release", (_, client) => held.delete(client));
  pool.on("connect", (client) => {
    client.once("end", () => {
      if (!held.has(client)) return;
      client.release(true);
      // Whoever held it may still give it back.
      client.release = () => undefined;
    });
  });
}
