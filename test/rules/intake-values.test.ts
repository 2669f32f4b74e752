import fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  amountUnitOf,
  fenToYuan,
  readAmount,
  readAmountText,
} from "../../subgraphs/ledger/rules/intake/amount.ts";
import { readCount } from "../../subgraphs/ledger/rules/intake/count.ts";
import { readDateRange } from "../../subgraphs/ledger/rules/intake/date-range.ts";
import { readDate } from "../../subgraphs/ledger/rules/intake/date.ts";
import { blankCell, type LedgerCell } from "../../subgraphs/ledger/rules/intake/ledger-file.ts";
import { institutionForKey } from "../../subgraphs/ledger/rules/intake/institution.ts";
import { readTimeLimit } from "../../subgraphs/ledger/rules/intake/time-limit.ts";

const workbook = { date1904: false, isCsv: false };

function cellOf(content: string | number): LedgerCell {
  return typeof content === "number"
    ? { ...blankCell, value: { kind: "NUMBER", number: content } }
    : { ...blankCell, value: { kind: "TEXT", text: content } };
}

describe("a date", () => {
  test.each([
    "2025-03-06T16:00:00.000Z",
    "2025-03-07T00:00:00+09:00",
    "2025-03-07 00:00:00 -05:00",
    "2025-03-07 99:99",
    "2025-03-07 24:00:00",
    "2025-03-07 12:60",
    "2025-3-108:00",
  ])("%j is not certain for its time", (content) => {
    expect(readDate(cellOf(content), workbook)).toEqual({ kind: "UNREADABLE" });
  });

  test.each([
    ["2025-03-07", false],
    ["2025.3.7", true],
    ["2025.03.07", true],
    ["2025/03/07", true],
    ["2025/3/7", true],
    ["2025-3-7", true],
    [" 2025-03-07 ", true],
    ["2025年3月7日", true],
    ["2025年03月07日", true],
    ["2025 年 3 月 7 日", true],
    ["2025年3月7号", true],
    ["二〇二五年三月七日", true],
    ["２０２５－０３－０７", true],
    ["20250307", true],
    ["2025/3/7 0:00:00", true],
    ["2025-03-07T14:30:00", true],
    ["2025-03-07T23:59:59+08:00", true],
    ["2025-03-07 23:59:59.999+0800", true],
    ["2025-03-07 00:00:00", true],
    ["2025-03-07 14:30", true],
    ["2025年3月7日下午2:30", true],
    ["2025年3月7日星期五", true],
    ["'2025-03-07", true],
    [20250307, true],
    [45723, true],
    [45723.6, true],
  ])("%j is 7 March 2025, rewritten: %s", (content, isRewritten) => {
    const reading = readDate(cellOf(content), workbook);
    expect(reading).toEqual({ kind: "DAY", day: "2025-03-07", isRewritten });
  });

  test.each([
    "2025-02-30",
    "2025-02-29",
    "2025.13.05",
    "2025/0/7",
    "2025年11月31日",
    "20250230",
    20250230,
  ])("%j is not on the calendar", (content) => {
    expect(readDate(cellOf(content), workbook).kind).toBe("IMPOSSIBLE");
  });

  test.each([
    "3月上旬",
    "待定",
    "3月7日",
    "25.3.7",
    "03/07/2025",
    "2025年3月",
    "2025.3-7",
    "2025年3月7日星期一",
    "2025-03-07前后",
    "45723",
    2025,
    2025.3,
    -1,
  ])("%j leaves the day open", (content) => {
    expect(readDate(cellOf(content), workbook).kind).toBe("UNREADABLE");
  });

  test.each(["", " ", "\u3000", "/", "-", "—", "无", "暂无"])("%j is blank", (content) => {
    expect(readDate(cellOf(content), workbook).kind).toBe("BLANK");
  });

  test("is counted from 1904 in a workbook that says so, and five digits are one in CSV", () => {
    const day = { kind: "DAY", day: "2025-03-07", isRewritten: true };
    expect(readDate(cellOf(44261), { date1904: true, isCsv: false })).toEqual(day);
    expect(readDate(cellOf("45723"), { date1904: false, isCsv: true })).toEqual(day);
  });

  test("is the same day in every writing", () => {
    const days = fc.date({
      min: new Date("2000-01-01"),
      max: new Date("2099-12-31"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        const [y = "", m = "", d = ""] = day.split("-").map((part) => String(Number(part)));
        const serial = Math.floor(date.getTime() / 86_400_000) + 25_569;
        const writings = [day, `${y}.${m}.${d}`, `${y}/${m}/${d}`, `${y}年${m}月${d}日`, serial];
        for (const writing of writings) {
          expect(readDate(cellOf(writing), workbook)).toMatchObject({ kind: "DAY", day });
        }
      }),
    );
  });
});

describe("the days of an activity", () => {
  test.each([
    ["2025年5月8日-9日", "2025-05-08", "2025-05-09"],
    ["2025.5.8-5.9", "2025-05-08", "2025-05-09"],
    ["2025年5月8日至5月9日", "2025-05-08", "2025-05-09"],
    ["2025-05-08~2025-05-09", "2025-05-08", "2025-05-09"],
    ["2025-05-08～2025-05-09", "2025-05-08", "2025-05-09"],
    ["2025/5/8—2025/5/9", "2025-05-08", "2025-05-09"],
    ["2025年12月30日-2026年1月2日", "2025-12-30", "2026-01-02"],
    ["2025-05-08", "2025-05-08", null],
  ])("%s run from %s to %s", (written, from, to) => {
    expect(readDateRange(cellOf(written), workbook)).toMatchObject({ kind: "DAYS", from, to });
  });

  test.each([
    ["2025年5月8日-32日", "IMPOSSIBLE"],
    ["2025.5.9-5.8", "REVERSED"],
    ["5月8日-9日", "UNREADABLE"],
    ["5月中旬", "UNREADABLE"],
    ["", "BLANK"],
  ])("%j is %s", (written, kind) => {
    expect(readDateRange(cellOf(written), workbook).kind).toBe(kind);
  });
});

