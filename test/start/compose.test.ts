/** docker-compose.yml is what the generator prints, is sound, and its commands and variables start the network. */

import { spawnSync } from "node:child_process";
import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test, vi } from "vitest";
import { findFaults, readComposeFile } from "../../scripts/compose/faults.ts";
import { printComposeFile } from "../../scripts/compose/print.ts";
import { anhuiRoster } from "../../scripts/network/members/roster.ts";
import { projectFolder } from "../../scripts/network/processes/child.ts";
import { findFreePort } from "../../scripts/network/processes/free-port.ts";
import { readHostSettings } from "../../subgraphs/runtime/host-settings.ts";
import { endOf, pretendContainers } from "../setup/containers.ts";

const text = readFileSync(join(projectFolder, "docker-compose.yml"), "utf8");
const dockerfile = readFileSync(join(projectFolder, "Dockerfile"), "utf8");
const file = readComposeFile(text);
const roster = anhuiRoster(8);
const servers = Object.keys(file.services).filter((name) => name.startsWith("postgres-"));
const members = Object.keys(file.services).filter((name) =>
  /^(hub|window|institution)-/.test(name),
);
const started = ["hub-340000", "window-340100", "window-341800", "institution-91340100ma8079194l"];

const containers = pretendContainers(file, dockerfile);
const { environmentOf, portOf, run, runToEnd, serviceOf, volumeOf } = containers;
const superuser = new pg.Client({ connectionString: inject("postgresUrl") });
const databaseOf = (server: string) => serviceOf(server).environment?.MEMBER_DATABASE ?? "";
const serverOf = (member: string) => `postgres-${member.split("-")[1]}`;

beforeAll(async () => {
  await superuser.connect();
  for (const name of [...started, "gateway"]) containers.givePort(name, await findFreePort());
  await runToEnd("keys");
});

afterAll(async () => {
  containers.remove();
  for (const database of servers.map(databaseOf)) {
    await superuser.query(`drop database if exists ${database} with (force)`);
    await superuser.query(`drop role if exists ${database}`);
  }
  await superuser.end();
});

