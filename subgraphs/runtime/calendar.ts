/** Calendar days and quarters as people in the network count them: Asia/Shanghai, UTC+8 all year. */

// China has kept UTC+8 without daylight saving since 1991-09-15; no record here is older.
const offsetMs = 8 * 3_600_000;

/** Returns the instant at which the day `YYYY-MM-DD` begins in Asia/Shanghai. */
export function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00.000+08:00`);
}

/** Returns the calendar day `YYYY-MM-DD` of an instant in Asia/Shanghai. */
export function dayOf(at: Date): string {
  return new Date(at.getTime() + offsetMs).toISOString().slice(0, 10);
}

/** A year, one quarter of it, or one month of it. */
export type Period = {
  readonly year: number;
  readonly quarter?: number | null;
  readonly month?: number | null;
};

/** Returns the half-open interval of a period, as days and as instants. */
export function periodBounds({ year, quarter, month }: Period) {
  const firstMonth = month ?? (quarter ? (quarter - 1) * 3 + 1 : 1);
  const afterMonth = month ? month + 1 : quarter ? firstMonth + 3 : 13;
  const day = (of: number) =>
    of > 12 ? `${year + 1}-01-01` : `${year}-${String(of).padStart(2, "0")}-01`;
  const [firstDay, endDay] = [day(firstMonth), day(afterMonth)];
  return { firstDay, endDay, from: startOfDay(firstDay), before: startOfDay(endDay) };
}

/** Returns a short text that no other period has. */
export function periodName({ year, quarter, month }: Period): string {
  return `${year}${quarter ? `Q${quarter}` : ""}${month ? `M${month}` : ""}`;
}
