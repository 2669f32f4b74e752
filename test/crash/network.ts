/** A small real network whose every part is a process of its own, kept by a service manager. */
import { join } from "node:path";
import pg from "pg";
import { dataFolder, prepareDataFolder } from "../../scripts/network/folder/data-folder.ts";
import {
  prepareKeys,
  type PrivateKey,
  readPrivateKey,
  withKeys,
} from "../../scripts/network/folder/keys.ts";
import { completeSecrets } from "../../scripts/network/folder/secrets.ts";
import { type Host, planHosts, startHost } from "../../scripts/network/members/hosts.ts";
import { anhuiRoster } from "../../scripts/network/members/roster.ts";
import type { RosterMember } from "../../scripts/network/members/roster-member.ts";
import { writeRoster } from "../../scripts/network/members/whereabouts.ts";
import {
  databaseNameOf,
  memberDatabaseUrl,
  prepareDatabases,
} from "../../scripts/network/postgres/databases.ts";
import { startPostgres } from "../../scripts/network/postgres/postgres.ts";
import { type NetworkProcess, startProcess } from "../../scripts/network/processes/child.ts";
import { findFreePort } from "../../scripts/network/processes/free-port.ts";
import { bundled, gatewayProgram, memberProgram } from "../../scripts/network/programs.ts";
import { signToken } from "../../scripts/network/token.ts";
import type { CallerRole } from "../../scripts/network/token.ts";
import { type Aim, awaitMoment } from "./aim.ts";
import type { Random } from "./random.ts";
import { Service, type Started } from "./service.ts";

export type KillKind =
  | "window"
  | "hub"
  | "institutions"
  | "gateway"
  | "postmaster"
  | "backend"
  /** Sender or receiver, while a message is under way. */
  | "messenger"
  /** A window, while a file is stored. */
  | "importer";
export type Answer = {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { message: string; extensions?: { code?: string } }[];
};
/** How a crash run sees the network. */
export type CrashNetwork = {
  readonly folder: ReturnType<typeof dataFolder>;
  readonly hub: string;
  readonly windows: readonly string[];
  readonly institutions: readonly string[];
  readonly members: readonly RosterMember[];
  readonly databaseOf: (code: string) => string;
  /** Asks the gateway as staff of a member. @throws when no answer comes */
  readonly ask: (query: string, variables: object, as: string) => Promise<Answer>;
  /** Kills something of that kind; false when nothing of it lives at the moment. */
  readonly kill: (kind: KillKind, random: Random) => Promise<boolean>;
  /** Waits until everything is up. @throws naming what is not */
  readonly isWhole: () => Promise<void>;
  /** Names of processes that ended though nobody killed them. */
  readonly deaths: () => string[];
  readonly stop: () => Promise<void>;
};

const answerMs = 12_000;

