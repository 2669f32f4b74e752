/** Arithmetic of figures that is the same for one member and for many. */

/** Returns `part / whole` to four decimals, or null when there is nothing to divide by. */
export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;
}

/** Characters of one hashed key; keys stand side by side in one string. */
export const keyLength = 16;

/** Returns how many keys a string of hashed keys holds. */
export const keyCount = (keys: string): number => keys.length / keyLength;
