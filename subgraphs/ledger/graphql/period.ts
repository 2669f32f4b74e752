/** Checks the period that a caller names. */
import type { Period } from "../../runtime/calendar.ts";
import { refuse } from "../../runtime/errors.ts";
import type { PeriodInput } from "./statistics.ts";

/** Returns the period in full. @throws BAD_USER_INPUT for a quarter, month or year that is none */
export function readPeriod({ year, quarter = null, month = null }: PeriodInput): Required<Period> {
  const isWithin = (value: number | null, last: number) =>
    value === null || (value >= 1 && value <= last);
  if (!isWithin(quarter, 4))
    throw wrong("quarter", `季度应为 1 至 4，收到 ${quarter}`, "must be 1 to 4");
  if (!isWithin(month, 12))
    throw wrong("month", `月份应为 1 至 12，收到 ${month}`, "must be 1 to 12");
  if (quarter !== null && month !== null)
    throw wrong("month", "季度与月份只能选填一个", "goes without `quarter`");
  if (year < 1991 || year > 2999)
    throw wrong("year", `年份应为 1991 至 2999，收到 ${year}`, "must be 1991 to 2999");
  return { year, quarter, month };
}

const wrong = (name: string, chinese: string, english: string) =>
  refuse("BAD_USER_INPUT", `${name}：${chinese}。\`${name}\` ${english}.`);
