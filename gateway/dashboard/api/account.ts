/** Somebody who may be signed in. */

export type Role =
  | "public"
  | "window-operator"
  | "institution-staff"
  | "hub-operator"
  | "department"
  | "expert";

export type Account = {
  readonly name: string;
  readonly title: string;
  readonly role: Role;
  /** Code of the member that the account acts for. */
  readonly member: string | null;
};
