/** The data folder: where everything of one local network lies. */

import { chmod, mkdir, readdir, rm, rmdir, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { codeOf, NetworkFailure } from "../failure.ts";
import type { Beginning } from "../start-options.ts";
import { hasStrings, readJson, writeJson } from "./json-file.ts";

export type DataFolder = {
  readonly path: string;
  readonly postgres: string;
  readonly postgresLog: string;
  readonly keys: string;
  readonly publicKeys: string;
  readonly gatewayKey: string;
  readonly identityKey: string;
  /** The hub's: with it the member registry is signed. */
  readonly registryKey: string;
  /** Each member's own, by its code; with it it signs what it tells others. */
  readonly memberKeyOf: (code: string) => string;
  readonly memberKeys: string;
  readonly logs: string;
  /** What each member process was told: who it hosts and how it reaches their databases. */
  readonly hosts: string;
  readonly roster: string;
  /** Everyone in the network, without addresses: what the demo year is made for. */
  readonly demoRoster: string;
  /** Written when the demo year's bulletins and evaluation have been made. */
  readonly demoHistory: string;
  /** The signed member registry: the hub lays it there, the gateway goes by it when the hub is down. */
  readonly registry: string;
  readonly secrets: string;
  /** Demonstration accounts, and the password that they share. */
  readonly accounts: string;
  readonly demoPassword: string;
  readonly network: string;
  readonly lock: string;
  readonly beginning: string;
};

/** Returns the places in a data folder. */
export function dataFolder(path: string): DataFolder {
  const keys = join(path, "keys");
  return {
    path,
    postgres: join(path, "postgres"),
    postgresLog: join(path, "postgres.log"),
    keys,
    publicKeys: join(keys, "jwks.json"),
    gatewayKey: join(keys, "gateway.jwk.json"),
    identityKey: join(keys, "identity.jwk.json"),
    registryKey: join(keys, "registry.jwk.json"),
    memberKeys: join(keys, "members"),
    memberKeyOf: (code) => join(keys, "members", `${code}.jwk.json`),
    logs: join(path, "logs"),
    hosts: join(path, "hosts"),
    roster: join(path, "roster.json"),
    demoRoster: join(path, "demo-roster.json"),
    demoHistory: join(path, "demo-history.json"),
    registry: join(path, "registry.jws"),
    secrets: join(path, "secrets.json"),
    accounts: join(path, "accounts.json"),
    demoPassword: join(path, "demo-password.json"),
    network: join(path, "network.json"),
    lock: join(path, "start.lock"),
    beginning: join(path, "begun.json"),
  };
}

/** Makes the folder, proves that it can be written, and returns the folders that were not there, outermost first. */
export async function prepareDataFolder(folder: DataFolder): Promise<readonly string[]> {
  const made: string[] = [];
  try {
    await makeFolder(folder.path, made);
    // PostgreSQL runs as another user when we are root, and has to pass through, whatever the umask.
    if (made.length > 0) await chmod(folder.path, 0o711);
    const probe = join(folder.path, `.probe-${process.pid}`);
    await writeFile(probe, "");
    await rm(probe);
    for (const part of [folder.keys, folder.memberKeys, folder.logs, folder.hosts]) {
      await mkdir(part, { recursive: true, mode: 0o700 });
    }
    return made;
  } catch (error) {
    await discardHalfMade(folder, made);
    throw folderFailure(folder.path, error);
  }
}

/**
 * Makes a folder and those above it, one by one: asked to make them all at once, Node tries for ever
 * where the system denies that a folder's parent is there, as under /proc.
 */
async function makeFolder(path: string, made: string[]): Promise<void> {
  if (await isFolder(path)) return;
  await makeFolder(dirname(path), made);
  try {
    await mkdir(path);
    made.push(path);
  } catch (error) {
    // Another start may have been faster.
    if (codeOf(error) !== "EEXIST") throw error;
    if (!(await isFolder(path))) throw notAFolder(path);
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    if ((await stat(path)).isDirectory()) return true;
  } catch (error) {
    // The root is its own parent: nothing is left to make.
    if (codeOf(error) === "ENOENT" && dirname(path) !== path) return false;
    throw error;
  }
  throw notAFolder(path);
}

/**
 * Removes a folder that this start made, as long as it holds nothing but what a start puts there
 * before PostgreSQL; says whether it is gone.
 */
export async function discardHalfMade(
  folder: DataFolder,
  made: readonly string[],
): Promise<boolean> {
  if (!made.includes(folder.path)) {
    await removeEmpty(made);
    return false;
  }
  const { keys, logs, hosts, publicKeys, gatewayKey, identityKey, registryKey, memberKeys } =
    folder;
  const { secrets, roster, lock } = folder;
  const isOnly = async (place: string, allowed: readonly string[]) => {
    const names = new Set(allowed.map((path) => basename(path)));
    return (await readdir(place).catch(() => [])).every((name) => names.has(name));
  };
  const isHalfMade =
    (await isOnly(folder.path, [keys, logs, hosts, secrets, roster, lock])) &&
    (await isOnly(keys, [publicKeys, gatewayKey, identityKey, registryKey, memberKeys])) &&
    (await isOnly(logs, [])) &&
    (await isOnly(hosts, []));
  if (!isHalfMade) return false;
  await rm(folder.path, { recursive: true, force: true });
  await removeEmpty(made.filter((path) => path !== folder.path));
  return true;
}

/** Removes folders, innermost first, up to one that holds something. */
async function removeEmpty(made: readonly string[]): Promise<void> {
  for (const path of made.toReversed()) {
    try {
      await rmdir(path);
    } catch {
      return;
    }
  }
}

function folderFailure(path: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === "EEXIST" || code === "ENOTDIR") return notAFolder(path);
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
    return new NetworkFailure(
      `数据目录 ${path} 不可写（${code}）。请授予写权限，或用 --data 另选目录。`,
      `The data folder ${path} cannot be written (${code}). Grant write permission, or choose another with --data.`,
    );
  }
  if (code === "ENOSPC" || code === "EDQUOT") {
    return new NetworkFailure(
      `数据目录 ${path} 所在磁盘空间不足（${code}）。请清理磁盘，或用 --data 另选目录。`,
      `The disk of the data folder ${path} is full (${code}). Free some space, or choose another with --data.`,
    );
  }
  if (code === undefined) return error;
  return new NetworkFailure(
    `无法建立或使用数据目录 ${path}（${code}）：该位置不允许存放文件。请用 --data 另选目录。`,
    `The data folder ${path} cannot be made or used (${code}): the place does not take files. Choose another with --data.`,
    [],
    error,
  );
}

