/** Takes waiting leaves into the log and seals its new size with a checkpoint. */
import type { MemberContext } from "../../runtime/context.ts";
import { inTransaction } from "../../runtime/transaction.ts";
import { originOf, signCheckpoint } from "../rules/evidence/checkpoint.ts";
import type { HashAlgorithm } from "../rules/evidence/cryptography.ts";
import { rootOf } from "../rules/evidence/merkle-frontier.ts";
import { isNamed, readNote, type Signer, signNote } from "../rules/evidence/signed-note.ts";
import {
  addCheckpoint,
  latestCheckpoint,
  readFrontier,
  type StoredCheckpoint,
  takeWaiting,
} from "../tables/evidence-log.ts";
import { addSignature } from "../tables/evidence-witnesses.ts";

/** How many leaves one transaction takes; others may write meanwhile. */
const mostAtOnce = 5000;

export type LogKeeper = {
  readonly network: string;
  readonly algorithm: HashAlgorithm;
  readonly signer: Signer;
};

/** Extends the log by all that waits, and returns the checkpoint of its size; null for an empty log. */
export async function extendLog(
  context: MemberContext,
  keeper: LogKeeper,
): Promise<StoredCheckpoint | null> {
  let size = 0;
  for (let taken = mostAtOnce; taken === mostAtOnce;) {
    ({ size, taken } = await inTransaction({ ...context, em: context.em.fork() }, ({ em }) =>
      takeWaiting(em, keeper.algorithm, mostAtOnce),
    ));
  }
  const em = context.em.fork();
  const latest = await latestCheckpoint(em);
  if (size === 0 || latest?.size === size) {
    if (latest) await signAnew(em, context.member.code, latest, keeper.signer, context.now());
    return latest;
  }
  const root = rootOf(keeper.algorithm, await readFrontier(em, size));
  const origin = originOf(keeper.network, context.member.code, keeper.algorithm);
  const checkpoint = { size, note: signCheckpoint(keeper.signer, { origin, size, root }) };
  await addCheckpoint(em, checkpoint, context.now());
  return checkpoint;
}

/** A checkpoint that an earlier key signed gets a line by the present one: the earlier may have been revoked. */
async function signAnew(
  em: MemberContext["em"],
  member: string,
  { size, note }: StoredCheckpoint,
  { verifierKey, privateKey }: Signer,
  at: Date,
): Promise<void> {
  const read = readNote(note);
  if (!read || read.signatures.some((line) => isNamed(verifierKey, line))) return;
  const line = signNote({ verifierKey, privateKey }, read.text);
  await addSignature(em, size, { member, verifierKey: verifierKey.text, at }, line);
}
