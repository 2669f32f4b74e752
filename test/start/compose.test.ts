/** docker-compose.yml is what the generator prints, is sound, and its commands and variables start the network. */

import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { findFaults, readComposeFile, type Service } from "../../scripts/compose/faults.ts";
import { printComposeFile } from "../../scripts/compose/print.ts";
import { hasStrings } from "../../scripts/network/folder/json-file.ts";
import { anhuiRoster } from "../../scripts/network/members/roster.ts";
import { projectFolder } from "../../scripts/network/processes/child.ts";
import { findFreePort } from "../../scripts/network/processes/free-port.ts";
import { readHostSettings } from "../../subgraphs/runtime/host-settings.ts";
import { temporaryFolder } from "../setup/fake-network.ts";

const text = readFileSync(join(projectFolder, "docker-compose.yml"), "utf8");
const dockerfile = readFileSync(join(projectFolder, "Dockerfile"), "utf8");
const roster = anhuiRoster(8);
const { services, volumes, configs } = readComposeFile(text);
const serviceOf = (name: string): Service => services[name] ?? expect.fail(`no service ${name}`);
const servers = Object.keys(services).filter((name) => name.startsWith("postgres-"));
const members = Object.keys(services).filter((name) => /^(hub|window|institution)-/.test(name));
const started = ["hub-340000", "window-340100", "window-341800", "institution-91340100ma8079194l"];

const folder = temporaryFolder();
const ports = new Map<string, number>();
const processes: ChildProcess[] = [];

/** What Compose makes of a value: `$$` is a dollar, a variable that is not set has its standard value. */
const interpolated = (value: string): string =>
  value.replace(/\$\$|\$\{\w+:-([^}]*)\}/g, (whole, standard: string) =>
    whole === "$$" ? "$" : standard,
  );
/** Addresses inside the network, on this machine; a member that is not started refuses connections. */
const mapped = (value: string): string =>
  value
    .replaceAll(/\/\/([\w-]+):4001\//g, (_, host: string) => `//127.0.0.1:${ports.get(host) ?? 1}/`)
    .replaceAll(/@postgres-\w+:5432\//g, `@${new URL(inject("postgresUrl")).host}/`);

/** Lays a service's mounts out in a folder of its own and returns what turns its paths into ours. */
function mount(name: string): (path: string) => string {
  const root = join(folder.path, "containers", name);
  const service = serviceOf(name);
  if (!existsSync(root)) {
    mkdirSync(root, { recursive: true });
    for (const [source = "", target = ""] of (service.volumes ?? []).map((one) => one.split(":"))) {
      mkdirSync(join(root, dirname(target)), { recursive: true });
      symlinkSync(join(folder.path, "volumes", source), join(root, target));
    }
    for (const { source, target } of service.configs ?? []) {
      mkdirSync(join(root, dirname(target)), { recursive: true });
      writeFileSync(join(root, target), mapped(interpolated(configs[source]?.content ?? "")));
    }
  }
  return (path) => (path.startsWith("/") && existsSync(join(root, path)) ? join(root, path) : path);
}

/** The variables a service's container has: the image's and its own, nothing of this machine but PATH. */
function environmentOf(name: string): Record<string, string> {
  const here = mount(name);
  const image = [...dockerfile.matchAll(/^ENV (\w+)=(\S+)$/gm)].map(([, key, value]) => [
    key,
    value,
  ]);
  const own = Object.entries(serviceOf(name).environment ?? {}).map(([key, value]) =>
    // The only thing that cannot be as in a container: all share this machine's ports.
    key === "PORT" ? [key, String(ports.get(name))] : [key, here(interpolated(value))],
  );
  return { PATH: process.env["PATH"] ?? "", ...Object.fromEntries([...image, ...own]) };
}

/** Starts the command of a service as its container would. */
function run(name: string, ...more: string[]): { child: ChildProcess; said: () => string } {
  const { entrypoint, command = "" } = serviceOf(name);
  const [program, ...args] = (entrypoint ?? command).trim().split(/\s+/);
  expect(program).toBe("node");
  const child = spawn(process.execPath, [...args.map(mount(name)), ...more], {
    cwd: projectFolder,
    env: environmentOf(name),
  });
  processes.push(child);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (part) => (said += String(part)));
  }
  return { child, said: () => said };
}

