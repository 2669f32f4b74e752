/** An evaluation as an official document, before it is a file: ranking, grades, score sheets, coverage. */
import type { AnnualEvaluation } from "../rules/annual/document.ts";
import type { Sheet } from "../rules/evaluation/result.ts";
import { type Block, type Draft, headings, inPlainText, items, linesOf, numbered, type Paper, said } from "./paper.ts"; // prettier-ignore
import { dayOf, dayWords } from "./period-words.ts";
import * as outcomes from "./outcome-tables.ts";
import * as tables from "./score-tables.ts";

/**
 * Lays an evaluation out. `mark` says what it is while it is not the published one; `publishedOn` is the day on which it
 * became that, null before.
 */
export function evaluationPaper(
  given: AnnualEvaluation,
  mark: string | null,
  publishedOn: string | null,
): Paper {
  const evaluation = inPlainText(given);
  const { title, result, notes, revision, revises, sealedAt } = evaluation;
  const { scheme, sheets, rankings } = result;
  const { issuer } = scheme;
  // Whoever sees one table alone must see it there.
  const caution = cautionOf(evaluation);
  const cautions = caution === null ? [] : [caution];
  const inBody = numbered("表");
  const inAnnex = numbered("附表");
  const heading = headings();
  const table = (draft: Draft): Block[] =>
    draft.rows.length > 0 ? [{ is: "TABLE", table: inBody(draft) }] : [];
  const ofGroup = (group: string): Sheet[] => sheets.filter((sheet) => sheet.group === group);
  const body: Block[] = [
    ...said([opening(evaluation)]),
    heading("评价结果"),
    ...said([gradesOf(sheets)]),
    ...rankings.flatMap(({ group }) => table(tables.rankingTable(group, ofGroup(group), cautions))),
    ...table(tables.contributionTable(sheets, cautions)),
    heading("加减分和否决事项"),
    ...orNothing(table(outcomes.extraTable(sheets, cautions)), "没有加分和减分。"),
    ...orNothing(
      table(outcomes.ruleTable(sheets, cautions)),
      "没有不符合参评条件或者触发否决的事项。",
    ),
    heading("处理建议"),
    ...orNothing(table(outcomes.proposalTable(sheets, cautions)), "规则未得出处理建议。"),
    heading("数据覆盖"),
    ...said([coverageOf(evaluation)]),
    ...(revises ? [heading("修订情况"), ...said([revisionOf(revises)])] : []),
    heading("有关说明"),
    ...items(notes),
  ];
  return {
    mark,
    caution,
    issuer,
    number: `${scheme.code} 第${scheme.version}版　${evaluation.year}年${evaluation.quarter ? `第${evaluation.quarter}季度` : "度"}`,
    title,
    titleLines: linesOf(title, issuer),
    version: revises ? `（第${revision}版，替代第${revises.revision}版）` : null,
    addressee: null,
    form: [],
    body,
    date: dayWords(dayOf(sealedAt)),
    printedOn: publishedOn && dayWords(publishedOn),
    annex: [
      outcomes.sourceTable(evaluation, cautions),
      ...[outcomes.declarationTable(evaluation, cautions)].filter(({ rows }) => rows.length > 0),
      ...tables.inOrder(sheets).map((sheet) => tables.scoreSheet(sheet, cautions)),
    ].map(inAnnex),
    notes,
    annexTitle: "数据依据和评分表",
    sheets: tables.scoreSheets,
    notesSheet: "说明",
  };
}

const orNothing = (blocks: Block[], nothing: string): Block[] =>
  blocks.length > 0 ? blocks : said([nothing]);

/** Names no codes: those are in the notes. */
function cautionOf({ result: { scheme, warnings } }: AnnualEvaluation): string | null {
  const placeholders = warnings.some(({ code }) => code === "PLACEHOLDER")
    ? ["权重、公式或标准含未公布的暂代值，不是官方数值"]
    : [];
  const standing = scheme.status === "IN_FORCE" ? [] : ["所依据的方案在评价日并非现行有效"];
  const said = [...placeholders, ...standing].join("；");
  return said === "" ? null : `${said}，详见说明。`;
}

function opening({ result, bulletin, experts }: AnnualEvaluation): string {
  const { scheme, period, evaluatedOn, sheets } = result;
  return [
    `根据《${scheme.name.zh}》（${scheme.issuer}${scheme.documentNo ? `，${scheme.documentNo}` : ""}），`,
    `对${dayWords(period.from)}至${dayWords(period.to)}的运行情况进行评价，评价日为${dayWords(evaluatedOn)}，参评对象${sheets.length}家。`,
    bulletin
      ? `定量数据取自${bulletin.number}（第${bulletin.revision}版）所依据的各成员签名报表。`
      : "",
    experts.length > 0 ? `定性指标由${experts.length}位专家独立评分。` : "",
  ].join("");
}

function gradesOf(sheets: readonly Sheet[]): string {
  const graded = Map.groupBy(
    tables.inOrder(sheets),
    ({ gradeName }) => gradeName?.zh ?? "未定等次",
  );
  const told = [...graded].map(([grade, own]) => `${grade}${own.length}家`);
  return `评价等次：${told.join("，")}。`;
}

function coverageOf({ sources, result: { sheets } }: AnnualEvaluation): string {
  const silent = sources.filter(({ statement }) => statement === null).length;
  const waived = sources.filter(({ summary }) => "waiver" in summary).length;
  const gaps = sheets.filter((sheet) => sheet.gaps.length > 0);
  return [
    `参评对象${sources.length}家，年度报表在案${sources.length - silent}家，缺${silent}家；`,
    `年度工作总结已交${sources.length - waived}家，经同意免交${waived}家。`,
    gaps.length === 0
      ? "各项指标没有缺项。"
      : `有缺项的${gaps.length}家：${gaps.map(({ name }) => name).join("、")}；缺项不按零分计，等次留待补齐后确定。`,
  ].join("");
}

function revisionOf({
  revision,
  contested,
  differences,
  untouched,
}: NonNullable<AnnualEvaluation["revises"]>): string {
  return `本版替代第${revision}版，因异议或申诉成立重新认定${contested.length}项，共改变${differences.length}处；${untouched.length}家的评分表逐字节未变。`;
}
