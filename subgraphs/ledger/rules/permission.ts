/** What a caller may see and do in one member's ledger; the owner of the data decides. */

/** A first set of roles; `member` is the member itself, acting on its own data. */
export const Role = {
  PUBLIC: "public",
  WINDOW_OPERATOR: "window-operator",
  INSTITUTION_STAFF: "institution-staff",
  /** Staff of a member who also answers for its data protection. */
  MEMBER_ADMIN: "member-admin",
  HUB_OPERATOR: "hub-operator",
  DEPARTMENT: "department",
  /** Scores in an evaluation whose panel names this very login. */
  EXPERT: "expert",
  MEMBER: "member",
} as const;

type Asker = { readonly role: string; readonly member: string | null };
type Owner = { readonly code: string; readonly kind: string };

/** Staff are operators of this very member; belonging to another one gives no rights here. */
export function isStaff(caller: Asker, owner: Owner): boolean {
  if (caller.role === Role.HUB_OPERATOR) return owner.kind === "HUB";
  const works: readonly string[] = [
    Role.WINDOW_OPERATOR,
    Role.INSTITUTION_STAFF,
    Role.MEMBER_ADMIN,
    Role.MEMBER,
  ];
  return works.includes(caller.role) && caller.member === owner.code;
}

/** Says whether the caller may erase personal values: who answers for the member's data (个人信息保护法 art. 47). */
export function canErase(caller: Asker, owner: Owner): boolean {
  return caller.role === Role.MEMBER_ADMIN && caller.member === owner.code;
}

/**
 * Says whether contacts and telephone numbers may be shown: to this member's staff, to the provider
 * named in the record, and to hub operators, who settle complaints (个人信息保护法 art. 6, least data).
 */
export function canSeePersonalData(caller: Asker, owner: Owner, provider: string | null): boolean {
  const isProvider =
    provider !== null && caller.member === provider && caller.role === Role.INSTITUTION_STAFF;
  return isStaff(caller, owner) || caller.role === Role.HUB_OPERATOR || isProvider;
}

/** Says whether the caller may write this member's records: its own staff only, not even the hub. */
export function canWrite(caller: Asker, owner: Owner): boolean {
  return isStaff(caller, owner);
}

/** Says whether imports, with rows as they were handed in, may be read. */
export function canSeeImports(caller: Asker, owner: Owner): boolean {
  return isStaff(caller, owner) || caller.role === Role.HUB_OPERATOR;
}

/** Says whether an evidence file may be read: by staff of this member, of those who took part, and of the hub. */
export function canReadAttachment(
  caller: Asker,
  owner: Owner,
  readers: readonly string[],
): boolean {
  if (isStaff(caller, owner) || caller.role === Role.HUB_OPERATOR) return true;
  const works: readonly string[] = [Role.WINDOW_OPERATOR, Role.INSTITUTION_STAFF];
  return works.includes(caller.role) && caller.member !== null && readers.includes(caller.member);
}
