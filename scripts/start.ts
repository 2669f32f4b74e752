/** `npm start`: the whole network on this machine. */

import { buildDashboard } from "./dashboard.ts";
import { failAndExit } from "./network/failure.ts";
import { bundled, gatewayProgram, memberProgram } from "./network/programs.ts";
import { readStartOptions } from "./network/start-options.ts";
import { superviseNetwork } from "./network/supervisor.ts";

try {
  const options = readStartOptions(process.argv.slice(2), process.env);
  const exitCode = await superviseNetwork(options, {
    members: () => bundled(memberProgram),
    gateway: () => bundled(gatewayProgram),
    pages: buildDashboard,
  });
  process.exit(exitCode);
} catch (error) {
  failAndExit(error);
}
