import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..", "..");
const run = promisify(execFile);
let folder: string;

/** Each plant breaks one layer rule; each neighbour beside it is what the rule must let pass. */
const plants: readonly [file: string, bad: string, good: string][] = [
  ["subgraphs/hub/rules/plant.ts", `import "graphql";`, `import "./neighbour.ts";`],
  ["subgraphs/hub/rules/plant.ts", `import "../actions/act.ts";`, `import "./neighbour.ts";`],
  [
    "subgraphs/ledger/rules/intake/plant.ts",
    `import "../../actions/act.ts";`,
    `import "../text.ts";`,
  ],
  [
    "subgraphs/ledger/rules/plant.ts",
    `export const at = process.uptime();`,
    `export const at = 1;`,
  ],
  ["subgraphs/window/plant.ts", `import "../hub/contract.ts";`, `import "../ledger/contract.ts";`],
  [
    "subgraphs/window/graphql/plant.ts",
    `import "../../institution/contract.ts";`,
    `import "../../ledger/contract.ts";`,
  ],
  [
    "subgraphs/institution/actions/plant.ts",
    `import "../graphql/type.ts";`,
    `import "../tables/table.ts";`,
  ],
  ["subgraphs/hub/tables/plant.ts", `import "../actions/act.ts";`, `import "../rules/rule.ts";`],
  ["subgraphs/ledger/plant.ts", `import "../window/contract.ts";`, `import "../runtime/page.ts";`],
  ["subgraphs/runtime/plant.ts", `import "../ledger/contract.ts";`, `import "./page.ts";`],
  [
    "gateway/members/plant.ts",
    `import "../../subgraphs/ledger/contract.ts";`,
    `import "../../subgraphs/ledger/rules/figure.ts";`,
  ],
  [
    "gateway/members/plant.ts",
    `import "../../subgraphs/runtime/host.ts";`,
    `import "../../subgraphs/runtime/process.ts";`,
  ],
  ["gateway/plan/plant.ts", `import "../members/registry.ts";`, `import "./plan.ts";`],
  [
    "gateway/dashboard/pages/plant.ts",
    `import "../../members/registry.ts";`,
    `import "../parts/figure.ts";`,
  ],
];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hub-layers-"));
  await cp(join(root, ".oxlintrc.json"), join(folder, ".oxlintrc.json"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a layer rule", () => {
  test.each(plants)("in %s refuses %s and lets %s pass", async (file, bad, good) => {
    expect(await faults(file, bad)).toMatch(/no-restricted-(imports|globals)/);
    expect(await faults(file, good)).not.toMatch(/no-restricted-(imports|globals)/);
  });
});

async function faults(file: string, source: string): Promise<string> {
  const path = join(folder, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `/** A planted fault. */\n${source}\n`);
  const oxlint = join(root, "node_modules", ".bin", "oxlint");
  const outcome = await run(oxlint, ["-c", join(folder, ".oxlintrc.json"), file], {
    cwd: folder,
  }).catch((failed: { stdout: string; stderr: string }) => failed);
  await rm(path);
  return `${outcome.stdout}${outcome.stderr}`;
}
