/** The period that figures on screen are of. */
import { LatestRecordDocument } from "../api/documents.ts";
import { useAnswer } from "../api/use-answer.ts";
import { latestPeriod, periodFrom, type Period } from "../figures/period.ts";
import { usePlace } from "./place.ts";

const againMs = 5_000;

/**
 * Returns the period in the address; where it names none, the quarter in which the network last took
 * something up. `isKnown` is false until that is known, and nothing is to be asked for before.
 */
export function usePeriod(): { readonly period: Period; readonly isKnown: boolean } {
  const named = periodFrom(usePlace().choices);
  const { data, status } = useAnswer(
    LatestRecordDocument,
    {},
    { isWanted: named === null, everyMs: (answered) => (answered ? false : againMs) },
  );
  if (named) return { period: named, isKnown: true };
  const acceptedAt = data?.serviceRecords?.edges[0]?.node.acceptedAt ?? null;
  return { period: latestPeriod(acceptedAt), isKnown: status !== "loading" };
}
