/** A sealed evaluation as files. */
import type { AnnualEvaluation } from "../rules/annual/document.ts";
import type { EvaluationState } from "../rules/evaluation-state.ts";
import { evaluationPaper } from "./evaluation-paper.ts";
import { type DocumentFormat, type WrittenFile, writeFileOf } from "./written-file.ts";

const underReview = "送审稿（未批准，不得对外发布）";
/** What a document of an evaluation in that state must say of itself; null for the one that is published. */
export const evaluationMarkOf: Readonly<Record<EvaluationState, string | null>> = {
  PREPARING: underReview,
  SCORING: underReview,
  SEALED: underReview,
  SUBMITTED: underReview,
  RETURNED: "已退回（未批准，不得对外发布）",
  APPROVED: "已审定（未公示）",
  PUBLICITY: "公示稿（公示期内可提出异议）",
  PUBLISHED: null,
  REVISED: "本版已由后续修订版替代",
  ABANDONED: "已终止（未批准，不得对外发布）",
};

/** Writes a file of the sealed text, `annual-evaluation/1`, as an evaluation in that state, published on that day. */
export function writeEvaluationFile(
  document: string,
  state: EvaluationState,
  format: DocumentFormat,
  publishedOn: string | null,
): Promise<WrittenFile> {
  const evaluation = JSON.parse(document) as AnnualEvaluation;
  const { title, revision, sealedAt } = evaluation;
  return writeFileOf(
    {
      sealed: document,
      paper: () => evaluationPaper(evaluation, evaluationMarkOf[state], publishedOn),
      name: `${title}${revision > 1 ? `（第${revision}版）` : ""}`,
      at: sealedAt,
    },
    format,
  );
}
