/** What others know of a member's log: it cannot take that back, whatever it shows now. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Trust } from "../../subgraphs/ledger/rules/evidence/trust.ts";
import type { Ask } from "../../gateway/evidence/key-list.ts";

export type OthersNotes = {
  /** Signed checkpoints by the code of the log's member. */
  readonly of: (member: string) => readonly string[];
  /** Witnesses that did not answer: what they know is missing. */
  readonly silent: readonly string[];
};
type Witness = {
  evidenceWitnessed: { log: string; checkpoint: string }[] | null;
  evidenceAlarms: { log: string; knownNote: string; shownNote: string }[] | null;
};
const witnessQuery = `query ($witness: ID!) {
  evidenceWitnessed(member: $witness) { log checkpoint }
  evidenceAlarms(member: $witness) { log knownNote shownNote } }`;
const atOnce = 8;

/** Asks every witness trusted; to be called before the logs are read, which only grow meanwhile. */
export async function notesOfWitnesses(ask: Ask, { witnesses }: Trust): Promise<OthersNotes> {
  const notes = new Map<string, string[]>();
  const silent: string[] = [];
  const codes = [...new Set(witnesses.map(({ member }) => member))];
  const askOne = async (witness: string): Promise<void> => {
    try {
      const said = await ask<Witness>(witnessQuery, { witness });
      for (const { log, checkpoint } of said.evidenceWitnessed ?? [])
        notes.set(log, [...(notes.get(log) ?? []), checkpoint]);
      for (const { log, knownNote, shownNote } of said.evidenceAlarms ?? [])
        notes.set(log, [...(notes.get(log) ?? []), knownNote, shownNote]);
    } catch {
      silent.push(witness);
    }
  };
  for (let from = 0; from < codes.length; from += atOnce)
    await Promise.all(codes.slice(from, from + atOnce).map(askOne));
  return { of: (member) => notes.get(member) ?? [], silent };
}

const headQuery = `query ($member: ID!) {
  evidenceLog(member: $member, rows: 0) { checkpoint isWitnessed } }`;
/** Witnesses sign within a second or so of a checkpoint. */
const patienceMs = 5000;

/** Returns a member's newest checkpoint, waiting a little for witnesses where the trust wants them. */
export async function newestCheckpoint(
  ask: Ask,
  member: string,
  { quorum }: Trust,
): Promise<string | null> {
  for (const end = Date.now() + patienceMs; ; await sleep(250)) {
    const { evidenceLog: head } = await ask<{
      evidenceLog: { checkpoint: string | null; isWitnessed: boolean } | null;
    }>(headQuery, { member });
    if (!head?.checkpoint) return null;
    if (quorum === 0 || head.isWitnessed || Date.now() > end) return head.checkpoint;
  }
}
