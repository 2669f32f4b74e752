/** A document as files: for reading, for calculating, for the web, and for machines. The same in, the same bytes. */
import { createHash } from "node:crypto";
import { writeDocument } from "./docx.ts";
import { writePage } from "./page.ts";
import type { Paper } from "./paper.ts";
import { writeWorkbook } from "./workbook.ts";

export const DocumentFormat = { DOCX: "DOCX", XLSX: "XLSX", HTML: "HTML", JSON: "JSON" } as const;
export type DocumentFormat = (typeof DocumentFormat)[keyof typeof DocumentFormat];

export type WrittenFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
  /** Of the content, in hexadecimal. */
  readonly sha256: string;
};

const mediaTypes: Readonly<Record<DocumentFormat, string>> = {
  DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  HTML: "text/html; charset=utf-8",
  JSON: "application/json",
};

/**
 * Writes a file. `sealed` is the sealed text, canonical JSON, and is itself the JSON file: its SHA-256 is the
 * document's hash. `name` is the file's without its ending, `at` the time that its properties name, in ISO 8601.
 */
export async function writeFileOf(
  {
    sealed,
    paper,
    name,
    at,
  }: {
    readonly sealed: string;
    readonly paper: () => Paper;
    readonly name: string;
    readonly at: string;
  },
  format: DocumentFormat,
): Promise<WrittenFile> {
  const content = format === "JSON" ? Buffer.from(sealed) : await written(paper(), at, format);
  return {
    name: `${plainName(name)}.${format.toLowerCase()}`,
    mediaType: mediaTypes[format],
    content,
    sha256: createHash("sha256").update(content).digest("hex"),
  };
}

function written(
  paper: Paper,
  at: string,
  format: Exclude<DocumentFormat, "JSON">,
): Promise<Uint8Array> {
  switch (format) {
    case "DOCX":
      return writeDocument(paper, at);
    case "XLSX":
      return writeWorkbook(paper, at);
    case "HTML":
      return Promise.resolve(Buffer.from(writePage(paper)));
  }
}

/** Without what file systems refuse. */
const plainName = (name: string): string =>
  name
    .replace(/[\p{Cc}\\/:*?"<>|]/gu, "_")
    .slice(0, 80)
    .toWellFormed();
