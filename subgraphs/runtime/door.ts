/** The HTTP door of hosted members: one question to one member, or one call with a question for each of several. */
import { type ApolloServer, HeaderMap } from "@apollo/server";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { CallerCheck } from "./caller.ts";
import { type Contributions, type MemberIdentity, memberContext } from "./context.ts";
import type { Database } from "./database.ts";
import type { Correspondence, Door, DoorAnswer } from "./member-kind.ts";
import { refuse } from "./errors.ts";
import type { RequestContext } from "./signed-data.ts";

export type Running = {
  readonly identity: MemberIdentity;
  readonly database: Database;
  readonly server: ApolloServer<RequestContext>;
  readonly contributions: Contributions;
  readonly doors: Readonly<Record<string, Door>>;
  readonly correspondence: Correspondence;
  readonly wake: () => void;
};
type Question = {
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly operationName?: unknown;
};
type Answer = { readonly status: number; readonly body: string };
type Call = Question & {
  readonly member: string;
  readonly authorization?: string;
  /** Milliseconds that the asker waits. */
  readonly deadlineMs?: number;
};

const maxBodyBytes = 64 * 1024 * 1024;
/** Says how many milliseconds the asker waits; without it work is never broken off. */
const timeoutHeader = "x-request-timeout-ms";
/** Time in which a database that lives says so. */
const checkMs = 400;
/** Time for the answers to travel back before the asker's own deadline. */
const reserveMs = 100;

/**
 * Answers at `/<code>/graphql`, at `/graphql` when one member is hosted, and at `/batch`: one line of JSON for
 * each question, as soon as it is answered. `/health` speaks for the process, `/<code>/health` for a member.
 */
