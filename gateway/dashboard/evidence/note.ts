/** Signed notes of C2SP: keys, checkpoints, cosignatures and lists of keys (schema/evidence.md, 4 and 5). */
import { type Bytes, fromBase64, join, readCanonical, sha256, toHex, utf8 } from "./bytes.ts";

export type Key = {
  readonly name: string;
  readonly id: string;
  /** 1 signs logs, 4 cosigns. */
  readonly type: number;
  readonly publicKey: Bytes;
};
type Line = { readonly name: string; readonly id: string; readonly bytes: Bytes };
export type Note = { readonly text: string; readonly lines: readonly Line[] };

/** Reads a vkey; null where its form or its own id is wrong. */
export async function readKey(vkey: string): Promise<Key | null> {
  const [, name = "", id, encoded = ""] = /^([^+\s]+)\+([0-9a-f]{8})\+(.+)$/u.exec(vkey) ?? [];
  const bytes = fromBase64(encoded);
  if (bytes?.length !== 33) return null;
  const hash = await sha256(utf8(`${name}\n`), bytes);
  const [type = 0, publicKey] = [bytes[0], bytes.slice(1)];
  return toHex(hash.slice(0, 4)) === id ? { name, id, type, publicKey } : null;
}

export function readNote(note: string): Note | null {
  const split = note.lastIndexOf("\n\n");
  if (split < 0 || !note.endsWith("\n") || /[^\P{Cc}\n]/u.test(note)) return null;
  const lines: Line[] = [];
  for (const line of note.slice(split + 2, -1).split("\n")) {
    const [, name, encoded] = /^— ([^\s+]+) (\S+)$/u.exec(line) ?? [];
    const bytes = fromBase64(encoded ?? "");
    if (name === undefined || !bytes || bytes.length < 5) return null;
    lines.push({ name, id: toHex(bytes.slice(0, 4)), bytes: bytes.slice(4) });
  }
  return { text: note.slice(0, split + 1), lines };
}

export type Checkpoint = {
  /** Which log: network, member, and `sm3` where the network hashes by it. */
  readonly origin: string;
  readonly size: number;
  readonly root: string;
  readonly note: Note;
};

export function readCheckpoint(text: string): Checkpoint | null {
  const note = readNote(text);
  const [, origin, size, root] =
    /^(\S+)\n(0|[1-9]\d{0,14})\n([A-Za-z0-9+/]{43}=)\n$/u.exec(note?.text ?? "") ?? [];
  if (!note || !origin || !root) return null;
  return { origin, size: Number(size), root, note };
}

/** Under a note: `right`, `wrong`, or `none` where no line names the key. */
export async function signatureBy(key: Key, { text, lines }: Note) {
  const own = linesOf(key, lines);
  if (own.length === 0) return "none";
  const areRight = await Promise.all(own.map(({ bytes }) => isSigned(key, utf8(text), bytes)));
  return areRight.every(Boolean) ? "right" : "wrong";
}

/** When the key cosigned the note, in ms since 1970; `none`, `wrong` as above. */
export async function cosignedAt(key: Key, { text, lines }: Note) {
  const line = key.type === 4 ? linesOf(key, lines)[0] : undefined;
  if (!line) return "none";
  if (line.bytes.length !== 72) return "wrong";
  const seconds = Number(new DataView(line.bytes.buffer).getBigUint64(0));
  const signed = utf8(`cosignature/v1\ntime ${seconds}\n${text}`);
  return (await isSigned(key, signed, line.bytes.slice(8))) ? seconds * 1000 : "wrong";
}

/** A key of a member and when it counts; times as RFC 3339. */
export type MemberKey = {
  readonly verifierKey: string;
  readonly from: string;
  readonly until: string | null;
  readonly revokedAt: string | null;
};

/** The keys of the log's member, from the hub's note, whose signature nobody here can judge; or null. */
export function readKeyList(text: string, origin: string): readonly MemberKey[] | null {
  const [header, network, member, , keys = ""] = readNote(text)?.text.split("\n") ?? [];
  if (header !== "evidence-key-list/1" || `${network}/${member}` !== origin) return null;
  try {
    return readCanonical(keys) as readonly MemberKey[];
  } catch {
    return null;
  }
}

const linesOf = (key: Key, lines: readonly Line[]) =>
  lines.filter(({ name, id }) => name === key.name && id === key.id);

async function isSigned(key: Key, message: Bytes, signature: Bytes): Promise<boolean> {
  if (signature.length !== 64) return false;
  const imported = await crypto.subtle.importKey("raw", join(key.publicKey), "Ed25519", false, [
    "verify",
  ]);
  return crypto.subtle.verify("Ed25519", imported, signature, message);
}
