import { describe, expect, test } from "vitest";

import { readLedger } from "../../subgraphs/ledger/intake/read-ledger.ts";
import { judgeLedger } from "../../subgraphs/ledger/rules/intake/judge-ledger.ts";
import type { JudgedRow, ServiceRow } from "../../subgraphs/ledger/rules/intake/report.ts";
import {
  buildCreditCode,
  buildService,
  buildWorkbook,
  serviceHeaders,
  type Row,
  type SheetPlan,
} from "../builders/dirty-ledger.ts";

async function judge(plans: readonly SheetPlan[], options: { date1904?: boolean } = {}) {
  const file = await readLedger({ name: "台账.xlsx", bytes: await buildWorkbook(plans, options) });
  return judgeLedger(file, { memberCode: "340100" });
}

async function judgeRows(rows: readonly Row[], plan: Partial<SheetPlan> = {}) {
  const report = await judge([{ ...plan, rows }]);
  return report.sheets[0]?.rows ?? [];
}

function serviceOf(row: JudgedRow | undefined): ServiceRow {
  const values = row?.values ?? row?.readable;
  if (values?.kind !== "SERVICE") throw new Error("Not a service row");
  return values;
}

const codes = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);
const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe("a repeated service", () => {
  test.each<[string, Row, string, string | null]>([
    ["in the same words", {}, "DUPLICATE", "EXACT"],
    [
      "in another writing",
      { 办结日期: "2025年3月7日", 服务类别: "100200", 所在县区: "合肥市瑶海区" },
      "DUPLICATE",
      "EXACT",
    ],
    ["in other words", { 服务内容: "上门讲解政策" }, "DUPLICATE", "REWORDED"],
    ["on another day", { 办结日期: "2025-03-08" }, "ACCEPT", null],
    ["of another category", { 服务类别: "法律服务" }, "ACCEPT", null],
    [
      "by another institution",
      { 服务机构: "测试机构", 服务机构信用代码: buildCreditCode(9) },
      "ACCEPT",
      null,
    ],
  ])("%s", async (_, changes, verdict, kind) => {
    const rows = await judgeRows([buildService(), buildService({ ...changes, 序号: 2 })]);
    expect(rows[1]).toMatchObject({ verdict, duplicateKind: kind });
    expect(rows[1]?.duplicateOf?.row).toBe(kind === null ? undefined : rows[0]?.row);
    expect(serviceOf(rows[1]).counted).toBe(kind === null);
  });

  test("counts against neither a rejected nor an open row", async () => {
    const rejected = buildService({ "收费金额（元）": "面议" });
    const open = buildService({ 办结日期: null, 回访日期: null });
    const rows = await judgeRows([rejected, open, open, buildService()]);
    expect(rows.map(({ verdict }) => verdict)).toEqual(["REJECT", "WARN", "WARN", "ACCEPT"]);
  });

  test("is found on another sheet of the file", async () => {
    const report = await judge([
      { name: "上半年", rows: [buildService()] },
      { name: "下半年", rows: [buildService()] },
    ]);
    const repeat = report.sheets[1]?.rows[0];
    expect(repeat).toMatchObject({ verdict: "DUPLICATE", duplicateOf: { sheet: "上半年" } });
  });
});

