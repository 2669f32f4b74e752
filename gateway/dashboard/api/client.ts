/** Asks the gateway: one document over HTTP, answered in full, in part, or not at all. */

/// <reference types="vite/client" />
import type { TypedDocument } from "./typed-document.ts";

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

/** What is told when the gateway does not know a document of this page. */
let onUnknown: () => void = () => {};
export const whenUnknown = (listener: () => void): void => {
  onUnknown = listener;
};

/** While the dashboard is being worked on, what is asked is what stands in the code. */
async function questionIn({ id }: { readonly id: string }): Promise<object> {
  if (!import.meta.env?.DEV) return { documentId: id };
  const { default: texts } = await import("../../../schema/operations.json");
  return { query: (texts as Readonly<Record<string, string>>)[id] };
}

/**
 * Asks one document, by the identifier that the gateway knows it by; data and problems may both be
 * there. @throws only when `signal` aborts
 */
export async function ask<Data, Variables>(
  document: TypedDocument<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer<Data>> {
  let response: Response;
  let body: WireAnswer<Data>;
  const until = AbortSignal.timeout(deadlineMs);
  try {
    response = await fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({ ...(await questionIn(document)), variables }),
      signal: signal ? AbortSignal.any([signal, until]) : until,
    });
    body = (await response.json()) as WireAnswer<Data>;
  } catch (cause) {
    if (signal?.aborted) throw cause;
    const message = cause instanceof Error ? cause.message : String(cause);
    return { data: null, problems: [{ kind: "unreachable", code: null, message }] };
  }
  if (body.errors?.[0]?.extensions?.code === "PERSISTED_QUERY_NOT_FOUND") onUnknown();
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
