/** Keeps the answer to one document on screen, fresh, and honest about its age. */
import { useCallback, useEffect, useRef, useState } from "react";
import { ask, type Problem, type Variables } from "./client.ts";

export type QueryView<Data> = {
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

type Kept<Data> = {
  readonly key: string;
  readonly data: Data | null;
  readonly problems: readonly Problem[];
  readonly answeredAt: number | null;
  readonly isStale: boolean;
};

/** Asks `document` now, when the variables change, and every `everyMs` while the page is visible. */
export function useQuery<Data>(
  document: string,
  variables: Variables,
  everyMs?: number,
): QueryView<Data> {
  const key = JSON.stringify([document, variables]);
  const [kept, setKept] = useState<Kept<Data> | null>(null);
  const [isAsking, setIsAsking] = useState(true);
  const running = useRef<AbortController | null>(null);

  const refresh = useCallback(() => {
    running.current?.abort();
    const attempt = new AbortController();
    running.current = attempt;
    setIsAsking(true);
    const [text, values] = JSON.parse(key) as [string, Variables];
    ask<Data>(text, values, attempt.signal).then(
      ({ data, problems }) => {
        setIsAsking(false);
        setKept((before) => {
          const older = before?.key === key ? before : null;
          // A failed refresh keeps the last good figures; the problem says that they are old.
          if (data === null && older?.data) return { ...older, problems, isStale: true };
          const answeredAt = data === null ? null : Date.now();
          return { key, data, problems, answeredAt, isStale: false };
        });
      },
      () => undefined, // Aborted: a newer question is on its way, or the screen is gone.
    );
  }, [key]);

  useEffect(() => {
    refresh();
    return () => running.current?.abort();
  }, [refresh]);

  useEffect(() => {
    if (!everyMs) return undefined;
    const timer = setInterval(() => {
      if (globalThis.document.visibilityState === "visible") refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [refresh, everyMs]);

  // Figures of another question must never stand under this question's label.
  const current = kept?.key === key ? kept : null;
  return {
    status: current === null ? "loading" : current.data === null ? "failed" : "ready",
    data: current?.data ?? null,
    problems: current?.problems ?? [],
    answeredAt: current?.answeredAt ?? null,
    isAsking,
    isStale: current?.isStale ?? false,
    refresh,
  };
}
