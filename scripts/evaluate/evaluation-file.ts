/** A sealed evaluation with all that it was made of, in one file: enough to make it again on a machine with no network. */
import type { Ask } from "../../gateway/evidence/key-list.ts";
import { NetworkFailure } from "../network/failure.ts";
import { fileKeys, type SealedFile, type ToldKeys } from "../sealed-file/sealed-file.ts";

export type EvaluationFile = SealedFile & {
  readonly format: "evaluation-file/1";
};

type Answer = {
  readonly evaluation: {
    readonly sealed: { readonly hash: string; readonly signed: string } | null;
    readonly sources: { inputs: string; statements: string[] } | null;
  } | null;
  readonly memberKeys: ToldKeys;
};

const query = `query ($id: ID!) {
  evaluation(id: $id) { sealed { hash signed } sources { inputs statements } }
  memberKeys { member kid publicKey }
}`;

/** Gathers the file from a running network. @throws NetworkFailure when nothing is sealed under that identifier */
export async function gatherEvaluation(ask: Ask, id: string): Promise<EvaluationFile> {
  const { evaluation, memberKeys } = await ask<Answer>(query, { id });
  const { sealed = null, sources = null } = evaluation ?? {};
  if (!sealed || !sources)
    throw new NetworkFailure(`没有密封的评价 ${id}。`, `There is no sealed evaluation ${id}.`);
  return {
    format: "evaluation-file/1",
    ...sealed,
    ...sources,
    keys: fileKeys(memberKeys, [sealed.signed, ...sources.statements]),
  };
}