const endOf = (child: ChildProcess): Promise<number | null> =>
  child.exitCode === null
    ? new Promise((resolve) => child.once("close", resolve))
    : Promise.resolve(child.exitCode);

/** Runs a service to its end and returns what it said. */
async function runToEnd(name: string, ...more: string[]): Promise<string> {
  const { child, said } = run(name, ...more);
  expect([await endOf(child), said()]).toEqual([0, expect.anything()]);
  return said();
}

const superuser = new pg.Client({ connectionString: inject("postgresUrl") });

/** Does what the PostgreSQL image does at a first start: runs the script that lies in its folder. */
async function initialise(server: string): Promise<void> {
  const here = mount(server);
  const environment = environmentOf(server);
  const scripts = here("/docker-entrypoint-initdb.d");
  const variables = new Map<string, string>();
  const lines = readdirSync(scripts).flatMap((file) =>
    readFileSync(join(scripts, file), "utf8").trim().split("\n"),
  );
  for (const line of lines) {
    const [, getenv, variable] = /^\\getenv (\w+) (\w+)$/.exec(line) ?? [];
    const [, set, file] = /^\\set (\w+) `cat (\S+)`$/.exec(line) ?? [];
    if (getenv) variables.set(getenv, environment[variable ?? ""] ?? "");
    else if (set) variables.set(set, readFileSync(here(file ?? ""), "utf8"));
    else {
      const value = (name: string) => variables.get(name) ?? expect.fail(`${name} is not set`);
      await superuser.query(
        line
          .replaceAll(/:"(\w+)"/g, (_, name: string) => pg.escapeIdentifier(value(name)))
          .replaceAll(/:'(\w+)'/g, (_, name: string) => pg.escapeLiteral(value(name))),
      );
    }
  }
}

beforeAll(async () => {
  await superuser.connect();
  for (const name of Object.keys(volumes))
    mkdirSync(join(folder.path, "volumes", name), { recursive: true });
  for (const name of [...started, "gateway"]) ports.set(name, await findFreePort());
  await runToEnd("keys");
});

afterAll(async () => {
  for (const child of processes) child.kill("SIGKILL");
  for (const name of servers) {
    const database = serviceOf(name).environment?.MEMBER_DATABASE ?? "";
    await superuser.query(`drop database if exists ${database} with (force)`);
    await superuser.query(`drop role if exists ${database}`);
  }
  await superuser.end();
  folder.remove();
});

