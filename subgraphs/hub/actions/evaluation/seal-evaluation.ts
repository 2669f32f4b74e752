/** Seals an evaluation: computes it from what is on record, signs the document, and keeps it for good. */
import type { MemberContext } from "../../../runtime/context.ts";
import { refuse } from "../../../runtime/errors.ts";
import { composeEvaluation } from "../../rules/annual/compose-evaluation.ts";
import { canonicalJson, textHash } from "../../rules/evaluation/seal.ts";
import { ReceivedStatements } from "../../tables/collections.ts";
import { type EvaluationRow, SealedEvaluations } from "../../tables/evaluations.ts";
import { statementIn } from "../../tables/statement-shelf.ts";
import { gatherInputs } from "./gather-inputs.ts";
import { explained } from "./open-evaluation.ts";
import { gatherRevision } from "./revise-evaluation.ts";

/** Returns the hash of the document. @throws NOT_FOUND at a hub without a key, BAD_USER_INPUT when the engine refuses */
export async function sealEvaluation(
  context: MemberContext,
  evaluation: EvaluationRow,
): Promise<string> {
  const { em, voice, now } = context;
  if (!voice?.signText)
    throw refuse("NOT_FOUND", "平台没有签名密钥，不能密封。The hub has no key to sign with.");
  const inputs = evaluation.revises
    ? await gatherRevision(context, evaluation)
    : await gatherInputs(context, evaluation);
  const hashes = inputs.participants.flatMap(({ statement }) => statement?.hash ?? []);
  const rows = await em.find(ReceivedStatements, { hash: { $in: hashes } });
  const statements = new Map(rows.map((row) => [row.hash, statementIn(row)]));
  const document = await explained(async () =>
    canonicalJson(composeEvaluation(inputs, (hash) => statements.get(hash)!)),
  );
  const inputsText = canonicalJson(inputs);
  const hash = textHash(document);
  const evaluationId = evaluation.id;
  em.create(SealedEvaluations, {
    evaluationId,
    sealing: (await em.count(SealedEvaluations, { evaluationId })) + 1,
    hash,
    document,
    signed: await voice.signText("evaluation+jws", document, textHash(inputsText)),
    inputs: inputsText,
    sealedAt: now(),
  });
  return hash;
}
