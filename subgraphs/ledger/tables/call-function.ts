/** Calls a function of the database with its values beside the statement: MikroORM writes them into it, quoted. */
import type { SqlEntityManager } from "@mikro-orm/postgresql";

/** Carries out `select name(values…)` in the transaction of `em`; null for a value that is not there. */
export async function callFunction(
  em: SqlEntityManager,
  name: string,
  values: readonly (string | number | null)[],
): Promise<void> {
  await em
    .getKysely()
    .selectNoFrom((builder) => {
      const given = values.map((value) => builder.val(value));
      return builder.fn(name, given).as("done");
    })
    .execute();
}
