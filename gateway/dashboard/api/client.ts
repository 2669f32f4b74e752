/** Asks the gateway: one document over HTTP, answered in full, in part, or not at all. */

/// <reference types="vite/client" />
import type { TypedDocumentString } from "./typed-document.ts";

export type Problem = {
  /** `unreachable`: nobody answered. `faulty`: the gateway answered with an error. */
  readonly kind: "unreachable" | "faulty";
  readonly code: string | null;
  readonly message: string;
};

export type Answer<Data> = { readonly data: Data | null; readonly problems: readonly Problem[] };

type WireError = { readonly message: string; readonly extensions?: { readonly code?: string } };
type WireAnswer<Data> = { readonly data?: Data | null; readonly errors?: readonly WireError[] };

/** Longer than the gateway waits for its slowest member, so that its own answer comes first. */
const deadlineMs = 20_000;

/**
 * Asks one document, by the identifier that the gateway knows it by; data and problems may both be
 * there. @throws only when `signal` aborts
 */
export async function ask<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer<Data>> {
  let response: Response;
  let body: WireAnswer<Data>;
  const until = AbortSignal.timeout(deadlineMs);
  const send = (question: { documentId: string } | { query: string }) =>
    fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({ ...question, variables }),
      signal: signal ? AbortSignal.any([signal, until]) : until,
    });
  try {
    // While the dashboard is being worked on, what is asked is what stands in the code.
    const isKnown = !import.meta.env?.DEV;
    response = await send(isKnown ? { documentId: document.id } : { query: document.text });
    body = (await response.json()) as WireAnswer<Data>;
    // A page that was opened before the gateway's last update asks as it did then.
    if (body.errors?.[0]?.extensions?.code === "PERSISTED_QUERY_NOT_FOUND") {
      response = await send({ query: document.text });
      body = (await response.json()) as WireAnswer<Data>;
    }
  } catch (cause) {
    if (signal?.aborted) throw cause;
    const message = cause instanceof Error ? cause.message : String(cause);
    return { data: null, problems: [{ kind: "unreachable", code: null, message }] };
  }
  const problems = (body.errors ?? []).map(({ message, extensions }): Problem => ({
    kind: "faulty",
    code: extensions?.code ?? null,
    message,
  }));
  if (!body.data && problems.length === 0) {
    problems.push({ kind: "faulty", code: String(response.status), message: response.statusText });
  }
  return { data: body.data ?? null, problems };
}
