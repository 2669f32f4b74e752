/** Words the findings on an event log in Chinese. */

const wordings = {
  EVENT_CASE_MISSING: { problem: "没有案件编号，该事件未导入", remedy: "请补填案件编号" },
  EVENT_ACTIVITY_MISSING: { problem: "没有活动名称，该事件未导入", remedy: "请补填活动名称" },
  EVENT_TIME_MISSING: { problem: "没有时间，该事件未导入", remedy: "请补填带时差的时间" },
  EVENT_TIME_UNREADABLE: {
    problem: "无法确定时间，该事件未导入",
    remedy: "请写成2025-03-07 09:30:00+08:00的形式",
  },
  EVENT_TIME_IMPOSSIBLE: {
    problem: "日历或时钟上没有这个时间，该事件未导入",
    remedy: "请核对时间",
  },
  EVENT_TIME_NO_OFFSET: {
    problem: "时间没有写明时差，无法确定先后，该事件未导入",
    remedy: "请写明时差，或在映射中用defaultOffset写明整个文件的时差",
  },
  EVENT_FIELD_COUNT: {
    problem: "字段数与表头不一致，无法确定各列内容，该事件未导入",
    remedy: "请检查该行的逗号和引号",
  },
  CASE_ATTRIBUTE_CONFLICT: {
    problem: "同一案件的属性在不同事件上写法不一，该属性按空值导入",
    remedy: "请核对并统一该案件的属性",
  },
  CASE_TIME_UNREADABLE: {
    problem: "案件的开始或结束时间无法确定，已按空值导入",
    remedy: "请写成带时差的时间",
  },
  CASE_END_BEFORE_START: {
    problem: "案件的结束时间早于开始时间，已按所写导入",
    remedy: "请核对案件的开始和结束时间",
  },
  GROUP_MISSING: {
    problem: "部分事件没有办理单位，已导入，不计入任何单位",
    remedy: "请在原系统中补填办理单位",
  },
  COLUMN_ABSENT: {
    problem: "日志没有映射中写明的列，该项按空值处理",
    remedy: "请核对列名，或从映射中去掉该项",
  },
} as const;

export type EventLogFindingCode = keyof typeof wordings;

export type EventLogFinding = {
  readonly code: EventLogFindingCode;
  /** Record number counted from 1 (the header is 1); null when the case or the file is meant. */
  readonly row: number | null;
  readonly caseId: string | null;
  readonly column: string | null;
  readonly written: string;
  readonly problem: string;
  readonly remedy: string;
};

/** Builds a finding on an event, a case or the whole log. */
export function eventLogFinding(
  code: EventLogFindingCode,
  place: { row?: number; caseId?: string | null; column?: string; written?: string },
  detail?: string,
): EventLogFinding {
  const { problem, remedy } = wordings[code];
  return {
    code,
    row: place.row ?? null,
    caseId: place.caseId ?? null,
    column: place.column ?? null,
    written: place.written ?? "",
    problem: detail === undefined ? problem : `${problem}（${detail}）`,
    remedy,
  };
}
