/** Ranks a group: by total as published, then by the tie breakers; who is still equal shares the rank (1, 2, 2, 4). */
import { byText } from "./read/read-input.ts";
import { compare, zero } from "./rational.ts";
import type { Score } from "./score-participant.ts";

export type Placed = { readonly score: Score; readonly rank: number };

/** Returns those who have a total, best first; equals in the order of their ids. */
export function rank(scores: readonly Score[], tieBreakers: readonly string[]): Placed[] {
  const order = (a: Score, b: Score): number => {
    const byTotal = compare(b.total ?? zero, a.total ?? zero);
    if (byTotal !== 0) return byTotal;
    for (const code of tieBreakers) {
      const byCode = compare(b.contributions.get(code) ?? zero, a.contributions.get(code) ?? zero);
      if (byCode !== 0) return byCode;
    }
    return 0;
  };
  const ordered = scores
    .filter(({ total }) => total !== null)
    .toSorted((a, b) => order(a, b) || byText(a.id, b.id));
  let rank = 0;
  return ordered.map((score, index) => {
    const before = ordered[index - 1];
    if (!before || order(before, score) !== 0) rank = index + 1;
    return { score, rank };
  });
}
