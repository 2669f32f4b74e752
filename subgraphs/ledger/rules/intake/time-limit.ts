/** Reads a product's time limit in working days; calendar days and weeks are another unit and stay unread. */
import { writtenText, type LedgerCell } from "./ledger-file.ts";
import { readChineseNumber } from "./numerals.ts";
import { cleanText, isBlankText, toHalfWidth } from "./text.ts";

/** What a time-limit cell turned out to be; a range gives its upper end. */
export type TimeLimitReading =
  | { readonly kind: "BLANK" }
  | {
      readonly kind: "DAYS";
      readonly days: number;
      readonly isRewritten: boolean;
      readonly isRange: boolean;
    }
  | { readonly kind: "UNREADABLE" };

const AT_ONCE = /^(?:即时办结|当场办结|即时办理|当场办理|即办|即办件|即时|当场|立等可取)$/;
const NUMBER = String.raw`(\d+|[零一二两三四五六七八九十百]+)`;
const UNIT = "(?:个?工作日|个工作天|工作天)";
const SINGLE = new RegExp(`^(?:不超过)?${NUMBER}(${UNIT})?(?:内|以内|之内)?$`, "u");
const RANGE = new RegExp(
  `^${NUMBER}${UNIT}?(?:-|~|〜|—+|–|至|到)${NUMBER}(${UNIT})?(?:内|以内)?$`,
  "u",
);

/** Reads one cell; a number without a unit counts in working days only under a header that allows it. */
export function readTimeLimit(cell: LedgerCell, isInWorkingDays: boolean): TimeLimitReading {
  if (cell.value.kind === "BLANK") return { kind: "BLANK" };
  const written = writtenText(cell);
  const cleaned = cleanText(written);
  if (isBlankText(cleaned)) return { kind: "BLANK" };
  if (cell.value.kind !== "TEXT" && cell.value.kind !== "NUMBER") return { kind: "UNREADABLE" };
  const text = toHalfWidth(cleaned).replaceAll(" ", "");
  if (AT_ONCE.test(text)) return { kind: "DAYS", days: 0, isRewritten: true, isRange: false };
  const single = SINGLE.exec(text);
  if (single !== null) {
    const days = toNumber(single[1]);
    if (days === null || (single[2] === undefined && !isInWorkingDays))
      return { kind: "UNREADABLE" };
    return { kind: "DAYS", days, isRewritten: !/^\d+$/.test(written), isRange: false };
  }
  const [, lowText, highText, unit] = RANGE.exec(text) ?? [];
  const [low, high] = [toNumber(lowText), toNumber(highText)];
  if (low === null || high === null || low > high) return { kind: "UNREADABLE" };
  if (unit === undefined && !isInWorkingDays) return { kind: "UNREADABLE" };
  return { kind: "DAYS", days: high, isRewritten: true, isRange: true };
}

function toNumber(text: string | undefined): number | null {
  if (text === undefined) return null;
  return /^\d+$/.test(text) ? Number(text) : readChineseNumber(text);
}
