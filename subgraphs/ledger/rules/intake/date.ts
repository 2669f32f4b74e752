/** Reads a calendar day from a cell as cities write it: date cells, serial numbers, dotted, slashed and Chinese text. */
import type { LedgerCell } from "./ledger-file.ts";
import { readChineseDigits } from "./numerals.ts";
import { cleanText, isBlankText, toHalfWidth } from "./text.ts";

/** What a date cell turned out to be; `day` is YYYY-MM-DD and carries no time zone. */
export type DateReading =
  | { readonly kind: "BLANK" }
  | { readonly kind: "DAY"; readonly day: string; readonly isRewritten: boolean }
  | { readonly kind: "IMPOSSIBLE" }
  | { readonly kind: "UNREADABLE" };

/** Settings of the file that decide what a bare number means. */
export type DateContext = { readonly date1904: boolean; readonly isCsv: boolean };

const UNREADABLE: DateReading = { kind: "UNREADABLE" };
// Serial numbers are taken only where they fall into years a ledger can speak of; 2025 or 2025.3
// typed as a number would otherwise become a day in 1905.
const FIRST_SERIAL = 32_874;
const LAST_SERIAL = 73_050;
const EARLIEST_DATE_CELL = "1950-01-01";
const SERIAL_1904_SHIFT = 1462;
const WEEKDAYS = "日一二三四五六";

// A plain time of day behind the date is a display format of the same cell; it does not change the
// day, nor does Beijing's own offset. Z or another may: 16:00Z is the next day in China, so such text matches nothing.
const TIME_OF_DAY =
  /(?:[ T]|(?<=[日号])|(?=[上下]午))(?:[上下]午 ?)?(\d{1,2})[:：时](\d{1,2})(?:[:：分](\d{1,2})(?:\.\d+)?)?[秒分]?(?:\+08:?00)?$/u;

/** Reads one cell of a date column. */
export function readDate(cell: LedgerCell, context: DateContext): DateReading {
  const { value } = cell;
  switch (value.kind) {
    case "BLANK":
      return { kind: "BLANK" };
    case "DATE":
      // A time of day or a small number under a date format shows as a day around 1900.
      if (value.day < EARLIEST_DATE_CELL) return UNREADABLE;
      return { kind: "DAY", day: value.day, isRewritten: cell.isFormula };
    case "NUMBER":
      return readDateNumber(value.number, context);
    case "TEXT": {
      const reading = readDateText(value.text, context);
      return reading.kind === "DAY" && cell.isFormula ? { ...reading, isRewritten: true } : reading;
    }
    case "BOOLEAN":
    case "ERROR":
      return UNREADABLE;
  }
}

/** Reads a day from text; anything that leaves year, month or day open is unreadable. */
export function readDateText(written: string, context: DateContext): DateReading {
  const cleaned = cleanText(written);
  if (isBlankText(cleaned)) return { kind: "BLANK" };
  const text = toHalfWidth(cleaned);
  if (context.isCsv && /^\d{5}$/.test(text)) return readDateNumber(Number(text), context);
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact !== null) return rewritten(toDay(compact[1], compact[2], compact[3]));
  const parts = splitDate(text);
  if (parts === null) return UNREADABLE;
  const reading = toDay(parts.year, parts.month, parts.day);
  if (reading.kind !== "DAY") return reading;
  if (parts.weekday !== undefined && weekdayOf(reading.day) !== parts.weekday) return UNREADABLE;
  return { ...reading, isRewritten: reading.day !== written };
}

/** Returns a day as YYYY-MM-DD when it is on the calendar. */
export function toDay(year?: string, month?: string, day?: string): DateReading {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (![y, m, d].every(Number.isInteger)) return UNREADABLE;
  if (y < 1900 || y > 2199 || m < 1 || m > 12 || d < 1 || d > daysInMonth(y, m)) {
    return { kind: "IMPOSSIBLE" };
  }
  return {
    kind: "DAY",
    day: `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`,
    isRewritten: false,
  };
}

/** Returns the number of days from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** Replaces Chinese numerals in front of 年月日 and 号 by digits, so that 二〇二五年三月七日 reads like 2025年3月7日. */
export function spellOutDigits(text: string): string {
  return text.replaceAll(/([〇○零一二三四五六七八九十]+)(?=[年月日号])/g, (numeral) => {
    const number = readChineseDigits(numeral);
    return number === null ? numeral : String(number);
  });
}

function readDateNumber(number: number, { date1904 }: DateContext): DateReading {
  if (/^\d{8}$/.test(String(number))) {
    const text = String(number);
    return rewritten(toDay(text.slice(0, 4), text.slice(4, 6), text.slice(6)));
  }
  const serial = Math.floor(number) + (date1904 ? SERIAL_1904_SHIFT : 0);
  if (!(serial >= FIRST_SERIAL && serial <= LAST_SERIAL)) return UNREADABLE;
  // Day 25,569 is 1970-01-01; the phantom 1900-02-29 lies before the range.
  const day = new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
  return { kind: "DAY", day, isRewritten: true };
}

function rewritten(reading: DateReading): DateReading {
  return reading.kind === "DAY" ? { ...reading, isRewritten: true } : reading;
}

function splitDate(text: string) {
  const time = TIME_OF_DAY.exec(text);
  if (time !== null && !isOnClock(time)) return null;
  const withoutTime = text.slice(0, time?.index ?? text.length).trim();
  const weekdayMatch = /[ (（]?(?:星期|周)([日天一二三四五六])[)）]?$/.exec(withoutTime);
  const dateText = spellOutDigits(
    withoutTime.slice(0, weekdayMatch?.index ?? withoutTime.length).replaceAll(" ", ""),
  );
  const match =
    /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})[.号日]?$/.exec(dateText.replaceAll(/[。．·]/g, ".")) ??
    /^(\d{4})(年)(\d{1,2})月(\d{1,2})[日号]?$/.exec(dateText);
  if (match === null) return null;
  const weekday = weekdayMatch?.[1]?.replace("天", "日");
  return { year: match[1], month: match[3], day: match[4], weekday };
}

function isOnClock([, hour, minute, second]: RegExpExecArray): boolean {
  return Number(hour) < 24 && Number(minute) < 60 && Number(second ?? 0) < 60;
}

function weekdayOf(day: string): string {
  return WEEKDAYS.charAt(new Date(Date.parse(day)).getUTCDay());
}

function daysInMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}
