/** Suspends, reinstates or dismisses a member, with reason. */
import type { MemberContext } from "../../runtime/context.ts";
import { requireWriter } from "../../ledger/actions/open-service.ts";
import { type MembershipStep, nextMemberStatus } from "../rules/member-status.ts";
import type { RegisteredMemberRow } from "../tables/registered-members.ts";

/** Returns false when the step leads nowhere from the member's status; then nothing changed. @throws FORBIDDEN */
export function changeMembership(
  context: MemberContext,
  member: RegisteredMemberRow,
  step: MembershipStep,
  reason: string,
): boolean {
  requireWriter(context);
  const next = nextMemberStatus[member.status][step];
  if (next === null) return false;
  member.status = next;
  member.statusReason = reason;
  member.statusSince = context.now();
  return true;
}
