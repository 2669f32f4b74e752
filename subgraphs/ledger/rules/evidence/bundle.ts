/** The evidence bundle: one file that proves the events of one or more records to anyone. */
import { canonicalJson, readCanonicalJson } from "./canonical-json.ts";
import { type HashAlgorithm, hashAlgorithms } from "./cryptography.ts";
import { checkLeaf, type Leaf } from "./event-leaf.ts";
import * as shape from "./json-shape.ts";
import type { Opening } from "./personal-field.ts";

export const bundleMediaType = "application/vnd.one-sixteen-x.evidence+json;version=1";

/** An event with the proof that it is in its member's log. Hashes in Base 64 throughout. */
export type BundledEvent = {
  /** Row of the log, from 0. */
  readonly index: number;
  readonly leaf: Leaf;
  /** What the holder may show of the sealed places, by JSON pointer; the rest stays sealed. */
  readonly opened: Readonly<Record<string, Opening>>;
  readonly inclusion: readonly string[];
};

export type BundledRecord = {
  readonly recordId: string;
  /** How many events of the record the member's log holds, as the bundle's maker states it. */
  readonly eventCount: number;
  /** In the order of the log. */
  readonly events: readonly BundledEvent[];
};

/** Proof that the log of `size` leaves and `root` is the beginning of the one proven here. */
export type BundledConsistency = {
  readonly size: number;
  readonly root: string;
  readonly proof: readonly string[];
};

export type BundledMember = {
  readonly member: string;
  /** Signed note, see key-list. */
  readonly keyList: string;
  /** Signed note with the cosignatures. */
  readonly checkpoint: string;
  readonly consistency: readonly BundledConsistency[];
  readonly records: readonly BundledRecord[];
};

export type EventName = { readonly owner: string; readonly id: string };

export type Bundle = {
  readonly mediaType: typeof bundleMediaType;
  readonly network: string;
  readonly hash: HashAlgorithm;
  readonly madeAt: string;
  readonly asked: {
    readonly recordIds: readonly string[];
    /** True if the answer is to hold that no later events exist, too. */
    readonly untilEnd: boolean;
  };
  readonly members: readonly BundledMember[];
  /** The events of each record over all members, causes before effects. */
  readonly traces: readonly { readonly recordId: string; readonly events: readonly EventName[] }[];
  /** Keys of the witnesses, for information: a verifier trusts only those that it knows itself. */
  readonly witnesses: readonly { readonly member: string; readonly verifierKey: string }[];
};

const hashes = shape.array(shape.hash);
const checkBundle = shape.object({
  mediaType: shape.literal(bundleMediaType),
  network: shape.text,
  hash: shape.literal(...hashAlgorithms),
  madeAt: shape.time,
  asked: shape.object({ recordIds: shape.array(shape.text), untilEnd: shape.literal(true, false) }),
  members: shape.array(
    shape.object({
      member: shape.text,
      keyList: shape.text,
      checkpoint: shape.text,
      consistency: shape.array(
        shape.object({ size: shape.count, root: shape.hash, proof: hashes }),
      ),
      records: shape.array(
        shape.object({
          recordId: shape.text,
          eventCount: shape.count,
          events: shape.array(
            shape.object({
              index: shape.count,
              leaf: checkLeaf,
              opened: shape.record(shape.object({ salt: shape.hash, value: shape.anything })),
              inclusion: hashes,
            }),
          ),
        }),
      ),
    }),
  ),
  traces: shape.array(
    shape.object({
      recordId: shape.text,
      events: shape.array(shape.object({ owner: shape.text, id: shape.text })),
    }),
  ),
  witnesses: shape.array(shape.object({ member: shape.text, verifierKey: shape.text })),
});

/** Writes the file: canonical JSON and a newline. Throws a ShapeError for what could not be read back. */
export function writeBundle(bundle: Bundle): string {
  checkBundle(bundle, "");
  return `${canonicalJson(bundle)}\n`;
}

/**
 * Reads the file; throws a SyntaxError where it is not canonical JSON (a missing newline at the end is
 * forgiven), and a ShapeError that names the place where it is not a bundle.
 */
export function readBundle(text: string): Bundle {
  const value = readCanonicalJson(text.endsWith("\n") ? text.slice(0, -1) : text);
  checkBundle(value, "");
  return value as Bundle;
}
