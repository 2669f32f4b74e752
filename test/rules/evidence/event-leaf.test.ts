import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toBase64 } from "../../../subgraphs/ledger/rules/evidence/base64.ts";
import {
  hashOfLeaf,
  type LedgerEvent,
  leafOf,
  leafText,
  readLeaf,
  saltedPlaces,
} from "../../../subgraphs/ledger/rules/evidence/event-leaf.ts";
import {
  isPersonal,
  opens,
  personalFields,
  replaceAt,
  seal,
  valueAt,
} from "../../../subgraphs/ledger/rules/evidence/personal-field.ts";
import { orderTrace } from "../../../subgraphs/ledger/rules/evidence/trace-order.ts";
import { readTrust } from "../../../subgraphs/ledger/rules/evidence/trust.ts";

const event: LedgerEvent = {
  owner: "340300",
  id: "340300:e1",
  recordId: "340300:r1",
  sequence: 1,
  previous: null,
  cause: null,
  type: "OPEN",
  at: "2026-03-02T01:00:00.000Z",
  recordedAt: "2026-03-02T01:00:00.120Z",
  actor: "wang.min",
  actorRole: "window-operator",
  unit: "企业服务科",
  note: null,
  state: "ACCEPTED",
  details: {
    contactName: "李晓明",
    feeFen: 1250000,
    attachments: [
      { name: "合同.pdf", size: 1, sha256: "ab" },
      { name: "发票.pdf", size: 2, sha256: "cd" },
    ],
  },
};
const places = [
  "/actor",
  "/details/contactName",
  "/details/attachments/0/name",
  "/details/attachments/1/name",
];
const salts = Object.fromEntries(places.map((place, i) => [place, new Uint8Array(32).fill(i)]));

describe("an event in the log", () => {
  test("is numbered from one", () => {
    const previous = toBase64(new Uint8Array(32));
    const second = leafOf("sha256", { ...event, sequence: 2, previous }, salts);
    expect(readLeaf(leafText(second)).sequence).toBe(2);
    expect(() => readLeaf(leafText({ ...second, sequence: 0 }))).toThrow("/sequence");
  });

  test("holds seals in place of what is personal, and everything else in clear", () => {
    expect(saltedPlaces(event)).toEqual(places);
    const leaf = leafOf("sha256", event, salts);
    const text = leafText(leaf);
    for (const word of ["wang.min", "李晓明", "合同", "发票"]) expect(text).not.toContain(word);
    for (const word of ["企业服务科", "1250000", "cd"]) expect(text).toContain(word);
    expect(readLeaf(text)).toEqual(leaf);
    expect(Object.keys(leaf.sealed)).toEqual(places);
    for (const place of places) {
      const opening = { salt: toBase64(salts[place]!), value: valueAt(event, place) };
      expect(opens("sha256", leaf.sealed[place]!, opening)).toBe(true);
      expect(opens("sha256", leaf.sealed[place]!, { ...opening, value: "x" })).toBe(false);
      expect(opens("sm3", leaf.sealed[place]!, opening)).toBe(false);
    }
  });

  test("does not change when what is sealed is erased", () => {
    const leaf = leafOf("sha256", event, salts);
    const erased = { ...replaceAt(event, places, () => null), format: leaf.format };
    expect(leafText({ ...erased, sealed: leaf.sealed })).toBe(leafText(leaf));
  });

  test("needs exactly one salt of 32 bytes for each personal place", () => {
    const { "/actor": actor, ...fewer } = salts;
    expect(() => leafOf("sha256", event, fewer)).toThrow("/actor");
    expect(() => leafOf("sha256", event, { ...salts, "/unit": actor! })).toThrow("/unit");
    const short = { ...salts, "/actor": new Uint8Array(16) };
    expect(() => leafOf("sha256", event, short)).toThrow(/32 bytes/);
  });

  test("has another hash when anything in it changes", () => {
    const leaf = leafOf("sha256", event, salts);
    const hash = toBase64(hashOfLeaf("sha256", leafText(leaf)));
    const pointers = Object.keys(event).map((name) => `/${name}`);
    fc.assert(
      fc.property(fc.constantFrom(...pointers), fc.string(), (pointer, value) => {
        const changed = replaceAt(leaf, [pointer], () => value);
        fc.pre(value !== valueAt(leaf, pointer) && value.isWellFormed());
        expect(toBase64(hashOfLeaf("sha256", leafText(changed)))).not.toBe(hash);
      }),
    );
  });

  test.each([
    ["/at", "2026-03-02T01:00:00Z"],
    ["/at", "2026-02-30T01:00:00.000Z"],
    ["/recordedAt", "2026-03-02T09:00:00.000+08:00"],
    ["/id", ""],
    ["/sequence", 0],
    ["/sequence", 2],
    ["/previous", "AAAA"],
    ["/actor", "wang.min"],
    ["/details/fee", 2 ** 60],
    ["/details/deep", { ten: [1e21] }],
    ["/format", "evidence-event/2"],
    ["/sealed/~1actor", "short"],
    ["/sealed/~1unit", Buffer.alloc(32).toString("base64")],
    ["/extra", 1],
  ])("is none with another form at %s: %j", (pointer, value) => {
    const leaf = replaceAt(leafOf("sha256", event, salts), [pointer], () => value);
    expect(() => readLeaf(leafText(leaf))).toThrow(/应为/);
  });
});

