/** An evaluation as lines for a person, Chinese first. */
import type { Recognition } from "../../subgraphs/hub/rules/evaluation/recognise.ts";
import type {
  ConditionResult,
  EvaluationResult,
  IndicatorResult,
  RuleResult,
  SchemeReference,
  Sheet,
  Warning,
} from "../../subgraphs/hub/rules/evaluation/result.ts";
import { tableLines } from "./table.ts";

const statusWords: Record<SchemeReference["status"], string> = {
  IN_FORCE: "现行有效",
  EXPIRED: "已失效",
  DRAFT: "征求意见稿",
  REPEALED: "已废止",
  NOT_YET: "尚未生效",
  SUPERSEDED: "已被取代",
};
const verdictMarks = { MET: "✓", NOT_MET: "✗", UNDECIDED: "?" } as const;

export function schemeLines(scheme: SchemeReference, warnings: readonly Warning[]): string[] {
  const { name, code, version, status, provenance, hash, issuer, documentNo } = scheme;
  return [
    `${name.zh}　${name.en}`,
    `${issuer}${documentNo ? `　${documentNo}` : ""}　${code} v${version}　${statusWords[status]}　${provenance}`,
    `方案哈希 scheme ${hash}`,
    ...warnings.flatMap(({ zh, en }) => [`⚠ ${zh}`, `  ${en}`]),
  ];
}

/** Returns the rankings, and the whole sheet of one participant where it is asked for. */
export function evaluationLines(
  result: EvaluationResult,
  hash: string,
  sheetOf: string | null,
): string[] {
  const lines = [
    ...schemeLines(result.scheme, result.warnings),
    `评价期 period ${result.period.from} … ${result.period.to}，评价日 on ${result.evaluatedOn}`,
  ];
  for (const { group, notRanked, order, participants, quotas } of result.rankings) {
    const rows = [...order.map(({ id }) => id), ...notRanked].map((id) =>
      rowOf(result.sheets.find((sheet) => sheet.id === id)!),
    );
    lines.push("", `【${group || "全部"}】${participants} 家参评 participants`);
    lines.push(
      ...quotas.map(
        ({ grade, upTo, places }) => `　${grade} 及以上 up to ${grade}: ${upTo} → ${places}`,
      ),
    );
    lines.push(...tableLines([["名次", "代码", "名称", "总分", "等次", "建议", "缺项"], ...rows]));
  }
  const { awards } = result;
  if (awards) {
    const fits = {
      true: "预算内 within budget",
      false: "超出预算 over budget",
      null: "未给预算 no budget given",
    };
    lines.push("", `奖补合计 awards ${awards.total}　${fits[`${awards.isWithinBudget}`]}`);
  }
  const sheet = result.sheets.find(({ id }) => id === sheetOf);
  if (sheet) lines.push("", ...sheetLines(sheet));
  return [...lines, "", `输入哈希 input ${result.inputHash}`, `结果哈希 result ${hash}`];
}

export function recognitionLines(results: readonly Recognition[]): string[] {
  const [first] = results;
  if (!first) return [];
  const words = { MET: "符合 met", NOT_MET: "不符合 not met", UNDECIDED: "无法判定 not decidable" };
  return [
    ...schemeLines(first.scheme, first.warnings),
    ...results.flatMap(({ id, name, verdict, rules }) => [
      "",
      `${id} ${name}：${words[verdict]}`,
      ...rules.flatMap(ruleLines),
    ]),
  ];
}

function rowOf(sheet: Sheet): string[] {
  const standing = sheet.standing === "NOT_ADMITTED" ? "不参评" : "未定";
  const rank =
    sheet.rank === null ? standing : `${sheet.rank}${sheet.tiedWith > 0 ? "（并列）" : ""}`;
  const proposals = sheet.consequences.map(
    ({ name, verdict, amount, unit }) =>
      `${verdict === "UNDECIDED" ? "?" : ""}${name.zh}${amount ? ` ${amount}${unit?.zh}` : ""}`,
  );
  return [
    rank,
    sheet.id,
    sheet.name,
    sheet.total ?? "—",
    sheet.gradeName?.zh ?? "—",
    proposals.join("；") || "—",
    sheet.gaps.length > 0 ? String(sheet.gaps.length) : "",
  ];
}

function sheetLines(sheet: Sheet): string[] {
  const { entry, vetoes, checks, bonus, penalty, indicators, gaps } = sheet;
  return [
    `── ${sheet.id} ${sheet.name}`,
    ...[...entry, ...vetoes, ...checks].flatMap(ruleLines),
    ...indicators.flatMap((indicator) => indicatorLines(indicator, "")),
    ...[...bonus, ...penalty].map(
      ({ code, name, points, explained, article }) =>
        `${code} ${name.zh}  ${points ?? "未知"}  ${explained.zh}〔${article}〕`,
    ),
    `总分 total ${sheet.totalExplained.zh}`,
    `等次 grade ${sheet.gradeExplained.zh}`,
    ...gaps.map(({ at, zh, en }) => `缺 gap ${at}：${zh} ${en}`),
  ];
}

function indicatorLines(indicator: IndicatorResult, indent: string): string[] {
  const {
    code,
    name,
    contribution,
    weight,
    explained,
    article,
    provenance,
    indicators = [],
    sources = [],
  } = indicator;
  const from = sources.length > 0 ? `（来源 ${sources.join("、")}）` : "";
  return [
    `${indent}${code} ${name.zh}  ${contribution ?? "未知"} / ${weight}〔${article}，${provenance}〕`,
    ...(explained ? [`${indent}    ${explained.zh}${from}`] : []),
    ...indicators.flatMap((part) => indicatorLines(part, `${indent}  `)),
  ];
}

function ruleLines({
  code,
  name,
  article,
  provenance,
  verdict,
  because,
  override,
}: RuleResult): string[] {
  return [
    `${verdictMarks[verdict]} ${code} ${name.zh}〔${article}，${provenance}〕`,
    ...conditionLines(because, "    "),
    ...(override ? [`    由 ${override.by} 裁定：${override.reason}`] : []),
  ];
}

function conditionLines({ zh, of = [], name, code }: ConditionResult, indent: string): string[] {
  const label = name ? `${code} ${name.zh}：` : "";
  return [`${indent}${label}${zh}`, ...of.flatMap((part) => conditionLines(part, `${indent}  `))];
}
