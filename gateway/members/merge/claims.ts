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
  const best = new Map<string, { member: string; claim: Claim }>();
  const contested = new Map<string, { member: string; key: string }[]>();
  for (const { member, claims } of all) {
    for (const claim of claims) {
      const known = best.get(claim.key);
      if (!known) {
        best.set(claim.key, { member, claim });
        continue;
      }
      if (known.member === member) continue;
      const loses = isBefore({ member, claim }, known) ? known.member : member;
      if (loses === known.member) best.set(claim.key, { member, claim });
      const losers = contested.get(loses) ?? [];
      losers.push({ member: loses, key: claim.key });
      contested.set(loses, losers);
    }
  }
  return new Map(
    [...contested].map(([member, lost]) => [member, lost.map(({ key }) => key).sort()]),
  );
}

type Claimant = { readonly member: string; readonly claim: Claim };

function isBefore(a: Claimant, b: Claimant): boolean {
  if (a.claim.isHome !== b.claim.isHome) return a.claim.isHome;
  const [early, late] = [a.claim.acceptedMs ?? Infinity, b.claim.acceptedMs ?? Infinity];
  if (early !== late) return early < late;
  return a.member < b.member;
}