describe("a service sheet", () => {
  test("is read with its columns in any order, other words and blanks in them", async () => {
    const words: Record<string, string> = {
      企业名称: "单位\n名称",
      统一社会信用代码: "社会信用代码",
      "收费金额（元）": "收费金额 (元)",
    };
    const headers = serviceHeaders.toReversed();
    const rows = await judgeRows([buildService({ 是否公益: "否", "收费金额（元）": 12 })], {
      headers,
      finish: (sheet, rowOf) => {
        for (const [index, header] of headers.entries()) {
          sheet.getCell(rowOf(-1), index + 1).value = words[header] ?? header;
        }
      },
    });
    expect(rows[0]?.verdict).toBe("ACCEPT");
    expect(serviceOf(rows[0])).toMatchObject({ enterpriseName: "测试乙1号有限公司", feeFen: 1200 });
  });

  test("may have a header of two rows", async () => {
    const groups = { 企业名称: "服务对象", 服务类别: "服务情况", 需求提出日期: "服务时间" };
    const report = await judge([{ rows: [buildService()], groups }]);
    expect(report.sheets[0]?.headerRows).toEqual([3, 4]);
    expect(report.sheets[0]?.unknownColumns).toEqual([]);
    expect(report.sheets[0]?.rows[0]?.verdict).toBe("ACCEPT");
  });

  test("keeps an unknown column with the record and warns about it", async () => {
    const headers = [...serviceHeaders, "是否专精特新"];
    const report = await judge([{ headers, rows: [buildService({ 是否专精特新: "是" })] }]);
    expect(codes(report.fileWarnings)).toEqual(["UNKNOWN_COLUMN"]);
    expect(report.sheets[0]?.rows[0]?.original["是否专精特新"]).toBe("是");
  });

  test("reads its fees in the unit that the header states", async () => {
    const headers = serviceHeaders.map((word) =>
      word === "收费金额（元）" ? "收费金额（万元）" : word,
    );
    const fees = { 是否公益: "否", "收费金额（万元）": 0.43 };
    const total = ["合计", ...Array(15).fill(null), 0.43];
    const report = await judge([{ headers, rows: [buildService(fees), total] }]);
    expect(serviceOf(report.sheets[0]?.rows[0])).toMatchObject({ feeFen: 430_000 });
    expect(report.sheets[0]?.rows[0]?.verdict).toBe("ACCEPT");
    expect(report.fileWarnings).toEqual([]);
  });

  test("without a fee column imports no fee at all, and says so", async () => {
    const headers = serviceHeaders.filter((word) => word !== "收费金额（元）");
    const report = await judge([{ headers, rows: [buildService({ 是否公益: "否" })] }]);
    expect(codes(report.fileWarnings)).toEqual(["COLUMN_MISSING"]);
    expect(serviceOf(report.sheets[0]?.rows[0]).feeFen).toBeNull();
  });

  test("counts its days from 1904 where the workbook says so", async () => {
    const row = buildService({ 受理日期: day("2025-03-03"), 办结日期: 44_261 });
    const report = await judge([{ rows: [row] }], { date1904: true });
    expect(serviceOf(report.sheets[0]?.rows[0])).toMatchObject({
      acceptedOn: "2025-03-03",
      completedOn: "2025-03-07",
    });
  });

  test("tells data from everything else", async () => {
    const report = await judge([
      {
        rows: [
          buildService(),
          [],
          [null, " ", "\u3000"],
          [2],
          [
            "小 计",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            0,
          ],
          [...serviceHeaders],
          buildService({}, 3),
          [
            "合  计",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            5,
          ],
          buildService({}, 4),
          ["注：本表按季汇总。"],
          [5, "只有名称", buildCreditCode(5)],
        ],
      },
    ]);
    const sheet = report.sheets[0];
    expect(sheet?.rows.map(({ row }) => row)).toEqual([4, 10, 12]);
    expect(sheet?.skippedRows).toEqual([
      { row: 1, kind: "title" },
      { row: 2, kind: "filling_line" },
      { row: 3, kind: "header" },
      { row: 5, kind: "blank" },
      { row: 6, kind: "spaces_only" },
      { row: 7, kind: "prenumbered_empty" },
      { row: 8, kind: "subtotal" },
      { row: 9, kind: "header" },
      { row: 11, kind: "total" },
      { row: 13, kind: "note" },
      { row: 14, kind: "too_few_columns" },
    ]);
    expect(codes(report.fileWarnings)).toEqual(["TOTAL_MISMATCH"]);
    expect(sheet).toMatchObject({ declaredTotalFen: 500, rowsTotalFen: 0 });
  });

  test("compares its total with all readable amounts, whatever the verdicts", async () => {
    const rejected = buildService({
      是否公益: "否",
      "收费金额（元）": "1,000.00元",
      统一社会信用代码: null,
    });
    const unreadable = buildService({ "收费金额（元）": "见合同" }, 2);
    const total = ["合计", ...Array(15).fill(null), { formula: "SUM(Q4:Q5)", result: 1000 }];
    const report = await judge([{ rows: [rejected, unreadable, total] }]);
    expect(report.sheets[0]).toMatchObject({ declaredTotalFen: 100_000, rowsTotalFen: 100_000 });
    expect(report.fileWarnings).toEqual([]);
  });

  test("lists the spellings of one enterprise's name", async () => {
    const other = buildService({ 企业名称: "测试乙1号公司", 服务类别: "法律服务" });
    const report = await judge([{ rows: [buildService(), other] }]);
    expect(report.nameVariants).toMatchObject([
      {
        creditCode: buildCreditCode(1),
        names: [{ name: "测试乙1号有限公司" }, { name: "测试乙1号公司" }],
      },
    ]);
    expect(report.counts).toMatchObject({ ACCEPT: 2 });
  });

  test("finds 填报单位 and 填报日期 in cells of their own", async () => {
    const filling = ["填报单位", "合肥市测试窗口", "填报日期：", day("2026-01-19")];
    const report = await judge([{ filling, rows: [buildService({ 办结日期: "2026-02-01" })] }]);
    expect(report).toMatchObject({
      declaredUnit: "合肥市测试窗口",
      filingDate: "2026-01-19",
      reportYear: 2025,
    });
    expect(codes(report.sheets[0]?.rows[0]?.reasons ?? [])).toEqual(["DATE_FUTURE"]);
  });

  test("without title and filling line is judged by the year of most end dates, and says so", async () => {
    const rows = [buildService(), buildService({}, 2), buildService({ 办结日期: "2026-03-07" }, 3)];
    const report = await judge([{ title: null, filling: null, rows }]);
    expect(report).toMatchObject({ reportYear: 2025, filingDate: null });
    expect(codes(report.fileWarnings)).toEqual(["FILING_DATE_MISSING", "REPORT_YEAR_ASSUMED"]);
    expect(codes(report.sheets[0]?.rows[2]?.reasons ?? [])).toEqual(["DATE_OUT_OF_YEAR"]);
  });

  test("of another city is warned about", async () => {
    const filling = ["填报单位：蚌埠市测试窗口", "填报日期：2026年1月13日"];
    const report = await judge([{ title: "2025年度服务台账", filling, rows: [buildService()] }]);
    expect(codes(report.fileWarnings)).toEqual(["UNIT_MISMATCH"]);
  });

  test("gives the same report when it is judged twice", async () => {
    const bytes = await buildWorkbook([{ rows: [buildService(), buildService({ 备注: "+1" })] }]);
    const reports = [0, 1].map(async () =>
      judgeLedger(await readLedger({ name: "a.xlsx", bytes }), { memberCode: "340100" }),
    );
    const [first, second] = await Promise.all(reports);
    expect(second).toEqual(first);
  });
});
