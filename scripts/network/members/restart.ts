/** Brings dead members of a running network back, at the address they had. */

import { dataFolder, type DataFolder } from "../folder/data-folder.ts";
import { NetworkFailure } from "../failure.ts";
import {
  readNetworkFile,
  updateMembers,
  type RunningMember,
  type RunningNetwork,
} from "../folder/network-file.ts";
import { readSecrets } from "../folder/secrets.ts";
import type { NetworkProcess, Program } from "../processes/child.ts";
import { checkPort } from "../processes/free-port.ts";
import { isSameProcess } from "../processes/identity.ts";
import { allReady, stayInForeground } from "./foreground.ts";
import { planHosts, startHost } from "./hosts.ts";
import { followMoves, tellHub } from "./whereabouts.ts";

export type Restart = {
  readonly data: string;
  readonly program: Program;
  /** Undefined: every dead member. */
  readonly codes: readonly string[] | undefined;
  /** Undefined: the port the member had. */
  readonly port: number | undefined;
};

/** Restarts members in this terminal and returns the exit code once they have ended. */
export async function restartMembers(restart: Restart): Promise<number> {
  const folder = dataFolder(restart.data);
  const network = await findRunning(folder);
  const wanted = chooseDead(network, restart.codes);
  const secrets = await readSecrets(folder);
  if (secrets === undefined)
    throw new NetworkFailure(`缺少 ${folder.secrets}。`, `${folder.secrets} is missing.`);
  const processes: NetworkProcess[] = [];
  for (const host of planHosts(wanted)) {
    const earlier = wanted.find(({ code }) => code === host.members[0]?.code);
    const port = restart.port ?? Number(new URL(earlier?.url ?? "").port);
    await checkPort(port, "127.0.0.1");
    processes.push(
      await startHost(host, {
        program: restart.program,
        folder,
        postgresUrl: network.postgres.url,
        secrets,
        beginning: network.begun,
        port,
        isForeground: true,
        onProgress: (text) => console.log(text),
      }),
    );
  }
  const back = await allReady(processes);
  const isWanted = () => isSameProcess(network.supervisor.pid, network.supervisor.stamp);
  await recordBack(folder, wanted, back);
  for (const { code, url, process } of back) {
    console.log(
      `✓ ${code} 已恢复 is back: ${url}（进程 pid ${process.pid}；Ctrl-C 停止 stops it）`,
    );
  }
  const hub = back.find(({ code }) =>
    wanted.some((member) => member.code === code && member.kind === "HUB"),
  );
  // Its supervisor cannot reach a hub that somebody else started, so its roster comes from here.
  const stopFollowing = hub ? followMoves(folder, () => hub.process) : () => undefined;
  if (hub) void tellHub(hub.process, (await readNetworkFile(folder))?.members ?? []);
  const exitCode = await stayInForeground(processes, isWanted);
  stopFollowing();
  return exitCode;
}

async function findRunning(folder: DataFolder): Promise<RunningNetwork> {
  const network = await readNetworkFile(folder);
  const { supervisor } = network ?? {};
  if (network && supervisor && isSameProcess(supervisor.pid, supervisor.stamp)) return network;
  throw new NetworkFailure(
    `数据目录 ${folder.path} 上没有正在运行的网络。请先 npm start，或用 --data 指定目录；单独启动成员请用 --database-url。`,
    `No network runs on the data folder ${folder.path}. npm start first, or name the folder with --data; to start a member alone, use --database-url.`,
  );
}

function chooseDead(
  network: RunningNetwork,
  codes: readonly string[] | undefined,
): readonly RunningMember[] {
  const isAlive = ({ pid, stamp }: RunningMember) => isSameProcess(pid, stamp);
  if (codes === undefined) {
    const dead = network.members.filter((member) => !isAlive(member));
    if (dead.length > 0) return dead;
    throw new NetworkFailure("所有成员都在运行。", "Every member is alive.");
  }
  return codes.map((code) => {
    const member = network.members.find((candidate) => candidate.code === code);
    if (member === undefined) {
      const known = network.members.map((one) => `${one.code} ${one.name}`);
      throw new NetworkFailure(
        `网络中没有成员 ${code}。成员有：`,
        `No member ${code} in this network. There are:`,
        known,
      );
    }
    if (!isAlive(member)) return member;
    throw new NetworkFailure(
      `成员 ${code} ${member.name} 正在运行：${member.url}（进程 ${member.pid}）。`,
      `Member ${code} is alive: ${member.url} (pid ${member.pid}).`,
    );
  });
}

function recordBack(
  folder: DataFolder,
  wanted: readonly RunningMember[],
  back: readonly { process: NetworkProcess; code: string; url: string }[],
): Promise<void> {
  const changed = wanted.flatMap((member) => {
    const now = back.find(({ code }) => code === member.code);
    if (now === undefined) return [];
    return [{ ...member, url: now.url, pid: now.process.pid, stamp: now.process.stamp }];
  });
  return updateMembers(folder, changed);
}
