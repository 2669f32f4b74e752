/** Reads head counts and enterprise counts, exact or approximate. */
import { writtenText, type LedgerCell } from "./ledger-file.ts";
import { readChineseNumber } from "./numerals.ts";
import { cleanText, isBlankText, toHalfWidth } from "./text.ts";

/** What a count cell turned out to be. */
export type CountReading =
  | { readonly kind: "BLANK" }
  | {
      readonly kind: "COUNT";
      readonly count: number;
      readonly isRewritten: boolean;
      readonly isApproximate: boolean;
    }
  | { readonly kind: "UNREADABLE" };

const UNITS = "人次|人员|人|名|位|家次|家企业|家|户次|户|个|企业";
const NUMBER = String.raw`((?:\d+|\d{1,3}(?:,\d{3})+)|[零〇一二两三四五六七八九十百千万]+)`;
const BEFORE = "(约|大约|近|将近|超|超过|逾|不少于|至少)?";
const AFTER = String.raw`(余|多|左右|以上|上下|\+)?`;
const COUNT = new RegExp(`^(?:共|共计)?${BEFORE}${NUMBER}${AFTER}(?:${UNITS})?${AFTER}$`, "u");

/** Reads one cell of a count column. */
export function readCount(cell: LedgerCell): CountReading {
  if (cell.value.kind === "BLANK") return { kind: "BLANK" };
  if (cell.value.kind === "NUMBER") return toCount(cell.value.number, false, false);
  if (cell.value.kind !== "TEXT") return { kind: "UNREADABLE" };
  const written = writtenText(cell);
  const cleaned = cleanText(written);
  if (isBlankText(cleaned)) return { kind: "BLANK" };
  const text = toHalfWidth(cleaned).replaceAll(" ", "");
  if (/^\d+$/.test(text)) return toCount(Number(text), text !== written, false);
  const match = COUNT.exec(text);
  if (match === null) return { kind: "UNREADABLE" };
  const [, before, digits = "", after, afterUnit] = match;
  const count = /^\d/.test(digits) ? Number(digits.replaceAll(",", "")) : readChineseNumber(digits);
  if (count === null) return { kind: "UNREADABLE" };
  const isApproximate = [before, after, afterUnit].some((word) => word !== undefined);
  return toCount(count, true, isApproximate);
}

function toCount(count: number, isRewritten: boolean, isApproximate: boolean): CountReading {
  if (!Number.isSafeInteger(count) || count < 0) return { kind: "UNREADABLE" };
  return { kind: "COUNT", count, isRewritten, isApproximate };
}