describe("an amount", () => {
  test.each([
    [1200, 120_000, false],
    [1131.19, 113_119, false],
    [0.1 + 0.2, 30, false],
    ["1200", 120_000, false],
    ["1200.50", 120_050, false],
    ["1,200.00", 120_000, true],
    ["1，200.00", 120_000, true],
    ["￥1200", 120_000, true],
    ["¥1,200.00", 120_000, true],
    ["1200元", 120_000, true],
    ["人民币1200元整", 120_000, true],
    ["1200圆", 120_000, true],
    ["0.12万元", 120_000, true],
    ["0.12万", 120_000, true],
    ["1.5千元", 150_000, true],
    ["壹仟贰佰元整", 120_000, true],
    ["贰万叁仟零伍拾元陆角柒分", 2_305_067, true],
    ["一千二百元", 120_000, true],
    ["１２００", 120_000, true],
    ["免费", 0, true],
    ["0元", 0, true],
    [" 1200 ", 120_000, true],
    [33.333_333, 3333, true],
  ])("%j is %i fen, rewritten: %s", (content, fen, isRewritten) => {
    expect(readAmount(cellOf(content))).toEqual({ kind: "FEN", fen, isRewritten });
  });

  test.each([
    "面议",
    "见合同",
    "约1200",
    "1200左右",
    "1000-2000",
    "1200元/次",
    "12,00",
    "1,2000",
    "1200.505",
    "0.1234567万元",
    "$1200",
    "一万二",
    "#N/A",
    "-500",
    -500,
    1e16,
  ])("%j is not certain", (content) => {
    expect(readAmount(cellOf(content)).kind).toBe("UNREADABLE");
  });

  test("is read in the unit of its header, unless the cell states one", () => {
    const unit = amountUnitOf("收费金额（万元）");
    expect(readAmount(cellOf(0.43), unit)).toMatchObject({ fen: 430_000, isRewritten: false });
    expect(readAmount(cellOf("1,200"), unit)).toMatchObject({ fen: 1_200_000_000 });
    expect(readAmount(cellOf("1200元"), unit)).toMatchObject({ fen: 120_000 });
    expect(amountUnitOf("收费金额(元)").name).toBe("元");
  });

  test("survives being written and read again to the fen", () => {
    fc.assert(
      fc.property(fc.nat({ max: 10 ** 12 }), (fen) => {
        for (const text of [fenToYuan(fen), `¥${fenToYuan(fen)}`, `${fenToYuan(fen)}元`]) {
          expect(readAmountText(text)).toMatchObject({ kind: "FEN", fen });
        }
        expect(readAmount(cellOf(fen / 100))).toMatchObject({ kind: "FEN", fen });
      }),
    );
  });
});

describe("a count", () => {
  test.each([
    [50, 50, false, false],
    ["50", 50, false, false],
    ["50人", 50, true, false],
    ["32家", 32, true, false],
    ["５０", 50, true, false],
    ["五十人", 50, true, false],
    ["约60人", 60, true, true],
    ["60余人", 60, true, true],
    ["60多人", 60, true, true],
    ["60人左右", 60, true, true],
    ["三十余家", 30, true, true],
  ])("%j is %i, rewritten %s, approximate %s", (content, count, isRewritten, isApproximate) => {
    expect(readCount(cellOf(content))).toEqual({
      kind: "COUNT",
      count,
      isRewritten,
      isApproximate,
    });
  });

  test.each(["若干", "30-40人", "12.5", 12.5, -3])("%j is not certain", (content) => {
    expect(readCount(cellOf(content)).kind).toBe("UNREADABLE");
  });
});

describe("a time limit", () => {
  test.each([
    [5, 5, false, false],
    ["5", 5, false, false],
    ["5个工作日", 5, true, false],
    ["5工作日", 5, true, false],
    ["5 个工作日", 5, true, false],
    ["五个工作日", 5, true, false],
    ["十五个工作日", 15, true, false],
    ["即时办结", 0, true, false],
    ["当场办结", 0, true, false],
    ["即办", 0, true, false],
    ["3-5个工作日", 5, true, true],
    ["3～5", 5, true, true],
    ["3至5个工作日", 5, true, true],
  ])("%j is %i working days, rewritten %s, range %s", (content, days, isRewritten, isRange) => {
    expect(readTimeLimit(cellOf(content), true)).toEqual({
      kind: "DAYS",
      days,
      isRewritten,
      isRange,
    });
  });

  test.each(["15天", "30日", "2周", "1个月", "面议", "按合同约定", "0.5", "5-3个工作日"])(
    "%j is no number of working days",
    (content) => {
      expect(readTimeLimit(cellOf(content), true).kind).toBe("UNREADABLE");
    },
  );

  test("is not certain as a bare number under a header that counts calendar days", () => {
    expect(readTimeLimit(cellOf("5"), false).kind).toBe("UNREADABLE");
    expect(readTimeLimit(cellOf("5个工作日"), false)).toMatchObject({ days: 5 });
  });
});

test("an institution is one in whatever width its letters, digits and brackets are written", () => {
  const names = ["ABC（安徽）检测1中心", "ＡＢＣ(安徽)检测１中心", "ABC （安徽） 检测1中心\u3000"];
  expect(new Set(names.map(institutionForKey))).toEqual(new Set(["ABC（安徽）检测1中心"]));
});
