/** Dice from a seed. */

export type Dice = {
  readonly below: (n: number) => number;
  readonly chance: (share: number) => boolean;
  readonly one: <T>(list: readonly T[]) => T;
};

/** Mulberry32: the same seed rolls the same dice everywhere. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number) => Math.floor(next() * n);
  return { below, chance: (share) => next() < share, one: (list) => list[below(list.length)]! };
}
