/** Reads money from a cell into whole fen, without floating point on the way. */
import type { LedgerCell } from "./ledger-file.ts";
import { readChineseAmount } from "./numerals.ts";
import { cleanText, isBlankText, toHalfWidth } from "./text.ts";

/** What an amount cell turned out to be. */
export type AmountReading =
  | { readonly kind: "BLANK" }
  | { readonly kind: "FEN"; readonly fen: number; readonly isRewritten: boolean }
  | { readonly kind: "UNREADABLE" };

/** The unit a column header states, as a power of ten of one yuan. */
export type AmountUnit = { readonly name: string; readonly exponent: number };

export const YUAN: AmountUnit = { name: "元", exponent: 0 };
const UNITS: readonly AmountUnit[] = [
  { name: "亿元", exponent: 8 },
  { name: "百万元", exponent: 6 },
  { name: "万元", exponent: 4 },
  { name: "千元", exponent: 3 },
  { name: "百元", exponent: 2 },
  YUAN,
];

const UNREADABLE: AmountReading = { kind: "UNREADABLE" };
const FREE = /^(?:免费|免收|免收费|全免|全免费|不收费|未收费|无偿|零元)$/;
const PLAIN = /^\d+(?:\.\d+)?$/;
// 1,200 and 12,345.60 are grouped rightly; 12,00 and 1,2000 could be typing errors.
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** Returns the unit that a header such as 收费金额（万元） states; yuan when it states none. */
export function amountUnitOf(header: string): AmountUnit {
  const words = header.replaceAll(/\s/g, "");
  return UNITS.find(({ name }) => words.includes(name)) ?? YUAN;
}

/** Reads one cell of a money column; a bare number is in the header's unit, a unit in the cell goes first. */
export function readAmount(cell: LedgerCell, unit: AmountUnit = YUAN): AmountReading {
  const { value } = cell;
  switch (value.kind) {
    case "BLANK":
      return { kind: "BLANK" };
    case "NUMBER":
      return readNumber(value.number, unit, cell.isFormula);
    case "TEXT": {
      const reading = readAmountText(value.text, unit);
      return reading.kind === "FEN" && cell.isFormula ? { ...reading, isRewritten: true } : reading;
    }
    // A date format on a money cell hides which of the two was meant.
    case "DATE":
    case "BOOLEAN":
    case "ERROR":
      return UNREADABLE;
  }
}

/** Reads an amount from text. */
export function readAmountText(written: string, unit: AmountUnit = YUAN): AmountReading {
  const cleaned = cleanText(written);
  if (isBlankText(cleaned)) return { kind: "BLANK" };
  const text = toHalfWidth(cleaned).replaceAll(" ", "").replaceAll("圆", "元");
  if (PLAIN.test(text)) return toReading(text, unit.exponent, text !== written);
  if (FREE.test(text)) return { kind: "FEN", fen: 0, isRewritten: true };
  const match =
    /^(?:人民币|RMB|CNY)?[:：]?[¥￥]?((?:\d|,)+(?:\.\d+)?)(亿|百万|万|千|百)?(?:元整?)?$/iu.exec(
      text,
    );
  if (match === null) {
    const fen = readChineseAmount(text);
    return fen === null ? UNREADABLE : { kind: "FEN", fen, isRewritten: true };
  }
  const [, digits = "", scale] = match;
  if (!PLAIN.test(digits) && !GROUPED.test(digits)) return UNREADABLE;
  const statesUnit = scale !== undefined || /元整?$|¥|￥|人民币|RMB|CNY/iu.test(text);
  const scaleUnit = UNITS.find(({ name }) => name === `${scale ?? ""}元`) ?? YUAN;
  return toReading(digits.replaceAll(",", ""), (statesUnit ? scaleUnit : unit).exponent, true);
}

function readNumber(number: number, unit: AmountUnit, isFormula: boolean): AmountReading {
  if (!Number.isFinite(number) || number < 0) return UNREADABLE;
  // Excel keeps 15 digits; the rest is binary noise such as 0.30000000000000004.
  const text = plainDecimal(Number(number.toPrecision(15)));
  if (text === null) return UNREADABLE;
  const exact = toReading(text, unit.exponent, isFormula);
  if (exact.kind === "FEN") return exact;
  // A computed number may carry fractions of a fen that the cell does not show: rounded half up.
  const [whole = "0", fraction = ""] = shiftPoint(text, unit.exponent + 2).split(".");
  const fen = Number(whole) + (fraction.charAt(0) >= "5" ? 1 : 0);
  return Number.isSafeInteger(fen) ? { kind: "FEN", fen, isRewritten: true } : UNREADABLE;
}

function toReading(decimal: string, exponent: number, isRewritten: boolean): AmountReading {
  const [whole = "0", fraction = ""] = shiftPoint(decimal, exponent + 2).split(".");
  if (/[1-9]/.test(fraction)) return UNREADABLE;
  const fen = Number(whole);
  return Number.isSafeInteger(fen) ? { kind: "FEN", fen, isRewritten } : UNREADABLE;
}

/** Moves the decimal point to the right in the text itself, because 1131.19 * 100 is not 113119. */
function shiftPoint(decimal: string, places: number): string {
  const [whole = "0", fraction = ""] = decimal.split(".");
  const padded = fraction.padEnd(places, "0");
  return `${whole}${padded.slice(0, places)}.${padded.slice(places)}`;
}

function plainDecimal(number: number): string | null {
  const text = String(number);
  if (!text.includes("e")) return text;
  return number < 1 ? number.toFixed(20).replace(/0+$/, "") : null;
}

/** Returns fen as yuan text with two decimals, for messages and exports. */
export function fenToYuan(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, "0");
  return `${fen < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
