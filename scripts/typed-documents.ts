/** Writes the dashboard's documents as TypeScript: types from the contract, text and identifier of each. */
import { codegen } from "@graphql-codegen/core";
import * as typescriptOperations from "@graphql-codegen/typescript-operations";
import { parse } from "graphql";
import { documentIdOf } from "../gateway/limits/trusted-documents.ts";
import type { Operation } from "./operations.ts";

const head = `/* oxlint-disable */
/** Made by \`npm run schema\` from schema/api.graphql and the documents beside this file. */
import { TypedDocumentString } from "./typed-document.ts";
`;

/** Returns the text of \`gateway/dashboard/api/documents.ts\`. */
export async function typedDocuments(
  operations: readonly Operation[],
  apiSdl: string,
): Promise<string> {
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
    filename: "documents.ts",
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
  const made = operations.map(({ name, text }) => {
    const kind = text.startsWith("mutation") ? "Mutation" : "Query";
    const id = JSON.stringify(documentIdOf(text));
    return `export const ${name}Document = /* @__PURE__ */ new TypedDocumentString<${name}${kind}, ${name}${kind}Variables>(
  ${id},
  ${JSON.stringify(text)},
);`;
  });
  return `${head}\n${types.trim()}\n\n${made.join("\n\n")}\n`;
}
