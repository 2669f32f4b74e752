import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/setup/longest-first.ts";

// Vite would resolve graphql to index.mjs while CommonJS packages load index.js: two realms.
const resolve = { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] };
const limits = { testTimeout: 30_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        resolve,
        test: {
          ...limits,
          name: "rules",
          include: ["test/{rules,contract,federation,oracle}/**/*.test.ts"],
        },
      },
      {
        resolve,
        test: {
          ...limits,
          name: "members",
          include: ["test/{members,network,faults,start}/**/*.test.ts"],
          globalSetup: ["test/setup/postgres.ts"],
          // Files start whole networks; two at once is what two cores carry.
          maxWorkers: 2,
        },
      },
      {
        resolve,
        test: { ...limits, name: "dashboard", include: ["test/dashboard/**/*.test.{ts,tsx}"] },
      },
    ],
  },
});
