/** A sealed bulletin as files: for reading, for calculating, for the web, and for machines. The same in, the same bytes. */
import { createHash } from "node:crypto";
import type { Bulletin } from "../rules/bulletin/bulletin.ts";
import type { BulletinState } from "../rules/bulletin-state.ts";
import { writeDocument } from "./docx.ts";
import { writePage } from "./page.ts";
import { bulletinPaper } from "./paper.ts";
import { writeWorkbook } from "./workbook.ts";

export const BulletinFormat = { DOCX: "DOCX", XLSX: "XLSX", HTML: "HTML", JSON: "JSON" } as const;
export type BulletinFormat = (typeof BulletinFormat)[keyof typeof BulletinFormat];

export type WrittenFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
  /** Of the content, in hexadecimal. */
  readonly sha256: string;
};

const mediaTypes: Readonly<Record<BulletinFormat, string>> = {
  DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  HTML: "text/html; charset=utf-8",
  JSON: "application/json",
};

const underReview = "送审稿（未批准，不得对外发布）";
/** What a document of a bulletin in that state must say of itself; null for the one that is published. */
export const markOf: Readonly<Record<BulletinState, string | null>> = {
  DRAFT: underReview,
  COLLECTING: underReview,
  CHECKING: underReview,
  VALIDATING: underReview,
  SEALING: underReview,
  SEALED: underReview,
  SUBMITTED: underReview,
  RETURNED: "已退回（未批准，不得对外发布）",
  APPROVED: "已审定（未发布）",
  PUBLISHED: null,
  REVISED: "本版已由后续修订版替代",
  ABANDONED: "已终止（未批准，不得对外发布）",
};

/**
 * Writes a file. `document` is the sealed text, canonical JSON, and is itself the JSON file: its SHA-256 is the
 * document's hash.
 */
export async function writeBulletinFile(
  document: string,
  state: BulletinState,
  format: BulletinFormat,
): Promise<WrittenFile> {
  const bulletin = JSON.parse(document) as Bulletin;
  const content = await contentOf(document, bulletin, markOf[state], format);
  return {
    name: `${fileName(bulletin)}.${format.toLowerCase()}`,
    mediaType: mediaTypes[format],
    content,
    sha256: createHash("sha256").update(content).digest("hex"),
  };
}

async function contentOf(
  document: string,
  bulletin: Bulletin,
  mark: string | null,
  format: BulletinFormat,
): Promise<Uint8Array> {
  if (format === "JSON") return Buffer.from(document);
  const paper = bulletinPaper(bulletin, mark);
  switch (format) {
    case "DOCX":
      return writeDocument(paper, bulletin.sealedAt);
    case "XLSX":
      return writeWorkbook(paper, bulletin.sealedAt);
    case "HTML":
      return Buffer.from(writePage(paper));
  }
}

/** Number and title, without what file systems refuse. */
const fileName = ({ number, title, revision }: Bulletin): string =>
  `${number} ${title}${revision > 1 ? `（第${revision}版）` : ""}`
    .replace(/[\p{Cc}\\/:*?"<>|]/gu, "_")
    .slice(0, 80)
    .toWellFormed();
