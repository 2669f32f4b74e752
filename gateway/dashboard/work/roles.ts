/** Which work belongs to which role; what may really be done is for the owner of the data to say. */
import type { Account, Role } from "../api/account.ts";
import type { Member } from "../api/shapes.ts";

export type WorkKind =
  | "demands"
  | "services"
  | "activities"
  | "assignments"
  | "followUps"
  | "overdue"
  | "reports"
  | "approvals"
  | "evaluations"
  | "scoring";

const kindsOf: Readonly<Record<Role, readonly WorkKind[]>> = {
  public: [],
  "window-operator": [
    "demands",
    "services",
    "assignments",
    "followUps",
    "activities",
    "reports",
    "evaluations",
    "overdue",
  ],
  "institution-staff": [
    "assignments",
    "services",
    "followUps",
    "activities",
    "reports",
    "evaluations",
    "overdue",
  ],
  "hub-operator": [
    "overdue",
    "demands",
    "services",
    "followUps",
    "activities",
    "reports",
    "evaluations",
  ],
  department: ["approvals", "evaluations", "overdue", "demands"],
  expert: ["scoring"],
};

/** Where somebody begins after signing in. */
export const startPageOf: Readonly<Record<Role, string>> = {
  public: "/",
  "window-operator": "/work",
  "institution-staff": "/work",
  "hub-operator": "/work",
  department: "/",
  expert: "/work",
};

export type Work = {
  readonly kinds: readonly WorkKind[];
  /** Code of the member whose records the account keeps; null for one that only reads. */
  readonly keeps: string | null;
  readonly canImport: boolean;
};

const staffOf: readonly Role[] = ["window-operator", "institution-staff"];

/** Returns the work of an account; a hub operator keeps the hub's own records. */
export function workOf({ role, member }: Account, members: ReadonlyMap<string, Member>): Work {
  const hub = [...members.values()].find(({ kind }) => kind === "HUB")?.code ?? null;
  const keeps = role === "hub-operator" ? hub : staffOf.includes(role) ? member : null;
  return { kinds: kindsOf[role], keeps, canImport: keeps !== null };
}
