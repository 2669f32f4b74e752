/** What a member said, read without trusting its form: an answer, or the gap that it leaves. */
import { isObject, type JsonObject } from "../plan/entity-places.ts";
import { type Gap, gap } from "./gap.ts";

export type MemberError = {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly [key: string]: unknown };
};
export type MemberAnswer = {
  readonly data: JsonObject | null;
  readonly errors: readonly MemberError[];
};
/** How one call ended; what `mayPass` was no fault of the question, and may be over at the next attempt. */
export type Outcome = { readonly answer: MemberAnswer | Gap; readonly mayPass?: boolean };

export const isGap = (answer: MemberAnswer | Gap): answer is Gap => "reason" in answer;

/** Reads the body of an HTTP answer; `retryAfter` is the header of that name. */
export function readAnswer(
  member: string,
  status: number,
  text: string,
  retryAfter?: unknown,
): Outcome {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    body = undefined;
  }
  if (body === undefined && status === 200) {
    const what = text === "" ? "应答为空 empty" : "应答不是 JSON not JSON";
    return { answer: gap(member, "INVALID_ANSWER", what) };
  }
  return readGraphQL(member, status, body, retryAfter);
}

/** Reads a GraphQL answer that came with an HTTP status. */
export function readGraphQL(
  member: string,
  status: number,
  body: unknown,
  retryAfter?: unknown,
): Outcome {
  const http = `HTTP ${status}`;
  if (status === 401 || status === 403) return { answer: gap(member, "REFUSED", http) };
  // Whoever says when to come again, or that it is too much, must not be pressed.
  if (status === 429 || (status === 503 && retryAfter !== undefined)) {
    const later =
      retryAfter === undefined ? http : `${http}, Retry-After: ${shortened(retryAfter)}`;
    return { answer: gap(member, "BUSY", later) };
  }
  if (status === 504) return { answer: gap(member, "TIMEOUT", http), mayPass: true };
  if (!isObject(body) || !isList(body.errors) || (!isObject(body.data) && !body.errors)) {
    const reason = status === 200 ? "INVALID_ANSWER" : "ERROR";
    return { answer: gap(member, reason, http), mayPass: status === 502 || status === 503 };
  }
  const errors = (body.errors ?? []).flatMap((error) => readError(error) ?? []);
  if (status >= 500) {
    const said = errors[0] ? `${http}: ${errors[0].message}` : http;
    return { answer: gap(member, "ERROR", said), mayPass: status === 502 || status === 503 };
  }
  const data = isObject(body.data) ? body.data : null;
  const unknown = data === null && errors.find(isAboutContract);
  if (unknown) return { answer: gap(member, "CONTRACT_VERSION", unknown.message) };
  return { answer: { data, errors } };
}

/** Returns the gap of a call that broke; `hasBegun` when some of the answer had already come. */
export function readFailure(member: string, cause: unknown, hasBegun: boolean): Outcome {
  const { name, code = "" } = (cause ?? {}) as { readonly name?: string; readonly code?: string };
  if (name === "HTTPParserError" || code === "UND_ERR_HEADERS_OVERFLOW")
    return { answer: gap(member, "INVALID_ANSWER", "应答不是 HTTP not HTTP") };
  const what = hasBegun ? `应答中断 cut off midway ${code}`.trim() : code;
  return { answer: gap(member, "UNREACHABLE", what), mayPass: !hasBegun };
}

export const tooLarge = (member: string, limit: number): Outcome => ({
  answer: gap(member, "INVALID_ANSWER", `超过 ${limit} 字节 over the limit`),
});

const isList = (value: unknown): value is readonly unknown[] | undefined | null =>
  value === undefined || value === null || Array.isArray(value);

function readError(error: unknown): MemberError | null {
  if (!isObject(error)) return null;
  const { message, path, extensions } = error;
  return {
    message: shortened(message ?? "?"),
    ...(Array.isArray(path) ? { path: path as (string | number)[] } : {}),
    ...(isObject(extensions) ? { extensions } : {}),
  };
}

/** A member of another version knows other fields; not every server gives that a code. */
const isAboutContract = ({ message, extensions }: MemberError): boolean =>
  extensions?.code === "GRAPHQL_VALIDATION_FAILED" ||
  /^(Cannot query field|Unknown (argument|type|field|directive)) /.test(message);

const longestMessage = 500;
const shortened = (text: unknown): string => String(text).slice(0, longestMessage);
