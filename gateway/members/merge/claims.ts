/** Decides for which member a thing counts that several members claim, and what the others must give up. */
import { isObject, type Json } from "../../plan/entity-places.ts";
import type { Verdict, VerdictReason } from "../../../subgraphs/ledger/rules/verdict.ts";
import { digestOf } from "./key-set.ts";

/**
 * One member's claims, column by column: `key`, `isHome` and `acceptedMs` decide; the other columns say what each
 * claim adds to the field of the same name, or in which group it counts.
 */
export type ClaimSet = {
  readonly member: string;
  readonly digest: string;
  readonly columns: Readonly<Record<string, readonly Json[]>>;
  readonly board: ClaimBoard | null;
};

/** Reads claims `{ digest, claims }`, the latter JSON text; null when it is none. */
export function readClaims(
  member: string,
  value: Json | undefined,
  board: ClaimBoard | null = null,
): ClaimSet | null {
  if (!isObject(value) || typeof value.claims !== "string") return null;
  if (digestOf(value.claims) !== value.digest) return null;
  try {
    const columns: unknown = JSON.parse(value.claims);
    return isObject(columns) && areColumns(columns)
      ? { member, digest: value.digest as string, columns, board }
      : null;
  } catch {
    return null;
  }
}

function areColumns(columns: Record<string, Json>): columns is Record<string, Json[]> {
  const { key, isHome, acceptedMs } = columns;
  if (!Array.isArray(key) || !Array.isArray(isHome) || !Array.isArray(acceptedMs)) return false;
  return (
    key.every((one) => typeof one === "string") &&
    Object.values(columns).every((column) => Array.isArray(column) && column.length === key.length)
  );
}

type Claimant = { readonly member: string; isHome: boolean; acceptedMs: number };

/**
 * Remembers whose claims it has read: when one member's change, only those are read again.
 * A thing claimed by several counts for the window of the enterprise's own city, else for the earliest
 * acceptance, else for the lowest member code.
 */
export class ClaimBoard {
  readonly #read = new Map<string, ClaimSet>();
  readonly #claimants = new Map<string, Claimant[]>();
  readonly #contested = new Set<string>();

  /** Claims that it holds: its size in memory. */
  get size(): number {
    return this.#claimants.size;
  }

  /** Returns for each member the keys that count for somebody else; only `sets` take part. */
  lost(sets: readonly ClaimSet[]): Map<string, Set<string>> {
    this.#take(sets);
    const lost = new Map<string, Set<string>>();
    for (const key of this.#contested) {
      const claimants = this.#claimants.get(key)!;
      const winner = bestOf(claimants);
      for (const { member } of claimants) {
        if (member === winner.member) continue;
        const keys = lost.get(member) ?? new Set();
        lost.set(member, keys.add(key));
      }
    }
    return lost;
  }

  /** Returns for each member what becomes of its claims that others have too; only `sets` take part. */
  verdicts(sets: readonly ClaimSet[]): Map<string, Verdict[]> {
    this.#take(sets);
    const verdicts = new Map<string, Verdict[]>();
    // In one order, whoever was read first: what members are told must not change without a cause.
    for (const key of [...this.#contested].sort()) {
      const claimants = this.#claimants.get(key)!;
      const winner = bestOf(claimants);
      const runnerUp = bestOf(claimants.filter((one) => one !== winner));
      for (const one of claimants) {
        const counts = one === winner;
        const verdict = { key, counts, reason: reasonOf(winner, counts ? runnerUp : one) };
        const told = verdicts.get(one.member) ?? [];
        verdicts.set(one.member, told);
        told.push(verdict);
      }
    }
    return verdicts;
  }

  #take(sets: readonly ClaimSet[]): void {
    const wanted = new Map(sets.map((set) => [set.member, set]));
    for (const [member, set] of this.#read) {
      if (wanted.get(member)?.digest !== set.digest) this.#forget(set);
    }
    for (const [member, set] of wanted) if (!this.#read.has(member)) this.#note(set);
  }

  #note(set: ClaimSet): void {
    const { key, isHome, acceptedMs } = set.columns;
    this.#read.set(set.member, set);
    for (const [row, one] of (key as readonly string[]).entries()) {
      const claimant = {
        member: set.member,
        isHome: isHome![row] === true,
        acceptedMs: Number(acceptedMs![row] ?? Infinity),
      };
      const claimants = this.#claimants.get(one);
      const own = claimants?.find(({ member }) => member === set.member);
      if (!claimants) this.#claimants.set(one, [claimant]);
      // A member may claim one thing by several records; the best of them speaks for all.
      else if (own) Object.assign(own, isBefore(claimant, own) ? claimant : own);
      else if (claimants.push(claimant) === 2) this.#contested.add(one);
    }
  }

  #forget(set: ClaimSet): void {
    this.#read.delete(set.member);
    for (const one of set.columns.key as readonly string[]) {
      const others = this.#claimants.get(one)?.filter(({ member }) => member !== set.member) ?? [];
      if (others.length === 0) this.#claimants.delete(one);
      else this.#claimants.set(one, others);
      if (others.length < 2) this.#contested.delete(one);
    }
  }
}

const bestOf = (claimants: readonly Claimant[]): Claimant =>
  claimants.reduce((best, one) => (isBefore(one, best) ? one : best));

/** What sets a winner apart from one that yields to it. */
function reasonOf(winner: Claimant, other: Claimant): VerdictReason {
  if (winner.isHome !== other.isHome) return "HOME_WINDOW";
  return winner.acceptedMs === other.acceptedMs ? "LOWER_CODE" : "EARLIER_ACCEPTANCE";
}

function isBefore(a: Claimant, b: Claimant): boolean {
  if (a.isHome !== b.isHome) return a.isHome;
  if (a.acceptedMs !== b.acceptedMs) return a.acceptedMs < b.acceptedMs;
  return a.member < b.member;
}
