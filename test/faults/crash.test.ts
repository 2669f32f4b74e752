/** A small network of real processes, killed part by part under load; `npm run crash` does more of it. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { tryCrashes } from "../crash/try-crashes.ts";

const path = await mkdtemp(join(tmpdir(), "hub-test-crash-"));
afterAll(() => rm(path, { recursive: true, force: true }));

test(
  "whatever is killed, no acknowledged change is lost, none is half done, and every log proves it",
  { timeout: 240_000 },
  async () => {
    const report = await tryCrashes({
      path,
      kills: 8,
      seed: 20_261_122,
      killsPerRound: 8,
      desks: 4,
      say: () => undefined,
    });
    expect(report.broken).toEqual([]);
    // It means nothing unless something was changed, and something killed in between.
    expect(report.acknowledged).toBeGreaterThan(40);
    expect(report.messages).toBeGreaterThan(10);
    expect(Object.values(report.kills).filter((count) => count > 0).length).toBeGreaterThan(2);
  },
);