describe("the file", () => {
  test("is what npm run compose prints", () => {
    expect(text).toBe(printComposeFile(roster));
  });

  test("is sound, at any size", () => {
    expect(findFaults(text)).toEqual([]);
    expect(findFaults(printComposeFile(anhuiRoster(40)))).toEqual([]);
  });

  test.each([
    ["an unknown key", /mem_limit/, "mem_limits", "not a known key"],
    ["a value of the wrong kind", "retries: 3", "retries: thrice", "wrong kind"],
    [
      "a dependency on nobody",
      "{ keys: *done, postgres-340100",
      "{ key: *done, postgres-340100",
      "no service",
    ],
    [
      "a volume that is not defined",
      "- database-340100:/",
      "- database-340101:/",
      "does not define",
    ],
    ["a volume that nobody uses", "\nvolumes:\n", "\nvolumes:\n  spare:\n", "used by nobody"],
    [
      "a window on another's network",
      "[network, owner-340100]",
      "[network, owner-340100, owner-340200]",
      "instead of its own member alone",
    ],
    [
      "a database on the common network",
      /networks: \[(owner-340100)\]/,
      "networks: [$1, network]",
      "2 networks",
    ],
    [
      "an owner's network with a way out",
      "owner-340100:\n    internal: true",
      "owner-340100:\n    internal: false",
      "not internal",
    ],
    [
      "two owners with one database",
      "MEMBER_DATABASE: member_340200",
      "MEMBER_DATABASE: member_340100",
      "same database",
    ],
    [
      "two owners with one volume",
      "- database-340200:/var",
      "- database-340100:/var",
      "also mounted",
    ],
    [
      "another's passwords",
      "owner-340200:/run/owner:ro]",
      "owner-340100:/run/owner:ro]",
      "also mounted",
    ],
    [
      "an identity key for a member",
      "owner-340100:/run/owner:ro]",
      "owner-340100:/run/owner:ro, identity:/i:ro]",
      "for token alone",
    ],
    ["a password in clear", /POSTGRES_PASSWORD_FILE: .*/, "POSTGRES_PASSWORD: secret", "in clear"],
  ])("is refused with %s", (_what, from, to, said) => {
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    expect(findFaults(changed).join("\n")).toContain(said);
  });

  // The engine need not run for this; the client's plugin is not on every machine.
  test.skipIf(spawnSync("docker", ["compose", "version"]).status !== 0)(
    "is read by Docker Compose",
    () => {
      const { status, stderr } = spawnSync("docker", ["compose", "config", "--quiet"], {
        cwd: projectFolder,
        encoding: "utf8",
      });
      expect([status, stderr]).toEqual([0, ""]);
    },
  );

  test("and the image has what its commands name", () => {
    const { dependencies } = JSON.parse(
      readFileSync(join(projectFolder, "package.json"), "utf8"),
    ) as { dependencies: object };
    const commands = ["keys", "token", "gateway", ...members].map(
      (name) => serviceOf(name).command ?? serviceOf(name).entrypoint ?? "",
    );
    const packages = commands.flatMap((command) =>
      [...command.matchAll(/--import (@[\w-]+\/[\w-]+|[\w-]+)/g)].map(([, name = ""]) => name),
    );
    expect(packages.filter((name) => !(name in dependencies))).toEqual([]);
    const copied = [
      ...dockerfile.slice(dockerfile.lastIndexOf("FROM ")).matchAll(/^COPY (?!--)(.+) \S+$/gm),
    ].flatMap(([, names = ""]) => names.split(" "));
    expect(copied.filter((name) => !existsSync(join(projectFolder, name)))).toEqual([]);
    const entries = commands.map(
      (command) => /(\S+)\.ts/.exec(command)?.[1]?.split("/")[0] ?? command,
    );
    expect(entries.filter((name) => !copied.includes(name))).toEqual([]);
  });
});

describe("keys", () => {
  const ofVolume = (path: string) => join(folder.path, "volumes", path);
  const everything = () =>
    readdirSync(ofVolume(""), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [
        join(parentPath, name),
        readFileSync(join(parentPath, name), "utf8"),
      ]);

  test("give each file to its one reader and tell members no private key", () => {
    const isRoot = process.getuid?.() === 0;
    const reader = (path: string) => {
      const { mode, uid } = statSync(ofVolume(path));
      return [mode & 0o777, isRoot ? uid : "-"];
    };
    const user = (uid: number) => (isRoot ? uid : "-");
    expect(reader("gateway-key/gateway.jwk.json")).toEqual([0o400, user(1000)]);
    expect(reader("identity/keys/identity.jwk.json")).toEqual([0o400, user(1000)]);
    expect(reader("network/jwks.json")).toEqual([0o444, user(0)]);
    expect(reader("owner-340100/member.json")).toEqual([0o400, user(1000)]);
    expect(reader("owner-340100/superuser-password")).toEqual([0o400, user(999)]);
    expect(readdirSync(ofVolume("network")).sort()).toEqual(["jwks.json", "roster.json"]);
    expect(readFileSync(ofVolume("network/jwks.json"), "utf8")).not.toContain('"d"');
  });

  test("stay the same when the service runs again", async () => {
    const before = everything();
    await runToEnd("keys");
    expect(everything()).toEqual(before);
  });

  test("are not made into a container that lacks a member's volume", async () => {
    const link = join(folder.path, "containers/keys/volumes/owner-340100");
    rmSync(link);
    const { child, said } = run("keys");
    expect(await endOf(child)).toBe(1);
    expect(said()).toContain("owner-340100 is not mounted");
    symlinkSync(ofVolume("owner-340100"), link);
  });
});

