/** What an event is in the log: one canonical JSON object, the leaf. Documented in schema/evidence.md. */
import { canonicalJson, readCanonicalJson } from "./canonical-json.ts";
import type { HashAlgorithm } from "./cryptography.ts";
import * as shape from "./json-shape.ts";
import { leafHash } from "./merkle-hash.ts";
import {
  personalFields,
  personalPointers,
  replacePersonal,
  seal,
  valueAt,
} from "./personal-field.ts";

export const leafFormat = "evidence-event/1";

/** An event of a member's ledger, all values in clear. Times are UTC, RFC 3339 with milliseconds. */
export type LedgerEvent = {
  /** Code of the member whose log this is. */
  readonly owner: string;
  readonly id: string;
  readonly recordId: string;
  /** 1 for the record's first event in this log, then 2, 3 … */
  readonly sequence: number;
  /** Leaf hash of the record's event before it in this log, Base 64; null for the first. */
  readonly previous: string | null;
  /** The event of another member that this one answers; null where it answers none. */
  readonly cause: Cause | null;
  readonly type: string;
  /** When it happened. */
  readonly at: string;
  /** When this member wrote it down. */
  readonly recordedAt: string;
  readonly actor: string | null;
  readonly actorRole: string | null;
  readonly unit: string | null;
  readonly note: string | null;
  /** State of the record after the event; null where it says nothing of it. */
  readonly state: string | null;
  /** What the step set. Money is integer fen or a decimal in a string, never a fraction. */
  readonly details: Readonly<Record<string, unknown>> | null;
};
export type Cause = { readonly owner: string; readonly id: string; readonly leafHash: string };

/** An event as it stands in the log: null where something is sealed, and the seal by JSON pointer. */
export type Leaf = LedgerEvent & {
  readonly format: typeof leafFormat;
  readonly sealed: Readonly<Record<string, string>>;
};

/** A fresh 32-byte salt for each personal place of an event, by JSON pointer. */
export type Salts = Readonly<Record<string, Uint8Array>>;

/** The places of `event` that need a salt. */
export function saltedPlaces(event: Partial<LedgerEvent>, fields = personalFields): string[] {
  return personalPointers(event, fields);
}

/** Seals the personal places of `event`; throws unless there is exactly one salt for each. */
export function leafOf(
  algorithm: HashAlgorithm,
  event: LedgerEvent,
  salts: Salts,
  fields = personalFields,
): Leaf {
  const leaf = sealAt(algorithm, event, fields, (place) => {
    const salt = salts[place];
    if (!salt) throw new RangeError(`${place} 缺少盐。A salt is missing at ${place}.`);
    return salt;
  });
  const surplus = Object.keys(salts).find((place) => !Object.hasOwn(leaf.sealed, place));
  if (surplus !== undefined)
    throw new RangeError(`${surplus} 无需盐。No salt is due at ${surplus}.`);
  return leaf;
}

/** Seals an event that is new, with salts from `newSalt`, one call for each. */
export function sealEvent(
  algorithm: HashAlgorithm,
  event: LedgerEvent,
  newSalt: () => Uint8Array,
): { readonly leaf: Leaf; readonly salts: Salts } {
  const salts: Record<string, Uint8Array> = {};
  const leaf = sealAt(algorithm, event, personalFields, (place) => (salts[place] = newSalt()));
  return { leaf, salts };
}

function sealAt(
  algorithm: HashAlgorithm,
  event: LedgerEvent,
  fields: readonly string[],
  saltAt: (place: string) => Uint8Array,
): Leaf {
  const sealed: Record<string, string> = {};
  const open = replacePersonal(event, fields, (place, value) => {
    sealed[place] = seal(algorithm, saltAt(place), value);
    return null;
  });
  const leaf = { ...open, format: leafFormat, sealed } as const;
  checkLeaf(leaf, "");
  return leaf;
}

/** The text that is hashed, in UTF-8, and that a database keeps. */
export function leafText(leaf: Leaf): string {
  return canonicalJson(leaf);
}

/** The leaf hash of a leaf's text; in Base 64, `previous` and `cause` name an event by it. */
export function hashOfLeaf(algorithm: HashAlgorithm, text: string): Uint8Array {
  return leafHash(algorithm, Buffer.from(text));
}

/** Reads the text of a leaf; throws a SyntaxError or ShapeError that says what is wrong where. */
export function readLeaf(text: string): Leaf {
  const value = readCanonicalJson(text);
  checkLeaf(value, "");
  return value;
}

const checkFields = shape.object({
  format: shape.literal(leafFormat),
  owner: shape.text,
  id: shape.text,
  recordId: shape.text,
  sequence: shape.count,
  previous: shape.nullable(shape.hash),
  cause: shape.nullable(shape.object({ owner: shape.text, id: shape.text, leafHash: shape.hash })),
  type: shape.text,
  at: shape.time,
  recordedAt: shape.time,
  actor: shape.nullable(shape.string),
  actorRole: shape.nullable(shape.string),
  unit: shape.nullable(shape.string),
  note: shape.nullable(shape.string),
  state: shape.nullable(shape.string),
  details: shape.nullable(shape.facts),
  sealed: shape.record(shape.hash),
});

/** Checks the form of a leaf at `place` of a document. Throws a ShapeError. */
export function checkLeaf(value: unknown, place: string): asserts value is Leaf {
  checkFields(value, place);
  const leaf = value as Leaf;
  if (leaf.sequence < 1 || (leaf.sequence === 1) !== (leaf.previous === null)) {
    throw new shape.ShapeError(
      `${place}/sequence`,
      "首条且仅首条无前项",
      "1 exactly if previous is null",
    );
  }
  for (const pointer of Object.keys(leaf.sealed)) {
    if (valueAt(leaf, pointer) !== null) {
      throw new shape.ShapeError(
        `${place}${pointer}`,
        "封存处须为 null",
        "null, since it is sealed",
      );
    }
  }
}
