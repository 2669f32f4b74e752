import { describe, expect, test } from "vitest";

import { readLedger } from "../../subgraphs/ledger/intake/read-ledger.ts";
import { judgeLedger } from "../../subgraphs/ledger/rules/intake/judge-ledger.ts";
import type {
  ActivityRow,
  JudgedRow,
  ProductRow,
} from "../../subgraphs/ledger/rules/intake/report.ts";
import {
  activityHeaders,
  buildActivity,
  buildProduct,
  buildWorkbook,
  productHeaders,
  type Row,
} from "../builders/dirty-ledger.ts";

async function judgeRows(name: string, headers: readonly string[], rows: readonly Row[]) {
  const bytes = await buildWorkbook([{ name, headers, rows }]);
  const report = judgeLedger(await readLedger({ name: "台账.xlsx", bytes }), {
    memberCode: "340100",
  });
  return report.sheets[0]?.rows ?? [];
}

const judgeActivities = async (...rows: Row[]) => judgeRows("服务活动", activityHeaders, rows);
const judgeProducts = async (...rows: Row[]) => judgeRows("服务产品", productHeaders, rows);
const codes = (findings: readonly { code: string }[] = []) => findings.map(({ code }) => code);

function activityOf(row: JudgedRow | undefined): ActivityRow {
  if (row?.values?.kind !== "ACTIVITY") throw new Error("Not an activity row");
  return row.values;
}

function productOf(row: JudgedRow | undefined): ProductRow {
  if (row?.values?.kind !== "PRODUCT") throw new Error("Not a product row");
  return row.values;
}

describe("an activity row", () => {
  test("is accepted as it stands when nothing is dirty", async () => {
    const [row] = await judgeActivities(buildActivity());
    expect(row).toMatchObject({ verdict: "ACCEPT", warnings: [], normalised: [] });
    expect(activityOf(row)).toMatchObject({
      name: "测试对接会",
      startsOn: "2025-05-08",
      endsOn: null,
      categoryCode: "11",
      enterprises: 20,
      persons: 30,
      costFen: 100_000,
      activityKey: "测试对接会|2025-05-08|测试主办单位",
      counted: true,
    });
  });

  test("of several days is normalised and counted by its first day", async () => {
    const [row] = await judgeActivities(buildActivity({ 活动日期: "2025年6月30日-7月1日" }));
    expect(row?.verdict).toBe("NORMALISE");
    expect(activityOf(row)).toMatchObject({ startsOn: "2025-06-30", endsOn: "2025-07-01" });
  });

  test.each<[Row, string]>([
    [{ 活动名称: null }, "NAME_MISSING"],
    [{ 活动日期: null }, "DATE_MISSING"],
    [{ 活动日期: "2025-02-30" }, "DATE_IMPOSSIBLE"],
    [{ 活动日期: "5月中旬" }, "DATE_UNREADABLE"],
    [{ 活动日期: "2025.5.9-5.8" }, "DATE_ORDER"],
    [{ 活动日期: "2026-03-01" }, "DATE_FUTURE"],
    [{ 活动日期: "2024-05-08" }, "DATE_OUT_OF_YEAR"],
  ])("with %j goes back as %s", async (changes, reason) => {
    const [row] = await judgeActivities(buildActivity(changes));
    expect(row).toMatchObject({ verdict: "REJECT", values: null });
    expect(codes(row?.reasons)).toEqual([reason]);
  });

  test.each<[Row, string, Partial<ActivityRow>]>([
    [{ 参加人数: "约60人" }, "COUNT_APPROXIMATE", { persons: 60 }],
    [{ 参加企业数: null }, "COUNT_MISSING", { enterprises: null }],
    [{ 参加人数: "若干" }, "COUNT_UNREADABLE", { persons: null }],
    [{ 参加企业数: 31 }, "COUNT_INCONSISTENT", { enterprises: 31, persons: 30 }],
    [{ "合计支出（元）": "面议" }, "AMOUNT_UNREADABLE", { costFen: null }],
    [{ 附件: "无" }, "EVIDENCE_MISSING", { evidence: null }],
    [{ 服务类别: "党建共建" }, "CATEGORY_UNKNOWN", { categoryCode: null }],
  ])("with %j is imported with the warning %s", async (changes, warning, expected) => {
    const [row] = await judgeActivities(buildActivity(changes));
    expect(row?.verdict).toBe("WARN");
    expect(codes(row?.warnings)).toEqual([warning]);
    expect(activityOf(row)).toMatchObject(expected);
  });

  test.each<[string, Row, string | null]>([
    ["exactly, with another attachment", { 附件: null }, "EXACT"],
    ["exactly, in another writing", { 活动日期: "2025.5.8", 参加人数: "30人" }, "EXACT"],
    ["at the same place under another name", { 活动名称: "另一名称" }, "REWORDED"],
    ["under the same name at another place", { 地点: "二号会议室" }, "REWORDED"],
    ["not with another name and place", { 活动名称: "另一名称", 地点: "二号会议室" }, null],
    ["not with another organiser", { 主办单位: "另一单位" }, null],
    ["not on another day", { 活动日期: "2025-05-09" }, null],
  ])("repeats an earlier one %s", async (_, changes, kind) => {
    const rows = await judgeActivities(buildActivity(), buildActivity(changes));
    expect(rows[1]?.duplicateKind).toBe(kind);
    expect(activityOf(rows[1]).counted).toBe(kind === null);
  });
});

