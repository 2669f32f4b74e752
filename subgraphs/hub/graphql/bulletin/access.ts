/** Who may see what of collections and bulletins. */
import { Role } from "../../../ledger/rules/permission.ts";
import type { MemberContext } from "../../../runtime/context.ts";
import { refuse } from "../../../runtime/errors.ts";
import { bulletinActor } from "../../rules/bulletin-role.ts";

/** States in which everybody may read a bulletin. */
export const publicStates = ["PUBLISHED", "REVISED"] as const;

/** The hub's staff and the department see what is not published yet. */
export const seesAll = ({ caller, member }: MemberContext): boolean =>
  bulletinActor(caller, member) !== null;

/** @throws FORBIDDEN for everybody but the hub's staff and the department */
export function requireInsider(context: MemberContext): void {
  if (seesAll(context)) return;
  throw refuse(
    "FORBIDDEN",
    "只有平台和省级主管部门可以查看。Only the hub and the department may see this.",
  );
}

/** Returns the member that a caller of the network works for. @throws FORBIDDEN for the public */
export function requireMember({ caller }: MemberContext): string {
  const works: readonly string[] = [Role.WINDOW_OPERATOR, Role.INSTITUTION_STAFF];
  if (works.includes(caller.role) && caller.member) return caller.member;
  throw refuse("FORBIDDEN", "只有网络成员可以查看。Only members of the network may see this.");
}
