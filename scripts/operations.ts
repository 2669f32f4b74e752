/** Collects the documents of the dashboard, and says why one of them could not be trusted. */
import {
  buildSchema,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  validate,
  visit,
} from "graphql";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { documentIdOf } from "../gateway/limits/trusted-documents.ts";

const home = join(import.meta.dirname, "..", "gateway", "dashboard", "api", "documents");

/** One operation with the fragments that it uses, as it is sent. */
export type Operation = { readonly name: string; readonly text: string };
/** Names of operations by the file that holds them, without its ending. */
export type Places = ReadonlyMap<string, readonly string[]>;
type Definition = OperationDefinitionNode | FragmentDefinitionNode;

/** Returns every operation of the dashboard, by name, and where each stands. @throws when a fragment is missing */
export async function dashboardOperations(): Promise<{ operations: Operation[]; places: Places }> {
  const files = (await readdir(home)).filter((file) => file.endsWith(".graphql")).toSorted();
  const texts = await Promise.all(files.map((file) => readFile(join(home, file), "utf8")));
  const places = files.map((file, index) => {
    const names = [...texts[index]!.matchAll(/^(?:query|mutation) (\w+)/gm)];
    return [file.replace(".graphql", ""), names.map(([, name]) => name!).toSorted()] as const;
  });
  return { operations: operationsIn(texts.join("\n")), places: new Map(places) };
}

/** Returns the operations of a text, each with its fragments, by name. */
export function operationsIn(text: string): Operation[] {
  const definitions = parse(text, { noLocation: true }).definitions as Definition[];
  const fragments = new Map(
    definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  return definitions
    .filter((node) => node.kind === Kind.OPERATION_DEFINITION)
    .map((node) => ({ name: node.name?.value ?? "", text: textOf(node, fragments) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function textOf(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string {
  const used = new Map<string, FragmentDefinitionNode>();
  const collect = (node: Definition): void =>
    void visit(node, {
      FragmentSpread: ({ name: { value } }) => {
        const fragment = fragments.get(value);
        if (!fragment) throw new Error(`${operation.name?.value}: no fragment ${value}.`);
        if (used.has(value)) return;
        used.set(value, fragment);
        collect(fragment);
      },
    });
  collect(operation);
  return [operation, ...used.values()].map(print).join("\n\n");
}

/** Returns the list of trusted documents by identifier, as the gateway reads it. */
export function listOperations(operations: readonly Operation[]): string {
  const entries = operations.map(({ text }) => [documentIdOf(text), text]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
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
