/** The one table of error codes that members raise; `extensions.code` carries them. */
import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";

export const errorCodes = {
  UNAUTHENTICATED: { status: 401, meaning: "The request carries no valid signature of a caller." },
  FORBIDDEN: { status: 403, meaning: "The caller's role does not allow this." },
  BAD_USER_INPUT: { status: 400, meaning: "A value is malformed; the message names it." },
  NOT_FOUND: { status: 404, meaning: "The named thing does not exist here." },
  FOREIGN_ID: { status: 400, meaning: "The identifier belongs to another member." },
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** Makes the GraphQL error for `code`; `message` is Chinese first, English second. */
export function refuse(code: ErrorCode, message: string, extensions: object = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...extensions } });
}

/** Keeps what a database or a bug says from callers; it goes to this member's own log. */
export function withoutInternals(
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  if (cause instanceof GraphQLError) return formatted;
  if (!isAbort(cause))
    process.stderr.write(`${cause instanceof Error ? cause.stack : String(cause)}\n`);
  const message = isAboutDatabase(cause)
    ? "成员的数据库无法使用。The member's database cannot be used."
    : "成员内部错误，详情见该成员的日志。Internal error of the member; its log says more.";
  return { ...formatted, message, extensions: { code: "INTERNAL_SERVER_ERROR" } };
}

/** PostgreSQL's classes 08, 28, 53 and 57P (no connection, no entry, no room, shut down), and the system's. */
const isAboutDatabase = (cause: unknown): boolean =>
  /^(08|28|53|57P|55000$|ECONN|ENOTFOUND|ETIMEDOUT)/.test(
    (cause as { code?: string } | null)?.code ?? "",
  );

/** Work that nobody waited for any more is no fault; databases wrap what stopped it. */
const isAbort = (cause: unknown): boolean =>
  cause instanceof Error &&
  /AbortError|operation was aborted/.test(`${cause.name} ${cause.message}`);
