/** A network and its central rival over the same records: members in one host, one subgraph with everything. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import pg from "pg";
import { kinds } from "../../subgraphs/kinds.ts";
import { cities } from "../../subgraphs/ledger/rules/division.ts";
import { openDatabase } from "../../subgraphs/runtime/database.ts";
import { dataFolder, prepareDataFolder } from "../network/folder/data-folder.ts";
import { prepareKeys, readPrivateKey } from "../network/folder/keys.ts";
import { startPostgres } from "../network/postgres/postgres.ts";
import { startProcess } from "../network/processes/child.ts";
import { gatewayProgram, memberProgram } from "../network/programs.ts";
import { signToken } from "../network/token.ts";
import { fillLedger } from "./fill.ts";

export type BenchNetwork = {
  readonly gateway: Door;
  /** The same fields, served by one ordinary subgraph over one database that holds everything. */
  readonly central: Door;
  readonly stop: () => Promise<void>;
};
export type Door = { readonly url: string; readonly token: string };

const centralCode = "340000";

/** Starts both over `records` records. `tell` hears what is being done. */
export async function startBenchNetwork(
  records: number,
  tell: (text: string) => void,
): Promise<BenchNetwork> {
  const folder = await mkdtemp(join(tmpdir(), "hub-bench-"));
  const places = dataFolder(folder);
  await prepareDataFolder(places);
  await prepareKeys(places);
  tell("PostgreSQL");
  const postgres = await startPostgres({
    folder: join(folder, "cluster"),
    log: join(folder, "postgres.log"),
    password: randomUUID(),
    maxConnections: 300,
    isDurable: false,
  });
  const codes = [centralCode, ...cities.map(({ code }) => code)];
  const members = [];
  for (const [index, code] of codes.entries()) {
    tell(`${code}: ${Math.round(records / codes.length)} records`);
    const databaseUrl = await filled(
      postgres.url,
      `network_${code}`,
      kindOf(code),
      code,
      index,
      records,
      codes.length,
    );
    members.push({ code, kind: kindOf(code), name: `成员 ${code}`, databaseUrl, port: 0 });
  }
  tell(`central: ${records} records`);
  const centralUrl = await filled(postgres.url, "central", "HUB", centralCode, 0, records, 1);
  const start = async (name: string, hosted: object[]) => {
    const file = join(folder, `${name}.json`);
    await writeFile(file, JSON.stringify(hosted));
    const environment = { MEMBERS: file, HOST: "127.0.0.1", NETWORK_JWKS: places.publicKeys };
    const process = startProcess({
      title: name,
      program: memberProgram,
      log: join(folder, `${name}.log`),
      environment,
    });
    return {
      process,
      members: (await process.ready).members ?? [],
    };
  };
  const network = await start("network", members);
  const alone = await start("central", [{ ...members[0], databaseUrl: centralUrl }]);
  const roster = network.members.map(({ code, url }) => ({
    code,
    kind: kindOf(code),
    name: code,
    cityCode: code,
    url,
  }));
  await network.process.ask({ type: "roster", members: roster }, "rosterApplied");
  await writeFile(places.registry, JSON.stringify(roster));
  const gateway = startProcess({
    title: "gateway",
    program: gatewayProgram,
    log: join(folder, "gateway.log"),
    environment: {
      PORT: "0",
      HOST: "127.0.0.1",
      HUB_URL: roster[0]!.url,
      NETWORK_JWKS: places.publicKeys,
      GATEWAY_KEY: places.gatewayKey,
      REGISTRY_FILE: places.registry,
    },
  });
  const ready = (await gateway.ready) as { url: string };
  const token = await signToken(
    (await readPrivateKey(places.identityKey))!,
    { role: "hub-operator", member: centralCode, hours: 2 },
    (Date.now() / 1000) | 0,
  );
  return {
    gateway: { url: `${ready.url}/graphql`, token },
    central: { url: alone.members[0]!.url, token },
    stop: async () => {
      for (const process of [gateway, network.process, alone.process]) await process.stop(3000);
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const kindOf = (code: string): string => (code === centralCode ? "HUB" : "WINDOW");

async function filled(
  postgresUrl: string,
  name: string,
  kind: string,
  member: string,
  from: number,
  to: number,
  step: number,
): Promise<string> {
  const client = new pg.Client({ connectionString: postgresUrl });
  await client.connect();
  await client.query(`create database "${name}"`);
  await client.end();
  const url = new URL(postgresUrl);
  url.pathname = `/${name}`;
  const { tables, migrations } = kinds[kind]!;
  const database = await openDatabase(url.href, tables, migrations);
  await fillLedger(database, member, from, to, step);
  await database.close(true);
  return url.href;
}
