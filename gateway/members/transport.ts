/** Sends one request to one member: signed, within its deadline, and never trusting the answer's form. */
import { Pool } from "undici";
import type { JsonObject } from "../plan/entity-places.ts";
import { isObject } from "../plan/entity-places.ts";
import { type Gap, gap } from "./gap.ts";
import { MemberHealth } from "./health.ts";
import { HostMailbox } from "./mailbox.ts";
import type { RegisteredMember } from "./registry.ts";

export type MemberError = {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly [key: string]: unknown };
};
export type MemberAnswer = {
  readonly data: JsonObject | null;
  readonly errors: readonly MemberError[];
};
export type MemberCall = {
  readonly member: RegisteredMember;
  readonly source: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly authorization: string;
  readonly signal: AbortSignal | undefined;
};
export type Transport = {
  readonly health: MemberHealth;
  /** Returns the member's answer, or the gap it leaves; never throws. */
  readonly send: (call: MemberCall) => Promise<MemberAnswer | Gap>;
  readonly stop: () => Promise<void>;
};

export const isGap = (answer: MemberAnswer | Gap): answer is Gap => "reason" in answer;

/** Makes the transport over HTTP. */
export function httpTransport(options: {
  readonly deadlineMs: number;
  readonly maxAnswerBytes: number;
}): Transport {
  const pools = new Map<string, Pool>();
  const poolOf = (origin: string): Pool => {
    const pool =
      pools.get(origin) ??
      new Pool(origin, { connections: 32, connectTimeout: options.deadlineMs });
    pools.set(origin, pool);
    return pool;
  };
  const health = new MemberHealth(async (url) => {
    const { statusCode, body } = await poolOf(new URL(url).origin).request({
      method: "GET",
      path: "/health",
      signal: AbortSignal.timeout(1000),
    });
    await body.dump();
    return statusCode === 200;
  });

  const post = async (
    origin: string,
    path: string,
    body: object,
    authorization: string,
    signal: AbortSignal,
  ) => {
    const answer = await poolOf(origin).request({
      method: "POST",
      path,
      headers: { "content-type": "application/json", ...(authorization ? { authorization } : {}) },
      body: JSON.stringify(body),
      signal,
    });
    const text = await readBody(answer.body, options.maxAnswerBytes);
    return { status: answer.statusCode, text };
  };
  const exchange = async (call: MemberCall): Promise<MemberAnswer | Gap> => {
    const { origin, pathname } = new URL(call.member.url);
    const deadline = AbortSignal.timeout(options.deadlineMs);
    const signal = call.signal ? AbortSignal.any([call.signal, deadline]) : deadline;
    const body = { query: call.source, variables: call.variables };
    const { status, text } = await post(origin, pathname, body, call.authorization, signal);
    if (text === null) return overLimit(call.member.code, options.maxAnswerBytes);
    return readAnswer(call.member.code, status, text);
  };
  const exchangeBatch = async (origin: string, calls: readonly MemberCall[]) => {
    const batch = {
      deadlineMs: options.deadlineMs,
      calls: calls.map(({ member, source, variables, authorization }) => ({
        member: member.code,
        authorization,
        query: source,
        variables,
      })),
    };
    const deadline = AbortSignal.timeout(options.deadlineMs);
    // Calls of different clients may share a batch: one that goes must not take the others along.
    const { status, text } = await post(origin, "/batch", batch, "", deadline);
    if (status === 404 || status === 405) return null;
    return text === null
      ? calls.map(({ member }) => overLimit(member.code, options.maxAnswerBytes))
      : readBatch(
          calls.map(({ member }) => member.code),
          status,
          text,
        );
  };
  const mailbox = new HostMailbox(exchange, exchangeBatch);

  return {
    health,
    send: async (call) => {
      const known = health.closedGap(call.member.code, call.member.url);
      if (known) return known;
      const started = performance.now();
      const answer = await mailbox.send(call).catch((cause: unknown) => toGap(call, cause));
      if (!isGap(answer))
        health.answered(call.member.code, call.member.url, Math.round(performance.now() - started));
      // A client that went away says nothing about the member.
      else if (!call.signal?.aborted && answer.reason !== "REFUSED")
        health.failed(answer, call.member.url);
      return answer;
    },
    stop: async () => {
      health.stop();
      await Promise.all([...pools.values()].map((pool) => pool.destroy()));
    },
  };
}

const overLimit = (member: string, limit: number): Gap =>
  gap(member, "INVALID_ANSWER", `超过 ${limit} 字节 over the limit`);

/** Reads a body, or returns null when it is over the limit. */
async function readBody(
  body: AsyncIterable<Buffer> & { destroy: () => void },
  limit: number,
): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > limit) {
      body.destroy();
      return null;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** Reads a GraphQL answer; anything else is a gap that says what was wrong. */
export function readAnswer(member: string, status: number, text: string): MemberAnswer | Gap {
  if (status === 401 || status === 403) return gap(member, "REFUSED", `HTTP ${status}`);
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    const what = status === 200 ? "应答不是 JSON not JSON" : `HTTP ${status}`;
    return gap(member, status === 200 ? "INVALID_ANSWER" : "ERROR", what);
  }
  return toAnswer(member, status, answer);
}

/** Reads the answers of a batch; a host that knows no batches leaves every member of it without one. */
function readBatch(
  members: readonly string[],
  status: number,
  text: string,
): (MemberAnswer | Gap)[] {
  let answers: unknown;
  try {
    answers = (JSON.parse(text) as { answers?: unknown }).answers;
  } catch {
    answers = null;
  }
  return members.map((member, index) => {
    const entry = Array.isArray(answers)
      ? (answers[index] as { status?: number; body?: unknown } | undefined)
      : undefined;
    if (!entry) return gap(member, "INVALID_ANSWER", `HTTP ${status}`);
    if (entry.status === 504) return gap(member, "TIMEOUT");
    if (entry.status === 401 || entry.status === 403)
      return gap(member, "REFUSED", `HTTP ${entry.status}`);
    return toAnswer(member, entry.status ?? 200, entry.body);
  });
}

function toAnswer(member: string, status: number, answer: unknown): MemberAnswer | Gap {
  if (!isObject(answer) || (!isObject(answer.data) && !Array.isArray(answer.errors))) {
    return gap(member, status === 200 ? "INVALID_ANSWER" : "ERROR", `HTTP ${status}`);
  }
  const errors = (Array.isArray(answer.errors) ? answer.errors : []) as unknown as MemberError[];
  const data = isObject(answer.data) ? answer.data : null;
  const isUnknownField = errors.some(
    ({ extensions }) => extensions?.code === "GRAPHQL_VALIDATION_FAILED",
  );
  if (data === null && isUnknownField) return gap(member, "CONTRACT_VERSION", errors[0]?.message);
  return { data, errors };
}

function toGap(call: MemberCall, cause: unknown): Gap {
  const error = cause as { name?: string; code?: string; message?: string };
  const isTimeout = error.name === "TimeoutError" || /TIMEOUT/.test(error.code ?? "");
  if (isTimeout || call.signal?.aborted) return gap(call.member.code, "TIMEOUT");
  return gap(call.member.code, "UNREACHABLE", error.code);
}
