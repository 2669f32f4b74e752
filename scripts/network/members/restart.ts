/** Brings dead members of a running network back: with their housemates, and at their address if it is free. */

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
import { checkPort, isPortTaken } from "../processes/free-port.ts";
import { isSameProcess } from "../processes/identity.ts";
import { allReady, stayInForeground } from "./foreground.ts";
import { planHosts, startHost, type Host } from "./hosts.ts";
import { followMoves, tellHub } from "./whereabouts.ts";

export type Restart = {
  readonly data: string;
  readonly program: Program;
  /** Undefined: every dead member. */
  readonly codes: readonly string[] | undefined;
  /** Undefined: the port the member had, or a free one if another program has taken it. */
  readonly port: number | undefined;
};

/** Restarts members in this terminal and returns the exit code once they have ended. */
export async function restartMembers(restart: Restart): Promise<number> {
  const folder = dataFolder(restart.data);
  const network = await findRunning(folder);
  const { wanted, housemates } = chooseDead(network, restart.codes);
  const secrets = await readSecrets(folder);
  if (secrets === undefined)
    throw new NetworkFailure(`缺少 ${folder.secrets}。`, `${folder.secrets} is missing.`);
  const hosts = planHosts(wanted);
  if (restart.port !== undefined && hosts.length > 1) {
    throw new NetworkFailure(
      "一次恢复多个进程时不能用 --port。请去掉 --port，或用 --code 只指定一个成员。",
      "Several processes cannot share one --port. Leave --port out, or name a single member with --code.",
    );
  }
  if (housemates.length > 0) {
    console.log(
      `同一进程中的其他 ${housemates.length} 个成员一并恢复 · Members of the same process come back too: ${housemates.map(({ code }) => code).join(", ")}`,
    );
  }
  const ports = await choosePorts(hosts, wanted, restart.port);
  const processes: NetworkProcess[] = [];
  for (const [index, host] of hosts.entries()) {
    const port = ports[index] ?? 0;
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
  try {
    await recordBack(folder, wanted, back);
  } catch (error) {
    await Promise.all(processes.map((process) => process.stop(5000)));
    throw error;
  }
  for (const { code, url, process } of back) {
    const earlier = wanted.find((member) => member.code === code)?.url ?? "";
    const moved =
      restart.port === undefined && portOf(earlier) !== portOf(url)
        ? `原端口 ${portOf(earlier)} 被占用，改用空闲端口 earlier port taken, on a free one；`
        : "";
    console.log(
      `✓ ${code} 已恢复 is back: ${url}（${moved}进程 pid ${process.pid}；Ctrl-C 停止 stops it）`,
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

/** Returns the members to bring back, and which of them nobody named: those who died with a named one. */
function chooseDead(
  network: RunningNetwork,
  codes: readonly string[] | undefined,
): { wanted: readonly RunningMember[]; housemates: readonly RunningMember[] } {
  const isAlive = ({ pid, stamp }: RunningMember) => isSameProcess(pid, stamp);
  if (codes === undefined) {
    const dead = network.members.filter((member) => !isAlive(member));
    if (dead.length > 0) return { wanted: dead, housemates: [] };
    throw new NetworkFailure("所有成员都在运行。", "Every member is alive.");
  }
  const named = [...new Set(codes)].map((code) => {
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
  // Left behind, they would keep an address at which somebody else now answers.
  const housemates = network.members.filter(
    (member) =>
      !named.includes(member) &&
      named.some(({ pid, stamp }) => pid === member.pid && stamp === member.stamp),
  );
  return { wanted: [...named, ...housemates], housemates };
}

/** Returns a port for each host: the one asked for, its earlier one, or 0 (any) where that is taken. */
async function choosePorts(
  hosts: readonly Host[],
  wanted: readonly RunningMember[],
  asked: number | undefined,
): Promise<number[]> {
  const chosen: number[] = [];
  for (const { members } of hosts) {
    const [first] = members;
    const earlier = portOf(wanted.find(({ code }) => code === first?.code)?.url ?? "");
    if (asked !== undefined) {
      await checkPort(asked, "127.0.0.1", `npm run member -- --code ${first?.code}`);
      chosen.push(asked);
    } else if (!chosen.includes(earlier) && !(await isPortTaken(earlier, "127.0.0.1"))) {
      chosen.push(earlier);
    } else {
      chosen.push(0);
    }
  }
  return chosen;
}

const portOf = (url: string): number => Number(new URL(url).port);

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
  return updateMembers(folder, changed, (current) => {
    const codes = new Set(changed.map(({ code }) => code));
    const faster = current.find(
      ({ code, pid, stamp }) => codes.has(code) && isSameProcess(pid, stamp),
    );
    if (faster === undefined) return;
    throw new NetworkFailure(
      `成员 ${faster.code} 在此期间已由另一个命令恢复：${faster.url}（进程 ${faster.pid}）。此处不再启动。`,
      `Another command brought member ${faster.code} back meanwhile: ${faster.url} (pid ${faster.pid}). Nothing more is started here.`,
    );
  });
}
