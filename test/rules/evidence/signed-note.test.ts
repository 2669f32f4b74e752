import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addSignatures,
  checkpointText,
  cosign,
  cosignedAt,
  originOf,
  readCheckpoint,
  signCheckpoint,
} from "../../../subgraphs/ledger/rules/evidence/checkpoint.ts";
import {
  isNamed,
  isNoteSignature,
  readNote,
  readVerifierKey,
  signerOf,
  signNote,
  verifierKeyOf,
  writeNote,
} from "../../../subgraphs/ledger/rules/evidence/signed-note.ts";
import published from "../../vectors/evidence/published.json" with { type: "json" };

const seed = new Uint8Array(32).fill(1);
const log = signerOf("ah.example/340300", seed, 1);
const witness = signerOf("ah.example/witness/340000", new Uint8Array(32).fill(2), 4);
const checkpoint = { origin: "ah.example/340300", size: 7, root: new Uint8Array(32).fill(3) };

describe("a signed note", () => {
  test.each(published.notes)("of $source is verified by its key", ({ note, verifierKey }) => {
    const key = readVerifierKey(verifierKey)!;
    expect(key.text).toBe(verifierKey);
    const read = readNote(note)!;
    expect(isNamed(key, read.signatures[0]!)).toBe(true);
    expect(isNoteSignature(key, read.text, read.signatures[0]!)).toBe(true);
    expect(isNoteSignature(key, `${read.text} `, read.signatures[0]!)).toBe(false);
    expect(writeNote(read)).toBe(note);
  });

  test("is split at its last empty line", () => {
    const text = "a\n\nb\n\n\n— not a signature\n";
    const note = writeNote({ text, signatures: [signNote(log, text)] });
    expect(readNote(note)?.text).toBe(text);
  });

  test("verifies nothing that has any byte changed", () => {
    const text = checkpointText(checkpoint);
    const note = writeNote({ text, signatures: [signNote(log, text)] });
    fc.assert(
      fc.property(fc.nat(note.length - 1), fc.constantFrom(..."A/b0\n —x"), (at, letter) => {
        fc.pre(note[at] !== letter);
        const read = readNote(note.slice(0, at) + letter + note.slice(at + 1));
        const isVerified = read?.signatures.some(
          (line) =>
            isNamed(log.verifierKey, line) && isNoteSignature(log.verifierKey, read.text, line),
        );
        expect(isVerified ?? false).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  const line = "— k AAAAAAA=";
  test.each([
    ["has no empty line", `a\n${line}\n`],
    ["does not end in a newline", `a\n\n${line}`],
    ["has a control character", `a\t\n\n${line}\n`],
    ["has a carriage return", `a\r\n\n${line}\n`],
    ["has a lone surrogate", `\ud800\n\n${line}\n`],
    ["has a hyphen for the dash", `a\n\n- k AAAAAAA=\n`],
    ["has a name with a plus", `a\n\n— k+k AAAAAAA=\n`],
    ["has a signature without bytes", `a\n\n— k AAAAAA==\n`],
    ["has loose Base 64", `a\n\n— k AAAAAAB=\n`],
    ["has more than a name and a signature", `a\n\n${line} x\n`],
    ["has hundreds of signatures", `a\n\n${`${line}\n`.repeat(65)}`],
  ])("is none if it %s", (_, note) => {
    expect(readNote(note)).toBeNull();
  });

  test.each([
    ["another id", (text: string) => text.replace(/\+[0-9a-f]{8}/, "+00000000")],
    ["another key", (text: string) => text.replace(/.{4}$/, "AAAA")],
    ["an unknown type", (text: string) => text.replace(/\+A/, "+C")],
    ["no name", (text: string) => text.replace(/^[^+]+/, "")],
    ["a space in its name", (text: string) => ` ${text}`],
  ])("has no verifier key with %s", (_, change) => {
    expect(readVerifierKey(log.verifierKey.text)).not.toBeNull();
    expect(readVerifierKey(change(log.verifierKey.text))).toBeNull();
  });

  test("is signed only by keys made for it", () => {
    expect(() => signNote(witness, "a\n")).toThrow(/type 1/);
    expect(() => cosign(log, "a\n", 1)).toThrow(/type 4/);
    expect(() => verifierKeyOf("a b", 1, new Uint8Array(32))).toThrow(/key name/);
  });
});

describe("a checkpoint", () => {
  test("of C2SP's example is read and written to the byte", () => {
    const { note, origin, size, witnessTime } = published.checkpoint;
    const read = readCheckpoint(note)!;
    expect(read.checkpoint).toMatchObject({ origin, size });
    expect(checkpointText(read.checkpoint)).toBe(read.note.text);
    expect(writeNote(read.note)).toBe(note);
    const stamp = Buffer.from(read.note.signatures[1]!.bytes.subarray(0, 8));
    expect(Number(stamp.readBigUInt64BE())).toBe(witnessTime);
  });

  test("carries the log's signature and the witnesses' with their times", () => {
    const text = checkpointText(checkpoint);
    const note = addSignatures(signCheckpoint(log, checkpoint), [
      cosign(witness, text, 1_679_315_147),
    ]);
    const read = readCheckpoint(note)!;
    expect(read.checkpoint.size).toBe(7);
    const [own, other] = read.note.signatures;
    expect(isNoteSignature(log.verifierKey, text, own!)).toBe(true);
    expect(cosignedAt(witness.verifierKey, text, other!)).toBe(1_679_315_147);
    expect(cosignedAt(witness.verifierKey, text.replace("7", "8"), other!)).toBeNull();
    const later = { ...other!, bytes: Buffer.from(other!.bytes) };
    later.bytes[7]! += 1;
    expect(cosignedAt(witness.verifierKey, text, later)).toBeNull();
    expect(cosignedAt(log.verifierKey, text, own!)).toBeNull();
  });

  test("names its hash algorithm in its origin", () => {
    expect(originOf("ah.example", "340300", "sha256")).toBe("ah.example/340300");
    expect(originOf("ah.example", "340300", "sm3")).toBe("ah.example/340300/sm3");
  });

  const root = Buffer.alloc(32).toString("base64");
  test.each([
    ["a size with a leading zero", `o\n07\n${root}\n`],
    ["a negative size", `o\n-7\n${root}\n`],
    ["a size beyond 2^53", `o\n9007199254740993\n${root}\n`],
    ["a root of another length", `o\n7\nAAAA\n`],
    ["no origin", `\n7\n${root}\n`],
    ["an extension line", `o\n7\n${root}\nx\n`],
    ["two lines only", `o\n7\n`],
  ])("is none with %s", (_, text) => {
    const note = writeNote({ text, signatures: [signNote(log, text)] });
    expect(readCheckpoint(note)).toBeNull();
  });
});
