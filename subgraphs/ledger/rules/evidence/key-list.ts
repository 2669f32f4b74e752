/** The keys of a member over time, as a note signed by the network's registry or by the member. */
import { canonicalJson, readCanonicalJson } from "./canonical-json.ts";
import * as shape from "./json-shape.ts";
import {
  isNamed,
  isNoteSignature,
  readNote,
  readVerifierKey,
  type Signer,
  signNote,
  writeNote,
} from "./signed-note.ts";

/** One key and when its signatures count. Times are UTC, RFC 3339 with milliseconds. */
export type MemberKey = {
  /** Vkey of type 1 whose name is the origin of the member's log. */
  readonly verifierKey: string;
  readonly from: string;
  /** Planned end; null while none is set. */
  readonly until: string | null;
  /** From then on nothing by this key counts, whoever signed it; null if never revoked. */
  readonly revokedAt: string | null;
  readonly reason: string | null;
};

export type KeyList = {
  readonly network: string;
  readonly member: string;
  /** Of two lists that are trusted alike, the one issued later holds. */
  readonly issuedAt: string;
  readonly keys: readonly MemberKey[];
};

const header = "evidence-key-list/1";

/** The text of a key list: header, network, member, time of issue, keys as canonical JSON; a line each. */
export function keyListText({ network, member, issuedAt, keys }: KeyList): string {
  return `${header}\n${network}\n${member}\n${issuedAt}\n${canonicalJson(keys)}\n`;
}

/** Signs a key list: the registry for any member, a member for itself when it rotates a key. */
export function signKeyList(signers: readonly Signer[], list: KeyList): string {
  const text = keyListText(list);
  return writeNote({ text, signatures: signers.map((signer) => signNote(signer, text)) });
}

const checkKeys = shape.array(
  shape.object({
    verifierKey: shape.text,
    from: shape.time,
    until: shape.nullable(shape.time),
    revokedAt: shape.nullable(shape.time),
    reason: shape.nullable(shape.string),
  }),
);

/** Reads a signed key list; null if it is not one. Says nothing yet about who signed it. */
export function readKeyList(text: string): KeyList | null {
  const [first, network, member, issuedAt, keys, end, ...rest] =
    readNote(text)?.text.split("\n") ?? [];
  if (first !== header || !network || !member || keys === undefined) return null;
  if (end !== "" || rest.length > 0) return null;
  try {
    shape.time(issuedAt, "");
    const value = readCanonicalJson(keys);
    checkKeys(value, "");
    const list = value as readonly MemberKey[];
    const areKeys = list.every((key) => readVerifierKey(key.verifierKey)?.type === 1);
    return areKeys ? { network, member, issuedAt: issuedAt ?? "", keys: list } : null;
  } catch {
    return null;
  }
}

/** Whom a verifier believes about keys: vkeys that it has from elsewhere than from what it checks. */
export type KeyAnchors = {
  /** Keys of the network's registry: they speak for every member. */
  readonly registry: readonly string[];
  /** Keys of this member that the verifier knows: they speak for its later keys. */
  readonly pinned: readonly string[];
};

/**
 * True if a key list is signed by the registry, or by a pinned key of the member that the list itself
 * names and that was in force when the list was issued. A wrong signature by any such key refuses it.
 */
export function isTrustedKeyList(note: string, list: KeyList, anchors: KeyAnchors): boolean {
  const read = readNote(note);
  if (!read) return false;
  const pinned = anchors.pinned.filter((text) =>
    list.keys.some((key) => key.verifierKey === text && isInForce(key, Date.parse(list.issuedAt))),
  );
  let isTrusted = false;
  for (const text of [...anchors.registry, ...pinned]) {
    const key = readVerifierKey(text);
    const line = key && read.signatures.find((signature) => isNamed(key, signature));
    if (!key || !line) continue;
    if (!isNoteSignature(key, read.text, line)) return false;
    isTrusted = true;
  }
  return isTrusted;
}

export type KeyFault = "KEY_NOT_YET_VALID" | "KEY_EXPIRED" | "KEY_REVOKED";

/** What speaks against a signature by `key` that existed at `time` (ms since 1970); null if nothing. */
export function keyFault(key: MemberKey, time: number): KeyFault | null {
  if (key.revokedAt !== null && time >= Date.parse(key.revokedAt)) return "KEY_REVOKED";
  if (time < Date.parse(key.from)) return "KEY_NOT_YET_VALID";
  if (key.until !== null && time > Date.parse(key.until)) return "KEY_EXPIRED";
  return null;
}

function isInForce(key: MemberKey, time: number): boolean {
  // A list may announce the revocation of the very key that signs it, and nothing after that.
  return keyFault(key, key.revokedAt === null ? time : time - 1) === null;
}
