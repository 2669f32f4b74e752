/** What a verifier believes before it looks at anything: it comes from elsewhere than what it checks. */
import { type HashAlgorithm, hashAlgorithms } from "./cryptography.ts";
import * as shape from "./json-shape.ts";
import { personalFields } from "./personal-field.ts";
import { readVerifierKey } from "./signed-note.ts";

/** A witness and its vkey of type 4. Several keys of one witness count once. */
export type TrustedWitness = { readonly member: string; readonly verifierKey: string };

/** A checkpoint that the verifier saw before. `root` in Base 64. */
export type PinnedCheckpoint = {
  readonly member: string;
  readonly size: number;
  readonly root: string;
};

export type Trust = {
  readonly network: string;
  readonly hash: HashAlgorithm;
  /** Vkeys of type 1 that speak for every member's keys. */
  readonly registry: readonly string[];
  /** Vkeys of type 1 of members, known without the registry. */
  readonly memberKeys: Readonly<Record<string, readonly string[]>>;
  readonly witnesses: readonly TrustedWitness[];
  /** How many witnesses must have cosigned a checkpoint. The log's own member never counts. */
  readonly quorum: number;
  readonly pinned: readonly PinnedCheckpoint[];
  /** Oldest checkpoint accepted, by its newest cosignature; null for any age. */
  readonly maximumCheckpointAgeSeconds: number | null;
  /** Oldest key list accepted; null for any age. */
  readonly maximumKeyListAgeSeconds: number | null;
  /** JSON pointers of places that may be sealed. */
  readonly personalFields: readonly string[];
};

/** How far ahead of the verifier's clock another clock may be, in milliseconds. */
export const clockTolerance = 5 * 60_000;

/** Trust that leaves out whatever may be left out. */
export function trustOf(given: Pick<Trust, "network" | "registry"> & Partial<Trust>): Trust {
  const trust: Trust = {
    hash: "sha256",
    memberKeys: {},
    witnesses: [],
    quorum: 0,
    pinned: [],
    maximumCheckpointAgeSeconds: null,
    maximumKeyListAgeSeconds: null,
    personalFields,
    ...given,
  };
  checkTrust(trust);
  return trust;
}

const verifierKey =
  (type: number): shape.Shape =>
  (value, place, step = "") => {
    if (typeof value !== "string" || readVerifierKey(value)?.type !== type) {
      throw new shape.ShapeError(place + step, `第 ${type} 类验证公钥`, `a vkey of type ${type}`);
    }
  };

const checkTrust: (value: unknown) => void = (value) =>
  shape.object({
    network: shape.text,
    hash: shape.literal(...hashAlgorithms),
    registry: shape.array(verifierKey(1)),
    memberKeys: shape.record(shape.array(verifierKey(1))),
    witnesses: shape.array(shape.object({ member: shape.text, verifierKey: verifierKey(4) })),
    quorum: shape.count,
    pinned: shape.array(shape.object({ member: shape.text, size: shape.count, root: shape.hash })),
    maximumCheckpointAgeSeconds: shape.nullable(shape.count),
    maximumKeyListAgeSeconds: shape.nullable(shape.count),
    personalFields: shape.array(shape.text),
  })(value, "");

/** Reads the text of a trust file; throws a SyntaxError or ShapeError that says what is wrong where. */
export function readTrust(text: string): Trust {
  const value: unknown = JSON.parse(text);
  checkTrust(value);
  return value as Trust;
}
