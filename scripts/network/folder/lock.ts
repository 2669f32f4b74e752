/** One running network per data folder: who holds it, and what a dead holder leaves behind. */

import { readFile, rm, writeFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { codeOf, NetworkFailure } from "../failure.ts";
import { isSameProcess, stampOf } from "../processes/identity.ts";
import type { DataFolder } from "./data-folder.ts";
import { readNetworkFile } from "./network-file.ts";

type Holder = { readonly pid: number; readonly stamp: string | null };

/**
 * Takes the folder for this process.
 * @throws a failure that names the holder when another start is alive.
 */
export async function lockDataFolder(folder: DataFolder): Promise<void> {
  const mine = JSON.stringify({ pid: process.pid, stamp: stampOf(process.pid) ?? null });
  for (let attempt = 0; attempt < 10; attempt++) {
    try {
      return await writeFile(folder.lock, mine, { flag: "wx", mode: 0o600 });
    } catch (error) {
      if (codeOf(error) !== "EEXIST") throw error;
    }
    const holder = await readHolder(folder);
    if (holder !== undefined && isSameProcess(holder.pid, holder.stamp)) {
      throw await takenFailure(folder, holder);
    }
    await rm(folder.lock, { force: true });
  }
  throw new NetworkFailure(
    `无法取得数据目录的锁 ${folder.lock}，请删除该文件后重试。`,
    `Cannot take the data folder's lock ${folder.lock}; delete it and try again.`,
  );
}

/** Gives the folder back. */
export function unlockDataFolder(folder: DataFolder): Promise<void> {
  return rm(folder.lock, { force: true });
}

async function readHolder(folder: DataFolder): Promise<Holder | undefined> {
  // Another start may be between creating the file and writing its pid.
  for (let attempt = 0; attempt < 5; attempt++) {
    try {
      const { pid, stamp } = JSON.parse(await readFile(folder.lock, "utf8")) as Partial<Holder>;
      if (typeof pid === "number") return { pid, stamp: stamp ?? null };
    } catch (error) {
      if (codeOf(error) === "ENOENT") return undefined;
    }
    await delay(50);
  }
  return undefined;
}

async function takenFailure(folder: DataFolder, holder: Holder): Promise<NetworkFailure> {
  const url = (await readNetworkFile(folder).catch(() => undefined))?.gateway.url;
  const [at, atEn] = url === undefined ? ["正在启动", "still starting"] : [url, url];
  return new NetworkFailure(
    `数据目录 ${folder.path} 已有网络在运行：${at}（进程 ${holder.pid}）。请先停止它（kill ${holder.pid}），或用 --data 另选目录。`,
    `A network already runs on the data folder ${folder.path}: ${atEn} (pid ${holder.pid}). Stop it first (kill ${holder.pid}), or choose another folder with --data.`,
  );
}
