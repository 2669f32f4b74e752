/** Reads the days of an activity: one day or a first and a last one, with year or month left out in the second. */
import { readDate, spellOutDigits, toDay, type DateContext, type DateReading } from "./date.ts";
import type { LedgerCell } from "./ledger-file.ts";
import { cleanText, toHalfWidth } from "./text.ts";

/** What an activity's date cell turned out to be; `to` is null for a single day. */
export type DateRangeReading =
  | {
      readonly kind: "DAYS";
      readonly from: string;
      readonly to: string | null;
      readonly isRewritten: boolean;
    }
  | Exclude<DateReading, { kind: "DAY" }>
  | { readonly kind: "REVERSED" };

const FIRST = String.raw`(\d{4})(?:年(\d{1,2})月(\d{1,2})[日号]?|([-./])(\d{1,2})\4(\d{1,2}))`;
const SEPARATOR = String.raw`(?:--?|[~〜]+|—+|–|―|至|到|、)`;
const LAST = String.raw`(?:(?:(\d{4})[年\-./])?(\d{1,2})[月\-./])?(\d{1,2})[日号]?`;
const RANGE = new RegExp(`^${FIRST}${SEPARATOR}${LAST}$`, "u");

/** Reads one cell of an activity's date column. */
export function readDateRange(cell: LedgerCell, context: DateContext): DateRangeReading {
  const single = readDate(cell, context);
  if (single.kind === "DAY") {
    return { kind: "DAYS", from: single.day, to: null, isRewritten: single.isRewritten };
  }
  if (single.kind !== "UNREADABLE" || cell.value.kind !== "TEXT") return single;
  return readRangeText(cell.value.text);
}

function readRangeText(written: string): DateRangeReading {
  const text = spellOutDigits(toHalfWidth(cleanText(written)).replaceAll(" ", ""));
  const match = RANGE.exec(text);
  if (match === null) return { kind: "UNREADABLE" };
  const [, year, cnMonth, cnDay, , month, day, lastYear, lastMonth, lastDay] = match;
  const firstMonth = cnMonth ?? month;
  const from = toDay(year, firstMonth, cnDay ?? day);
  const to = toDay(lastYear ?? year, lastMonth ?? firstMonth, lastDay);
  if (from.kind !== "DAY") return from.kind === "BLANK" ? { kind: "UNREADABLE" } : from;
  if (to.kind !== "DAY") return to.kind === "BLANK" ? { kind: "UNREADABLE" } : to;
  if (to.day < from.day) return { kind: "REVERSED" };
  return {
    kind: "DAYS",
    from: from.day,
    to: to.day === from.day ? null : to.day,
    isRewritten: true,
  };
}