export function memberDoor(
  running: ReadonlyMap<string, Running>,
  checkCaller: CallerCheck,
): RequestListener {
  return (request, response) => {
    answer(request, response, running, checkCaller).catch((cause: unknown) => {
      if (!response.headersSent) response.writeHead(500).end(String(cause));
      else response.destroy();
    });
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  running: ReadonlyMap<string, Running>,
  checkCaller: CallerCheck,
): Promise<void> {
  const path = (request.url ?? "").split("?")[0]!;
  if (path === "/health") return void response.writeHead(200).end("ok");
  const [, code, door = ""] = /^\/([^/]+)\/([a-z-]+)$/.exec(path) ?? [];
  const named = code === undefined ? undefined : running.get(decoded(code));
  if (door === "health") return void response.writeHead(await healthOf(named)).end();
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  const text = await readText(request);
  const body = parsed(text);
  if (path === "/batch") {
    const calls = (body as { calls?: readonly Call[] } | null)?.calls ?? [];
    return answerBatch(calls, response, running, checkCaller, gone.signal);
  }
  if (named && door !== "graphql") {
    // Many post JSON without saying so: text is only what cannot be read as JSON.
    const isText = request.headers["content-type"]?.startsWith("text/plain") === true;
    const given = isText ? (body ?? text) : body;
    const said = await enter(named, door, given, request.headers.authorization);
    const mediaType = "mediaType" in said ? said.mediaType : "application/json; charset=utf-8";
    response.writeHead(said.status, { "content-type": mediaType });
    return void response.end(typeof said.body === "string" ? said.body : JSON.stringify(said.body));
  }
  const only = path === "/graphql" && running.size === 1 ? [...running.values()][0] : undefined;
  const { authorization, [timeoutHeader]: waitMs } = request.headers;
  const given = await inTime(waitMs, gone.signal, (stop) =>
    ask(named ?? only, body, authorization, checkCaller, request.method ?? "POST", stop),
  );
  response.writeHead(given.status, { "content-type": "application/json; charset=utf-8" });
  response.end(given.body);
}

/** A code as it was before it went into an address; what was never in one names nobody. */
function decoded(code: string): string {
  try {
    return decodeURIComponent(code);
  } catch {
    return "";
  }
}

/** Whoever is slow, late or large holds up nobody else: each answer leaves when it is there. */
async function answerBatch(
  calls: readonly Call[],
  response: ServerResponse,
  running: ReadonlyMap<string, Running>,
  checkCaller: CallerCheck,
  gone: AbortSignal,
): Promise<void> {
  response.writeHead(200, { "content-type": "application/x-ndjson; charset=utf-8" });
  let ready: string[] = [];
  // What is ready at one time goes in one packet.
  const flush = (): void => {
    if (ready.length > 0) response.write(ready.join(""));
    ready = [];
  };
  await Promise.all(
    calls.map(async ({ member, authorization, deadlineMs, ...question }, index) => {
      const { status, body } = await inTime(deadlineMs, gone, (stop) =>
        ask(running.get(member), question, authorization, checkCaller, "POST", stop).catch(broken),
      );
      if (ready.length === 0) setImmediate(flush);
      ready.push(`{"index":${index},"status":${status},"body":${body.trimEnd() || "null"}}\n`);
    }),
  );
  response.end(ready.join(""));
  ready = [];
}

/** Returns what `work` answers before the asker's time is up; then, or when the asker goes, `work` is to stop. */
async function inTime(
  waitMs: unknown,
  gone: AbortSignal,
  work: (stop?: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  const ms = Number(waitMs ?? Number.NaN);
  if (Number.isNaN(ms)) return work();
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  const timer = setTimeout(stop, ms - Math.min(reserveMs, ms / 5));
  gone.addEventListener("abort", stop);
  const late = new Promise<Answer>((resolve) => {
    stopping.signal.addEventListener("abort", () => resolve({ status: 504, body: "" }));
  });
  try {
    return await Promise.race([work(stopping.signal), late]);
  } finally {
    clearTimeout(timer);
    gone.removeEventListener("abort", stop);
  }
}

/** Hands what was posted to one of the member's further doors; who it is from says its signature. */
async function enter(
  member: Running,
  name: string,
  body: unknown,
  authorization: string | undefined,
): Promise<DoorAnswer> {
  const { identity, database, contributions, doors, correspondence, wake } = member;
  const door = Object.hasOwn(doors, name) ? doors[name] : undefined;
  if (!door) return { status: 404, body: { message: "没有此入口。No such door." } };
  const caller = { subject: `member:${identity.code}`, role: "member", member: identity.code };
  const em = database.em.fork();
  return door(
    memberContext(identity, caller, em, contributions, undefined, wake, correspondence),
    body,
    correspondence,
    authorization,
  );
}

async function healthOf(member: Running | undefined): Promise<number> {
  if (!member) return 404;
  const em = member.database.em.fork({ signal: AbortSignal.timeout(checkMs) });
  return em.execute("select 1").then(
    () => 200,
    () => 503,
  );
}

async function ask(
  member: Running | undefined,
  question: unknown,
  authorization: string | undefined,
  checkCaller: CallerCheck,
  method: string,
  stop: AbortSignal | undefined,
): Promise<Answer> {
  if (!member) return refused(404, refuse("NOT_FOUND", "此处没有该成员。No such member here."));
  if (question === null)
    return refused(400, refuse("BAD_USER_INPUT", "请求体应为 JSON。The body must be JSON."));
  let caller;
  try {
    caller = await checkCaller(authorization, member.identity.code);
  } catch (cause) {
    return refused(401, cause);
  }
  const context: RequestContext = {
    ...memberContext(
      member.identity,
      caller ?? { subject: "anonymous", role: "public", member: null },
      // Nothing is read any more for whoever does not wait.
      member.database.em.fork(
        stop ? { signal: stop, inflightQueryAbortStrategy: "cancel query" } : {},
      ),
      member.contributions,
      undefined,
      member.wake,
      member.correspondence,
    ),
    isSigned: caller !== null,
  };
  const { query, variables, operationName } = question as Question;
  // Plain questions need no HTTP of Apollo's own.
  if (method !== "GET" && typeof query === "string") {
    const { body, http } = await member.server.executeOperation(
      { query, variables: variables as never, operationName: operationName as never },
      { contextValue: context },
    );
    const said = body.kind === "single" ? body.singleResult : body.initialResult;
    return { status: http.status ?? 200, body: JSON.stringify(said) };
  }
  const result = await member.server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method,
      headers: new HeaderMap([["content-type", "application/json"]]),
      search: "",
      body: question,
    },
    context: async () => context,
  });
  // Nothing here is incremental: there is no @defer in a contract.
  const body = result.body.kind === "complete" ? result.body.string : "";
  return { status: result.status ?? 200, body };
}

const refused = (status: number, error: unknown): Answer => ({
  status,
  body: JSON.stringify({ errors: [error] }),
});

const broken = (cause: unknown): Answer => ({
  status: 500,
  body: JSON.stringify({ errors: [{ message: String(cause) }] }),
});

async function readText(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > maxBodyBytes) return null;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parsed(body: string | null): unknown {
  if (body === null) return null;
  if (body === "") return {};
  // PostgreSQL's text holds everything but this.
  if (body.includes(String.raw`\u0000`)) return null;
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
