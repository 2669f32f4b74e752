/**
 * Checks the proofs of a trace with what the browser itself can compute: schema/evidence.md, section 6, but
 * for what only somebody with keys from elsewhere can tell.
 */
import { fromBase64, readCanonical, toBase64 } from "./bytes.ts";
import {
  cosignedAt,
  type MemberKey,
  readCheckpoint,
  readKey,
  readKeyList,
  signatureBy,
} from "./note.ts";
import { differences, type EventPart, type Leaf, type ShownEvent } from "./shown-event.ts";
import { isIncluded, leafHash, opens } from "./tree.ts";

export type Proof = {
  readonly leaf: string;
  readonly index: number;
  readonly inclusion: readonly string[];
  readonly checkpoint: string;
  readonly quorum: number;
  readonly cosignatures: readonly { readonly member: string; readonly verifierKey: string }[];
  readonly opened: readonly {
    readonly place: string;
    readonly salt: string;
    readonly value: string;
  }[];
};

/** What leaves an event without proof, and what speaks against it. */
const missing = [
  "NO_CHECKPOINT",
  "KEYS_MISSING",
  "WITNESSES_MISSING",
  "CAUSE_MISSING",
  "OTHER_HASH",
] as const;
// oxfmt-ignore
const wrong = [
  "LEAF_MALFORMED", "EVENT_DIFFERS", "INCLUSION_WRONG", "CHECKPOINT_MALFORMED", "CHECKPOINT_FOREIGN",
  "SIGNATURE_WRONG", "KEY_UNKNOWN", "KEY_NOT_IN_FORCE", "COSIGNATURE_WRONG", "COSIGNATURE_FUTURE",
  "FIELD_WRONG", "SEAL_NOT_ALLOWED", "EVENT_WITHHELD", "LINK_BROKEN", "CAUSE_WRONG",
] as const;
export type FaultCode = (typeof missing)[number] | (typeof wrong)[number];
export type Fault = {
  readonly code: FaultCode;
  readonly parts?: readonly EventPart[];
  readonly detail?: string;
};

export type Verdict = {
  readonly id: string;
  readonly status: "proven" | "unproven" | "wrong" | "waiting";
  readonly faults: readonly Fault[];
  readonly checkpoint: { readonly size: number; readonly root: string } | null;
  /** Whose cosignature is right, and when, in ms since 1970, earliest first. */
  readonly witnesses: readonly { readonly member: string; readonly at: number }[];
  readonly quorum: number;
  /** The key of the member that signed; a vkey. */
  readonly key: string | null;
  readonly leafHash: string | null;
  /** Personal places that stay closed to this reader, or were erased. */
  readonly closed: number;
};

type Question = {
  /** In order of the trace. */
  readonly events: readonly (ShownEvent & {
    readonly keeper: string;
    readonly proof: Proof | null;
  })[];
  /** Lists of keys by member, as the hub signed them. */
  readonly keyLists: ReadonlyMap<string, string>;
  /** Ms since 1970. */
  readonly now: number;
};

/** Checks every event by itself, and then how they hang together. */
export async function checkTrace({ events, keyLists, now }: Question): Promise<readonly Verdict[]> {
  const checked = await Promise.all(
    events.map((event) => checkEvent(event, keyLists.get(event.keeper), now)),
  );
  const leaves = checked.flatMap(({ leaf, verdict }) =>
    leaf ? [{ leaf, hash: verdict.leafHash }] : [],
  );
  return checked.map(({ leaf, verdict }) =>
    verdict.status === "waiting"
      ? verdict
      : judged({ ...verdict, faults: [...verdict.faults, ...linkFaults(leaf, leaves)] }),
  );
}

type Hashed = { readonly leaf: Leaf; readonly hash: string | null };

/** Each leaf names the one before it in its log, and the one of another member that it answers. */
function linkFaults(leaf: Leaf | null, leaves: readonly Hashed[]): Fault[] {
  if (!leaf) return [];
  const faults: Fault[] = [];
  const before = leaves.find(
    ({ leaf: one }) =>
      one.owner === leaf.owner &&
      one.recordId === leaf.recordId &&
      one.sequence === leaf.sequence - 1,
  );
  if (leaf.sequence > 1 && !before)
    faults.push({ code: "EVENT_WITHHELD", detail: String(leaf.sequence - 1) });
  else if ((before?.hash ?? null) !== leaf.previous) faults.push({ code: "LINK_BROKEN" });
  const cause = leaf.cause && leaves.find((one) => one.leaf.id === leaf.cause?.id);
  if (leaf.cause && !cause) faults.push({ code: "CAUSE_MISSING", detail: leaf.cause.id });
  else if (cause && cause.hash !== leaf.cause?.leafHash)
    faults.push({ code: "CAUSE_WRONG", detail: cause.leaf.id });
  return faults;
}

