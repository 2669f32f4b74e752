/** Reads whole numbers and amounts written in Chinese numerals, capital (壹贰叁) or ordinary (一二三). */

const DIGITS = "零一二三四五六七八九";
const VARIANTS: Readonly<Record<string, string>> = {
  〇: "零",
  "○": "零",
  壹: "一",
  贰: "二",
  貳: "二",
  两: "二",
  叁: "三",
  參: "三",
  叄: "三",
  肆: "四",
  伍: "五",
  陆: "六",
  陸: "六",
  柒: "七",
  捌: "八",
  玖: "九",
  拾: "十",
  佰: "百",
  仟: "千",
  萬: "万",
  圆: "元",
  圓: "元",
  正: "整",
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Returns a whole number below 10⁸ for text such as 十五, 一百零三 or 贰仟叁佰; null when it is not well formed. */
export function readChineseNumber(text: string): number | null {
  const plain = plainNumerals(text);
  const [, tenThousands, rest] = /^(?:([^万]+)万)?([^万]*)$/.exec(plain) ?? [];
  if (plain === "" || rest === undefined) return null;
  const high = tenThousands === undefined ? 0 : readBelowTenThousand(tenThousands);
  const low = rest === "" ? 0 : readBelowTenThousand(rest.replace(/^零/, "") || "零");
  if (high === null || low === null) return null;
  // 一万二 means 12,000 in speech and 10,002 read literally: not certain.
  if (tenThousands !== undefined && low > 0 && low < 1000 && !rest.startsWith("零")) return null;
  return high * 10_000 + low;
}

/** Returns a calendar number spelled digit by digit (二〇二五), or as an ordinary numeral (十二); null otherwise. */
export function readChineseDigits(text: string): number | null {
  const plain = plainNumerals(text);
  if (/^[零一二三四五六七八九]+$/.test(plain)) {
    return Number(Array.from(plain, (digit) => DIGITS.indexOf(digit)).join(""));
  }
  return readChineseNumber(text);
}

/** Returns whole fen for a written-out amount such as 壹仟贰佰元整 or 叁拾元伍角; null when it is not well formed. */
export function readChineseAmount(text: string): number | null {
  const plain = plainNumerals(text.replace(/^人民币/, ""));
  const match =
    /^([零一二三四五六七八九十百千万]+)元(?:零)?(?:([一二三四五六七八九])角)?(?:零)?(?:([一二三四五六七八九])分)?整?$/.exec(
      plain,
    );
  if (match === null) return null;
  const yuan = readChineseNumber(match[1] ?? "");
  if (yuan === null) return null;
  const jiao = match[2] === undefined ? 0 : DIGITS.indexOf(match[2]);
  const fen = match[3] === undefined ? 0 : DIGITS.indexOf(match[3]);
  return yuan * 100 + jiao * 10 + fen;
}

function plainNumerals(text: string): string {
  return Array.from(text, (character) => VARIANTS[character] ?? character).join("");
}

function readBelowTenThousand(text: string): number | null {
  if (text === "零") return 0;
  let total = 0;
  let lastUnit = 10_000;
  let digit: number | null = null;
  let afterZero = false;
  for (const character of text) {
    const unit = Object.hasOwn(UNITS, character) ? UNITS[character] : undefined;
    if (unit !== undefined) {
      // 十五 leaves its leading 一 out; nothing else may.
      if (unit >= lastUnit || (digit === null && !(unit === 10 && total === 0))) return null;
      total += (digit ?? 1) * unit;
      lastUnit = unit;
      digit = null;
      afterZero = false;
      continue;
    }
    const value = DIGITS.indexOf(character);
    if (value < 0 || digit !== null || (value === 0 && afterZero)) return null;
    if (value === 0) afterZero = true;
    else digit = value;
  }
  if (digit === null) return afterZero ? null : total;
  // 三百五 is 350 in speech and 305 read literally: not certain.
  if (lastUnit > 10 && lastUnit < 10_000 && !afterZero) return null;
  return total + digit;
}