describe("the containers", () => {
  beforeAll(async () => {
    for (const name of servers) await initialise(name);
    for (const name of readdirSync(join(folder.path, "volumes")).filter((one) =>
      one.startsWith("owner-"),
    )) {
      const file = join(folder.path, "volumes", name, "member.json");
      const addressed = mapped(readFileSync(file, "utf8"));
      rmSync(file);
      writeFileSync(file, addressed);
    }
  });

  test("one for each member of the roster, each with a login to its own database", async () => {
    const found = await Promise.all(
      members.map(async (name) => {
        const settings = await readHostSettings(environmentOf(name));
        const [member] = settings.members;
        const keySet: unknown = JSON.parse(readFileSync(settings.keySetPath, "utf8"));
        expect([settings.members.length, settings.host, settings.publicHost]).toEqual([
          1,
          "0.0.0.0",
          name,
        ]);
        expect(hasStrings(keySet) && "keys" in keySet).toBe(true);
        expect(member?.demo).toBe(false);
        const client = new pg.Client({ connectionString: member?.databaseUrl ?? "" });
        await client.connect();
        const { rows } = await client.query<{ database: string; power: string }>(
          "select current_database() as database, current_setting('is_superuser') as power",
        );
        await client.end();
        expect(rows[0]).toEqual({
          database: serviceOf(`postgres-${name.split("-")[1]}`).environment?.MEMBER_DATABASE,
          power: "off",
        });
        return {
          code: member?.code,
          kind: member?.kind,
          name: member?.name,
          databaseUrl: member?.databaseUrl,
        };
      }),
    );
    expect(found.map(({ databaseUrl: _, ...member }) => member)).toEqual(
      roster.map(({ code, kind, name }) => ({ code, kind, name })),
    );
    expect(new Set(found.map(({ databaseUrl }) => databaseUrl)).size).toBe(roster.length);
  });

  test("start, are healthy, answer through the gateway, and end when told", async () => {
    const running = [...started, "gateway"].map((name) => ({ name, ...run(name) }));
    for (const { name, child, said } of running) {
      const [, node, ...check] = serviceOf(name).healthcheck?.test ?? [];
      expect(node).toBe("node");
      const isHealthy = () =>
        spawnSync(
          process.execPath,
          check.map((word) => word.replace(/:400[01]\//, `:${ports.get(name)}/`)),
        ).status === 0;
      while (!said().includes('"type":"ready"')) {
        if (child.exitCode !== null) expect.fail(`${name} ended:\n${said()}`);
        await delay(50);
      }
      expect([name, isHealthy()]).toEqual([name, true]);
      // What it calls itself is where the roster says it is.
      if (name !== "gateway") expect(said()).toContain(`http://${name}:${ports.get(name)}/`);
    }
    const token = (await runToEnd("token", "--role", "hub-operator")).trim();
    const query =
      "{ members { code } serviceRecords { totalCount coverage { expected answered gaps { member reason } } } }";
    const response = await fetch(`http://127.0.0.1:${ports.get("gateway")}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await response.json()) as {
      data?: { members: unknown[]; serviceRecords: { coverage: { gaps: { member: string }[] } } };
      errors?: unknown;
    };
    expect(errors).toBeUndefined();
    expect(data?.members).toEqual(roster.map(({ code }) => ({ code })));
    expect(data?.serviceRecords).toMatchObject({
      totalCount: 0,
      coverage: { expected: 25, answered: 4 },
    });
    const silent = members
      .filter((name) => !started.includes(name))
      .map((name) => name.split("-")[1]);
    expect(
      data?.serviceRecords.coverage.gaps.map(({ member }) => member.toLowerCase()).sort(),
    ).toEqual(silent.sort());
    // Its last known copy is rewritten, so the folder has to be writable.
    expect(
      readdirSync(dirname(environmentOf("gateway")["REGISTRY_FILE"] ?? "")).map((file) =>
        basename(file),
      ),
    ).toContain("registry.json");
    for (const { child } of running) child.kill("SIGTERM");
    expect(await Promise.all(running.map(({ child }) => endOf(child)))).toEqual([0, 0, 0, 0, 0]);
  });
});
