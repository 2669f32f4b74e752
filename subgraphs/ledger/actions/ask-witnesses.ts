/** Brings this member's newest checkpoint to its witnesses and keeps what they sign. */
import type { MemberContext } from "../../runtime/context.ts";
import type { BackgroundWork, Correspondence } from "../../runtime/member-kind.ts";
import type { Peer } from "../../runtime/peers.ts";
import { readSize, writeAddCheckpoint } from "../rules/evidence/add-checkpoint.ts";
import { cosignedAt, readCheckpoint } from "../rules/evidence/checkpoint.ts";
import { consistencyPlan } from "../rules/evidence/merkle-proof.ts";
import { isNamed, readSignatures, verifierKeyOf } from "../rules/evidence/signed-note.ts";
import { witnessNameOf } from "../rules/evidence/witness.ts";
import { readProofs } from "../tables/evidence-log.ts";
import { logHash, networkName } from "../tables/evidence-names.ts";
import {
  addSignature,
  appoint,
  newestCheckpoint,
  noteAnswer,
  readStanding,
  type ShownCheckpoint,
  type WitnessStanding,
} from "../tables/evidence-witnesses.ts";
import { appointedWitnesses } from "./appointed-witnesses.ts";
import { sha256Of } from "./recall-log.ts";

/** A witness answers in milliseconds; one that does not is asked again later. */
const callMs = 5000;
/** After a first fault, and then twice as long each time, up to the longest. */
const firstWaitMs = 1000;
const longestWaitMs = 30_000;

/** Starts asking; each witness by itself, so that one that is away delays nobody. */
export function askWitnesses(
  fresh: () => MemberContext,
  correspondence: Correspondence,
): BackgroundWork {
  const stopping = new AbortController();
  const underWay = new Map<string, Promise<void>>();
  const pauses = new Map<string, NodeJS.Timeout>();
  const waitsMs = new Map<string, number>();
  let isWanted = false;
  let round: Promise<void> | null = null;

  const ask = async (witness: WitnessStanding): Promise<void> => {
    const { member } = witness;
    const fault = await bring(fresh(), witness, correspondence, stopping.signal).catch(
      (cause: unknown) => (cause instanceof Error ? cause.message : String(cause)),
    );
    underWay.delete(member);
    if (stopping.signal.aborted) return;
    if (fault === null) {
      waitsMs.delete(member);
      // The log may have grown meanwhile.
      return wake();
    }
    await noteAnswer(fresh().em, member, { fault }).catch(() => undefined);
    const ms = Math.min(longestWaitMs, (waitsMs.get(member) ?? firstWaitMs / 2) * 2);
    waitsMs.set(member, ms);
    const again = (): void => {
      pauses.delete(member);
      wake();
    };
    pauses.set(member, setTimeout(again, ms).unref());
  };
  const look = async (): Promise<void> => {
    const { em, member: own } = fresh();
    await appoint(em, appointedWitnesses(correspondence.peers, own.code));
    const { quorum, witnesses } = await readStanding(em);
    const newest = await newestCheckpoint(em, own.code, quorum);
    if (!newest) return;
    for (const witness of witnesses) {
      const { member } = witness;
      const isSigned = newest.cosignatures.some((one) => one.member === member);
      if (!isSigned && !underWay.has(member) && !pauses.has(member))
        underWay.set(member, ask(witness));
    }
  };
  const looks = async (): Promise<void> => {
    while (isWanted && !stopping.signal.aborted) {
      isWanted = false;
      await look().catch((cause: unknown) => {
        if (!stopping.signal.aborted)
          process.stderr.write(`evidence witnesses: ${String(cause)}\n`);
      });
    }
    round = null;
  };
  const wake = (): void => {
    isWanted = true;
    round ??= looks();
  };
  return {
    wake,
    stop: async () => {
      stopping.abort();
      for (const timer of pauses.values()) clearTimeout(timer);
      await round;
      await Promise.all(underWay.values());
    },
  };
}

/** Brings the newest checkpoint to one witness; returns what went wrong, null when it has signed. */
async function bring(
  context: MemberContext,
  witness: WitnessStanding,
  correspondence: Correspondence,
  stop: AbortSignal,
): Promise<string | null> {
  const { em, member } = context;
  const peer = correspondence.peers.find(witness.member);
  if (!peer) return "名册中没有该见证人。The witness is not on record.";
  let oldSize = witness.size;
  for (let tries = 0; tries < 4; tries += 1) {
    const newest = await newestCheckpoint(em, member.code, 0);
    if (!newest) return null;
    // A log that is shorter than its witness knows it says so: that is the alarm.
    const isShorter = oldSize > newest.size;
    const plan = isShorter ? [] : consistencyPlan(oldSize, newest.size);
    const [proof = []] = await readProofs(em, logHash, [plan]);
    const body = writeAddCheckpoint({ oldSize, proof, note: newest.note });
    const { status, text } = await post(peer, body, correspondence, stop);
    if (status === 200) return keep(context, newest, peer, text);
    if (isShorter)
      return `见证人见过 ${oldSize} 行，本日志只有 ${newest.size} 行：数据库被回退。The witness has seen ${oldSize} rows, this log has ${newest.size}: the database went back.`;
    const known = status === 409 ? readSize(text.trimEnd()) : null;
    if (known === null) return `HTTP ${status} ${text}`.trim();
    if (known === oldSize)
      return `见证人在 ${known} 行时见过另一个根：日志分叉。The witness has seen another root at ${known} rows: the log is forked.`;
    oldSize = known;
  }
  return "见证人所知大小不断变化。The size that the witness knows keeps changing.";
}

async function post(
  { code, url }: Peer,
  body: string,
  { sign }: Correspondence,
  stop: AbortSignal,
): Promise<{ readonly status: number; readonly text: string }> {
  const statement = await sign?.("add-checkpoint", code, { sha256: sha256Of(body) });
  const response = await fetch(url.replace(/\/graphql$/, "/add-checkpoint"), {
    method: "POST",
    headers: {
      "content-type": "text/plain; charset=utf-8",
      ...(statement ? { authorization: `Bearer ${statement}` } : {}),
    },
    body,
    signal: AbortSignal.any([stop, AbortSignal.timeout(callMs)]),
  });
  return { status: response.status, text: await response.text() };
}

/** Keeps those lines of an answer that the witness' own keys signed. */
async function keep(
  { em, now }: MemberContext,
  newest: ShownCheckpoint,
  { code, keys }: Peer,
  lines: string,
): Promise<string | null> {
  const { note } = readCheckpoint(newest.note)!;
  let isKept = false;
  for (const { publicKey } of keys) {
    const bytes = Buffer.from(publicKey.x ?? "", "base64url");
    const key = verifierKeyOf(witnessNameOf(networkName, code), 4, bytes);
    for (const line of readSignatures(lines) ?? []) {
      const seconds = isNamed(key, line) ? cosignedAt(key, note.text, line) : null;
      if (seconds === null) continue;
      const at = new Date(seconds * 1000);
      await addSignature(em, newest.size, { member: code, verifierKey: key.text, at }, line);
      isKept = true;
    }
  }
  if (!isKept) return "见证签名不符。The witness' signature is wrong.";
  await noteAnswer(em, code, { size: newest.size, at: now() });
  return null;
}
