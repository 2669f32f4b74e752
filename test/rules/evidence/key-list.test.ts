import { describe, expect, test } from "vitest";
import {
  isTrustedKeyList,
  type KeyAnchors,
  keyFault,
  type KeyList,
  keyListText,
  readKeyList,
  signKeyList,
} from "../../../subgraphs/ledger/rules/evidence/key-list.ts";
import {
  type Signer,
  signerOf,
  signNote,
  writeNote,
} from "../../../subgraphs/ledger/rules/evidence/signed-note.ts";

const signer = (name: string, fill: number): Signer =>
  signerOf(name, new Uint8Array(32).fill(fill), 1);
const registry = signer("ah.example/registry", 1);
const old = signer("ah.example/340300", 2);
const next = signer("ah.example/340300", 3);
const stranger = signer("ah.example/registry", 4);

const key = ({ verifierKey }: Signer, change: Partial<KeyList["keys"][0]> = {}) => ({
  verifierKey: verifierKey.text,
  from: "2026-01-01T00:00:00.000Z",
  until: null,
  revokedAt: null,
  reason: null,
  ...change,
});
const listOf = (keys: KeyList["keys"]): KeyList => ({
  network: "ah.example",
  member: "340300",
  issuedAt: "2026-03-01T00:00:00.000Z",
  keys,
});
const byRegistry: KeyAnchors = { registry: [registry.verifierKey.text], pinned: [] };
const byPin: KeyAnchors = { registry: [], pinned: [old.verifierKey.text] };
const isTrusted = (list: KeyList, signers: readonly Signer[], anchors: KeyAnchors): boolean =>
  isTrustedKeyList(signKeyList(signers, list), list, anchors);

describe("a key list", () => {
  const rotated = listOf([key(old, { until: "2026-03-01T00:00:00.000Z" }), key(next)]);

  test("is read as it was written", () => {
    expect(readKeyList(signKeyList([registry], rotated))).toEqual(rotated);
  });

  test("counts when the registry signed it, and not when someone of its name did", () => {
    expect(isTrusted(rotated, [registry], byRegistry)).toBe(true);
    expect(isTrusted(rotated, [stranger], byRegistry)).toBe(false);
    expect(isTrusted(rotated, [old, next], byRegistry)).toBe(false);
  });

  test("announces a new key under the old one's signature", () => {
    expect(isTrusted(rotated, [old], byPin)).toBe(true);
    expect(isTrusted(rotated, [next], byPin)).toBe(false);
  });

  test("counts by a pinned key only if it names that key", () => {
    expect(isTrusted(listOf([key(next)]), [old], byPin)).toBe(false);
  });

  test.each([
    ["that it revokes itself", { revokedAt: "2026-03-01T00:00:00.000Z" }, true],
    ["that was revoked before", { revokedAt: "2026-02-28T23:59:59.000Z" }, false],
    ["that had ended before", { until: "2026-02-28T00:00:00.000Z" }, false],
    ["that was not yet in force", { from: "2026-03-02T00:00:00.000Z" }, false],
  ])("by a pinned key %s: %j", (_, change, expected) => {
    expect(isTrusted(listOf([key(old, change), key(next)]), [old], byPin)).toBe(expected);
  });

  test("is refused when any signature by a trusted key is wrong", () => {
    const anchors = { ...byPin, registry: byRegistry.registry };
    const text = keyListText(rotated);
    const wrong = signNote(registry, `${text}x\n`);
    const note = writeNote({ text, signatures: [signNote(old, text), wrong] });
    expect(isTrustedKeyList(note, rotated, anchors)).toBe(false);
  });

  test.each([
    ["another header", (text: string) => text.replace("/1", "/2")],
    ["a line more", (text: string) => `${text}x\n`],
    [
      "keys in another order of members",
      (text: string) => text.replace('{"from"', '{"a":1,"from"'),
    ],
    ["a time without milliseconds", (text: string) => text.replace(".000Z\n", "Z\n")],
    ["a vkey whose id is wrong", (text: string) => text.replace(/\+[0-9a-f]{8}\+/, "+00000000+")],
  ])("is none with %s", (_, change) => {
    const text = change(keyListText(rotated));
    const note = writeNote({ text, signatures: [signNote(registry, text)] });
    expect(readKeyList(note)).toBeNull();
  });
});

test("a key's signature counts from its beginning until its end, and never from its revocation on", () => {
  const dated = key(old, {
    until: "2026-06-01T00:00:00.000Z",
    revokedAt: "2026-05-01T00:00:00.000Z",
  });
  const at = (time: string) => keyFault(dated, Date.parse(time));
  expect(at("2025-12-31T23:59:59.999Z")).toBe("KEY_NOT_YET_VALID");
  expect(at("2026-01-01T00:00:00.000Z")).toBeNull();
  expect(at("2026-04-30T23:59:59.999Z")).toBeNull();
  expect(at("2026-05-01T00:00:00.000Z")).toBe("KEY_REVOKED");
  expect(
    keyFault({ ...dated, revokedAt: null }, Date.parse("2026-06-01T00:00:00.000Z")),
  ).toBeNull();
  expect(keyFault({ ...dated, revokedAt: null }, Date.parse("2026-06-01T00:00:00.001Z"))).toBe(
    "KEY_EXPIRED",
  );
});
