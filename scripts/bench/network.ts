/** A network and its central rival over the same records: members in a few hosts, one subgraph with everything. */
import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { cities } from "../../subgraphs/ledger/rules/division.ts";
import { dataFolder, prepareDataFolder } from "../network/folder/data-folder.ts";
import { prepareKeys, readPrivateKey } from "../network/folder/keys.ts";
import { startPostgres } from "../network/postgres/postgres.ts";
import { type NetworkProcess, startProcess } from "../network/processes/child.ts";
import { gatewayProgram, memberProgram } from "../network/programs.ts";
import { signToken } from "../network/token.ts";
import { Ledgers, type Quarter } from "./fill.ts";

export type Door = { readonly url: string; readonly token: string };
export type RosterEntry = { readonly code: string; readonly url: string };
export type BenchNetwork = {
  readonly members: readonly RosterEntry[];
  readonly hosts: number;
  readonly gateway: Door;
  /** Writes one more record of a quarter to a member's ledger, and to the rival's; `number` makes it differ. */
  readonly write: (number: number, quarter: Quarter) => Promise<void>;
  /** Moves members to other addresses, as a hub operator would. */
  readonly move: (roster: readonly RosterEntry[]) => Promise<void>;
  readonly stop: () => Promise<void>;
};
export type Bench = {
  /** The same fields, served by one ordinary subgraph over one database that holds everything. */
  readonly central: Door;
  /** Starts a network of so many members over the first `records` of the rival's. */
  readonly network: (members: number, records: number) => Promise<BenchNetwork>;
  readonly stop: () => Promise<void>;
};
type Tell = (text: string) => void;

const centralCode = "340000";
/** So many ledgers are filled at a time. */
const lanes = availableParallelism();
/** Milliseconds that the gateway waits for a member. */
export const memberDeadlineMs = 1500;

/** Starts the rival over `records` records. `tell` hears what is being done. */
export async function startBench(records: number, tell: Tell): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), "hub-bench-"));
  const places = dataFolder(folder);
  await prepareDataFolder(places);
  await prepareKeys(places);
  tell("PostgreSQL");
  const postgres = await startPostgres({
    folder: join(folder, "cluster"),
    log: join(folder, "postgres.log"),
    password: randomUUID(),
    maxConnections: 900,
    isDurable: false,
  });
  const ledgers = new Ledgers(postgres.url);
  const identityKey = (await readPrivateKey(places.identityKey))!;
  const identity = { role: "hub-operator", member: centralCode, hours: 2 } as const;
  const token = await signToken(identityKey, identity, (Date.now() / 1000) | 0);
  const running: NetworkProcess[] = [];

  const startHost = async (name: string, hosted: object[]) => {
    const file = join(folder, `${name}.json`);
    await writeFile(file, JSON.stringify(hosted));
    const environment = {
      MEMBERS: file,
      HOST: "127.0.0.1",
      NETWORK_JWKS: places.publicKeys,
      REGISTRY_KEY: places.registryKey,
    };
    const log = join(folder, `${name}.log`);
    const process = startProcess({ title: name, program: memberProgram, log, environment });
    running.push(process);
    return { process, members: (await process.ready).members ?? [] };
  };

  tell(`rival: ${records} records`);
  const all = { from: 0, to: records, step: 1 };
  const centralMember = {
    code: centralCode,
    kind: "HUB",
    name: "中心",
    databaseUrl: await ledgers.make("central", "HUB", centralCode, all),
    port: 0,
  };
  const rival = await startHost("central", [centralMember]);

  const network: Bench["network"] = async (count, share) => {
    tell(`network of ${count}: ${Math.round(share / count)} records each`);
    const prefix = `network${count}`;
    const codes = memberCodes(count);
    const members: { code: string; kind: string; name: string; databaseUrl: string; port: 0 }[] =
      [];
    const lane = async (first: number): Promise<void> => {
      for (let index = first; index < count; index += lanes) {
        const code = codes[index]!;
        const kind = kindOf(code);
        const own = { from: index, to: share, step: count };
        const databaseUrl = await ledgers.make(`${prefix}_${code}`, kind, code, own);
        members[index] = { code, kind, name: `成员 ${code}`, databaseUrl, port: 0 };
      }
    };
    await Promise.all(Array.from({ length: lanes }, (_, first) => lane(first)));
    const hosts = Math.min(count, availableParallelism());
    const hosted = await Promise.all(
      Array.from({ length: hosts }, (_, host) =>
        startHost(
          `${prefix}-host${host}`,
          members.filter((_, index) => index % hosts === host),
        ),
      ),
    );
    const roster = hosted.flatMap(({ members: running }) => running);
    const hub = hosted[0]!.process;
    const move: BenchNetwork["move"] = (entries) =>
      hub.ask({ type: "roster", members: entries.map(registered) }, "rosterApplied");
    await move(roster);
    const gateway = startProcess({
      title: `${prefix}-gateway`,
      program: gatewayProgram,
      log: join(folder, `${prefix}-gateway.log`),
      environment: {
        PORT: "0",
        HOST: "127.0.0.1",
        HUB_CODE: centralCode,
        HUB_URL: roster.find(({ code }) => code === centralCode)!.url,
        NETWORK_JWKS: places.publicKeys,
        GATEWAY_KEY: places.gatewayKey,
        REGISTRY_FILE: join(folder, `${prefix}-registry.jws`),
        MEMBER_DEADLINE_MS: String(memberDeadlineMs),
      },
    });
    const ready = (await gateway.ready) as { url: string };
    return {
      members: roster,
      hosts,
      gateway: { url: `${ready.url}/graphql`, token },
      write: async (number, quarter) => {
        const code = codes[number % count]!;
        await ledgers.add(`${prefix}_${code}`, code, records + number, quarter);
        await ledgers.add("central", centralCode, records + number, quarter);
      },
      move,
      stop: async () => {
        for (const process of [gateway, ...hosted.map((host) => host.process)])
          await process.stop(3000);
      },
    };
  };

  return {
    central: { url: rival.members[0]!.url, token },
    network,
    stop: async () => {
      for (const process of running) await process.stop(3000);
      await ledgers.close();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The hub, the cities' windows, and institutions to make up the number. */
const memberCodes = (count: number): string[] =>
  [
    centralCode,
    ...cities.map(({ code }) => code),
    ...Array.from(
      { length: Math.max(0, count - 1 - cities.length) },
      (_, index) => `91340100MA${String(index).padStart(8, "0")}`,
    ),
  ].slice(0, count);

const kindOf = (code: string): string =>
  code === centralCode ? "HUB" : code.length === 6 ? "WINDOW" : "INSTITUTION";

const registered = ({ code, url }: RosterEntry) => ({
  code,
  kind: kindOf(code),
  name: `成员 ${code}`,
  cityCode: code.slice(0, 6),
  url,
});
