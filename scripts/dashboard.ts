/** Builds the dashboard into `gateway/dashboard/dist` when its sources have changed. */
import { join } from "node:path";
import { build } from "./build.ts";

const home = join(import.meta.dirname, "..", "gateway", "dashboard");

/** Makes sure that `dist` shows the sources; says whether it had to build. */
export const buildDashboard = (): Promise<"built" | "fresh"> =>
  build({
    output: join(home, "dist"),
    config: "vite.config.ts",
    sources: [home],
    ignored: /^gateway\/dashboard\/(dist|\.dist-|pictures|README|\.gitignore)/,
  });
