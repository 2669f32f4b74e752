/** How long a result is shown to everybody before it counts (公示). */
import { afterWorkingDays } from "../../ledger/rules/deadline.ts";

export type PublicityRule = {
  readonly days: number;
  readonly calendar: "DAYS" | "WORKING_DAYS";
  readonly article: string;
  readonly provenance: "OFFICIAL" | "STANDARD" | "PLACEHOLDER";
};
/** Where a scheme says nothing. */
export const usualPublicity: PublicityRule = {
  days: 5,
  calendar: "WORKING_DAYS",
  article: "未规定",
  provenance: "PLACEHOLDER",
};

const dayMs = 86_400_000;
const noHoliday = () => false;

/** Returns the last moment of the publicity; the day of the announcement does not count (民法典 art. 201). */
export function publicityEnd(
  announcedAt: Date,
  { days, calendar }: Pick<PublicityRule, "days" | "calendar">,
  isHoliday: (day: string) => boolean,
): Date {
  if (calendar === "WORKING_DAYS") return afterWorkingDays(announcedAt, days, isHoliday);
  const today = afterWorkingDays(announcedAt, 0, noHoliday);
  return new Date(today.getTime() + days * dayMs);
}
