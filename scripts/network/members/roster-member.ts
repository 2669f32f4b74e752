/** A member as the roster of a network names it. */
import type { JWK } from "jose";

export type MemberKind = "HUB" | "WINDOW" | "INSTITUTION";

export type RosterMember = {
  readonly code: string;
  readonly kind: MemberKind;
  readonly name: string;
  readonly nameEn: string;
  /** The city an institution is resident in. */
  readonly cityCode?: string;
  /** What everyone may know of its signing key: a JWK. */
  readonly publicKey?: JWK;
};