/** Starts a hub, two windows alone, institutions together, PostgreSQL and the gateway in `path`. */
export async function startCrashNetwork(path: string): Promise<CrashNetwork> {
  const folder = dataFolder(path);
  await prepareDataFolder(folder);
  await prepareKeys(folder);
  const everybody = anhuiRoster(3);
  const some = ["340000", "340100", "340300"];
  const members = await withKeys(
    folder.memberKeyOf,
    everybody.filter(({ code, kind }) => kind === "INSTITUTION" || some.includes(code)),
  );
  const codes = members.map(({ code }) => code);
  const codesOf = (kind: string) => members.filter((one) => one.kind === kind).map((m) => m.code);
  const [hub] = codesOf("HUB") as [string];
  const secrets = await completeSecrets(folder, codes);
  const [memberCode, gatewayCode] = [await bundled(memberProgram), await bundled(gatewayProgram)];
  const identity = (await readPrivateKey(folder.identityKey)) as PrivateKey;

  const databasePort = await findFreePort();
  const superuser = `postgresql://postgres:${encodeURIComponent(secrets.superuser)}@127.0.0.1:${databasePort}/postgres`;
  const database = new Service("PostgreSQL", async (): Promise<Started> => {
    const running = await startPostgres({
      folder: folder.postgres,
      log: folder.postgresLog,
      password: secrets.superuser,
      maxConnections: 100,
      isDurable: true,
      port: databasePort,
    });
    return { ...running, ready: Promise.resolve() };
  });
  await database.keep();
  await prepareDatabases(
    superuser,
    codes.map((code) => ({ name: databaseNameOf(code), password: secrets.members[code] ?? "" })),
  );

  const hosts = planHosts(members);
  const ports = new Map<Host, number>();
  for (const host of hosts) ports.set(host, await findFreePort());
  const urlOf = (code: string): string => {
    const host = hosts.find((one) => one.members.some((member) => member.code === code))!;
    return `http://127.0.0.1:${ports.get(host)}/${code}/graphql`;
  };
  await writeRoster(
    folder,
    members.map((member) => ({ ...member, url: urlOf(member.code) })),
  );
  const hostServices = hosts.map((host) => ({
    host,
    service: new Service(host.title, async () =>
      started(
        await startHost(host, {
          program: memberCode,
          folder,
          postgresUrl: superuser,
          secrets,
          beginning: "EMPTY",
          port: ports.get(host)!,
        }),
      ),
    ),
  }));
  await Promise.all(hostServices.map(({ service }) => service.keep()));
  const gatewayPort = await findFreePort();
  const gateway = new Service("gateway", () =>
    started(
      startProcess({
        title: "gateway",
        program: gatewayCode,
        log: join(folder.logs, "gateway.log"),
        environment: {
          PORT: String(gatewayPort),
          HOST: "127.0.0.1",
          HUB_CODE: hub,
          HUB_URL: urlOf(hub),
          NETWORK_JWKS: folder.publicKeys,
          GATEWAY_KEY: folder.gatewayKey,
          REGISTRY_FILE: folder.registry,
        },
      }),
    ),
  );
  await gateway.keep();

  const services = [database, ...hostServices.map(({ service }) => service), gateway];
  const hostOf = (kind: RosterMember["kind"], random: Random): Service =>
    random.one(
      hostServices.filter(({ host }) => host.members.every((member) => member.kind === kind)),
    ).service;
  const roles = {
    HUB: "hub-operator",
    WINDOW: "window-operator",
    INSTITUTION: "institution-staff",
  };
  const databaseOf = (code: string): string =>
    memberDatabaseUrl(superuser, code, secrets.members[code] ?? "");
  const killAtMoment = async (aim: Aim, random: Random): Promise<boolean> => {
    const code = random.one(codesOf("WINDOW"));
    const other = await awaitMoment(databaseOf(code), aim, random);
    if (other === undefined) return false;
    const victim = other === null ? code : random.one([code, other]);
    return hostServices
      .find(({ host }) => host.members.some((member) => member.code === victim))!
      .service.kill();
  };
  const tokens = new Map<string, string>();
  for (const { code, kind } of members) {
    const role = roles[kind] as CallerRole;
    const caller = { role, member: kind === "HUB" ? undefined : code, hours: 24 };
    tokens.set(code, await signToken(identity, caller, Math.floor(Date.now() / 1000)));
  }
  return {
    folder,
    hub,
    windows: codesOf("WINDOW"),
    institutions: codesOf("INSTITUTION"),
    members,
    databaseOf,
    ask: async (query, variables, as) => {
      const response = await fetch(`http://127.0.0.1:${gatewayPort}/graphql`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          authorization: `Bearer ${tokens.get(as) ?? ""}`,
        },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(answerMs),
      });
      return (await response.json()) as Answer;
    },
    kill: async (kind, random) => {
      switch (kind) {
        case "window":
          return hostOf("WINDOW", random).kill();
        case "hub":
          return hostOf("HUB", random).kill();
        case "institutions":
          return hostOf("INSTITUTION", random).kill();
        case "gateway":
          return gateway.kill();
        case "postmaster":
          return database.kill();
        case "backend":
          return killBackend(superuser);
        case "messenger":
          return killAtMoment("message", random);
        case "importer":
          return killAtMoment("import", random);
      }
    },
    isWhole: async () => {
      for (const service of services) await service.isBack(60_000);
    },
    deaths: () =>
      services.flatMap(({ name, deaths }) => (deaths > 0 ? [`${name} (${deaths})`] : [])),
    stop: async () => {
      await gateway.stop();
      await Promise.all(hostServices.map(({ service }) => service.stop()));
      await database.stop();
    },
  };
}

const started = (process: NetworkProcess): Started => ({
  ...process,
  stop: () => process.stop(3000),
});

/** Kills one process of PostgreSQL's, one in the midst of something before others. */
async function killBackend(superuser: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: superuser,
    connectionTimeoutMillis: 1000,
    query_timeout: 1000,
  });
  // The server that loses a process ends all its connections.
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ pid: number }>(
      `select pid from pg_stat_activity where pid <> pg_backend_pid() and datname like 'member%'
       order by (state <> 'idle') desc, random() limit 1`,
    );
    const [victim] = rows;
    return victim !== undefined && process.kill(victim.pid, "SIGKILL");
  } catch {
    return false;
  } finally {
    // Waits for nobody: what is lost does not say good-bye.
    void client.end().catch(() => undefined);
  }
}
