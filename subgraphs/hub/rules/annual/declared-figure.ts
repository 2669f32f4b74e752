/** What a declared figure may be, by its unit. */
import type { Words } from "../evaluation/origin.ts";
import { compare, one, readDecimal, zero } from "../evaluation/rational.ts";

/** Returns why a value cannot be a figure of that unit, null when it can: shares have none, `1/0` is yes or no. */
export function declaredFigureFault(value: string | null | undefined, unit: string): Words | null {
  const decimal = value ? readDecimal(value) : null;
  if (!decimal)
    return { zh: "value：请写十进制数，如 12.5。", en: "Write a decimal such as 12.5." };
  if (unit === "1/0" && value !== "0" && value !== "1")
    return { zh: "value：请写 1（是）或 0（否）。", en: "Write 1 for yes or 0 for no." };
  // 80 for 80 % would be cut to full marks.
  if (unit === "" && (compare(decimal, zero) < 0 || compare(decimal, one) > 0))
    return {
      zh: "value：占比写 0 到 1 的小数，80% 写 0.8。",
      en: "A share is 0 to 1: 0.8 for 80 %.",
    };
  return null;
}
