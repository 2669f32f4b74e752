/** Tables of an evaluation: what decided beside the points, what follows, and what it all rests on. */
import type { AnnualEvaluation } from "../rules/annual/document.ts";
import type { ConsequenceResult, ExtraResult, RuleResult, Sheet } from "../rules/evaluation/result.ts"; // prettier-ignore
import type { Draft } from "./paper.ts";
import { dayTime } from "./period-words.ts";
import { inOrder, points, provenances } from "./score-tables.ts";
import { count, text } from "./table.ts";

const verdicts: Readonly<Record<RuleResult["verdict"], string>> = {
  MET: "成立",
  NOT_MET: "不成立",
  UNDECIDED: "待人工判定",
};

/** Vetoes and entry rules that did not simply pass. */
export function ruleTable(sheets: readonly Sheet[], caution: string[]): Draft {
  const kinds = [
    ["参评条件", (sheet: Sheet) => sheet.entry, "MET"],
    ["核查", (sheet: Sheet) => sheet.checks, "MET"],
    ["一票否决", (sheet: Sheet) => sheet.vetoes, "NOT_MET"],
  ] as const;
  return {
    title: "参评条件、核查和否决事项",
    sheet: "加减分与否决",
    totals: 0,
    columns: [
      { name: "名称", width: 12 },
      { name: "类别", width: 4, isCentred: true },
      { name: "事项", width: 10 },
      { name: "结论", width: 4, isCentred: true },
      { name: "理由", width: 20 },
      { name: "依据条款", width: 10 },
      { name: "性质", width: 5, isCentred: true },
    ],
    rows: inOrder(sheets).flatMap((sheet) =>
      kinds.flatMap(([kind, rulesOf, usual]) =>
        rulesOf(sheet)
          .filter(({ verdict }) => verdict !== usual)
          .map((rule) => [
            text(sheet.name),
            text(kind),
            text(rule.name.zh),
            text(verdicts[rule.verdict]),
            text(rule.because.zh),
            text(rule.article),
            text(provenances[rule.provenance]),
          ]),
      ),
    ),
    notes: caution,
  };
}

export function extraTable(sheets: readonly Sheet[], caution: string[]): Draft {
  const isGiven = ({ points: given }: ExtraResult): boolean => given !== "0";
  const rowsOf = (sheet: Sheet, extras: readonly ExtraResult[], word: string) =>
    extras
      .filter(isGiven)
      .map((one) => [
        text(sheet.name),
        text(word),
        text(one.name.zh),
        points(one.points),
        text(one.explained.zh),
        text(one.article),
        text(provenances[one.provenance]),
      ]);
  return {
    title: "加分和减分",
    sheet: "加减分与否决",
    totals: 0,
    columns: [
      { name: "名称", width: 12 },
      { name: "类别", width: 4, isCentred: true },
      { name: "事项", width: 8 },
      { name: "分值", width: 4 },
      { name: "说明", width: 20 },
      { name: "依据条款", width: 10 },
      { name: "性质", width: 5, isCentred: true },
    ],
    rows: inOrder(sheets).flatMap((sheet) => [
      ...rowsOf(sheet, sheet.bonus, "加分"),
      ...rowsOf(sheet, sheet.penalty, "减分"),
    ]),
    notes: caution,
  };
}

export function proposalTable(sheets: readonly Sheet[], caution: string[]): Draft {
  return {
    title: "由规则得出的处理建议（由主管部门决定）",
    sheet: "处理建议",
    totals: 0,
    columns: [
      { name: "名称", width: 12 },
      { name: "建议", width: 10 },
      { name: "结论", width: 4, isCentred: true },
      { name: "理由", width: 18 },
      { name: "金额或期限", width: 6 },
      { name: "依据条款", width: 10 },
      { name: "性质", width: 5, isCentred: true },
    ],
    rows: inOrder(sheets).flatMap((sheet) =>
      sheet.consequences.map((one) => [
        text(sheet.name),
        text(one.name.zh),
        text(verdicts[one.verdict]),
        text(one.because.zh),
        text(extentOf(one)),
        text(one.article),
        text(provenances[one.provenance]),
      ]),
    ),
    notes: caution,
  };
}

function extentOf({ amount, unit, days, calendar }: ConsequenceResult): string | null {
  if (amount) return `${amount}${unit?.zh ?? ""}`;
  return days ? `${days}${calendar === "DAYS" ? "日" : "个工作日"}` : null;
}

/** Whose figures rest on what: nobody's silence may look like a zero. */
export function sourceTable(
  { result: { sheets }, sources }: AnnualEvaluation,
  caution: string[],
): Draft {
  const names = new Map(sheets.map(({ id, name, gaps }) => [id, { name, gaps: gaps.length }]));
  return {
    title: "数据覆盖与依据",
    sheet: "覆盖与依据",
    totals: 0,
    columns: [
      { name: "名称", width: 14 },
      { name: "年度报表", width: 5, isCentred: true },
      { name: "统计时间", width: 10, isCentred: true },
      { name: "报表摘要（SHA-256）", width: 36 },
      { name: "工作总结", width: 7, isCentred: true },
      { name: "申报事项", width: 4, isCentred: true },
      { name: "缺项", width: 3, isCentred: true },
    ],
    rows: sources.map(({ id, statement, summary, declarations }) => [
      text(names.get(id)?.name ?? id),
      text(statement ? `第${statement.number}号` : "未报送"),
      text(statement && dayTime(statement.asOf)),
      text(statement?.hash ?? null),
      text("filedOn" in summary ? summary.filedOn : `免交：${summary.waiver}`),
      count(declarations.length),
      count(names.get(id)?.gaps ?? 0),
    ]),
    notes: caution,
  };
}
