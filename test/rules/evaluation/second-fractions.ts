/** Fractions of the second evaluation: unreduced pairs, long division by hand. */

export type Fraction = readonly [above: bigint, below: bigint];
export const fr = (text: string): Fraction => {
  const at = text.indexOf(".");
  return at < 0
    ? [BigInt(text), 1n]
    : [BigInt(text.replace(".", "")), BigInt(`1${"0".repeat(text.length - at - 1)}`)];
};
export const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
export const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];
export const minus = (x: Fraction, [c, d]: Fraction): Fraction => plus(x, [-c, d]);
export const over = (x: Fraction, [c, d]: Fraction): Fraction =>
  c < 0n ? times(x, [-d, -c]) : times(x, [d, c]);
export const isLess = ([a, b]: Fraction, [c, d]: Fraction): boolean => a * d < c * b;
export const isSame = ([a, b]: Fraction, [c, d]: Fraction): boolean => a * d === c * b;
export const clamp = (x: Fraction, low: Fraction, high: Fraction): Fraction =>
  isLess(x, low) ? low : isLess(high, x) ? high : x;
export const nil: Fraction = [0n, 1n];
export const full: Fraction = [100n, 1n];

export const comparing: Record<string, (a: Fraction, b: Fraction) => boolean> = {
  ">=": (a, b) => !isLess(a, b),
  ">": (a, b) => isLess(b, a),
  "<=": (a, b) => !isLess(b, a),
  "<": isLess,
};

/** Long division, digit by digit. */
export function written([above, below]: Fraction, digits: number, mode: string): string {
  const isBelow = above < 0n;
  let rest = isBelow ? -above : above;
  let text = String(rest / below);
  rest %= below;
  for (let i = 0; i < digits; i += 1) {
    rest *= 10n;
    text += String(rest / below);
    rest %= below;
  }
  let number = BigInt(text);
  const isHalf = rest * 2n === below;
  const isMore = rest * 2n > below;
  if (
    mode !== "DOWN" &&
    (isMore || (isHalf && (mode === "HALF_UP" || Number(text.at(-1)) % 2 === 1)))
  )
    number += 1n;
  const padded = String(number).padStart(digits + 1, "0");
  const cut = padded.length - digits;
  return (
    (isBelow && number !== 0n ? "-" : "") +
    padded.slice(0, cut) +
    (digits > 0 ? `.${padded.slice(cut)}` : "")
  );
}

/** The mean after taking away so many of the highest and lowest, one by one. */
export function meanWithout(
  scores: readonly Fraction[],
  drop: { highest: number; lowest: number },
): Fraction {
  const given = [...scores];
  const takeAway = (isEnd: (s: Fraction) => boolean) => given.splice(given.findIndex(isEnd), 1);
  for (let k = 0; k < drop.highest; k += 1) takeAway((s) => given.every((t) => !isLess(s, t)));
  for (let k = 0; k < drop.lowest; k += 1) takeAway((s) => given.every((t) => !isLess(t, s)));
  return over(given.reduce(plus), [BigInt(given.length), 1n]);
}

type Counted = { readonly on: string; readonly verified: boolean | null; readonly value?: string };

/** How many facts count for sure, and how many more may once they are verified. */
export function countFacts(
  c: { readonly values?: readonly string[]; readonly during?: string; readonly verified?: boolean },
  facts: readonly Counted[],
  year: string,
): [number, number] {
  const possible = facts.filter(
    (f) =>
      (!c.values || c.values.includes(f.value!)) && (c.during === "EVER" || f.on.startsWith(year)),
  );
  if (c.verified === undefined) return [possible.length, 0];
  const verified = possible.map((f) => f.verified);
  return [
    verified.filter((v) => v === c.verified).length,
    verified.filter((v) => v == null).length,
  ];
}
