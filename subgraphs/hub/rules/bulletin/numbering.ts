/** Numbers texts in the order in which they come first: over a million of them, a Map takes nearly twice as long. */

/** Members choose the texts; what collides under one seed does not under the next. */
const seed = (Math.random() * 2 ** 32) | 1;

export class Numbering {
  readonly #slots: Int32Array;
  readonly #hashes: Int32Array;
  readonly #texts: string[] = [];

  /** `most` is how many different texts there may be. */
  constructor(most: number) {
    // At most half full, so that what is looked for is found, or missed, within a slot or two.
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(most * 2 + 2)));
    this.#hashes = new Int32Array(most);
  }

  /** So many texts are numbered. */
  get count(): number {
    return this.#texts.length;
  }

  /** Returns the number of `text`, from 0; a new one is what `count` was before. */
  numberOf(text: string): number {
    const slots = this.#slots;
    const hash = hashOf(text);
    for (let slot = hash & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
      const number = slots[slot]! - 1;
      if (number < 0) {
        slots[slot] = this.#texts.length + 1;
        this.#hashes[this.#texts.length] = hash;
        return this.#texts.push(text) - 1;
      }
      if (this.#hashes[number] === hash && this.#texts[number] === text) return number;
    }
  }
}

function hashOf(text: string): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), seed);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) ^ (hash >>> 12);
}
