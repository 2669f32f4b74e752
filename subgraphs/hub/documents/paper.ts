/**
 * An official document before it is a file: what stands where, in words and tables. All writers print this, so that
 * page, workbook and document cannot disagree.
 */
import type { Table } from "./table.ts";

/** A table that has no number yet. */
export type Draft = Omit<Table, "label">;

export type Block =
  | { readonly is: "HEADING" | "PARAGRAPH" | "ITEM"; readonly text: string }
  | { readonly is: "TABLE"; readonly table: Table };

export type Paper = {
  /** Printed on every page of what is not the published document, e.g. 送审稿. */
  readonly mark: string | null;
  /** What no reader of any page or sheet may overlook, e.g. that weights are placeholders. */
  readonly caution: string | null;
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
  /** E.g. 2025年10月20日: the day of publication, which is in no sealed text; null while it is not known. */
  readonly printedOn: string | null;
  /** What the annex is called where the body names it (GB/T 9704-2012, 7.3.4). */
  readonly annexTitle: string;
  /** Wide tables, after the signature. */
  readonly annex: readonly Table[];
  /** All sentences that the document itself prints. */
  readonly notes: readonly string[];
  /** Sheets of the workbook, in their order, and the one that bears the notes. */
  readonly sheets: readonly string[];
  readonly notesSheet: string;
};

/** How the imprint (版记, GB/T 9704-2012, 7.4.2) says when it was printed. */
export const printedWords = ({ printedOn }: Paper): string =>
  printedOn === null ? "印发日期待定" : `${printedOn}印发`;

export const said = (texts: readonly string[]): Block[] =>
  texts.map((text) => ({ is: "PARAGRAPH", text }));
export const items = (texts: readonly string[]): Block[] =>
  texts.map((text, index) => ({
    is: "ITEM",
    text: texts.length > 1 ? `${index + 1}．${text}` : text,
  }));

/** A line of 二号 holds twenty characters; words are not torn (GB/T 9704-2012, 7.3.1). */
export function linesOf(title: string, issuer: string | null): string[] {
  const at = issuer ? title.indexOf(issuer) : -1;
  if (title.length <= 20 || !issuer || at < 0) return [title];
  const after = at + issuer.length;
  return [title.slice(0, at), issuer, title.slice(after)].filter((line) => line !== "");
}

/** Gives headings their numbers in turn: 一、二、… */
export function headings(): (text: string) => Block {
  const numerals = "一二三四五六七八九十";
  let next = 0;
  return (text) => ({ is: "HEADING", text: `${numerals[next++]}、${text}` });
}

/** Gives tables their labels in turn. */
export function numbered(word: string): (draft: Draft) => Table {
  let next = 1;
  return (draft) => ({ ...draft, label: `${word}${next++}` });
}

/** Characters that no document may hold, or that turn the direction of what follows them. */
const unprintable = /(?![\t\n])\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gu;

export const inPlainText = <Content>(content: Content): Content =>
  JSON.parse(JSON.stringify(content), (_key, value: unknown) =>
    typeof value === "string" ? value.toWellFormed().replace(unprintable, "") : value,
  ) as Content;
