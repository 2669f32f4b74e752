/** Every kind of member that this program can host. */
import { hubMember } from "./hub/member.ts";
import { institutionMember } from "./institution/member.ts";
import type { MemberKind } from "./runtime/member-kind.ts";
import { windowMember } from "./window/member.ts";

export const kinds: Readonly<Record<string, MemberKind>> = {
  HUB: hubMember,
  WINDOW: windowMember,
  INSTITUTION: institutionMember,
};
