/** One process that hosts members: an HTTP endpoint each, one schema per kind. */
import { ApolloServer, HeaderMap, type ApolloServerPlugin } from "@apollo/server";
import { type FieldNode, GraphQLError, Kind, type OperationDefinitionNode } from "graphql";
import { ApolloServerPluginInlineTraceDisabled } from "@apollo/server/plugin/disabled";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { CallerCheck } from "./caller.ts";
import {
  type Contributions,
  type MemberContext,
  type MemberIdentity,
  memberContext,
} from "./context.ts";
import { type BuiltContract, buildContract, buildMemberSchema, type Contract } from "./contract.ts";
import { openDatabase, type Database } from "./database.ts";
import { refuse } from "./errors.ts";
import type { MemberKind } from "./member-kind.ts";

export type HostedMember = MemberIdentity & { readonly databaseUrl: string };
type Running = {
  readonly identity: MemberIdentity;
  readonly database: Database;
  readonly server: ApolloServer<RequestContext>;
  readonly contributions: Contributions;
};
type RequestContext = MemberContext & { readonly isSigned: boolean };

export type MemberHost = {
  readonly members: readonly { code: string; url: string }[];
  readonly contextOf: (code: string) => MemberContext;
  readonly stop: () => Promise<void>;
};

const maxBodyBytes = 64 * 1024 * 1024;

/**
 * Starts every member of `members` on one port; each answers at `/<code>/graphql`.
 * `port` 0 takes a free one. A single member also answers at `/graphql`.
 */
export async function startHost(options: {
  members: readonly HostedMember[];
  kinds: Readonly<Record<string, MemberKind>>;
  checkCaller: CallerCheck;
  host: string;
  port: number;
  publicHost?: string;
}): Promise<MemberHost> {
  const built = new Map<Contract, Promise<BuiltContract>>();
  const servers = new Map<string, Promise<ApolloServer<RequestContext>>>();
  const serverOf = (kind: MemberKind) => {
    const known = servers.get(kind.kind) ?? startServer(kind, built);
    servers.set(kind.kind, known);
    return known;
  };
  const running = new Map<string, Running>();
  for (const { databaseUrl, ...identity } of options.members) {
    const kind = options.kinds[identity.kind];
    if (!kind)
      throw new Error(
        `未知的成员类型 ${identity.kind}。Unknown kind of member for ${identity.code}.`,
      );
    const [server, database] = await Promise.all([
      serverOf(kind),
      openDatabase(databaseUrl, kind.tables, kind.migrations),
    ]);
    running.set(identity.code, {
      identity,
      database,
      server,
      contributions: kind.contributions ?? {},
    });
  }
  const contextOf = (code: string) => {
    const { identity, database } = running.get(code)!;
    return memberContext(
      identity,
      { subject: `member:${code}`, role: "member", member: code },
      database.em.fork(),
      options.kinds[identity.kind]!.contributions,
    );
  };
  const http = createServer((request, response) => {
    answer(request, response, running, options.checkCaller).catch((cause: unknown) => {
      if (!response.headersSent) response.writeHead(500).end(String(cause));
      else response.destroy();
    });
  });
  const port = await listen(http, options.port, options.host);
  const base = `http://${options.publicHost ?? options.host}:${port}`;
  for (const { identity } of running.values()) {
    await options.kinds[identity.kind]!.resume?.(contextOf(identity.code));
  }
  return {
    members: [...running.keys()].map((code) => ({ code, url: `${base}/${code}/graphql` })),
    contextOf,
    stop: async () => {
      http.close();
      http.closeAllConnections();
      for (const server of servers.values()) await (await server).stop();
      await Promise.all([...running.values()].map(({ database }) => database.close(true)));
    },
  };
}

async function startServer(kind: MemberKind, built: Map<Contract, Promise<BuiltContract>>) {
  const contracts = kind.contracts.map((contract) => {
    const known = built.get(contract) ?? buildContract(contract);
    built.set(contract, known);
    return known;
  });
  const server = new ApolloServer<RequestContext>({
    schema: buildMemberSchema(await Promise.all(contracts)),
    introspection: true,
    plugins: [onlySignedData, ApolloServerPluginInlineTraceDisabled()],
    // Members talk to machines; a browser never holds cookies for them.
    csrfPrevention: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
  });
  await server.start();
  return server;
}

const openFields = new Set(["_service", "__schema", "__type", "__typename"]);

/** Refuses data to requests without a signature; the schema itself may be read by anyone. */
const onlySignedData: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ contextValue, operation }) => {
      if (
        contextValue.isSigned ||
        !operation ||
        rootFields(operation).every((name) => openFields.has(name))
      )
        return;
      throw new GraphQLError(
        "成员只回答经网关签名的数据请求。A member answers only signed data requests.",
        {
          extensions: { code: "UNAUTHENTICATED", http: { status: 401 } },
        },
      );
    },
  }),
};

// A fragment at the root could hide any field, so it counts as data.
const rootFields = (operation: OperationDefinitionNode): string[] =>
  operation.selectionSet.selections.map((node) =>
    node.kind === Kind.FIELD ? (node satisfies FieldNode).name.value : "",
  );

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  running: ReadonlyMap<string, Running>,
  checkCaller: CallerCheck,
): Promise<void> {
  const path = (request.url ?? "").split("?")[0]!;
  if (path === "/health") return void response.writeHead(200).end("ok");
  const code = /^\/([^/]+)\/graphql$/.exec(path)?.[1];
  const only = path === "/graphql" && running.size === 1 ? [...running.values()][0] : undefined;
  const member = (code === undefined ? undefined : running.get(decodeURIComponent(code))) ?? only;
  if (!member)
    return json(response, 404, {
      errors: [refuse("NOT_FOUND", "此处没有该成员。No such member here.")],
    });
  let caller;
  try {
    caller = await checkCaller(request.headers.authorization, member.identity.code);
  } catch (cause) {
    return json(response, 401, { errors: [cause] });
  }
  const context: RequestContext = {
    ...memberContext(
      member.identity,
      caller ?? { subject: "anonymous", role: "public", member: null },
      member.database.em.fork(),
      member.contributions,
    ),
    isSigned: caller !== null,
  };
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === "string") headers.set(name, value);
  }
  const body = await readJson(request);
  if (body === null) {
    return json(response, 400, {
      errors: [refuse("BAD_USER_INPUT", "请求体应为 JSON。The body must be JSON.")],
    });
  }
  const result = await member.server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method ?? "POST", headers, search: "", body },
    context: async () => context,
  });
  for (const [name, value] of result.headers) response.setHeader(name, value);
  response.statusCode = result.status ?? 200;
  if (result.body.kind === "complete") response.end(result.body.string);
  else for await (const chunk of result.body.asyncIterator) response.write(chunk);
  response.end();
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > maxBodyBytes) return null;
    chunks.push(chunk as Buffer);
  }
  if (size === 0) return {};
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    return null;
  }
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(body));
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}
