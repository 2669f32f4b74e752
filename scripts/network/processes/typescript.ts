/** How a child Node process learns to read TypeScript, wherever it is started from. */

import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

// Not import.meta.resolve, which test runners lack; the package exports its loader to imports only.
const loader = new URL(
  "register.mjs",
  pathToFileURL(createRequire(import.meta.url).resolve("@oxc-node/core/package.json")),
);

/** Arguments for Node; an absolute address, because `--import` looks beside the working folder. */
export const typescriptLoader: string[] = ["--import", loader.href];
