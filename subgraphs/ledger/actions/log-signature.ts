/** Whose log a checkpoint is of, and by which key on record it is signed. */
import type { Peers } from "../../runtime/peers.ts";
import { originOf, type SignedCheckpoint } from "../rules/evidence/checkpoint.ts";
import {
  isNamed,
  isNoteSignature,
  type NoteSignature,
  verifierKeyOf,
} from "../rules/evidence/signed-note.ts";
import { logHash, networkName } from "../tables/evidence-names.ts";

/** Returns whose log has that name; null for one of another network or hash. */
export function memberOf(origin: string): string | null {
  const member = origin.slice(networkName.length + 1).replace(/\/.*$/, "");
  return origin === originOf(networkName, member, logHash) ? member : null;
}

/**
 * Returns the line under a checkpoint by a key that the registry has in force for the log at `at`; where `at` is
 * null, by any key that it ever had: what was cosigned before a key ended stays.
 */
export function signatureOf(
  log: string,
  { checkpoint, note }: SignedCheckpoint,
  peers: Peers,
  at: Date | null,
): NoteSignature | null {
  const keys = (peers.find(log)?.keys ?? []).flatMap(({ kid, publicKey }) =>
    at === null ? publicKey : (peers.keyOf(log, kid, at) ?? []),
  );
  for (const { x = "" } of keys) {
    const key = verifierKeyOf(checkpoint.origin, 1, Buffer.from(x, "base64url"));
    const line = note.signatures.find(
      (one) => isNamed(key, one) && isNoteSignature(key, note.text, one),
    );
    if (line) return line;
  }
  return null;
}
