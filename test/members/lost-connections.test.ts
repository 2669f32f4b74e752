/** Connections that break in the midst of a transaction are not lost to the pool. */
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { kinds } from "../../subgraphs/kinds.ts";
import { type Database, openDatabase } from "../../subgraphs/runtime/database.ts";
import { asSuperuser, freshDatabase } from "../setup/database.ts";

let database: Database;

beforeAll(async () => {
  const { tables, migrations } = kinds.WINDOW!;
  database = await openDatabase(await freshDatabase("WINDOW"), tables, migrations);
});
afterAll(() => database.close(true));

test("a member goes on after its database has broken off more transactions than it has connections", async () => {
  for (let times = 0; times < 10; times += 1) {
    const broken = database.em.fork().transactional(async (em) => {
      const [row] = await em.execute<{ pid: number }[]>(`select pg_backend_pid() as pid`);
      await asSuperuser(`select pg_terminate_backend(${row!.pid})`);
      await em.execute(`select 1`);
    });
    await expect(broken).rejects.toThrow(/connection/i);
  }
  const answered = database.em.fork().execute(`select 1 as one`);
  const patience = sleep(3000, "no connection is left", { ref: false });
  expect(await Promise.race([answered, patience])).toEqual([{ one: 1 }]);
  // Nor are there more than the pool may have.
  const all = Array.from({ length: 12 }, () => database.em.fork().execute(`select 1 as one`));
  expect(await Promise.all(all)).toHaveLength(12);
});
