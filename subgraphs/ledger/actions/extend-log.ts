/** Takes waiting leaves into the log and seals its new size with a checkpoint. */
import type { MemberContext } from "../../runtime/context.ts";
import { inTransaction } from "../../runtime/transaction.ts";
import { originOf, signCheckpoint } from "../rules/evidence/checkpoint.ts";
import type { HashAlgorithm } from "../rules/evidence/cryptography.ts";
import { rootOf } from "../rules/evidence/merkle-frontier.ts";
import type { Signer } from "../rules/evidence/signed-note.ts";
import {
  addCheckpoint,
  latestCheckpoint,
  readFrontier,
  type StoredCheckpoint,
  takeWaiting,
} from "../tables/evidence-log.ts";

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
  if (size === 0 || latest?.size === size) return latest;
  const root = rootOf(keeper.algorithm, await readFrontier(em, size));
  const origin = originOf(keeper.network, context.member.code, keeper.algorithm);
  const checkpoint = { size, note: signCheckpoint(keeper.signer, { origin, size, root }) };
  await addCheckpoint(em, checkpoint, context.now());
  return checkpoint;
}
