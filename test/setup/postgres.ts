/** One real PostgreSQL for a whole test run: a free port, a temporary folder, no durability. */

import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startPostgres } from "../../scripts/network/postgres/postgres.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The superuser's address of the run's PostgreSQL, database `postgres`. */
    postgresUrl: string;
  }
}

/** Starts the server, provides `postgresUrl`, and returns what stops it and deletes its folder. */
export default async function startTestPostgres(
  project: TestProject,
): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "hub-test-postgres-"));
  const server = await startPostgres({
    folder: join(folder, "cluster"),
    log: join(folder, "postgres.log"),
    password: randomUUID(),
    maxConnections: 300,
    isDurable: false,
  });
  project.provide("postgresUrl", server.url);
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
