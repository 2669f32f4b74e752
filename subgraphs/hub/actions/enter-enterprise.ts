/** Enters an enterprise in the hub's directory, or brings its entry up to date. */
import type { MemberContext } from "../../runtime/context.ts";
import { refuse } from "../../runtime/errors.ts";
import { requireWriter } from "../../ledger/actions/open-service.ts";
import { isCreditCode } from "../../ledger/rules/credit-code.ts";
import { DirectoryEntries, type DirectoryEntryRow } from "../tables/directory.ts";

export type NewEntry = Omit<DirectoryEntryRow, "updatedAt">;

/** @throws FORBIDDEN for callers who are not hub staff, BAD_USER_INPUT for a wrong credit code */
export async function enterEnterprises(
  context: MemberContext,
  entries: readonly NewEntry[],
): Promise<void> {
  requireWriter(context);
  for (const { creditCode } of entries) {
    if (isCreditCode(creditCode)) continue;
    throw refuse(
      "BAD_USER_INPUT",
      `creditCode：统一社会信用代码 ${creditCode} 有误。The credit code fails GB 32100-2015.`,
    );
  }
  const updatedAt = context.now();
  await context.em.upsertMany(
    DirectoryEntries,
    entries.map((entry) => ({ ...entry, updatedAt })),
  );
}
