/** Makes a sealed evaluation again from its statements and compares every byte; needs no network and no database. */
import { composeEvaluation } from "../../subgraphs/hub/rules/annual/compose-evaluation.ts";
import type { AnnualEvaluation } from "../../subgraphs/hub/rules/annual/document.ts";
import type { AnnualInputs } from "../../subgraphs/hub/rules/annual/inputs.ts";
import { Refused } from "../../subgraphs/hub/rules/evaluation/read/fault.ts";
import { canonicalJson } from "../../subgraphs/hub/rules/evaluation/seal.ts";
import type { Statement } from "../../subgraphs/ledger/rules/statement.ts";
import { formFaults, inputsFault } from "../sealed-file/file-form.ts";
import type { FileKey } from "../sealed-file/sealed-file.ts";
import { openedBy, openStatements, placeOf, sha256 } from "../sealed-file/signed-statements.ts";
import type { EvaluationFile } from "./evaluation-file.ts";

export type EvaluationReplay = {
  /** The document as it was signed; null when it cannot be read. */
  readonly evaluation: AnnualEvaluation | null;
  /** One sentence for each thing that is not as it should be; none for a sound evaluation. */
  readonly faults: readonly string[];
};

/** Checks a file. What is `believed` are these keys; the file's own keys when none are given. */
export async function replayEvaluation(
  file: EvaluationFile,
  believed?: readonly FileKey[],
): Promise<EvaluationReplay> {
  const form = formFaults(file, "evaluation-file/1");
  if (form.length > 0) return { evaluation: null, faults: form };
  const keys = believed ?? file.keys;
  const faults: string[] = [];
  const opened = await openedBy(keys, file.signed, "evaluation+jws");
  if (!opened)
    return {
      evaluation: null,
      faults: ["评价的签名不符。The evaluation is not signed by a key that is believed."],
    };
  const { content, member } = opened;
  const evaluation = JSON.parse(content) as AnnualEvaluation;
  if (member !== evaluation.hub)
    faults.push("评价不是平台签名的。Somebody other than the hub signed the evaluation.");
  if (sha256(content, "hex") !== file.hash)
    faults.push("评价的摘要不符。The hash is not the document's.");
  const bound = inputsFault(file);
  if (bound) return { evaluation, faults: [...faults, bound] };
  const inputs = JSON.parse(file.inputs) as AnnualInputs;
  const statements = await readStatements(file, keys, inputs, faults);
  try {
    const again = canonicalJson(
      composeEvaluation(inputs, (hash) => {
        const statement = statements.get(hash);
        if (statement) return statement;
        throw new Error(`缺少报表 ${hash}。`);
      }),
    );
    if (again !== content)
      faults.push(
        `重新计算的结果与原评价不同：${placeOf(again, content)}。Made again, the evaluation differs.`,
      );
  } catch (cause) {
    const why =
      cause instanceof Refused
        ? cause.faults.map(({ place, zh }) => `${place} ${zh}`).join("；")
        : String(cause);
    faults.push(`不能重新计算：${why} It cannot be made again.`);
  }
  return { evaluation, faults };
}

async function readStatements(
  file: EvaluationFile,
  keys: readonly FileKey[],
  { participants, year, quarter }: AnnualInputs,
  faults: string[],
): Promise<Map<string, Statement>> {
  const read = await openStatements(file, keys, faults);
  for (const { id, statement } of participants) {
    if (!statement) continue;
    const found = read.get(statement.hash);
    if (found?.member !== id) faults.push(`缺少 ${id} 的报表。The statement of ${id} is missing.`);
    else if (quarter === null && (found.period.year !== year || found.period.quarter !== null))
      faults.push(`${id} 的报表不是该年度的。The statement of ${id} is on another period.`);
  }
  return read;
}
