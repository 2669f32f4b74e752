/**
 * Services that several members report: each counts once, for the window of the enterprise's own city, else for the
 * earliest acceptance, else for the lowest member code. The gateway's live totals follow the same rule.
 */
import { addedByClaims, type ClaimColumns } from "../../../ledger/rules/statement.ts";
import type { Claims } from "./bulletin.ts";
import { Numbering } from "./numbering.ts";

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
  const { services, contested, count } = readSets(sets);
  const pairs = new Map<number, { services: number; countedFor: [number, number] }>();
  const winners = new Int32Array(count).fill(nobody);
  for (const [service, claimants] of contested) {
    const winner = claimants.reduce((best, one) => (isBefore(one, best) ? one : best)).member;
    winners[service] = winner;
    notePairs(pairs, claimants, winner, sets.length);
  }
  return {
    lost: lostOf(sets, services, winners),
    claims: {
      rule: claimRule,
      contested: contested.size,
      pairs: [...pairs]
        .map(([place, { services, countedFor }]) => {
          const first = sets[Math.floor(place / sets.length)]!.member;
          const second = sets[place % sets.length]!.member;
          return { members: [first, second] as const, services, countedFor };
        })
        .sort((a, b) => (a.members.join() < b.members.join() ? -1 : 1)),
    },
  };
}

const nobody = -1;

/**
 * Numbers the services, and finds those that more than one member claims. Most are claimed by one only, and a million
 * is nothing unusual: each key is looked up once, and only what is contested becomes an object.
 */
function readSets(sets: readonly MemberClaims[]) {
  const rows = sets.reduce((all, { columns }) => all + columns.key.length, 0);
  const numbers = new Numbering(rows);
  const contested = new Map<number, Claimant[]>();
  const holders = new Int32Array(rows);
  const homes = new Uint8Array(rows);
  const times = new Float64Array(rows);
  const services = sets.map(({ columns: { key, isHome, acceptedMs } }, member) => {
    const own = new Int32Array(key.length);
    for (let row = 0; row < key.length; row += 1) {
      const known = numbers.count;
      const service = numbers.numberOf(key[row]!);
      own[row] = service;
      const time = acceptedMs[row] ?? Infinity;
      if (service === known) {
        holders[service] = member;
        homes[service] = isHome[row] ? 1 : 0;
        times[service] = time;
        continue;
      }
      const claimant = { member, isHome: isHome[row]!, acceptedMs: time };
      const first = {
        member: holders[service]!,
        isHome: homes[service] === 1,
        acceptedMs: times[service]!,
      };
      const claimants = contested.get(service);
      const before = claimants?.find((one) => one.member === member);
      if (before) {
        // A member may claim one thing by several records; the best of them speaks for all.
        if (isBefore(claimant, before)) Object.assign(before, claimant);
      } else if (claimants) claimants.push(claimant);
      else if (first.member !== member) contested.set(service, [first, claimant]);
      else if (isBefore(claimant, first)) {
        homes[service] = claimant.isHome ? 1 : 0;
        times[service] = time;
      }
    }
    return own;
  });
  return { services, contested, count: numbers.count };
}

function isBefore(a: Claimant, b: Claimant): boolean {
  if (a.isHome !== b.isHome) return a.isHome;
  if (a.acceptedMs !== b.acceptedMs) return a.acceptedMs < b.acceptedMs;
  return a.member < b.member;
}

function notePairs(
  pairs: Map<number, { services: number; countedFor: [number, number] }>,
  claimants: readonly Claimant[],
  winner: number,
  members: number,
): void {
  // They come in the order of the members.
  for (const [index, { member: first }] of claimants.entries())
    for (let at = index + 1; at < claimants.length; at += 1) {
      const second = claimants[at]!.member;
      const place = first * members + second;
      const pair = pairs.get(place) ?? { services: 0, countedFor: [0, 0] };
      pairs.set(place, pair);
      pair.services += 1;
      if (winner === first) pair.countedFor[0] += 1;
      if (winner === second) pair.countedFor[1] += 1;
    }
}

function lostOf(
  sets: readonly MemberClaims[],
  services: readonly Int32Array[],
  winners: Int32Array,
): Lost {
  const sums = Object.fromEntries(addedByClaims.map((name) => [name, 0])) as Record<
    (typeof addedByClaims)[number],
    number
  >;
  const byCategory = new Map<string, number>();
  for (const [member, { columns }] of sets.entries()) {
    const own = services[member]!;
    for (let row = 0; row < own.length; row += 1) {
      const winner = winners[own[row]!]!;
      if (winner === nobody || winner === member) continue;
      for (const name of addedByClaims) sums[name] += columns[name][row]!;
      const category = columns.category[row]!;
      byCategory.set(category, (byCategory.get(category) ?? 0) + columns.serviceRecords[row]!);
    }
  }
  return { ...sums, byCategory };
}
