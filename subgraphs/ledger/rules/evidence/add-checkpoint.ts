/** What a log and its witness say to each other: C2SP tlog-witness, `add-checkpoint`. */
import { fromBase64, toBase64 } from "./base64.ts";
import { readCheckpoint, type SignedCheckpoint } from "./checkpoint.ts";
import { hashLength } from "./cryptography.ts";

export type AddCheckpoint = {
  readonly oldSize: number;
  readonly proof: readonly Uint8Array[];
  /** The signed note. */
  readonly note: string;
};

/** No proof of a log that can be numbered is longer. */
const mostProofLines = 63;

/** Media type of the body that says which size the witness knows. */
export const sizeMediaType = "text/x.tlog.size";

export function writeAddCheckpoint({ oldSize, proof, note }: AddCheckpoint): string {
  return `old ${oldSize}\n${proof.map((hash) => `${toBase64(hash)}\n`).join("")}\n${note}`;
}

/** Reads the body of a request; null where it is none. Says nothing yet about signatures. */
export function readAddCheckpoint(
  body: string,
): (AddCheckpoint & { readonly signed: SignedCheckpoint }) | null {
  const end = body.indexOf("\n\n");
  if (end < 0) return null;
  const [first = "", ...lines] = body.slice(0, end).split("\n");
  const oldSize = readSize(/^old (.*)$/.exec(first)?.[1] ?? "");
  const proof = lines.map(fromBase64);
  if (oldSize === null || proof.length > mostProofLines) return null;
  if (!proof.every((hash) => hash?.length === hashLength)) return null;
  const note = body.slice(end + 2);
  const signed = readCheckpoint(note);
  return signed && { oldSize, proof: proof as Uint8Array[], note, signed };
}

/** Reads a size as it stands in a line; null where it is none. */
export function readSize(text: string): number | null {
  const size = /^(0|[1-9]\d{0,15})$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(size) ? size : null;
}
