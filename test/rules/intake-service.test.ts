import { describe, expect, test } from "vitest";

import { readLedger } from "../../subgraphs/ledger/intake/read-ledger.ts";
import { judgeLedger } from "../../subgraphs/ledger/rules/intake/judge-ledger.ts";
import type { JudgedRow, ServiceRow } from "../../subgraphs/ledger/rules/intake/report.ts";
import {
  buildCreditCode,
  buildService,
  buildWorkbook,
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

async function judgeOne(changes: Row, plan: Partial<SheetPlan> = {}) {
  const [row] = await judgeRows([buildService(changes)], plan);
  if (row === undefined) throw new Error("The row was not read as data");
  return row;
}

function serviceOf(row: JudgedRow | undefined): ServiceRow {
  const values = row?.values ?? row?.readable;
  if (values?.kind !== "SERVICE") throw new Error("Not a service row");
  return values;
}

const codes = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);
const columns = (row: JudgedRow) => row.normalised.map(({ column }) => column);
const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe("a service row", () => {
  test("is accepted as it stands when nothing is dirty", async () => {
    const row = await judgeOne({
      受理日期: day("2025-03-03"),
      服务类别: 10,
      联系电话: 13800000001,
    });
    expect(row).toMatchObject({ verdict: "ACCEPT", reasons: [], warnings: [], normalised: [] });
    expect(serviceOf(row)).toMatchObject({
      creditCode: buildCreditCode(1),
      acceptedOn: "2025-03-03",
      categoryCode: "10",
      isOwnCentre: true,
      isPublicWelfare: true,
      feeFen: 0,
      rating: 4,
      counted: true,
      serviceKey: `${buildCreditCode(1)}|340100|10|2025-03-05|2025-03-07`,
    });
    expect(row.original).toMatchObject({ 企业名称: "测试乙1号有限公司", 办结日期: "2025-03-07" });
  });

  const code = buildCreditCode(1);
  test.each<[string, Row, string]>([
    [
      "a blank in the code",
      { 统一社会信用代码: `${code.slice(0, 8)} ${code.slice(8)}` },
      "统一社会信用代码",
    ],
    ["lower case in the code", { 统一社会信用代码: code.toLowerCase() }, "统一社会信用代码"],
    ["an apostrophe before the code", { 统一社会信用代码: `'${code}` }, "统一社会信用代码"],
    [
      "an invisible character in the code",
      { 统一社会信用代码: `${code}\u200B` },
      "统一社会信用代码",
    ],
    ["a line break in the name", { 企业名称: "测试乙1号\n有限公司" }, "企业名称"],
    ["a wide blank in the name", { 企业名称: "\u3000测试乙1号有限公司" }, "企业名称"],
    ["dotted dates", { 办结日期: "2025.3.7" }, "办结日期"],
    ["a serial day number", { 办结日期: 45723 }, "办结日期"],
    [
      "a date formula",
      { 办结日期: { formula: "DATE(2025,3,7)", result: day("2025-03-07") } },
      "办结日期",
    ],
    [
      "a formula that gives text",
      { 办结日期: { formula: 'TEXT(A1,"yyyy-mm-dd")', result: "2025-03-07" } },
      "办结日期",
    ],
    ["an amount formula", { "收费金额（元）": { formula: "1-1", result: 0 } }, "收费金额（元）"],
    ["a level-2 name", { 服务类别: "政策信息查询" }, "服务类别"],
    ["a synonym", { 服务类别: "信息咨询" }, "服务类别"],
    ["a welfare word", { 是否公益: "公益性" }, "是否公益"],
    ["a blank in the rating", { 满意度: "满 意 " }, "满意度"],
  ])("is normalised for %s", async (_, changes, column) => {
    const row = await judgeOne(changes);
    expect(row.verdict).toBe("NORMALISE");
    expect(columns(row)).toEqual([column]);
    expect(serviceOf(row)).toMatchObject({
      enterpriseName: "测试乙1号有限公司",
      creditCode: code,
      completedOn: "2025-03-07",
      feeFen: 0,
      rating: 4,
      isPublicWelfare: true,
    });
  });

  test.each<[Row, string]>([
    [{ 统一社会信用代码: null }, "CODE_MISSING"],
    [{ 统一社会信用代码: "暂无" }, "CODE_MISSING"],
    [{ 统一社会信用代码: code.slice(8, 17) }, "CODE_ORG_ONLY"],
    [{ 统一社会信用代码: code.replace("0", "O") }, "CODE_CHARSET"],
    [{ 统一社会信用代码: code.slice(1) }, "CODE_LENGTH"],
    [
      { 统一社会信用代码: code.slice(0, 16) + (code[16] === "1" ? "2" : "1") + code.slice(17) },
      "CODE_CHECK",
    ],
    [{ 统一社会信用代码: 913_401_003_636_578_400 }, "CODE_NUMERIC"],
    [{ 服务开始日期: null }, "DATE_MISSING"],
    [{ 服务开始日期: "2025-02-30" }, "DATE_IMPOSSIBLE"],
    [{ 办结日期: "年底" }, "DATE_UNREADABLE"],
    [{ 办结日期: "2025-03-04" }, "DATE_ORDER"],
    [{ 办结日期: "2028-03-07" }, "DATE_FUTURE"],
    [{ 办结日期: "2026-01-05" }, "DATE_OUT_OF_YEAR"],
    [{ 服务开始日期: "2024-03-05", 办结日期: "2024-03-07" }, "DATE_OUT_OF_YEAR"],
    [{ "收费金额（元）": "面议" }, "AMOUNT_UNREADABLE"],
    [{ "收费金额（元）": { error: "#N/A" } }, "AMOUNT_UNREADABLE"],
    [{ "收费金额（元）": { formula: "A1*2" } }, "AMOUNT_UNREADABLE"],
  ])("with %j goes back as %s", async (changes, reason) => {
    const row = await judgeOne(changes);
    expect(row.verdict).toBe("REJECT");
    expect(codes(row.reasons)).toEqual([reason]);
    expect(row.values).toBeNull();
    for (const { problem, remedy } of row.reasons) expect(problem && remedy).toMatch(/[一-龥]/);
  });

  test("names all its faults at once", async () => {
    const row = await judgeOne({ 统一社会信用代码: null, 服务开始日期: null, 所在县区: "歙县" });
    expect(codes(row.reasons)).toEqual(["CODE_MISSING", "DATE_MISSING"]);
    expect(codes(row.warnings)).toEqual(["COUNTY_OUTSIDE"]);
  });

  test.each<[Row, string, Partial<ServiceRow>]>([
    [{ 企业名称: null }, "NAME_MISSING", { enterpriseName: null }],
    [{ 办结日期: null, 回访日期: null }, "NOT_COMPLETED", { counted: false, serviceKey: null }],
    [{ 需求提出日期: "3月上旬" }, "DATE_OPTIONAL_INVALID", { demandedOn: null }],
    [{ 回访日期: "2026-02-01" }, "DATE_OPTIONAL_INVALID", { followedUpOn: null }],
    [{ 受理日期: "2025-03-06" }, "DATE_SEQUENCE", { acceptedOn: "2025-03-06" }],
    [{ 需求提出日期: "2025-03-06", 受理日期: null }, "DATE_SEQUENCE", {}],
    [{ 回访日期: "2025-03-06" }, "DATE_SEQUENCE", {}],
    [{ 需求提出日期: null, 受理日期: null, 服务开始日期: "2024-03-01" }, "DURATION_LONG", {}],
    [{ 服务类别: "党建共建" }, "CATEGORY_UNKNOWN", { categoryCode: null }],
    [{ 是否公益: "否", "收费金额（元）": null }, "FEE_MISSING", { feeFen: null }],
    [{ 是否公益: null }, "WELFARE_MISSING", { isPublicWelfare: null, feeFen: 0 }],
    [{ "收费金额（元）": 1200 }, "WELFARE_WITH_FEE", { feeFen: 120_000 }],
    [{ 满意度: "满意（默认）" }, "RATING_NOT_EXPLICIT", { rating: null }],
    [{ 满意度: "不错" }, "RATING_UNKNOWN", { rating: null }],
    [{ 服务机构: "测试机构" }, "INST_CODE_MISSING", { isOwnCentre: false }],
    [{ 服务机构信用代码: "12340" }, "INST_CODE_INVALID", { providerCode: null }],
    [{ 联系电话: "1380000001" }, "PHONE_INVALID", { contactPhone: null }],
    [{ 所在县区: "黄山区" }, "COUNTY_OUTSIDE", { county: "黄山区" }],
    [{ 所在县区: "341003" }, "COUNTY_OUTSIDE", { county: "341003" }],
    [{ 备注: "=HYPERLINK(A1)" }, "TEXT_FORMULA_LIKE", { remark: "=HYPERLINK(A1)" }],
    [{ 服务内容: "长".repeat(2001) }, "TEXT_TOO_LONG", { content: "长".repeat(2001) }],
  ])("with %j is imported with the warning %s", async (changes, warning, expected) => {
    const row = await judgeOne(changes);
    expect(row.verdict).toBe("WARN");
    expect(codes(row.warnings)).toEqual([warning]);
    expect(serviceOf(row)).toMatchObject(expected);
  });

  test.each<[string, Row]>([
    ["a blank rating", { 满意度: null }],
    ["no rating", { 满意度: "未评价" }],
    [
      "a start in the year before",
      { 需求提出日期: null, 受理日期: null, 服务开始日期: "2024-12-30" },
    ],
    ["blank optional dates", { 需求提出日期: "/", 受理日期: "\u3000", 回访日期: "无" }],
    ["a code of another province", { 统一社会信用代码: buildCreditCode(1, "110105") }],
    ["a code of an abolished district", { 统一社会信用代码: buildCreditCode(1, "341402") }],
    ["a zone", { 所在县区: "高新区" }],
    ["the city before the county", { 所在县区: "合肥市瑶海区" }],
    ["emoji and line breaks", { 服务内容: "1、甲\n2、乙👍🏻", 备注: "已回访✅" }],
    ["blanks between digits of a telephone number", { 联系电话: "138 0000 0001" }],
    ["rich text", { 企业名称: { richText: [{ text: "测试" }, { text: "公司" }] } }],
    ["a link", { 备注: { text: "回执", hyperlink: "http://files.example.invalid/1" } }],
  ])("with %s is accepted", async (_, changes) => {
    expect(await judgeOne(changes)).toMatchObject({
      verdict: "ACCEPT",
      warnings: [],
      normalised: [],
    });
  });

  test("that is hidden is data with a warning", async () => {
    const row = await judgeOne(
      {},
      {
        finish: (sheet, rowOf) => {
          sheet.getRow(rowOf(0)).hidden = true;
        },
      },
    );
    expect(row).toMatchObject({ verdict: "WARN" });
    expect(codes(row.warnings)).toEqual(["HIDDEN_ROW"]);
  });

  test("takes the enterprise from a cell merged down over it", async () => {
    const rows = await judgeRows(
      [
        buildService(),
        buildService({ 服务类别: "法律服务", 企业名称: null, 统一社会信用代码: null }),
      ],
      {
        finish: (sheet, rowOf) => {
          for (const column of [2, 3, 4]) sheet.mergeCells(rowOf(0), column, rowOf(1), column);
        },
      },
    );
    expect(rows.map(({ verdict }) => verdict)).toEqual(["ACCEPT", "NORMALISE"]);
    expect(rows[1]?.normalised.map(({ column }) => column)).toEqual([
      "企业名称",
      "统一社会信用代码",
    ]);
    expect(rows[1]?.filledFromMerge).toEqual([{ column: "所在县区", fromRow: rows[0]?.row }]);
    expect(serviceOf(rows[1]).creditCode).toBe(buildCreditCode(1));
  });

  test("goes back when its fee is merged with another row's", async () => {
    const rows = await judgeRows(
      [buildService({ 是否公益: "否", "收费金额（元）": 900 }), buildService({}, 2)],
      { finish: (sheet, rowOf) => sheet.mergeCells(rowOf(0), 17, rowOf(1), 17) },
    );
    expect(rows.map(({ reasons }) => codes(reasons))).toEqual([
      ["AMOUNT_MERGED"],
      ["AMOUNT_MERGED"],
    ]);
  });
});
