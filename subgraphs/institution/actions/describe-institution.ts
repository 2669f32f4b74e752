/** Writes what an institution says of itself. */
import type { MemberContext } from "../../runtime/context.ts";
import { requireWriter } from "../../ledger/actions/open-service.ts";
import { type InstitutionProfileRow, InstitutionProfiles } from "../tables/institution-profile.ts";

export type Description = Omit<InstitutionProfileRow, "memberCode" | "updatedAt">;

/** @throws FORBIDDEN for callers who are not staff here */
export async function describeInstitution(
  context: MemberContext,
  description: Description,
): Promise<void> {
  requireWriter(context);
  await context.em.upsert(InstitutionProfiles, {
    ...description,
    memberCode: context.member.code,
    updatedAt: context.now(),
  });
}
