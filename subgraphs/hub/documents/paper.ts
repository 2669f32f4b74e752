/**
 * A bulletin as an official document, before it is a file: what stands where, in words and tables. All writers print
 * this, so that page, workbook and document cannot disagree.
 */
import type { Bulletin } from "../rules/bulletin/bulletin.ts";
import * as tables from "./coverage-tables.ts";
import * as figures from "./figure-tables.ts";
import { dayOf, dayWords } from "./period-words.ts";
import { revisionMarks } from "./revision-marks.ts";
import * as sentences from "./sentences.ts";
import type { Table } from "./table.ts";

export type Block =
  | { readonly is: "HEADING" | "PARAGRAPH" | "ITEM"; readonly text: string }
  | { readonly is: "TABLE"; readonly table: Table };

export type Paper = {
  /** Printed on every page of what is not the published document, e.g. 送审稿. */
  readonly mark: string | null;
  readonly issuer: string | null;
  readonly number: string;
  readonly title: string;
  /** The title, broken where a name begins or ends. */
  readonly titleLines: readonly string[];
  /** Which version stands in the place of which; null for a first one. */
  readonly version: string | null;
  readonly addressee: string | null;
  /** Table number, authority, approval and end of validity of the form, as 统计法 art. 17 wants them shown. */
  readonly form: readonly string[];
  readonly body: readonly Block[];
  /** E.g. 2025年10月13日: the day of sealing. */
  readonly date: string;
  /** Wide tables, after the signature. */
  readonly annex: readonly Table[];
  /** All sentences that the bulletin itself prints. */
  readonly notes: readonly string[];
};

/** Lays a bulletin out. `mark` says what it is while it is not the published one. */
export function bulletinPaper(given: Bulletin, mark: string | null): Paper {
  const bulletin = inPlainText(given);
  const { number, title, addressee, form, revises, revision, notes } = bulletin;
  // Who sealed it issues it, when the settings name nobody else.
  const issuer =
    bulletin.issuer ?? bulletin.members.find(({ kind }) => kind === "HUB")?.name ?? null;
  const marks = revisionMarks(bulletin);
  const inBody = numbered("表");
  const inAnnex = numbered("附表");
  const heading = headings();
  const table = (draft: figures.Draft): Block[] =>
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
    issuer,
    number,
    title,
    titleLines: linesOf(title, issuer),
    version: revises ? `（第${revision}版，替代${revises.number}第${revises.revision}版）` : null,
    addressee,
    form: formLines(form),
    body,
    date: dayWords(dayOf(bulletin.sealedAt)),
    annex: annex.filter(({ rows }) => rows.length > 0).map(inAnnex),
    notes,
  };
}

const said = (texts: readonly string[]): Block[] =>
  texts.map((text) => ({ is: "PARAGRAPH", text }));
const items = (texts: readonly string[]): Block[] =>
  texts.map((text, index) => ({
    is: "ITEM",
    text: texts.length > 1 ? `${index + 1}．${text}` : text,
  }));

/** A line of 二号 holds twenty characters; words are not torn (GB/T 9704-2012, 7.3.1). */
function linesOf(title: string, issuer: string | null): string[] {
  const at = issuer ? title.indexOf(issuer) : -1;
  if (title.length <= 20 || !issuer || at < 0) return [title];
  const after = at + issuer.length;
  return [title.slice(0, at), issuer, title.slice(after)].filter((line) => line !== "");
}

/** Gives headings their numbers in turn: 一、二、… */
function headings(): (text: string) => Block {
  const numerals = "一二三四五六七八九十";
  let next = 0;
  return (text) => ({ is: "HEADING", text: `${numerals[next++]}、${text}` });
}
function numbered(word: string): (draft: figures.Draft) => Table {
  let next = 1;
  return (draft) => ({ ...draft, label: `${word}${next++}` });
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

/** Characters that no document may hold, or that turn the direction of what follows them. */
const unprintable = /(?![\t\n])\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu;

const inPlainText = (bulletin: Bulletin): Bulletin =>
  JSON.parse(JSON.stringify(bulletin), (_key, value: unknown) =>
    typeof value === "string" ? value.toWellFormed().replace(unprintable, "") : value,
  ) as Bulletin;
