/** One door: GraphQL over HTTP, the probes, and the dashboard. */
import { HeaderMap } from "@apollo/server";
import { GraphQLError, printSchema } from "graphql";
import { existsSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import sirv from "sirv";
import { evidenceDoor } from "./evidence/answer.ts";
import { type Caller, type CallerCheck, publicCaller } from "./identity/caller.ts";
import type { MemberTokens } from "./identity/member-token.ts";
import type { SignIn } from "./identity/sign-in.ts";
import { type GraphQLServer, startGraphQLServer } from "./graphql-server.ts";
import { limitError, type Limits, standardLimits } from "./limits/limits.ts";
import { askedOf, onlyTrusted, type TrustedDocuments } from "./limits/trusted-documents.ts";
import { RequestDeadline, timeoutHeader, timeoutOf } from "./members/deadline.ts";
import { type MountedRequest, mountSubgraphs } from "./mount.ts";
import type { NetworkExecutor } from "./network-executor.ts";
import { welcomePage } from "./welcome-page.ts";

export type Gateway = { readonly port: number; readonly stop: () => Promise<void> };

type Door = {
  readonly requestDeadlineMs?: number;
  readonly checkCaller: CallerCheck;
  readonly signIn?: SignIn | null;
  readonly tokens: MemberTokens;
  readonly limits: Limits;
  readonly trusted: TrustedDocuments;
  readonly trustedOnly?: boolean;
  readonly texts: GraphQLServer;
  readonly documents: GraphQLServer;
};

/** What a caller with a token may send: a workbook of 20 MB and its base64. */
const maxBodyBytes = 32 * 1024 * 1024;
const standardDeadlineMs = 10_000;

/** Starts the gateway. @throws the system's error when the port cannot be had */
export async function startGateway(options: {
  readonly executor: NetworkExecutor;
  readonly limits?: Partial<Limits>;
  readonly checkCaller: CallerCheck;
  /** Signs people in; without it there are no sessions, only tokens and the public. */
  readonly signIn?: SignIn | null;
  readonly tokens: MemberTokens;
  /** Whether queries can be answered, and in one line why. */
  readonly readiness: () => { readonly isUsable: boolean; readonly text: string };
  /** How long one request may take, in milliseconds; a client may ask for less by a header. */
  readonly requestDeadlineMs?: number;
  /** Documents that may be asked for by their hash. */
  readonly trusted?: TrustedDocuments;
  /** Takes nothing else from callers without a token. */
  readonly trustedOnly?: boolean;
  /** Serves `/subgraphs/<name>` for another router; off unless asked for. */
  readonly mountsSubgraphs?: boolean;
  readonly dashboard: string;
  readonly host: string;
  readonly port: number;
}): Promise<Gateway> {
  const { executor } = options;
  const limits = { ...standardLimits, ...options.limits };
  const trusted = options.trusted ?? new Map<string, never>();
  const door: Door = {
    ...options,
    limits,
    trusted,
    texts: await startGraphQLServer(executor, limits),
    documents: await startGraphQLServer(executor, limits, trusted),
  };
  // Read anew for each request (`dev`): a dashboard that is rebuilt must not break a running gateway.
  const files = existsSync(options.dashboard)
    ? sirv(options.dashboard, { gzip: true, brotli: true, dev: true, setHeaders })
    : (_: IncomingMessage, __: ServerResponse, next: () => void) => next();
  const evidence = evidenceDoor(executor, async (request) => {
    const caller = await callerOf(request, door);
    const authorizationFor = (member: string) => door.tokens(caller, member);
    return { authorizationFor, deadline: deadlineOf(request, door) };
  });
  const mount = options.mountsSubgraphs ? mountSubgraphs(executor) : null;
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").split("?")[0];
    const mounted = mount && /^\/subgraphs\/(\w+)$/.exec(path ?? "")?.[1];
    if (mounted) {
      answerMounted(mounted, request, response, mount, door).catch((cause: unknown) =>
        fail(response, 500, cause),
      );
    } else if (path === "/graphql" && isVisit(request)) {
      text(response, 200, welcomePage, "text/html");
    } else if (path === "/graphql/schema") text(response, 200, printSchema(executor.schema));
    else if (path === "/graphql") {
      answer(request, response, door).catch((cause: unknown) => fail(response, 500, cause));
    } else if (path === "/evidence" && request.method === "HEAD") {
      response.writeHead(204).end();
    } else if (path === "/evidence" && request.method === "GET") {
      evidence(request, response).catch((cause: unknown) => fail(response, 500, cause));
    } else if (path === "/session" || path === "/session/end") {
      if (!options.signIn) return text(response, 200, noSession, "application/json");
      options.signIn
        .answer(request, response)
        .catch((cause: unknown) => fail(response, 500, cause));
    } else if (path === "/health/live") text(response, 200, "live");
    else if (path === "/health/ready") {
      const { isUsable, text: why } = options.readiness();
      text(response, isUsable ? 200 : 503, `${isUsable ? "ready" : "not ready"}\n${why}\n`);
    } else {
      files(request, response, () => {
        const missing = () => text(response, 404, "未找到 not found");
        if (!isNavigation(request)) return missing();
        // The dashboard has pages of its own behind its first one.
        request.url = "/";
        files(request, response, missing);
      });
    }
  });
  const port = await listen(server, options.port, options.host);
  return {
    port,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await Promise.all([door.texts.stop(), door.documents.stop()]);
    },
  };
}

