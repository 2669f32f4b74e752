/** What a sealed bulletin says of a figure that was opened from it. */
import type { IndicatorKey } from "../figures/indicators.ts";
import { columnKeys, type SealedText } from "./sealed-text.ts";

/** Returns the printed value of the network's figure, or of one member's; null where the bulletin prints none. */
export function printedValue(
  { members, total }: Pick<SealedText, "members" | "total">,
  indicator: IndicatorKey,
  member: string | null,
): number | null {
  const row = member === null ? total : members.find(({ code }) => code === member);
  const column = columnKeys.find((key) => key === indicator);
  if (column) return row?.figures?.[column] ?? null;
  if (indicator === "serviceRecords") return row?.satisfaction?.services ?? null;
  const mean = indicator === "satisfaction" ? (row?.satisfaction?.mean ?? null) : null;
  if (mean !== null) return Number(mean);
  return indicator === "feeFen" && member === null ? Number(total.feeFen) : null;
}
