/** A PostgreSQL cluster is whole or not there, and PostgreSQL ends with whoever asked for it. */

import { chmodSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { startPostgres, type PostgresSettings } from "../../scripts/network/postgres/postgres.ts";
import { stampOf } from "../../scripts/network/processes/identity.ts";
import { temporaryFolder } from "../setup/fake-network.ts";
import { runScript } from "../setup/script.ts";

const folder = temporaryFolder();
afterAll(folder.remove);

const settingsIn = (name: string): PostgresSettings => {
  mkdirSync(join(folder.path, name), { recursive: true });
  return {
    folder: join(folder.path, name, "postgres"),
    log: join(folder.path, name, "postgres.log"),
    password: "secret",
    maxConnections: 20,
    isDurable: false,
  };
};

test("a first start that is killed half-way leaves nothing that the next one trips over", async () => {
  const settings = settingsIn("killed");
  const script = runScript("test/start/fixtures/start-postgres.ts", [JSON.stringify(settings)]);
  await script.says("INITIALISING");
  await vi.waitFor(() => {
    const draft = readdirSync(join(settings.folder, "..")).find((name) =>
      name.startsWith(".initialising-"),
    );
    expect(readdirSync(join(settings.folder, "..", draft ?? "", "cluster"))).toContain("base");
  }, 8000);
  script.child.kill("SIGKILL");
  await script.ended;
  expect(readdirSync(join(settings.folder, ".."))).not.toContain("postgres");
  const server = await startPostgres(settings);
  await server.stop();
  expect(readdirSync(join(settings.folder, "..")).sort()).toEqual(["postgres", "postgres.log"]);
});

test("PostgreSQL ends within seconds when the process that asked for it is killed", async () => {
  const settings = settingsIn("orphaned");
  const script = runScript("test/start/fixtures/start-postgres.ts", [JSON.stringify(settings)]);
  await script.says("READY");
  const pid = Number(/READY (\d+)/.exec(script.said())?.[1]);
  expect(stampOf(pid)).toBeDefined();
  script.child.kill("SIGKILL");
  await vi.waitFor(() => expect(stampOf(pid)).toBeUndefined(), { timeout: 5000, interval: 50 });
});

test("PostgreSQL starts below a folder that its user may not pass", async () => {
  const settings = settingsIn("closed");
  chmodSync(join(folder.path, "closed"), 0o700);
  const server = await startPostgres(settings);
  expect(server.lendsPassage).toBe(process.getuid?.() === 0);
  await server.stop();
});
