/** Exact arithmetic of scores: fractions of whole numbers, never a float; rounded only where a scheme says so. */

/** A reduced fraction; the denominator is positive. */
export type Rational = { readonly n: bigint; readonly d: bigint };

/** How a half is rounded; HALF_UP goes away from zero (四舍五入), HALF_EVEN is GB/T 8170-2008, DOWN cuts off. */
export const roundingModes = ["HALF_UP", "HALF_EVEN", "DOWN"] as const;
export type RoundingMode = (typeof roundingModes)[number];
/** Digits after the point, 0 to 9, and what happens to a half. */
export type Rounding = { readonly digits: number; readonly mode: RoundingMode };

/** Longest decimal that is read, so that nobody makes us reckon with a million digits. */
const longest = 40;

/** Reads a decimal such as `12`, `-0.5`; null for anything else: exponents, signs of plus, spaces, `.5`, `007`. */
export function readDecimal(text: string): Rational | null {
  if (text.length > longest || !/^-?(0|[1-9]\d*)(\.\d+)?$/.test(text)) return null;
  const [whole = "", part = ""] = text.split(".");
  return fraction(BigInt(whole + part), 10n ** BigInt(part.length));
}

/** Returns n / d, reduced. @throws RangeError when d is zero */
export function fraction(n: bigint, d: bigint): Rational {
  if (d === 0n) throw new RangeError("A fraction has no zero below.");
  const divisor = greatestCommon(n < 0n ? -n : n, d < 0n ? -d : d);
  const sign = d < 0n ? -1n : 1n;
  return { n: (sign * n) / divisor, d: (sign * d) / divisor };
}

export const whole = (value: number | bigint): Rational => ({ n: BigInt(value), d: 1n });
export const zero = whole(0);
export const one = whole(1);
export const hundred = whole(100);

export const add = (a: Rational, b: Rational): Rational =>
  fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const subtract = (a: Rational, b: Rational): Rational =>
  fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const multiply = (a: Rational, b: Rational): Rational => fraction(a.n * b.n, a.d * b.d);
/** @throws RangeError when b is zero */
export const divide = (a: Rational, b: Rational): Rational => fraction(a.n * b.d, a.d * b.n);
export const sum = (values: readonly Rational[]): Rational => values.reduce(add, zero);

/** Returns less than, equal to or more than 0, as sort() wants it. */
export function compare(a: Rational, b: Rational): number {
  const [left, right] = [a.n * b.d, b.n * a.d];
  return left < right ? -1 : left > right ? 1 : 0;
}
export const least = (a: Rational, b: Rational): Rational => (compare(a, b) <= 0 ? a : b);
export const isZero = (a: Rational): boolean => a.n === 0n;

/** Returns the greatest whole number that is not above the value. */
export function floor(a: Rational): bigint {
  const cut = a.n / a.d;
  return a.n < 0n && cut * a.d !== a.n ? cut - 1n : cut;
}

/** Rounds to so many digits after the point. */
export function round(a: Rational, { digits, mode }: Rounding): Rational {
  const scale = 10n ** BigInt(digits);
  const size = (a.n < 0n ? -a.n : a.n) * scale;
  let cut = size / a.d;
  const twice = (size - cut * a.d) * 2n;
  const isUp =
    mode === "HALF_UP"
      ? twice >= a.d
      : mode === "HALF_EVEN" && (twice > a.d || (twice === a.d && cut % 2n === 1n));
  if (isUp) cut += 1n;
  return fraction(a.n < 0n ? -cut : cut, scale);
}

/** Writes the exact value: a decimal where it ends (`2.5`), else the reduced fraction (`100/3`). */
export function exactText(a: Rational): string {
  let [d, twos, fives] = [a.d, 0, 0];
  for (; d % 2n === 0n; twos += 1) d /= 2n;
  for (; d % 5n === 0n; fives += 1) d /= 5n;
  return d === 1n ? fixedText(a, Math.max(twos, fives)) : `${a.n}/${a.d}`;
}

/** Writes a value that is already rounded with exactly so many digits: `86.50`. */
export function fixedText(a: Rational, digits: number): string {
  const { n, d } = round(a, { digits, mode: "HALF_UP" });
  const size = ((n < 0n ? -n : n) * 10n ** BigInt(digits)) / d;
  const text = String(size).padStart(digits + 1, "0");
  const point = text.length - digits;
  const sign = n < 0n ? "-" : "";
  return digits === 0 ? sign + text : `${sign}${text.slice(0, point)}.${text.slice(point)}`;
}

/** Writes a value for a sentence, with at most four decimals; the exact value stands in a field of its own. */
export function spokenText(a: Rational): string {
  return exactText(round(a, { digits: 4, mode: "HALF_UP" }));
}

/** Writes what a reckoning comes to: `= 86.5`, or `≈ 86.4002` where four decimals do not say all. */
export function outcomeText(a: Rational): string {
  const spoken = spokenText(a);
  return `${spoken === exactText(a) ? "=" : "≈"} ${spoken}`;
}

function greatestCommon(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
