/** Who stands behind a checkpoint: the member's key, in force at the time, and enough witnesses. */
import { type Checkpoint, cosignedAt, originOf, readCheckpoint } from "./checkpoint.ts";
import { type Finding, finding, type Place } from "./finding.ts";
import { isTrustedKeyList, keyFault, type MemberKey, readKeyList } from "./key-list.ts";
import { isNamed, isNoteSignature, readVerifierKey, type SignedNote } from "./signed-note.ts";
import { clockTolerance, type Trust } from "./trust.ts";

export type KeysCheck = {
  readonly keys: readonly MemberKey[];
  readonly findings: readonly Finding[];
};

/** Checks a member's signed key list. Without trust there are no keys. `now` in ms since 1970. */
export function verifyKeys(note: string, member: string, trust: Trust, now: number): KeysCheck {
  const place = { member };
  const refuse = (...found: Finding[]): KeysCheck => ({ keys: [], findings: found });
  const list = readKeyList(note);
  if (!list) return refuse(finding("KEYS_MALFORMED", place));
  if (list.network !== trust.network || list.member !== member) {
    return refuse(finding("KEYS_FOREIGN", place, `${list.network} ${list.member}`));
  }
  // A member's code comes from the file: it may be the name of something every object has.
  const pinned = Object.hasOwn(trust.memberKeys, member) ? trust.memberKeys[member] : undefined;
  const anchors = { registry: trust.registry, pinned: pinned ?? [] };
  if (!isTrustedKeyList(note, list, anchors)) return refuse(finding("KEYS_NOT_TRUSTED", place));
  const age = (now - Date.parse(list.issuedAt)) / 1000;
  if (trust.maximumKeyListAgeSeconds !== null && age > trust.maximumKeyListAgeSeconds) {
    return { keys: list.keys, findings: [finding("KEYS_OLD", place, list.issuedAt)] };
  }
  return { keys: list.keys, findings: [finding("KEYS_TRUSTED", place)] };
}

export type CheckpointCheck = {
  /** The checkpoint, if a key of the member signed it, in force or not; null otherwise. */
  readonly checkpoint: Checkpoint | null;
  /** When enough witnesses had seen it, ms since 1970; null if none had. */
  readonly witnessedAt: number | null;
  readonly findings: readonly Finding[];
};

/** Checks one signed checkpoint of a member's log. `now` in ms since 1970. */
export function verifyCheckpoint(
  text: string,
  member: string,
  keys: readonly MemberKey[],
  trust: Trust,
  now: number,
): CheckpointCheck {
  const read = readCheckpoint(text);
  const place: Place = { member };
  const refuse = (...found: Finding[]): CheckpointCheck => ({
    checkpoint: null,
    witnessedAt: null,
    findings: found,
  });
  if (!read) return refuse(finding("CHECKPOINT_MALFORMED", place));
  const { checkpoint, note } = read;
  if (checkpoint.origin !== originOf(trust.network, member, trust.hash)) {
    const other = trust.hash === "sha256" ? "sm3" : "sha256";
    const isOtherHash = checkpoint.origin === originOf(trust.network, member, other);
    const code = isOtherHash ? "HASH_WRONG" : "CHECKPOINT_FOREIGN";
    return refuse(finding(code, place, checkpoint.origin));
  }
  const signers = signersOf(note, checkpoint.origin, keys);
  if (signers === null) return refuse(finding("SIGNATURE_WRONG", place));
  if (signers.length === 0) {
    return refuse(finding("KEY_UNKNOWN", place, note.signatures[0]?.name));
  }
  const witnesses = verifyWitnesses(note, place, trust, now);
  const keyFinding = judgeKeys(signers, witnesses.witnessedAt, now, place);
  return {
    checkpoint,
    witnessedAt: witnesses.witnessedAt,
    findings: [keyFinding, ...witnesses.findings],
  };
}

/** The member's keys that signed the note; null if the line of one of them is wrong. */
function signersOf(
  note: SignedNote,
  origin: string,
  keys: readonly MemberKey[],
): MemberKey[] | null {
  const signers: MemberKey[] = [];
  for (const member of keys) {
    const key = readVerifierKey(member.verifierKey);
    for (const line of note.signatures) {
      if (!key || key.name !== origin || !isNamed(key, line)) continue;
      if (!isNoteSignature(key, note.text, line)) return null;
      signers.push(member);
    }
  }
  return signers;
}

// A signature carries no time that its maker could not choose, so only witnesses say when it existed.
function judgeKeys(
  signers: readonly MemberKey[],
  witnessedAt: number | null,
  now: number,
  place: Place,
): Finding {
  const faults = signers.map((key) => {
    const fault = keyFault(key, witnessedAt ?? now);
    // Witnesses count whole seconds: a key may have begun later in the same one.
    return fault === "KEY_NOT_YET_VALID" ? keyFault(key, (witnessedAt ?? now) + 999) : fault;
  });
  const fault = faults[0];
  if (fault === null || fault === undefined || faults.includes(null)) {
    return finding("CHECKPOINT_SIGNED", place);
  }
  const key = signers[0];
  const dates = `${key?.from} – ${key?.revokedAt ?? key?.until ?? ""}`;
  const isKnown = witnessedAt !== null || fault === "KEY_NOT_YET_VALID";
  return isKnown
    ? finding(fault, place, `${dates} ${key?.reason ?? ""}`.trim())
    : finding("KEY_TIME_UNKNOWN", place, dates);
}

function verifyWitnesses(
  note: SignedNote,
  place: Place,
  trust: Trust,
  now: number,
): { readonly witnessedAt: number | null; readonly findings: Finding[] } {
  const findings: Finding[] = [];
  const times = new Map<string, { first: number; last: number }>();
  for (const witness of trust.witnesses) {
    const key = readVerifierKey(witness.verifierKey);
    if (!key || witness.member === place.member) continue;
    for (const line of note.signatures.filter((signature) => isNamed(key, signature))) {
      const seconds = cosignedAt(key, note.text, line);
      if (seconds === null) {
        findings.push(finding("COSIGNATURE_WRONG", place, witness.member));
      } else if (seconds * 1000 > now + clockTolerance) {
        findings.push(finding("COSIGNATURE_FUTURE", place, witness.member));
      } else {
        const known = times.get(witness.member) ?? { first: Infinity, last: 0 };
        times.set(witness.member, {
          first: Math.min(known.first, seconds * 1000),
          last: Math.max(known.last, seconds * 1000),
        });
      }
    }
  }
  const { quorum, maximumCheckpointAgeSeconds: maximumAge } = trust;
  const firsts = [...times.values()].map(({ first }) => first).toSorted((a, b) => a - b);
  const witnessedAt = firsts[Math.max(quorum, 1) - 1] ?? null;
  const newest = Math.max(0, ...[...times.values()].map(({ last }) => last));
  const counted = `${times.size} / ${quorum}`;
  if (times.size < quorum) findings.push(finding("WITNESSES_MISSING", place, counted));
  else if (quorum > 0) {
    const named = [...times]
      .toSorted(([, a], [, b]) => a.first - b.first)
      .map(([member, { first }]) => `${member} ${new Date(first).toISOString()}`);
    findings.push(finding("CHECKPOINT_WITNESSED", place, `${counted}: ${named.join(", ")}`));
  }
  if (maximumAge !== null && (now - newest) / 1000 > maximumAge) {
    const since = newest === 0 ? undefined : new Date(newest).toISOString();
    findings.push(finding("CHECKPOINT_STALE", place, since));
  }
  return { witnessedAt, findings };
}
