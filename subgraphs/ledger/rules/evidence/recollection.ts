/** What a witness that remembers nothing of a log makes of what the log's other witnesses remember. */
import { sameBytes } from "./base64.ts";
import { quorumOf, type Witnessed } from "./witness.ts";

/** `Last` is what a witness has cosigned last. */
export type Recollection<Last extends Witnessed> =
  /** Too few have answered to sign anything. */
  | { readonly kind: "UNSURE"; readonly missing: number }
  /** Nobody has seen the log. */
  | { readonly kind: "NEW" }
  /** The log must be shown to have grown from there. */
  | { readonly kind: "KNOWN"; readonly last: Last }
  /** Two have cosigned different histories. */
  | { readonly kind: "CONTRADICTED"; readonly last: Last; readonly other: Last };

/**
 * How many of the others must answer a log's witness that remembers nothing, of `witnesses` in all. What it may
 * have helped to make a quorum then has quorum − 1 signers among the others, so all but quorum − 2 of them are
 * sure to hold one of these: 2 of 2 for three witnesses, 3 of 4 for five. Fewer would let a second history reach
 * a quorum with the help of those who never saw the first. A witness without others has nobody to ask.
 */
export const answersWanted = (witnesses: number): number =>
  Math.max(0, Math.min(witnesses - 1, witnesses - quorumOf(witnesses) + 1));

/** Says whether a witness may judge by what it has kept; that a log was once empty is no memory of it. */
export const remembers = <Kept extends Witnessed>(kept: Kept | null): kept is Kept =>
  kept !== null && kept.size > 0;

/** `answers` are of distinct witnesses and verified; null is that of one that has cosigned nothing. */
export function recollect<Last extends Witnessed>(
  witnesses: number,
  answers: readonly (Last | null)[],
): Recollection<Last> {
  const seen = answers.filter(remembers).toSorted((a, b) => b.size - a.size);
  for (const [at, other] of seen.entries()) {
    const last = seen[at - 1];
    if (last?.size === other.size && !sameBytes(last.root, other.root))
      return { kind: "CONTRADICTED", last, other };
  }
  const missing = answersWanted(witnesses) - answers.length;
  if (missing > 0) return { kind: "UNSURE", missing };
  return seen[0] ? { kind: "KNOWN", last: seen[0] } : { kind: "NEW" };
}
