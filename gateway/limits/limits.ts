/** How much one request may ask for; each limit has a name that the error tells. */
import { GraphQLError, type GraphQLFormattedError } from "graphql";

export type Limits = {
  /** Lexical tokens of the document. */
  readonly tokens: number;
  /** Levels of fields, introspection aside, and of lists and objects in a value. */
  readonly depth: number;
  /** Fields under another name than their own. */
  readonly aliases: number;
  /** Fields and fragments, counted wherever they are spread. */
  readonly fields: number;
  /** Bytes of a request; a caller with a token may hand in a larger mutation, such as a workbook. */
  readonly bytes: number;
  /** Values in the variables. */
  readonly values: number;
  /** Rows of one page. */
  readonly pageSize: number;
  /** Estimated values, times the members that are asked. */
  readonly cost: number;
};
export type LimitName = keyof Limits;

export const standardLimits: Limits = {
  tokens: 5000,
  depth: 16,
  aliases: 100,
  fields: 1000,
  bytes: 256 * 1024,
  values: 5000,
  pageSize: 100,
  cost: 1_000_000,
};

const words: Readonly<Record<LimitName, [chinese: string, english: string]>> = {
  tokens: ["请求过长", "The document is too long"],
  depth: ["嵌套过深", "The query nests too deep"],
  aliases: ["别名过多", "The query has too many aliases"],
  fields: ["字段过多", "The query has too many fields"],
  bytes: ["请求体过大", "The request is too large"],
  values: ["变量中的值过多", "The variables hold too many values"],
  pageSize: ["每页行数过多", "The page is too large"],
  cost: [
    "请求量过大，请缩小范围或减少每页行数",
    "The query asks for too much; narrow it or take smaller pages",
  ],
};

/** Makes the error for a limit that is passed; `actual` is what was asked for, as far as it was counted. */
export function limitError(
  name: LimitName,
  limit: number,
  actual: number,
  path?: readonly string[],
): GraphQLError {
  const [chinese, english] = words[name];
  const message = `${chinese}（${name}：${actual} > ${limit}）。${english}: ${name} ${actual} > ${limit}.`;
  return new GraphQLError(message, {
    ...(path ? { path: [...path] } : {}),
    extensions: { code: codeOf(name), limitName: name, limit, actual, http: { status: 400 } },
  });
}

/** Gives errors of limits their own code back, which servers overwrite for parsing and validation. */
export function formatLimitError(
  error: GraphQLFormattedError,
  limits: Limits,
): GraphQLFormattedError {
  if (error.message.startsWith("Syntax Error: Document contains more tha")) {
    return limitError("tokens", limits.tokens, limits.tokens + 1).toJSON();
  }
  // What the parser cannot descend into is far deeper than the limit.
  if (error.message === "Maximum call stack size exceeded") {
    return limitError("depth", limits.depth, limits.depth + 1).toJSON();
  }
  const name = error.extensions?.limitName as LimitName | undefined;
  return name ? { ...error, extensions: { ...error.extensions, code: codeOf(name) } } : error;
}

const codeOf = (name: LimitName): string =>
  `LIMIT_${name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
