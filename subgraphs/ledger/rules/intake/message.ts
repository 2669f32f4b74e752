/** Words every finding of the intake in Chinese: what is wrong and what the window should do about it. */
import { quotable } from "./text.ts";

type Wording = { readonly problem: string; readonly remedy: string };

const rejections = {
  CODE_MISSING: {
    problem: "统一社会信用代码为空",
    remedy: "请填写企业营业执照上的18位统一社会信用代码后重新提交",
  },
  CODE_ORG_ONLY: {
    problem: "只填写了9位组织机构代码，不是统一社会信用代码",
    remedy: "请按营业执照填写完整的18位统一社会信用代码，系统不自动补全",
  },
  CODE_CHARSET: {
    problem: "统一社会信用代码含有不允许的字符（常见：把0写成O、把1写成I）",
    remedy: "请对照营业执照核对每一位；代码不使用字母I、O、S、V、Z",
  },
  CODE_LENGTH: {
    problem: "统一社会信用代码不是18位",
    remedy: "请对照营业执照核对，补上缺少或去掉多余的字符",
  },
  CODE_CHECK: {
    problem: "统一社会信用代码的校验位不符，代码中至少有一位写错",
    remedy: "请对照营业执照或国家企业信用信息公示系统核对代码",
  },
  CODE_NUMERIC: {
    problem: "统一社会信用代码存成了数字，超过15位的数字已丢失末位",
    remedy: "请先把该列设为文本格式，再重新输入18位代码",
  },
  DATE_MISSING: {
    problem: "必填日期为空",
    remedy: "请填写日期，格式如2025-03-07",
  },
  DATE_IMPOSSIBLE: {
    problem: "日历上没有这一天",
    remedy: "请核对年、月、日后重新填写",
  },
  DATE_UNREADABLE: {
    problem: "无法确定是哪一天",
    remedy: "请填写完整的年月日，格式如2025-03-07",
  },
  DATE_ORDER: {
    problem: "结束日期早于开始日期",
    remedy: "请核对开始和结束日期，改正写错的一个",
  },
  DATE_FUTURE: {
    problem: "日期晚于本台账的填报日期",
    remedy: "请核对年份；尚未办结的服务请将办结日期留空",
  },
  DATE_OUT_OF_YEAR: {
    problem: "日期不在本台账的年度内",
    remedy: "请核对年份；属于其他年度的记录请填入该年度台账",
  },
  AMOUNT_UNREADABLE: {
    problem: "无法确定金额",
    remedy: "请填写以元为单位的数字，没有收费请填0",
  },
  AMOUNT_MERGED: {
    problem: "金额单元格合并了多行，无法确定每一行的金额",
    remedy: "请取消合并，逐行填写金额",
  },
} as const satisfies Record<string, Wording>;

