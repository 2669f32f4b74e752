/** A paper as an official document (.docx) with a red head, after GB/T 9704-2012. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
} from "docx";
import * as style from "./docx-style.ts";
import { cellStyles, wordTable } from "./docx-table.ts";
import { type Block, type Paper, printedWords } from "./paper.ts";
import { withFixedDates } from "./zip-dates.ts";

// Figures are Latin text: taken for Chinese, 20.21% is torn wherever the line ends.
const language = { value: "en-US", eastAsia: "zh-CN" };
const line = { line: style.lineHeight, lineRule: LineRuleType.EXACT };

/** Writes the document. `at` is the time that its properties name, in ISO 8601. */
export async function writeDocument(paper: Paper, at: string): Promise<Uint8Array> {
  const { title, issuer, number } = paper;
  const document = new Document({
    title,
    subject: number,
    creator: issuer ?? "",
    lastModifiedBy: issuer ?? "",
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: { ...style.fang, size: style.size.body, language } } },
      paragraphStyles: [...cellStyles],
    },
    sections: [
      { ...around(paper), properties: { page: style.portrait }, children: mainPart(paper) },
      {
        ...around(paper),
        properties: {
          page: {
            ...style.landscape,
            size: { ...style.landscape.size, orientation: PageOrientation.LANDSCAPE },
          },
        },
        children: [
          ...annexHead(paper),
          ...paper.annex.flatMap((table) => wordTable(table, style.landscapeWidth)),
          ...imprint(paper),
        ],
      },
    ],
  });
  const packed = await Packer.toBuffer(document, undefined, [
    { path: "word/fontTable.xml", data: style.fontTable },
    { path: "docProps/core.xml", data: propertiesOf(paper, at) },
  ]);
  return withFixedDates(new Uint8Array(packed));
}

function mainPart(paper: Paper): ISectionOptions["children"] {
  const { number, titleLines, version, addressee, body } = paper;
  return [
    ...redHead(paper),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 120 },
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: style.red, space: 11 } },
      children: [new TextRun({ text: number, ...style.fang, size: style.size.body })],
    }),
    paragraph("", {}),
    paragraph("", {}),
    new Paragraph({
      heading: HeadingLevel.TITLE,
      alignment: AlignmentType.CENTER,
      spacing: { line: 680, lineRule: LineRuleType.EXACT },
      children: titleLines.map(
        (text, index) =>
          new TextRun({
            text,
            ...(index > 0 ? { break: 1 } : {}),
            ...style.song,
            size: style.size.title,
            color: "000000",
          }),
      ),
    }),
    ...(version ? [plain(version, AlignmentType.CENTER, style.size.body)] : []),
    paragraph("", {}),
    ...(addressee ? [paragraph(`${addressee}：`, {})] : []),
    ...body.flatMap((block, index) => blockOf(block, index === body.length - 1)),
    ...annexNote(paper),
    ...signature(paper),
  ];
}

/** The issuer's name in red, 35 mm below the top of the type area, as large as one line allows. */
function redHead({ issuer }: Paper): Paragraph[] {
  if (!issuer) return [];
  const points = Math.min(42, Math.floor(440 / issuer.length));
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 1984, after: style.lineHeight },
      children: [new TextRun({ text: issuer, ...style.song, size: points * 2, color: style.red })],
    }),
  ];
}

function blockOf(block: Block, isLast: boolean): ISectionOptions["children"] {
  switch (block.is) {
    case "HEADING":
      return [paragraph(block.text, { isIndented: true, isHeading: true })];
    case "PARAGRAPH":
    case "ITEM":
      // No signature stands on a page without text.
      return [paragraph(block.text, { isIndented: true, keepNext: isLast })];
    case "TABLE":
      return wordTable(block.table, style.portraitWidth);
  }
}

/** One line below the body, two characters in, and no full stop (7.3.4). */
function annexNote({ annex, annexTitle }: Paper): Paragraph[] {
  if (annex.length === 0) return [];
  return [
    paragraph("", { keepNext: true }),
    paragraph(`附件：${annexTitle}`, { isIndented: true, keepNext: true }),
  ];
}

/** At the top on the left; the tables bear titles of their own, so that of the annex is no larger than needed. */
function annexHead({ annex, annexTitle, form }: Paper): Paragraph[] {
  if (annex.length === 0) return [];
  const run = (text: string, look: object): TextRun =>
    new TextRun({ text, ...look, size: style.size.body });
  return [
    new Paragraph({ keepNext: true, children: [run("附件", style.hei)] }),
    new Paragraph({
      keepNext: true,
      alignment: AlignmentType.CENTER,
      children: [run(annexTitle, style.song)],
    }),
    ...(form.length > 0 ? [plain(form.join("　"), AlignmentType.RIGHT, style.size.table)] : []),
  ];
}

