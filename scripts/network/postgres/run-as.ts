/** Whom PostgreSQL runs as: it refuses root, so root lends it the user `postgres`. */

import { execFileSync, spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { dirname } from "node:path";
import { NetworkFailure } from "../failure.ts";

export type RunAs = {
  /** Undefined: as ourselves. */
  readonly user: { readonly uid: number; readonly gid: number } | undefined;
  /** A command that goes before the program's own, to lend it more than its user has. */
  readonly prefix: readonly string[];
};

/** Decides whom to run as, so that all the given existing paths can be reached. */
export function decideRunAs(paths: readonly string[]): RunAs {
  if (process.getuid?.() !== 0) return { user: undefined, prefix: [] };
  const user = findUser() ?? createUser();
  const barrier = paths.map((path) => findBarrier(path, user)).find((found) => found !== undefined);
  if (barrier === undefined) return { user, prefix: [] };
  return { user: undefined, prefix: lendPassage(user, barrier) };
}

/** Returns the command line and settings to start one of PostgreSQL's programs with. */
export function commandFor(
  runAs: RunAs,
  program: string,
  args: readonly string[],
): readonly [string, readonly string[], { uid?: number; gid?: number }] {
  const [first, ...rest] = [...runAs.prefix, program, ...args];
  return [first ?? program, rest, { ...runAs.user }];
}

/** Returns who has to own the data, or undefined when that is ourselves anyway. */
export function ownerOf(runAs: RunAs): { uid: number; gid: number } | undefined {
  return process.getuid?.() === 0 ? (runAs.user ?? findUser()) : undefined;
}

function findUser(): { uid: number; gid: number } | undefined {
  const read = (flag: string) => {
    const result = spawnSync("id", [flag, "postgres"], { encoding: "utf8" });
    return result.status === 0 ? Number(result.stdout) : Number.NaN;
  };
  const [uid, gid] = [read("-u"), read("-g")];
  return Number.isNaN(uid) || Number.isNaN(gid) ? undefined : { uid, gid };
}

function createUser(): { uid: number; gid: number } {
  spawnSync("groupadd", ["--system", "postgres"]);
  const args = ["--system", "--no-create-home", "--gid", "postgres", "postgres"];
  const result = spawnSync("useradd", args, { encoding: "utf8" });
  const user = findUser();
  if (user !== undefined) return user;
  throw new NetworkFailure(
    "PostgreSQL 不能以 root 身份运行，而系统用户 postgres 不存在且无法创建。请运行 useradd postgres，或改用普通用户 npm start。",
    "PostgreSQL does not run as root, and there is no user postgres and none could be created. Run useradd postgres, or npm start as an ordinary user.",
    [result.stderr?.trim() || String(result.error?.message ?? "useradd")],
  );
}

/** Returns the outermost folder on the way to a path that the user may not pass, or undefined. */
function findBarrier(path: string, user: { uid: number; gid: number }): string | undefined {
  const above = dirname(path) === path ? undefined : findBarrier(dirname(path), user);
  if (above !== undefined) return above;
  const { mode, uid, gid } = statSync(path);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  return (mode & bit) === 0 ? path : undefined;
}

/**
 * Returns a command that lends the user the right to pass folders such as /root or a private
 * temporary folder, without changing anybody's permissions. Containers often keep only the second,
 * wider capability.
 */
function lendPassage(user: { uid: number; gid: number }, barrier: string): string[] {
  for (const capability of ["dac_read_search", "dac_override"]) {
    const prefix = [
      "setpriv",
      `--reuid=${user.uid}`,
      `--regid=${user.gid}`,
      "--clear-groups",
      `--inh-caps=+${capability}`,
      `--ambient-caps=+${capability}`,
      // Without it access(2) still answers for the bare user, and PostgreSQL asks that first.
      "--securebits=+no_setuid_fixup",
    ];
    try {
      const [command, ...rest] = [...prefix, "test", "-x", `${barrier}/.`];
      execFileSync(command, rest, { stdio: "ignore" });
      return prefix;
    } catch {
      continue;
    }
  }
  throw new NetworkFailure(
    `以 root 启动时 PostgreSQL 使用系统用户 postgres，而该用户无法进入 ${barrier}。请运行 chmod o+x ${barrier}，或把项目与 --data 放到它能进入的目录（如 /srv），或改用普通用户启动。`,
    `Started by root, PostgreSQL runs as the user postgres, who cannot pass through ${barrier}. Run chmod o+x ${barrier}, or keep the project and --data where that user can go (such as /srv), or start as an ordinary user.`,
  );
}
