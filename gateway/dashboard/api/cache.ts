/** Keeps what members answered while it is on screen, and for the way back. */
import { QueryCache, QueryClient } from "@tanstack/react-query";
import { sessionKey } from "./session.ts";
import { NoAnswer } from "./use-answer.ts";

/** Makes the cache of one page. */
export function makeCache(): QueryClient {
  const cache = new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        // A session that has run out: whoever looks is told to sign in again.
        const isOver =
          error instanceof NoAnswer &&
          error.problems.some(({ code }) => code === "UNAUTHENTICATED");
        if (isOver) void cache.invalidateQueries({ queryKey: sessionKey });
      },
    }),
    // A reader who presses the button asks again; silence is told at once, not after three tries.
    defaultOptions: { queries: { retry: false, staleTime: 5000 }, mutations: { retry: false } },
  });
  return cache;
}
