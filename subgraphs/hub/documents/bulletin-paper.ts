/** A bulletin as an official document, before it is a file. */
import type { Bulletin } from "../rules/bulletin/bulletin.ts";
import * as tables from "./coverage-tables.ts";
import * as figures from "./figure-tables.ts";
import { dayOf, dayWords, periodWords } from "./period-words.ts";
import { revisionMarks } from "./revision-marks.ts";
import * as sentences from "./sentences.ts";
import {
  type Block,
  type Draft,
  headings,
  inPlainText,
  items,
  linesOf,
  numbered,
  type Paper,
  said,
} from "./paper.ts";

/** Sheets of the workbook, in their order. */
const sheets = [
  "汇总",
  "窗口平台排名",
  "服务机构排名",
  "各成员指标",
  "环比同比",
  "报送情况",
  "数据审核",
  "修订对照",
  "重复上报",
  "数据依据",
  "比较基期",
  "说明",
] as const;

/**
 * Lays a bulletin out. `mark` says what it is while it is not the published one; `publishedOn` is the day on which it
 * became that, null before.
 */
export function bulletinPaper(
  given: Bulletin,
  mark: string | null,
  publishedOn: string | null,
): Paper {
  const bulletin = inPlainText(given);
  const { number, title, addressee, form, revises, revision, notes, period } = bulletin;
  // Who sealed it issues it, when the settings name nobody else.
  const issuer =
    bulletin.issuer ?? bulletin.members.find(({ kind }) => kind === "HUB")?.name ?? null;
  const marks = revisionMarks(bulletin);
  const inBody = numbered("表");
  const inAnnex = numbered("附表");
  const heading = headings();
  const table = (draft: Draft): Block[] =>
    draft.rows.length > 0 ? [{ is: "TABLE", table: inBody(draft) }] : [];
  const body: Block[] = [
    ...said([sentences.opening(bulletin)]),
    heading("总体情况"),
    ...said(sentences.totals(bulletin)),
    ...said(sentences.comparisons(bulletin)),
    ...table(figures.totalTable(bulletin, marks)),
    ...said([sentences.quality(bulletin)]),
    ...table(figures.qualityTable(bulletin, marks)),
    ...table(figures.categoryTable(bulletin, marks)),
    heading("排名情况"),
    ...bulletin.rankings.flatMap((ranking) => [
      ...said([sentences.leaders(ranking)]),
      ...table(figures.rankingTable(ranking, bulletin, marks)),
    ]),
    heading("报送情况"),
    ...said([sentences.coverage(bulletin)]),
    ...items(sentences.absent(bulletin)),
    ...table(tables.absenceTable(bulletin, marks)),
    heading("数据审核情况"),
    ...said(sentences.findings(bulletin)),
    ...table(tables.findingTable(bulletin)),
    ...(revises ? [heading("修订情况"), ...said(sentences.revision(bulletin))] : []),
    ...(revises ? table(tables.differenceTable(bulletin)) : []),
    heading("有关说明"),
    ...items(notes),
  ];
  const annex = [
    figures.memberTable(bulletin, marks),
    ...(bulletin.comparedWith.previous ? [figures.changeTable("previous", bulletin)] : []),
    ...(bulletin.comparedWith.lastYear ? [figures.changeTable("lastYear", bulletin)] : []),
    tables.coverageTable(bulletin, marks),
    tables.claimTable(bulletin),
    tables.comparedTable(bulletin),
    tables.statementTable(bulletin),
  ];
  return {
    mark,
    caution: null,
    issuer,
    number,
    title,
    titleLines: linesOf(title, issuer),
    version: revises ? `（第${revision}版，替代${revises.number}第${revises.revision}版）` : null,
    addressee,
    form: formLines(form),
    body,
    date: dayWords(dayOf(bulletin.sealedAt)),
    printedOn: publishedOn && dayWords(publishedOn),
    annex: annex.filter(({ rows }) => rows.length > 0).map(inAnnex),
    notes,
    annexTitle: `${periodWords(period)}网络运行情况附表`,
    sheets: sheets.filter((name) => revises || name !== "修订对照"),
    notesSheet: "说明",
  };
}

function formLines({ tableNumber, authority, approvalNumber, validUntil }: Bulletin["form"]) {
  const lines = [
    ["表号", tableNumber],
    ["制定机关", authority],
    ["批准文号", approvalNumber],
    ["有效期至", validUntil && dayWords(validUntil)],
  ] as const;
  return lines.flatMap(([name, value]) => (value ? [`${name}：${value}`] : []));
}
