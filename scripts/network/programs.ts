/** The programs a network consists of, and how each becomes one file. */

import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { build, vite } from "../build.ts";
import { projectFolder, type Program } from "./processes/child.ts";

export const memberProgram: Program = {
  entry: join(projectFolder, "subgraphs/main.ts"),
  libraries: [
    "reflect-metadata",
    "type-graphql",
    "graphql-scalars",
    "@apollo/server",
    "@apollo/subgraph",
    "@mikro-orm/postgresql",
    "@mikro-orm/migrations",
    "jose",
  ],
};

export const gatewayProgram: Program = {
  entry: join(projectFolder, "gateway/main.ts"),
  libraries: ["@apollo/server", "jose", "undici"],
};

/**
 * Returns the program as one file with its libraries, made anew when the code has changed: to find
 * and link some two thousand modules takes a process 1 s of processor time, and a network has 18.
 * Where vite is not installed, the program runs from its sources.
 */
export async function bundled(program: Program): Promise<Program> {
  if (!existsSync(vite)) return program;
  const name = basename(dirname(program.entry));
  const output = join(projectFolder, "dist", name);
  await build({
    output,
    config: "vite.programs.config.ts",
    sources: ["gateway", "subgraphs", "tsconfig.json"].map((path) => join(projectFolder, path)),
    ignored: /^gateway\/dashboard\//,
    environment: { PROGRAM: name },
  });
  return { entry: join(output, "main.js"), libraries: [] };
}
