/** Prints the contracts and the trusted documents from code into schema/ and composes them; `--check` fails on any drift or fault. */
import { composeServices } from "@theguild/federation-composition";
import { parse, print } from "graphql";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { lintContract } from "../gateway/contract/lint.ts";
import { readContract } from "../gateway/contract/rules.ts";
import { splitContract } from "../gateway/contract/split.ts";
import { networkSdl } from "../gateway/network/contract.ts";
import { hub } from "../subgraphs/hub/contract.ts";
import { institution } from "../subgraphs/institution/contract.ts";
import { ledger } from "../subgraphs/ledger/contract.ts";
import { buildContract } from "../subgraphs/runtime/contract.ts";
import { window } from "../subgraphs/window/contract.ts";
import { missingDescriptions } from "./descriptions.ts";
import { dashboardOperations, listOperations, untrustworthy } from "./operations.ts";
import { typedDocuments } from "./typed-documents.ts";

const root = join(import.meta.dirname, "..");

/** Returns the printed files as the code has them, and every fault of the contracts. */
export async function composeNetwork(): Promise<{
  files: Record<string, string>;
  faults: string[];
}> {
  const files: Record<string, string> = {};
  const faults: string[] = [];
  const network = parse(networkSdl);
  const services = [{ name: "network", typeDefs: network }];
  files["schema/network.graphql"] = `${print(network)}\n`;
  faults.push(...missingDescriptions("network", network));
  for (const contract of [ledger, window, institution, hub]) {
    const { typeDefs } = await buildContract(contract);
    files[`schema/${contract.name}.graphql`] = `${print(typeDefs)}\n`;
    faults.push(
      ...missingDescriptions(contract.name, typeDefs),
      ...lintContract(readContract(typeDefs)),
    );
    services.push(...splitContract(typeDefs));
  }
  const composed = composeServices(
    services.map((service) => ({ ...service, url: `member:${service.name}` })),
  );
  for (const error of composed.errors ?? []) faults.push(error.message);
  if (composed.supergraphSdl) files["schema/supergraph.graphql"] = composed.supergraphSdl;
  if (composed.publicSdl) {
    files["schema/api.graphql"] = `${print(parse(composed.publicSdl))}\n`;
    const { operations, places } = await dashboardOperations();
    faults.push(...untrustworthy(operations, composed.publicSdl));
    files["schema/operations.json"] = listOperations(operations);
    // Types can be told of documents only that the schema allows.
    if (faults.length === 0)
      Object.assign(files, await typedDocuments(operations, places, composed.publicSdl));
  }
  return { files, faults };
}

if (process.argv[1] === import.meta.filename) {
  const isCheck = process.argv.includes("--check");
  const { files, faults } = await composeNetwork();
  for (const fault of faults) console.error(`schema: ${fault}`);
  const drifted: string[] = [];
  for (const [name, text] of Object.entries(files)) {
    const path = join(root, name);
    if ((await readFile(path, "utf8").catch(() => "")) === text) continue;
    drifted.push(name);
    if (!isCheck && faults.length === 0) await writeFile(path, text);
  }
  if (isCheck && drifted.length > 0) {
    console.error(
      `schema: ${drifted.join(", ")} differ from the code; run \`npm run schema\` and review the difference.`,
    );
  } else if (drifted.length > 0 && faults.length === 0)
    console.log(`schema: wrote ${drifted.join(", ")}`);
  process.exitCode = faults.length > 0 || (isCheck && drifted.length > 0) ? 1 : 0;
}
