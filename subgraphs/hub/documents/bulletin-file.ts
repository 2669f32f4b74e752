/** A sealed bulletin as files. */
import type { Bulletin } from "../rules/bulletin/bulletin.ts";
import type { BulletinState } from "../rules/bulletin-state.ts";
import { bulletinPaper } from "./bulletin-paper.ts";
import { type DocumentFormat, type WrittenFile, writeFileOf } from "./written-file.ts";

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

/** Writes a file of the sealed text, as a bulletin in that state; `publishedOn` is a day, null where it was not yet. */
export function writeBulletinFile(
  document: string,
  state: BulletinState,
  format: DocumentFormat,
  publishedOn: string | null,
): Promise<WrittenFile> {
  const bulletin = JSON.parse(document) as Bulletin;
  const { number, title, revision, sealedAt } = bulletin;
  return writeFileOf(
    {
      sealed: document,
      paper: () => bulletinPaper(bulletin, markOf[state], publishedOn),
      name: `${number} ${title}${revision > 1 ? `（第${revision}版）` : ""}`,
      at: sealedAt,
    },
    format,
  );
}
