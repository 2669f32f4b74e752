/** Waits for the moment in which a crash hurts most: something is under way between two commits. */
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { Random } from "./random.ts";

/** What is under way, as one query that names another member that takes part, or nobody. */
const underWay = {
  message: `select receiver as other from outgoing_message where state = 'WAITING' and due_at <= now() limit 1`,
  import: `select null as other from import where state = 'RUNNING' and total_rows > 0 limit 1`,
} as const;
export type Aim = keyof typeof underWay;

/** Messages are always about; of thirteen matters one is a file. */
const patienceMs: Readonly<Record<Aim, number>> = { message: 3000, import: 8000 };
/** A message is taken and settled within so long, a small file is stored. */
const longestMs: Readonly<Record<Aim, number>> = { message: 40, import: 150 };

/**
 * Watches the database at `url` until something is under way there, and a little longer; returns who else takes part,
 * null for nobody, or undefined when nothing came.
 */
export async function awaitMoment(
  url: string,
  aim: Aim,
  random: Random,
): Promise<string | null | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000 });
  // The server may be killed meanwhile.
  client.on("error", () => undefined);
  const until = performance.now() + patienceMs[aim];
  try {
    await client.connect();
    while (performance.now() < until) {
      const { rows } = await client.query<{ other: string | null }>(underWay[aim]);
      if (rows[0]) {
        await sleep(random.whole(0, longestMs[aim]));
        return rows[0].other;
      }
      await sleep(2);
    }
    return undefined;
  } catch {
    return undefined;
  } finally {
    void client.end().catch(() => undefined);
  }
}
