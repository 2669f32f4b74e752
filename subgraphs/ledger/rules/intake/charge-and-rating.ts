/** Reads whether a service was public welfare, what it cost and how the enterprise rated it. */
import { fenToYuan, readAmount, type AmountUnit } from "./amount.ts";
import { writtenText } from "./ledger-file.ts";
import type { Rating } from "./report.ts";
import type { RowReader } from "./row-reader.ts";
import { isBlankText, withoutBlanks } from "./text.ts";

const RATINGS: Readonly<Record<string, Rating>> = {
  非常满意: 5,
  满意: 4,
  基本满意: 3,
  不满意: 2,
  非常不满意: 1,
};
const WELFARE = /^(?:公益|公益性|公益类|公益服务|公益性服务)$/;
const NO_WELFARE = /^(?:增值|增值性|增值类|增值服务|增值性服务|非公益|非公益性)$/;

/** Reads 是否公益; null when blank or not certain. */
export function readWelfare(reader: RowReader): boolean | null {
  const { value } = reader.cell("isPublicWelfare");
  const written = writtenText(reader.cell("isPublicWelfare"));
  const word = withoutBlanks(written);
  if (isBlankText(word)) {
    reader.warn("WELFARE_MISSING", "isPublicWelfare");
    return null;
  }
  const isYes = word === "是" || WELFARE.test(word) || (value.kind === "BOOLEAN" && value.isTrue);
  const isNo =
    word === "否" || NO_WELFARE.test(word) || (value.kind === "BOOLEAN" && !value.isTrue);
  if (!isYes && !isNo) {
    reader.warn("WELFARE_UNKNOWN", "isPublicWelfare");
    return null;
  }
  const plain = isYes ? "是" : "否";
  if (written !== plain) reader.normalise("isPublicWelfare", plain);
  reader.noteMerge("isPublicWelfare", plain, true);
  return isYes;
}

/** Reads 收费金额 in fen: blank is 0, but unknown where the service is said not to be free. */
export function readFee(
  reader: RowReader,
  unit: AmountUnit,
  isPublicWelfare: boolean | null,
): number | null {
  const reading = readAmount(reader.cell("fee"), unit);
  // One fee over several rows may be each row's or their sum.
  if (reader.dataCell("fee").isMergedDown && reading.kind !== "BLANK") {
    reader.reject("AMOUNT_MERGED", "fee");
    return null;
  }
  if (reading.kind === "UNREADABLE") {
    reader.reject("AMOUNT_UNREADABLE", "fee");
    return null;
  }
  if (reading.kind === "BLANK") {
    // A blank cell says that nothing was charged; a ledger without the column says nothing.
    if (!reader.hasColumn("fee")) return null;
    if (isPublicWelfare !== false) return 0;
    reader.warn("FEE_MISSING", "fee");
    return null;
  }
  if (reading.isRewritten) reader.normalise("fee", `${fenToYuan(reading.fen)}元`);
  if (isPublicWelfare === true && reading.fen > 0) reader.warn("WELFARE_WITH_FEE", "fee");
  return reading.fen;
}

/** Reads 满意度: only the five words are ratings, silence is none. */
export function readRating(reader: RowReader): Rating | null {
  const written = writtenText(reader.cell("rating"));
  const word = withoutBlanks(written);
  if (isBlankText(word) || word === "未评价") return null;
  // A default is what the system filled in when the enterprise said nothing.
  if (word.includes("默认")) {
    reader.warn("RATING_NOT_EXPLICIT", "rating");
    return null;
  }
  const rating = Object.hasOwn(RATINGS, word) ? RATINGS[word] : undefined;
  if (rating === undefined) {
    reader.warn("RATING_UNKNOWN", "rating");
    return null;
  }
  if (word !== written) reader.normalise("rating", word);
  reader.noteMerge("rating", word, true);
  return rating;
}
