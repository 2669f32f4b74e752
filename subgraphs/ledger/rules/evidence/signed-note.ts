/** Text signed by one or more keys: C2SP signed-note v1.0.0 (https://c2sp.org/signed-note). */
import { fromBase64, toBase64 } from "./base64.ts";
import * as cryptography from "./cryptography.ts";

/** What a key signs: 1, the text as it is; 4, the text with a time before it (tlog-cosignature). */
export type SignatureType = 1 | 4;

/** A public key by name, as `name+hexid+base64` (a "vkey"). */
export type VerifierKey = {
  readonly name: string;
  /** First four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ key), in hex. */
  readonly id: string;
  readonly type: SignatureType;
  readonly publicKey: cryptography.PublicKey;
  /** The vkey itself. */
  readonly text: string;
};

export type Signer = {
  readonly verifierKey: VerifierKey;
  readonly privateKey: cryptography.PrivateKey;
};

/** One line under a note. `bytes` is what follows the key id. */
export type NoteSignature = {
  readonly name: string;
  readonly id: string;
  readonly bytes: Uint8Array;
};
export type SignedNote = { readonly text: string; readonly signatures: readonly NoteSignature[] };

/** A note with more signatures than this is refused. The format asks for at least 16. */
export const mostSignatures = 64;

/** Makes a signer of a 32-byte Ed25519 seed. */
export function signerOf(name: string, seed: Uint8Array, type: SignatureType): Signer {
  const privateKey = cryptography.privateKeyOf(seed);
  const publicBytes = cryptography.publicBytesOf(privateKey);
  return { privateKey, verifierKey: verifierKeyOf(name, type, publicBytes) };
}

/** Names a public key; throws for a name that cannot stand in a note. */
export function verifierKeyOf(
  name: string,
  type: SignatureType,
  publicBytes: Uint8Array,
): VerifierKey {
  if (!isKeyName(name)) {
    throw new RangeError(`密钥名不能用：${name}。Not a key name: ${JSON.stringify(name)}.`);
  }
  const key = Buffer.concat([Buffer.of(type), publicBytes]);
  const identity = cryptography.digest("sha256", Buffer.concat([Buffer.from(`${name}\n`), key]));
  const id = Buffer.from(identity.subarray(0, 4)).toString("hex");
  const publicKey = cryptography.publicKeyOf(publicBytes);
  return { name, id, type, publicKey, text: `${name}+${id}+${toBase64(key)}` };
}

/** Reads a vkey of type 1 or 4; null for another type, a wrong id or a wrong form. */
export function readVerifierKey(text: string): VerifierKey | null {
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/u.exec(text) ?? [];
  const bytes = encoded === undefined ? null : fromBase64(encoded);
  if (name === undefined || !bytes || bytes.length !== 33 || !isKeyName(name)) return null;
  const type = bytes[0];
  if (type !== 1 && type !== 4) return null;
  const key = verifierKeyOf(name, type, bytes.subarray(1));
  return key.id === id ? key : null;
}

/** Signs `text`, which ends in a newline, with a key of type 1. */
export function signNote({ verifierKey, privateKey }: Signer, text: string): NoteSignature {
  if (verifierKey.type !== 1) throw new RangeError("Only a key of type 1 signs plain notes.");
  const bytes = cryptography.signBytes(privateKey, Buffer.from(text));
  return { name: verifierKey.name, id: verifierKey.id, bytes };
}

/** True if `signature` is by a key of type 1 over `text`. */
export function isNoteSignature(key: VerifierKey, text: string, signature: NoteSignature): boolean {
  return (
    key.type === 1 && cryptography.isSignedBy(key.publicKey, Buffer.from(text), signature.bytes)
  );
}

/** True if the signature line names this key. Only then is it this key's to verify. */
export function isNamed(key: VerifierKey, signature: NoteSignature): boolean {
  return key.name === signature.name && key.id === signature.id;
}

/** Writes a signed note. Throws where the text could not be read back. */
export function writeNote({ text, signatures }: SignedNote): string {
  const note = `${text}\n${signatures.map(writeSignature).join("")}`;
  if (readNote(note)?.text !== text) throw new RangeError("Not the text of a note.");
  return note;
}

/** Writes one line of signature. */
export function writeSignature({ name, id, bytes }: NoteSignature): string {
  return `— ${name} ${toBase64(Buffer.concat([Buffer.from(id, "hex"), bytes]))}\n`;
}

/** Reads lines of signature; null where they are none. */
export function readSignatures(lines: string): readonly NoteSignature[] | null {
  return readNote(`any\n\n${lines}`)?.signatures ?? null;
}

/** Reads a signed note; null if it is not one. Says nothing yet about the signatures. */
export function readNote(note: string): SignedNote | null {
  // The form allows no control character but the newline.
  // oxlint-disable-next-line no-control-regex -- that is the rule of the format
  if (!note.isWellFormed() || /[\u0000-\u0009\u000b-\u001f]/u.test(note)) return null;
  const split = note.lastIndexOf("\n\n");
  if (split < 0 || !note.endsWith("\n")) return null;
  const lines = note.slice(split + 2, -1).split("\n");
  if (lines.length > mostSignatures) return null;
  const signatures: NoteSignature[] = [];
  for (const line of lines) {
    const [dash, name, encoded, ...rest] = line.split(" ");
    const bytes = encoded === undefined ? null : fromBase64(encoded);
    if (dash !== "—" || name === undefined || !isKeyName(name) || rest.length > 0) return null;
    if (!bytes || bytes.length < 5) return null;
    const id = Buffer.from(bytes.subarray(0, 4)).toString("hex");
    signatures.push({ name, id, bytes: bytes.subarray(4) });
  }
  return { text: note.slice(0, split + 1), signatures };
}

function isKeyName(name: string): boolean {
  return name.length > 0 && !/[\s+\p{White_Space}]/u.test(name) && name.isWellFormed();
}
