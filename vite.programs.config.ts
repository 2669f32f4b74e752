/** How the network's programs are bundled: members and gateway, one file each, libraries included. */
import { dirname, join } from "node:path";
import { defineConfig, type Plugin } from "vite";

const root = import.meta.dirname;
/** Which program, as one build makes one file: `subgraphs` or `gateway`. */
const program = process.env.PROGRAM ?? "";

/** A bundled module still finds files beside its own source. */
function ownFolder(): Plugin {
  return {
    name: "own-folder",
    transform: {
      filter: { id: /\.ts$/, code: /import\.meta\.dirname/ },
      handler: (code, id) => ({
        code: code.replaceAll("import.meta.dirname", () => JSON.stringify(dirname(id))),
        map: null,
      }),
    },
  };
}

export default defineConfig({
  root,
  plugins: [ownFolder()],
  ssr: {
    noExternal: true,
    // Native, or not installed because nothing here uses it.
    external: ["@graphql-hive/router-query-planner", "class-validator", "pg-native"],
  },
  build: {
    ssr: join(root, program, "main.ts"),
    target: "node24",
    minify: false,
    copyPublicDir: false,
    sourcemap: true,
    rolldownOptions: {
      output: {
        entryFileNames: "main.js",
        codeSplitting: false,
        // Types of the schema are named after their classes.
        keepNames: true,
        // The sources lie beside; without them the maps cost a process half the time.
        sourcemapExcludeSources: true,
      },
    },
  },
});
