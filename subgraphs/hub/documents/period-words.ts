/** Periods, days and times as official Chinese writes them; times in Asia/Shanghai. */
import type { BulletinPeriod } from "../rules/bulletin/bulletin.ts";

const quarters = ["一", "二", "三", "四"];

/** E.g. 2025年第三季度, 2025年度. */
export const periodWords = ({ year, quarter }: Pick<BulletinPeriod, "year" | "quarter">): string =>
  quarter === null ? `${year}年度` : `${year}年第${quarters[quarter - 1]}季度`;

/** E.g. 7月1日至9月30日. */
export const rangeWords = ({ firstDay, lastDay }: BulletinPeriod): string =>
  `${shortDay(firstDay)}至${shortDay(lastDay)}`;
const shortDay = (day: string): string => dayWords(day).slice(5);

/** E.g. 2025年10月13日. */
export function dayWords(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

/** The day in Shanghai of a time. */
export const dayOf = (at: string): string => inShanghai(at).slice(0, 10);

/** E.g. 2025-10-12 11:00. */
export const dayTime = (at: string): string => inShanghai(at).slice(0, 16).replace("T", " ");

// China has kept one time, eight hours ahead, since 1991.
const inShanghai = (at: string): string => new Date(Date.parse(at) + 8 * 3_600_000).toISOString();
