/** On which side of a bulletin a caller stands: whoever collects does not decide (AH-E art. 5). */
import { isStaff, Role } from "../../ledger/rules/permission.ts";
import type { BulletinActor } from "./bulletin-state.ts";

type Asker = { readonly role: string; readonly member: string | null };
type Owner = { readonly code: string; readonly kind: string };

/** Returns null for everybody who may only read what is published. */
export function bulletinActor(caller: Asker, hub: Owner): BulletinActor | null {
  if (isStaff(caller, hub)) return "HUB";
  return caller.role === Role.DEPARTMENT ? "DEPARTMENT" : null;
}
