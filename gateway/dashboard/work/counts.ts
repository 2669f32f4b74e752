/** How much waits in each list of an account's work: one question for all of them, asked again after every step. */
import type { Account } from "../api/account.ts";
import { WorkCountsDocument } from "../api/documents.ts";
import { useAnswer } from "../api/use-answer.ts";
import type { Work } from "./roles.ts";
import { countsIn, questionFor, type WorkCounts } from "./waiting.ts";

const everyMs = 30_000;

/** Returns the counts as far as they are known; lists that nothing waits in by their nature have none. */
export function useWorkCounts(account: Account, work: Work): WorkCounts {
  const { data } = useAnswer(WorkCountsDocument, questionFor(account, work), { everyMs });
  return data ? countsIn(data, account, work) : {};
}
