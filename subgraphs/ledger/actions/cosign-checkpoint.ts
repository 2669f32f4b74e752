/** A member as a witness: cosigns what a log has become, once it is proven that the log only grew. */
import { createHash } from "node:crypto";
import type { MemberContext } from "../../runtime/context.ts";
import { openSigned } from "../../runtime/member-key.ts";
import type { Correspondence, Door, DoorAnswer } from "../../runtime/member-kind.ts";
import { inTransaction } from "../../runtime/transaction.ts";
import {
  type AddCheckpoint,
  readAddCheckpoint,
  sizeMediaType,
} from "../rules/evidence/add-checkpoint.ts";
import { cosign, originOf, type SignedCheckpoint } from "../rules/evidence/checkpoint.ts";
import {
  isNamed,
  isNoteSignature,
  type Signer,
  signerOf,
  verifierKeyOf,
  writeNote,
  writeSignature,
} from "../rules/evidence/signed-note.ts";
import { type Judgement, judgeSubmission, witnessNameOf } from "../rules/evidence/witness.ts";
import { logHash, networkName } from "../tables/evidence-names.ts";
import { addAlarm, lockWitnessed, setWitnessed } from "../tables/evidence-witnessed.ts";
import { appointedWitnesses } from "./appointed-witnesses.ts";

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
  const signature = signatureOf(log, given.signed, correspondence, context.now());
  if (!signature)
    return says(403, "检查点没有有效密钥的签名。No key in force signed the checkpoint.");
  const statement = await statementOf(context, log, body as string, correspondence, authorization);
  const signer = signerOf(witnessNameOf(networkName, context.member.code), await seed(), 4);
  const note = writeNote({ text: given.signed.note.text, signatures: [signature] });
  return inTransaction(context, (inside) =>
    judge(inside, log, given, { note, request: body as string, statement }, signer),
  );
};

/** One at a time for each log; what is answered has been committed before. */
async function judge(
  { em, now }: MemberContext,
  log: string,
  { oldSize, proof, signed }: Submitted,
  shown: { readonly note: string; readonly request: string; readonly statement: string | null },
  signer: Signer,
): Promise<DoorAnswer> {
  const known = await lockWitnessed(em, log);
  const { checkpoint } = signed;
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
  const isSigned = known?.size === checkpoint.size && known.keyId === signer.verifierKey.id;
  if (isSigned) return says(200, known.line);
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
  if (answer === "SIZE_DIFFERS")
    return { status: 409, body: `${size}\n`, mediaType: sizeMediaType };
  return answer === "PROOF_WRONG"
    ? says(422, "一致性证明不成立。The consistency proof does not hold.")
    : says(400, "旧大小大于检查点。The old size is larger than the checkpoint.");
}

const says = (status: number, body: string): DoorAnswer => ({
  status,
  body,
  mediaType: "text/plain; charset=utf-8",
});

/** Returns whose log has that name; null for one of another network or hash. */
function memberOf(origin: string): string | null {
  const member = origin.slice(networkName.length + 1).replace(/\/.*$/, "");
  return origin === originOf(networkName, member, logHash) ? member : null;
}

/** Returns the line under the checkpoint by a key that the registry has in force for the log. */
function signatureOf(
  log: string,
  { checkpoint, note }: SignedCheckpoint,
  { peers }: Correspondence,
  at: Date,
) {
  const keys = (peers.find(log)?.keys ?? []).flatMap(({ kid }) => peers.keyOf(log, kid, at) ?? []);
  for (const { x = "" } of keys) {
    const key = verifierKeyOf(checkpoint.origin, 1, Buffer.from(x, "base64url"));
    const line = note.signatures.find(
      (one) => isNamed(key, one) && isNoteSignature(key, note.text, one),
    );
    if (line) return line;
  }
  return null;
}

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

/** What a member signs for its request with. */
export const sha256Of = (text: string): string => createHash("sha256").update(text).digest("hex");
