/** A stand-in for the gateway: the public schema over invented members, and the built dashboard. */
import { buildSchema, graphql } from "graphql";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { mockRoot, type MockMode } from "./mock-answers.ts";

const root = join(import.meta.dirname, "..", "..");

export type MockNetwork = {
  readonly url: string;
  readonly setMode: (mode: MockMode) => void;
  readonly stop: () => Promise<void>;
};

/** Starts the mock on a free port, or on the one given. */
export async function startMockNetwork(start: MockMode = "whole", port = 0): Promise<MockNetwork> {
  const schema = buildSchema(await readFile(join(root, "schema", "api.graphql"), "utf8"));
  const operations = JSON.parse(
    await readFile(join(root, "schema", "operations.json"), "utf8"),
  ) as Record<string, string>;
  const files = sirv(join(root, "gateway", "dashboard", "dist"), {
    single: true,
    brotli: true,
    gzip: true,
  });
  let mode = start;

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (mode === "unreachable") return void request.socket.destroy();
    if (mode === "waiting") return undefined;
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { documentId, variables } = JSON.parse(Buffer.concat(chunks).toString("utf8")) as {
      documentId: string;
      variables: Record<string, unknown>;
    };
    const result =
      mode === "error"
        ? {
            data: null,
            errors: [
              { message: "The plan failed.", extensions: { code: "INTERNAL_SERVER_ERROR" } },
            ],
          }
        : await graphql({
            schema,
            source: operations[documentId] ?? "",
            variableValues: variables,
            rootValue: mockRoot(mode),
          });
    response.writeHead(200, { "content-type": "application/json" });
    return void response.end(JSON.stringify(result));
  };
  const server = createServer((request, response) => {
    if (request.url?.startsWith("/graphql")) void answer(request, response);
    else files(request, response);
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("The mock has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    setMode: (next) => {
      mode = next;
    },
    stop: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
