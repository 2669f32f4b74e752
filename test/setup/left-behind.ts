/**
 * Files of a project share a process, so that members, gateway and libraries are loaded once. Each leaves the process
 * as it found it: no test passes or fails by what ran before.
 */
import assert from "node:assert/strict";
import { afterAll, vi } from "vitest";

const environment = { ...process.env };
const folder = process.cwd();
const servers = serversUp();

/** One that still listens holds its databases and its clocks as well. */
function serversUp(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind === "TCPServerWrap").length;
}

/** Names of variables that are not what they were; what they hold is nobody's business. */
function changedVariables(): string[] {
  const names = new Set([...Object.keys(environment), ...Object.keys(process.env)]);
  // A library says so to itself when it is loaded.
  names.delete("MIKRO_ORM_COLORS");
  return [...names].filter((name) => process.env[name] !== environment[name]);
}

// Hooks that are first are called last: those of the file are over by then.
afterAll(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  const left = () => ({
    changedVariables: changedVariables(),
    folder: process.cwd(),
    servers: serversUp(),
  });
  const nothing = { changedVariables: [], folder, servers };
  // A server that is told to close may take a moment.
  await vi.waitFor(() => assert.deepEqual(left(), nothing, "A test file left something behind"), {
    timeout: 5000,
  });
});
