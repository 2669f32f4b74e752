/** Reads what stands above a ledger's header: the year in the title, 填报单位 and 填报日期. */
import { readDate, readDateText, spellOutDigits, type DateContext } from "./date.ts";
import { writtenText, type LedgerCell, type LedgerFile, type LedgerRow } from "./ledger-file.ts";
import { cleanText, toHalfWidth } from "./text.ts";

export type Filing = {
  /** Year named in the title, when it names exactly one. */
  readonly titleYear: number | null;
  readonly title: string | null;
  readonly filingDate: string | null;
  readonly declaredUnit: string | null;
};

const LABELS = "填报单位|填报人|填表人|填报日期|填报时间|填表日期|联系电话|审核人|负责人|单位";
const FILLING_LINE = /填报单位|填报人|填表人|填报日期|填报时间|填表日期/;

/** Reads the rows above the header. */
export function readFiling(rows: readonly LedgerRow[], context: DateContext): Filing {
  const lines = rows.map((row) => row.cells.filter(({ mergedFrom }) => mergedFrom === null));
  const texts = lines.map((cells) => cells.map((cell) => cleanText(writtenText(cell))));
  // The filling line carries the year of filing, which is not the year reported on.
  const titles = texts
    .filter((line) => !line.some((text) => FILLING_LINE.test(text)))
    .flat()
    .filter((text) => text !== "");
  return {
    titleYear: titleYear(titles),
    title: titles[0] ?? null,
    filingDate: readFilingDate(lines, context),
    declaredUnit: readLabelled(texts, "填报单位"),
  };
}

// A title may name other days as well (编制, 统计截止); the year of the ledger stands before 年度 or 台账.
function titleYear(titles: readonly string[]): number | null {
  const text = toHalfWidth(titles.join(" "));
  return (
    singleYear([...text.matchAll(/20\d{2}年度/g)].join(" ")) ??
    singleYear(titles.filter((title) => /台账|目录/.test(title)).join(" ")) ??
    singleYear(text)
  );
}

/** Returns the only year that a text names, in digits or as 二〇二五年; null when it names none or several. */
export function singleYear(text: string): number | null {
  const plain = spellOutDigits(toHalfWidth(text));
  const years = new Set(
    [...plain.matchAll(/(?<!\d)(20\d{2})(?=\D|$)/g)].map(([, year]) => Number(year)),
  );
  const [year] = years;
  return years.size === 1 ? (year ?? null) : null;
}

/** Returns the year that more than half of the days lie in, by which a file without a title is judged. */
export function majorityYear(days: readonly string[]): number | null {
  const counts = new Map<number, number>();
  for (const day of days) {
    const year = Number(day.slice(0, 4));
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  for (const [year, count] of counts) if (count * 2 > days.length) return year;
  return null;
}

/**
 * Returns the year by what is next in certainty when no title names one: the file's name, then the
 * majority of end dates; null leaves the year unjudged.
 */
export function assumedYear(file: LedgerFile, endDays: readonly string[]): number | null {
  return singleYear(file.name.replaceAll(/(?<!\d)34\d{4}(?!\d)/g, " ")) ?? majorityYear(endDays);
}

function readFilingDate(lines: readonly LedgerCell[][], context: DateContext): string | null {
  for (const cells of lines) {
    for (const [index, cell] of cells.entries()) {
      const text = cleanText(writtenText(cell));
      const match = /(?:填报日期|填报时间|填表日期)\s*[:：]?\s*(.*)$/u.exec(text);
      if (match === null) continue;
      const written = (match[1] ?? "").replace(new RegExp(`\\s*(?:${LABELS})[:：].*$`), "");
      const inCell = readDateText(written, context);
      if (inCell.kind === "DAY") return inCell.day;
      // The label may stand in a cell of its own with the date, even a real date cell, behind it.
      const next = cells.slice(index + 1).find(({ value }) => value.kind !== "BLANK");
      const behind = next === undefined ? null : readDate(next, context);
      if (behind?.kind === "DAY") return behind.day;
    }
  }
  return null;
}

function readLabelled(texts: readonly string[][], label: string): string | null {
  for (const cells of texts) {
    for (const [index, text] of cells.entries()) {
      const match = new RegExp(`${label}(?:[(（][^)）]*[)）])?\\s*[:：]?\\s*(.*)$`).exec(text);
      if (match === null) continue;
      const own = (match[1] ?? "").replace(new RegExp(`\\s*(?:${LABELS})[:：].*$`), "").trim();
      return own || (cells.slice(index + 1).find((next) => next !== "") ?? null);
    }
  }
  return null;
}
