/** Brings a network up, part by part. */

import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { NetworkFailure } from "./failure.ts";
import {
  decideBeginning,
  prepareDataFolder,
  readBeginning,
  recordBeginning,
} from "./folder/data-folder.ts";
import { prepareDemoAccounts } from "./folder/demo-accounts.ts";
import { prepareKeys, withKeys } from "./folder/keys.ts";
import { writeJson } from "./folder/json-file.ts";
import { lockDataFolder } from "./folder/lock.ts";
import {
  writeNetworkFile,
  type RunningMember,
  type RunningNetwork,
} from "./folder/network-file.ts";
import { completeSecrets, type Secrets } from "./folder/secrets.ts";
import { makeDatabases, type MemberDatabases } from "./members/databases.ts";
import { inTurns, planHosts, startHost } from "./members/hosts.ts";
import { anhuiRoster, readRoster } from "./members/roster.ts";
import type { RosterMember } from "./members/roster-member.ts";
import { tellHub, writeRoster } from "./members/whereabouts.ts";
import { healEarlierStart, type Parts } from "./parts.ts";
import { databaseNameOf } from "./postgres/databases.ts";
import { startPostgres, type RunningPostgres } from "./postgres/postgres.ts";
import { startProcess, type NetworkProcess, type Program } from "./processes/child.ts";
import { checkPort } from "./processes/free-port.ts";
import { stampOf } from "./processes/identity.ts";
import type { Progress } from "./progress.ts";
import type { Beginning, StartOptions } from "./start-options.ts";

/** What the network's processes run; tests put their own in place. */
export type Programs = {
  readonly members: () => Promise<Program>;
  readonly gateway: () => Promise<Program>;
  /** Makes what the gateway serves besides its API; runs while the members start. */
  readonly pages?: () => Promise<unknown>;
};

type Plan = {
  readonly roster: readonly RosterMember[];
  readonly secrets: Secrets;
  readonly beginning: Beginning;
  readonly isFirstStart: boolean;
};

/** Connections a member may hold at once, and some for people who look in. */
const connectionsPerMember = 6;
const connectionsToSpare = 40;

/** Brings everything up, writes `network.json`, and returns its content. */
export async function bringUp(
  parts: Parts,
  options: StartOptions,
  programs: Programs,
  progress: Progress,
): Promise<RunningNetwork> {
  const memberProgram = programs.members();
  const gatewayProgram = programs.gateway();
  const pages = programs.pages?.();
  // A failed build is told of when its turn comes, not while nobody waits for it.
  for (const build of [memberProgram, gatewayProgram, pages]) build?.catch(() => undefined);
  const preparing = progress.phase("准备数据目录 Preparing the data folder", () =>
    prepare(parts, options, progress),
  );
  parts.preparing = preparing;
  const plan = await preparing;
  parts.closing.signal.throwIfAborted();
  if (plan.isFirstStart) progress.say(describeBeginning(options, plan.beginning));
  const postgres = await progress.phase("启动 PostgreSQL Starting PostgreSQL", (tell) => {
    parts.postgres = openPostgres(parts, plan, tell);
    return parts.postgres;
  });
  void postgres.ended.then(() =>
    parts.loss.resolve(
      new NetworkFailure(
        `PostgreSQL 或其守护进程意外退出，全部停止。日志：${parts.folder.postgresLog}`,
        `PostgreSQL or its keeper ended unexpectedly: everything stops. Log: ${parts.folder.postgresLog}`,
      ),
    ),
  );
  if (postgres.lendsPassage) {
    progress.say(
      "  系统用户 postgres 无法进入所在目录，已仅为该进程授予通行权限 · PostgreSQL's user was lent passage through a closed folder",
    );
  }
  // Members begin as soon as theirs is there; the rest are made meanwhile.
  const databases = makeDatabases(postgres.url, plan.roster, plan.secrets);
  await progress.phase("准备成员数据库 Preparing the members' databases", () =>
    databases.ready(plan.roster[0]!.code),
  );
  await recordBeginning(parts.folder, plan.beginning);
  if (plan.beginning === "DEMO" && !existsSync(parts.folder.demoRoster)) {
    // The demo year belongs to whoever was there at the first start; later members begin empty.
    await writeJson(
      parts.folder.demoRoster,
      plan.roster.map(({ publicKey: _, ...member }) => member),
    );
  }
  const program = await progress.phase("打包程序 Bundling the programs", () => memberProgram);
  const members = await progress.phase(
    `启动 ${plan.roster.length} 个成员 Starting ${plan.roster.length} members`,
    (tell) => startMembers(parts, plan, program, { url: postgres.url, databases }, tell),
  );
  const { retired } = await databases.all;
  if (retired.length > 0) {
    progress.say(
      `  ${retired.length} 个不在本次名单中的成员库原样保留 · ${retired.length} databases of members not in this network stay untouched`,
    );
  }
  if (pages) await progress.phase("构建驾驶舱 Building the dashboard", () => pages);
  const gateway = await progress.phase("启动网关 Starting the gateway", async () =>
    startGateway(parts, options, await gatewayProgram, members),
  );
  const network = {
    gateway,
    postgres: { url: postgres.url, pid: postgres.pid, keeperPid: postgres.keeperPid },
    members,
    supervisor: { pid: process.pid, stamp: stampOf(process.pid) ?? null },
    begun: plan.beginning,
    startedAt: new Date().toISOString(),
  };
  await writeNetworkFile(parts.folder, network);
  return network;
}

