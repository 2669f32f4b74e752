import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/setup/longest-first.ts";

// Vite would resolve graphql to index.mjs while CommonJS packages load index.js: two realms.
const resolve = { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] };
// Files start whole networks and browsers; two at once is what two cores carry. The same for all projects, so that
// their files share one queue: with numbers of their own they would run one project after the other.
const limits = {
  testTimeout: 30_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 20_000 } },
  maxWorkers: 2,
};
// Loading members, gateway and libraries anew for each file would take longer than most of the tests.
const shared = { isolate: false, setupFiles: ["test/setup/left-behind.ts"] };

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        resolve,
        test: {
          ...limits,
          ...shared,
          name: "rules",
          include: ["test/{rules,contract,federation,oracle}/**/*.test.ts"],
        },
      },
      {
        resolve,
        test: {
          ...limits,
          ...shared,
          name: "members",
          include: ["test/{members,network,faults,start}/**/*.test.ts"],
          globalSetup: ["test/setup/postgres.ts"],
        },
      },
      {
        resolve,
        test: {
          ...limits,
          ...shared,
          name: "dashboard",
          include: ["test/dashboard/**/*.test.{ts,tsx}"],
        },
      },
    ],
  },
});
