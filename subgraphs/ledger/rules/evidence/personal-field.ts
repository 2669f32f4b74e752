/** Personal facts enter the log sealed, so that they can be erased and the proof stays whole. */
import { fromBase64, toBase64 } from "./base64.ts";
import { canonicalJson } from "./canonical-json.ts";
import { digest, type HashAlgorithm, hashLength } from "./cryptography.ts";

/**
 * Which places of an event are personal, as JSON pointers (RFC 6901) where `*` stands for any one
 * step. A network may choose others; its verifiers must know the same list, since whatever is not on
 * it may not be sealed: a sealed fee could be "erased" as well.
 */
export const personalFields: readonly string[] = [
  "/actor",
  "/note",
  "/details/contactName",
  "/details/contactPhone",
  "/details/ratingComment",
  "/details/followUpNote",
  "/details/remark",
  "/details/set/contactName",
  "/details/set/contactPhone",
  "/details/set/ratingComment",
  "/details/set/followUpNote",
  "/details/set/remark",
  "/details/before/contactName",
  "/details/before/contactPhone",
  "/details/before/ratingComment",
  "/details/before/followUpNote",
  "/details/before/remark",
  "/details/attachments/*/name",
];

/** Names of personal values that events set. */
export const personalColumns: ReadonlySet<string> = new Set(
  personalFields.flatMap((field) => /^\/details\/set\/(.+)$/.exec(field)?.[1] ?? []),
);

/** Stands for a personal value that the ledger holds and nothing in the log seals. */
export const unsealedMark = "■■■";

/** What opens a sealed field: erase both, and nobody can tell any more what was sealed. */
export type Opening = { readonly salt: string; readonly value: unknown };

/** The sealed value, in Base 64: H(0x02 ‖ salt ‖ canonical JSON of the value), salt of 32 bytes. */
export function seal(algorithm: HashAlgorithm, salt: Uint8Array, value: unknown): string {
  // A salt of fixed length, so that no byte of it can pass for a byte of the value.
  if (salt.length !== hashLength) {
    throw new RangeError(`盐须为 ${hashLength} 字节。A salt has ${hashLength} bytes.`);
  }
  const text = canonicalJson(value);
  const bytes = Buffer.allocUnsafe(1 + hashLength + Buffer.byteLength(text));
  bytes[0] = 2;
  bytes.set(salt, 1);
  bytes.write(text, 1 + hashLength);
  return toBase64(digest(algorithm, bytes));
}

/** True if `opening` opens the sealed value. */
export function opens(algorithm: HashAlgorithm, sealed: string, opening: Opening): boolean {
  const salt = fromBase64(opening.salt);
  return salt?.length === hashLength && seal(algorithm, salt, opening.value) === sealed;
}

/** True if a place may be sealed under `fields`. */
export function isPersonal(pointer: string, fields: readonly string[]): boolean {
  const steps = pointer.split("/");
  return fields.some((field) => {
    const pattern = field.split("/");
    return (
      pattern.length === steps.length &&
      pattern.every((step, i) => step === "*" || step === steps[i])
    );
  });
}

/** The places of `value` that are personal and hold something. */
export function personalPointers(value: unknown, fields: readonly string[]): string[] {
  const found: string[] = [];
  replacePersonal(value, fields, (place) => void found.push(place));
  return found;
}

/**
 * `value` with something else at every personal place that holds something; shares with it whatever lies beside.
 * One walk through the value: this is done with every event.
 */
export function replacePersonal<T>(
  value: T,
  fields: readonly string[],
  change: (pointer: string, held: unknown) => unknown,
): T {
  const known = trees.get(fields) ?? treeOf(fields);
  trees.set(fields, known);
  return replaceBelow(value, known, "", change) as T;
}

/** Fields by their steps; empty where a field ends. */
type Tree = Map<string, Tree>;
const trees = new WeakMap<readonly string[], Tree>();

function treeOf(fields: readonly string[]): Tree {
  const tree: Tree = new Map();
  for (const field of fields) {
    let branch = tree;
    for (const step of stepsOf(field)) {
      const next: Tree = branch.get(step) ?? new Map<string, Tree>();
      branch.set(step, next);
      branch = next;
    }
  }
  return tree;
}

function replaceBelow(
  value: unknown,
  tree: Tree,
  pointer: string,
  change: (pointer: string, held: unknown) => unknown,
): unknown {
  if (value === null || value === undefined) return value;
  if (tree.size === 0) return change(pointer, value);
  if (typeof value !== "object") return value;
  const holder = value as Record<string, unknown>;
  let copy: Record<string, unknown> | undefined;
  for (const [step, branch] of tree) {
    for (const name of step === "*" ? Object.keys(holder) : [step]) {
      if (!Object.hasOwn(holder, name)) continue;
      const held = holder[name];
      const other = replaceBelow(held, branch, `${pointer}/${escapeStep(name)}`, change);
      if (other === held) continue;
      copy ??= (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as typeof holder;
      copy[name] = other;
    }
  }
  return copy ?? value;
}

/** What `value` holds at `pointer`; undefined if there is no such place. */
export function valueAt(value: unknown, pointer: string): unknown {
  let inner = value;
  for (const step of stepsOf(pointer)) inner = isPlace(inner, step) ? inner[step] : undefined;
  return inner;
}

/**
 * `value` with other values at `pointers`; shares with it whatever lies beside. Throws a RangeError
 * where there is no object or array to hold the value.
 */
export function replaceAt<T>(
  value: T,
  pointers: readonly string[],
  change: (pointer: string) => unknown,
): T {
  // Copied once each, however many places lie inside.
  const copies = new Set<object>();
  const copied = (inner: unknown, pointer: string): Record<string, unknown> => {
    if (typeof inner !== "object" || inner === null)
      throw new RangeError(`没有 ${pointer}。There is no place ${pointer}.`);
    if (copies.has(inner)) return inner as Record<string, unknown>;
    const copy: object = Array.isArray(inner) ? [...(inner as unknown[])] : { ...inner };
    copies.add(copy);
    return copy as Record<string, unknown>;
  };
  const whole = { value: value as unknown };
  for (const pointer of pointers) {
    let holder: Record<string, unknown> = whole;
    let name = "value";
    for (const step of stepsOf(pointer)) {
      const inner = copied(isPlace(holder, name) ? holder[name] : undefined, pointer);
      holder[name] = inner;
      holder = inner;
      name = step;
    }
    holder[name] = change(pointer);
  }
  return whole.value as T;
}

function isPlace(value: unknown, step: string): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.hasOwn(value, step);
}

// RFC 6901 section 3: "~" and "/" inside a step are written "~0" and "~1".
function stepsOf(pointer: string): string[] {
  const steps = pointer.split("/").slice(1);
  return pointer.includes("~")
    ? steps.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
    : steps;
}

function escapeStep(step: string): string {
  return /[~/]/.test(step) ? step.replaceAll("~", "~0").replaceAll("/", "~1") : step;
}
