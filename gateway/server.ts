/** One door: GraphQL over HTTP, the probes, and the dashboard. */
import { ApolloServer, HeaderMap } from "@apollo/server";
import { GraphQLError } from "graphql";
import { existsSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import sirv from "sirv";
import type { CallerCheck } from "./identity/caller.ts";
import type { MemberTokens } from "./identity/member-token.ts";
import { RequestDeadline, timeoutHeader, timeoutOf } from "./members/deadline.ts";
import type { CallerContext } from "./members/exchange.ts";
import { checkCost } from "./limits/cost.ts";
import { formatLimitError, type Limits, standardLimits } from "./limits/limits.ts";
import { shapeRule } from "./limits/shape-rules.ts";
import { type MountedRequest, mountSubgraphs } from "./mount.ts";
import type { NetworkExecutor } from "./network-executor.ts";

type Context = CallerContext & { readonly signal: AbortSignal };
type Doors = {
  readonly checkCaller: CallerCheck;
  readonly tokens: MemberTokens;
  readonly requestDeadlineMs?: number;
};
export type Gateway = { readonly port: number; readonly stop: () => Promise<void> };

const maxBodyBytes = 32 * 1024 * 1024;
const standardDeadlineMs = 10_000;

/** Starts the gateway. @throws the system's error when the port cannot be had */
export async function startGateway(options: {
  readonly executor: NetworkExecutor;
  readonly limits?: Partial<Limits>;
  readonly checkCaller: CallerCheck;
  readonly tokens: MemberTokens;
  readonly isReady: () => boolean;
  /** How long one request may take, in milliseconds; a client may ask for less by a header. */
  readonly requestDeadlineMs?: number;
  /** Serves `/subgraphs/<name>` for another router; off unless asked for. */
  readonly mountsSubgraphs?: boolean;
  readonly dashboard: string;
  readonly host: string;
  readonly port: number;
}): Promise<Gateway> {
  const { executor } = options;
  const limits = { ...standardLimits, ...options.limits };
  const apollo = new ApolloServer<Context>({
    gateway: {
      load: async () => ({
        executor: async ({ document, request, context, operationName: named }) => {
          const operationName = named ?? request.operationName;
          const { schema, audience } = executor;
          const variables = request.variables ?? {};
          const fault = checkCost({ schema, document, operationName, variables, audience, limits });
          if (fault) return { errors: [fault] };
          const { signal } = context as Context;
          return executor.execute({
            document,
            operationName,
            variables,
            context: context as Context,
            signal,
          });
        },
      }),
      onSchemaLoadOrUpdate: (listener) => {
        listener({ apiSchema: executor.schema, coreSupergraphSdl: "" });
        return () => {};
      },
      stop: async () => {},
    },
    introspection: true,
    validationRules: [shapeRule(limits)],
    parseOptions: { maxTokens: limits.tokens },
    formatError: (formatted) => formatLimitError(formatted, limits),
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
  });
  await apollo.start();
  // Read anew for each request (`dev`): a dashboard that is rebuilt must not break a running gateway.
  const files = existsSync(options.dashboard)
    ? sirv(options.dashboard, { single: true, gzip: true, brotli: true, dev: true, setHeaders })
    : (_: IncomingMessage, __: ServerResponse, next: () => void) => next();
  const mount = options.mountsSubgraphs ? mountSubgraphs(executor) : null;
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").split("?")[0];
    const mounted = mount && /^\/subgraphs\/(\w+)$/.exec(path ?? "")?.[1];
    if (mounted) {
      answerMounted(mounted, request, response, mount, options).catch((cause: unknown) =>
        fail(response, 500, cause),
      );
    } else if (path === "/graphql") {
      answer(request, response, apollo, options).catch((cause: unknown) =>
        fail(response, 500, cause),
      );
    } else if (path === "/health/live") text(response, 200, "live");
    else if (path === "/health/ready") {
      const isReady = options.isReady();
      text(response, isReady ? 200 : 503, isReady ? "ready" : "not ready");
    } else files(request, response, () => text(response, 404, "not found"));
  });
  const port = await listen(server, options.port, options.host);
  return {
    port,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await apollo.stop();
    },
  };
}

/** Assets bear a hash of their content; the page that names them is asked for anew. */
function setHeaders(response: ServerResponse, path: string): void {
  const isAsset = path.startsWith("/assets/");
  response.setHeader("cache-control", isAsset ? "public, max-age=31536000, immutable" : "no-cache");
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  apollo: ApolloServer<Context>,
  doors: Doors,
): Promise<void> {
  const signal = goneSignal(response);
  const deadline = deadlineOf(request, doors);
  let body: unknown;
  try {
    body = await readBody(request);
  } catch (cause) {
    return fail(response, 400, cause);
  }
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === "string") headers.set(name, value);
  }
  const search = new URL(request.url ?? "/", "http://gateway").search;
  const result = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: request.method ?? "POST", headers, search, body },
    context: async () => {
      const caller = await doors.checkCaller(request.headers.authorization);
      return { authorizationFor: (member) => doors.tokens(caller, member), deadline, signal };
    },
  });
  for (const [name, value] of result.headers) response.setHeader(name, value);
  // What the network says now may differ in a second, and a partial answer must never be kept.
  if (!result.headers.has("cache-control")) response.setHeader("cache-control", "no-store");
  response.statusCode = result.status ?? 200;
  if (result.body.kind === "complete") response.end(result.body.string);
  else {
    for await (const chunk of result.body.asyncIterator) response.write(chunk);
    response.end();
  }
}

async function answerMounted(
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
  mount: ReturnType<typeof mountSubgraphs>,
  doors: Doors,
): Promise<void> {
  const gone = goneSignal(response);
  const deadline = deadlineOf(request, doors);
  let result: object;
  try {
    const caller = await doors.checkCaller(request.headers.authorization);
    const context = {
      authorizationFor: (member: string) => doors.tokens(caller, member),
      deadline,
    };
    result = await mount(name, (await readBody(request)) as MountedRequest, context, gone);
  } catch (cause) {
    return fail(response, 400, cause);
  }
  response.writeHead(200, {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(JSON.stringify(result));
}

/** The time of a request runs from when it came. */
const deadlineOf = ({ headers }: IncomingMessage, { requestDeadlineMs }: Doors): RequestDeadline =>
  new RequestDeadline(
    performance.now() + timeoutOf(headers[timeoutHeader], requestDeadlineMs ?? standardDeadlineMs),
  );

/** Aborts when the client goes before it has its answer. */
function goneSignal(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > maxBodyBytes)
      throw mistake(`请求体超过 ${maxBodyBytes} 字节。The body is over the limit.`);
    chunks.push(chunk as Buffer);
  }
  if (size === 0) return {};
  const body = Buffer.concat(chunks).toString("utf8");
  // No database here stores it, and no person types it.
  if (body.includes(String.raw`\u0000`))
    throw mistake("请求含有空字符 U+0000。The request holds U+0000.");
  try {
    return JSON.parse(body);
  } catch {
    throw mistake("请求体应为 JSON。The body must be JSON.");
  }
}

const mistake = (message: string) =>
  new GraphQLError(message, { extensions: { code: "BAD_REQUEST" } });

function fail(response: ServerResponse, status: number, cause: unknown): void {
  if (response.headersSent) return void response.destroy();
  const error =
    cause instanceof GraphQLError ? cause : mistake("网关内部错误。Internal error of the gateway.");
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify({ errors: [error] }));
}

function text(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
  });
  response.end(body);
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