const notAFolder = (path: string): NetworkFailure =>
  new NetworkFailure(
    `数据目录 ${path} 或其上级是一个文件，而不是目录。请移走该文件，或用 --data 另选目录。`,
    `The data folder ${path}, or something above it, is a file. Move that file away, or choose another folder with --data.`,
  );

const isBeginning = (content: unknown): content is { begun: Beginning } =>
  hasStrings(content, "begun") && (content.begun === "DEMO" || content.begun === "EMPTY");

/** Returns how the folder was begun, or undefined if it is new. */
export async function readBeginning(folder: DataFolder): Promise<Beginning | undefined> {
  const content = await readJson(folder.beginning, isBeginning, {
    chinese: '请写入 {"begun":"DEMO"} 或 {"begun":"EMPTY"}，与当初的开始方式一致。',
    english: 'Write {"begun":"DEMO"} or {"begun":"EMPTY"}, whichever it was begun with.',
  });
  return content?.begun;
}

/** Returns how to begin: as asked, as the folder was begun, or with demo data. */
export function decideBeginning(
  folder: DataFolder,
  begun: Beginning | undefined,
  asked: Beginning | undefined,
): Beginning {
  if (begun === undefined || asked === undefined || asked === begun)
    return asked ?? begun ?? "DEMO";
  const [was, wanted] = begun === "DEMO" ? ["--demo", "--empty"] : ["--empty", "--demo"];
  throw new NetworkFailure(
    `数据目录 ${folder.path} 当初以 ${was} 开始，不能改为 ${wanted}。请去掉 ${wanted}，或用 --data 另选目录。`,
    `The data folder ${folder.path} was begun with ${was}, which ${wanted} contradicts. Leave ${wanted} out, or choose another folder with --data.`,
  );
}

/** Remembers how the folder was begun. */
export async function recordBeginning(folder: DataFolder, begun: Beginning): Promise<void> {
  if ((await readBeginning(folder)) === undefined) {
    await writeJson(folder.beginning, { begun, at: new Date().toISOString() });
  }
}