describe("the county of an activity", () => {
  const judgeWith = async (county: string | null, header = "所在县区") => {
    const [row] = await judgeRows("服务活动", [...activityHeaders, header], [{ ...buildActivity(), [header]: county }]); // prettier-ignore
    return row;
  };

  test("is asked of nobody: a ledger without the column says nothing of it, an empty cell neither", async () => {
    const [without] = await judgeActivities(buildActivity());
    for (const row of [without, await judgeWith(null)]) {
      expect(row).toMatchObject({ verdict: "ACCEPT", warnings: [] });
      expect(activityOf(row).county).toBeNull();
    }
  });

  test.each([
    ["蜀山区", "所在县区", "ACCEPT"],
    ["340104", "县区", "ACCEPT"],
    ["合肥市蜀山区", "活动所在县区", "NORMALISE"],
  ])("%s in the column %s is its GB/T 2260 code", async (written, header, verdict) => {
    const row = await judgeWith(written, header);
    expect(row).toMatchObject({ verdict, warnings: [] });
    expect(activityOf(row).county).toBe("340104");
  });

  test.each([
    ["镜湖区", "COUNTY_OUTSIDE", "340202"],
    ["340202", "COUNTY_OUTSIDE", "340202"],
    ["310115", "COUNTY_OUTSIDE", "310115"],
    ["高新区", "COUNTY_UNKNOWN", null],
    ["340199", "COUNTY_UNKNOWN", null],
    ["340100", "COUNTY_UNKNOWN", null],
  ])(
    "%s is told to a window of Hefei as %s, and the activity is imported",
    async (written, code, county) => {
      const row = await judgeWith(written);
      expect(row?.verdict).toBe("WARN");
      expect(row?.warnings).toMatchObject([{ code, column: "所在县区", written }]);
      expect(row?.warnings[0]?.remedy).toMatch(/^请/);
      expect(activityOf(row)).toMatchObject({ county, counted: true });
    },
  );

  test("does not make a sheet of services one of activities", async () => {
    const headers = ["活动名称", "活动日期", "企业名称", "统一社会信用代码", "所在县区", "服务类别", "开始日期", "办结日期", "收费金额"]; // prettier-ignore
    const bytes = await buildWorkbook([{ name: "台账", headers, rows: [{ 活动名称: "甲" }] }]);
    const report = judgeLedger(await readLedger({ name: "台账.xlsx", bytes }), { memberCode: "340100" }); // prettier-ignore
    expect(report.sheets.map(({ kind }) => kind)).toEqual(["SERVICE"]);
  });
});

describe("a product row", () => {
  test("with all five disclosures may be published, 面议 as a fee included", async () => {
    const [row] = await judgeProducts(buildProduct());
    expect(row?.verdict).toBe("ACCEPT");
    expect(productOf(row)).toMatchObject({
      isPublishable: true,
      timeLimitDays: 5,
      feeStandard: "面议",
    });
  });

  test.each<[Row, string[], boolean, number | null]>([
    [{ 服务标准: null }, ["DISCLOSURE_MISSING"], false, 5],
    [{ 收费标准: "—", 服务流程: " " }, ["DISCLOSURE_MISSING", "DISCLOSURE_MISSING"], false, 5],
    [{ "办理时限（工作日）": null }, ["DISCLOSURE_MISSING"], false, null],
    [{ "办理时限（工作日）": "15天" }, ["TIMELIMIT_UNREADABLE"], false, null],
    [{ "办理时限（工作日）": "3-5个工作日" }, ["TIMELIMIT_RANGE"], true, 5],
  ])("with %j is imported with %j", async (changes, warnings, isPublishable, timeLimitDays) => {
    const [row] = await judgeProducts(buildProduct(changes));
    expect(row?.verdict).toBe("WARN");
    expect(codes(row?.warnings)).toEqual(warnings);
    expect(productOf(row)).toMatchObject({ isPublishable, timeLimitDays });
  });

  test("of the same institution again is a repeat and not published twice", async () => {
    const rows = await judgeProducts(
      buildProduct(),
      buildProduct({ "办理时限（工作日）": "五个工作日" }),
      buildProduct({ 服务标准: "另一标准" }),
      buildProduct({ 机构名称: "另一机构" }),
    );
    expect(rows.map(({ duplicateKind }) => duplicateKind)).toEqual([
      null,
      "EXACT",
      "REWORDED",
      null,
    ]);
    expect(rows.map((row) => productOf(row).isPublishable)).toEqual([true, false, false, true]);
  });
});
