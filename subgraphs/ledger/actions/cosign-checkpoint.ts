/** A member as a witness: cosigns what a log has become, once it is proven that the log only grew. */
import type { MemberContext } from "../../runtime/context.ts";
import { openSigned } from "../../runtime/member-key.ts";
import type { Correspondence, Door, DoorAnswer } from "../../runtime/member-kind.ts";
import { inTransaction } from "../../runtime/transaction.ts";
import {
  type AddCheckpoint,
  readAddCheckpoint,
  sizeMediaType,
} from "../rules/evidence/add-checkpoint.ts";
import { cosign, type SignedCheckpoint } from "../rules/evidence/checkpoint.ts";
import { type Recollection, remembers } from "../rules/evidence/recollection.ts";
import { type Signer, signerOf, writeNote, writeSignature } from "../rules/evidence/signed-note.ts";
import { type Judgement, judgeSubmission, witnessNameOf } from "../rules/evidence/witness.ts";
import { logHash, networkName } from "../tables/evidence-names.ts";
import {
  addAlarm,
  lockWitnessed,
  readWitnessed,
  setWitnessed,
} from "../tables/evidence-witnessed.ts";
import { appointedWitnesses } from "./appointed-witnesses.ts";
import { memberOf, signatureOf } from "./log-signature.ts";
import { type Recalled, recallLog, sha256Of } from "./recall-log.ts";

type Submitted = AddCheckpoint & { readonly signed: SignedCheckpoint };

/** C2SP tlog-witness `add-checkpoint`. Beyond it, the log's member may sign for its request (`authorization`). */
export const cosignCheckpoint: Door = async (context, body, correspondence, authorization) => {
  const given = typeof body === "string" ? readAddCheckpoint(body) : null;
  if (!given) return says(400, "不是 add-checkpoint 请求。Not an add-checkpoint request.");
  const log = memberOf(given.signed.checkpoint.origin);
  const { peers, seed } = correspondence;
  if (!seed) return says(404, "本成员没有签名密钥。This member has no key to sign with.");
  if (!log || !appointedWitnesses(peers, log).includes(context.member.code))
    return says(404, "本成员不见证此日志。This member does not witness that log.");
  const signature = signatureOf(log, given.signed, peers, context.now());
  if (!signature)
    return says(403, "检查点没有有效密钥的签名。No key in force signed the checkpoint.");
  const statement = await statementOf(context, log, body as string, correspondence, authorization);
  const signer = signerOf(witnessNameOf(networkName, context.member.code), await seed(), 4);
  const note = writeNote({ text: given.signed.note.text, signatures: [signature] });
  const [kept = null] = await readWitnessed(context.em, log);
  // Nobody is asked while the log is locked: they may be asking us.
  const recalled = remembers(kept) ? unasked : await recallLog(context, log, correspondence);
  return inTransaction(context, (inside) =>
    judge(inside, log, given, { note, request: body as string, statement }, signer, recalled),
  );
};

const unasked: Recollection<Recalled> = { kind: "UNSURE", missing: 1 };

/** One at a time for each log; what is answered has been committed before. */
async function judge(
  { em, now }: MemberContext,
  log: string,
  { oldSize, proof, signed }: Submitted,
  shown: { readonly note: string; readonly request: string; readonly statement: string | null },
  signer: Signer,
  recalled: Recollection<Recalled>,
): Promise<DoorAnswer> {
  const kept = await lockWitnessed(em, log);
  const { checkpoint } = signed;
  const recollection = remembers(kept) ? ({ kind: "KNOWN", last: kept } as const) : recalled;
  if (recollection.kind === "UNSURE")
    return says(
      503,
      `本见证人对此日志没有记忆，还须 ${recollection.missing} 个见证人答复后才签。This witness remembers nothing of the log and signs once ${recollection.missing} more witnesses have said what they know.`,
    );
  if (recollection.kind === "CONTRADICTED") {
    const { last, other } = recollection;
    await addAlarm(em, {
      log,
      kind: "FORK",
      knownNote: last.note,
      shownNote: other.note,
      request: shown.request,
      statement: null,
      seenAt: now(),
    });
    return differs(last.size);
  }
  const known = recollection.kind === "KNOWN" ? recollection.last : null;
  const judgement = judgeSubmission(
    logHash,
    { oldSize, proof, checkpoint },
    known,
    shown.statement !== null,
  );
  if (judgement.answer !== "COSIGN") {
    const { alarm } = judgement;
    const { note: shownNote, request, statement } = shown;
    if (alarm && known)
      await addAlarm(em, {
        log,
        kind: alarm,
        knownNote: known.note,
        shownNote,
        request,
        statement,
        seenAt: now(),
      });
    return refusal(judgement, known?.size ?? 0);
  }
  const isSigned = kept?.size === checkpoint.size && kept.keyId === signer.verifierKey.id;
  if (isSigned) return says(200, kept.line);
  const cosignedAt = new Date(Math.floor(now().getTime() / 1000) * 1000);
  const line = writeSignature(cosign(signer, signed.note.text, cosignedAt.getTime() / 1000));
  await setWitnessed(em, {
    log,
    size: checkpoint.size,
    root: checkpoint.root,
    note: shown.note,
    line,
    keyId: signer.verifierKey.id,
    cosignedAt,
  });
  return says(200, line);
}

function refusal({ answer }: Judgement, size: number): DoorAnswer {
  if (answer === "SIZE_DIFFERS") return differs(size);
  return answer === "PROOF_WRONG"
    ? says(422, "一致性证明不成立。The consistency proof does not hold.")
    : says(400, "旧大小大于检查点。The old size is larger than the checkpoint.");
}

const differs = (size: number): DoorAnswer => ({
  status: 409,
  body: `${size}\n`,
  mediaType: sizeMediaType,
});

const says = (status: number, body: string): DoorAnswer => ({
  status,
  body,
  mediaType: "text/plain; charset=utf-8",
});

/** Returns the JWS that came with a request if the log's member signed this very request with it. */
async function statementOf(
  { member, now }: MemberContext,
  log: string,
  request: string,
  { peers }: Correspondence,
  authorization: string | undefined,
): Promise<string | null> {
  const jws = /^Bearer (.+)$/.exec(authorization ?? "")?.[1];
  if (jws === undefined) return null;
  const expected = { type: "add-checkpoint", receiver: member.code, peers, now: now() };
  return openSigned<{ sha256: string }>(jws, expected).then(
    ({ sender, content }) => (sender === log && content.sha256 === sha256Of(request) ? jws : null),
    () => null,
  );
}
