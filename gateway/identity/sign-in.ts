/**
 * Signs people in, for the dashboard: the proof is a cookie that no script can read and no other
 * site's page can use. Programs show a token instead.
 */
import { jwtVerify, SignJWT, type JWK } from "jose";
import { GraphQLError } from "graphql";
import { hkdfSync, randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Account, Accounts } from "./accounts.ts";
import { Attempts } from "./attempts.ts";
import type { Caller } from "./caller.ts";

export type SignIn = {
  /** Answers `/session` and `/session/end`. */
  readonly answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Returns who is signed in; null for nobody. @throws UNAUTHENTICATED when the session is over */
  readonly callerOf: (request: IncomingMessage) => Promise<Caller | null>;
};

const cookieName = "hub-session";
const lifeSeconds = 12 * 3600;
const mostBytes = 4096;

type Session = { readonly id: string; readonly account: Account; readonly untilMs: number };

/** Signs in those who have an account. Any gateway with the same key goes by the same sessions. */
export function signInWith(accounts: Accounts, gatewayKey: JWK): SignIn {
  // A key of its own, so that a session is never taken for anything else that the gateway signs.
  const key = new Uint8Array(hkdfSync("sha256", gatewayKey.d ?? "", "", "session", 32));
  const attempts = new Attempts();
  const ended = new Map<string, number>();

  const cookieFor = async (account: Account, request: IncomingMessage): Promise<string> => {
    const session = await new SignJWT({})
      .setProtectedHeader({ alg: "HS256" })
      .setSubject(account.name)
      .setJti(randomUUID())
      .setAudience("session")
      .setExpirationTime(`${lifeSeconds}s`)
      .sign(key);
    return cookie(session, lifeSeconds, request);
  };

  /** Null without a cookie, or from another site's page; @throws when the session is over */
  const sessionOf = async (request: IncomingMessage): Promise<Session | null> => {
    const value = cookieOf(request);
    if (!value || !isOwnPage(request)) return null;
    const { payload } = await jwtVerify(value, key, { algorithms: ["HS256"], audience: "session" });
    const account = accounts.find(payload.sub ?? "");
    const id = payload.jti ?? "";
    if (!account || ended.has(id)) throw new Error("over");
    return { id, account, untilMs: Number(payload.exp) * 1000 };
  };

  const show = (
    response: ServerResponse,
    status: number,
    account: Account | null,
    setCookie?: string,
  ) => {
    response.writeHead(status, {
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-store",
      ...(setCookie === undefined ? {} : { "set-cookie": setCookie }),
    });
    response.end(JSON.stringify({ canSignIn: true, account, demoAccounts: accounts.demo }));
  };

  const begin = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { name, password } = await credentialsIn(request);
    if (!attempts.mayTry(name, Date.now())) return show(response, 429, null);
    // Counted before it is checked: a thousand guesses at once are a thousand guesses.
    attempts.failed(name, Date.now());
    const account = await accounts.check(name, password);
    if (!account) return show(response, 401, null);
    attempts.succeeded(name);
    return show(response, 200, account, await cookieFor(account, request));
  };

  const end = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const session = await sessionOf(request).catch(() => null);
    for (const [id, untilMs] of ended) if (untilMs < Date.now()) ended.delete(id);
    if (session) ended.set(session.id, session.untilMs);
    show(response, 200, null, cookie("", 0, request));
  };

  return {
    answer: async (request, response) => {
      if (request.method !== "POST") {
        const session = await sessionOf(request).catch(() => null);
        const isOver = !session && cookieOf(request) !== undefined && isOwnPage(request);
        return show(
          response,
          200,
          session?.account ?? null,
          isOver ? cookie("", 0, request) : undefined,
        );
      }
      // Nobody is signed in or out by a page of another site.
      const isJson = request.headers["content-type"]?.startsWith("application/json") === true;
      if (!isOwnPage(request) || !isJson) return show(response, 403, null);
      return request.url?.startsWith("/session/end")
        ? end(request, response)
        : begin(request, response);
    },
    callerOf: async (request) => {
      try {
        const session = await sessionOf(request);
        if (!session) return null;
        const { name, role, member } = session.account;
        return { subject: name, role, member };
      } catch {
        throw new GraphQLError("登录已过期，请重新登录。Your session is over; sign in again.", {
          extensions: { code: "UNAUTHENTICATED", http: { status: 401 } },
        });
      }
    },
  };
}

/** A browser says where a request comes from; programs say nothing, and no page can make them. */
function isOwnPage({ headers }: IncomingMessage): boolean {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin";
  const { origin } = headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === headers.host);
}

function cookie(value: string, seconds: number, { headers }: IncomingMessage): string {
  // Behind a proxy that speaks TLS; without one there is none to insist on.
  const secure = headers["x-forwarded-proto"] === "https" ? "; Secure" : "";
  return `${cookieName}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}${secure}`;
}

const cookieOf = ({ headers }: IncomingMessage): string | undefined =>
  new RegExp(`(?:^|;\\s*)${cookieName}=([^;\\s]+)`).exec(headers.cookie ?? "")?.[1];

async function credentialsIn(
  request: IncomingMessage,
): Promise<{ name: string; password: string }> {
  let text = "";
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > mostBytes) break;
  }
  try {
    const { name, password } = JSON.parse(text) as { name?: unknown; password?: unknown };
    if (typeof name === "string" && typeof password === "string") return { name, password };
  } catch {
    // What is no JSON names nobody.
  }
  return { name: "", password: "" };
}
