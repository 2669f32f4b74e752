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
  const text = Buffer.from(canonicalJson(value));
  return toBase64(digest(algorithm, Buffer.concat([Buffer.of(2), salt, text])));
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

/** The places of `value` that are personal and hold something, in order of the list. */
export function personalPointers(value: unknown, fields: readonly string[]): string[] {
  const found: string[] = [];
  for (const pattern of patternsOf(fields)) collect(value, pattern, 0, "", found);
  return found;
}

const patterns = new WeakMap<readonly string[], readonly (readonly string[])[]>();

/** Every event of a network goes by the same list: it is taken apart once. */
function patternsOf(fields: readonly string[]): readonly (readonly string[])[] {
  const known = patterns.get(fields) ?? fields.map((field) => field.split("/").slice(1));
  patterns.set(fields, known);
  return known;
}

function collect(
  value: unknown,
  pattern: readonly string[],
  depth: number,
  pointer: string,
  found: string[],
): void {
  if (value === null || value === undefined) return;
  const step = pattern[depth];
  if (step === undefined) return void found.push(pointer);
  if (typeof value !== "object") return;
  for (const name of step === "*" ? Object.keys(value) : [step]) {
    if (!Object.hasOwn(value, name)) continue;
    const inner = (value as Record<string, unknown>)[name];
    collect(inner, pattern, depth + 1, `${pointer}/${escapeStep(name)}`, found);
  }
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
