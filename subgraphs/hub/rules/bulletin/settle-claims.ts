/**
 * Services that several members report: each counts once, for the window of the enterprise's own city, else for the
 * earliest acceptance, else for the lowest member code. The gateway's live totals follow the same rule.
 */
import { addedByClaims, type ClaimColumns } from "../../../ledger/rules/statement.ts";
import type { Claims } from "./bulletin.ts";

export const claimRule =
  "同一服务由两个以上成员上报的，汇总只计一次：计入企业所在地的市级平台，其次计入受理时间最早者，再次计入成员代码较小者。";

export type MemberClaims = { readonly member: string; readonly columns: ClaimColumns };

/** What the total must not count: what was claimed by somebody else, by category as well. */
export type Lost = Readonly<Record<(typeof addedByClaims)[number], number>> & {
  readonly byCategory: ReadonlyMap<string, number>;
};
export type Settled = { readonly claims: Claims; readonly lost: Lost };

type Claimant = { readonly member: number; isHome: boolean; acceptedMs: number };

/** Settles all claims; `sets` by ascending member code. */
export function settleClaims(sets: readonly MemberClaims[]): Settled {
  const contested = contestedKeys(sets);
  const claimants = claimantsOf(sets, contested);
  const pairs = new Map<string, { services: number; countedFor: [number, number] }>();
  const winners = new Map<string, number>();
  for (const [key, own] of claimants) {
    const winner = own.reduce((best, one) => (isBefore(one, best) ? one : best)).member;
    winners.set(key, winner);
    notePairs(pairs, own, winner);
  }
  return {
    lost: lostOf(sets, winners),
    claims: {
      rule: claimRule,
      contested: claimants.size,
      pairs: [...pairs]
        .map(([place, { services, countedFor }]) => {
          const [first, second] = place.split(" ").map((index) => sets[Number(index)]!.member);
          return { members: [first!, second!] as const, services, countedFor };
        })
        .sort((a, b) => (a.members.join() < b.members.join() ? -1 : 1)),
    },
  };
}

/** Most services are claimed by one member only: a first pass leaves them aside. */
function contestedKeys(sets: readonly MemberClaims[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const contested = new Set<string>();
  for (const [member, { columns }] of sets.entries())
    for (const key of columns.key) {
      const first = seen.get(key);
      if (first === undefined) seen.set(key, member);
      else if (first !== member) contested.add(key);
    }
  return contested;
}

function claimantsOf(
  sets: readonly MemberClaims[],
  contested: ReadonlySet<string>,
): Map<string, Claimant[]> {
  const claimants = new Map<string, Claimant[]>();
  for (const [member, { columns }] of sets.entries())
    for (const [row, key] of columns.key.entries()) {
      if (!contested.has(key)) continue;
      const isHome = columns.isHome[row]!;
      const claimant = { member, isHome, acceptedMs: columns.acceptedMs[row] ?? Infinity };
      const known = claimants.get(key);
      const own = known?.find((one) => one.member === member);
      if (!known) claimants.set(key, [claimant]);
      else if (!own) known.push(claimant);
      // A member may claim one thing by several records; the best of them speaks for all.
      else if (isBefore(claimant, own)) Object.assign(own, claimant);
    }
  return claimants;
}

function isBefore(a: Claimant, b: Claimant): boolean {
  if (a.isHome !== b.isHome) return a.isHome;
  if (a.acceptedMs !== b.acceptedMs) return a.acceptedMs < b.acceptedMs;
  return a.member < b.member;
}

function notePairs(
  pairs: Map<string, { services: number; countedFor: [number, number] }>,
  claimants: readonly Claimant[],
  winner: number,
): void {
  const members = claimants.map(({ member }) => member).sort((a, b) => a - b);
  for (const [index, first] of members.entries())
    for (const second of members.slice(index + 1)) {
      const place = `${first} ${second}`;
      const pair = pairs.get(place) ?? { services: 0, countedFor: [0, 0] };
      pairs.set(place, pair);
      pair.services += 1;
      if (winner === first) pair.countedFor[0] += 1;
      if (winner === second) pair.countedFor[1] += 1;
    }
}

function lostOf(sets: readonly MemberClaims[], winners: ReadonlyMap<string, number>): Lost {
  const sums = Object.fromEntries(addedByClaims.map((name) => [name, 0])) as Record<
    (typeof addedByClaims)[number],
    number
  >;
  const byCategory = new Map<string, number>();
  for (const [member, { columns }] of sets.entries())
    for (const [row, key] of columns.key.entries()) {
      if ((winners.get(key) ?? member) === member) continue;
      for (const name of addedByClaims) sums[name] += columns[name][row]!;
      const category = columns.category[row]!;
      const services = columns.serviceRecords[row]!;
      byCategory.set(category, (byCategory.get(category) ?? 0) + services);
    }
  return { ...sums, byCategory };
}