const noSession = JSON.stringify({ canSignIn: false, account: null, demoAccounts: [] });

/** A token says who asks, else a session does, else it is the public. */
const callerOf = async (
  request: IncomingMessage,
  { checkCaller, signIn }: Door,
): Promise<Caller> => {
  const { authorization } = request.headers;
  const signedIn = authorization ? null : await signIn?.callerOf(request);
  return signedIn ?? checkCaller(authorization);
};

/** Assets bear a hash of their content; the page that names them is asked for anew. */
function setHeaders(response: ServerResponse, path: string): void {
  const isAsset = path.startsWith("/assets/");
  response.setHeader("cache-control", isAsset ? "public, max-age=31536000, immutable" : "no-cache");
}

/** A person opens an address; scripts, styles and programs ask for something else. */
const isNavigation = ({ method, headers }: IncomingMessage): boolean =>
  (method === "GET" || method === "HEAD") && headers.accept?.includes("text/html") === true;

const isVisit = (request: IncomingMessage): boolean =>
  isNavigation(request) && !request.url?.includes("?");

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  door: Door,
): Promise<void> {
  const { tokens, limits, trusted, trustedOnly, texts, documents } = door;
  const signal = goneSignal(response);
  const deadline = deadlineOf(request, door);
  let caller, body, bytes, asked;
  try {
    caller = await callerOf(request, door);
    const most = caller === publicCaller ? limits.bytes : maxBodyBytes;
    ({ body, bytes } = await readBody(request, most));
    asked = askedOf(body, trusted);
    if (asked.kind === "unknown") throw asked.error;
    if (asked.kind === "text" && trustedOnly && caller === publicCaller) throw onlyTrusted();
    // One question a request: a list of them would each be under the limits, and all of them over.
    if (Array.isArray(body))
      throw mistake("请逐个提问，不支持批量请求。One question a request; lists are not taken.");
  } catch (cause) {
    return fail(response, 400, cause);
  }
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === "string") headers.set(name, value);
  }
  const search = new URL(request.url ?? "/", "http://gateway").search;
  const method = request.method ?? "POST";
  // A hash among them has been dealt with; clients of Apollo's protocol send it along with the text.
  const { extensions: _, ...said } = body;
  const question = asked.kind === "trusted" ? { ...said, query: asked.text } : said;
  const result = await (asked.kind === "trusted" ? documents : texts).executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method, headers, search, body: question },
    context: async () => ({
      authorizationFor: (member) => tokens(caller, member),
      deadline,
      signal,
      bytes,
    }),
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
  door: Door,
): Promise<void> {
  const gone = goneSignal(response);
  const deadline = deadlineOf(request, door);
  let result: object;
  try {
    const caller = await door.checkCaller(request.headers.authorization);
    const context = {
      authorizationFor: (member: string) => door.tokens(caller, member),
      deadline,
    };
    if (door.trustedOnly && caller === publicCaller) throw onlyTrusted();
    const { body } = await readBody(request, maxBodyBytes);
    result = await mount(name, body as MountedRequest, context, gone);
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
const deadlineOf = ({ headers }: IncomingMessage, { requestDeadlineMs }: Door): RequestDeadline =>
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

type Body = Record<string, unknown>;

async function readBody(
  request: IncomingMessage,
  most: number,
): Promise<{ body: Body; bytes: number }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > maxBodyBytes) break;
    // Who is cut off while still speaking never hears why.
    if (size <= most) chunks.push(chunk as Buffer);
  }
  if (size > most) throw limitError("bytes", most, size);
  if (size === 0) return { body: {}, bytes: 0 };
  const text = Buffer.concat(chunks).toString("utf8");
  // No database here stores it, and no person types it.
  if (text.includes(String.raw`\u0000`))
    throw mistake("请求含有空字符 U+0000。The request holds U+0000.");
  try {
    return { body: JSON.parse(text) as Body, bytes: size };
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
  const { http, ...extensions } = error.extensions as { http?: { status?: number } };
  response.writeHead(http?.status ?? status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify({ errors: [{ ...error.toJSON(), extensions }] }));
}

function text(response: ServerResponse, status: number, body: string, type = "text/plain"): void {
  response.writeHead(status, {
    "content-type": `${type}; charset=utf-8`,
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
