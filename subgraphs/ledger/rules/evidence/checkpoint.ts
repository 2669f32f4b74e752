/**
 * What a log looked like at a size: C2SP tlog-checkpoint v1.0.0, cosigned by others with
 * tlog-cosignature v1 (Ed25519).
 */
import { fromBase64, toBase64 } from "./base64.ts";
import { type HashAlgorithm, hashLength, isSignedBy, signBytes } from "./cryptography.ts";
import {
  type NoteSignature,
  readNote,
  type SignedNote,
  type Signer,
  signNote,
  type VerifierKey,
  writeNote,
} from "./signed-note.ts";

export type Checkpoint = {
  /** Which log. Says network, member and hash algorithm; see `originOf`. */
  readonly origin: string;
  /** Number of leaves. */
  readonly size: number;
  readonly root: Uint8Array;
};

/** A checkpoint with the note it was read from. */
export type SignedCheckpoint = { readonly checkpoint: Checkpoint; readonly note: SignedNote };

/**
 * The name of a member's log and of its keys: `network/member` under SHA-256, and
 * `network/member/sm3` under SM3. The algorithm is part of the name because every signature covers
 * the name: a root can never be taken for one under the other algorithm.
 */
export function originOf(network: string, member: string, algorithm: HashAlgorithm): string {
  return algorithm === "sha256" ? `${network}/${member}` : `${network}/${member}/${algorithm}`;
}

/** The text that is signed: origin, size and root, a line each. We write no extension lines. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/** Signs a checkpoint with the log's own key. */
export function signCheckpoint(signer: Signer, checkpoint: Checkpoint): string {
  const text = checkpointText(checkpoint);
  return writeNote({ text, signatures: [signNote(signer, text)] });
}

/**
 * Reads a signed checkpoint; null if it is not one. Extension lines are refused: they belong to the
 * signed text but nobody would check them.
 */
export function readCheckpoint(text: string): SignedCheckpoint | null {
  const note = readNote(text);
  const [origin, size, root, end, ...rest] = note?.text.split("\n") ?? [];
  if (!note || !origin || size === undefined || root === undefined) return null;
  if (end !== "" || rest.length > 0) return null;
  const bytes = fromBase64(root);
  const count = /^(0|[1-9]\d{0,15})$/.test(size) ? Number(size) : Number.NaN;
  if (!Number.isSafeInteger(count) || bytes?.length !== hashLength) return null;
  return { note, checkpoint: { origin, size: count, root: bytes } };
}

/** Cosigns the text of a checkpoint at `time`, in seconds since 1970, with a key of type 4. */
export function cosign(signer: Signer, text: string, time: number): NoteSignature {
  if (signer.verifierKey.type !== 4) throw new RangeError("Only a key of type 4 cosigns.");
  if (!Number.isSafeInteger(time) || time < 0) throw new RangeError("Not a time in seconds.");
  const stamp = Buffer.alloc(8);
  stamp.writeBigUInt64BE(BigInt(time));
  const signature = signBytes(signer.privateKey, cosignedText(text, time));
  const { name, id } = signer.verifierKey;
  return { name, id, bytes: Buffer.concat([stamp, signature]) };
}

/** Says when the owner of `key` cosigned, in seconds since 1970; null if the cosignature is wrong. */
export function cosignedAt(key: VerifierKey, text: string, line: NoteSignature): number | null {
  if (key.type !== 4 || line.bytes.length !== 72) return null;
  const time = Number(Buffer.from(line.bytes.subarray(0, 8)).readBigUInt64BE());
  if (!Number.isSafeInteger(time)) return null;
  const isRight = isSignedBy(key.publicKey, cosignedText(text, time), line.bytes.subarray(8));
  return isRight ? time : null;
}

/** Puts further signature lines under a note. */
export function addSignatures(note: string, lines: readonly NoteSignature[]): string {
  const read = readNote(note);
  if (!read) throw new RangeError("Not a signed note.");
  return writeNote({ text: read.text, signatures: [...read.signatures, ...lines] });
}

function cosignedText(text: string, time: number): Uint8Array {
  return Buffer.from(`cosignature/v1\ntime ${time}\n${text}`);
}
