/** Reads a point in time from text that states its offset; a local time alone is not a point in time. */
import { toDay } from "./date.ts";

export type InstantReading =
  | { readonly kind: "BLANK" }
  /** `epochMs` is UTC in whole milliseconds, `offset` the one that counted. */
  | { readonly kind: "INSTANT"; readonly epochMs: number; readonly offset: string }
  | { readonly kind: "NO_OFFSET" }
  | { readonly kind: "IMPOSSIBLE" }
  | { readonly kind: "UNREADABLE" };

const INSTANT =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|z|[+-]\d{2}(?::?\d{2})?)?$/;

/**
 * Reads an ISO 8601 time; fractions below a millisecond are cut off.
 * A default offset counts only for times that state none.
 */
export function readInstant(written: string, defaultOffset: string | null): InstantReading {
  const text = written.trim();
  if (text === "") return { kind: "BLANK" };
  const match = INSTANT.exec(text);
  if (match === null) return { kind: "UNREADABLE" };
  const [, year, month, dayOfMonth, hour, minute, second = "0", fraction = "0", stated] = match;
  const day = toDay(year, month, dayOfMonth);
  const isOnClock = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  if (day.kind !== "DAY" || !isOnClock) return { kind: "IMPOSSIBLE" };
  const offset = stated ?? defaultOffset;
  if (offset === null) return { kind: "NO_OFFSET" };
  const minutes = offsetMinutes(offset);
  if (minutes === null) return { kind: "IMPOSSIBLE" };
  const milliseconds = Number(fraction.padEnd(3, "0").slice(0, 3));
  const local =
    Date.parse(day.day) +
    ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 +
    milliseconds;
  return { kind: "INSTANT", epochMs: local - minutes * 60_000, offset };
}

/** Returns the minutes an offset lies ahead of UTC, null outside −12:00…+14:00. */
export function offsetMinutes(offset: string): number | null {
  if (/^z$/i.test(offset)) return 0;
  const [, sign, hours, minutes = "00"] = /^([+-])(\d{2}):?(\d{2})?$/.exec(offset) ?? [];
  if (sign === undefined) return null;
  const total = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return Number(minutes) < 60 && total >= -720 && total <= 840 ? total : null;
}
