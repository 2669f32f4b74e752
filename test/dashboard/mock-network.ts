/** A stand-in for the gateway: the public schema over invented members, and the built dashboard. */
import { buildSchema, graphql } from "graphql";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { mockRoot, type MockMode } from "./mock-answers.ts";
import { demoAccounts, demoPassword, type MockAccount } from "./mock-work.ts";

const root = join(import.meta.dirname, "..", "..");

export type MockNetwork = {
  readonly url: string;
  readonly setMode: (mode: MockMode) => void;
  /** Signs somebody in, as a cookie from an earlier visit would. */
  readonly setAccount: (name: string | null) => void;
  /** What was asked to be changed since the last call, by name of the mutation. */
  readonly takeActs: () => readonly { readonly name: string; readonly input: object }[];
  /** Lets a record come in, newest of all. */
  readonly addRecord: () => void;
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
    // As the gateway does: what has a hash in its name is fetched, and compiled, once.
    setHeaders: (response, path) => {
      if (path.startsWith("/assets/"))
        response.setHeader("cache-control", "public, max-age=31536000, immutable");
    },
  });
  let mode = start;
  let account: MockAccount | null = null;
  let hasNews = false;
  let acts: { name: string; input: object }[] = [];
  const session = () => JSON.stringify({ canSignIn: true, account, demoAccounts });

  const answerSession = async (request: IncomingMessage, response: ServerResponse) => {
    let status = 200;
    if (request.method === "POST") {
      const { name, password } = (await bodyOf(request)) as { name?: string; password?: string };
      const found = demoAccounts.find((one) => one.name === name && password === demoPassword);
      if (request.url === "/session/end") account = null;
      else if (found) account = found;
      else status = 401;
    }
    response.writeHead(status, { "content-type": "application/json" });
    response.end(session());
  };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (mode === "unreachable") return void request.socket.destroy();
    if (mode === "waiting") return undefined;
    const { documentId, variables } = (await bodyOf(request)) as {
      documentId: string;
      variables: Record<string, unknown>;
    };
    const act = /^mutation (\w+)/.exec(operations[documentId] ?? "")?.[1];
    if (act) acts.push({ name: act, input: (variables.input ?? variables) as object });
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
            rootValue: mockRoot(mode, account, hasNews),
            typeResolver: (value) => (value as { __typename?: string }).__typename,
          });
    response.writeHead(200, { "content-type": "application/json" });
    return void response.end(JSON.stringify(result));
  };
  const answerBundle = (response: ServerResponse) => {
    response.writeHead(200, { "content-type": "application/vnd.one-sixteen-x.evidence+json" });
    response.end("{}\n");
  };
  const server = createServer((request, response) => {
    if (request.url?.startsWith("/evidence")) answerBundle(response);
    else if (request.url?.startsWith("/graphql")) void answer(request, response);
    else if (request.url?.startsWith("/session")) void answerSession(request, response);
    else files(request, response);
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("The mock has no port.");
  return {
    url: `http://127.0.0.1:${address.port}`,
    addRecord: () => {
      hasNews = true;
    },
    setMode: (next) => {
      mode = next;
      hasNews = false;
    },
    setAccount: (name) => {
      account = demoAccounts.find((one) => one.name === name) ?? null;
    },
    takeActs: () => {
      const taken = acts;
      acts = [];
      return taken;
    },
    stop: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<object> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString("utf8")) as object;
}
