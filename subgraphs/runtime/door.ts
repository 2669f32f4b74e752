/** The HTTP door of hosted members: one question to one member, or one call with a question for each of several. */
import { type ApolloServer, HeaderMap } from "@apollo/server";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { CallerCheck } from "./caller.ts";
import { type Contributions, type MemberIdentity, memberContext } from "./context.ts";
import type { Database } from "./database.ts";
import { refuse } from "./errors.ts";
import type { RequestContext } from "./signed-data.ts";

export type Running = {
  readonly identity: MemberIdentity;
  readonly database: Database;
  readonly server: ApolloServer<RequestContext>;
  readonly contributions: Contributions;
};
type Question = {
  readonly query?: unknown;
  readonly variables?: unknown;
  readonly operationName?: unknown;
};
type Answer = { readonly status: number; readonly body: string };
type Batch = {
  /** Milliseconds that the asker waits; whoever is slower is left out, so that the others arrive. */
  readonly deadlineMs: number;
  readonly calls: readonly (Question & {
    readonly member: string;
    readonly authorization?: string;
  })[];
};

const maxBodyBytes = 64 * 1024 * 1024;
/** Time for the answers to travel back before the asker's own deadline. */
const reserveMs = 100;

/** Answers at `/<code>/graphql`, at `/graphql` when one member is hosted, at `/batch`, and at `/health`. */
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
  const body = await readJson(request);
  if (path === "/batch") {
    const answers = await answerBatch(body as Batch | null, running, checkCaller);
    return send(response, { status: 200, body: `{"answers":[${answers.join(",")}]}` });
  }
  const code = /^\/([^/]+)\/graphql$/.exec(path)?.[1];
  const only = path === "/graphql" && running.size === 1 ? [...running.values()][0] : undefined;
  const member = (code === undefined ? undefined : running.get(decodeURIComponent(code))) ?? only;
  const method = request.method ?? "POST";
  send(response, await ask(member, body, request.headers.authorization, checkCaller, method));
}

async function answerBatch(
  batch: Batch | null,
  running: ReadonlyMap<string, Running>,
  checkCaller: CallerCheck,
): Promise<string[]> {
  const waitMs = Math.max(0, Number(batch?.deadlineMs ?? 0) - reserveMs);
  return Promise.all(
    (batch?.calls ?? []).map(async ({ member, authorization, ...question }) => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<null>((resolve) => {
        timer = setTimeout(resolve, waitMs, null);
      });
      const asked = ask(running.get(member), question, authorization, checkCaller, "POST").catch(
        (cause: unknown): Answer => ({
          status: 500,
          body: JSON.stringify({ errors: [{ message: String(cause) }] }),
        }),
      );
      const given = await Promise.race([asked, late]);
      clearTimeout(timer);
      return given
        ? `{"status":${given.status},"body":${given.body || "null"}}`
        : `{"status":504,"body":null}`;
    }),
  );
}

async function ask(
  member: Running | undefined,
  question: unknown,
  authorization: string | undefined,
  checkCaller: CallerCheck,
  method: string,
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
      member.database.em.fork(),
      member.contributions,
    ),
    isSigned: caller !== null,
  };
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

function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(body);
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
  const body = Buffer.concat(chunks).toString("utf8");
  // PostgreSQL's text holds everything but this.
  if (body.includes(String.raw`\u0000`)) return null;
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