async function prepare(parts: Parts, options: StartOptions, progress: Progress): Promise<Plan> {
  const { folder } = parts;
  const roster = options.roster
    ? await readRoster(options.roster)
    : anhuiRoster(options.institutions);
  parts.madeFolders = await prepareDataFolder(folder);
  await lockDataFolder(folder);
  parts.isLocked = true;
  const begun = await readBeginning(folder);
  const beginning = decideBeginning(folder, begun, options.beginning);
  if (await healEarlierStart(folder)) {
    progress.say("  上次未正常停止，已清理 · The last run ended abruptly; cleaned up after it");
  }
  await checkPort(options.port, options.host);
  const codes = roster.map(({ code }) => code);
  const secrets = await completeSecrets(folder, codes);
  await prepareKeys(folder);
  await prepareDemoAccounts(folder, roster);
  // Nobody has an address yet; those of the last run would send the hub to strangers.
  await writeRoster(folder, []);
  // What earlier releases kept for the gateway: nobody signed it, and nobody reads it any more.
  await rm(join(folder.path, "registry.json"), { force: true });
  return {
    roster: await withKeys(folder.memberKeyOf, roster),
    secrets,
    beginning,
    isFirstStart: begun === undefined,
  };
}

const describeBeginning = (options: StartOptions, beginning: Beginning): string =>
  beginning === "EMPTY"
    ? "  首次启动：空库 · First start: empty"
    : options.beginning === undefined
      ? "  首次启动：默认写入演示数据；要以空库开始，请用 npm start -- --empty --data 新目录 · First start: with demo data by default; to begin empty, use --empty with a new --data folder"
      : "  首次启动：写入演示数据 · First start: with demo data";

function openPostgres(
  { folder, closing }: Parts,
  { roster, secrets }: Plan,
  tell: (text: string) => void,
): Promise<RunningPostgres> {
  const phases = {
    INITIALISING: "首次初始化 first initialisation",
    HEALED: "清理残留进程 ended a stale server",
  };
  return startPostgres(
    {
      folder: folder.postgres,
      log: folder.postgresLog,
      password: secrets.superuser,
      maxConnections: roster.length * connectionsPerMember + connectionsToSpare,
      isDurable: true,
    },
    { onPhase: (phase) => tell(phases[phase]), signal: closing.signal },
  );
}

async function startMembers(
  parts: Parts,
  plan: Plan,
  program: Program,
  postgres: { readonly url: string; readonly databases: MemberDatabases },
  tell: (text: string) => void,
): Promise<RunningMember[]> {
  let done = 0;
  const width = Math.min(4, availableParallelism() + 1);
  const started = await inTurns(planHosts(plan.roster), width, async (host) => {
    for (const { code } of host.members) await postgres.databases.ready(code);
    parts.closing.signal.throwIfAborted();
    const process = adopt(
      parts,
      await startHost(host, {
        ...plan,
        program,
        folder: parts.folder,
        postgresUrl: postgres.url,
        port: 0,
        onProgress: (text) => tell(`${done}/${plan.roster.length} · ${text}`),
      }),
    );
    parts.hosts.set(process, host);
    const { members = [] } = await process.ready;
    done += host.members.length;
    tell(`${done}/${plan.roster.length}`);
    return { process, members };
  });
  const members = plan.roster.map((member) => whereIs(member, started));
  await writeRoster(parts.folder, members);
  const hub = [...parts.hosts].find(([, host]) => host.members.some(({ kind }) => kind === "HUB"));
  if (hub !== undefined) await tellHub(hub[0], members);
  return members;
}

function whereIs(
  member: RosterMember,
  started: readonly {
    process: NetworkProcess;
    members: readonly { code: string; url: string }[];
  }[],
): RunningMember {
  for (const { process, members } of started) {
    const url = members.find(({ code }) => code === member.code)?.url;
    if (url !== undefined) {
      return {
        ...member,
        url,
        database: databaseNameOf(member.code),
        pid: process.pid,
        stamp: process.stamp,
      };
    }
  }
  throw new Error(`${member.code} did not say where it is.`);
}

async function startGateway(
  parts: Parts,
  options: StartOptions,
  program: Program,
  members: readonly RunningMember[],
): Promise<RunningNetwork["gateway"]> {
  const { folder } = parts;
  const hub = members.find(({ kind }) => kind === "HUB");
  const process = adopt(
    parts,
    startProcess({
      title: "网关 gateway",
      program,
      log: `${folder.logs}/gateway.log`,
      environment: {
        PORT: String(options.port),
        HOST: options.host,
        HUB_CODE: hub?.code ?? "",
        HUB_URL: hub?.url ?? "",
        NETWORK_JWKS: folder.publicKeys,
        GATEWAY_KEY: folder.gatewayKey,
        REGISTRY_FILE: folder.registry,
        ACCOUNTS_FILE: folder.accounts,
      },
    }),
  );
  parts.gateway = process;
  const { url = `http://${options.host}:${options.port}` } = await process.ready;
  void process.ended.then((how) =>
    parts.loss.resolve(
      new NetworkFailure(
        `网关意外退出（${how}），全部停止。日志：${folder.logs}/gateway.log`,
        `The gateway ended unexpectedly (${how}): everything stops. Log: ${folder.logs}/gateway.log`,
      ),
    ),
  );
  // Nobody can open an address that means "every interface".
  return {
    url: url.replace(/\/\/(0\.0\.0\.0|\[::\])/, "//127.0.0.1"),
    pid: process.pid,
    stamp: process.stamp,
  };
}

/** Ends a process again that was started while the network was already ending. */
function adopt(parts: Parts, process: NetworkProcess): NetworkProcess {
  if (parts.closing.signal.aborted) process.kill();
  return process;
}
