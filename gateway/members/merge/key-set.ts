/** Sets of hashed keys, as members send them, and how many distinct keys several sets hold together. */
import { createHash, randomInt } from "node:crypto";
import { isObject, type Json } from "../../plan/entity-places.ts";

const keyBytes = 12;
const keyCharacters = 16;
const seed = randomInt(2 ** 32);

/** One member's set: `digest` names its content, `keys` are 12 bytes each, side by side. */
export class KeySet {
  readonly member: string;
  readonly digest: string;
  readonly keys: Buffer;
  /** Where sets of the same figure are counted together; null when they are counted only once. */
  readonly union: KeyUnion | null;

  constructor(member: string, digest: string, keys: Buffer, union: KeyUnion | null = null) {
    this.member = member;
    this.digest = digest;
    this.keys = keys;
    this.union = union;
  }

  get count(): number {
    return this.keys.length / keyBytes;
  }
}

/** SHA-256 of the text that holds the content, base64url. */
export const digestOf = (text: string): string =>
  createHash("sha256").update(text).digest("base64url");

/** Reads a set `{ digest, keys }` with its keys; null when it is none, or its digest is another's. */
export function readKeySet(
  member: string,
  value: Json | undefined,
  union: KeyUnion | null = null,
): KeySet | null {
  if (!isObject(value)) return null;
  const { digest, keys } = value;
  if (typeof digest !== "string" || typeof keys !== "string") return null;
  if (keys.length % keyCharacters !== 0 || digestOf(keys) !== digest) return null;
  return new KeySet(member, digest, Buffer.from(keys, "base64"), union);
}

/** Counts the distinct keys of all `sets` exactly, in whatever order they come; null without any. */
export function distinctCount(sets: readonly KeySet[]): number | null {
  const [first] = sets;
  if (!first) return null;
  if (sets.length === 1) return first.count;
  return (first.union ?? new KeyUnion()).count(sets);
}

/**
 * Remembers which sets it has counted: when one member's set changes, only that one is taken out and in.
 * Keys lie in a hash table with open addressing; a key that nobody holds any more keeps its slot, empty.
 */
export class KeyUnion {
  readonly #counted = new Map<string, KeySet>();
  #slots = new Uint32Array(0);
  #used = 0;
  #distinct = 0;

  /** Keys that its sets hold, doubles included: its size in memory. */
  get size(): number {
    return this.#slots.length / 4;
  }

  /** Counts the distinct keys of exactly these sets. */
  count(sets: readonly KeySet[]): number {
    const wanted = new Map(sets.map((set) => [set.member, set]));
    for (const [member, set] of this.#counted) {
      if (wanted.get(member)?.digest === set.digest) continue;
      this.#add(set.keys, -1);
      this.#counted.delete(member);
    }
    for (const [member, set] of wanted) {
      if (this.#counted.has(member)) continue;
      this.#grow(set.count);
      this.#add(set.keys, 1);
      this.#counted.set(member, set);
    }
    return this.#distinct;
  }

  #add(keys: Buffer, step: 1 | -1): void {
    const view = new DataView(keys.buffer, keys.byteOffset, keys.byteLength);
    for (let at = 0; at < keys.length; at += keyBytes) {
      this.#note(view.getUint32(at), view.getUint32(at + 4), view.getUint32(at + 8), step);
    }
  }

  #note(a: number, b: number, c: number, step: number): void {
    const slots = this.#slots;
    const mask = slots.length - 1;
    // Keys should be hashes, but a member could choose them so that they collide: the seed is unknown to it.
    let at = ((Math.imul(a ^ seed, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ c) * 4) & mask;
    while (slots[at + 3] !== 0) {
      if (slots[at] === a && slots[at + 1] === b && slots[at + 2] === c) {
        // The last number is the holders plus one, so that 0 means a free slot.
        const holders = (slots[at + 3]! += step);
        if (holders === 1) this.#distinct -= 1;
        else if (holders === 2 && step === 1) this.#distinct += 1;
        return;
      }
      at = (at + 4) & mask;
    }
    slots[at] = a;
    slots[at + 1] = b;
    slots[at + 2] = c;
    slots[at + 3] = 1 + step;
    this.#used += 1;
    this.#distinct += 1;
  }

  /** Makes room for `more` keys at a load of at most one half; empty slots are given up on the way. */
  #grow(more: number): void {
    if ((this.#used + more) * 8 <= this.#slots.length) return;
    let length = 1024;
    while (length < (this.#used + more) * 16) length *= 2;
    const old = this.#slots;
    this.#slots = new Uint32Array(length);
    this.#used = 0;
    this.#distinct = 0;
    for (let at = 0; at < old.length; at += 4) {
      const holders = old[at + 3]! - 1;
      if (holders > 0) this.#note(old[at]!, old[at + 1]!, old[at + 2]!, holders);
    }
  }
}
