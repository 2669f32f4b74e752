/** A PostgreSQL cluster on disk: made whole or not at all, and freed from what a crash left. */

import { spawn } from "node:child_process";
import { chownSync, existsSync, readFileSync, realpathSync } from "node:fs";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { NetworkFailure } from "../failure.ts";
import { commandOf, endProcess, stampOf } from "../processes/identity.ts";
import type { PostgresBinaries } from "./binaries.ts";
import { commandFor, ownerOf, type RunAs } from "./run-as.ts";

const draftPrefix = ".initialising-";

/** Says whether the folder holds a cluster that these programs can run. */
export async function hasCluster(folder: string, majorVersion: number): Promise<boolean> {
  const file = join(folder, "PG_VERSION");
  if (!existsSync(file)) {
    const entries = existsSync(folder) ? await readdir(folder) : [];
    if (entries.length === 0) return false;
    throw new NetworkFailure(
      `目录 ${folder} 不为空，但不是 PostgreSQL 数据目录。请移走它，或用 --data 另选目录。`,
      `The folder ${folder} is not empty, yet is no PostgreSQL cluster. Move it away, or choose another with --data.`,
    );
  }
  const version = readFileSync(file, "utf8").trim();
  if (Number(version) === majorVersion) return true;
  throw new NetworkFailure(
    `数据目录 ${folder} 属于 PostgreSQL ${version}，本程序使用 PostgreSQL ${majorVersion}，不能直接打开。请用 PostgreSQL ${version} 导出（pg_dumpall）后导入新的数据目录，或用 --data 另选目录。`,
    `The folder ${folder} belongs to PostgreSQL ${version}, and PostgreSQL ${majorVersion} cannot open it. Dump it with PostgreSQL ${version} (pg_dumpall) into a new data folder, or choose another with --data.`,
  );
}

/** Makes a cluster beside its place and moves it there when it is complete. */
export async function makeCluster(options: {
  readonly folder: string;
  readonly binaries: PostgresBinaries;
  readonly runAs: RunAs;
  readonly password: string;
  readonly isDurable: boolean;
}): Promise<void> {
  const parent = dirname(options.folder);
  for (const entry of await readdir(parent)) {
    if (entry.startsWith(draftPrefix))
      await rm(join(parent, entry), { recursive: true, force: true, maxRetries: 5 });
  }
  const draft = join(parent, `${draftPrefix}${process.pid}`);
  const cluster = join(draft, "cluster");
  const passwordFile = join(draft, "password");
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, `${options.password}\n`, { mode: 0o600 });
  const owner = ownerOf(options.runAs);
  if (owner !== undefined) {
    for (const path of [passwordFile, draft]) chownSync(path, owner.uid, owner.gid);
  }
  try {
    await runInitdb(options.binaries.initdb, options.runAs, [
      `--pgdata=${cluster}`,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      // The built-in provider needs no locale of the machine: the same order everywhere.
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      ...(options.isDurable ? [] : ["--no-sync"]),
    ]);
    // An empty folder may stand in the way.
    await rm(options.folder, { recursive: true, force: true });
    await rename(cluster, options.folder);
  } finally {
    await rm(draft, { recursive: true, force: true, maxRetries: 5 });
  }
}

function runInitdb(program: string, runAs: RunAs, flags: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const [command, args, user] = commandFor(runAs, program, flags);
    const child = spawn(command, args, { ...user, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
    // The keeper dies with the supervisor, and takes a half-made cluster's maker along.
    const end = () => child.kill("SIGKILL");
    process.once("exit", end);
    child.once("error", reject);
    child.once("close", (code) => {
      process.off("exit", end);
      if (code === 0) return resolve();
      reject(
        new NetworkFailure(
          "PostgreSQL 数据目录初始化失败（initdb），原因如下。",
          "PostgreSQL could not initialise its data folder (initdb); it said:",
          said.trim().split("\n").slice(-10),
        ),
      );
    });
  });
}

/** Sets the superuser's password in a cluster that is not running: whoever owns the files may. */
export function resetSuperuserPassword(
  folder: string,
  binaries: PostgresBinaries,
  runAs: RunAs,
  password: string,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const flags = ["--single", "-D", folder, "postgres"];
    const [command, args, user] = commandFor(runAs, binaries.postgres, flags);
    const child = spawn(command, args, { ...user, stdio: ["pipe", "ignore", "ignore"] });
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`postgres --single ended with ${code}`)),
    );
    child.stdin.end(`ALTER ROLE postgres PASSWORD '${password}'\n`);
  });
}

/** Returns the pid in `postmaster.pid`, if that process really serves this folder. */
export function findPostmaster(folder: string): number | undefined {
  const file = join(folder, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const [first, servedFolder = ""] = readFileSync(file, "utf8").split("\n");
  const pid = Number(first);
  // The pid may have gone to another program since, and a copied folder brings along the file of a
  // server that serves the original.
  const isOurs =
    stampOf(pid) !== undefined &&
    commandOf(pid)?.includes(servedFolder) === true &&
    existsSync(servedFolder) &&
    realpathSync(servedFolder) === realpathSync(folder);
  return isOurs ? pid : undefined;
}

/** Ends a postmaster that its keeper left behind, and removes its pid file. */
export async function freeCluster(folder: string): Promise<boolean> {
  const pid = findPostmaster(folder);
  if (pid !== undefined) await endPostmaster(pid);
  await rm(join(folder, "postmaster.pid"), { force: true });
  return pid !== undefined;
}

/** Ends a postmaster: first without waiting for clients, then at once, then by force. */
export function endPostmaster(pid: number, patienceMs = 3000): Promise<boolean> {
  return endProcess(pid, [
    ["SIGINT", patienceMs],
    ["SIGQUIT", 1000],
    ["SIGKILL", 2000],
  ]);
}
