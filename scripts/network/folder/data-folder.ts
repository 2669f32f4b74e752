/** The data folder: where everything of one local network lies. */

import { chmod, mkdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
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
  readonly logs: string;
  /** What each member process was told: who it hosts and how it reaches their databases. */
  readonly hosts: string;
  readonly roster: string;
  /** Everyone in the network, without addresses: what the demo year is made for. */
  readonly demoRoster: string;
  readonly registry: string;
  readonly secrets: string;
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
    logs: join(path, "logs"),
    hosts: join(path, "hosts"),
    roster: join(path, "roster.json"),
    demoRoster: join(path, "demo-roster.json"),
    registry: join(path, "registry.json"),
    secrets: join(path, "secrets.json"),
    network: join(path, "network.json"),
    lock: join(path, "start.lock"),
    beginning: join(path, "begun.json"),
  };
}

/** Makes the folder and proves that it can be written. */
export async function prepareDataFolder(folder: DataFolder): Promise<void> {
  try {
    const created = await mkdir(folder.path, { recursive: true });
    // PostgreSQL runs as another user when we are root, and has to pass through, whatever the umask.
    if (created !== undefined) await chmod(folder.path, 0o711);
    if (!(await stat(folder.path)).isDirectory()) throw notAFolder(folder.path);
    const probe = join(folder.path, `.probe-${process.pid}`);
    await writeFile(probe, "");
    await rm(probe);
    for (const part of [folder.keys, folder.logs, folder.hosts]) {
      await mkdir(part, { recursive: true, mode: 0o700 });
    }
  } catch (error) {
    throw folderFailure(folder.path, error);
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
  return error;
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
