/** Runs the services of a compose file without an engine: their commands, variables, mounts and scripts. */

import { spawn, type ChildProcess } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import pg from "pg";
import { inject } from "vitest";
import type { ComposeFile, Service } from "../../scripts/compose/faults.ts";
import { projectFolder } from "../../scripts/network/processes/child.ts";
import { temporaryFolder } from "./fake-network.ts";

export type RunningService = { readonly child: ChildProcess; readonly said: () => string };

/** Returns what stands in for the containers of a file; `ports` gives services a port of this machine. */
export function pretendContainers(file: ComposeFile, dockerfile: string) {
  const folder = temporaryFolder();
  const ports = new Map<string, number>();
  const processes: ChildProcess[] = [];
  for (const name of Object.keys(file.volumes)) {
    mkdirSync(join(folder.path, "volumes", name), { recursive: true });
  }

  const serviceOf = (name: string): Service => {
    const service = file.services[name];
    if (service === undefined) throw new Error(`There is no service ${name}.`);
    return service;
  };
  /** Addresses inside the network, on this machine; a member that is not started refuses connections. */
  const mapped = (text: string): string =>
    text
      .replaceAll(
        /\/\/([\w-]+):4001\//g,
        (_, host: string) => `//127.0.0.1:${ports.get(host) ?? 1}/`,
      )
      .replaceAll(/@postgres-\w+:5432\//g, `@${new URL(inject("postgresUrl")).host}/`);
  const rootOf = (name: string): string => {
    const root = join(folder.path, "containers", name);
    if (existsSync(root)) return root;
    const { volumes = [], configs = [] } = serviceOf(name);
    mkdirSync(root, { recursive: true });
    for (const [source = "", target = ""] of volumes.map((mount) => mount.split(":"))) {
      mkdirSync(join(root, dirname(target)), { recursive: true });
      symlinkSync(join(folder.path, "volumes", source), join(root, target));
    }
    for (const { source, target } of configs) {
      mkdirSync(join(root, dirname(target)), { recursive: true });
      writeFileSync(join(root, target), mapped(interpolated(file.configs[source]?.content ?? "")));
    }
    return root;
  };
  /** Returns where a path of a service's container is here; paths outside its mounts stay as they are. */
  const pathOf = (name: string, path: string): string => {
    const here = join(rootOf(name), path);
    return path.startsWith("/") && existsSync(here) ? here : path;
  };
  /** Returns what a container gets: the image's variables and the service's; of this machine only PATH. */
  const environmentOf = (name: string): Record<string, string> => {
    const image = [...dockerfile.matchAll(/^ENV (\w+)=(\S+)$/gm)].map(([, key, value]) => [
      key,
      value,
    ]);
    const own = Object.entries(serviceOf(name).environment ?? {}).map(([key, value]) =>
      // The one thing that differs from a container: all services share this machine's ports.
      key === "PORT"
        ? [key, String(ports.get(name))]
        : [key, mapped(pathOf(name, interpolated(value)))],
    );
    return { PATH: process.env["PATH"] ?? "", ...Object.fromEntries([...image, ...own]) };
  };
  /** Starts the command of a service; `more` is what `docker compose run` would append. */
  const run = (name: string, ...more: readonly string[]): RunningService => {
    const { entrypoint, command = "" } = serviceOf(name);
    const [program, ...args] = (entrypoint ?? command).trim().split(/\s+/);
    if (program !== "node") throw new Error(`${name} runs ${program}, which the image has not.`);
    const child = spawn(process.execPath, [...args.map((arg) => pathOf(name, arg)), ...more], {
      cwd: projectFolder,
      env: environmentOf(name),
    });
    processes.push(child);
    let text = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (part) => (text += String(part)));
    }
    return { child, said: () => text };
  };

  return {
    serviceOf,
    environmentOf,
    pathOf,
    run,
    /** Where the content of a volume is. */
    volumeOf: (path: string) => join(folder.path, "volumes", path),
    portOf: (name: string) => ports.get(name) ?? 1,
    givePort: (name: string, port: number) => ports.set(name, port),
    mapped,
    /** Runs a service to its end; returns what it said, and fails unless it ended well. */
    runToEnd: async (name: string, ...more: readonly string[]): Promise<string> => {
      const { child, said } = run(name, ...more);
      const code = await endOf(child);
      if (code === 0) return said();
      throw new Error(`${name} ended with ${code}:\n${said()}`);
    },
    /** Does what the PostgreSQL image does at a first start: runs the scripts in its folder for them. */
    initialise: async (server: string, superuser: pg.Client): Promise<void> => {
      const scripts = pathOf(server, "/docker-entrypoint-initdb.d");
      for (const script of readdirSync(scripts)) {
        const statements = psql(readFileSync(join(scripts, script), "utf8"), {
          variable: (name) => environmentOf(server)[name],
          content: (path) => readFileSync(pathOf(server, path), "utf8"),
        });
        for (const statement of statements) await superuser.query(statement);
      }
    },
    remove: () => {
      for (const child of processes) child.kill("SIGKILL");
      folder.remove();
    },
  };
}

/** Settles with the exit code of a process. */
export const endOf = (child: ChildProcess): Promise<number | null> =>
  child.exitCode === null
    ? new Promise((resolve) => child.once("close", resolve))
    : Promise.resolve(child.exitCode);

/** What Compose makes of a value: `$$` is a dollar, a variable that is not set has its standard value. */
const interpolated = (value: string): string =>
  value.replaceAll(/\$\$|\$\{\w+:-([^}]*)\}/g, (whole, standard: string) =>
    whole === "$$" ? "$" : standard,
  );

/** The little of psql's own language that our scripts use, for machines without psql. */
function psql(
  script: string,
  of: { variable: (name: string) => string | undefined; content: (path: string) => string },
): string[] {
  const variables = new Map<string, string | undefined>();
  const valueOf = (name: string): string => {
    const value = variables.get(name);
    if (value === undefined) throw new Error(`psql has no variable ${name}.`);
    return value;
  };
  const statements: string[] = [];
  for (const line of script.trim().split("\n")) {
    const [, fromEnvironment, variable = ""] = /^\\getenv (\w+) (\w+)$/.exec(line) ?? [];
    const [, fromFile, file = ""] = /^\\set (\w+) `cat (\S+)`$/.exec(line) ?? [];
    if (fromEnvironment) variables.set(fromEnvironment, of.variable(variable));
    else if (fromFile) variables.set(fromFile, of.content(file));
    else {
      statements.push(
        line
          .replaceAll(/:"(\w+)"/g, (_, name: string) => pg.escapeIdentifier(valueOf(name)))
          .replaceAll(/:'(\w+)'/g, (_, name: string) => pg.escapeLiteral(valueOf(name))),
      );
    }
  }
  return statements;
}
