/** Exact decimals of whole numbers, as text: the same on every machine. */

/** Returns `part / whole` to four decimals, half away from zero; null when there is nothing to divide by. */
export function quotient(part: number, whole: number): string | null {
  if (whole === 0) return null;
  const scaled = BigInt(part) * 20_000n;
  const divisor = BigInt(whole);
  const isNegative = scaled < 0n !== divisor < 0n && scaled !== 0n;
  const magnitude = (abs(scaled) / abs(divisor) + 1n) / 2n;
  const digits = magnitude.toString().padStart(5, "0");
  const text = `${digits.slice(0, -4)}.${digits.slice(-4)}`;
  return isNegative && magnitude !== 0n ? `-${text}` : text;
}

const abs = (value: bigint): bigint => (value < 0n ? -value : value);
