/** One member's database: connect, migrate, fork per request. */
import { Migrator, type Migration } from "@mikro-orm/migrations";
import { type EntitySchema, MikroORM } from "@mikro-orm/postgresql";

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
