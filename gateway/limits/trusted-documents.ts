/** Documents that the gateway knows beforehand, asked for by their hash. */
import { type DocumentNode, type GraphQLSchema, GraphQLError, parse, validate } from "graphql";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";

type Trusted = { readonly text: string; readonly document: DocumentNode };
/** By SHA-256 of the text, in hexadecimal. */
export type TrustedDocuments = ReadonlyMap<string, Trusted>;

/** What a request asks to be run. */
export type Asked =
  | { readonly kind: "text" }
  | { readonly kind: "trusted"; readonly text: string }
  | { readonly kind: "unknown"; readonly error: GraphQLError };

/** Returns the identifier of a document, as the GraphQL-over-HTTP draft on persisted documents forms it. */
export const documentIdOf = (text: string): string =>
  `sha256:${createHash("sha256").update(text).digest("hex")}`;

/**
 * Reads a list of documents by identifier, and parses and checks each, so that no request has to.
 * @throws when the list is missing, or an entry is not what its identifier says or the schema allows
 */
export async function readTrustedDocuments(
  file: string,
  schema: GraphQLSchema,
): Promise<TrustedDocuments> {
  const list = JSON.parse(await readFile(file, "utf8")) as Record<string, string>;
  return new Map(
    Object.entries(list).map(([id, text]) => {
      const document = parse(text);
      const [fault] = validate(schema, document);
      if (fault || id !== documentIdOf(text)) {
        throw new Error(
          `${file}：${id} ${fault?.message ?? "≠ SHA-256"}。请运行 npm run schema。Run npm run schema.`,
        );
      }
      return [hashIn(id), { text, document }];
    }),
  );
}

/**
 * Says which document a request's body means: `documentId` of the draft, or Apollo's
 * `extensions.persistedQuery`. A text that is sent is run as a text, whatever hash stands beside it,
 * so nobody can register one.
 */
export function askedOf(body: unknown, trusted: TrustedDocuments): Asked {
  const { query, documentId, extensions } = (body ?? {}) as {
    query?: unknown;
    documentId?: unknown;
    extensions?: { persistedQuery?: { sha256Hash?: unknown } } | null;
  };
  const id = documentId ?? extensions?.persistedQuery?.sha256Hash;
  if (query !== undefined || id === undefined) return { kind: "text" };
  const known = typeof id === "string" ? trusted.get(hashIn(id)) : undefined;
  return known ? { kind: "trusted", text: known.text } : { kind: "unknown", error: notFound() };
}

const hashIn = (id: string): string => id.replace(/^sha256:/, "");

// The status and the code that clients of Apollo's protocol take as "send the text".
const notFound = () =>
  new GraphQLError(
    "没有登记这个查询标识；请刷新页面，或直接发送查询文本。No document of this identifier is known: reload the page, or send the text in `query`.",
    { extensions: { code: "PERSISTED_QUERY_NOT_FOUND", http: { status: 200 } } },
  );

/** The answer to a text where only trusted documents are taken. */
export const onlyTrusted = (): GraphQLError =>
  new GraphQLError(
    "本网关对未登录的调用方只接受已登记的查询；请用 documentId 提问，或出示身份凭证；若在驾驶舱中看到此提示，请刷新页面。Without a token this gateway takes trusted documents only: ask by `documentId`, or show a token; in the dashboard, reload the page.",
    { extensions: { code: "TRUSTED_DOCUMENTS_ONLY", http: { status: 403 } } },
  );