describe("a seal", () => {
  test("is bound to salt and value, and to where one ends and the other begins", () => {
    const salt = new Uint8Array(32);
    const all = ["", " ", "a", 1, "1", null, [], {}, ["a"], true].map((value) =>
      seal("sha256", salt, value),
    );
    expect(new Set(all).size).toBe(all.length);
    expect(seal("sha256", salt.with(31, 1), "a")).not.toBe(seal("sha256", salt, "a"));
  });

  test("is not opened by a salt of another length", () => {
    const sealed = seal("sha256", new Uint8Array(32), "a");
    expect(opens("sha256", sealed, { salt: toBase64(new Uint8Array(31)), value: "a" })).toBe(false);
    expect(opens("sha256", sealed, { salt: "no Base 64", value: "a" })).toBe(false);
  });

  test("is for places on the list only", () => {
    expect(isPersonal("/details/attachments/3/name", personalFields)).toBe(true);
    expect(isPersonal("/details/attachments/3/size", personalFields)).toBe(false);
    expect(isPersonal("/details/feeFen", personalFields)).toBe(false);
    expect(isPersonal("/details/contactName/x", personalFields)).toBe(false);
  });
});

describe("a trace", () => {
  test("puts causes first, keeps each log's order, and else goes by the clock", () => {
    const of = (owner: string, id: string, second: number, cause: string | null = null) => ({
      owner,
      id,
      at: `2026-03-02T01:00:0${second}.000Z`,
      cause: cause === null ? null : { owner: cause.slice(0, 1), id: cause.slice(1), leafHash: "" },
    });
    // B's clock is behind: what it answers happened before, whatever it says.
    const a = [of("A", "1", 2), of("A", "2", 8, "B1")];
    const b = [of("B", "1", 1, "A1"), of("B", "2", 0)];
    const names = orderTrace([b, a]).map(({ owner, id }) => owner + id);
    expect(names).toEqual(["A1", "B1", "B2", "A2"]);
    expect(orderTrace([[of("A", "1", 1, "B1")], [of("B", "1", 2, "A1")]])).toHaveLength(2);
  });
});

describe("a verifier's trust", () => {
  test("is refused with the place that is wrong", () => {
    expect(() => readTrust('{"network":""}')).toThrow("/network");
    expect(() => readTrust('{"network":"a","hash":"md5"}')).toThrow("/hash");
  });
});
