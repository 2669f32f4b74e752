/** Writes the dashboard's documents as TypeScript: types from the contract, and the identifier of each. */
import { codegen } from "@graphql-codegen/core";
import * as typescriptOperations from "@graphql-codegen/typescript-operations";
import { parse } from "graphql";
import { documentIdOf } from "../gateway/limits/trusted-documents.ts";
import type { Operation, Places } from "./operations.ts";

const home = "gateway/dashboard/api";
const head = "/* oxlint-disable */\n";
const madeFrom = (what: string) => `/** ${what}; made by \`npm run schema\`. */\n`;

/**
 * Returns TypeScript by path: the types of all documents, one module of identifiers for each file of
 * documents, so that a screen that is loaded late brings its own, and one that names them all.
 */
export async function typedDocuments(
  operations: readonly Operation[],
  places: Places,
  apiSdl: string,
): Promise<Record<string, string>> {
  // Each operation carries its fragments along; a fragment counts once.
  const seen = new Set<string>();
  const documents = operations.map(({ text }) => {
    const document = parse(text);
    const definitions = document.definitions.filter((node) => {
      const name = "name" in node ? `${node.kind} ${node.name?.value}` : node.kind;
      return !seen.has(name) && seen.add(name);
    });
    return { document: { ...document, definitions } };
  });
  const types = await codegen({
    filename: "document-types.ts",
    schema: parse(apiSdl),
    documents,
    config: {
      enumsAsTypes: true,
      immutableTypes: true,
      skipTypename: true,
      scalars: {
        ID: "string",
        DateTime: "string",
        Date: "string",
        // Beyond the exact range of a number it arrives as text.
        BigInt: "number | string",
        JSON: "unknown",
      },
    },
    plugins: [{ types: {} }],
    pluginMap: { types: typescriptOperations },
  });
  const texts = new Map(operations.map(({ name, text }) => [name, text]));
  const named = [...places].filter(([, names]) => names.length > 0);
  const modules = named.map(([place, names]) => {
    const made = names.map((name) => {
      const text = texts.get(name) ?? "";
      const kind = text.startsWith("mutation") ? "Mutation" : "Query";
      return `export const ${name}Document = /* @__PURE__ */ new TypedDocument<
  Types.${name}${kind},
  Types.${name}${kind}Variables
>(${JSON.stringify(documentIdOf(text))});`;
    });
    const imports = `import type * as Types from "../document-types.ts";
import { TypedDocument } from "../typed-document.ts";`;
    const doc = madeFrom(`What the gateway knows the documents of \`${place}.graphql\` by`);
    return [
      `${home}/documents/${place}.ts`,
      `${head}${doc}${imports}\n\n${made.join("\n\n")}\n`,
    ] as const;
  });
  const all = named.map(([place]) => `export * from "./documents/${place}.ts";`);
  return {
    ...Object.fromEntries(modules),
    [`${home}/document-types.ts`]: `${head}${madeFrom("Types of what is asked and answered")}\n${types.trim()}\n`,
    [`${home}/documents.ts`]: `${head}${madeFrom("All documents with their types")}export type * from "./document-types.ts";\n${all.join("\n")}\n`,
  };
}
