/** Decides for which member a thing counts that several members claim. */

export type Claim = {
  readonly key: string;
  readonly isHome: boolean;
  readonly acceptedMs: number | null;
};
export type Claims = { readonly member: string; readonly claims: readonly Claim[] };

/**
 * Returns for each member the keys that count for somebody else. A service claimed by several counts for the
 * window of the enterprise's own city, else for the earliest acceptance, else for the lowest member code.
 */
export function lostClaims(all: readonly Claims[]): Map<string, string[]> {
  const best = new Map<string, Claimant>();
  for (const { member, claims } of all) {
    for (const claim of claims) {
      const known = best.get(claim.key);
      if (!known || isBefore({ member, claim }, known)) best.set(claim.key, { member, claim });
    }
  }
  // A member may claim one thing by several records; it wins or loses them all.
  return new Map(
    all.flatMap(({ member, claims }) => {
      const keys = new Set(claims.map(({ key }) => key));
      const lost = [...keys].filter((key) => best.get(key)?.member !== member).sort();
      return lost.length > 0 ? [[member, lost] as const] : [];
    }),
  );
}

type Claimant = { readonly member: string; readonly claim: Claim };

function isBefore(a: Claimant, b: Claimant): boolean {
  if (a.claim.isHome !== b.claim.isHome) return a.claim.isHome;
  const [early, late] = [a.claim.acceptedMs ?? Infinity, b.claim.acceptedMs ?? Infinity];
  if (early !== late) return early < late;
  return a.member < b.member;
}
