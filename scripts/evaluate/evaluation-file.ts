/** A sealed evaluation with all that it was made of, in one file: enough to make it again on a machine with no network. */
import type { JWK } from "jose";
import type { FileKey } from "../bulletin/bulletin-file.ts";
import type { Ask } from "../../gateway/evidence/key-list.ts";
import { keysUsed } from "../bulletin/file-form.ts";
import { NetworkFailure } from "../network/failure.ts";

export type EvaluationFile = {
  readonly format: "evaluation-file/1";
  /** SHA-256 of the document in hexadecimal. */
  readonly hash: string;
  /** The document as a compact JWS of the hub's. */
  readonly signed: string;
  /** `annual-inputs/1` as canonical JSON; the scheme's text is in it. */
  readonly inputs: string;
  /** Members' statements, each a compact JWS. */
  readonly statements: readonly string[];
  /** The public keys by which all this is signed, as the hub's registry names them; whoever distrusts the file brings keys of its own. */
  readonly keys: readonly FileKey[];
};

type Answer = {
  readonly evaluation: {
    readonly sealed: { readonly hash: string; readonly signed: string } | null;
    readonly sources: { inputs: string; statements: string[] } | null;
  } | null;
  readonly memberKeys: { member: string; kid: string; publicKey: string }[];
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
    keys: keysUsed(memberKeys, [sealed.signed, ...sources.statements]).map(
      ({ publicKey, ...key }) => ({
        ...key,
        publicKey: JSON.parse(publicKey) as JWK,
      }),
    ),
  };
}