/**
 * Without a seal (7.3.5.2): the issuer two characters from the right, the date two characters further in than the
 * issuer's first; a date that is longer than the issuer's name stands two characters from the right instead.
 */
function signature({ issuer, date }: Paper): Paragraph[] {
  const dateWidth = [...date].reduce((sum, one) => sum + (/\d/.test(one) ? 0.5 : 1), 0);
  const issuerWidth = issuer?.length ?? 0;
  const dateFrom = Math.max(2, issuerWidth - dateWidth);
  const issuerFrom = Math.max(2, dateFrom + dateWidth + 2 - issuerWidth);
  const right = (text: string, characters: number): Paragraph =>
    paragraph(text, { right: Math.round(characters * style.character) });
  return [
    paragraph("", { keepNext: true }),
    paragraph("", { keepNext: true }),
    ...(issuer ? [right(issuer, issuerFrom)] : []),
    right(date, dateFrom),
  ];
}

/**
 * The imprint (版记, 7.4) at the end of all: between two lines of 0.35 mm, in 四号 and one character from either side, who
 * printed it and when.
 */
function imprint(paper: Paper): Paragraph[] {
  const edge = { style: BorderStyle.SINGLE, size: style.edge, color: "000000", space: 1 };
  const text = `　${paper.issuer ?? ""}\t${printedWords(paper)}　`;
  return [
    paragraph("", {}),
    new Paragraph({
      keepLines: true,
      border: { top: edge, bottom: edge },
      tabStops: [{ type: TabStopType.RIGHT, position: style.landscapeWidth }],
      children: [new TextRun({ text, ...style.fang, size: style.size.page })],
    }),
  ];
}

function paragraph(
  text: string,
  look: {
    readonly isIndented?: boolean;
    readonly isHeading?: boolean;
    readonly keepNext?: boolean;
    /** From the right, in twips. */
    readonly right?: number;
  },
): Paragraph {
  const { isIndented, isHeading, keepNext, right } = look;
  return new Paragraph({
    spacing: line,
    ...(isHeading ? { heading: HeadingLevel.HEADING_1 } : {}),
    keepNext: isHeading || keepNext || right !== undefined,
    alignment: right === undefined ? AlignmentType.BOTH : AlignmentType.RIGHT,
    indent: {
      ...(isIndented ? { firstLine: 2 * style.character } : {}),
      ...(right === undefined ? {} : { right }),
    },
    children: [
      new TextRun({
        text,
        ...(isHeading ? style.hei : style.fang),
        size: style.size.body,
        color: "000000",
      }),
    ],
  });
}

const plain = (
  text: string,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  size: number,
): Paragraph =>
  new Paragraph({ alignment, children: [new TextRun({ text, ...style.fang, size })] });

const cautionLine = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text, ...style.hei, size: style.size.table, color: "C00000" })],
  });

/** What stands above and below every page: the mark, the caution, and — 1 — on the outer side. */
function around({ mark, caution }: Paper): Pick<ISectionOptions, "headers" | "footers"> {
  const header = (): Header =>
    new Header({
      children: [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: mark
            ? [new TextRun({ text: mark, ...style.hei, size: style.size.body, color: "C00000" })]
            : [],
        }),
        ...(caution ? [cautionLine(caution)] : []),
      ],
    });
  const footer = (isRight: boolean): Footer =>
    new Footer({
      children: [
        new Paragraph({
          alignment: isRight ? AlignmentType.RIGHT : AlignmentType.LEFT,
          indent: isRight ? { right: 280 } : { left: 280 },
          children: [
            new TextRun({
              children: ["— ", PageNumber.CURRENT, " —"],
              ...style.plainSong,
              size: style.size.page,
            }),
          ],
        }),
      ],
    });
  return {
    headers: { default: header(), even: header() },
    footers: { default: footer(true), even: footer(false) },
  };
}

/** The library would write the time of writing. */
function propertiesOf({ title, number, issuer }: Paper, at: string): string {
  const escaped = (text: string): string =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const time = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at.slice(0, 19)}Z</dcterms:${name}>`;
  const by = escaped(issuer ?? "");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:subject>${escaped(number)}</dc:subject><dc:creator>${by}</dc:creator><cp:lastModifiedBy>${by}</cp:lastModifiedBy>${time("created")}${time("modified")}</cp:coreProperties>`;
}
