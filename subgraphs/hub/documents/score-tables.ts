/** Tables of an evaluation: who stands where, and every point of everybody. */
import type { Origin } from "../rules/evaluation/origin.ts";
import { fixedText, fraction } from "../rules/evaluation/rational.ts";
import type { ExtraResult, IndicatorResult, Sheet } from "../rules/evaluation/result.ts";
import type { Draft } from "./paper.ts";
import { type Cell, type Column, count, text } from "./table.ts";
import { valueWord } from "./value-words.ts";

/** Sheets of the workbook, in their order. */
export const scoreSheets = [
  "结果排名",
  "指标得分",
  "计分明细",
  "加减分与否决",
  "处理建议",
  "覆盖与依据",
  "申报依据",
  "说明",
] as const;

const standings: Readonly<Record<Sheet["standing"], string>> = {
  RANKED: "参加排名",
  INCOMPLETE: "缺项，不排名",
  NOT_ADMITTED: "不符合参评条件",
};
export const provenances: Readonly<Record<NonNullable<Origin["provenance"]>, string>> = {
  OFFICIAL: "官方",
  STANDARD: "标准",
  PLACEHOLDER: "暂代值",
};
/** Exact decimals as they are; a fraction is printed to four places, and the explanation beside it has it whole. */
export function points(value: string | null | undefined): Cell {
  if (value === null || value === undefined) return text(null);
  const [above, below] = value.split("/");
  if (below === undefined) return { value, format: "POINTS" };
  return { value: fixedText(fraction(BigInt(above!), BigInt(below)), 4), format: "ABOUT" };
}

/** The best first; those who are not ranked come last, by name of their code. */
export const inOrder = (sheets: readonly Sheet[]): Sheet[] =>
  sheets.toSorted((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.id < b.id ? -1 : 1));

export function rankingTable(group: string, sheets: readonly Sheet[], caution: string[]): Draft {
  return {
    title: group ? `${valueWord(group)}评价结果` : "评价结果",
    sheet: "结果排名",
    totals: 0,
    columns: [
      { name: "名次", width: 2.5, isCentred: true },
      { name: "名称", width: 13 },
      { name: "代码", width: 8, isCentred: true },
      { name: "总分", width: 4 },
      { name: "等次", width: 4, isCentred: true },
      { name: "等次依据", width: 10 },
      { name: "情况", width: 6, isCentred: true },
    ],
    rows: inOrder(sheets).map((sheet) => [
      count(sheet.rank),
      text(sheet.tiedWith > 0 ? `${sheet.name}（并列）` : sheet.name),
      text(sheet.id),
      points(sheet.total),
      text(sheet.gradeName?.zh ?? null),
      text(sheet.gradeExplained.zh),
      text(standings[sheet.standing]),
    ]),
    notes: caution,
  };
}

type Leaf = { readonly indicator: IndicatorResult; readonly depth: number };
const flat = (indicators: readonly IndicatorResult[], depth = 0): Leaf[] =>
  indicators.flatMap((indicator) => [
    { indicator, depth },
    ...flat(indicator.indicators ?? [], depth + 1),
  ]);

/** Everybody beside everybody: contributions of the first level, points on top and off. */
export function contributionTable(sheets: readonly Sheet[], caution: string[]): Draft {
  const top = sheets[0]?.indicators ?? [];
  return {
    title: "各参评对象指标得分",
    sheet: "指标得分",
    totals: 0,
    columns: [
      { name: "名称", width: 13 },
      ...top.map(({ code, name, weight }): Column => ({
        name: `${code} ${name.zh}（${weight}）`,
        group: "指标（权重）",
        width: 6,
      })),
      { name: "加分", width: 3 },
      { name: "减分", width: 3 },
      { name: "总分", width: 4 },
    ],
    rows: inOrder(sheets).map((sheet) => [
      text(sheet.name),
      ...top.map(({ code }) =>
        points(sheet.indicators.find((one) => one.code === code)?.contribution),
      ),
      points(sheet.points.bonus),
      points(sheet.points.penalty),
      points(sheet.total),
    ]),
    notes: caution,
  };
}

/** One participant's sheet: every indicator with its formula, and how the total came about. */
export function scoreSheet(sheet: Sheet, caution: string[]): Draft {
  const { name, id, indicators, bonus, penalty, total, totalExplained } = sheet;
  return {
    title: `${name}（${id}）评分表`,
    sheet: "计分明细",
    totals: 0,
    columns: [
      { name: "编号", width: 3, isCentred: true },
      { name: "指标", width: 8.5 },
      { name: "权重", width: 3 },
      { name: "原始值", width: 6 },
      { name: "得分率", width: 6 },
      { name: "计分", width: 6 },
      { name: "计分说明", width: 24 },
      { name: "依据条款", width: 17 },
      { name: "性质", width: 4, isCentred: true },
    ],
    rows: [
      ...flat(indicators).map(({ indicator, depth }) => indicatorRow(indicator, depth)),
      ...bonus.map((one) => extraRow(one, "加分：")),
      ...penalty.map((one) => extraRow(one, "减分：")),
      [text(null), text("总分"), text(null), text(null), text(null), points(total), text(totalExplained.zh), text(null), text(null)], // prettier-ignore
    ],
    ownPage: true,
    notes: [
      ...caution,
      ...sheet.gaps.map(({ at, zh }) => `${at} 缺数据：${zh}`),
      ...decisionsOf(sheet),
    ],
  };
}

const indicatorRow = (one: IndicatorResult, depth: number): Cell[] => [
  text(one.code),
  text(`${"　".repeat(depth)}${one.name.zh}`),
  points(one.weight),
  points(one.raw),
  points(one.score),
  points(one.contribution),
  text(one.explained?.zh ?? null),
  text(one.article),
  text(provenances[one.provenance]),
];
const extraRow = (one: ExtraResult, word: string): Cell[] => [
  text(one.code),
  text(`${word}${one.name.zh}`),
  text(null),
  text(null),
  text(null),
  points(one.points),
  text(`${one.explained.zh}；上限 ${one.cap}`),
  text(one.article),
  text(provenances[one.provenance]),
];

/** What a person decided instead of a rule. */
const decisionsOf = ({ indicators }: Sheet): string[] =>
  flat(indicators).flatMap(
    ({ indicator: { code, override } }) =>
    override ? [`${code} 由${override.by}于${override.on}认定为 ${override.value}：${override.reason}`] : [], // prettier-ignore
  );
