/** The process that keeps PostgreSQL: it ends PostgreSQL when whoever asked for it is gone. */

import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { NetworkFailure } from "../failure.ts";
import { findFreePort } from "../processes/free-port.ts";
import { findPostgres, type PostgresBinaries } from "./binaries.ts";
import {
  endPostmaster,
  freeCluster,
  hasCluster,
  makeCluster,
  resetSuperuserPassword,
} from "./cluster.ts";
import type { KeeperOrder, KeeperReport, PostgresSettings } from "./postgres.ts";
import { commandFor, decideRunAs, type RunAs } from "./run-as.ts";

type Place = {
  readonly settings: PostgresSettings;
  readonly binaries: PostgresBinaries;
  readonly runAs: RunAs;
};
type Postmaster = { readonly child: ChildProcess; readonly port: number };

let postmaster: Postmaster | undefined;
let isStopping = false;

process.on("message", (order: KeeperOrder) => {
  if (order.type === "open") void open(order.settings);
  else void stop(order.patienceMs);
});
process.once("disconnect", () => void stop(3000));
// A terminal's Ctrl-C is the supervisor's to hear: members stop before their databases do.
for (const name of ["SIGINT", "SIGHUP"] as const) process.on(name, () => undefined);
process.once("SIGTERM", () => void stop(3000));

async function open(settings: PostgresSettings): Promise<void> {
  try {
    const binaries = await findPostgres();
    const runAs = decideRunAs([dirname(binaries.postgres), dirname(settings.folder)]);
    const place = { settings, binaries, runAs };
    const isNew = !(await hasCluster(settings.folder, binaries.majorVersion));
    if (isNew) {
      report({ type: "phase", phase: "INITIALISING" });
      await makeCluster({
        folder: settings.folder,
        binaries,
        runAs,
        password: settings.password,
        isDurable: settings.isDurable,
      });
    } else if (await freeCluster(settings.folder)) {
      report({ type: "phase", phase: "HEALED" });
    }
    postmaster = await start(place);
    if (!(await answers(place, postmaster))) {
      // secrets.json is what counts; the cluster's own idea of the password may be older.
      await endPostmaster(postmaster.child.pid ?? 0);
      await resetSuperuserPassword(settings.folder, binaries, runAs, settings.password);
      postmaster = await start(place);
      if (!(await answers(place, postmaster))) throw notUp(place, "password");
    }
    const { child, port } = postmaster;
    child.once("exit", () => isStopping || process.exit(1));
    report({ type: "ready", port, pid: child.pid ?? 0, lendsPassage: runAs.prefix.length > 0 });
  } catch (error) {
    const failure = error instanceof NetworkFailure ? error : undefined;
    report({
      type: "failed",
      chinese: failure?.chinese ?? "PostgreSQL 未能启动。",
      english: failure?.english ?? "PostgreSQL did not come up.",
      details: failure?.details ?? String(error instanceof Error ? error.stack : error).split("\n"),
    });
    await stop(3000, 1);
  }
}

/** Starts the server on a free port; another program may take that port first, hence the attempts. */
async function start(place: Place): Promise<Postmaster> {
  for (let attempt = 1; ; attempt++) {
    const port = place.settings.port ?? (await findFreePort());
    const logBefore = existsSync(place.settings.log) ? statSync(place.settings.log).size : 0;
    const child = spawnPostmaster(place, port);
    if (await becomesReady(child, place.settings.folder)) return { child, port };
    const said = existsSync(place.settings.log)
      ? readFileSync(place.settings.log).subarray(logBefore).toString()
      : "";
    // Backends of a killed postmaster take a moment to notice.
    const isPassing = /Address already in use|pre-existing shared memory block/.test(said);
    if (!isPassing || attempt === 4 || isStopping) throw notUp(place, said);
    await delay(500);
  }
}

function spawnPostmaster({ settings, binaries, runAs }: Place, port: number): ChildProcess {
  if (existsSync(settings.log) && statSync(settings.log).size > 10_000_000)
    renameSync(settings.log, `${settings.log}.1`);
  const log = openSync(settings.log, "a", 0o600);
  const flags = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: "",
    max_connections: settings.maxConnections,
    shared_buffers: "128MB",
    timezone: "UTC",
    log_timezone: "UTC",
    // Plans over a city's ledger are short: compiling or spreading them costs more than it saves.
    jit: "off",
    max_parallel_workers_per_gather: 0,
    ...(settings.isDurable
      ? {}
      : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const args = [
    "-D",
    settings.folder,
    ...Object.entries(flags).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ];
  const [command, rest, user] = commandFor(runAs, binaries.postgres, args);
  // The inherited TZ or PG* variables of a developer's shell must not change the server.
  const env = { PATH: process.env["PATH"], LC_ALL: "C" };
  const child = spawn(command, rest, { ...user, env, stdio: ["ignore", log, log] });
  child.once("error", () => undefined);
  closeSync(log);
  return child;
}

async function becomesReady(child: ChildProcess, folder: string): Promise<boolean> {
  const until = performance.now() + 120_000;
  while (performance.now() < until && !isStopping) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
      return false;
    // The eighth line of postmaster.pid is the server's own word on its state.
    if (readPidFile(folder)[7]?.trim() === "ready") return true;
    await delay(20);
  }
  return false;
}

function readPidFile(folder: string): string[] {
  try {
    return readFileSync(`${folder}/postmaster.pid`, "utf8").split("\n");
  } catch {
    return [];
  }
}

/** Says whether the superuser gets in; false when the password is another. */
async function answers({ settings }: Place, { port }: Postmaster): Promise<boolean> {
  const client = new pg.Client({
    host: "127.0.0.1",
    port,
    user: "postgres",
    password: settings.password,
    database: "postgres",
  });
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === "28P01") return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function notUp({ settings }: Place, said: string): NetworkFailure {
  return new NetworkFailure(
    `PostgreSQL 未能启动，以下是日志 ${settings.log} 的最后几行。`,
    `PostgreSQL did not come up; these are the last lines of its log ${settings.log}.`,
    said.trim().split("\n").slice(-12),
  );
}

async function stop(patienceMs: number, exitCode = 0): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  if (postmaster?.child.pid !== undefined) await endPostmaster(postmaster.child.pid, patienceMs);
  process.exit(exitCode);
}

function report(content: KeeperReport): void {
  if (process.connected) process.send?.(content);
}
