/** Loaded first, it takes the evidence out of a process: events are written like all other rows, and nobody makes leaves of them. */
import { registerHooks } from "node:module";

const sealing = /\/subgraphs\/ledger\/actions\/seal-events\.ts$/;
const unsealed = `import { ServiceEvents } from "../tables/service-events.ts";
export const sealAtCommit = ({ em }, row) => void em.create(ServiceEvents, row);`;

registerHooks({
  load: (url, context, next) =>
    sealing.test(url)
      ? { source: unsealed, format: "module", shortCircuit: true }
      : next(url, context),
});
