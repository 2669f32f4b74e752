/** For which member a caller speaks in evaluations: its staff about it, and nobody else. */
import { Role } from "../../ledger/rules/permission.ts";

const staff: readonly string[] = [Role.WINDOW_OPERATOR, Role.INSTITUTION_STAFF, Role.MEMBER_ADMIN];

/** Returns the member's code; null for everybody who works for none. */
export const memberOf = (caller: {
  readonly role: string;
  readonly member: string | null;
}): string | null => (staff.includes(caller.role) ? caller.member : null);
