/** The tree of a log: RFC 6962 hashes, inclusion as RFC 9162 section 2.1.3.2 checks it, seals. */
import { type Bytes, fromBase64, sha256, toBase64, utf8 } from "./bytes.ts";

const prefix = (byte: number): Bytes => new Uint8Array([byte]);

export const leafHash = (leaf: string): Promise<Bytes> => sha256(prefix(0), utf8(leaf));

export type Inclusion = {
  /** Base 64, as all hashes here. */
  readonly root: string;
  readonly size: number;
  readonly index: number;
  readonly proof: readonly string[];
};

/** True if the leaf stands at `index` of the log with `size` leaves and that root. */
export async function isIncluded(leaf: string, { root, size, index, proof }: Inclusion) {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return false;
  let [fn, sn, hash] = [index, size - 1, await leafHash(leaf)];
  for (const text of proof) {
    const sibling = fromBase64(text);
    if (sn === 0 || sibling?.length !== 32) return false;
    if (fn % 2 === 1 || fn === sn) {
      hash = await sha256(prefix(1), sibling, hash);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else {
      hash = await sha256(prefix(1), hash, sibling);
    }
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && toBase64(hash) === root;
}

/** True if salt and canonical value are what was sealed. */
export async function opens(seal: string, salt: string, value: string): Promise<boolean> {
  const bytes = fromBase64(salt);
  return bytes?.length === 32 && toBase64(await sha256(prefix(2), bytes, utf8(value))) === seal;
}

// Sizes go beyond 32 bits, where shifting would lose the upper ones.
const half = (count: number): number => Math.floor(count / 2);
