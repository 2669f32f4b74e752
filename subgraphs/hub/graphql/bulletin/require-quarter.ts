/** Refuses what is no period of bulletins. */
import { refuse } from "../../../runtime/errors.ts";

/** @throws BAD_USER_INPUT for a year or quarter that there is not */
export function requireQuarter(year: number, quarter: number | null | undefined): void {
  if (typeof quarter === "number" && (quarter < 1 || quarter > 4))
    throw refuse(
      "BAD_USER_INPUT",
      `quarter：季度应为 1 至 4，收到 ${quarter}。\`quarter\` must be 1 to 4.`,
    );
  if (year < 1991 || year > 2999)
    throw refuse(
      "BAD_USER_INPUT",
      `year：年份应为 1991 至 2999，收到 ${year}。\`year\` must be 1991 to 2999.`,
    );
}
