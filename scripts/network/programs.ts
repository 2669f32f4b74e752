/** The programs a network consists of. */

import { join } from "node:path";
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
