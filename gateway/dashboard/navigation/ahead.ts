/** What the first screen is going to ask, asked while its program is still being started. */
import type { QueryClient } from "@tanstack/react-query";
import {
  DirectoryDocument,
  LatestRecordDocument,
  NewestRecordsDocument,
  OverviewDocument,
} from "../api/documents.ts";
import { questionOf } from "../api/use-answer.ts";
import { latestPeriod, periodFrom } from "../figures/period.ts";

/** Asks for the overview at this address; answers and failures alike wait in the cache for the screen. */
export function askAhead(cache: QueryClient, { pathname, search }: Location): void {
  if (pathname !== "/") return;
  const choices = new URLSearchParams(search);
  const named = periodFrom(choices);
  const period = named
    ? Promise.resolve(named)
    : cache
        .fetchQuery(questionOf(LatestRecordDocument, {}))
        .then(({ data }) => latestPeriod(data.serviceRecords?.edges[0]?.node.acceptedAt ?? null));
  void period
    .then((known) => cache.prefetchQuery(questionOf(OverviewDocument, { period: known })))
    // The screen asks again and says what is wrong.
    .catch(() => undefined);
  void cache.prefetchQuery(questionOf(DirectoryDocument, {}));
  if (!choices.has("city"))
    void cache.prefetchQuery(questionOf(NewestRecordsDocument, { filter: null }));
}
