/** Which work belongs to which role; what may really be done is for the owner of the data to say. */
import type { Account, Role } from "../api/session.ts";
import type { Member } from "../api/shapes.ts";

export type WorkKind =
  | "demands"
  | "services"
  | "assignments"
  | "followUps"
  | "overdue"
  | "reports"
  | "approvals";

const kindsOf: Readonly<Record<Role, readonly WorkKind[]>> = {
  public: [],
  "window-operator": ["demands", "services", "assignments", "followUps", "reports", "overdue"],
  "institution-staff": ["assignments", "services", "followUps", "reports", "overdue"],
  "hub-operator": ["overdue", "demands", "services", "followUps", "reports"],
  department: ["approvals", "overdue", "demands"],
};

/** Where somebody begins after signing in. */
export const startPageOf: Readonly<Record<Role, string>> = {
  public: "/",
  "window-operator": "/work",
  "institution-staff": "/work",
  "hub-operator": "/work",
  department: "/",
};

export type Work = {
  readonly kinds: readonly WorkKind[];
  /** Code of the member whose records the account keeps; null for one that only reads. */
  readonly keeps: string | null;
  readonly canImport: boolean;
};

/** Returns the work of an account; a hub operator keeps the hub's own records. */
export function workOf({ role, member }: Account, members: ReadonlyMap<string, Member>): Work {
  const hub = [...members.values()].find(({ kind }) => kind === "HUB")?.code ?? null;
  const keeps = role === "hub-operator" ? hub : role === "department" ? null : member;
  return { kinds: kindsOf[role], keeps, canImport: keeps !== null };
}
