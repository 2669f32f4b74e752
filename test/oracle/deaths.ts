/** The ways in which a member fails, and what each must look like from outside. */
import fc from "fast-check";

const transportReasons = [
  "REFUSED", "TIMEOUT", "UNREACHABLE", "CONTRACT_VERSION", "INVALID_ANSWER", "ERROR",
] as const; // prettier-ignore
export type Reason = (typeof transportReasons)[number] | "SUSPENDED" | "MAINTENANCE";

export type Death =
  /** The transport itself gives up. */
  | { readonly kind: "gap"; readonly reason: (typeof transportReasons)[number] }
  /** GraphQL errors: without data, with nulls at their paths, or from deeper down, with the rest or without. */
  | {
      readonly kind: "errors";
      readonly code: "INTERNAL" | "FORBIDDEN" | "UNAUTHENTICATED" | null;
      readonly data: "none" | "nulls" | "bubbled" | "partial";
    }
  /** An answer without errors that is not what was asked for. */
  | { readonly kind: "shape"; readonly how: "empty" | "missing" | "text" | "short" | "long" }
  /** Answers, but with claims of another digest, that are none, or that it says the gateway has. */
  | { readonly kind: "claims"; readonly how: "digest" | "text" | "held" };

type Mortal = {
  readonly status: "ACTIVE" | "SUSPENDED" | "MAINTENANCE" | "LEFT";
  readonly death: Death | null;
};

/** Why the member is missing wherever answers are merged; null while it answers. */
export function missingReason({ status, death }: Mortal): Reason | null {
  if (status === "SUSPENDED" || status === "MAINTENANCE") return status;
  switch (death?.kind) {
    case "gap":
      return death.reason;
    case "errors":
      return death.code === "FORBIDDEN" || death.code === "UNAUTHENTICATED" ? "REFUSED" : "ERROR";
    case "shape":
      return "INVALID_ANSWER";
    case "claims":
    case undefined:
      return null;
  }
}

/** Why the member is missing from figures in which claims count; null when its own can be read. */
export const claimsReason = ({ death }: Mortal): Reason | null =>
  death?.kind === "claims" ? "INVALID_ANSWER" : null;

/** The code of the error for what only this member could have answered; null while it answers. */
export function ownerCode(member: Mortal): string | null {
  const reason = missingReason(member);
  if (reason === null) return null;
  return member.status === "ACTIVE" && member.death?.kind === "errors"
    ? String(member.death.code)
    : `MEMBER_${reason}`;
}

/** Deaths of every kind, alike often. */
export const deathArbitrary: fc.Arbitrary<Death> = fc.oneof(
  fc.record({ kind: fc.constant("gap"), reason: fc.constantFrom(...transportReasons) }),
  fc.record({
    kind: fc.constant("errors"),
    code: fc.constantFrom("INTERNAL", "FORBIDDEN", "UNAUTHENTICATED", null),
    data: fc.constantFrom("none", "nulls", "bubbled", "partial"),
  }),
  fc.record({
    kind: fc.constant("shape"),
    how: fc.constantFrom("empty", "missing", "text", "short", "long"),
  }),
  fc.record({
    kind: fc.constant("claims"),
    how: fc.constantFrom("digest", "text", "held"),
  }),
);
