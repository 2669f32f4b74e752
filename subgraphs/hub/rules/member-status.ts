/** Membership: which step leads where. Source: AH-M arts 15 and 17, NX art. 10. */

export const MemberStatus = {
  ACTIVE: "ACTIVE",
  SUSPENDED: "SUSPENDED",
  MAINTENANCE: "MAINTENANCE",
  LEFT: "LEFT",
} as const;
export type MemberStatus = (typeof MemberStatus)[keyof typeof MemberStatus];

export type MembershipStep = "SUSPEND" | "ANNOUNCE_MAINTENANCE" | "REINSTATE" | "LEAVE";

// oxfmt-ignore
export const nextMemberStatus: Readonly<Record<MemberStatus, Readonly<Record<MembershipStep, MemberStatus | null>>>> = {
  ACTIVE:      { SUSPEND: "SUSPENDED", ANNOUNCE_MAINTENANCE: "MAINTENANCE", REINSTATE: null,     LEAVE: "LEFT" },
  SUSPENDED:   { SUSPEND: null,        ANNOUNCE_MAINTENANCE: null,          REINSTATE: "ACTIVE", LEAVE: "LEFT" },
  MAINTENANCE: { SUSPEND: "SUSPENDED", ANNOUNCE_MAINTENANCE: null,          REINSTATE: "ACTIVE", LEAVE: "LEFT" },
  LEFT:        { SUSPEND: null,        ANNOUNCE_MAINTENANCE: null,          REINSTATE: "ACTIVE", LEAVE: null },
};
