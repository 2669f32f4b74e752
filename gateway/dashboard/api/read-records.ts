/** Reads all records of a choice from the network, page after page. */
import { ask } from "./client.ts";
import { ExportedRecordsDocument } from "./documents.ts";
import type { ExportedRecordsQuery, ExportedRecordsQueryVariables } from "./documents.ts";
import type { ListedRecord } from "./shapes.ts";

export type ExportChoice = Pick<ExportedRecordsQueryVariables, "filter" | "orderBy">;
type Page = NonNullable<ExportedRecordsQuery["serviceRecords"]>;

/** A long way is not given up for one stone; milliseconds before each further try. */
const againAfterMs = [500, 2000];

/**
 * Hands each page to `take`, and returns how many members were missing at worst. @throws when a page cannot
 * be read after several tries, or `signal` aborts
 */
export async function readRecords(
  choice: ExportChoice,
  signal: AbortSignal,
  take: (records: readonly ListedRecord[]) => void,
): Promise<number> {
  let missing = 0;
  let after: string | null = null;
  do {
    // One page needs the cursor of the one before.
    // oxlint-disable-next-line no-await-in-loop
    const page = await readPage(choice, after, signal);
    take(page.edges.map(({ node }) => node));
    missing = Math.max(missing, page.coverage.expected - page.coverage.answered);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  return missing;
}

async function readPage(
  choice: ExportChoice,
  after: string | null,
  signal: AbortSignal,
  waits = againAfterMs,
): Promise<Page> {
  const { data, problems } = await ask(ExportedRecordsDocument, { ...choice, after }, signal);
  if (data?.serviceRecords) return data.serviceRecords;
  const [wait, ...further] = waits;
  if (wait === undefined) throw new Error(problems[0]?.message ?? "");
  await new Promise((next) => setTimeout(next, wait));
  return readPage(choice, after, signal, further);
}
