/** Builds ledger workbooks with chosen dirt, so that intake tests need no sample files. */
import ExcelJS from "exceljs";

import {
  completeCreditCode,
  organisationCodeCheck,
} from "../../subgraphs/ledger/rules/credit-code.ts";

export type Cell = ExcelJS.CellValue;

export const serviceHeaders = [
  "序号",
  "企业名称",
  "统一社会信用代码",
  "所在县区",
  "联系人",
  "联系电话",
  "服务类别",
  "服务内容",
  "服务机构",
  "服务机构信用代码",
  "服务方式",
  "需求提出日期",
  "受理日期",
  "服务开始日期",
  "办结日期",
  "是否公益",
  "收费金额（元）",
  "满意度",
  "回访日期",
  "备注",
] as const;

export const activityHeaders = [
  "序号",
  "活动名称",
  "服务类别",
  "活动日期",
  "地点",
  "形式",
  "主办单位",
  "协办单位",
  "参加企业数",
  "参加人数",
  "合计支出（元）",
  "附件",
] as const;

export const productHeaders = [
  "产品名称",
  "机构名称",
  "服务标准",
  "服务流程",
  "服务功能",
  "收费标准",
  "办理时限（工作日）",
] as const;

export type Row = Readonly<Record<string, Cell>>;

/** Returns a valid invented credit code; different numbers give different codes. */
export function buildCreditCode(number: number, region = "340100"): string {
  const organisation = `MA8${String(number).padStart(5, "0")}`;
  return completeCreditCode(`91${region}${organisation}${organisationCodeCheck(organisation)}`);
}

/** Returns a service row that is accepted as it stands; each number is another enterprise. */
export function buildService(changes: Row = {}, number = 1): Row {
  return {
    序号: number,
    企业名称: `测试${"甲乙丙丁戊己庚辛壬癸".charAt(number % 10)}${number}号有限公司`,
    统一社会信用代码: buildCreditCode(number),
    所在县区: "瑶海区",
    联系人: "测试员",
    联系电话: "13800000001",
    服务类别: "信息服务",
    服务内容: "政策解读",
    服务机构: "本中心",
    服务机构信用代码: null,
    服务方式: "线下",
    需求提出日期: "2025-03-01",
    受理日期: "2025-03-03",
    服务开始日期: "2025-03-05",
    办结日期: "2025-03-07",
    是否公益: "是",
    "收费金额（元）": 0,
    满意度: "满意",
    回访日期: "2025-03-20",
    备注: null,
    ...changes,
  };
}

/** Returns an activity row that is accepted as it stands. */
export function buildActivity(changes: Row = {}): Row {
  return {
    序号: 1,
    活动名称: "测试对接会",
    服务类别: "投融资服务",
    活动日期: "2025-05-08",
    地点: "一号会议室",
    形式: "线下",
    主办单位: "测试主办单位",
    协办单位: null,
    参加企业数: 20,
    参加人数: 30,
    "合计支出（元）": 1000,
    附件: "签到表.pdf",
    ...changes,
  };
}

/** Returns a product row that is accepted and publishable. */
export function buildProduct(changes: Row = {}): Row {
  return {
    产品名称: "测试产品",
    机构名称: "测试机构",
    服务标准: "按规范",
    服务流程: "申请→办结",
    服务功能: "咨询",
    收费标准: "面议",
    "办理时限（工作日）": 5,
    ...changes,
  };
}

export type SheetPlan = {
  readonly name?: string;
  readonly headers?: readonly string[];
  readonly rows: readonly (Row | readonly Cell[])[];
  /** Title and filling line; null leaves both out. */
  readonly title?: string | null;
  readonly filling?: readonly Cell[] | null;
  /** Group names by the header they start at: the header becomes two rows. */
  readonly groups?: Readonly<Record<string, string>>;
  /** Changes the sheet after it is written: merges, formats, hidden rows. */
  readonly finish?: (sheet: ExcelJS.Worksheet, rowOf: (index: number) => number) => void;
};

/** Returns the bytes of a workbook with the sheets planned. */
export async function buildWorkbook(
  sheets: readonly SheetPlan[],
  { date1904 = false }: { date1904?: boolean } = {},
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.properties.date1904 = date1904;
  for (const plan of sheets) addSheet(workbook, plan);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addSheet(workbook: ExcelJS.Workbook, plan: SheetPlan): void {
  const sheet = workbook.addWorksheet(plan.name ?? "服务记录");
  const headers = plan.headers ?? serviceHeaders;
  const title = plan.title === undefined ? "合肥市2025年度服务台账" : plan.title;
  const filling =
    plan.filling === undefined
      ? ["填报单位：合肥市测试窗口", null, "填报人：测试员", null, "填报日期：2026年1月19日"]
      : plan.filling;
  if (title !== null) {
    sheet.addRow([title]);
    sheet.mergeCells(1, 1, 1, headers.length);
  }
  if (filling !== null) sheet.addRow([...filling]);
  if (plan.groups === undefined) sheet.addRow([...headers]);
  else addGroupedHeader(sheet, headers, plan.groups);
  const first = sheet.rowCount + 1;
  for (const row of plan.rows) {
    sheet.addRow(isList(row) ? [...row] : headers.map((header) => row[header] ?? null));
  }
  plan.finish?.(sheet, (index) => first + index);
}

function addGroupedHeader(
  sheet: ExcelJS.Worksheet,
  headers: readonly string[],
  groups: Readonly<Record<string, string>>,
): void {
  const upper = sheet.rowCount + 1;
  const starts = headers.flatMap((header, index) => (header in groups ? [index] : []));
  sheet.addRow([]);
  sheet.addRow([...headers]);
  for (const [position, start] of starts.entries()) {
    const end = starts[position + 1] ?? headers.length - 1;
    sheet.getCell(upper, start + 1).value = groups[headers[start] ?? ""] ?? null;
    sheet.mergeCells(upper, start + 1, upper, end);
  }
  const firstGroup = starts[0] ?? 0;
  for (const index of [...headers.keys()].filter(
    (key) => key < firstGroup || key === headers.length - 1,
  )) {
    sheet.getCell(upper + 1, index + 1).value = null;
    sheet.getCell(upper, index + 1).value = headers[index] ?? null;
    sheet.mergeCells(upper, index + 1, upper + 1, index + 1);
  }
}

function isList(row: Row | readonly Cell[]): row is readonly Cell[] {
  return Array.isArray(row);
}

/** Returns CSV text of records, quoted where needed. */
export function buildCsv(records: readonly (readonly (string | number | null)[])[]): string {
  return records
    .map((record) => record.map((cell) => quote(String(cell ?? ""))).join(","))
    .join("\r\n");
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
