/** Draws that depend on nothing but a seed and labels, so that every process draws the same. */

/** A stream of draws: sfc32 of Chris Doty-Humphrey's PractRand, 128 bits of state. */
export class Random {
  // Not a #field: loaders turn those into calls, and every draw would pay for them.
  private readonly state: Int32Array;

  constructor(state: Int32Array) {
    this.state = state;
  }

  /** Returns 32 random bits as an unsigned integer. */
  bits(): number {
    const { state } = this;
    const [a = 0, b = 0, c = 0, counter = 0] = state;
    const drawn = (a + b + counter) | 0;
    state[3] = counter + 1;
    state[0] = b ^ (b >>> 9);
    state[1] = c + (c << 3);
    state[2] = ((c << 21) | (c >>> 11)) + drawn;
    return drawn >>> 0;
  }

  /** Returns a number from 0 up to but not including 1. */
  share(): number {
    return this.bits() / 2 ** 32;
  }

  /** Returns a whole number from `from` to `to`, both included. */
  integer(from: number, to: number): number {
    return from + Math.floor(this.share() * (to - from + 1));
  }

  /** Says yes in the given share of cases. */
  chance(share: number): boolean {
    return this.share() < share;
  }

  /** Returns one of a list that is not empty. */
  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.share() * list.length)] as T;
  }

  /** Returns up to `count` different ones of a list, in random order. */
  some<T>(list: readonly T[], count: number): T[] {
    // Of a long list only the places that are drawn are touched.
    const moved = new Map<number, T>();
    const chosen: T[] = [];
    for (let end = list.length - 1; end >= 0 && chosen.length < count; end -= 1) {
      const place = this.integer(0, end);
      chosen.push(moved.get(place) ?? (list[place] as T));
      moved.set(place, moved.get(end) ?? (list[end] as T));
    }
    return chosen;
  }

  /** Returns the list in random order. */
  shuffled<T>(list: readonly T[]): T[] {
    const result = [...list];
    for (let end = result.length - 1; end > 0; end -= 1) {
      const other = this.integer(0, end);
      [result[end], result[other]] = [result[other] as T, result[end] as T];
    }
    return result;
  }
}

/** Returns the stream of a seed and labels; other labels, an independent stream. */
export function randomOf(seed: number, ...labels: readonly (string | number)[]): Random {
  const text = [seed, ...labels].join("|");
  const state = Int32Array.of(0x9e3779b9, 0x243f6a88, 0xb7e15162, 1);
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charCodeAt(index);
    // Four FNV-1a hashes with different starts and multipliers.
    state[0] = Math.imul((state[0] as number) ^ character, 0x01000193);
    state[1] = Math.imul((state[1] as number) ^ character, 0x85ebca6b);
    state[2] = Math.imul((state[2] as number) ^ character, 0xc2b2ae35);
  }
  const random = new Random(state);
  // The first draws of sfc32 still show the seed; its author discards twelve.
  for (let round = 0; round < 12; round += 1) random.bits();
  return random;
}

/** A list from which each entry is drawn in proportion to its weight. */
export type Weighted<T> = { readonly list: readonly T[]; readonly upTo: readonly number[] };

/** Prepares weighted draws from a list. */
export function weighted<T>(list: readonly T[], weightOf: (entry: T) => number): Weighted<T> {
  let total = 0;
  return { list, upTo: list.map((entry) => (total += weightOf(entry))) };
}

/** Returns one entry of a weighted list that is not empty. */
export function draw<T>(random: Random, { list, upTo }: Weighted<T>): T {
  const point = random.share() * (upTo.at(-1) ?? 0);
  let [low, high] = [0, list.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((upTo[middle] as number) > point) high = middle;
    else low = middle + 1;
  }
  return list[low] as T;
}
