/**
 * Files share a process, so that members, gateway and libraries are loaded once. Each leaves the process as it found
 * it: no test passes or fails by what ran before.
 */
import assert from "node:assert/strict";
import { afterAll, vi } from "vitest";

/** What a file could leave to the next one. */
const traces = () => {
  // A library says so to itself when it is loaded.
  const { MIKRO_ORM_COLORS: _, ...environment } = process.env;
  return {
    environment,
    folder: process.cwd(),
    // One that still listens holds its databases and its clocks as well.
    servers: process.getActiveResourcesInfo().filter((kind) => kind === "TCPServerWrap").length,
  };
};

const found = traces();

// Hooks that are first are called last: those of the file are over by then.
afterAll(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  await vi.waitFor(() => assert.deepEqual(traces(), found), { timeout: 5000 });
});
