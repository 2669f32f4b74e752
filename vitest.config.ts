import { defineConfig } from "vitest/config";

export default defineConfig({
  // Vite would resolve graphql to index.mjs while CommonJS packages load index.js: two realms.
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    include: ["test/**/*.test.ts"],
    hookTimeout: 60_000,
    testTimeout: 20_000,
  },
});
