/** A script run as its own process: what it says, how it ends. */

import { spawn, type ChildProcess, type SpawnOptions } from "node:child_process";
import { fileURLToPath } from "node:url";
import { typescriptLoader } from "../../scripts/network/processes/typescript.ts";

export type RunningScript = {
  readonly child: ChildProcess;
  /** Everything said so far, on both streams. */
  readonly said: () => string;
  /** Settles when a text has been said; fails when the script ends without it. */
  readonly says: (text: string) => Promise<void>;
  /** Settles with the exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
};

/** Starts a TypeScript file of the project, named from the project's folder. */
export function runScript(
  file: string,
  args: readonly string[],
  options: SpawnOptions = {},
): RunningScript {
  const path = fileURLToPath(new URL(`../../${file}`, import.meta.url));
  const { npm_lifecycle_event: _launcher, ...environment } = process.env;
  const child = spawn(process.execPath, [...typescriptLoader, path, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: environment,
    ...options,
  });
  let text = "";
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (part) => {
      text += String(part);
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<number | string>((resolve) => {
    child.once("close", (code, signal) => resolve(code ?? signal ?? "unknown"));
  });
  return {
    child,
    said: () => text,
    ended,
    says: (wanted) =>
      new Promise((resolve, reject) => {
        const look = () => text.includes(wanted) && resolve();
        listeners.add(look);
        look();
        void ended.then((how) =>
          reject(new Error(`Ended with ${how} before "${wanted}":\n${text}`)),
        );
      }),
  };
}