const warnings = {
  NAME_MISSING: { problem: "名称为空", remedy: "请补填名称" },
  NOT_COMPLETED: {
    problem: "办结日期为空，按未办结保存，不计入统计",
    remedy: "服务办结后请补填办结日期",
  },
  DATE_OPTIONAL_INVALID: {
    problem: "日期无法采用（不存在、不明确或晚于填报日期），已按空值导入",
    remedy: "请核对后补填，格式如2025-03-07",
  },
  DATE_SEQUENCE: {
    problem: "日期先后不合理：应为需求提出≤受理≤开始，回访不早于办结",
    remedy: "请核对这几个日期，记录已按所填日期导入",
  },
  DURATION_LONG: {
    problem: "开始到办结超过365天",
    remedy: "请核对开始日期的年份，记录已按所填日期导入",
  },
  CATEGORY_UNKNOWN: {
    problem: "服务类别为空或不在类别表内，按“未知”统计",
    remedy: "请改用八大服务及其他服务的名称或代码",
  },
  FEE_MISSING: {
    problem: "非公益服务没有填写收费金额",
    remedy: "请补填收费金额，确未收费请填0",
  },
  WELFARE_MISSING: {
    problem: "是否公益为空，不计入公益服务",
    remedy: "请填写“是”或“否”",
  },
  WELFARE_UNKNOWN: {
    problem: "是否公益的写法无法确定，不计入公益服务",
    remedy: "请填写“是”或“否”",
  },
  WELFARE_WITH_FEE: {
    problem: "公益服务填写了大于0的收费",
    remedy: "请核对是否公益和收费金额，记录已按所填内容导入",
  },
  RATING_NOT_EXPLICIT: {
    problem: "默认评价不是企业的明确评价，不计入满意度",
    remedy: "请在企业明确评价后补填，没有评价请留空",
  },
  RATING_UNKNOWN: {
    problem: "不是规定的五档评价，不计入满意度",
    remedy: "请填写非常满意、满意、基本满意、不满意或非常不满意",
  },
  INST_CODE_MISSING: {
    problem: "服务机构信用代码为空",
    remedy: "请补填服务机构的18位统一社会信用代码",
  },
  INST_CODE_INVALID: {
    problem: "服务机构信用代码无效，已按空值导入",
    remedy: "请对照服务机构营业执照核对代码",
  },
  PHONE_INVALID: {
    problem: "联系电话不是11位手机号码，已按空值导入",
    remedy: "请填写以1开头的11位手机号码",
  },
  COUNTY_OUTSIDE: {
    problem: "所在县区属于省内其他市",
    remedy: "请核对县区；为外市企业服务、在外市举办活动的不必修改",
  },
  COUNTY_UNKNOWN: {
    problem: "没有这个县区，该活动照常导入，但不计入任何县区",
    remedy: "请填写安徽省的县（市、区）名称或六位行政区划代码，如 蜀山区 或 340104",
  },
  HIDDEN_ROW: {
    problem: "该行在表中被隐藏，仍按数据导入",
    remedy: "如不应上报，请删除该行后重新提交",
  },
  TEXT_FORMULA_LIKE: {
    problem: "文字以等号、加号、减号或@开头，可能被表格软件当作公式，已按普通文字保存",
    remedy: "请核对内容，如为误贴请改正",
  },
  TEXT_TOO_LONG: {
    problem: "文字超过2000字，已完整保存",
    remedy: "请精简内容，详细材料请放附件",
  },
  VALUE_UNREADABLE: {
    problem: "单元格是错误值或没有计算结果，已按空值导入",
    remedy: "请改为直接填写内容",
  },
  COUNT_APPROXIMATE: {
    problem: "数量是约数，按所写数字导入",
    remedy: "请填写准确数字",
  },
  COUNT_MISSING: { problem: "数量为空", remedy: "请补填数字" },
  COUNT_UNREADABLE: {
    problem: "无法确定数量，已按空值导入",
    remedy: "请填写不带文字的整数",
  },
  COUNT_INCONSISTENT: {
    problem: "参加企业数大于参加人数",
    remedy: "请核对两个数字是否填反",
  },
  EVIDENCE_MISSING: {
    problem: "没有附件（签到表、照片等）",
    remedy: "请补充证明材料",
  },
  DISCLOSURE_MISSING: {
    problem: "五公开内容为空，产品不能公示",
    remedy: "请补填服务标准、服务流程、服务功能、收费标准和办理时限",
  },
  TIMELIMIT_RANGE: {
    problem: "办理时限是一个范围，按上限导入",
    remedy: "请填写一个确定的工作日数",
  },
  TIMELIMIT_UNREADABLE: {
    problem: "办理时限不是确定的工作日数，按未公开处理",
    remedy: "请填写工作日数，例如5",
  },
} as const satisfies Record<string, Wording>;

const fileFindings = {
  UNKNOWN_COLUMN: {
    problem: "表头中有未规定的列，内容随原始记录保存，不参与统计",
    remedy: "请核对列名，或确认该列为本地自增列",
  },
  TOTAL_MISMATCH: {
    problem: "合计行与各行金额之和不一致，统计以各行为准",
    remedy: "请检查合计公式的范围及存成文本的金额",
  },
  COLUMN_MISSING: {
    problem: "表头缺少规定的列，该列按空值处理",
    remedy: "请使用规定的表头补上该列",
  },
  HEADER_NOT_FOUND: {
    problem: "没有找到服务记录、服务活动或服务产品的表头，没有可导入的数据",
    remedy: "请使用规定的台账模板，保留表头一行的列名",
  },
  FILING_DATE_MISSING: {
    problem: "没有找到填报日期，无法检查日期是否晚于填报",
    remedy: "请在表头上方填写填报日期，格式如2026年1月13日",
  },
  REPORT_YEAR_ASSUMED: {
    problem: "标题中没有年度，年度由文件推定",
    remedy: "请在标题中写明年度，例如“2025年度服务台账”",
  },
  UNIT_MISMATCH: {
    problem: "填报单位或标题写的是其他市，与导入的成员不符",
    remedy: "请核对是否选错了文件或成员",
  },
  HIDDEN_SHEET: {
    problem: "该工作表被隐藏，仍按数据导入",
    remedy: "如不应上报，请删除该工作表后重新提交",
  },
} as const satisfies Record<string, Wording>;

export type RejectionCode = keyof typeof rejections;
export type WarningCode = keyof typeof warnings;
export type FileFindingCode = keyof typeof fileFindings;
/** Activities reject what services only warn about (NAME_MISSING), so the codes share one table. */
export type FindingCode = RejectionCode | WarningCode | FileFindingCode;

/** The one table of wordings, total over all codes. */
export const wordings: Readonly<Record<FindingCode, Wording>> = {
  ...rejections,
  ...warnings,
  ...fileFindings,
};

export type Finding = {
  readonly code: FindingCode;
  /** Header of the column as written in the ledger; null when the whole row or file is meant. */
  readonly column: string | null;
  /** The text as written, shortened when very long. */
  readonly written: string;
  readonly problem: string;
  readonly remedy: string;
};

/** Builds a finding; a detail (the values compared, the reason read) is added to the problem in brackets. */
export function finding(
  code: FindingCode,
  column: string | null,
  written: string,
  detail?: string,
): Finding {
  const { problem, remedy } = wordings[code];
  return {
    code,
    column,
    written: quotable(written),
    problem: detail === undefined ? problem : `${problem}（${detail}）`,
    remedy,
  };
}
