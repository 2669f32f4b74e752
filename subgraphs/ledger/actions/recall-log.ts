/** A witness that remembers nothing of a log asks the log's other witnesses before it signs. */
import { createHash } from "node:crypto";
import type { MemberContext } from "../../runtime/context.ts";
import { openSigned } from "../../runtime/member-key.ts";
import type { Correspondence, Door } from "../../runtime/member-kind.ts";
import { readCheckpoint } from "../rules/evidence/checkpoint.ts";
import { type Recollection, recollect } from "../rules/evidence/recollection.ts";
import type { Witnessed } from "../rules/evidence/witness.ts";
import { readWitnessed } from "../tables/evidence-witnessed.ts";
import { appointedWitnesses } from "./appointed-witnesses.ts";
import { memberOf, signatureOf } from "./log-signature.ts";

/** What another witness has cosigned last: the note of the log's member, and the cosignature below. */
export type Recalled = Witnessed & { readonly note: string };

type Answer = {
  readonly log: string;
  /** SHA-256 of the request that this answers, in hex. */
  readonly request: string;
  readonly checkpoint: string | null;
};

/** Whoever brought the checkpoint waits for five seconds. */
const callMs = 3000;

/** Takes `{ request }`, a JWS of another member for this one, and answers `{ answer }`, one for the asker. */
export const tellWitnessed: Door = async ({ em, member, now }, body, { peers, sign }) => {
  const { request } = (body ?? {}) as { request?: unknown };
  const asked = await openSigned<{ log: string }>(request, {
    type: "witnessed-request",
    receiver: member.code,
    peers,
    now: now(),
  }).catch(() => null);
  const log = asked?.content.log;
  if (!sign || typeof log !== "string")
    return { status: 403, body: { message: "不是在册成员的请求。Not a request of a member." } };
  const [kept] = await readWitnessed(em, log);
  const checkpoint = kept ? kept.note + kept.line : null;
  const answer: Answer = { log, request: sha256Of(request as string), checkpoint };
  return { status: 200, body: { answer: await sign("witnessed", asked!.sender, answer) } };
};

/** Asks the other witnesses of `log`, all at once; who does not answer in time has not answered. */
export async function recallLog(
  context: MemberContext,
  log: string,
  correspondence: Correspondence,
): Promise<Recollection<Recalled>> {
  const witnesses = appointedWitnesses(correspondence.peers, log);
  const others = witnesses.filter((code) => code !== context.member.code);
  const asked = others.map((code) => ask(context, code, log, correspondence));
  const answers = (await Promise.allSettled(asked)).flatMap((one) =>
    one.status === "fulfilled" ? [one.value] : [],
  );
  return recollect(witnesses.length, answers);
}

/** Returns what one witness remembers; null where it says that this is nothing. @throws when it does not say */
async function ask(
  { member, now }: MemberContext,
  witness: string,
  log: string,
  { peers, sign }: Correspondence,
): Promise<Recalled | null> {
  const request = await sign!("witnessed-request", witness, { log });
  const response = await fetch(peers.find(witness)!.url.replace(/\/graphql$/, "/witnessed"), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ request }),
    signal: AbortSignal.timeout(callMs),
  });
  const { answer } = (await response.json()) as { answer?: unknown };
  const expected = { type: "witnessed", receiver: member.code, peers, now: now() };
  const { sender, content } = await openSigned<Answer>(answer, expected);
  const isForUs = sender === witness && content.log === log;
  if (!isForUs || content.request !== sha256Of(request)) throw new Error("not our answer");
  if (content.checkpoint === null) return null;
  const signed = readCheckpoint(content.checkpoint);
  if (
    !signed ||
    memberOf(signed.checkpoint.origin) !== log ||
    !signatureOf(log, signed, peers, null)
  )
    throw new Error("not of this log");
  const { size, root } = signed.checkpoint;
  return { size, root, note: content.checkpoint };
}

/** What a member signs for its request with. */
export const sha256Of = (text: string): string => createHash("sha256").update(text).digest("hex");
