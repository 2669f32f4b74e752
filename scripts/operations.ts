/** Collects the questions of the dashboard, and says why one of them could not be trusted. */
import { buildSchema, Kind, parse, validate, visit } from "graphql";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { documentIdOf } from "../gateway/limits/trusted-documents.ts";

const home = join(import.meta.dirname, "..", "gateway", "dashboard");
const holdsOperation = /[`"]\s*(query|mutation|subscription)\s+\w+/;
const isOperation = /^\s*(query|mutation|subscription)\s+(\w+)/;

export type Operation = { readonly module: string; readonly name: string; readonly text: string };

/** Returns the modules that hold an operation, and every operation that they export. */
export async function dashboardOperations(): Promise<{
  modules: string[];
  operations: Operation[];
}> {
  const modules: string[] = [];
  const operations: Operation[] = [];
  for (const module of (await readdir(home, { recursive: true })).toSorted()) {
    if (!/^(?!dist|\.dist-).*\.tsx?$/.test(module)) continue;
    if (!holdsOperation.test(await readFile(join(home, module), "utf8"))) continue;
    modules.push(module);
    const exported = (await import(join(home, module))) as Record<string, unknown>;
    for (const text of Object.values(exported)) {
      const name = typeof text === "string" ? isOperation.exec(text)?.[2] : undefined;
      if (name) operations.push({ module, name, text: text as string });
    }
  }
  return { modules, operations };
}

/** Returns what the gateway and the dashboard are given of the operations: two files' texts. */
export function listOperations(operations: readonly Operation[]): { texts: string; ids: string } {
  const sorted = operations.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const print = (entries: [string, string][]) =>
    `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
  return {
    texts: print(sorted.map(({ text }) => [documentIdOf(text), text])),
    ids: print(sorted.map(({ name, text }) => [name, documentIdOf(text)])),
  };
}

/** Returns one sentence for each operation that is wrong, or whose size its caller could choose. */
export function untrustworthy(operations: readonly Operation[], apiSdl: string): string[] {
  const schema = buildSchema(apiSdl);
  const faults: string[] = [];
  const names = new Set<string>();
  for (const { name, text } of operations) {
    const document = parse(text);
    faults.push(...validate(schema, document).map(({ message }) => `${name}: ${message}`));
    if (names.has(name)) faults.push(`${name}: two operations bear this name.`);
    names.add(name);
    visit(document, {
      Argument: (node) => {
        if (node.name.value === "first" && node.value.kind === Kind.VARIABLE)
          faults.push(`${name}: \`first\` must not be a variable; no limit is asked again.`);
      },
    });
  }
  return faults;
}