async function checkEvent(
  shown: Question["events"][number],
  keyList: string | undefined,
  now: number,
): Promise<{ leaf: Leaf | null; verdict: Verdict }> {
  const { keeper, proof, id } = shown;
  const faults: Fault[] = [];
  const blank = {
    id,
    status: "waiting",
    checkpoint: null,
    witnesses: [],
    quorum: proof?.quorum ?? 0,
    key: null,
    leafHash: null,
    closed: 0,
  } as const;
  if (!proof) return { leaf: null, verdict: { ...blank, faults: [{ code: "NO_CHECKPOINT" }] } };
  const end = (leaf: Leaf | null, more: Partial<Verdict> = {}) => ({
    leaf,
    verdict: judged({ ...blank, ...more, faults }),
  });

  const checkpoint = readCheckpoint(proof.checkpoint);
  if (!checkpoint) return (faults.push({ code: "CHECKPOINT_MALFORMED" }), end(null));
  const { origin, size, root, note } = checkpoint;
  if (origin.endsWith(`/${keeper}/sm3`))
    return (faults.push({ code: "OTHER_HASH" }), end(null, { checkpoint }));
  if (!origin.endsWith(`/${keeper}`)) faults.push({ code: "CHECKPOINT_FOREIGN", detail: origin });

  const leaf = readLeaf(proof.leaf);
  if (leaf?.owner !== keeper) faults.push({ code: "LEAF_MALFORMED" });
  const hash = toBase64(await leafHash(proof.leaf));
  const inclusion = { root, size, index: proof.index, proof: proof.inclusion };
  if (!(await isIncluded(proof.leaf, inclusion))) faults.push({ code: "INCLUSION_WRONG" });

  const opened = new Map<string, unknown>();
  for (const { place, salt, value } of leaf ? proof.opened : []) {
    if (await opens(leaf?.sealed[place] ?? "", salt, value)) opened.set(place, JSON.parse(value));
    else faults.push({ code: "FIELD_WRONG", detail: place });
  }
  const places = Object.keys(leaf?.sealed ?? {});
  const forbidden = places.find((place) => !personal.test(place));
  if (forbidden !== undefined) faults.push({ code: "SEAL_NOT_ALLOWED", detail: forbidden });
  const parts = leaf ? differences(leaf, shown, opened) : [];
  if (parts.length > 0) faults.push({ code: "EVENT_DIFFERS", parts });

  const witnesses: { member: string; at: number }[] = [];
  const network = origin.slice(0, -keeper.length - 1);
  for (const { member, verifierKey } of proof.cosignatures) {
    const key = await readKey(verifierKey);
    const isNamed = key?.name === `${network}/witness/${member}` && member !== keeper;
    const at = isNamed ? await cosignedAt(key, note) : "none";
    if (at === "wrong") faults.push({ code: "COSIGNATURE_WRONG", detail: member });
    else if (at !== "none" && at > now + clockTolerance)
      faults.push({ code: "COSIGNATURE_FUTURE", detail: member });
    else if (at !== "none" && !witnesses.some((one) => one.member === member))
      witnesses.push({ member, at });
  }
  witnesses.sort((a, b) => a.at - b.at);
  const witnessedAt = witnesses[Math.max(proof.quorum, 1) - 1]?.at ?? null;
  if (witnesses.length < proof.quorum)
    faults.push({ code: "WITNESSES_MISSING", detail: `${witnesses.length} / ${proof.quorum}` });

  let signer: MemberKey | null = null;
  const keys = readKeyList(keyList ?? "", origin);
  for (const one of keys ?? []) {
    const key = await readKey(one.verifierKey);
    const signature =
      key?.name === origin && key.type === 1 ? await signatureBy(key, note) : "none";
    if (signature === "wrong") faults.push({ code: "SIGNATURE_WRONG" });
    // Several keys may have signed: one in force is enough.
    if (signature === "right" && (!signer || !isInForce(signer, witnessedAt ?? now))) signer = one;
  }
  if (!keys) faults.push({ code: "KEYS_MISSING" });
  else if (!signer && !faults.some(({ code }) => code === "SIGNATURE_WRONG"))
    faults.push({ code: "KEY_UNKNOWN" });
  else if (signer && !isInForce(signer, witnessedAt ?? now))
    faults.push({ code: "KEY_NOT_IN_FORCE" });
  return end(leaf, {
    checkpoint: { size, root },
    witnesses,
    key: signer?.verifierKey ?? null,
    leafHash: hash,
    closed: places.length - opened.size,
  });
}

const clockTolerance = 5 * 60_000;
const personal =
  /^\/(actor|note|details\/((set|before)\/)?(contactName|contactPhone|ratingComment|followUpNote|remark)|details\/attachments\/[^/]+\/name)$/;

function readLeaf(text: string): Leaf | null {
  try {
    const leaf = readCanonical(text) as Leaf;
    const isLeaf =
      leaf.format === "evidence-event/1" && typeof leaf.sealed === "object" && leaf.sequence >= 1;
    return isLeaf && Object.values(leaf.sealed).every((seal) => fromBase64(seal)?.length === 32)
      ? leaf
      : null;
  } catch {
    return null;
  }
}

// Witnesses count whole seconds: a key may have begun later in the same one.
const isInForce = ({ from, until, revokedAt }: MemberKey, time: number): boolean =>
  Date.parse(from) <= time + 999 &&
  (until === null || time <= Date.parse(until)) &&
  (revokedAt === null || time < Date.parse(revokedAt));

function judged(verdict: Verdict): Verdict {
  const codes: readonly string[] = verdict.faults.map(({ code }) => code);
  const isWrong = codes.some((code) => (wrong as readonly string[]).includes(code));
  return { ...verdict, status: isWrong ? "wrong" : codes.length > 0 ? "unproven" : "proven" };
}
