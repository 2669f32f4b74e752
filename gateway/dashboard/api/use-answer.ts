/** Keeps the answer to one document on screen, fresh, and honest about its age. */
import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useMemo } from "react";
import { ask, type Answer, type Problem } from "./client.ts";
import type { TypedDocument } from "./typed-document.ts";

/** Thrown into the cache when there is no data at all; an answer in part is an answer. */
export class NoAnswer extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems[0]?.message ?? "no answer");
    this.problems = problems;
  }
}

export type AnswerView<Data> = {
  readonly status: "loading" | "ready" | "failed";
  readonly data: Data | null;
  /** What went wrong in the last attempt; data may be there beside it. */
  readonly problems: readonly Problem[];
  /** When `data` was received, in milliseconds since 1970. */
  readonly answeredAt: number | null;
  readonly isAsking: boolean;
  /** True when the last attempt failed and `data` is that of an earlier one. */
  readonly isStale: boolean;
  readonly refresh: () => void;
};

/** Returns the query of one document, for screens that ask several at once. */
export const questionOf = <Data, Variables>(
  document: TypedDocument<Data, Variables>,
  variables: Variables,
) => ({
  queryKey: [document.id, variables] as const,
  queryFn: async ({ signal }: { readonly signal: AbortSignal }): Promise<WithData<Data>> => {
    const { data, problems } = await ask(document, variables, signal);
    if (data === null) throw new NoAnswer(problems);
    return { data, problems };
  },
});
type WithData<Data> = Answer<Data> & { readonly data: Data };

type Options<Data> = {
  /** How often to ask again while the page is visible; may go by the answer. */
  readonly everyMs?: number | ((data: Data | undefined) => number | false);
  readonly isWanted?: boolean;
  /** A name under which the answer never changes, such as a hash: it is read once, whatever happens elsewhere. */
  readonly fixedAs?: string | null;
};

/** Asks `document` now, when the variables change, and every `everyMs` while the page is visible. */
export function useAnswer<Data, Variables>(
  document: TypedDocument<Data, Variables>,
  variables: Variables,
  { everyMs = 0, isWanted = true, fixedAs = null }: Options<Data> = {},
): AnswerView<Data> {
  const asked = questionOf(document, variables);
  const { data, error, isFetching, dataUpdatedAt, refetch } = useQuery({
    ...asked,
    ...(fixedAs && { queryKey: [...asked.queryKey, fixedAs], staleTime: "static" as const }),
    refetchInterval: ({ state }) =>
      typeof everyMs === "function" ? everyMs(state.data?.data) : everyMs || false,
    enabled: isWanted,
  });
  const question = JSON.stringify([document.id, variables, fixedAs]);
  const arrived = useMemo(
    () => ({ question, data, error, dataUpdatedAt }),
    [question, data, error, dataUpdatedAt],
  );
  // What arrives is drawn between what the reader does; but never under another question's name.
  const drawn = useDeferredValue(arrived);
  const shown = drawn.question === question ? drawn : arrived;
  return {
    status: shown.data ? "ready" : shown.error ? "failed" : "loading",
    data: shown.data?.data ?? null,
    problems: shown.error instanceof NoAnswer ? shown.error.problems : (shown.data?.problems ?? []),
    answeredAt: shown.data ? shown.dataUpdatedAt : null,
    isAsking: isFetching,
    isStale: shown.error !== null && shown.data !== undefined,
    refresh: () => void refetch(),
  };
}
