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

export type Period = { readonly year: number; readonly quarter?: number | null };

/** Returns the half-open interval of a year or quarter, as days and as instants. */
export function periodBounds({ year, quarter }: Period) {
  const firstMonth = quarter ? (quarter - 1) * 3 + 1 : 1;
  const afterMonth = quarter ? firstMonth + 3 : 13;
  const day = (month: number) =>
    month > 12 ? `${year + 1}-01-01` : `${year}-${String(month).padStart(2, "0")}-01`;
  const [firstDay, endDay] = [day(firstMonth), day(afterMonth)];
  return { firstDay, endDay, from: startOfDay(firstDay), before: startOfDay(endDay) };
}