describe("the file", () => {
  test("is what npm run compose prints", () => {
    expect(text).toBe(printComposeFile(roster));
  });

  test("is sound, at any size", () => {
    expect(findFaults(text)).toEqual([]);
    expect(findFaults(printComposeFile(anhuiRoster(40)))).toEqual([]);
  });

  const owner = "owner-340100:/run/owner:ro]";
  test.each([
    ["an unknown key", "mem_limit", "mem_limits", "not a known key"],
    ["a value of the wrong kind", "retries: 3", "retries: thrice", "wrong kind"],
    ["a dependency on nobody", "postgres-340100: *h", "postgres-340101: *h", "no service"],
    ["a volume that is not defined", "- database-340100:/", "- database-340101:/", "not define"],
    ["a volume that nobody uses", "\nvolumes:\n", "\nvolumes:\n  spare:\n", "used by nobody"],
    ["a health that nobody watches", "keys: *done, p", "keys: *healthy, p", "no healthcheck"],
    [
      "a window on another's network",
      "[network, owner-340100]",
      "[network, owner-340100, owner-340200]",
      "own member alone",
    ],
    [
      "a database on the common network",
      "networks: [owner-340100]",
      "networks: [owner-340100, network]",
      "2 networks",
    ],
    [
      "an owner's network with a way out",
      "owner-340100:\n    internal: true",
      "owner-340100:\n    internal: false",
      "not internal",
    ],
    [
      "two members under one name",
      "PUBLIC_HOST: window-340200",
      "PUBLIC_HOST: window-340100",
      "same host",
    ],
    [
      "two owners with one database",
      "MEMBER_DATABASE: member_340200",
      "MEMBER_DATABASE: member_340100",
      "same database",
    ],
    [
      "two owners with one database volume",
      "- database-340200:/var",
      "- database-340100:/var",
      "also mounted",
    ],
    ["two owners with one subnet", ".0.8/29", ".0.0/29", "same subnet"],
    ["another owner's passwords", "owner-340200:/run/owner:ro]", owner, "also mounted"],
    [
      "an identity key for a member",
      owner,
      `${owner.slice(0, -1)}, identity:/i:ro]`,
      "for token alone",
    ],
    [
      "keys that a member may write",
      "[network:/run/network:ro",
      "[network:/run/network",
      "may write",
    ],
    ["a password in clear", "POSTGRES_PASSWORD_FILE: /run", "POSTGRES_PASSWORD: run", "in clear"],
    [
      "a password in an address",
      "PUBLIC_HOST: hub-",
      "PUBLIC_HOST: http://me:secret@hub-",
      "holds a password",
    ],
  ])("is refused with %s", (_what, from, to, said) => {
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    expect(findFaults(changed).join("\n")).toContain(said);
  });

  // The engine need not run for this; the client's plugin is not on every machine.
  const hasCompose = spawnSync("docker", ["compose", "version"]).status === 0;
  test.skipIf(!hasCompose)("is read by Docker Compose", () => {
    const { status, stderr } = spawnSync("docker", ["compose", "config", "--quiet"], {
      cwd: projectFolder,
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([0, ""]);
  });

  test("names only what the image has", () => {
    const { dependencies } = JSON.parse(
      readFileSync(join(projectFolder, "package.json"), "utf8"),
    ) as { dependencies: object };
    const commands = ["keys", "token", "gateway", ...members].map(
      (name) => serviceOf(name).entrypoint ?? serviceOf(name).command ?? "",
    );
    const packages = commands.flatMap((command) =>
      [...command.matchAll(/--import ((?:@[\w-]+\/)?[\w-]+)/g)].map(([, name = ""]) => name),
    );
    expect(packages.filter((name) => !(name in dependencies))).toEqual([]);
    const stage = dockerfile.slice(dockerfile.lastIndexOf("\nFROM "));
    const copied = [...stage.matchAll(/^COPY (?!--)(.+) \S+$/gm)].flatMap(([, names = ""]) =>
      names.split(" "),
    );
    expect(copied.filter((name) => !existsSync(join(projectFolder, name)))).toEqual([]);
    const folders = commands.map((command) => /(\w+)\/[\w-]+\.ts\b/.exec(command)?.[1] ?? command);
    expect(folders.filter((name) => !copied.includes(name))).toEqual([]);
    const allowed = readFileSync(join(projectFolder, ".dockerignore"), "utf8").split("\n");
    expect(copied.filter((name) => !allowed.includes(`!${name}`))).toEqual([]);
  });
});

describe("the service keys", () => {
  const everything = () =>
    readdirSync(volumeOf(""), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path, readFileSync(path, "utf8")]);

  // Only root can give files away, so nobody else can see to whom they went.
  const isRoot = process.getuid?.() === 0;
  test.each([
    ["gateway-key/gateway.jwk.json", 0o400, 1000],
    ["identity/keys/identity.jwk.json", 0o400, 1000],
    ["network/jwks.json", 0o444, 0],
    ["owner-340100/member.json", 0o400, 1000],
    ["owner-340000/registry.jwk.json", 0o400, 1000],
    ["owner-340100/member-password", 0o400, 999],
    ["owner-340100/superuser-password", 0o400, 999],
  ])("gives %s to its one reader", (path, mode, user) => {
    const { mode: found, uid } = statSync(volumeOf(path));
    expect([found & 0o777, uid]).toEqual([mode, isRoot ? user : uid]);
  });

  test("tells members the public keys and nothing else", () => {
    const published = ["demo-roster.json", "jwks.json", "roster.json"];
    expect(readdirSync(volumeOf("network")).toSorted()).toEqual(published);
    expect(readFileSync(volumeOf("network/jwks.json"), "utf8")).not.toContain('"d"');
  });

  test("changes nothing when it runs again", async () => {
    const before = everything();
    await runToEnd("keys");
    expect(everything()).toEqual(before);
  });

  test("writes no password where a member's volume is missing", async () => {
    const mount = containers.pathOf("keys", "/volumes/owner-340100");
    rmSync(mount);
    const { child, said } = run("keys");
    expect(await endOf(child)).toBe(1);
    symlinkSync(volumeOf("owner-340100"), mount);
    expect(said()).toContain("owner-340100 is not mounted");
  });
});

describe("the containers", () => {
  beforeAll(async () => {
    for (const server of servers) await containers.initialise(server, superuser);
    for (const member of members) {
      const path = volumeOf(`owner-${member.split("-")[1]}/member.json`);
      const addressed = containers.mapped(readFileSync(path, "utf8"));
      rmSync(path);
      writeFileSync(path, addressed);
    }
  });

  test("are one for each member, with a login that opens its own database", async () => {
    const found = members.map(async (name) => {
      const settings = await readHostSettings(environmentOf(name));
      const {
        members: [member, ...others],
        host,
        publicHost,
        keySetPath,
      } = settings;
      expect([host, publicHost, others]).toEqual(["0.0.0.0", name, []]);
      const { DEMO_SEED, DEMO_ROSTER = "" } = environmentOf(name);
      expect([DEMO_SEED, existsSync(DEMO_ROSTER)]).toEqual(["", true]);
      expect(JSON.parse(readFileSync(keySetPath, "utf8"))).toHaveProperty("keys");
      const client = new pg.Client({ connectionString: member?.databaseUrl ?? "" });
      await client.connect();
      const { rows } = await client.query(
        "select current_database() as database, current_setting('is_superuser') as power",
      );
      await client.end();
      expect(rows).toEqual([{ database: databaseOf(serverOf(name)), power: "off" }]);
      return { code: member?.code, kind: member?.kind, name: member?.name };
    });
    expect(await Promise.all(found)).toEqual(
      roster.map(({ code, kind, name }) => ({ code, kind, name })),
    );
  });

  test(
    "start, are healthy, answer through the gateway, and end when told",
    { timeout: 120_000 },
    async () => {
      const running = [...started, "gateway"].map((name) => ({ name, ...run(name) }));
      for (const { name, said } of running) {
        // What it calls itself is where the roster says that it is.
        const host = name === "gateway" ? "0.0.0.0" : name;
        await vi.waitFor(() => expect(said()).toContain(`http://${host}:${portOf(name)}`), 45_000);
        const [, node, ...check] = serviceOf(name).healthcheck?.test ?? [];
        expect(node).toBe("node");
        const here = check.map((word) => word.replace(/:400[01]\//, `:${portOf(name)}/`));
        // The gateway has its first registry from the hub, which comes up at the same time.
        await vi.waitFor(
          () => expect([name, spawnSync(process.execPath, here).status]).toEqual([name, 0]),
          { timeout: 15_000, interval: 500 },
        );
      }
      const token = await runToEnd("token", "--role", "hub-operator");
      const response = await fetch(`http://127.0.0.1:${portOf("gateway")}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", authorization: `Bearer ${token.trim()}` },
        body: JSON.stringify({
          query: `{ members { code }
          serviceRecords { totalCount coverage { expected answered gaps { member } } } }`,
        }),
      });
      const missing = members
        .filter((name) => !started.includes(name))
        .map((name) => name.split("-")[1]);
      const gaps = roster
        .filter(({ code }) => missing.includes(code.toLowerCase()))
        .map(({ code }) => ({ member: code }));
      expect(await response.json()).toEqual({
        data: {
          members: roster.map(({ code }) => ({ code })),
          serviceRecords: { totalCount: 0, coverage: { expected: 25, answered: 4, gaps } },
        },
      });
      for (const { child } of running) child.kill("SIGTERM");
      expect(await Promise.all(running.map(({ child }) => endOf(child)))).toEqual([0, 0, 0, 0, 0]);
    },
  );
});
